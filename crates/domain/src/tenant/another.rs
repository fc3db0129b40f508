//! A business made like one that is there: the next branch of a chain.

use super::Tenant;
use crate::id::{ResourceId, ServiceId, TenantId};
use std::collections::HashMap;

/// What is different in the new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTenant {
    pub id: TenantId,
    /// As it is spoken.
    pub name: String,
    /// IANA zone.
    pub zone: String,
}

impl Tenant {
    /// Hours, rules, services and who does them as here, under ids of their own. What belongs to one place alone is not
    /// taken along: address, ways in, and where callers are put through.
    #[must_use]
    pub fn another(
        &self,
        new: NewTenant,
        mut service_id: impl FnMut() -> ServiceId,
        mut resource_id: impl FnMut() -> ResourceId,
    ) -> Self {
        let mut it = Self {
            id: new.id,
            name: new.name,
            zone: new.zone,
            channels: Vec::new(),
            transfer_to: None,
            ..self.clone()
        };
        it.address.clear();
        let mut named = HashMap::new();
        for resource in &mut it.resources {
            let old = std::mem::replace(&mut resource.id, resource_id());
            named.insert(old, resource.id.clone());
        }
        for service in &mut it.services {
            service.id = service_id();
            service.by = service.by.iter().filter_map(|old| named.get(old).cloned()).collect();
        }
        it
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn it_has_ids_of_its_own_and_nothing_of_the_place() {
        let there: Tenant = serde_json::from_value(json!({
            "id": "ten_a", "name": "Riverside", "zone": "America/Edmonton", "locale": "en-CA", "languages": ["en"],
            "currency": "CAD", "address": {"en": "1 River Road"}, "holidays": "CA-AB",
            "hours": [{"day": "monday", "opens": "09:00", "closes": "17:00"}],
            "services": [
                {"id": "svc_1", "name": {"en": "Checkup"}, "minutes": 30, "price": null, "default": true, "by": ["res_2"]},
                {"id": "svc_2", "name": {"en": "Cleaning"}, "minutes": 60, "price": 9000},
            ],
            "resources": [{"id": "res_1", "name": "Dr. Patel"}, {"id": "res_2", "name": "Dr. Kim"}],
            "rules": {"hold_minutes": 7}, "transfer_to": "+15875550100", "playbooks": ["appointments"],
            "channels": [{"id": "chn_1", "tenant": "ten_a", "kind": "web", "address": "river"}],
        }))
        .unwrap();
        let new = NewTenant {
            id: TenantId::parse("ten_b").unwrap(),
            name: "Lakeside".into(),
            zone: "America/Toronto".into(),
        };
        let (mut services, mut resources) = (10.., 20..);
        let it = there.another(
            new,
            || ServiceId::parse(&format!("svc_{}", services.next().unwrap())).unwrap(),
            || ResourceId::parse(&format!("res_{}", resources.next().unwrap())).unwrap(),
        );
        let ids: Vec<_> = it.services.iter().map(|service| service.id.as_str()).collect();
        assert_eq!((ids, it.services[0].by[0].as_str()), (vec!["svc_10", "svc_11"], "res_21"));
        assert_eq!(it.resources[1].id.as_str(), "res_21");
        assert!(it.address.is_empty() && it.channels.is_empty() && it.transfer_to.is_none());
        assert_eq!((&it.hours, &it.rules, it.services[1].price), (&there.hours, &there.rules, Some(9_000)));
        assert_eq!((it.name.as_str(), it.zone.as_str()), ("Lakeside", "America/Toronto"));
    }
}
