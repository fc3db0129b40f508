//! `[business.rules]`: what may be booked when, and what is sent.

use super::opening_hours::time;
use crate::settings::section::{Keys, Section};
use frontdesk_domain::Rules;
use frontdesk_domain::tenant::check::{
    ANSWER_AFTER_SECONDS, BUFFER_MINUTES, CONVERSATION_HOURS, GRID_MINUTES, HANDOFF_MINUTES, HOLD_MINUTES,
    HORIZON_DAYS, NOTICE_MINUTES, REMINDER_MINUTES,
};
use jiff::civil::Time;
use std::ops::RangeInclusive;

pub const KEYS: Keys = &[
    "hold_minutes",
    "notice_minutes",
    "horizon_days",
    "buffer_minutes",
    "grid_minutes",
    "reminder_minutes",
    "quiet_from",
    "quiet_until",
    "conversation_hours",
    "answer_after_seconds",
    "handoff_minutes",
];

pub fn read(business: &Section<'_>) -> Rules {
    let usual = Rules::default();
    let Some(section) = business.get("rules").and_then(|item| item.section("business.rules", KEYS)) else {
        return usual;
    };
    let small = |key, range: RangeInclusive<u32>, unit, usual: u16| {
        let number = section.get(key).and_then(|item| item.whole_number(range, unit));
        number.and_then(|n| u16::try_from(n).ok()).unwrap_or(usual)
    };
    let notice = section.get("notice_minutes").and_then(|item| item.whole_number(NOTICE_MINUTES, "minutes"));
    Rules {
        hold_minutes: small("hold_minutes", HOLD_MINUTES, "minutes", usual.hold_minutes),
        notice_minutes: notice.unwrap_or(usual.notice_minutes),
        horizon_days: small("horizon_days", HORIZON_DAYS, "days", usual.horizon_days),
        buffer_minutes: small("buffer_minutes", BUFFER_MINUTES, "minutes", usual.buffer_minutes),
        grid_minutes: small("grid_minutes", GRID_MINUTES, "minutes", usual.grid_minutes),
        reminder_minutes: reminders(&section).unwrap_or(usual.reminder_minutes),
        quiet_from: clock(&section, "quiet_from").unwrap_or(usual.quiet_from),
        quiet_until: clock(&section, "quiet_until").unwrap_or(usual.quiet_until),
        conversation_hours: small("conversation_hours", CONVERSATION_HOURS, "hours", usual.conversation_hours),
        answer_after_seconds: small(
            "answer_after_seconds",
            ANSWER_AFTER_SECONDS,
            "seconds",
            usual.answer_after_seconds,
        ),
        handoff_minutes: small("handoff_minutes", HANDOFF_MINUTES, "minutes", usual.handoff_minutes),
    }
}

/// An empty list sends none.
fn reminders(section: &Section<'_>) -> Option<Vec<u32>> {
    let item = section.get("reminder_minutes")?;
    Some(item.list().iter().filter_map(|item| item.whole_number(REMINDER_MINUTES, "minutes")).collect())
}

fn clock(section: &Section<'_>, key: &str) -> Option<Time> {
    let item = section.get(key)?;
    time(&item, &item.written()?)
}
