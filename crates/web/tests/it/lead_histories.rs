//! Leads and promises after random histories, however they were read, against what each person's events come to by
//! themselves.

use crate::leads::settle;
use crate::world::World;
use frontdesk_desk::Desk;
use frontdesk_desk::leads::WantedTasks;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::*;
use frontdesk_store as store;
use frontdesk_store::leads::Wanted;
use frontdesk_testkit::front;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

cases! {
    leads_are_what_the_events_come_to
}

const ROUNDS: u64 = 12;
const PEOPLE: u64 = 4;
const EVENTS: u64 = 90;

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
}

/// Somebody with a conversation in writing and bookings that they may make.
#[derive(Clone)]
struct Somebody {
    contact: ContactId,
    conversation: ConversationId,
    bookings: Vec<(BookingId, Timestamp)>,
}

/// What a history comes to: of leads the stage, what was booked, the worth and the reason; of promises the kind and whether
/// they were kept.
type Told = (Vec<(Stage, Option<BookingId>, Option<i64>, Option<String>)>, Vec<(TaskKind, bool)>);

async fn leads_are_what_the_events_come_to(world: World) {
    let begin = world.clock.now();
    for round in 1..=ROUNDS {
        let mut dice = Dice(round * 0x9E37_79B9);
        world.clock.forward(SignedDuration::from_hours(24 * 90));
        let mut people = Vec::new();
        for n in 0..PEOPLE {
            people.push(somebody(&world, round * 10 + n, &mut dice).await);
        }
        // Two of them are one.
        let (one, two) = (people[0].contact.clone(), people[1].contact.clone());
        merge(&world, one.clone(), two.clone()).await;
        let other =
            front::desk(world.store.clone(), world.clock.clone(), std::slice::from_ref(&world.ours)).await.unwrap();
        let mut told = Vec::new();
        for _ in 0..EVENTS {
            world.clock.forward(SignedDuration::from_mins(1 + dice.below(600) as i64));
            let who = dice.below(PEOPLE) as usize;
            let what = happening(&people[who], &mut dice);
            happened(&world, &people[who].conversation, what.clone()).await;
            told.push((who, world.clock.now(), what));
            read(&world.desk, &other, &world.ours.id, &mut dice).await;
        }
        // Both processes at once, to the end.
        settle(&world).await;
        let (one_read, two_read) =
            tokio::join!(world.desk.keep_leads_of(&world.ours.id), other.keep_leads_of(&world.ours.id));
        one_read.unwrap();
        two_read.unwrap();
        for who in 1..PEOPLE as usize {
            let theirs = |n: usize| n == who || (who == 1 && n == 0);
            let events: Vec<_> = told.iter().filter(|(n, _, _)| theirs(*n)).collect();
            let bookings = people.iter().flat_map(|somebody| somebody.bookings.clone()).collect();
            // What is still being written is waited for.
            let decided = world.clock.now() - SignedDuration::from_mins(1);
            let expected = comes_to(&events, &bookings, decided);
            let found = kept(&world.desk, &world.ours.id, &people[who].contact).await;
            assert_eq!(found, expected, "round {round}, person {who}, since {begin}: {events:#?}");
        }
    }
}

/// One of both reads on, or neither, or both at once.
async fn read(one: &Desk, other: &Desk, tenant: &TenantId, dice: &mut Dice) {
    match dice.below(8) {
        0 => one.keep_leads_of(tenant).await.unwrap(),
        1 => other.keep_leads_of(tenant).await.unwrap(),
        2 => {
            let (a, b) = tokio::join!(one.keep_leads_of(tenant), other.keep_leads_of(tenant));
            a.unwrap();
            b.unwrap();
        }
        _ => {}
    }
}

fn happening(of: &Somebody, dice: &mut Dice) -> Happened {
    let message = MessageId::at(1, [2; 10]);
    let flow = [None, Some("book"), Some("book"), Some("move")][dice.below(4) as usize].map(str::to_owned);
    let (booking, _) = of.bookings[dice.below(of.bookings.len() as u64) as usize].clone();
    let queued = |author, flow| Happened::MessageQueued {
        message: message.clone(),
        author: Some(author),
        purpose: None,
        flow,
        step: None,
        language: None,
    };
    match dice.below(20) {
        0..=2 => Happened::CallMissed { status: "busy".into(), contact: None, channel: None, language: None },
        3 => Happened::CallStarted { contact: None, channel: None, language: None },
        4 => Happened::CallEnded { status: "completed".into(), flow, step: None, language: None },
        5..=7 => Happened::MessageReceived { message },
        8..=10 => queued(Author::Assistant, flow),
        11 => queued(Author::Member, None),
        12 => Happened::SlotHeld { hold: HoldId::at(1, [3; 10]) },
        13 | 14 => Happened::BookingConfirmed {
            booking,
            service: None,
            resource: None,
            starts_at: None,
            price: Some(4_000),
            by: None,
            flow: None,
        },
        15 => Happened::BookingCancelled { booking, starts_at: None, price: None, by: None, flow: None },
        16 => Happened::MessageTaken,
        17 => Happened::HandoffRequested { reason: "asked_for".into(), flow: None },
        18 => Happened::ConsentChanged { consent: "withdrawn".into() },
        _ => Happened::ConversationHandedBack { by: "mbr_1".into() },
    }
}

/// What the events of one person come to, one after the other.
fn comes_to(
    events: &[&(usize, Timestamp, Happened)],
    bookings: &BTreeMap<BookingId, Timestamp>,
    now: Timestamp,
) -> Told {
    #[derive(Clone)]
    struct Lead {
        stage: Stage,
        booking: Option<BookingId>,
        value: Option<i64>,
        reason: Option<String>,
        since: Timestamp,
        heard: Timestamp,
    }
    let quiet = SignedDuration::from_hours(24 * 30);
    let (mut leads, mut promises): (Vec<Lead>, Vec<(TaskKind, bool)>) = (Vec::new(), Vec::new());
    let mut held: Vec<(usize, Timestamp)> = Vec::new();
    let pass = |leads: &mut Vec<Lead>, until: Timestamp| {
        for lead in leads {
            match lead.stage {
                Stage::Appointment if bookings[lead.booking.as_ref().unwrap()] <= until => {
                    lead.stage = Stage::Completed;
                }
                Stage::New | Stage::Qualified if lead.heard + quiet <= until => {
                    (lead.stage, lead.reason) = (Stage::Lost, Some("went_quiet".into()));
                }
                _ => {}
            }
        }
    };
    for (who, at, what) in events {
        let mut wishes = None;
        let new = |stage| Lead { stage, booking: None, value: None, reason: None, since: *at, heard: *at };
        match what {
            Happened::CallStarted { .. } | Happened::MessageReceived { .. } => {
                let missed = promises.iter_mut().find(|(kind, kept)| *kind == TaskKind::MissedCall && !*kept);
                if let Some((_, kept)) = missed {
                    *kept = true;
                    wishes = matches!(what, Happened::MessageReceived { .. }).then_some(None);
                }
            }
            Happened::CallMissed { .. } if !promises.contains(&(TaskKind::MissedCall, false)) => {
                promises.push((TaskKind::MissedCall, false));
            }
            Happened::MessageTaken | Happened::HandoffRequested { .. } => {
                let kind = if matches!(what, Happened::MessageTaken) { TaskKind::Message } else { TaskKind::Handoff };
                let open = |kind| promises.contains(&(kind, false));
                if !open(TaskKind::Message) && !open(TaskKind::Handoff) {
                    promises.push((kind, false));
                }
            }
            Happened::MessageQueued { author: Some(Author::Member), .. } | Happened::ConversationHandedBack { .. } => {
                promises.iter_mut().for_each(|(_, kept)| *kept = true);
            }
            Happened::SlotHeld { .. } => held.push((*who, *at)),
            Happened::CallEnded { flow: Some(flow), .. } if flow == "book" => wishes = Some(Some(Timestamp::MIN)),
            Happened::MessageQueued { flow: Some(flow), .. } if flow == "book" => wishes = Some(Some(*at)),
            Happened::BookingConfirmed { booking, price, .. } => {
                pass(&mut leads, *at);
                let n = leads.iter().rposition(|lead| lead.stage <= Stage::Appointment && lead.booking.is_none());
                let n = n.unwrap_or(leads.len());
                if n == leads.len() {
                    leads.push(new(Stage::New));
                }
                leads[n].stage = Stage::Appointment;
                (leads[n].booking, leads[n].value) = (Some(booking.clone()), leads[n].value.or(*price));
            }
            Happened::BookingCancelled { booking, .. } => {
                pass(&mut leads, *at);
                for lead in &mut leads {
                    if lead.stage == Stage::Appointment && lead.booking.as_ref() == Some(booking) {
                        (lead.stage, lead.reason) = (Stage::Lost, Some("cancelled".into()));
                    }
                }
            }
            Happened::ConsentChanged { .. } => {
                pass(&mut leads, *at);
                for lead in leads.iter_mut().filter(|lead| lead.stage <= Stage::Qualified) {
                    (lead.stage, lead.reason) = (Stage::Lost, Some("opted_out".into()));
                }
            }
            _ => {}
        }
        if let Some(since) = wishes {
            pass(&mut leads, *at);
            let going = leads.iter().rposition(|lead| lead.stage <= Stage::Qualified);
            let appointed = leads.iter().any(|lead| lead.stage == Stage::Appointment);
            if going.is_none() && !appointed {
                leads.push(new(Stage::New));
            }
            if let Some(lead) = leads.iter_mut().rfind(|lead| lead.stage <= Stage::Qualified) {
                lead.heard =
                    if at.duration_since(lead.heard) >= SignedDuration::from_hours(24) { *at } else { lead.heard };
                let is_call = matches!(what, Happened::CallEnded { .. });
                let from = since.map(|at| if is_call { Timestamp::MIN } else { at.min(lead.since) });
                if from.is_some_and(|from| held.iter().any(|(n, at)| n == who && *at >= from)) {
                    lead.stage = Stage::Qualified;
                }
            }
        }
    }
    pass(&mut leads, now);
    (leads.into_iter().map(|lead| (lead.stage, lead.booking, lead.value, lead.reason)).collect(), promises)
}

async fn kept(desk: &Desk, tenant: &TenantId, contact: &ContactId) -> Told {
    let wanted = Wanted { contact: Some(contact.clone()), limit: 200, ..Wanted::default() };
    let mut leads = desk.leads(tenant, wanted).await.unwrap();
    leads.reverse();
    let leads = leads.into_iter().map(|listed| listed.lead);
    let mut tasks = Vec::new();
    for done in [false, true] {
        let wanted = WantedTasks { done, contact: Some(contact.clone()), limit: 200, ..WantedTasks::default() };
        tasks.extend(desk.tasks(tenant, wanted).await.unwrap().unwrap());
    }
    tasks.sort_by(|one, two| one.task.id.cmp(&two.task.id));
    let tasks = tasks.into_iter().map(|listed| (listed.task.kind, listed.task.done_at.is_some()));
    (leads.map(|lead| (lead.stage, lead.booking, lead.value, lead.reason)).collect(), tasks.collect())
}

async fn somebody(world: &World, n: u64, dice: &mut Dice) -> Somebody {
    let now = world.clock.now();
    let mut random = [0; 10];
    random[..8].copy_from_slice(&n.to_be_bytes());
    let contact = Contact {
        id: ContactId::at(now.as_millisecond(), random),
        name: None,
        language: None,
        address: Address::Phone(format!("+1587555{n:04}")),
        greet_by_name: false,
        sms: Consent::Implied,
    };
    let conversation = Conversation {
        id: ConversationId::at(now.as_millisecond(), random),
        contact: contact.id.clone(),
        channel: world.ours.channels[0].id.clone(),
        medium: Medium::Sms,
        status: ConversationStatus::Open,
        holder: Holder::Assistant,
        language: Language::En,
        opened_at: now,
        last_at: now,
    };
    let mut bookings = Vec::new();
    for which in 0..5 {
        random[9] = which;
        let starts_at = now + SignedDuration::from_hours(dice.below(24 * 40) as i64);
        bookings.push(Booking {
            id: BookingId::at(now.as_millisecond(), random),
            kind: BookingKind::Appointment,
            status: BookingStatus::Confirmed,
            reference: format!("R{n:03}{which:02}"),
            offer: Offer {
                service: world.ours.services[0].id.clone(),
                resource: world.ours.resources[0].id.clone(),
                seat: 0,
                starts_at,
                ends_at: starts_at + SignedDuration::from_mins(30),
            },
            name: "Somebody".into(),
            address: contact.address.clone(),
            phone: None,
            booked_at: now,
        });
    }
    let made = Somebody {
        contact: contact.id.clone(),
        conversation: conversation.id.clone(),
        bookings: bookings.iter().map(|booking| (booking.id.clone(), booking.offer.ends_at)).collect(),
    };
    let scoped = world.store.tenant(&world.ours.id);
    let stored = scoped.write(move |tx| {
        Box::pin(async move {
            store::contacts::create(tx, &contact, now);
            store::conversations::create(tx, &conversation, "");
            for booking in &bookings {
                store::bookings::insert(tx, booking, &contact.id, &conversation.id);
            }
            Ok(())
        })
    });
    stored.await.unwrap();
    made
}

async fn merge(world: &World, one: ContactId, into: ContactId) {
    let scoped = world.store.tenant(&world.ours.id);
    let merged = scoped.write(move |tx| {
        Box::pin(async move {
            store::cards::merge(tx, &one, &into);
            Ok(())
        })
    });
    merged.await.unwrap();
}

async fn happened(world: &World, conversation: &ConversationId, what: Happened) {
    let event = Event {
        id: frontdesk_domain::outside::mint(world.clock.as_ref(), EventId::at),
        conversation: Some(conversation.clone()),
        at: world.clock.now(),
        what,
    };
    let scoped = world.store.tenant(&world.ours.id);
    let written = scoped.write(move |tx| {
        Box::pin(async move {
            store::events::append(tx, &event);
            Ok(())
        })
    });
    written.await.unwrap();
}
