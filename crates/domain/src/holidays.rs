//! Statutory holidays by region, computed for any year.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The regions a tenant may name.
pub const REGIONS: &[&str] = &["CA-AB"];

/// The English name of the statutory holiday that a region keeps on a date.
pub fn on(region: &str, date: Date) -> Option<&'static str> {
    match region {
        "CA-AB" => alberta(date),
        _ => None,
    }
}

/// Alberta's general holidays (Employment Standards Code, Part 2 Division 5). Canada Day moves to the 2nd
/// when the 1st is a Sunday (Holidays Act, R.S.C. 1985, c. H-5).
fn alberta(date: Date) -> Option<&'static str> {
    let nth_monday = if date.weekday() == Weekday::Monday { (date.day() - 1) / 7 + 1 } else { 0 };
    match (date.month(), date.day()) {
        (1, 1) => Some("New Year's Day"),
        (2, _) if nth_monday == 3 => Some("Family Day"),
        (5, 18..=24) if nth_monday > 0 => Some("Victoria Day"),
        (7, 1) if date.weekday() != Weekday::Sunday => Some("Canada Day"),
        (7, 2) if date.weekday() == Weekday::Monday => Some("Canada Day"),
        (9, _) if nth_monday == 1 => Some("Labour Day"),
        (10, _) if nth_monday == 2 => Some("Thanksgiving Day"),
        (11, 11) => Some("Remembrance Day"),
        (12, 25) => Some("Christmas Day"),
        _ if easter(date.year()).checked_sub(2.days()).is_ok_and(|friday| friday == date) => Some("Good Friday"),
        _ => None,
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's computus).
pub fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, (n / 31) as i8, (n % 31 + 1) as i8).unwrap_or_else(|_| Date::constant(year, 4, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn alberta_2026_and_2027() {
        let days: Vec<String> = date(2026, 1, 1)
            .series(1.day())
            .take(730)
            .filter_map(|d| on("CA-AB", d).map(|name| format!("{d} {name}")))
            .collect();
        assert_eq!(
            days,
            [
                "2026-01-01 New Year's Day",
                "2026-02-16 Family Day",
                "2026-04-03 Good Friday",
                "2026-05-18 Victoria Day",
                "2026-07-01 Canada Day",
                "2026-09-07 Labour Day",
                "2026-10-12 Thanksgiving Day",
                "2026-11-11 Remembrance Day",
                "2026-12-25 Christmas Day",
                "2027-01-01 New Year's Day",
                "2027-02-15 Family Day",
                "2027-03-26 Good Friday",
                "2027-05-24 Victoria Day",
                "2027-07-01 Canada Day",
                "2027-09-06 Labour Day",
                "2027-10-11 Thanksgiving Day",
                "2027-11-11 Remembrance Day",
                "2027-12-25 Christmas Day",
            ]
        );
    }

    #[test]
    fn canada_day_moves_off_a_sunday() {
        assert_eq!(on("CA-AB", date(2029, 7, 1)), None);
        assert_eq!(on("CA-AB", date(2029, 7, 2)), Some("Canada Day"));
    }
}
