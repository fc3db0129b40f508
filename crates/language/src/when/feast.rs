//! Days that are named rather than counted.

use super::calendar::nth_weekday;
use crate::grammar::{Got, Nt, Sense};
use frontdesk_domain::holidays::easter;
use jiff::ToSpan;
use jiff::civil::Date;

/// The rule's number is month * 100 + day for a fixed feast, or one of these.
pub mod movable {
    pub const EASTER: i64 = 1;
    pub const GOOD_FRIDAY: i64 = 2;
    pub const EASTER_MONDAY: i64 = 3;
    pub const THANKSGIVING: i64 = 4;
    pub const MOTHERS_DAY: i64 = 5;
    pub const FATHERS_DAY: i64 = 6;
    pub const LABOUR_DAY: i64 = 7;
    pub const MEMORIAL_DAY: i64 = 8;
    pub const VICTORIA_DAY: i64 = 9;
    pub const FAMILY_DAY: i64 = 10;
    pub const BLACK_FRIDAY: i64 = 11;
    pub const MARTIN_LUTHER_KING: i64 = 12;
    pub const PALM_SUNDAY: i64 = 13;
    pub const PENTECOST: i64 = 14;
}

/// The next such feast, or that of the year said.
pub fn feast(got: &Got<'_>) -> Option<Sense> {
    let today = got.scene.now.date();
    if let Some(year) = got.int(Nt::Year) {
        return in_year(got.with, year as i16, got.scene.region).map(|d| Sense::Day(d, None));
    }
    let step = if got.scene.past { -1 } else { 1 };
    (0..=1)
        .filter_map(|i| in_year(got.with, today.year() + step * i, got.scene.region))
        .find(|d| if got.scene.past { *d <= today } else { *d >= today })
        .map(|d| Sense::Day(d, None))
}

fn in_year(feast: i64, year: i16, region: &str) -> Option<Date> {
    let from_easter = |days: i64| easter(year).checked_add(days.days()).ok();
    match feast {
        movable::EASTER => Some(easter(year)),
        movable::GOOD_FRIDAY => from_easter(-2),
        movable::EASTER_MONDAY => from_easter(1),
        movable::PALM_SUNDAY => from_easter(-7),
        movable::PENTECOST => from_easter(49),
        movable::THANKSGIVING if region == "CA" => nth_weekday(year, 10, 2, 0),
        movable::THANKSGIVING => nth_weekday(year, 11, 4, 3),
        movable::BLACK_FRIDAY => nth_weekday(year, 11, 4, 3)?.checked_add(1.day()).ok(),
        movable::MOTHERS_DAY if region == "ES" => nth_weekday(year, 5, 1, 6),
        movable::MOTHERS_DAY => nth_weekday(year, 5, 2, 6),
        movable::FATHERS_DAY if region == "ES" => Date::new(year, 3, 19).ok(),
        movable::FATHERS_DAY => nth_weekday(year, 6, 3, 6),
        movable::LABOUR_DAY if matches!(region, "US" | "CA") => nth_weekday(year, 9, 1, 0),
        movable::LABOUR_DAY => Date::new(year, 5, 1).ok(),
        movable::MEMORIAL_DAY => nth_weekday(year, 5, -1, 0),
        movable::VICTORIA_DAY => {
            (18..=24).filter_map(|d| Date::new(year, 5, d).ok()).find(|d| super::calendar::weekday(*d) == 0)
        }
        movable::FAMILY_DAY => nth_weekday(year, 2, 3, 0),
        movable::MARTIN_LUTHER_KING => nth_weekday(year, 1, 3, 0),
        fixed => Date::new(year, (fixed / 100) as i8, (fixed % 100) as i8).ok(),
    }
}
