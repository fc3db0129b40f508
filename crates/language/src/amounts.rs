//! Money, per cents, ages and parties.

use crate::grammar::{Got, Nt, Sense};

pub const LOCAL_DOLLAR: i64 = 0;
pub const EURO: i64 = 1;
pub const POUND: i64 = 2;

pub const PEOPLE: i64 = 0;
pub const ADULTS: i64 = 1;
pub const CHILDREN: i64 = 2;
pub const BOTH: i64 = 3;
pub const ROOMS: i64 = 4;

fn num(got: &Got<'_>, n: usize) -> Option<f64> {
    match got.nth(Nt::Num, n)? {
        Sense::Num(value) => Some(value),
        _ => None,
    }
}

/// An amount of the rule's currency; a second number is hundredths.
pub fn money(got: &Got<'_>) -> Option<Sense> {
    let currency = match (got.with, got.scene.region) {
        (EURO, _) => "EUR",
        (POUND, _) => "GBP",
        (_, "CA") => "CAD",
        (_, "AU") => "AUD",
        (_, "NZ") => "NZD",
        (_, "MX") => "MXN",
        _ => "USD",
    };
    let cents = num(got, 1).filter(|c| *c < 100.0).unwrap_or(0.0) / 100.0;
    Some(Sense::Money { amount: num(got, 0).unwrap_or(1.0) + cents, currency: Some(currency) })
}

pub fn number(got: &Got<'_>) -> Option<Sense> {
    num(got, 0).map(Sense::Num)
}

/// How many come.
pub fn party(got: &Got<'_>) -> Option<Sense> {
    let count = |n| got.nth_int(Nt::Small, n).and_then(|v| u32::try_from(v).ok());
    let first = count(0)?;
    let mut party = (0, 0, 0, 0);
    match got.with {
        PEOPLE => party.2 = first,
        ADULTS => party.0 = first,
        CHILDREN => party.1 = first,
        BOTH => (party.0, party.1) = (first, count(1)?),
        _ => party.3 = first,
    }
    Some(Sense::Party { adults: party.0, children: party.1, people: party.2, rooms: party.3 })
}
