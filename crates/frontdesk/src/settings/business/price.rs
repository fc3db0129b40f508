//! Prices as people write them: in whole units, with or without a point.

use crate::settings::item::Item;

const REMEDY: &str = "Write figures alone, such as 80 or \"79.50\", without a sign or a comma";

/// In the smallest unit of the currency.
pub fn price(item: &Item<'_>, currency: &str) -> Option<i64> {
    let text = item.written()?;
    let decimals = decimals(currency);
    let price = smallest(&text, decimals);
    if price.is_none() {
        let remedy =
            if decimals == 0 { "Write whole figures alone: this currency has no smaller unit" } else { REMEDY };
        item.wrong(format!("{text:?} is not a price"), remedy);
    }
    price
}

/// Digits after the point (ISO 4217), as far as prices are spoken with them.
fn decimals(currency: &str) -> usize {
    match currency {
        "JPY" | "KRW" | "CLP" | "VND" | "ISK" | "PYG" => 0,
        _ => 2,
    }
}

fn smallest(text: &str, decimals: usize) -> Option<i64> {
    let (units, cents) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.len() <= 12 && part.bytes().all(|b| b.is_ascii_digit());
    if units.is_empty() || !digits(units) || !digits(cents) {
        return None;
    }
    let cents = cents.trim_end_matches('0');
    if cents.len() > decimals {
        return None;
    }
    format!("{units}{cents:0<decimals$}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_and_broken_prices_become_the_smallest_unit() {
        let cases = [
            ("80", 2, Some(8_000)),
            ("79.5", 2, Some(7_950)),
            ("79.50", 2, Some(7_950)),
            ("0", 2, Some(0)),
            ("79.505", 2, None),
            ("79.500", 2, Some(7_950)),
            ("$80", 2, None),
            ("1,200", 2, None),
            (".5", 2, None),
            ("-3", 2, None),
            ("9000", 0, Some(9_000)),
            ("9000.5", 0, None),
        ];
        for (text, decimals, wanted) in cases {
            assert_eq!(smallest(text, decimals), wanted, "{text}");
        }
    }
}
