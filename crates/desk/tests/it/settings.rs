//! A business that its people change.

use crate::world::{Hand, desk, job};
use frontdesk_desk::Acting;
use frontdesk_desk::Desk;
use frontdesk_desk::blocks::{self, NewBlock};
use frontdesk_desk::settings::{Change, Holidays, Particulars, Refused, Settings, WayIn};
use frontdesk_domain::audit::By;
use frontdesk_domain::tenant::Opening;
use frontdesk_domain::*;
use frontdesk_store::tenants::KeptIn;
use frontdesk_store::{allocations, audit, bookings, contacts, tenants};
use jiff::Timestamp;
use jiff::civil::{Weekday, time};
use std::collections::BTreeMap;
use std::sync::Arc;

struct World {
    desk: Desk,
    tenant: TenantId,
    acting: Acting,
}

fn service(n: u8, name: &str, default: bool) -> Service {
    let id = ServiceId::at(1, [n; 10]);
    let name = BTreeMap::from([(Language::En, name.to_owned())]);
    Service { id, name, also: BTreeMap::new(), minutes: 30, price: None, default, by: Vec::new(), sample: false }
}

fn resource(n: u8, name: &str) -> Resource {
    Resource { id: ResourceId::at(1, [n; 10]), name: name.into(), also: Vec::new(), capacity: 1, sample: false }
}

impl World {
    /// A clinic that can be booked and lives in the database.
    async fn new() -> Self {
        let world = Self::in_file().await;
        let id = world.tenant.clone();
        let scoped = world.desk.store().tenant(&id);
        let fill = job(move |tx| {
            Box::pin(async move {
                let mut tenant = tenants::load(tx).await?.unwrap();
                tenant.hours =
                    vec![Opening { day: Weekday::Monday, opens: time(9, 0, 0, 0), closes: time(17, 0, 0, 0) }];
                tenant.zone = "America/Edmonton".into();
                tenant.services = vec![service(1, "Checkup", true)];
                tenant.resources = vec![resource(1, "Dr. Patel")];
                tenant.channels.clear();
                tenants::save(tx, &tenant, Timestamp::UNIX_EPOCH).await?;
                tenants::keep_here(tx);
                Ok(())
            })
        });
        scoped.write(fill).await.unwrap();
        world
    }

    async fn in_file() -> Self {
        let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
        let desk = desk(clock.clone(), &tenant).await;
        let acting = Acting::new(By::operator(clock));
        Self { desk, tenant, acting }
    }

    async fn settings(&self) -> Settings {
        self.desk.settings(&self.tenant).await.unwrap().unwrap()
    }

    async fn change(&self, change: Change) -> Result<Settings, Refused> {
        self.desk.change_settings(&self.tenant, None, change, &self.acting).await.unwrap()
    }

    /// The verbs that were noted.
    async fn noted(&self) -> usize {
        let count = job(|tx| Box::pin(async move { Ok(audit::waiting(tx, 100).await?.len()) }));
        self.desk.store().tenant(&self.tenant).write(count).await.unwrap()
    }

    /// Places that are taken at an hour.
    async fn places(&self, hour: i64) -> usize {
        let (from, to) =
            (Timestamp::from_second(hour * 3_600).unwrap(), Timestamp::from_second(hour * 3_600 + 60).unwrap());
        let count = job(move |tx| {
            Box::pin(async move { Ok(allocations::busy(tx, (from, to), from, None, None).await?.len()) })
        });
        self.desk.store().tenant(&self.tenant).write(count).await.unwrap()
    }

    async fn book(&self, of: &Service, by: &Resource) {
        let offer = Offer {
            service: of.id.clone(),
            resource: by.id.clone(),
            seat: 0,
            starts_at: Timestamp::from_second(86_400).unwrap(),
            ends_at: Timestamp::from_second(88_200).unwrap(),
        };
        let address = Address::Phone("+15875550111".into());
        let booking = Booking {
            id: BookingId::at(1, [1; 10]),
            kind: BookingKind::Appointment,
            status: BookingStatus::Confirmed,
            reference: "ABCDEF".into(),
            offer,
            name: "Jane".into(),
            address: address.clone(),
            phone: None,
            booked_at: Timestamp::UNIX_EPOCH,
        };
        let book = job(move |tx| {
            Box::pin(async move {
                let contact =
                    contacts::find_or_create(tx, &address, ContactId::at(1, [1; 10]), Timestamp::UNIX_EPOCH).await?;
                bookings::insert(tx, &booking, &contact.id, &ConversationId::at(1, [1; 10]));
                Ok(())
            })
        });
        self.desk.store().tenant(&self.tenant).write(book).await.unwrap();
    }
}

#[tokio::test]
async fn each_change_is_made_and_noted_and_heeded_at_once() {
    let world = World::new().await;
    let before = world.settings().await;
    assert_eq!(before.kept_in, KeptIn::Database);
    let particulars = Particulars {
        name: "Riverside".into(),
        zone: "Europe/Berlin".into(),
        locale: Locale::new(Language::En, "DE"),
        languages: vec![Language::En, Language::De],
        currency: "EUR".into(),
        address: BTreeMap::new(),
        transfer_to: Some("+4930123456".into()),
    };
    let hours = vec![Opening { day: Weekday::Friday, opens: time(8, 0, 0, 0), closes: time(12, 0, 0, 0) }];
    let holidays = Holidays { region: Some("DE-BE".into()), closed_on: vec![jiff::civil::date(2026, 12, 24)] };
    let chat = WayIn { kind: ChannelKind::Web, address: "riverside".into(), ring_first: None, origins: Vec::new() };
    let changes = [
        Change::Particulars(particulars),
        Change::Hours(hours),
        Change::Holidays(Holidays { region: None, ..holidays }),
        Change::Rules(Rules { grid_minutes: 20, ..Rules::default() }),
        Change::AddService(service(2, "Filling", true)),
        Change::Service(Service { minutes: 45, ..service(2, "Filling", true) }),
        Change::AddResource(resource(2, "Room 2")),
        Change::Resource(Resource { capacity: 4, ..resource(2, "Room 2") }),
        Change::AddWayIn(ChannelId::at(1, [9; 10]), chat.clone()),
        Change::WayIn(ChannelId::at(1, [9; 10]), WayIn { origins: vec!["https://a.example".into()], ..chat }),
    ];
    for (n, change) in changes.into_iter().enumerate() {
        let digest = world.settings().await.digest;
        let after = world.change(change.clone()).await.unwrap_or_else(|no| panic!("{change:?}: {no:?}"));
        assert_ne!(after.digest, digest, "{change:?}");
        assert_eq!(after, world.settings().await);
        assert_eq!(world.desk.business(&world.tenant).await.unwrap().tenant, after.tenant, "{change:?}");
        assert_eq!(world.noted().await, n + 1, "{change:?}");
    }
    let tenant = world.settings().await.tenant;
    assert_eq!(
        (tenant.name.as_str(), tenant.zone.as_str(), tenant.currency.as_str()),
        ("Riverside", "Europe/Berlin", "EUR")
    );
    let services: Vec<_> = tenant.services.iter().map(|s| (s.name_in(Language::En), s.minutes, s.default)).collect();
    assert_eq!(services, [("Checkup", 30, false), ("Filling", 45, true)], "one default");
    assert_eq!(tenant.resources.iter().map(|r| r.capacity).collect::<Vec<_>>(), [1, 4]);
    assert_eq!(tenant.channels.iter().map(|c| c.origins.len()).collect::<Vec<_>>(), [1]);
    let way = ChannelId::at(1, [9; 10]);
    for change in [
        Change::RemoveService(ServiceId::at(1, [2; 10])),
        Change::RemoveResource(resource(2, "").id),
        Change::RemoveWayIn(way),
    ] {
        world.change(change).await.unwrap();
    }
    let tenant = world.settings().await.tenant;
    assert_eq!((tenant.services.len(), tenant.resources.len(), tenant.channels.len()), (1, 1, 0));
    assert!(tenant.services[0].default, "the default left, so another one is it");
}

#[tokio::test]
async fn what_cannot_stand_changes_nothing() {
    let world = World::new().await;
    let before = world.settings().await;
    world.book(&service(1, "Checkup", true), &resource(1, "Dr. Patel")).await;
    let phone =
        WayIn { kind: ChannelKind::Twilio, address: "+15875550100".into(), ring_first: None, origins: Vec::new() };
    let cases = [
        (Change::Hours(Vec::new()), "/hours"),
        (Change::AddService(Service { minutes: 1, ..service(2, "Filling", false) }), "/services/1/minutes"),
        (Change::AddService(service(2, "checkup", false)), "/services/1/name"),
        (Change::AddResource(resource(2, " ")), "/resources/1/name"),
        (Change::AddWayIn(ChannelId::at(1, [9; 10]), phone), "/channels/0/kind"),
    ];
    for (change, at) in cases {
        match world.change(change.clone()).await {
            Err(Refused::Wrong(problems)) => assert_eq!(problems[0].at, at, "{change:?}"),
            other => panic!("{change:?}: {other:?}"),
        }
    }
    assert_eq!(world.change(Change::RemoveService(service(1, "", true).id)).await, Err(Refused::Booked(1)));
    assert_eq!(world.change(Change::RemoveResource(resource(1, "").id)).await, Err(Refused::Booked(1)));
    assert_eq!(world.change(Change::RemoveService(service(8, "", true).id)).await, Err(Refused::NotThere));
    assert_eq!(world.change(Change::Resource(resource(8, "x"))).await, Err(Refused::NotThere));
    assert_eq!(world.settings().await, before);
    assert_eq!(world.noted().await, 0, "nothing was done");
}

#[tokio::test]
async fn the_only_one_who_does_a_service_stays() {
    let world = World::new().await;
    world.change(Change::AddResource(resource(2, "Dr. Lee"))).await.unwrap();
    let only = Service { by: vec![resource(2, "").id], ..service(1, "Checkup", true) };
    world.change(Change::Service(only.clone())).await.unwrap();
    let no = world.change(Change::RemoveResource(resource(2, "").id)).await;
    assert_eq!(no, Err(Refused::OnlyOne(only.id)), "else everybody would do it");
}

#[tokio::test]
async fn a_change_upon_what_is_gone_is_refused() {
    let world = World::new().await;
    let seen = Some(world.settings().await.digest);
    let rules = |grid_minutes| Change::Rules(Rules { grid_minutes, ..Rules::default() });
    let change = |grid| world.desk.change_settings(&world.tenant, seen, rules(grid), &world.acting);
    change(20).await.unwrap().unwrap();
    assert_eq!(change(25).await.unwrap(), Err(Refused::Changed));
    assert_eq!(world.settings().await.tenant.rules.grid_minutes, 20);
}

#[tokio::test]
async fn a_business_of_the_settings_file_is_changed_there() {
    let world = World::in_file().await;
    assert_eq!(world.settings().await.kept_in, KeptIn::Settings);
    assert_eq!(world.change(Change::Rules(Rules::default())).await, Err(Refused::KeptInFile));
    let before = world.settings().await;
    for _ in 0..2 {
        let kept = world.desk.keep_settings_here(&world.tenant, &world.acting).await.unwrap();
        assert_eq!(kept, Settings { kept_in: KeptIn::Database, ..before.clone() });
        assert_eq!((world.settings().await, world.noted().await), (kept, 1), "once, and it is noted once");
    }
}

fn away(resources: Vec<ResourceId>, from: i64, to: i64) -> NewBlock {
    let at = |hours: i64| Timestamp::from_second(hours * 3_600).unwrap();
    NewBlock { resources, starts_at: at(from), ends_at: at(to), note: "Away".into() }
}

#[tokio::test]
async fn a_blocked_time_has_every_place_of_everybody() {
    let world = World::new().await;
    world.change(Change::AddResource(Resource { capacity: 2, ..resource(2, "Room 2") })).await.unwrap();
    let block = world.desk.block(&world.tenant, away(Vec::new(), 1, 100), &world.acting).await.unwrap().unwrap();
    assert_eq!(block.resources, [resource(1, "").id, resource(2, "").id]);
    assert_eq!(world.places(2).await, 3);
    let again = world.desk.block(&world.tenant, away(vec![resource(2, "").id], 99, 101), &world.acting).await.unwrap();
    match again {
        Err(blocks::Refused::Taken(by)) => assert_eq!((by.blocks, by.bookings.len()), (vec![block.id.clone()], 0)),
        other => panic!("{other:?}"),
    }
    world.change(Change::Resource(Resource { capacity: 4, ..resource(2, "Room 2") })).await.unwrap();
    assert_eq!(world.places(2).await, 5, "a place that comes later is blocked too");
    assert_eq!(world.desk.unblock(&world.tenant, &block.id, &world.acting).await.unwrap(), Some(block.clone()));
    assert_eq!(world.desk.unblock(&world.tenant, &block.id, &world.acting).await.unwrap(), None);
    assert_eq!(world.places(2).await, 0);
    assert_eq!(world.noted().await, 4);
}

#[tokio::test]
async fn a_time_that_is_no_time_is_not_blocked() {
    let world = World::new().await;
    let cases = [
        (away(Vec::new(), 2, 2), blocks::Refused::NoSpan),
        (away(Vec::new(), 0, 367 * 24), blocks::Refused::NoSpan),
        (away(vec![resource(7, "").id], 1, 2), blocks::Refused::NoResource(resource(7, "").id)),
        (NewBlock { note: "x".repeat(501), ..away(Vec::new(), 1, 2) }, blocks::Refused::LongNote),
    ];
    for (new, refused) in cases {
        assert_eq!(world.desk.block(&world.tenant, new.clone(), &world.acting).await.unwrap(), Err(refused), "{new:?}");
    }
    assert_eq!(world.noted().await, 0);
}
