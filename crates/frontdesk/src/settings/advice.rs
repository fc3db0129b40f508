//! `[advice]`: what the models are asked for, how long they may take, and what each business may use.

use super::model::price;
use super::section::{Keys, Section};
use frontdesk_desk::advice::Limits;
use std::ops::RangeInclusive;
use std::time::Duration;

pub const KEYS: Keys = &[
    "commands",
    "phrasing",
    "voice_ms",
    "text_ms",
    "tokens_per_day",
    "tokens_per_month",
    "cost_per_day",
    "cost_per_month",
];

/// What stands in the settings; what is missing is as the desk has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Advice {
    pub commands: Option<bool>,
    pub phrasing: Option<bool>,
    pub voice_within: Option<Duration>,
    pub text_within: Option<Duration>,
    pub limits: Limits,
}

const TOKENS_MAX: u32 = 2_000_000_000;

/// What is not said here is as usual.
pub fn read(section: &Section<'_>, usual: Advice) -> Advice {
    let flag = |key| section.get(key).and_then(|item| item.flag());
    let number = |key, range: RangeInclusive<u32>, unit| section.get(key).and_then(|i| i.whole_number(range, unit));
    let milliseconds = |key| number(key, 200..=30_000, "milliseconds").map(|ms| Duration::from_millis(u64::from(ms)));
    let tokens = |key| number(key, 0..=TOKENS_MAX, "tokens").map(i64::from);
    let cost = |key| section.get(key).and_then(|item| price(&item)).and_then(|micros| i64::try_from(micros).ok());
    Advice {
        commands: flag("commands").or(usual.commands),
        phrasing: flag("phrasing").or(usual.phrasing),
        voice_within: milliseconds("voice_ms").or(usual.voice_within),
        text_within: milliseconds("text_ms").or(usual.text_within),
        limits: Limits {
            tokens_per_day: tokens("tokens_per_day").or(usual.limits.tokens_per_day),
            tokens_per_month: tokens("tokens_per_month").or(usual.limits.tokens_per_month),
            cost_micros_per_day: cost("cost_per_day").or(usual.limits.cost_micros_per_day),
            cost_micros_per_month: cost("cost_per_month").or(usual.limits.cost_micros_per_month),
        },
    }
}
