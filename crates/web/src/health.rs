//! Whether the process lives, and whether it can work.

use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde_json::{Value, json};

/// The process runs.
#[utoipa::path(get, path = "/health/live", tag = "Health", responses((status = 200, description = "Alive")))]
pub async fn live() -> Json<Value> {
    Json(json!({ "status": "alive", "version": env!("CARGO_PKG_VERSION") }))
}

/// The database answers and takes writes, and the process is not stopping.
#[utoipa::path(get, path = "/health/ready", tag = "Health", responses(
    (status = 200, description = "Ready for calls"),
    (status = 503, description = "Not ready; the message says what is missing"),
))]
pub async fn ready(State(app): State<App>) -> Result<Json<Value>, ApiError> {
    let not_ready = |message: String| ApiError::new(StatusCode::SERVICE_UNAVAILABLE, "not_ready", message);
    if app.desk.stopping().is_cancelled() {
        return Err(not_ready("The desk is stopping; calls in hand are being finished.".into()));
    }
    let store = app.desk.store();
    store.ready().await.map_err(|error| {
        tracing::error!(%error, "the database does not answer");
        not_ready(format!("The database ({}) does not answer. The log says why.", store.backend()))
    })?;
    Ok(Json(json!({ "status": "ready", "database": store.backend() })))
}
