//! `/v1/passwords`: how good one is, and new ones by the old one or by a link.

use super::session::{SessionOpened, opened};
use crate::access::{Anyone, Door, SignedIn, WithCookies};
use crate::asked::Body;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use frontdesk_domain::Secret;
use frontdesk_identity::passwords::Weakness;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StrengthAsked {
    #[schema(value_type = String, format = Password)]
    password: Secret,
    /// Whose it would be: their name and address make it easier to guess.
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PasswordStrength {
    /// 0 very weak, 1 weak, 2 good enough, 3 good, 4 strong.
    #[schema(maximum = 4)]
    score: u8,
    /// Whether it would be taken.
    enough: bool,
    /// The worst first.
    weaknesses: Vec<PasswordWeakness>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PasswordWeakness {
    code: &'static str,
    /// What to do about it.
    advice: &'static str,
}

impl From<Weakness> for PasswordWeakness {
    fn from(weakness: Weakness) -> Self {
        Self { code: weakness.code(), advice: weakness.sentence() }
    }
}

/// Says how good a password is. It is looked at and forgotten.
#[utoipa::path(post, path = "/v1/passwords/strength", tag = "Passwords", request_body = StrengthAsked,
    responses((status = 200, body = PasswordStrength)))]
pub async fn strength(_: Anyone, State(app): State<App>, Body(asked): Body<StrengthAsked>) -> Json<PasswordStrength> {
    let found = app.identity.people.strength(&asked.password, &[&asked.name, &asked.email]);
    let weaknesses = found.weaknesses.into_iter().map(PasswordWeakness::from).collect();
    Json(PasswordStrength { score: found.score, enough: found.is_enough, weaknesses })
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkAsked {
    #[schema(format = Email, max_length = 254)]
    email: String,
}

/// What becomes of a link that was asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct LinkPromised {
    /// Whether the desk has a mail server. Without one, whoever runs the desk hands links over.
    pub(super) by_mail: bool,
}

/// Asks for a link to a new password. The answer is the same whether there is such an account or not.
#[utoipa::path(post, path = "/v1/passwords/link", tag = "Passwords", request_body = LinkAsked, responses(
    (status = 202, body = LinkPromised, description = "If there is an account, a letter is on its way")))]
pub async fn ask_for_link(
    _: Anyone,
    State(app): State<App>,
    Door(visit): Door,
    Body(asked): Body<LinkAsked>,
) -> Result<(StatusCode, Json<LinkPromised>), ApiError> {
    let people = &app.identity.people;
    people.ask_for_link(&visit, &asked.email).await?;
    Ok((StatusCode::ACCEPTED, Json(LinkPromised { by_mail: people.has_post() })))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResetAsked {
    /// What follows `#` in the link.
    #[schema(value_type = String, max_length = 128)]
    token: Secret,
    #[schema(value_type = String, format = Password, max_length = 128)]
    password: Secret,
}

/// Sets a new password by a link, signs every browser out and this one in.
#[utoipa::path(post, path = "/v1/passwords/reset", tag = "Passwords", request_body = ResetAsked, responses(
    (status = 201, body = SessionOpened, description = "Set, and signed in"),
    (status = 410, description = "The link opens nothing any more")))]
pub async fn reset(
    _: Anyone,
    State(app): State<App>,
    Door(visit): Door,
    Body(asked): Body<ResetAsked>,
) -> Result<WithCookies, ApiError> {
    let signed_in = app.identity.people.reset_password(&visit, &asked.token, &asked.password).await?;
    app.identity.forget();
    opened(&app, &signed_in)
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    #[schema(value_type = String, format = Password, max_length = 128)]
    old: Secret,
    #[schema(value_type = String, format = Password, max_length = 128)]
    new: Secret,
}

/// Changes one's own password. Every other browser is signed out.
#[utoipa::path(put, path = "/v1/me/password", tag = "Passwords", request_body = PasswordChange, responses(
    (status = 204, description = "Changed; the cookie is another one now")))]
pub async fn change(
    me: SignedIn,
    State(app): State<App>,
    Door(visit): Door,
    Body(asked): Body<PasswordChange>,
) -> Result<WithCookies, ApiError> {
    let mine = (&me.member, me.session()?);
    let cookie = app.identity.people.change_password(&visit, mine, &asked.old, &asked.new).await?;
    WithCookies::renewed(&app, &cookie, StatusCode::NO_CONTENT)
}
