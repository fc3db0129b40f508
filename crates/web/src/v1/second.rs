//! `/v1/session/…`: showing a second factor, and signing in with a passkey alone.

use super::factors::{Code, refused};
use crate::access::{Anyone, AtTheDoor, InBrowser, Unkept, session, signed_in};
use crate::asked::Body;
use crate::{ApiError, App};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use frontdesk_identity::passkeys::Assertion;
use frontdesk_identity::{Error, Visit};
use serde::Deserialize;
use utoipa::ToSchema;

/// Shows a code of your app, or one from paper. The session goes on under another cookie, and may do what needs a
/// second factor.
#[utoipa::path(post, path = "/v1/session/code", tag = "Session", request_body = Code, responses((status = 204)))]
pub async fn show_code(
    own: InBrowser,
    State(app): State<App>,
    AtTheDoor(visit): AtTheDoor,
    Body(shown): Body<Code>,
) -> Result<Response, ApiError> {
    app.identity.factors.show_code(&own.by, &own.member, &shown.code).await?.map_err(refused)?;
    renewed(&app, &visit, &own).await
}

/// What to give to `PublicKeyCredential.parseRequestOptionsFromJSON`.
#[utoipa::path(post, path = "/v1/session/passkey/options", tag = "Session", responses(
    (status = 200, body = Value),
    (status = 403, description = "A page of another site sent it"),
))]
pub async fn ask_passkey(_: Anyone, State(app): State<App>) -> Result<Response, ApiError> {
    let options = app.identity.factors.ask_passkey().await?.map_err(refused)?;
    Ok((Extension(Unkept), Json(options)).into_response())
}

/// A passkey's answer.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Shown {
    /// What `credential.toJSON()` gives.
    #[schema(value_type = Value)]
    credential: Assertion,
}

/// Signs in with a passkey. It is two factors at once: the device, and the finger or PIN it asked for.
#[utoipa::path(post, path = "/v1/session/passkey", tag = "Session", request_body = Shown, responses(
    (status = 204),
    (status = 403, description = "The passkey was not taken, or a page of another site sent it"),
))]
pub async fn sign_in(
    _: Anyone,
    State(app): State<App>,
    AtTheDoor(visit): AtTheDoor,
    Body(shown): Body<Shown>,
) -> Result<Response, ApiError> {
    let opened = app.identity.sign_in_by_passkey(&visit, shown.credential).await?.map_err(refused)?;
    Ok((StatusCode::NO_CONTENT, Extension(Unkept), signed_in(&app, &opened)).into_response())
}

/// Shows a passkey in a session: before something grave, or after a password.
#[utoipa::path(post, path = "/v1/session/passkey/proof", tag = "Session", request_body = Shown,
    responses((status = 204)))]
pub async fn show_passkey(
    own: InBrowser,
    State(app): State<App>,
    AtTheDoor(visit): AtTheDoor,
    Body(shown): Body<Shown>,
) -> Result<Response, ApiError> {
    app.identity.show_passkey_of(&own.by, &own.member, shown.credential).await?.map_err(refused)?;
    renewed(&app, &visit, &own).await
}

async fn renewed(app: &App, visit: &Visit, own: &InBrowser) -> Result<Response, ApiError> {
    let cookie = app.identity.people.rotate(visit, &own.member, &own.session, true).await;
    let cookie = cookie.map_err(|error| match error {
        Error::Store(error) => error.into(),
        Error::Refused(_) => ApiError::not_signed_in(),
    })?;
    app.identity.forget();
    Ok((StatusCode::NO_CONTENT, Extension(Unkept), session(app, &cookie)).into_response())
}
