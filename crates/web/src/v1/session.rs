//! `/v1/session`: signing in and out, and showing once more who one is.

use crate::access::{Anyone, Door, SignedIn, WithCookies};
use crate::asked::Body;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use frontdesk_domain::Secret;
use frontdesk_identity::people;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who signs in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInAsked {
    #[schema(format = Email, max_length = 254)]
    email: String,
    #[schema(value_type = String, format = Password, max_length = 128)]
    password: Secret,
}

/// A session that was opened; the browser got it as a cookie.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionOpened {
    member: String,
    session: String,
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

impl From<&people::SignedIn> for SessionOpened {
    fn from(signed_in: &people::SignedIn) -> Self {
        let session = &signed_in.session;
        Self { member: session.member.to_string(), session: session.id.to_string(), expires_at: session.expires_at }
    }
}

/// Answers with the session and sets its cookies.
pub(super) fn opened(app: &App, signed_in: &people::SignedIn) -> Result<WithCookies, ApiError> {
    let answer = (StatusCode::CREATED, Json(SessionOpened::from(signed_in)));
    WithCookies::signed_in(app, signed_in, answer)
}

/// Signs in. What is wrong is not told: address, password, or both.
#[utoipa::path(post, path = "/v1/session", tag = "Session", request_body = SignInAsked, responses(
    (status = 201, body = SessionOpened, description = "Signed in; the cookie is set"),
    (status = 401, description = "Address or password is not right")))]
pub async fn sign_in(
    _: Anyone,
    State(app): State<App>,
    Door(visit): Door,
    Body(asked): Body<SignInAsked>,
) -> Result<WithCookies, ApiError> {
    let signed_in = app.identity.people.sign_in(&visit, &asked.email, &asked.password).await?;
    opened(&app, &signed_in)
}

/// Signs out of this browser.
#[utoipa::path(delete, path = "/v1/session", tag = "Session", responses((status = 204, description = "Signed out")))]
pub async fn sign_out(me: SignedIn, State(app): State<App>) -> Result<WithCookies, ApiError> {
    app.identity.people.sign_out(&me.by, &me.member, me.session()?).await?;
    WithCookies::signed_out(&app, StatusCode::NO_CONTENT)
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProofAsked {
    #[schema(value_type = String, format = Password, max_length = 128)]
    password: Secret,
}

/// Shows once more who is there, by the password: grave acts are open for ten minutes. The cookie changes.
#[utoipa::path(post, path = "/v1/session/proof", tag = "Session", request_body = ProofAsked, responses(
    (status = 204, description = "Shown; the cookie is another one now")))]
pub async fn show_again(
    me: SignedIn,
    State(app): State<App>,
    Door(visit): Door,
    Body(asked): Body<ProofAsked>,
) -> Result<WithCookies, ApiError> {
    let cookie = app.identity.people.show_again(&visit, &me.member, me.session()?, &asked.password).await?;
    WithCookies::renewed(&app, &cookie, StatusCode::NO_CONTENT)
}
