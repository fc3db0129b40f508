//! Finding a time: pure availability over opening hours and what is already taken.
//!
//! `aim` tells what a caller's words point to, before anything is looked up; `pick` and `free_on` then choose
//! among the seats that are free. The database has the last word: a hold may still be refused there.

use crate::action::NotFree;
use crate::booking::Offer;
use crate::id::ResourceId;
use crate::tenant::{Resource, Service, Tenant};
use crate::when::{Clock, Day, When};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::cmp::Reverse;

/// A span that a seat is not free. `ends_at` includes the free time wanted after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Busy {
    pub resource: ResourceId,
    pub seat: u16,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}

/// What is looked for.
#[derive(Clone, Debug)]
pub struct Search<'a> {
    pub tenant: &'a Tenant,
    pub zone: &'a TimeZone,
    pub now: Timestamp,
    pub service: &'a Service,
    /// `None`: whoever is free.
    pub resource: Option<&'a Resource>,
    pub minutes: u16,
}

/// What the words point to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// One instant inside the opening hours.
    At(Timestamp),
    /// A part of one day: begin between the two civil times.
    Part {
        date: Date,
        from: Time,
        until: Time,
    },
    /// The first free time from this day on, within this part of the day.
    Soonest {
        from: Date,
        clock: (Time, Time),
    },
    /// Several days: ask which, among those with a time in this part of the day.
    Days {
        from: Date,
        to: Date,
        clock: (Time, Time),
    },
    NoDay,
    TwoDays([Date; 2]),
    Twice {
        date: Date,
        time: Time,
        instants: [Timestamp; 2],
    },
    /// Not to be had, whoever is free; alternatives are looked for near `near`.
    Refused {
        why: NotFree,
        near: Timestamp,
    },
}

const WHOLE_DAY: (Time, Time) = (Time::MIN, Time::MAX);

/// How many days alternatives are looked for after the day asked for.
pub const DAYS_SEARCHED: i32 = 14;

impl Search<'_> {
    /// What `when` points to in the tenant's zone, hours and rules.
    pub fn aim(&self, when: &When) -> Aim {
        if let Some(Clock::Exact { at }) = when.clock {
            return self.aim_at_instant(at);
        }
        let clock = when.clock.as_ref().unwrap_or(&Clock::Any);
        match &when.day {
            None => Aim::NoDay,
            Some(Day::On { date, or: Some(or) }) if self.both_open(*date, *or, clock) => {
                Aim::TwoDays([(*date).min(*or), (*date).max(*or)])
            }
            Some(Day::On { date, or }) => {
                let other = or.filter(|d| self.openings_fit(*d, clock) && !self.openings_fit(*date, clock));
                self.aim_on(other.unwrap_or(*date), clock)
            }
            Some(Day::Soonest) => Aim::Soonest { from: self.today(), clock: span_of(clock) },
            Some(Day::Between { from, to }) => self.aim_between(*from, *to, clock),
        }
    }

    fn aim_between(&self, from: Option<Date>, to: Option<Date>, clock: &Clock) -> Aim {
        let from = from.unwrap_or(self.today()).max(self.today());
        match to {
            Some(to) if to == from => self.aim_on(from, clock),
            Some(to) if to < from => Aim::Refused { why: NotFree::Past { at: self.midnight(to) }, near: self.now },
            Some(to) => Aim::Days { from, to, clock: self.span_within(clock) },
            None => Aim::Soonest { from, clock: span_of(clock) },
        }
    }

    fn aim_on(&self, date: Date, clock: &Clock) -> Aim {
        if let Some(why) = self.day_refused(date) {
            return Aim::Refused { why, near: self.instant(date.to_datetime(middle_of(clock))) };
        }
        match clock {
            Clock::At { time, or } => {
                let inside = |t: &Time| self.opening_at(date, *t).is_some();
                let time = if inside(time) { *time } else { or.filter(inside).unwrap_or(*time) };
                self.aim_at(date, time)
            }
            Clock::Exact { at } => self.aim_at_instant(*at),
            Clock::Between { .. } | Clock::Any | Clock::AsBooked => {
                let (from, until) = span_of(clock);
                Aim::Part { date, from, until }
            }
        }
    }

    /// As `span_of`, with the half of the day in which it is open: "next week at three".
    fn span_within(&self, clock: &Clock) -> (Time, Time) {
        let open = |t: &Time| self.tenant.hours.iter().any(|o| o.opens <= *t && *t < o.closes);
        match clock {
            Clock::At { time, or: Some(or) } if !open(time) && open(or) => (*or, WHOLE_DAY.1),
            clock => span_of(clock),
        }
    }

    /// A day that is past, beyond the horizon, or closed as a whole.
    fn day_refused(&self, date: Date) -> Option<NotFree> {
        let why = if date < self.today() {
            NotFree::Past { at: self.midnight(date) }
        } else if date > self.last_day() {
            NotFree::TooFar { date, days_ahead_max: self.tenant.rules.horizon_days }
        } else if let Some(holiday) = self.tenant.holiday_on(date) {
            NotFree::Holiday { date, holiday: holiday.to_owned() }
        } else if self.tenant.openings_on(date).is_empty() {
            NotFree::Closed { date, time: None, opens: None, closes: None }
        } else {
            return None;
        };
        Some(why)
    }

    fn aim_at(&self, date: Date, time: Time) -> Aim {
        let ambiguous = self.zone.to_ambiguous_timestamp(date.to_datetime(time));
        match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { .. } => self.aim_at_instant(self.instant(date.to_datetime(time))),
            AmbiguousOffset::Gap { .. } => {
                let near = self.instant(date.to_datetime(time));
                Aim::Refused { why: NotFree::NoSuchTime { date, time }, near }
            }
            AmbiguousOffset::Fold { .. } => {
                let both = (ambiguous.earlier(), ambiguous.later());
                let (Ok(first), Ok(second)) = both else { return Aim::NoDay };
                if self.opening_at(date, time).is_none() {
                    return self.aim_at_instant(first);
                }
                Aim::Twice { date, time, instants: [first, second] }
            }
        }
    }

    fn aim_at_instant(&self, at: Timestamp) -> Aim {
        let local = self.local(at);
        let (date, time) = (local.date(), local.time());
        let earliest = self.now + SignedDuration::from_mins(i64::from(self.tenant.rules.notice_minutes));
        let why = if at < self.now {
            NotFree::Past { at }
        } else if at < earliest {
            NotFree::TooSoon { at, minutes_ahead: self.tenant.rules.notice_minutes }
        } else if let Some(why) = self.day_refused(date) {
            why
        } else if let Some((opens, _)) = self.opening_at(date, time) {
            if self.on_grid(opens, time) {
                return Aim::At(at);
            }
            NotFree::Taken { at, resource: None }
        } else {
            let (opens, closes) = self.hours_around(date, time);
            NotFree::Closed { date, time: Some(time), opens, closes }
        };
        Aim::Refused { why, near: at.max(self.now) }
    }

    /// The hours of a day, or, for a time in a break between two openings, the break.
    fn hours_around(&self, date: Date, time: Time) -> (Option<Time>, Option<Time>) {
        let all = self.tenant.openings_on(date);
        // What begins before a break and would end in it is refused for the break as well.
        let before = all.iter().rev().find(|(opens, closes)| *closes <= time || *opens <= time);
        let after = all.iter().find(|(opens, _)| *opens > time);
        match (before, after) {
            (Some((_, closes)), Some((opens, _))) => (Some(*opens), Some(*closes)),
            _ => (all.first().map(|o| o.0), all.last().map(|o| o.1)),
        }
    }

    /// Both days can be meant only when the time asked for fits into both.
    fn both_open(&self, a: Date, b: Date, clock: &Clock) -> bool {
        self.openings_fit(a, clock) && self.openings_fit(b, clock)
    }

    /// Whether a time of that day is inside the opening hours and still to come.
    fn openings_fit(&self, date: Date, clock: &Clock) -> bool {
        if self.day_refused(date).is_some() {
            return false;
        }
        let to_come = |t: Time| self.instant(date.to_datetime(t)) >= self.now;
        match clock {
            Clock::At { time, or } => {
                [Some(*time), *or].into_iter().flatten().any(|t| self.opening_at(date, t).is_some() && to_come(t))
            }
            Clock::Exact { at } => *at >= self.now,
            _ => {
                let (from, until) = span_of(clock);
                self.tenant.openings_on(date).iter().any(|(o, c)| *o < until && *c > from && to_come((*c).min(until)))
            }
        }
    }

    /// The opening in which an appointment of this length can begin at `time`.
    fn opening_at(&self, date: Date, time: Time) -> Option<(Time, Time)> {
        let end = minute_of(time) + u32::from(self.minutes);
        self.tenant.openings_on(date).into_iter().find(|(o, c)| time >= *o && end <= minute_of_closing(*c))
    }

    fn on_grid(&self, opens: Time, time: Time) -> bool {
        let grid = u32::from(self.tenant.rules.grid_minutes.max(1));
        time.second() == 0 && minute_of(time).saturating_sub(minute_of(opens)).is_multiple_of(grid)
    }

    /// Who is free for the whole of the appointment, in the tenant's order.
    pub fn pick(&self, starts_at: Timestamp, busy: &[Busy]) -> Option<Offer> {
        let ends_at = self.ends_at(starts_at);
        let blocked_until = self.blocked_until(ends_at);
        self.candidates().find_map(|resource| {
            (0..resource.capacity.max(1)).find_map(|seat| {
                let taken = busy.iter().any(|b| {
                    b.seat == seat && b.resource == resource.id && b.starts_at < blocked_until && b.ends_at > starts_at
                });
                (!taken).then(|| self.offer(resource, seat, starts_at))
            })
        })
    }

    /// The free times of a day that begin within `clock`, earliest first, one offer for each time.
    pub fn free_on(&self, date: Date, clock: (Time, Time), busy: &[Busy]) -> Vec<Offer> {
        self.starts_on(date, clock).into_iter().filter_map(|at| self.pick(at, busy)).collect()
    }

    /// Up to `count` of `offers`, nearest to `near` first chosen, then put into the order of time.
    pub fn nearest(&self, mut offers: Vec<Offer>, near: Timestamp, count: usize) -> Vec<Offer> {
        offers.sort_by_key(|o| (o.starts_at.duration_since(near).abs(), Reverse(o.starts_at)));
        offers.truncate(count);
        offers.sort_by_key(|o| o.starts_at);
        offers
    }

    /// Every instant of the grid at which an appointment of this length may begin.
    fn starts_on(&self, date: Date, (from, until): (Time, Time)) -> Vec<Timestamp> {
        if self.day_refused(date).is_some() {
            return Vec::new();
        }
        let earliest = self.now + SignedDuration::from_mins(i64::from(self.tenant.rules.notice_minutes));
        let grid = usize::from(self.tenant.rules.grid_minutes.max(1));
        let mut starts = Vec::new();
        for (opens, closes) in self.tenant.openings_on(date) {
            let Some(last) = minute_of_closing(closes).checked_sub(u32::from(self.minutes)) else { continue };
            for minute in (minute_of(opens)..=last).step_by(grid) {
                let Some(time) = time_of(minute) else { continue };
                let gone = self.zone.to_ambiguous_timestamp(date.to_datetime(time)).offset();
                let exists = !matches!(gone, AmbiguousOffset::Gap { .. });
                let at = self.instant(date.to_datetime(time));
                if exists && time >= from && time < until && at >= earliest {
                    starts.push(at);
                }
            }
        }
        starts
    }

    pub fn ends_at(&self, starts_at: Timestamp) -> Timestamp {
        starts_at + SignedDuration::from_mins(i64::from(self.minutes))
    }

    /// Until when nothing else may begin: the end and the free time after it.
    pub fn blocked_until(&self, ends_at: Timestamp) -> Timestamp {
        ends_at + SignedDuration::from_mins(i64::from(self.tenant.rules.buffer_minutes))
    }

    fn offer(&self, resource: &Resource, seat: u16, starts_at: Timestamp) -> Offer {
        let ends_at = self.ends_at(starts_at);
        Offer { service: self.service.id.clone(), resource: resource.id.clone(), seat, starts_at, ends_at }
    }

    fn candidates(&self) -> impl Iterator<Item = &Resource> {
        self.tenant.resources_for(self.service).filter(|r| self.resource.is_none_or(|wanted| wanted.id == r.id))
    }

    pub fn local(&self, at: Timestamp) -> DateTime {
        self.zone.to_datetime(at)
    }

    pub fn today(&self) -> Date {
        self.local(self.now).date()
    }

    pub fn last_day(&self) -> Date {
        self.today().saturating_add(i32::from(self.tenant.rules.horizon_days).days())
    }

    /// The first instant of a day.
    pub fn midnight(&self, date: Date) -> Timestamp {
        self.instant(date.at(0, 0, 0, 0))
    }

    /// The same time of the day as `at`, on another day.
    pub fn same_time_on(&self, date: Date, at: Timestamp) -> Timestamp {
        self.instant(date.to_datetime(self.local(at).time()))
    }

    /// The instant of a civil time: the earlier one when the clock shows it twice, the one after the gap when never.
    fn instant(&self, at: DateTime) -> Timestamp {
        self.zone.to_ambiguous_timestamp(at).compatible().unwrap_or(self.now)
    }
}

/// The part of a day in which an appointment may begin.
fn span_of(clock: &Clock) -> (Time, Time) {
    match clock {
        Clock::Between { from, until } => (from.unwrap_or(WHOLE_DAY.0), until.unwrap_or(WHOLE_DAY.1)),
        Clock::At { time, .. } => (*time, WHOLE_DAY.1),
        Clock::Any | Clock::AsBooked | Clock::Exact { .. } => WHOLE_DAY,
    }
}

/// The time of the day that others are near to.
fn middle_of(clock: &Clock) -> Time {
    match clock {
        Clock::At { time, .. } => *time,
        Clock::Between { from: Some(from), .. } => *from,
        Clock::Between { .. } | Clock::Any | Clock::AsBooked | Clock::Exact { .. } => Time::constant(12, 0, 0, 0),
    }
}

fn minute_of(time: Time) -> u32 {
    u32::from(time.hour().unsigned_abs()) * 60 + u32::from(time.minute().unsigned_abs())
}

/// Closing at midnight is the end of the day, not its beginning.
fn minute_of_closing(time: Time) -> u32 {
    match minute_of(time) {
        0 => 24 * 60,
        minute => minute,
    }
}

fn time_of(minute: u32) -> Option<Time> {
    Time::new((minute / 60) as i8, (minute % 60) as i8, 0, 0).ok()
}

#[cfg(test)]
mod tests;
