//! Guards of what is nobody's in particular, and of what is a member's own.

use super::caller::caller;
use super::guard::{Guard, Needs};
use super::{origin, peer};
use crate::{ApiError, App};
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use frontdesk_audit::By;
use frontdesk_domain::access::Credential;
use frontdesk_domain::{MemberId, Principal, SessionId};
use std::sync::Arc;

/// Whoever asks may: signing in, one-time links, public keys. A page of another site may not make a browser do it.
#[derive(Clone, Copy, Debug)]
pub struct Anyone;

impl Guard for Anyone {
    const NEEDS: Needs = Needs::Anyone;
}

impl FromRequestParts<App> for Anyone {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        origin::no_other_page(app, &parts.method, &parts.headers)?;
        Ok(Self)
    }
}

/// A member, for what is their own: profile, sessions, factors. A key has nothing of its own.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub principal: Arc<Principal>,
    pub member: MemberId,
    /// Who it is and where, for the audit trail.
    pub by: By,
}

impl SignedIn {
    /// The browser's session. A token is a program's, and has none.
    pub fn session(&self) -> Result<&SessionId, ApiError> {
        match &self.principal.by {
            Credential::Session(id) => Ok(id),
            _ => Err(ApiError::new(StatusCode::FORBIDDEN, "not_permitted", "This is for somebody in a browser.")),
        }
    }
}

impl Guard for SignedIn {
    const NEEDS: Needs = Needs::SignedIn;
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let principal = caller(parts, app).await?;
        let member = principal.actor.member().cloned().ok_or_else(|| {
            let message = "This is for members. An API key has no profile, sessions or factors.";
            ApiError::new(StatusCode::FORBIDDEN, "not_permitted", message)
        })?;
        let by = By::new(principal.actor.clone(), peer::origin(app, parts), app.desk.clock());
        Ok(Self { principal, member, by })
    }
}
