//! Figures in Prometheus' text form.

use crate::{ApiError, App};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Turns, latencies, bookings, the outbox's depth and age, vendor calls and breakers.
#[utoipa::path(get, path = "/metrics", tag = "Health", responses((status = 200, description = "Prometheus text", content_type = "text/plain")))]
pub async fn metrics(State(app): State<App>) -> Result<Response, ApiError> {
    let outbox = app.desk.outbox_depth().await?;
    ::metrics::gauge!("frontdesk_outbox_depth").set(outbox.depth as f64);
    ::metrics::gauge!("frontdesk_outbox_oldest_seconds").set(outbox.oldest_seconds);
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics.render()).into_response())
}
