//! What is stored, what is told and what is described are one.

use super::*;
use crate::told::Told;
use frontdesk_domain::{
    AttachmentId, Author, BookingId, ChannelId, ContactId, ConversationId, EventId, HoldId, LeadId, Medium, MemberId,
    MessageId, NoteId, ResourceId, ServiceId, TaskId, TeamId, TenantId, WebhookId,
};
use frontdesk_store::stream::{Position, Streamed};
use jiff::Timestamp;
use ts_rs::TS;

const TYPESCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../clients/typescript/events.ts");

/// One of each.
fn all() -> Vec<Happened> {
    let (message, hold, booking) = (MessageId::at(1, [1; 10]), HoldId::at(1, [2; 10]), BookingId::at(1, [3; 10]));
    let word = || "word".to_owned();
    let (lead_id, task) = (|| LeadId::at(1, [8; 10]), || TaskId::at(1, [9; 10]));
    let (contact, channel) = (|| Some(ContactId::at(1, [8; 10])), || Some(ChannelId::at(1, [9; 10])));
    vec![
        Happened::CallStarted { contact: contact(), channel: channel(), language: Some(Language::En) },
        Happened::CallAnswered { call: word() },
        Happened::CallMissed { status: word(), contact: contact(), channel: channel(), language: None },
        Happened::CallEnded { status: word(), flow: Some(word()), step: Some(word()), language: Some(Language::Es) },
        Happened::CallEndAsked { by: word() },
        Happened::CallTransferAsked { by: word() },
        Happened::ConversationOpened {
            contact: contact(),
            channel: None,
            medium: Some(Medium::Sms),
            language: Some(Language::En),
        },
        Happened::ConversationClosed { why: word() },
        Happened::ConversationTakenOver { by: word() },
        Happened::ConversationHandedBack { by: word() },
        Happened::ConversationAssigned { to: MemberId::at(1, [5; 10]) },
        Happened::ConversationGivenToTeam { team: TeamId::at(1, [5; 10]) },
        Happened::ConversationReopened,
        Happened::ConversationSnoozed { until: Timestamp::UNIX_EPOCH },
        Happened::NoAnswerNeeded { by: word() },
        Happened::ConversationTagged,
        Happened::NoteAdded { note: NoteId::at(1, [6; 10]) },
        Happened::ContactChanged { contact: ContactId::at(1, [7; 10]) },
        Happened::MessageReceived { message: message.clone() },
        Happened::MessageQueued {
            message: message.clone(),
            author: Some(Author::Assistant),
            purpose: Some(word()),
            flow: Some(word()),
            step: Some(word()),
            language: Some(Language::De),
        },
        Happened::MessageDelivered { message: message.clone() },
        Happened::MessageFailed { message: message.clone(), code: Some(word()) },
        Happened::MessageFailed { message: message.clone(), code: None },
        Happened::FileArrived { message: message.clone(), attachment: AttachmentId::at(1, [5; 10]) },
        Happened::FileFailed { message, attachment: AttachmentId::at(1, [5; 10]), why: word() },
        Happened::SlotHeld { hold: hold.clone() },
        Happened::HoldReleased { hold },
        Happened::BookingConfirmed {
            booking: booking.clone(),
            service: Some(ServiceId::at(1, [6; 10])),
            resource: Some(ResourceId::at(1, [7; 10])),
            starts_at: Some(Timestamp::UNIX_EPOCH),
            price: Some(8_000),
            by: Some(word()),
            flow: Some(word()),
        },
        Happened::BookingMoved {
            booking: booking.clone(),
            from: Some(Timestamp::UNIX_EPOCH),
            to: Some(Timestamp::UNIX_EPOCH),
            resource: Some(ResourceId::at(1, [7; 10])),
            by: Some(word()),
            flow: None,
        },
        Happened::BookingCancelled {
            booking,
            starts_at: Some(Timestamp::UNIX_EPOCH),
            price: None,
            by: Some(word()),
            flow: Some(word()),
        },
        Happened::HandoffRequested { reason: word(), flow: Some(word()) },
        Happened::HandoffOverdue { times: 1 },
        Happened::MessageTaken,
        Happened::LeadCreated { lead: lead_id() },
        Happened::LeadChanged { lead: lead_id(), stage: word() },
        Happened::TaskCreated { task: task() },
        Happened::TaskChanged { task: task() },
        Happened::TaskDone { task: task() },
        Happened::ConsentChanged { consent: word() },
        Happened::UnknownNumberCalled,
        Happened::PlaybookPublished { edition: 2 },
        Happened::WebhookDisabled { webhook: WebhookId::at(1, [4; 10]), why: word() },
    ]
}

#[test]
fn what_is_stored_is_what_is_described() {
    let mut kinds: Vec<&str> = all().iter().map(Happened::name).collect();
    kinds.dedup();
    assert_eq!(kinds, TYPES);
    for happened in all() {
        let stored = serde_json::to_value(&happened).unwrap();
        let described = serde_json::to_value(Happening::from(&happened)).unwrap();
        assert_eq!(stored, described);
        assert_eq!(stored["type"], happened.name());
        let lead = serde_json::to_value(lead()).unwrap();
        let twice = lead.as_object().unwrap().keys().find(|key| stored.get(key.as_str()).is_some());
        assert_eq!(twice, None, "a member of every event and of this one");
    }
}

fn lead() -> Lead {
    Lead {
        id: "evt_1".into(),
        cursor: "0000000000000005-00000000-evt1".into(),
        tenant: "ten_a".into(),
        conversation: Some("cnv_1".into()),
        at: "2026-11-21T10:00:00Z".into(),
        version: 1,
    }
}

#[test]
fn what_is_told_is_what_is_described() {
    for happened in all() {
        let streamed = Streamed {
            position: Position { at: 5, nth: 0 },
            id: EventId::parse("evt_1").unwrap(),
            conversation: ConversationId::parse("cnv_1"),
            kind: happened.name().into(),
            at: "2026-11-21T10:00:00Z".parse().unwrap(),
            body: serde_json::to_string(&happened).unwrap(),
        };
        let told = Told::of(&TenantId::parse("ten_a").unwrap(), &streamed);
        let lead = Lead { cursor: told.cursor.clone(), ..lead() };
        let described = serde_json::to_value(Event { lead, what: (&happened).into() }).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&told.json).unwrap();
        assert_eq!(json, described);
        let frame: serde_json::Value = serde_json::from_slice(&told.frame()).unwrap();
        assert_eq!((&frame["frame"], &frame["event"]), (&"event".into(), &json));
        let line = String::from_utf8(told.line().to_vec()).unwrap();
        assert!(line.starts_with(&format!("id: {}\nevent: event\ndata: {{", told.cursor)) && line.ends_with("}\n\n"));
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "whether to write it is said from outside")]
fn typescript_has_the_same_types() {
    let config = ts_rs::Config::default();
    let names: Vec<String> = TYPES.iter().map(|name| format!("  {name:?},\n")).collect();
    let made = format!(
        "// Made from crates/events/src/schema.rs. To make it anew after a change there:\n\
         //   FRONTDESK_WRITE=1 cargo test -p frontdesk-events typescript\n\n\
         {}\n\n{}\n\n{}export type Event = Lead & Happening;\n\n\
         /** The types of events. */\nexport const EVENT_TYPES = [\n{}] as const;\n",
        exported(Lead::docs(), &Lead::decl(&config)),
        exported(Happening::docs(), &Happening::decl(&config)),
        Event::docs().unwrap_or_default(),
        names.concat(),
    );
    let made: String = made.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    if std::env::var("FRONTDESK_WRITE").is_ok() {
        std::fs::write(TYPESCRIPT, &made).unwrap();
    }
    let there = std::fs::read_to_string(TYPESCRIPT).unwrap_or_default();
    assert!(there == made, "clients/typescript/events.ts is not made from this schema; its first lines say how");
}

fn exported(docs: Option<String>, declared: &str) -> String {
    format!("{}export {declared}", docs.unwrap_or_default())
}
