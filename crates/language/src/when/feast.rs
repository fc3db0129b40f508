//! Days that have a name: feasts and national holidays, of any year and by the region where they differ. A holiday
//! is the day itself, not the day off that replaces it.

use super::calendar::{nth_weekday, plus_days, weekday};
use super::span::{bounds, int};
use crate::grammar::{Got, Nt, Scene, Sense};
use crate::tongue::{Rule, rule};
use frontdesk_domain::holidays::easter;
use jiff::civil::Date;

/// The line of a language's grammar that gives a feast its names.
pub const fn name(pattern: &'static str, feast: i64) -> Rule {
    rule(Nt::FeastName, pattern, int, feast)
}

/// A feast's number is month * 100 + day for a fixed one, or one of these.
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
    pub const WHIT_MONDAY: i64 = 15;
    pub const ASCENSION: i64 = 16;
    pub const CORPUS_CHRISTI: i64 = 17;
    pub const ASH_WEDNESDAY: i64 = 18;
    pub const SHROVE_TUESDAY: i64 = 19;
    /// The Monday before Ash Wednesday.
    pub const SHROVE_MONDAY: i64 = 20;
    pub const MAUNDY_THURSDAY: i64 = 21;
    pub const HOLY_SATURDAY: i64 = 22;
    pub const TRINITY_SUNDAY: i64 = 23;
    pub const FIRST_ADVENT: i64 = 24;
    pub const SECOND_ADVENT: i64 = 25;
    pub const THIRD_ADVENT: i64 = 26;
    pub const FOURTH_ADVENT: i64 = 27;
    pub const PRESIDENTS_DAY: i64 = 28;
    pub const COLUMBUS_DAY: i64 = 29;
    pub const EARLY_MAY_BANK: i64 = 30;
    pub const SPRING_BANK: i64 = 31;
    pub const AUGUST_BANK: i64 = 32;
    pub const OCTOBER_BANK: i64 = 33;
    pub const CYBER_MONDAY: i64 = 34;
    /// The region's own day: 14 July in France, 3 October in Germany.
    pub const NATIONAL_DAY: i64 = 35;
    pub const INDEPENDENCE_DAY: i64 = 36;
    pub const CONSTITUTION_DAY: i64 = 37;
    pub const REVOLUTION_DAY: i64 = 38;
    pub const JUAREZ_DAY: i64 = 39;
    /// Wednesday before 23 November.
    pub const REPENTANCE_DAY: i64 = 40;
    pub const KINGS_DAY: i64 = 41;
    pub const CIVIC_HOLIDAY: i64 = 42;
    pub const ELECTION_DAY: i64 = 43;
    pub const BRIGIDS_DAY: i64 = 44;
    pub const SWISS_THANKSGIVING: i64 = 45;
    /// The Sundays before Advent on which the dead are remembered: the second last and the last.
    pub const MOURNING_SUNDAY: i64 = 46;
    pub const SUNDAY_OF_THE_DEAD: i64 = 47;
    pub const VALENTINES_DAY: i64 = 48;
    pub const CHILDRENS_DAY: i64 = 49;
    pub const FAT_THURSDAY: i64 = 50;
    pub const ORTHODOX_EASTER: i64 = 51;
    pub const ORTHODOX_GOOD_FRIDAY: i64 = 52;
    pub const ADMINISTRATIVE_DAY: i64 = 53;
    pub const LAST_FRIDAY_OF_APRIL: i64 = 54;
    pub const JUNE_BANK: i64 = 55;
    /// 16 October or the working day next to it.
    pub const BOSS_DAY: i64 = 56;
    pub const GRANDPARENTS_DAY: i64 = 57;
    pub const SUMMER_TIME_BEGINS: i64 = 58;
    pub const SUMMER_TIME_ENDS: i64 = 59;
}

/// The feast the rule gives, or the one named; of the year said, of a year or a turn that is counted ("last Easter"),
/// else the next one.
pub fn feast(got: &Got<'_>) -> Option<Sense> {
    let (feast, scene) = (got.int(Nt::FeastName).unwrap_or(got.with), got.scene);
    let counted =
        got.senses().find_map(|s| if let Sense::Days(Some(from), Some(_)) = s { Some(from.year()) } else { None });
    if let Some(year) = got.int(Nt::Year).and_then(|y| i16::try_from(y).ok()).or(counted) {
        return in_year(feast, year, scene.region).map(|d| Sense::Day(d, None));
    }
    let turn = got.int(Nt::Which).unwrap_or(0);
    nearest(feast, scene, scene.past || turn < 0).map(|d| Sense::Day(d, None))
}

/// The days of a feast in order: "1. Weihnachtstag" follows the rule's day by one.
pub fn numbered(got: &Got<'_>) -> Option<Sense> {
    got.int(Nt::OrdDigits).filter(|n| (1..=2).contains(n)).map(|n| Sense::Int(got.with + n))
}

fn nearest(feast: i64, scene: &Scene<'_>, back: bool) -> Option<Date> {
    let (today, step) = (scene.now.date(), if back { -1 } else { 1 });
    (0..=1)
        .filter_map(|i| in_year(feast, today.year() + step * i, scene.region))
        .find(|d| if back { *d < today || scene.past && *d == today } else { *d >= today })
}

/// The weekend at a feast, with the feast when it stands next to it: "Thanksgiving weekend".
pub fn weekend(got: &Got<'_>) -> Option<Sense> {
    let day = got.senses().find_map(|s| bounds(s, got.scene))?.0?;
    let (from, to) = match weekday(day) {
        6 => (-1, 0),
        0 => (-2, 0),
        friday @ 3..=4 => (0, 6 - friday),
        other => (5 - other, 6 - other),
    };
    Some(Sense::Days(plus_days(day, from), plus_days(day, to)))
}

/// Palm Sunday to Easter, of the year said or the next to come.
pub fn holy_week(got: &Got<'_>) -> Option<Sense> {
    let easter = match got.int(Nt::Year).and_then(|y| i16::try_from(y).ok()) {
        Some(year) => easter(year),
        None => nearest(movable::EASTER, got.scene, got.scene.past)?,
    };
    Some(Sense::Days(plus_days(easter, -7), Some(easter)))
}

fn in_year(feast: i64, year: i16, region: &str) -> Option<Date> {
    let easter_plus = |days: i64| plus_days(easter(year), days);
    let nth = |month, nth, wanted| nth_weekday(year, month, nth, wanted);
    let advent = |week: i64| {
        let christmas = Date::new(year, 12, 25).ok()?;
        plus_days(christmas, -(weekday(christmas) + 1) - 7 * (4 - week))
    };
    match feast {
        movable::EASTER => easter_plus(0),
        movable::GOOD_FRIDAY => easter_plus(-2),
        movable::EASTER_MONDAY => easter_plus(1),
        movable::PALM_SUNDAY => easter_plus(-7),
        movable::PENTECOST => easter_plus(49),
        movable::WHIT_MONDAY => easter_plus(50),
        movable::ASCENSION => easter_plus(39),
        movable::CORPUS_CHRISTI => easter_plus(60),
        movable::ASH_WEDNESDAY => easter_plus(-46),
        movable::SHROVE_TUESDAY => easter_plus(-47),
        movable::SHROVE_MONDAY => easter_plus(-48),
        movable::FAT_THURSDAY => easter_plus(-52),
        movable::MAUNDY_THURSDAY => easter_plus(-3),
        movable::HOLY_SATURDAY => easter_plus(-1),
        movable::TRINITY_SUNDAY => easter_plus(56),
        movable::ORTHODOX_EASTER => orthodox_easter(year),
        movable::ORTHODOX_GOOD_FRIDAY => plus_days(orthodox_easter(year)?, -2),
        movable::FIRST_ADVENT => advent(1),
        movable::SECOND_ADVENT => advent(2),
        movable::THIRD_ADVENT => advent(3),
        movable::FOURTH_ADVENT => advent(4),
        movable::MOURNING_SUNDAY => plus_days(advent(1)?, -14),
        movable::SUNDAY_OF_THE_DEAD => plus_days(advent(1)?, -7),
        movable::REPENTANCE_DAY => plus_days(advent(1)?, -11),
        movable::BLACK_FRIDAY => plus_days(nth(11, 4, 3)?, 1),
        movable::CYBER_MONDAY => plus_days(nth(11, 4, 3)?, 4),
        movable::MEMORIAL_DAY | movable::SPRING_BANK => nth(5, -1, 0),
        movable::PRESIDENTS_DAY | movable::FAMILY_DAY => nth(2, 3, 0),
        movable::COLUMBUS_DAY => nth(10, 2, 0),
        movable::MARTIN_LUTHER_KING => nth(1, 3, 0),
        movable::EARLY_MAY_BANK => nth(5, 1, 0),
        movable::JUNE_BANK => nth(6, 1, 0),
        movable::OCTOBER_BANK => nth(10, -1, 0),
        movable::CIVIC_HOLIDAY => nth(8, 1, 0),
        movable::ELECTION_DAY => plus_days(nth(11, 1, 0)?, 1),
        movable::REVOLUTION_DAY => nth(11, 3, 0),
        movable::JUAREZ_DAY => nth(3, 3, 0),
        movable::SWISS_THANKSGIVING => nth(9, 3, 6),
        movable::ADMINISTRATIVE_DAY => plus_days(nth(4, -1, 5)?, -3),
        movable::LAST_FRIDAY_OF_APRIL => nth(4, -1, 4),
        movable::VICTORIA_DAY => (18..=24).filter_map(|d| Date::new(year, 5, d).ok()).find(|d| weekday(*d) == 0),
        fixed if fixed > 100 => on(year, fixed),
        other => by_region(other, year, region),
    }
}

fn on(year: i16, month_and_day: i64) -> Option<Date> {
    Date::new(year, i8::try_from(month_and_day / 100).ok()?, (month_and_day % 100) as i8).ok()
}

/// Feasts whose day depends on the region or moves within its month.
fn by_region(feast: i64, year: i16, region: &str) -> Option<Date> {
    let nth = |month, nth, wanted| nth_weekday(year, month, nth, wanted);
    let fixed = |month_and_day| on(year, month_and_day);
    match (feast, region) {
        (movable::THANKSGIVING, "CA") => nth(10, 2, 0),
        (movable::THANKSGIVING, _) => nth(11, 4, 3),
        (movable::LABOUR_DAY, "US" | "CA") => nth(9, 1, 0),
        (movable::LABOUR_DAY, "IE" | "GB") => nth(5, 1, 0),
        (movable::LABOUR_DAY, _) => fixed(501),
        (movable::AUGUST_BANK, "IE") => nth(8, 1, 0),
        (movable::AUGUST_BANK, _) => nth(8, -1, 0),
        (movable::VALENTINES_DAY, "BR") => fixed(612),
        (movable::VALENTINES_DAY, _) => fixed(214),
        (movable::CHILDRENS_DAY, "BR") => fixed(1012),
        (movable::CHILDRENS_DAY, "MX") => fixed(430),
        (movable::CHILDRENS_DAY, "DE") => fixed(920),
        (movable::CHILDRENS_DAY, _) => fixed(601),
        (movable::BOSS_DAY, _) => fixed(1016).and_then(|d| {
            let nearest = match weekday(d) {
                5 => -1,
                6 => 1,
                _ => 0,
            };
            plus_days(d, nearest)
        }),
        (movable::GRANDPARENTS_DAY, _) => nth(9, 1, 0).and_then(|d| plus_days(d, 6)),
        (movable::SUMMER_TIME_BEGINS, "US" | "CA") => nth(3, 2, 6),
        (movable::SUMMER_TIME_BEGINS, _) => nth(3, -1, 6),
        (movable::SUMMER_TIME_ENDS, "US" | "CA") => nth(11, 1, 6),
        (movable::SUMMER_TIME_ENDS, _) => nth(10, -1, 6),
        (movable::BRIGIDS_DAY, _) => fixed(201).filter(|d| weekday(*d) == 4).or_else(|| nth(2, 1, 0)),
        _ => of_parents(feast, year, region).or_else(|| of_nations(feast, year, region)),
    }
}

/// Mother's day and father's day.
fn of_parents(feast: i64, year: i16, region: &str) -> Option<Date> {
    let nth = |month, nth, wanted| nth_weekday(year, month, nth, wanted);
    let fixed = |month_and_day| on(year, month_and_day);
    match (feast, region) {
        (movable::MOTHERS_DAY, "GB" | "IE") => plus_days(easter(year), -21),
        (movable::MOTHERS_DAY, "ES" | "PT") => nth(5, 1, 6),
        (movable::MOTHERS_DAY, "FR") => nth(5, -1, 6).and_then(|d| {
            let pentecost = plus_days(easter(year), 49)?;
            plus_days(d, if d == pentecost { 7 } else { 0 })
        }),
        (movable::MOTHERS_DAY, "MX") => fixed(510),
        (movable::MOTHERS_DAY, _) => nth(5, 2, 6),
        (movable::FATHERS_DAY, "ES" | "IT" | "PT") => fixed(319),
        (movable::FATHERS_DAY, "DE") => plus_days(easter(year), 39),
        (movable::FATHERS_DAY, "BR") => nth(8, 2, 6),
        (movable::FATHERS_DAY, "BE" | "AT") => nth(6, 2, 6),
        (movable::FATHERS_DAY, "CH") => nth(6, 1, 6),
        (movable::FATHERS_DAY, _) => nth(6, 3, 6),
        _ => None,
    }
}

/// National days and what is kept beside them.
fn of_nations(feast: i64, year: i16, region: &str) -> Option<Date> {
    let nth = |month, nth, wanted| nth_weekday(year, month, nth, wanted);
    let fixed = |month_and_day| on(year, month_and_day);
    match (feast, region) {
        (movable::CONSTITUTION_DAY, "ES") => fixed(1206),
        (movable::CONSTITUTION_DAY, "MX") => nth(2, 1, 0),
        (movable::CONSTITUTION_DAY, _) => fixed(917),
        (movable::INDEPENDENCE_DAY | movable::NATIONAL_DAY, "MX") => fixed(916),
        (movable::INDEPENDENCE_DAY | movable::NATIONAL_DAY, "BR") => fixed(907),
        (movable::INDEPENDENCE_DAY | movable::NATIONAL_DAY, "US") => fixed(704),
        (movable::INDEPENDENCE_DAY, "PT") => fixed(1201),
        (movable::INDEPENDENCE_DAY, "BE") => fixed(721),
        (movable::INDEPENDENCE_DAY, _) => fixed(704),
        (movable::NATIONAL_DAY, "ES") => fixed(1012),
        (movable::NATIONAL_DAY, "FR") => fixed(714),
        (movable::NATIONAL_DAY, "BE") => fixed(721),
        (movable::NATIONAL_DAY, "DE") => fixed(1003),
        (movable::NATIONAL_DAY, "AT") => fixed(1026),
        (movable::NATIONAL_DAY, "CH") => fixed(801),
        (movable::NATIONAL_DAY, "CA") => fixed(701),
        (movable::NATIONAL_DAY, "IT") => fixed(602),
        (movable::NATIONAL_DAY, "PT") => fixed(610),
        (movable::NATIONAL_DAY, "IE") => fixed(317),
        // On the Saturday before when it falls on a Sunday.
        (movable::NATIONAL_DAY | movable::KINGS_DAY, _) => {
            fixed(427).and_then(|d| plus_days(d, if weekday(d) == 6 { -1 } else { 0 }))
        }
        _ => None,
    }
}

/// Easter by the Julian calendar, as a day of ours; good until 2099.
fn orthodox_easter(year: i16) -> Option<Date> {
    let y = i64::from(year);
    let d = (19 * (y % 19) + 15) % 30;
    let e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
    let n = d + e + 114;
    plus_days(Date::new(year, (n / 31) as i8, (n % 31 + 1) as i8).ok()?, 13)
}
