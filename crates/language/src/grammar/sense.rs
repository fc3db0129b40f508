//! What a stretch of text means.

use jiff::civil::{Date, DateTime, Time};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    Nothing,
    Int(i64),
    Num(f64),
    Clock(Clock),
    /// A part of the day, by its number in `when::part`.
    Part(Part),
    /// From and until a time of day.
    Range(Option<Time>, Option<Time>),
    /// All after a clock time (true) or before it, of which the half of the day was not said.
    Bound(Clock, bool),
    MonthDay {
        month: i8,
        day: i8,
        year: Option<i16>,
    },
    /// A day and another that the words may mean.
    Day(Date, Option<Date>),
    /// First and last day.
    Days(Option<Date>, Option<Date>),
    DayPart(Date, Part),
    /// A day with a clock time, and another that the words may mean.
    At(DateTime, Option<DateTime>),
    Span(Option<DateTime>, Option<DateTime>),
    Dur(Dur),
    Recur(Recur),
    /// An amount, or a range of amounts with infinite ends where it is open.
    Money {
        low: f64,
        high: f64,
        currency: Option<&'static str>,
    },
    Party(Crowd),
}

/// Who comes; 0 for what was not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Crowd {
    pub adults: u16,
    pub children: u16,
    pub people: u16,
    pub rooms: u16,
    /// The first `aged` are said.
    pub ages: [u8; 8],
    pub aged: u8,
    /// The speaker comes too, and is not counted yet.
    pub speaker: bool,
}

impl Sense {
    /// The likelier reading of what is open to one side.
    pub fn likelier(self) -> Self {
        match self {
            Self::Bound(clock, true) => Self::Range(Some(clock.at), None),
            Self::Bound(clock, false) => Self::Range(None, Some(clock.at)),
            other => other,
        }
    }
}

/// A clock time; `or` is the other half of the day when neither was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub at: Time,
    pub or: Option<Time>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub from: Time,
    pub until: Time,
    pub half: PartHalf,
}

/// Which half of the day a part of the day makes of "at 5".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartHalf {
    Morning,
    Afternoon,
    Night,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dur {
    pub months: i32,
    pub weeks: i32,
    pub days: i32,
    pub seconds: i64,
    /// Nights of a stay, which are no distance from a day.
    pub nights: bool,
    /// The smallest unit said; see `when::duration::grain`.
    pub grain: u8,
}

/// What happens again and again; see `when::recur`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recur {
    pub every: RecurEvery,
    pub interval: u16,
    /// Weekdays, Monday as the lowest bit.
    pub days: u8,
    /// Which such weekday of the month, -1 for the last; 0 for all.
    pub nth: i8,
    pub month_day: i8,
    pub month: i8,
    pub at: Option<Clock>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RecurEvery {
    Minute,
    Hour,
    #[default]
    Day,
    Week,
    Month,
    Year,
}
