//! Figures in Prometheus' text form.

use crate::App;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Turns, latencies, bookings, the outbox's depth and age, vendor calls and breakers.
#[utoipa::path(get, path = "/metrics", tag = "Health", responses((status = 200, description = "Prometheus text", content_type = "text/plain")))]
pub async fn metrics(State(app): State<App>) -> Response {
    // When the database is away the figures are needed most: those that it holds keep their last value.
    let outbox = app.desk.outbox_depth().await;
    ::metrics::gauge!("frontdesk_database_up").set(if outbox.is_ok() { 1.0 } else { 0.0 });
    match outbox {
        Ok(outbox) => {
            ::metrics::gauge!("frontdesk_outbox_depth").set(outbox.depth as f64);
            ::metrics::gauge!("frontdesk_outbox_oldest_seconds").set(outbox.oldest_seconds);
        }
        Err(error) => tracing::warn!(%error, "the outbox could not be measured"),
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics.render()).into_response()
}
