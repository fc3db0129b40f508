//! Whether whoever opened a stream may still read it.

use super::caller::shown;
use super::origin;
use crate::{ApiError, App};
use axum::http::{HeaderMap, Method};
use frontdesk_domain::access::{Identify, Shown};
use frontdesk_domain::{Permission, Principal, Secret, TenantId};
use std::sync::Arc;

/// What was shown when the stream was opened, to be looked at again.
#[derive(Clone, Debug)]
pub struct Still {
    identify: Arc<dyn Identify>,
    shown: Option<Kept>,
    tenant: TenantId,
    /// All of them are needed.
    permissions: &'static [Permission],
}

#[derive(Clone, Debug)]
enum Kept {
    Session(Secret),
    Bearer(Secret),
}

impl Still {
    pub fn of(app: &App, headers: &HeaderMap, tenant: &TenantId, permissions: &'static [Permission]) -> Self {
        let shown = shown(headers, app.cookie_name()).map(|shown| match shown {
            Shown::Session(text) => Kept::Session(Secret::new(text)),
            Shown::Bearer(text) => Kept::Bearer(Secret::new(text)),
        });
        Self { identify: app.identify.clone(), shown, tenant: tenant.clone(), permissions }
    }

    /// A database that is away for a moment takes nothing from anybody.
    pub async fn may(&self) -> bool {
        let shown = match &self.shown {
            Some(Kept::Session(text)) => Shown::Session(text.expose()),
            Some(Kept::Bearer(text)) => Shown::Bearer(text.expose()),
            None => return false,
        };
        match self.identify.identify(shown).await {
            Ok(Some(principal)) => principal
                .place(&self.tenant)
                .is_some_and(|place| self.permissions.iter().all(|permission| place.may(*permission))),
            Ok(None) => false,
            Err(_) => true,
        }
    }
}

/// A socket that a browser opens with its cookie must come from one of our own pages: nothing else keeps the page of
/// another site from reading it.
pub fn from_own_page(app: &App, principal: &Principal, headers: &HeaderMap) -> Result<(), ApiError> {
    if principal.by.is_sent_by_itself() { origin::own_page(app, &Method::POST, headers) } else { Ok(()) }
}
