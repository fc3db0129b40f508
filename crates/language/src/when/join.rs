//! Puts a day, a clock time, a part of the day and a range together, in whatever order they were said.

use super::calendar::{midnight, plus_days};
use super::clock::in_part;
use crate::grammar::{Clock, Got, Part, PartHalf, Sense};
use jiff::civil::{Date, DateTime, Time};

#[derive(Default)]
struct Said {
    day: Option<(Date, Option<Date>)>,
    days: Option<(Option<Date>, Option<Date>)>,
    clock: Option<Clock>,
    or_clock: Option<Clock>,
    part: Option<Part>,
    range: Option<(Option<Time>, Option<Time>)>,
}

/// A day with a time, or what there is of it.
pub fn join(got: &Got<'_>) -> Option<Sense> {
    let mut said = Said::default();
    for sense in got.senses() {
        match sense {
            Sense::Day(day, or) if said.day.is_none() => said.day = Some((day, or)),
            Sense::Days(from, to) if said.days.is_none() => said.days = Some((from, to)),
            Sense::DayPart(day, part) if said.day.is_none() && said.part.is_none() => {
                (said.day, said.part) = (Some((day, None)), Some(part));
            }
            Sense::Clock(clock) if said.clock.is_none() => said.clock = Some(clock),
            Sense::Clock(clock) if said.or_clock.is_none() => said.or_clock = Some(clock),
            Sense::Part(part) if said.part.is_none() => said.part = Some(part),
            Sense::Range(from, until) if said.range.is_none() => said.range = Some((from, until)),
            _ => return None,
        }
    }
    said.sense()
}

/// Up to a time on a day, or from it on where the rule's number is above zero: "entro giovedì a mezzogiorno".
pub fn open(got: &Got<'_>) -> Option<Sense> {
    let Sense::At(at, _) = join(got)? else { return None };
    Some(if got.with > 0 { Sense::Span(Some(at), None) } else { Sense::Span(None, Some(at)) })
}

/// From a time on a day to one on another: "da lunedì alle 15 a martedì alle 9".
pub fn between(got: &Got<'_>) -> Option<Sense> {
    let days = got.senses().filter_map(|s| if let Sense::Day(day, _) = s { Some(day) } else { None });
    let clocks = got.senses().filter_map(|s| if let Sense::Clock(clock) = s { Some(clock.at) } else { None });
    let mut times = days.zip(clocks).map(|(day, time)| day.to_datetime(time));
    let (from, to) = (times.next()?, times.next()?);
    // "from Monday at 3 to Wednesday at 9", said on a Tuesday.
    let to = if to > from { to } else { plus_days(to.date(), 7)?.to_datetime(to.time()) };
    (from < to).then_some(Sense::Span(Some(from), Some(to)))
}

/// A clock time so many days from today: "a las once del día siguiente".
pub fn on_day(got: &Got<'_>) -> Option<Sense> {
    let day = plus_days(got.scene.now.date(), got.with)?;
    let clock = got.clock()?;
    Said { day: Some((day, None)), clock: Some(clock), ..Said::default() }.sense()
}

/// "a las cinco del 2": a clock time on a day of the month.
pub fn on_number(got: &Got<'_>) -> Option<Sense> {
    let Sense::Day(day, or) = super::day::number(got)? else { return None };
    let clock = got.clock()?;
    Said { day: Some((day, or)), clock: Some(clock), ..Said::default() }.sense()
}

impl Said {
    fn sense(mut self) -> Option<Sense> {
        if let Some(part) = self.part
            && let Some(clock) = self.clock
        {
            self.clock = Some(in_part(clock, part.half));
            self.or_clock = self.or_clock.map(|c| in_part(c, part.half));
        }
        match (self.day, self.clock) {
            (Some((day, or)), Some(clock)) => Some(self.at(day, or, clock)),
            (None, Some(clock)) => {
                Some(Sense::Clock(Clock { at: clock.at, or: self.or_clock.map(|c| c.at).or(clock.or) }))
            }
            (Some((day, or)), None) => Some(self.on_day(day, or)),
            (None, None) => match (self.days, self.part, self.range) {
                (Some((from, to)), None, None) => Some(Sense::Days(from, to)),
                (None, Some(part), None) => Some(Sense::Part(part)),
                (None, part, Some((from, until))) => Some(range_in(part, from, until)),
                _ => None,
            },
        }
    }

    /// A night's small hours belong to the day after: "tonight at 1".
    fn at(&self, day: Date, or: Option<Date>, clock: Clock) -> Sense {
        let late = self.part.is_some_and(|p| p.half == PartHalf::Night) && clock.at.hour() < 6;
        let day = if late { plus_days(day, 1).unwrap_or(day) } else { day };
        let other_time = self.or_clock.map(|c| c.at).or(clock.or).map(|t| day.to_datetime(t));
        let other_day = or.map(|d| d.to_datetime(clock.at));
        Sense::At(day.to_datetime(clock.at), other_day.or(other_time))
    }

    fn on_day(&self, day: Date, or: Option<Date>) -> Sense {
        match (self.part, self.range) {
            (part, Some((from, open))) => match range_in(part, from, open) {
                Sense::Range(from, until) => {
                    let end = part.filter(|_| open.is_none()).map(|p| part_on(day, p).1);
                    // "from six till midnight": what ends before it begins ends on the next day.
                    let late = from.zip(until).is_some_and(|(from, until)| until < from);
                    let last = if late { plus_days(day, 1).unwrap_or(day) } else { day };
                    Sense::Span(from.map(|t| day.to_datetime(t)), end.or(until.map(|t| last.to_datetime(t))))
                }
                other => other,
            },
            (Some(part), None) => {
                let (from, until) = part_on(day, part);
                Sense::Span(Some(from), Some(until))
            }
            (None, None) => Sense::Day(day, or),
        }
    }
}

/// A part of the day on a day; what ends a minute before midnight ends with the day.
pub fn part_on(day: Date, part: Part) -> (DateTime, DateTime) {
    let until = if part.until == Time::constant(23, 59, 0, 0) {
        plus_days(day, 1).map_or(day.to_datetime(part.until), midnight)
    } else {
        day.to_datetime(part.until)
    };
    (day.to_datetime(part.from), until)
}

/// "in the afternoon after 3": the range within the part of the day.
fn range_in(part: Option<Part>, from: Option<Time>, until: Option<Time>) -> Sense {
    let Some(part) = part else { return Sense::Range(from, until) };
    let within = |t: Time| super::clock::time_in(t, part.half);
    Sense::Range(from.map(within).or(Some(part.from)), until.map(within).or(Some(part.until)))
}

/// A part of today or of another day the rule counts: "tonight", "tomorrow morning".
pub fn part_of_day(got: &Got<'_>) -> Option<Sense> {
    let part = got.senses().find_map(|s| match s {
        Sense::Part(part) => Some(part),
        Sense::Int(n) => Some(super::clock::part_of(n)),
        _ => None,
    })?;
    let day = got.day();
    let day = match day {
        Some(day) => day,
        None => plus_days(got.scene.now.date(), got.with)?,
    };
    Some(Sense::DayPart(day, part))
}

/// Tonight, last night: an evening the rule counts in days from today.
pub fn night(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::DayPart(plus_days(got.scene.now.date(), got.with)?, super::clock::part_of(3)))
}

/// A day, or today where none was said, in the part of it that the rule's number names: "heute früh".
pub fn named_part(got: &Got<'_>) -> Option<Sense> {
    let day = got.day();
    Some(Sense::DayPart(day.unwrap_or(got.scene.now.date()), super::clock::part_of(got.with)))
}

/// This very moment.
pub fn now(got: &Got<'_>) -> Option<Sense> {
    let now = got.scene.now;
    Some(Sense::At(now.date().at(now.hour(), now.minute(), 0, 0), None))
}

/// The part of tomorrow that the rule's number names: "domattina".
pub fn tomorrow_part(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::DayPart(plus_days(got.scene.now.date(), 1)?, super::clock::part_of(got.with)))
}
