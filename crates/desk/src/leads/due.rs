//! By when a promise is to be kept: within some time in which the business is open.

use crate::business::Business;
use frontdesk_domain::TaskKind;
use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// A caller who was missed is called back within this.
const MISSED_CALL: SignedDuration = SignedDuration::from_hours(1);
const MESSAGE: SignedDuration = SignedDuration::from_hours(4);
/// Where the business does not say how long somebody waits for a person.
const HANDOFF: SignedDuration = SignedDuration::from_hours(1);
/// What came while it was closed is done within this of the next opening.
const AFTER_OPENING: SignedDuration = SignedDuration::from_hours(1);
/// A business that does not open within so many days has no hours that matter.
const DAYS_LOOKED_AT: usize = 14;

pub(super) fn due_at(business: &Business, kind: TaskKind, at: Timestamp) -> Timestamp {
    let usual = match kind {
        TaskKind::MissedCall => MISSED_CALL,
        TaskKind::Message | TaskKind::Noted => MESSAGE,
        TaskKind::Handoff => match business.tenant.rules.handoff_minutes {
            0 => HANDOFF,
            minutes => SignedDuration::from_mins(i64::from(minutes)),
        },
    };
    let due_at = at + usual;
    match opening_at(business, due_at) {
        Some((opens_at, _)) if opens_at > due_at => opens_at + usual.min(AFTER_OPENING),
        _ => due_at,
    }
}

/// The opening that goes on then, or the next one.
fn opening_at(business: &Business, at: Timestamp) -> Option<(Timestamp, Timestamp)> {
    let zone = &business.zone;
    let instant = |when: jiff::civil::DateTime| zone.to_ambiguous_timestamp(when).compatible().ok();
    let days = zone.to_datetime(at).date().series(1.day()).take(DAYS_LOOKED_AT);
    days.flat_map(|date| business.tenant.openings_on(date).into_iter().map(move |hours| (date, hours)))
        .filter_map(|(date, (opens, closes))| {
            let last = if closes == Time::MIN { date.tomorrow().ok()? } else { date };
            Some((instant(date.to_datetime(opens))?, instant(last.to_datetime(closes))?))
        })
        .find(|(_, closes_at)| *closes_at > at)
}
