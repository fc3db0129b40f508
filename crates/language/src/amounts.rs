//! Money, per cents and ages.

use crate::grammar::{Got, Nt, Sense};

pub const LOCAL_DOLLAR: i64 = 0;
pub const EURO: i64 = 1;
pub const POUND: i64 = 2;

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
