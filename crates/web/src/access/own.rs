//! A member in a browser, at what protects their own account.

use super::allowed::{shown_lately, with_factor};
use super::caller::caller;
use super::guard::{Guard, Needs};
use super::signed_in::SignedIn;
use super::tenant::chosen;
use crate::{ApiError, App};
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use frontdesk_audit::By;
use frontdesk_domain::access::{Credential, Place, Principal};
use frontdesk_domain::{MemberId, SessionId};
use std::sync::Arc;

/// A member who is signed in in a browser; a token cannot act on the account it came from.
#[derive(Clone, Debug)]
pub struct InBrowser {
    pub principal: Arc<Principal>,
    pub member: MemberId,
    pub session: SessionId,
    pub by: By,
}

/// The same, who showed a moment ago who they are, with the second factor if they have one: for changing what they sign
/// in with. Otherwise whoever found a password out, or a browser left open, could take the factor away.
#[derive(Clone, Debug)]
pub struct Proven(pub InBrowser);

impl Guard for InBrowser {
    const NEEDS: Needs = Needs::SignedIn;
}

impl Guard for Proven {
    const NEEDS: Needs = Needs::SignedIn;
}

impl FromRequestParts<App> for InBrowser {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let SignedIn { principal, member, by } = SignedIn::from_request_parts(parts, app).await?;
        let Credential::Session(session) = principal.by.clone() else {
            let message = "This is done in a browser: a program cannot act on the account it works for.";
            return Err(ApiError::new(StatusCode::FORBIDDEN, "not_permitted", message));
        };
        Ok(Self { principal, member, session, by })
    }
}

impl FromRequestParts<App> for Proven {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let own = InBrowser::from_request_parts(parts, app).await?;
        shown_lately(app, &own.principal)?;
        if !own.principal.proof.second_factor && app.identity.factors.of(&own.member).await?.has_any() {
            let message = "Your account has a second factor. Show it first: a code of your app, or your passkey.";
            return Err(ApiError::new(StatusCode::FORBIDDEN, "second_factor_wanted", message));
        }
        Ok(Self(own))
    }
}

/// Beside one of these: the tenant that is asked about, whatever they may do there. They showed a moment ago who they
/// are, because what they take away acts for them without asking again.
#[derive(Clone, Debug)]
pub struct AtTenant(pub Place);

impl FromRequestParts<App> for AtTenant {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let principal = caller(parts, app).await?;
        let place = chosen(parts, &principal)?.clone();
        with_factor(&principal, &place)?;
        shown_lately(app, &principal)?;
        Ok(Self(place))
    }
}
