//! One change of a business's document. Pure: whether what comes out can stand is checked afterwards, as a whole.

use super::changed::Refused;
use super::ways_in::{self, WayIn};
use frontdesk_domain::audit::{Deed, Verb};
use frontdesk_domain::tenant::Opening;
use frontdesk_domain::{ChannelId, Language, Locale, Resource, ResourceId, Rules, Service, ServiceId, Tenant};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the business is called and where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Particulars {
    pub name: String,
    /// IANA zone.
    pub zone: String,
    /// The first language and the region.
    pub locale: Locale,
    pub languages: Vec<Language>,
    /// ISO 4217.
    pub currency: String,
    /// As it is spoken, by language.
    pub address: BTreeMap<Language, String>,
    /// Where a caller who asks for a person is put through (E.164).
    pub transfer_to: Option<String>,
}

/// Days on which the business is closed whatever the day of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holidays {
    /// Whose statutory holidays it keeps, such as `CA-AB`.
    pub region: Option<String>,
    pub closed_on: Vec<Date>,
}

/// What is to be different.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    Particulars(Particulars),
    Hours(Vec<Opening>),
    Holidays(Holidays),
    Rules(Rules),
    AddService(Service),
    /// In place of the service with its id.
    Service(Service),
    RemoveService(ServiceId),
    AddResource(Resource),
    /// In place of the resource with its id.
    Resource(Resource),
    RemoveResource(ResourceId),
    AddWayIn(ChannelId, WayIn),
    WayIn(ChannelId, WayIn),
    RemoveWayIn(ChannelId),
}

impl Change {
    /// What is noted of it.
    pub(super) fn deed(&self) -> Deed {
        match self {
            Self::Particulars(_) => Deed::plain(Verb::TenantChanged),
            Self::Hours(_) => Deed::named(Verb::SettingsChanged, "hours"),
            Self::Holidays(_) => Deed::named(Verb::SettingsChanged, "holidays"),
            Self::Rules(_) => Deed::named(Verb::SettingsChanged, "rules"),
            Self::AddService(service) => Deed::of(Verb::ServiceAdded, &service.id),
            Self::Service(service) => Deed::of(Verb::ServiceChanged, &service.id),
            Self::RemoveService(id) => Deed::of(Verb::ServiceRemoved, id),
            Self::AddResource(resource) => Deed::of(Verb::ResourceAdded, &resource.id),
            Self::Resource(resource) => Deed::of(Verb::ResourceChanged, &resource.id),
            Self::RemoveResource(id) => Deed::of(Verb::ResourceRemoved, id),
            Self::AddWayIn(id, _) => Deed::of(Verb::ChannelAdded, id),
            Self::WayIn(id, _) => Deed::of(Verb::ChannelChanged, id),
            Self::RemoveWayIn(id) => Deed::of(Verb::ChannelRemoved, id),
        }
    }

    /// Makes it in the document. What it names has to be there.
    pub(super) fn make(self, tenant: &mut Tenant) -> Result<(), Refused> {
        match self {
            Self::Particulars(new) => particulars(tenant, new),
            Self::Hours(hours) => tenant.hours = hours,
            Self::Holidays(Holidays { region, closed_on }) => {
                tenant.holidays = region;
                tenant.closed_on = closed_on;
            }
            Self::Rules(rules) => tenant.rules = rules,
            Self::AddService(service) => {
                only_default(tenant, &service);
                tenant.services.push(service);
            }
            Self::Service(service) => {
                only_default(tenant, &service);
                let there = tenant.services.iter_mut().find(|s| s.id == service.id);
                *there.ok_or(Refused::NotThere)? = service;
            }
            Self::RemoveService(id) => remove_service(tenant, &id)?,
            Self::AddResource(resource) => tenant.resources.push(resource),
            Self::Resource(resource) => {
                let there = tenant.resources.iter_mut().find(|r| r.id == resource.id);
                *there.ok_or(Refused::NotThere)? = resource;
            }
            Self::RemoveResource(id) => remove_resource(tenant, &id)?,
            Self::AddWayIn(id, way) => ways_in::add(tenant, id, way),
            Self::WayIn(id, way) => ways_in::change(tenant, &id, way)?,
            Self::RemoveWayIn(id) => remove(&mut tenant.channels, |channel| channel.id == id)?,
        }
        Ok(())
    }
}

fn particulars(tenant: &mut Tenant, new: Particulars) {
    tenant.name = new.name;
    tenant.zone = new.zone;
    tenant.locale = new.locale;
    tenant.languages = new.languages;
    tenant.currency = new.currency;
    tenant.address = new.address;
    tenant.transfer_to = new.transfer_to;
}

/// Making a service the default takes that from the one that was.
fn only_default(tenant: &mut Tenant, new: &Service) {
    if new.default {
        tenant.services.iter_mut().for_each(|service| service.default = false);
    }
}

/// Where the default leaves, the first that stays is it.
fn remove_service(tenant: &mut Tenant, id: &ServiceId) -> Result<(), Refused> {
    let was_default = tenant.service(id).is_some_and(|service| service.default);
    remove(&mut tenant.services, |service| service.id == *id)?;
    if let Some(first) = tenant.services.first_mut().filter(|_| was_default) {
        first.default = true;
    }
    Ok(())
}

/// A resource leaves with its name among those who do a service. A service that nobody else does would then be done by
/// everybody, so it has to be given to others or removed before.
fn remove_resource(tenant: &mut Tenant, id: &ResourceId) -> Result<(), Refused> {
    if let Some(only) = tenant.services.iter().find(|service| service.by == [id.clone()]) {
        return Err(Refused::OnlyOne(only.id.clone()));
    }
    tenant.services.iter_mut().for_each(|service| service.by.retain(|by| by != id));
    remove(&mut tenant.resources, |resource| resource.id == *id)
}

fn remove<T>(all: &mut Vec<T>, is_it: impl Fn(&T) -> bool) -> Result<(), Refused> {
    let at = all.iter().position(is_it).ok_or(Refused::NotThere)?;
    all.remove(at);
    Ok(())
}
