//! How conversations end: settled by the assistant alone, or given up half-way.

use super::calls::is_from_contact;
use super::story::{Story, Told, is_by_person};
use super::{Counts, Row};
use frontdesk_domain::{Author, Event, Happened};
use jiff::{SignedDuration, Timestamp};

const BACK_WITHIN: SignedDuration = SignedDuration::from_hours(72);
const SILENT_FOR: SignedDuration = SignedDuration::from_hours(24);

pub fn resolved_alone(told: &Told) -> Vec<Row> {
    told.stories.iter().filter_map(|story| resolved(told, story)).collect()
}

/// Dated by the last time it was closed in the span.
fn resolved(told: &Told, story: &Story) -> Option<Row> {
    let closes = |e: &&&Event| matches!(e.what, Happened::ConversationClosed { .. }) && told.is_in(e.at);
    let closed = story.events.iter().rfind(closes)?;
    let before: Vec<&Event> = story.events.iter().take_while(|e| e.id != closed.id).copied().collect();
    let why_not = if before.iter().any(|e| needs_person(e)) {
        Some("person")
    } else if was_last(story, &before) {
        Some("unanswered")
    } else if told.with_same(story).any(|other| is_back(story, other, closed.at)) {
        Some("came_back")
    } else {
        None
    };
    let counts = if why_not.is_none() { Counts::Yes } else { Counts::No };
    Some(Row { word: why_not.map(str::to_owned), ..story.row(closed.at, counts) })
}

fn needs_person(event: &Event) -> bool {
    is_by_person(event)
        || matches!(
            event.what,
            Happened::HandoffRequested { .. }
                | Happened::ConversationTakenOver { .. }
                | Happened::ConversationAssigned { .. }
                | Happened::ConversationGivenToTeam { .. }
        )
}

/// Whether the contact had the last word.
fn was_last(story: &Story, before: &[&Event]) -> bool {
    let spoke =
        |e: &&&Event| is_from_contact(&e.what) || story.is_answer(e) || matches!(e.what, Happened::CallStarted { .. });
    before.iter().rfind(spoke).is_some_and(|last| is_from_contact(&last.what))
}

/// Whether the contact wrote or called once more.
fn is_back(story: &Story, other: &Story, closed_at: Timestamp) -> bool {
    match story.id == other.id {
        true => story.has_within(closed_at, BACK_WITHIN, is_from_contact),
        false => other.begins().is_some_and(|at| at > closed_at && at.duration_since(closed_at) <= BACK_WITHIN),
    }
}

pub fn gave_up(told: &Told) -> Vec<Row> {
    told.stories.iter().flat_map(|story| given_up(told, story)).collect()
}

fn given_up<'a>(told: &'a Told, story: &'a Story) -> impl Iterator<Item = Row> + 'a {
    story.events.iter().filter(|event| told.is_in(event.at)).filter_map(move |event| {
        let place = left_at(event)?;
        let is_left = told.now.duration_since(event.at) >= SILENT_FOR && !goes_on(told, story, event);
        is_left.then(|| Row { word: Some(place), ..story.row(event.at, Counts::Yes) })
    })
}

/// The step that waits for the contact when they hang up or fall silent.
fn left_at(event: &Event) -> Option<String> {
    let (flow, step) = match &event.what {
        Happened::CallEnded { flow, step, .. } => (flow, step),
        Happened::MessageQueued { author: Some(Author::Assistant), flow, step, .. } => (flow, step),
        _ => return None,
    };
    let (flow, step) = (flow.as_ref()?, step.as_ref()?);
    Some(format!("{flow}/{step}"))
}

/// Whether they come back to it within a day, or somebody of the team or the assistant does.
fn goes_on(told: &Told, story: &Story, event: &Event) -> bool {
    let returns = |what: &Happened| {
        is_from_contact(what) || matches!(what, Happened::CallStarted { .. } | Happened::CallMissed { .. })
    };
    let ours = |what: &Happened| {
        matches!(
            what,
            Happened::HandoffRequested { .. }
                | Happened::ConversationTakenOver { .. }
                | Happened::MessageQueued { author: Some(Author::Member | Author::Assistant), .. }
        )
    };
    let same_moment = |e: &&Event| e.at == event.at && matches!(e.what, Happened::HandoffRequested { .. });
    story.events.iter().any(same_moment)
        || story.has_within(event.at, SILENT_FOR, ours)
        || told.with_same(story).any(|other| other.has_within(event.at, SILENT_FOR, returns))
}
