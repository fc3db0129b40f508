//! The time a sentence speaks of, put together from everything in it.

use frontdesk_domain::understanding::{Entity, Interval, Moment, Reading, Role, Value};
use frontdesk_domain::{Clock, Day, EntityKind, When};
use jiff::ToSpan;
use jiff::civil::{Date, Time};

/// Later words complete or correct earlier ones; what a sentence takes back does not count.
pub fn when(reading: &Reading) -> When {
    let said = reading.entities.iter().filter(|e| e.role != Some(Role::Old) && e.role != Some(Role::Birth));
    said.fold(When::default(), |known, entity| known.updated(&one(entity)))
}

/// The time that is given up: "move my Friday appointment to Monday".
pub fn old(reading: &Reading) -> When {
    let given_up = reading.entities.iter().filter(|e| e.role == Some(Role::Old));
    given_up.fold(When::default(), |known, entity| known.updated(&one(entity)))
}

fn one(entity: &Entity) -> When {
    if !matches!(entity.kind, EntityKind::Date | EntityKind::Time | EntityKind::Datetime | EntityKind::Interval) {
        return When::default();
    }
    match &entity.value {
        Some(Value::Date(date)) => on(entity, *date),
        Some(Value::Time(time)) => clock(*time, other_time(entity, *time)),
        Some(Value::Datetime(at)) => on(entity, at.date()).updated(&clock(at.time(), other_time(entity, at.time()))),
        Some(Value::Interval(interval)) => span(interval),
        _ => When::default(),
    }
}

/// "Friday the 24th", when the next 24th is a Tuesday: the two agree some day far ahead that nobody means. Then
/// either may be right, and it is asked which.
fn on(entity: &Entity, date: Date) -> When {
    let near = dates(entity).find(|d| (date - *d).get_days() > DISAGREE_DAYS);
    let beside = near.and_then(|near| {
        let week = near.checked_sub(3.days()).ok()?.series(1.day()).take(7);
        week.into_iter().find(|d| d.weekday() == date.weekday())
    });
    match near {
        Some(near) => day(near, beside),
        None => day(date, other_date(entity, date)),
    }
}

/// Two readings of a day that lie this far apart contradict each other.
const DISAGREE_DAYS: i32 = 60;

fn dates(entity: &Entity) -> impl Iterator<Item = Date> + '_ {
    entity.alternatives.iter().filter_map(|v| match v {
        Value::Date(d) => Some(*d),
        Value::Datetime(at) => Some(at.date()),
        _ => None,
    })
}

fn day(date: Date, or: Option<Date>) -> When {
    When { day: Some(Day::On { date, or }), clock: None }
}

fn clock(time: Time, or: Option<Time>) -> When {
    When { day: None, clock: Some(Clock::At { time, or }) }
}

fn other_date(entity: &Entity, date: Date) -> Option<Date> {
    // A date a year away is another reading of the same words, not another day anybody means.
    dates(entity).find(|d| *d != date && (*d - date).get_days().abs() <= 14)
}

fn other_time(entity: &Entity, time: Time) -> Option<Time> {
    let times = entity.alternatives.iter().filter_map(|v| match v {
        Value::Time(t) => Some(*t),
        Value::Datetime(at) => Some(at.time()),
        _ => None,
    });
    times.into_iter().find(|t| *t != time)
}

fn span(interval: &Interval) -> When {
    let (from, to) = (interval.start.as_ref(), interval.end.as_ref());
    let dates = (from.and_then(date_of), to.and_then(date_of));
    let times = (from.and_then(time_of), to.and_then(time_of));
    let day = match dates {
        (None, None) => None,
        (Some(a), Some(b)) if a == b => Some(Day::On { date: a, or: None }),
        // "Tuesday evening" ends at midnight, which is the next day's beginning.
        (Some(a), Some(b)) if times.1 == Some(Time::midnight()) && a.tomorrow().is_ok_and(|next| next == b) => {
            Some(Day::On { date: a, or: None })
        }
        (Some(a), None) if times.0.is_some() => Some(Day::On { date: a, or: None }),
        (None, Some(b)) if times.1.is_some() => Some(Day::On { date: b, or: None }),
        (from, to) => Some(Day::Between { from, to }),
    };
    let clock = match times {
        (None, None) => None,
        (from, until) => Some(Clock::Between { from, until: until.filter(|t| *t != Time::midnight()) }),
    };
    When { day, clock }
}

fn date_of(moment: &Moment) -> Option<Date> {
    match moment {
        Moment::Date(date) => Some(*date),
        Moment::Datetime(at) => Some(at.date()),
        Moment::Time(_) => None,
    }
}

fn time_of(moment: &Moment) -> Option<Time> {
    match moment {
        Moment::Time(time) => Some(*time),
        Moment::Datetime(at) => Some(at.time()),
        Moment::Date(_) => None,
    }
}
