//! The thing a path names, loaded for somebody who may see it.

use super::allowed::Allowed;
use super::guard::{Guard, Needs};
use crate::{ApiError, App};
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use frontdesk_desk::{Desk, Result};
use frontdesk_domain::TenantId;
use frontdesk_domain::access::May;
use std::future::Future;

/// Something that is found in a tenant by the id in the path's `{id}`.
pub trait Find: Sized + Send {
    /// `None`: it is not there, or it is another tenant's.
    fn find(desk: &Desk, tenant: &TenantId, id: &str) -> impl Future<Output = Result<Option<Self>>> + Send;
}

/// The permission was checked, and the thing is the tenant's.
#[derive(Debug)]
pub struct Found<R, P: May> {
    pub it: R,
    pub by: Allowed<P>,
}

impl<R, P: May> Guard for Found<R, P> {
    const NEEDS: Needs = Needs::Permission(P::PERMISSION);
}

impl<R: Find, P: May> FromRequestParts<App> for Found<R, P> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> std::result::Result<Self, ApiError> {
        let by = Allowed::<P>::from_request_parts(parts, app).await?;
        let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| ApiError::not_found())?;
        let id = params.iter().find(|(name, _)| *name == "id").map_or("", |(_, value)| value);
        let it = R::find(&app.desk, by.tenant(), id).await?.ok_or_else(ApiError::not_found)?;
        Ok(Self { it, by })
    }
}
