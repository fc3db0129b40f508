//! A clinic with two practitioners, open from nine to five.

use frontdesk_channels::twilio::Phone;
use frontdesk_desk::advice::Advisers;
use frontdesk_desk::{Desk, FailPoint, Parts};
use frontdesk_dialogue::{Playbook, builtin};
use frontdesk_domain::outside::{Clock, PhoneAdapter, Sender};
use frontdesk_domain::tenant::Opening;
use frontdesk_domain::*;
use frontdesk_store::{Store, tenants};
use jiff::civil::{Weekday, time};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Clinic `n`, with ids that no other clinic has.
pub fn clinic(n: u8) -> Tenant {
    let id = TenantId::at(i64::from(n), [n; 10]);
    let resource = |k: u8, name: &str| Resource {
        id: ResourceId::at(i64::from(n), [n * 10 + k; 10]),
        name: format!("{name} {n}"),
        also: Vec::new(),
        capacity: 1,
        sample: false,
    };
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
    let channel = Channel {
        id: ChannelId::at(i64::from(n), [n; 10]),
        tenant: id.clone(),
        kind: ChannelKind::Twilio,
        address: format!("+158755501{n:02}"),
        ring_first: None,
        origins: Vec::new(),
    };
    let service = Service {
        id: ServiceId::at(i64::from(n), [n; 10]),
        name: BTreeMap::from([(Language::En, "Checkup".into())]),
        also: BTreeMap::new(),
        minutes: 30,
        price: None,
        default: true,
        by: Vec::new(),
        sample: false,
    };
    Tenant {
        id,
        name: format!("Clinic {n}"),
        zone: "America/Denver".into(),
        locale: Locale::new(Language::En, "CA"),
        languages: vec![Language::En],
        currency: "CAD".into(),
        address: BTreeMap::new(),
        holidays: None,
        closed_on: Vec::new(),
        hours: days.map(|day| Opening { day, opens: time(9, 0, 0, 0), closes: time(17, 0, 0, 0) }).to_vec(),
        services: vec![service],
        resources: vec![resource(1, "Dr. Patel"), resource(2, "Dr. Singh")],
        rules: Rules::default(),
        transfer_to: None,
        intents: Vec::new(),
        playbooks: vec!["appointments".into()],
        channels: vec![channel],
    }
}

/// A desk on this store, with these clinics in it. Nothing is sent.
pub async fn desk(store: Store, clock: Arc<dyn Clock>, clinics: &[Tenant]) -> anyhow::Result<Desk> {
    desk_with(store, clock, clinics, HashMap::new(), None).await
}

/// The same, with what sends and with somebody who comes in at the steps of a turn.
pub async fn desk_with(
    store: Store,
    clock: Arc<dyn Clock>,
    clinics: &[Tenant],
    senders: HashMap<ChannelKind, Arc<dyn Sender>>,
    fail_point: Option<FailPoint>,
) -> anyhow::Result<Desk> {
    for clinic in clinics {
        let (clinic, now) = (clinic.clone(), clock.now());
        let scoped = store.tenant(&clinic.id);
        scoped.write(move |tx| Box::pin(async move { tenants::save(tx, &clinic, now).await })).await?;
    }
    let files: Vec<_> = builtin("appointments")
        .unwrap_or_default()
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    let playbook = Playbook::load(&files).map_err(|problems| anyhow::anyhow!("{} problems", problems.len()))?;
    let playbooks = HashMap::from([("appointments".to_owned(), Arc::new(playbook))]);
    Ok(Desk::new(Parts { store, clock, senders, playbooks, advisers: Advisers::default(), fail_point }))
}

/// A phone vendor's side that knows this token.
pub fn phone(token: &str) -> Arc<dyn PhoneAdapter> {
    Arc::new(Phone::new(Secret::new(token)))
}

/// A text to a clinic from somebody's phone.
pub fn text(to: &Tenant, from: &str, key: &str, body: &str) -> Inbound {
    let event = InboundEvent::Text { body: body.into(), media: Vec::new(), keyword: None };
    let to = to.channels.first().map(|channel| channel.address.clone()).unwrap_or_default();
    Inbound {
        key: key.into(),
        call: None,
        medium: Medium::Sms,
        to,
        from: Address::Phone(from.into()),
        round: None,
        event,
    }
}
