//! When somebody wants to come, as far as they have said it. Later words complete or correct earlier ones.

use jiff::civil::{Date, DateTime, Time};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// A day and a clock time, each as exact as it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Day {
    /// `or` is another day the words may mean: "Friday", said on a Friday.
    On {
        date: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        or: Option<Date>,
    },
    /// Both days belong to it: "next week", "from the 3rd to the 5th". An open end is `None`.
    Between { from: Option<Date>, to: Option<Date> },
    /// "as soon as possible".
    Soonest,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// `or` is the other half of the day: "at 5".
    At {
        time: Time,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        or: Option<Time>,
    },
    /// `until` is not included: "after 3", "in the morning", "between 9:30 and 11".
    Between { from: Option<Time>, until: Option<Time> },
    /// "any time".
    Any,
    /// The clock time of the booking that is moved: "same time on Friday".
    AsBooked,
    /// One instant and nothing else: an offer that was chosen, or one of the two on a clock-change night.
    Exact { at: Timestamp },
}

impl When {
    pub fn on(date: Date, time: Time) -> Self {
        Self { day: Some(Day::On { date, or: None }), clock: Some(Clock::At { time, or: None }) }
    }

    /// With the day and time of the booking that is moved in place of what was left to them: "move it to four" keeps
    /// its day, "same time on Friday" its time, and "same time next week" both its weekday and its time.
    pub fn beside(self, booked: DateTime) -> When {
        let same_time = self.clock == Some(Clock::AsBooked);
        let on = |date| Some(Day::On { date, or: None });
        let day = match self.day {
            None if !same_time => on(booked.date()),
            Some(Day::Between { from: Some(from), to: Some(to) }) if same_time => {
                same_weekday(from, to, booked.date()).map_or(Some(Day::Between { from: Some(from), to: Some(to) }), on)
            }
            day => day,
        };
        let clock = if same_time { Some(Clock::At { time: booked.time(), or: None }) } else { self.clock };
        When { day, clock }
    }

    /// What is known after hearing `newer`: what it says wins, what it leaves open stays.
    pub fn updated(&self, newer: &When) -> When {
        When {
            day: newer.day.clone().or_else(|| self.day.clone()),
            clock: newer.clock.clone().or_else(|| self.clock.clone()),
        }
    }

    /// Whether a local time is one of those the words may mean.
    pub fn may_be(&self, local: DateTime) -> bool {
        let (date, time) = (local.date(), local.time());
        let day = match &self.day {
            None | Some(Day::Soonest) => true,
            Some(Day::On { date: on, or }) => *on == date || *or == Some(date),
            Some(Day::Between { from, to }) => from.is_none_or(|f| date >= f) && to.is_none_or(|t| date <= t),
        };
        let clock = match &self.clock {
            None | Some(Clock::Any | Clock::AsBooked | Clock::Exact { .. }) => true,
            Some(Clock::At { time: at, or }) => *at == time || *or == Some(time),
            Some(Clock::Between { from, until }) => from.is_none_or(|f| time >= f) && until.is_none_or(|u| time < u),
        };
        day && clock
    }

    /// Whether every day the words may mean lies before this one.
    pub fn is_before(&self, today: Date) -> bool {
        match &self.day {
            Some(Day::On { date, or }) => *date < today && or.is_none_or(|or| or < today),
            Some(Day::Between { to, .. }) => to.is_some_and(|to| to < today),
            None | Some(Day::Soonest) => false,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.day.is_none() && self.clock.is_none()
    }
}

/// The day of a week that falls on the same weekday; `None` for a stretch that is no week.
fn same_weekday(from: Date, to: Date, day: Date) -> Option<Date> {
    let week: Vec<Date> = from.series(1.day()).take_while(|d| *d <= to).take(8).collect();
    week.iter().copied().find(|d| week.len() == 7 && d.weekday() == day.weekday())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn make_it_three_keeps_the_day() {
        let said = When::on(date(2026, 11, 24), time(14, 0, 0, 0));
        let newer = When { day: None, clock: Some(Clock::At { time: time(15, 0, 0, 0), or: None }) };
        assert_eq!(said.updated(&newer), When::on(date(2026, 11, 24), time(15, 0, 0, 0)));
    }

    #[test]
    fn what_is_moved_gives_the_rest() {
        let booked = date(2026, 11, 24).at(14, 30, 0, 0);
        let on = |day| Some(Day::On { date: day, or: None });
        let four = Some(Clock::At { time: time(16, 0, 0, 0), or: None });
        let half_past_two = Some(Clock::At { time: time(14, 30, 0, 0), or: None });
        let (friday, next) = (date(2026, 11, 27), (date(2026, 11, 30), date(2026, 12, 6)));
        let week = |(from, to)| Some(Day::Between { from: Some(from), to: Some(to) });
        for (day, clock, wanted) in [
            (None, four.clone(), (on(booked.date()), four.clone())),
            (on(friday), four.clone(), (on(friday), four.clone())),
            (on(friday), Some(Clock::AsBooked), (on(friday), half_past_two.clone())),
            (week(next), Some(Clock::AsBooked), (on(date(2026, 12, 1)), half_past_two.clone())),
            (week((next.0, friday)), Some(Clock::AsBooked), (week((next.0, friday)), half_past_two.clone())),
            (None, Some(Clock::AsBooked), (None, half_past_two)),
        ] {
            assert_eq!(When { day, clock }.beside(booked), When { day: wanted.0, clock: wanted.1 });
        }
    }

    #[test]
    fn words_may_mean_one_booking_and_not_another() {
        let friday = date(2026, 11, 27);
        let on = |day| When { day: Some(day), clock: None };
        assert!(on(Day::On { date: friday, or: None }).may_be(friday.at(11, 0, 0, 0)));
        assert!(!on(Day::On { date: friday, or: None }).may_be(date(2026, 11, 20).at(11, 0, 0, 0)));
        assert!(on(Day::Between { from: None, to: Some(friday) }).may_be(friday.at(11, 0, 0, 0)));
        let eleven = Clock::At { time: time(23, 0, 0, 0), or: Some(time(11, 0, 0, 0)) };
        assert!(When { day: None, clock: Some(eleven) }.may_be(friday.at(11, 0, 0, 0)));
    }
}
