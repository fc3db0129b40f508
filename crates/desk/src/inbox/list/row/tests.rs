use super::*;
use frontdesk_domain::{ChannelId, ContactId, ConversationId, MessageId};
use frontdesk_store::listing::LastMessage;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn facts() -> Facts {
    Facts {
        conversation: ConversationId::at(1, [1; 10]),
        contact: ContactId::at(1, [1; 10]),
        channel: ChannelId::at(1, [1; 10]),
        medium: Medium::Sms,
        status: ConversationStatus::Open,
        holder: Holder::Assistant,
        assignee: None,
        snoozed_until: None,
        version: 1,
        opened_at: at(1),
        message: Some(LastMessage {
            id: MessageId::at(1, [1; 10]),
            author: Author::Contact,
            body: "Hello,\n  are you   open?".into(),
            at: at(10),
        }),
        turn: None,
        wrote_at: Some(at(10)),
        unanswered_at: Some(at(10)),
        member_at: None,
        no_answer_at: None,
        asked: None,
        handed_back_at: None,
        failed: false,
        due_at: None,
    }
}

fn asked(second: i64, reason: &str) -> Option<(Timestamp, String)> {
    Some((at(second), format!(r#"{{"type":"handoff_requested","reason":"{reason}"}}"#)))
}

fn waits(facts: &Facts) -> Option<Timestamp> {
    listed(facts).standing.waiting_since
}

#[test]
fn a_row_shows_the_beginning_of_what_was_said_last() {
    let row = listed(&facts());
    assert_eq!(row.preview.unwrap(), Preview { author: Author::Contact, text: "Hello, are you open?".into() });
    assert_eq!((row.standing.at, row.heard_at), (at(10), Some(at(10))));
    let long = short(&"word ".repeat(100));
    assert!(long.ends_with('…') && long.chars().count() == PREVIEW_CHARS_MAX + 1, "{long}");
}

#[test]
fn who_waits_for_the_assistant_waits_for_no_person() {
    assert_eq!(waits(&facts()), None);
    for holder in [Holder::Member, Holder::Queue] {
        assert_eq!(waits(&Facts { holder, ..facts() }), Some(at(10)));
    }
    assert_eq!(waits(&Facts { holder: Holder::Member, unanswered_at: None, ..facts() }), None);
    assert_eq!(waits(&Facts { holder: Holder::Member, status: ConversationStatus::Snoozed, ..facts() }), None);
}

#[test]
fn asking_for_a_person_waits_until_one_has_come() {
    let handed = Facts { holder: Holder::Queue, unanswered_at: None, asked: asked(11, "wish"), ..facts() };
    assert_eq!(waits(&handed), Some(at(11)));
    assert_eq!(waits(&Facts { holder: Holder::Member, ..handed.clone() }), Some(at(11)), "taken, and not answered yet");
    assert_eq!(waits(&Facts { member_at: Some(at(12)), ..handed.clone() }), None);
    assert_eq!(waits(&Facts { no_answer_at: Some(at(12)), ..handed.clone() }), None);
    assert_eq!(waits(&Facts { handed_back_at: Some(at(12)), holder: Holder::Assistant, ..handed }), None);
}

#[test]
fn danger_comes_first_whoever_answers() {
    let danger = Facts { asked: asked(11, "emergency"), unanswered_at: None, ..facts() };
    let row = listed(&danger);
    assert_eq!((row.standing.urgent, row.standing.waiting_since), (true, Some(at(11))));
    let in_call = Facts { medium: Medium::Voice, ..danger.clone() };
    assert_eq!(waits(&in_call), Some(at(11)), "also while the call goes on");
    assert_eq!(waits(&Facts { asked: asked(11, "wish"), ..in_call }), None);
    assert!(!listed(&Facts { member_at: Some(at(20)), ..danger }).standing.urgent);
}

#[test]
fn a_call_shows_what_the_assistant_said_last() {
    let turn = |heard: &str, record: &str| LastTurn {
        id: frontdesk_domain::TurnId::at(1, [1; 10]),
        heard: heard.into(),
        record: record.into(),
        at: at(20),
    };
    let call = Facts { turn: Some(turn("tomorrow", r#"{"said":"At two?"}"#)), ..facts() };
    let row = listed(&call);
    assert_eq!(row.preview.unwrap(), Preview { author: Author::Assistant, text: "At two?".into() });
    assert_eq!(row.heard_at, Some(at(20)));
    let unread = Facts { turn: Some(turn("tomorrow", "no JSON")), ..facts() };
    assert_eq!(listed(&unread).preview.unwrap().text, "tomorrow");
}
