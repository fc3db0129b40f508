//! How long people wait for an answer, and where a person is asked for.

use super::calls::is_from_contact;
use super::story::{Story, Told, is_by_person};
use super::{Counts, Row};
use frontdesk_domain::{Event, Happened};
use jiff::Timestamp;

pub fn first_response(told: &Told) -> Vec<Row> {
    told.stories.iter().filter_map(|story| first_answer(told, story)).collect()
}

fn first_answer(told: &Told, story: &Story) -> Option<Row> {
    let asks = |e: &&&Event| is_from_contact(&e.what) || matches!(e.what, Happened::CallMissed { .. });
    let asked = story.events.iter().find(asks).filter(|e| told.is_in(e.at))?;
    let since = story.events.iter().skip_while(|e| e.id != asked.id);
    let mut is_over = false;
    for event in since {
        if story.is_answer(event) {
            return Some(answered(story, asked.at, event.at));
        }
        is_over |= matches!(event.what, Happened::ConversationClosed { .. });
    }
    Some(story.row(asked.at, if is_over { Counts::No } else { Counts::Waiting }))
}

fn answered(story: &Story, asked_at: Timestamp, at: Timestamp) -> Row {
    let waited = i64::try_from(at.duration_since(asked_at).as_millis()).ok();
    Row { amount: waited, ..story.row(asked_at, Counts::Yes) }
}

pub fn first_response_by_person(told: &Told) -> Vec<Row> {
    let rows = told.stories.iter().flat_map(answers_by_person);
    rows.filter(|row| told.is_in(row.at)).collect()
}

/// Every time that a conversation in writing came to the team, with what became of it.
fn answers_by_person(story: &Story) -> Vec<Row> {
    let (mut rows, mut asked, mut in_call) = (Vec::new(), None, false);
    for event in &story.events {
        match (&event.what, asked) {
            (Happened::CallStarted { .. }, _) => in_call = true,
            (Happened::CallEnded { .. }, _) => in_call = false,
            (Happened::HandoffRequested { .. } | Happened::ConversationReopened, None) if !in_call => {
                asked = Some(event.at);
            }
            (_, Some(at)) if is_by_person(event) => {
                rows.push(answered(story, at, event.at));
                asked = None;
            }
            (Happened::ConversationHandedBack { .. } | Happened::ConversationClosed { .. }, Some(at)) => {
                rows.push(story.row(at, Counts::No));
                asked = None;
            }
            _ => {}
        }
    }
    rows.extend(asked.map(|at| story.row(at, Counts::Waiting)));
    rows
}

pub fn handoffs(told: &Told) -> Vec<Row> {
    let asked = told.happened(|what| matches!(what, Happened::HandoffRequested { .. }));
    let row = |(story, event): (&Story, &Event)| {
        let Happened::HandoffRequested { reason, .. } = &event.what else { return None };
        Some(Row { word: Some(reason.clone()), ..story.row(event.at, Counts::Yes) })
    };
    asked.filter_map(row).collect()
}
