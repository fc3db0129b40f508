//! `/v1/me/factors`: what a member signs in with besides a password.

use crate::access::{InBrowser, Proven, SignedIn, Unkept};
use crate::asked::Body;
use crate::{ApiError, App};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use frontdesk_domain::{FactorId, Secret};
use frontdesk_identity::factors::{Kept, Refused};
use frontdesk_identity::passkeys::Registration;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A second factor.
#[derive(Debug, Serialize, ToSchema)]
pub struct FactorShape {
    /// `fac_…`
    pub id: String,
    /// `authenticator` or `passkey`.
    pub kind: &'static str,
    pub name: String,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub used_at: Option<Timestamp>,
}

/// All of a member's.
#[derive(Debug, Serialize, ToSchema)]
pub struct FactorsShape {
    pub items: Vec<FactorShape>,
    /// How many codes on paper are left.
    pub recovery_codes_left: i64,
}

impl From<Kept> for FactorsShape {
    fn from(kept: Kept) -> Self {
        let apps = kept.authenticators.into_iter().map(|app| FactorShape {
            id: app.id.to_string(),
            kind: "authenticator",
            name: app.name,
            created_at: app.created_at,
            used_at: Timestamp::from_second(app.step.saturating_mul(30)).ok().filter(|_| app.step > 0),
        });
        let keys = kept.passkeys.into_iter().map(|key| FactorShape {
            id: key.id.to_string(),
            kind: "passkey",
            name: key.name,
            created_at: key.created_at,
            used_at: key.used_at,
        });
        Self { items: apps.chain(keys).collect(), recovery_codes_left: kept.codes_left }
    }
}

/// Codes for paper, told this once. Empty where there were some already.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodesShape {
    /// The factor that was added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub recovery_codes: Vec<String>,
}

fn codes(status: StatusCode, id: Option<&FactorId>, codes: &[Secret]) -> Response {
    let recovery_codes = codes.iter().map(|code| code.expose().to_owned()).collect();
    (status, Extension(Unkept), Json(CodesShape { id: id.map(ToString::to_string), recovery_codes })).into_response()
}

/// Your second factors.
#[utoipa::path(get, path = "/v1/me/factors", tag = "Factors", responses((status = 200, body = FactorsShape)))]
pub async fn list(own: SignedIn, State(app): State<App>) -> Result<Json<FactorsShape>, ApiError> {
    Ok(Json(app.identity.factors.of(&own.member).await?.into()))
}

/// Takes a factor away.
#[utoipa::path(delete, path = "/v1/me/factors/{id}", tag = "Factors", params(("id" = String, Path)),
    responses((status = 204)))]
pub async fn remove(
    Proven(own): Proven,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let id = FactorId::parse(&id).ok_or_else(ApiError::not_found)?;
    app.identity.factors.remove(&own.by, &own.member, &id).await?.map_err(refused)?;
    app.identity.forget();
    Ok(StatusCode::NO_CONTENT)
}

/// New codes for paper; the old ones are void.
#[utoipa::path(post, path = "/v1/me/recovery-codes", tag = "Factors", responses((status = 201, body = CodesShape)))]
pub async fn new_codes(Proven(own): Proven, State(app): State<App>) -> Result<Response, ApiError> {
    let made = app.identity.factors.new_codes(&own.by, &own.member).await?;
    Ok(codes(StatusCode::CREATED, None, &made))
}

/// A name for a factor.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Name {
    #[schema(min_length = 1, max_length = 80)]
    name: String,
}

/// What an app for codes is told.
#[derive(Debug, Serialize, ToSchema)]
pub struct BegunShape {
    /// `fac_…`
    pub id: String,
    /// To type in.
    pub secret: String,
    /// For the picture that is scanned: `otpauth://totp/…`.
    pub uri: String,
}

/// Begins to add an app that shows codes. It counts once it has shown one.
#[utoipa::path(post, path = "/v1/me/authenticators", tag = "Factors", request_body = Name,
    responses((status = 201, body = BegunShape)))]
pub async fn begin_app(
    Proven(own): Proven,
    State(app): State<App>,
    Body(new): Body<Name>,
) -> Result<Response, ApiError> {
    let member = app.identity.people.member(&own.member).await.map_err(|_| ApiError::not_found())?;
    let begun = app.identity.factors.begin_app(&own.member, &new.name, "Frontdesk", &member.email).await?;
    let begun = begun.map_err(refused)?;
    let shape = BegunShape {
        id: begun.id.to_string(),
        secret: begun.secret.expose().to_owned(),
        uri: begun.uri.expose().to_owned(),
    };
    Ok((StatusCode::CREATED, Extension(Unkept), Json(shape)).into_response())
}

/// A code of an app.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Code {
    #[schema(max_length = 40)]
    pub(super) code: String,
}

/// Shows the app's first code: from now on it is a factor of yours.
#[utoipa::path(post, path = "/v1/me/authenticators/{id}/confirm", tag = "Factors", params(("id" = String, Path)),
    request_body = Code, responses((status = 200, body = CodesShape)))]
pub async fn confirm_app(
    Proven(own): Proven,
    State(app): State<App>,
    Path(id): Path<String>,
    Body(shown): Body<Code>,
) -> Result<Response, ApiError> {
    let id = FactorId::parse(&id).ok_or_else(ApiError::not_found)?;
    let confirmed = app.identity.factors.confirm_app(&own.by, &own.member, &id, &shown.code).await?;
    let made = confirmed.map_err(refused)?;
    app.identity.forget();
    Ok(codes(StatusCode::OK, Some(&id), &made))
}

/// What to give to `PublicKeyCredential.parseCreationOptionsFromJSON`.
#[utoipa::path(post, path = "/v1/me/passkeys/options", tag = "Factors", responses((status = 200, body = Value)))]
pub async fn begin_passkey(Proven(own): Proven, State(app): State<App>) -> Result<Response, ApiError> {
    let member = app.identity.people.member(&own.member).await.map_err(|_| ApiError::not_found())?;
    let options = app.identity.factors.begin_passkey(&own.member, (&member.email, &member.name)).await?;
    Ok((Extension(Unkept), Json(options.map_err(refused)?)).into_response())
}

/// A passkey that the browser made.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewPasskey {
    #[schema(min_length = 1, max_length = 80)]
    name: String,
    /// What `credential.toJSON()` gives.
    #[schema(value_type = Value)]
    credential: Registration,
}

/// Adds a passkey.
#[utoipa::path(post, path = "/v1/me/passkeys", tag = "Factors", request_body = NewPasskey,
    responses((status = 201, body = CodesShape)))]
pub async fn add_passkey(
    own: InBrowser,
    State(app): State<App>,
    Body(new): Body<NewPasskey>,
) -> Result<Response, ApiError> {
    let added = app.identity.factors.add_passkey(&own.by, &own.member, &new.name, &new.credential).await?;
    let (id, made) = added.map_err(refused)?;
    app.identity.forget();
    Ok(codes(StatusCode::CREATED, Some(&id), &made))
}

pub(super) fn refused(why: Refused) -> ApiError {
    match why {
        Refused::Name => ApiError::invalid("name", why.to_string()),
        Refused::Gone => ApiError::not_found(),
        Refused::TooMany | Refused::NoSite => ApiError::new(StatusCode::CONFLICT, "conflict", why.to_string()),
        Refused::NotRight | Refused::Passkey => ApiError::new(StatusCode::FORBIDDEN, "factor_refused", why.to_string()),
        Refused::Wait { minutes } => {
            let error = ApiError::new(StatusCode::TOO_MANY_REQUESTS, "too_many", why.to_string());
            ApiError { retry_after: u64::try_from(minutes.saturating_mul(60)).ok(), ..error }
        }
    }
}
