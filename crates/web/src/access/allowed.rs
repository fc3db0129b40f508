//! Somebody who may do what the route does, in the tenant they ask about.

use super::caller::caller;
use super::guard::{Guard, Needs};
use super::once::Once;
use super::peer::origin;
use super::tenant::chosen;
use crate::{ApiError, App};
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use frontdesk_audit::By;
use frontdesk_desk::business::Business;
use frontdesk_desk::{Acting, Desk};
use frontdesk_domain::access::{May, Permission, Place};
use frontdesk_domain::{Principal, TenantId};
use frontdesk_store::Scoped;
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use std::marker::PhantomData;
use std::sync::Arc;

/// For grave permissions it must have been shown since then who is asking.
const SHOWN_WITHIN: SignedDuration = SignedDuration::from_mins(10);

/// The permission `P` was checked; the tenant is one of theirs.
#[derive(Debug)]
pub struct Allowed<P: May> {
    pub principal: Arc<Principal>,
    /// The tenant asked about, with what they may do there.
    pub place: Place,
    pub business: Arc<Business>,
    pub desk: Desk,
    /// Who it is and where, for the use case that changes something.
    pub acting: Acting,
    permission: PhantomData<P>,
}

impl<P: May> Allowed<P> {
    pub fn tenant(&self) -> &TenantId {
        &self.place.tenant
    }

    /// The tenant's part of the database.
    pub fn scoped(&self) -> Scoped {
        self.desk.store().tenant(&self.place.tenant)
    }

    /// The tenant's zone; times are answered in UTC and told in this one.
    pub fn zone(&self) -> &TimeZone {
        &self.business.zone
    }
}

impl<P: May> Guard for Allowed<P> {
    const NEEDS: Needs = Needs::Permission(P::PERMISSION);
}

impl<P: May> FromRequestParts<App> for Allowed<P> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let principal = caller(parts, app).await?;
        let place = chosen(parts, &principal)?.clone();
        permitted(app, &principal, &place, P::PERMISSION)?;
        let business = app.desk.business(&place.tenant).await?;
        let acting = acting(parts, app, &principal);
        Ok(Self { principal, place, business, desk: app.desk.clone(), acting, permission: PhantomData })
    }
}

/// Who changes something, from where, and under which key of the request.
pub(super) fn acting(parts: &Parts, app: &App, principal: &Principal) -> Acting {
    let by = By::new(principal.actor.clone(), origin(app, parts), app.desk.clock());
    Acting { by, key: parts.extensions.get::<Once>().map(|once| once.0.clone()) }
}

fn permitted(app: &App, principal: &Principal, place: &Place, permission: Permission) -> Result<(), ApiError> {
    if !place.may(permission) {
        let message = format!("This needs the permission {permission}. An owner of the tenant can give it.");
        return Err(ApiError::new(StatusCode::FORBIDDEN, "not_permitted", message));
    }
    with_factor(principal, place)?;
    if permission.is_grave() { shown_lately(app, principal) } else { Ok(()) }
}

/// Whoever has a second factor, or should have one in this place, has shown it.
pub(super) fn with_factor(principal: &Principal, place: &Place) -> Result<(), ApiError> {
    if !place.wants_second_factor || principal.proof.second_factor {
        return Ok(());
    }
    let message = "A second factor is asked for. Show yours; if you have none, add one to your sign-in first.";
    Err(ApiError::new(StatusCode::FORBIDDEN, "second_factor_wanted", message))
}

/// It was shown a moment ago who is asking.
pub(super) fn shown_lately(app: &App, principal: &Principal) -> Result<(), ApiError> {
    if principal.shown_since(app.desk.now() - SHOWN_WITHIN) {
        return Ok(());
    }
    let message = "Show once more who you are, with your password or passkey; then do this again.";
    Err(ApiError::new(StatusCode::FORBIDDEN, "proof_wanted", message))
}
