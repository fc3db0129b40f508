//! Calls, conversations, and missed calls that became a conversation.

use super::story::{Story, Told};
use super::{Counts, Of, Row};
use frontdesk_domain::{Event, Happened, Medium};
use jiff::SignedDuration;
use std::collections::HashSet;

/// A caller who rings again within this time is missed once.
const SAME_CALLER: SignedDuration = SignedDuration::from_mins(10);
const CAPTURED_WITHIN: SignedDuration = SignedDuration::from_hours(24);

pub fn calls(told: &Told) -> Vec<Row> {
    let by_us = told.happened(|what| matches!(what, Happened::CallStarted { .. }));
    let by_nobody = told.happened(is_missed);
    let row = |story: &Story, event: &Event, counts, word: &str| Row {
        word: Some(word.to_owned()),
        of: Of { medium: Some(Medium::Voice), ..story.of.clone() },
        ..story.row(event.at, counts)
    };
    let by_us = by_us.map(|(story, event)| row(story, event, Counts::Yes, "assistant"));
    let by_nobody = by_nobody.map(|(story, event)| row(story, event, Counts::No, "nobody"));
    by_us.chain(by_nobody).chain(picked_up(told)).collect()
}

/// Calls that somebody took at the business's own phone; the vendor may tell of one twice.
fn picked_up<'a>(told: &'a Told) -> impl Iterator<Item = Row> + 'a {
    let mut seen = HashSet::new();
    told.events.iter().filter_map(move |event| {
        let Happened::CallAnswered { call } = &event.what else { return None };
        let of = Of { medium: Some(Medium::Voice), ..Of::default() };
        let row = Row {
            conversation: None,
            at: event.at,
            counts: Counts::Yes,
            amount: None,
            word: Some("person".to_owned()),
            of,
        };
        (seen.insert(call) && told.is_in(event.at)).then_some(row)
    })
}

pub fn conversations(told: &Told) -> Vec<Row> {
    let began = |story: &Story| story.begins().filter(|at| told.is_in(*at)).map(|at| story.row(at, Counts::Yes));
    told.stories.iter().filter_map(began).collect()
}

pub fn captured(told: &Told) -> Vec<Row> {
    let missed = told.happened(is_missed).filter(|(story, event)| !was_missed_before(told, story, event));
    let row = |(story, event): (&Story, &Event)| {
        let wrote = |other: &Story| other.has_within(event.at, CAPTURED_WITHIN, is_from_contact);
        let counts = if told.with_same(story).any(wrote) {
            Counts::Yes
        } else if told.now.duration_since(event.at) < CAPTURED_WITHIN {
            Counts::Waiting
        } else {
            Counts::No
        };
        story.row(event.at, counts)
    };
    missed.map(row).collect()
}

fn was_missed_before(told: &Told, story: &Story, event: &Event) -> bool {
    let earlier = |other: &Event| {
        let before = event.at.duration_since(other.at);
        let is_before = (other.at, &other.id) < (event.at, &event.id);
        is_missed(&other.what) && is_before && before < SAME_CALLER
    };
    told.with_same(story).any(|other| other.events.iter().any(|e| earlier(e)))
}

fn is_missed(what: &Happened) -> bool {
    matches!(what, Happened::CallMissed { .. })
}

pub fn is_from_contact(what: &Happened) -> bool {
    matches!(what, Happened::MessageReceived { .. })
}
