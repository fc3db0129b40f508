//! The demo clinic.

use frontdesk_domain::tenant::Opening;
use frontdesk_domain::{
    Channel, ChannelId, ChannelKind, Language, Locale, Resource, ResourceId, RingFirst, Rules, Service, ServiceId,
    Tenant, TenantId,
};
use jiff::civil::{Weekday, time};
use std::collections::BTreeMap;

/// Answered by the assistant.
pub const PHONE: &str = "+15875550100";
/// Rings the owner first.
pub const PHONE_RING_FIRST: &str = "+15875550101";
pub const OWNER: &str = "+15875550199";
pub const WIDGET_KEY: &str = "riverside";

/// Fixed ids, so that two processes that start at once on one database make one clinic.
pub fn id() -> TenantId {
    TenantId::at(1, [1; 10])
}

pub fn clinic(practitioners: u8) -> Tenant {
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
    let address = |language, text: &str| (language, text.to_owned());
    Tenant {
        id: id(),
        name: "Riverside Clinic".into(),
        zone: "America/Edmonton".into(),
        locale: Locale::new(Language::En, "CA"),
        languages: vec![Language::En, Language::Es],
        currency: "CAD".into(),
        address: BTreeMap::from([
            address(Language::En, "120 River Street in Red Deer, across from the library"),
            address(Language::Es, "120 River Street, en Red Deer, frente a la biblioteca"),
        ]),
        holidays: Some("CA-AB".into()),
        closed_on: Vec::new(),
        hours: days.map(|day| Opening { day, opens: time(9, 0, 0, 0), closes: time(17, 0, 0, 0) }).to_vec(),
        services: services(),
        resources: (1..=practitioners).map(practitioner).collect(),
        rules: Rules::default(),
        transfer_to: None,
        playbooks: vec!["appointments".into()],
        channels: channels(),
    }
}

fn services() -> Vec<Service> {
    vec![
        service(
            1,
            ["Checkup", "Revisión"],
            ["check-up|check up|exam|examination", "chequeo|revisión general"],
            30,
            8_000,
        ),
        service(2, ["Consultation", "Consulta"], ["consult|first visit", "consulta médica"], 45, 12_000),
        service(3, ["Treatment", "Tratamiento"], ["therapy|therapy session", "terapia|sesión"], 60, 15_000),
    ]
}

fn service(n: u8, names: [&str; 2], also: [&str; 2], minutes: u16, price: i64) -> Service {
    let words = |text: &str| text.split('|').map(str::to_owned).collect();
    Service {
        id: ServiceId::at(i64::from(n), [n; 10]),
        name: BTreeMap::from([(Language::En, names[0].to_owned()), (Language::Es, names[1].to_owned())]),
        also: BTreeMap::from([(Language::En, words(also[0])), (Language::Es, words(also[1]))]),
        minutes,
        price: Some(price),
        default: n == 1,
        by: Vec::new(),
    }
}

fn practitioner(n: u8) -> Resource {
    let (name, also) = match n {
        1 => ("Dr. Patel".to_owned(), vec!["Patel".into(), "Priya Patel".into(), "Doctor Patel".into()]),
        2 => ("Dr. Tremblay".to_owned(), vec!["Tremblay".into(), "Luc Tremblay".into(), "Doctor Tremblay".into()]),
        _ => (format!("Dr. Number {n}"), Vec::new()),
    };
    Resource { id: ResourceId::at(i64::from(n), [n; 10]), name, also, capacity: 1 }
}

fn channels() -> Vec<Channel> {
    let channel = |n: u8, kind, address: &str, ring_first| Channel {
        id: ChannelId::at(i64::from(n), [n; 10]),
        tenant: id(),
        kind,
        address: address.to_owned(),
        ring_first,
        origins: Vec::new(),
    };
    let owner = RingFirst { to: OWNER.into(), seconds: 20 };
    vec![
        channel(1, ChannelKind::Twilio, PHONE, None),
        channel(2, ChannelKind::Twilio, PHONE_RING_FIRST, Some(owner)),
        channel(3, ChannelKind::Web, WIDGET_KEY, None),
    ]
}
