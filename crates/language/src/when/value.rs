//! Meanings as the values of entities.

use super::join::part_on;
use crate::grammar::{Crowd, Sense};
use frontdesk_domain::understanding::{EntityKind, Interval, Moment, Money, Party, Value};

/// The kind and value of a meaning, and its other readings.
pub fn value(sense: Sense) -> Option<(EntityKind, Value, Vec<Value>)> {
    let alone = |kind, value| Some((kind, value, Vec::new()));
    match sense {
        Sense::Clock(c) => Some((EntityKind::Time, Value::Time(c.at), c.or.map(Value::Time).into_iter().collect())),
        Sense::Day(d, or) => Some((EntityKind::Date, Value::Date(d), or.map(Value::Date).into_iter().collect())),
        Sense::At(at, or) => {
            Some((EntityKind::Datetime, Value::Datetime(at), or.map(Value::Datetime).into_iter().collect()))
        }
        Sense::Part(p) => {
            alone(EntityKind::Interval, interval(Some(Moment::Time(p.from)), Some(Moment::Time(p.until))))
        }
        Sense::Bound(clock, after) => {
            let open =
                |t| if after { interval(Some(Moment::Time(t)), None) } else { interval(None, Some(Moment::Time(t))) };
            Some((EntityKind::Interval, open(clock.at), clock.or.map(open).into_iter().collect()))
        }
        Sense::Range(a, b) => alone(EntityKind::Interval, interval(a.map(Moment::Time), b.map(Moment::Time))),
        Sense::Days(a, b) => alone(EntityKind::Interval, interval(a.map(Moment::Date), b.map(Moment::Date))),
        Sense::Span(a, b) => alone(EntityKind::Interval, interval(a.map(Moment::Datetime), b.map(Moment::Datetime))),
        Sense::DayPart(day, part) => {
            let (from, until) = part_on(day, part);
            alone(EntityKind::Interval, interval(Some(Moment::Datetime(from)), Some(Moment::Datetime(until))))
        }
        Sense::Recur(r) => alone(EntityKind::Recurrence, Value::Text(r.rule())),
        Sense::Dur(d) => alone(EntityKind::Duration, Value::Text(d.iso())),
        Sense::Money { low, high, currency } => alone(EntityKind::Money, money(low, high, currency)),
        Sense::Party(crowd) => alone(EntityKind::Party, Value::Party(party(crowd))),
        Sense::Nothing | Sense::Int(_) | Sense::Num(_) | Sense::MonthDay { .. } => None,
    }
}

fn party(crowd: Crowd) -> Party {
    let some = |n: u16| (n > 0).then_some(u32::from(n));
    Party {
        people: some(crowd.people),
        adults: some(crowd.adults),
        children: some(crowd.children),
        ages: crowd.ages.iter().take(usize::from(crowd.aged)).map(|a| u32::from(*a)).collect(),
        rooms: some(crowd.rooms),
    }
}

fn interval(start: Option<Moment>, end: Option<Moment>) -> Value {
    Value::Interval(Interval { start, end })
}

fn money(low: f64, high: f64, currency: Option<&'static str>) -> Value {
    let end = |n: f64| (low != high && n.is_finite()).then_some(n);
    let amount = (low == high).then_some(low);
    Value::Money(Money { amount, min: end(low), max: end(high), currency: currency.map(str::to_string) })
}

/// Whether a meaning is a point or stretch of time.
pub fn is_temporal(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Clock(_)
            | Sense::Day(..)
            | Sense::At(..)
            | Sense::Part(_)
            | Sense::Range(..)
            | Sense::Bound(..)
            | Sense::Days(..)
            | Sense::Span(..)
            | Sense::DayPart(..)
    )
}
