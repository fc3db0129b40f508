//! Bookings and what they are worth.

use super::story::{Story, Told};
use super::{Counts, Row};
use frontdesk_domain::{Event, Happened};

const ASSISTANT: &str = "assistant";

pub fn bookings(told: &Told) -> Vec<Row> {
    let made = told.happened(|what| matches!(what, Happened::BookingConfirmed { .. }));
    made.map(|(story, event)| row(story, event)).collect()
}

pub fn cancellations(told: &Told) -> Vec<Row> {
    let cancelled = told.happened(|what| matches!(what, Happened::BookingCancelled { .. }));
    cancelled.map(|(story, event)| row(story, event)).collect()
}

/// Credited to who did it; what was not noted was the assistant's.
fn row(story: &Story, event: &Event) -> Row {
    let (price, by) = match &event.what {
        Happened::BookingConfirmed { price, by, .. } | Happened::BookingCancelled { price, by, .. } => (*price, by),
        _ => (None, &None),
    };
    let by = if by.as_deref().is_none_or(|by| by == ASSISTANT) { ASSISTANT } else { "person" };
    Row { amount: price, word: Some(by.to_owned()), ..story.row(event.at, Counts::Yes) }
}
