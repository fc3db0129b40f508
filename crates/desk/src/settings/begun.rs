//! A business that begins here.

use super::changed::{Refused, wrong};
use crate::desk::{Desk, mint};
use frontdesk_domain::tenant::{Start, Trade};
use frontdesk_domain::{Locale, ResourceId, ServiceId, Tenant, TenantId};

/// What whoever begins it says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    pub name: String,
    /// IANA zone.
    pub zone: String,
    pub locale: Locale,
    /// ISO 4217; unless given, the country's.
    pub currency: Option<String>,
    pub trade: Trade,
}

impl Desk {
    /// The document of a new business with the usual hours and services of its trade, if it could be booked. Nothing is
    /// written: whoever may make it does.
    pub fn begun(&self, wanted: Begun) -> Result<Tenant, Refused> {
        let Begun { name, zone, locale, currency, trade } = wanted;
        let start = Start { id: mint!(self, TenantId), name: name.trim().to_owned(), zone, locale, currency, trade };
        let tenant = Tenant::start(start, || mint!(self, ServiceId), || mint!(self, ResourceId));
        let wrong = wrong(self, &tenant);
        if wrong.is_empty() { Ok(tenant) } else { Err(Refused::Wrong(wrong)) }
    }
}
