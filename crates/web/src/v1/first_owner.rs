//! `/v1/first-owner`: the first run.

use super::session::{SessionOpened, opened};
use crate::access::{Anyone, Door, WithCookies};
use crate::asked::Body;
use crate::{ApiError, App};
use axum::extract::State;
use frontdesk_domain::Secret;
use serde::Deserialize;
use utoipa::ToSchema;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstOwner {
    /// What follows `#` in the link that the console printed.
    #[schema(value_type = String, max_length = 128)]
    token: Secret,
    #[schema(max_length = 80)]
    name: String,
    #[schema(format = Email, max_length = 254)]
    email: String,
    #[schema(value_type = String, format = Password, max_length = 128)]
    password: Secret,
}

/// Becomes the owner of a desk that has nobody yet.
#[utoipa::path(post, path = "/v1/first-owner", tag = "Session", request_body = FirstOwner, responses(
    (status = 201, body = SessionOpened, description = "The owner is there, and signed in"),
    (status = 410, description = "The link opens nothing any more")))]
pub async fn become_owner(
    _: Anyone,
    State(app): State<App>,
    Door(visit): Door,
    Body(asked): Body<FirstOwner>,
) -> Result<WithCookies, ApiError> {
    let who = (asked.name.as_str(), asked.email.as_str());
    let signed_in = app.identity.people.become_first_owner(&visit, &asked.token, who, &asked.password).await?;
    opened(&app, &signed_in)
}
