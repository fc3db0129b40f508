//! `[identity]`: how long members stay signed in, and what a password costs.

use super::section::{Keys, Section};
use frontdesk_identity::passwords::Cost;
use frontdesk_identity::people::Rules;
use jiff::SignedDuration;
use std::ops::RangeInclusive;

pub const KEYS: Keys = &["idle_days", "session_days", "invitation_days", "argon2_memory_kib", "argon2_passes"];

const DAYS: RangeInclusive<u32> = 1..=365;

pub fn read(section: &Section<'_>) -> Rules {
    let usual = Rules::USUAL;
    let number = |key, range, unit| section.get(key).and_then(|item| item.whole_number(range, unit));
    let days =
        |key, usual| number(key, DAYS, "days").map_or(usual, |days| SignedDuration::from_hours(24 * i64::from(days)));
    Rules {
        idle: days("idle_days", usual.idle),
        session: days("session_days", usual.session),
        invitation: days("invitation_days", usual.invitation),
        cost: Cost {
            memory: number("argon2_memory_kib", Cost::MEMORY, "KiB").unwrap_or(usual.cost.memory),
            passes: number("argon2_passes", Cost::PASSES, "passes").unwrap_or(usual.cost.passes),
        },
    }
}
