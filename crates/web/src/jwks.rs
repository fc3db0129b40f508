//! The keys that our access tokens are verified with.

use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderName, header};
use frontdesk_identity::crypt::JwkSet;

/// A new key stands here for an hour before it signs.
const FOR_A_WHILE: (HeaderName, &str) = (header::CACHE_CONTROL, "public, max-age=600");

/// The public keys, as JSON (RFC 7517).
#[utoipa::path(get, path = "/.well-known/jwks.json", tag = "Tokens", responses((status = 200, body = serde_json::Value)))]
pub async fn jwks(State(app): State<App>) -> Result<([(HeaderName, &'static str); 1], Json<JwkSet>), ApiError> {
    let keys = app.identity.tokens.keyring().published().await?;
    Ok(([FOR_A_WHILE], Json(keys)))
}
