//! Time zones named in a text: "4 pm CET" is a clock time elsewhere, told here.

use crate::grammar::{Clock, Scene, Sense};
use jiff::civil::{DateTime, Time};
use jiff::tz::{Offset, TimeZone};

/// Zones by their letters, in minutes from UTC. A language leaves out what is a word of its own ("est" in French).
pub const LETTERS: &[(&str, i64)] = &[
    ("utc gmt z", 0),
    ("cet bst", 60),
    ("cest eet sast", 120),
    ("eest msk", 180),
    ("edt", -240),
    ("cdt", -300),
    ("cst mdt", -360),
    ("pdt mst", -420),
    ("pst akdt", -480),
    ("akst", -540),
    ("hst", -600),
    ("adt", -180),
    ("nst", -210),
    ("brt art", -180),
    ("jst kst", 540),
    ("aest", 600),
    ("aedt nzst", 660),
];

/// Those that are words in some other language.
pub const LETTERS_ENGLISH: &[(&str, i64)] = &[("est", -300), ("ast", -240), ("ist", 330), ("west", 60), ("wet", 0)];

/// What a time said for another zone is here; `None` when it holds no clock time.
pub fn told_here(sense: Sense, minutes: i64, scene: &Scene<'_>) -> Option<Sense> {
    let there = Offset::from_seconds(i32::try_from(minutes * 60).ok()?).ok()?.to_time_zone();
    let here = |at: DateTime| moved(at, &there, scene.zone);
    let today = scene.now.date();
    let clock = |t: Time| here(today.to_datetime(t)).map(|at| at.time());
    let ends = |from: Option<DateTime>, to: Option<DateTime>| {
        Some(Sense::Span(from.map(here).unwrap_or_default(), to.map(here).unwrap_or_default()))
    };
    match sense {
        Sense::Clock(c) => Some(Sense::Clock(Clock { at: clock(c.at)?, or: c.or.and_then(clock) })),
        Sense::Range(from, to) => Some(Sense::Range(from.and_then(clock), to.and_then(clock))),
        Sense::At(at, or) => Some(Sense::At(here(at)?, or.and_then(here))),
        Sense::Span(from, to) => ends(from, to),
        _ => None,
    }
}

fn moved(at: DateTime, there: &TimeZone, here: &TimeZone) -> Option<DateTime> {
    Some(at.to_zoned(there.clone()).ok()?.with_time_zone(here.clone()).datetime())
}
