use super::*;
use crate::channel::Channel;
use crate::id::{ServiceId, TenantId};
use crate::language::{Language, Locale};
use crate::tenant::{Opening, Rules};
use jiff::civil::{Weekday, date, time};
use std::collections::BTreeMap;

fn clinic() -> Tenant {
    let resource = |n: u8, name: &str| Resource {
        id: ResourceId::at(i64::from(n), [n; 10]),
        name: name.into(),
        also: vec![],
        capacity: 1,
        sample: false,
    };
    Tenant {
        id: TenantId::at(1, [1; 10]),
        name: "Clinic".into(),
        zone: "America/Edmonton".into(),
        locale: Locale::new(Language::En, "CA"),
        languages: vec![Language::En],
        currency: "CAD".into(),
        address: BTreeMap::new(),
        holidays: Some("CA-AB".into()),
        closed_on: vec![],
        hours: [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday]
            .map(|day| Opening { day, opens: time(9, 0, 0, 0), closes: time(17, 0, 0, 0) })
            .to_vec(),
        services: vec![Service {
            id: ServiceId::at(1, [1; 10]),
            name: BTreeMap::from([(Language::En, "Checkup".into())]),
            also: BTreeMap::new(),
            minutes: 30,
            price: None,
            default: true,
            by: vec![],
            sample: false,
        }],
        resources: vec![resource(1, "Dr. One"), resource(2, "Dr. Two")],
        rules: Rules::default(),
        transfer_to: None,
        intents: Vec::new(),
        playbooks: vec![],
        channels: Vec::<Channel>::new(),
    }
}

/// Friday 20 November 2026, 10:00 in Edmonton.
const NOW: &str = "2026-11-20T17:00:00Z";

fn with_search<T>(tenant: &Tenant, now: &str, f: impl FnOnce(&Search) -> T) -> T {
    let zone = TimeZone::posix("MST7MDT,M3.2.0,M11.1.0").unwrap();
    let service = &tenant.services[0];
    f(&Search { tenant, zone: &zone, now: now.parse().unwrap(), service, resource: None, minutes: service.minutes })
}

fn aim(when: When) -> Aim {
    with_search(&clinic(), NOW, |s| s.aim(&when))
}

fn at(day: Date, h: i8, m: i8) -> When {
    When::on(day, time(h, m, 0, 0))
}

#[test]
fn an_open_time_is_an_instant() {
    assert_eq!(aim(at(date(2026, 11, 24), 9, 30)), Aim::At("2026-11-24T16:30:00Z".parse().unwrap()));
}

#[test]
fn every_refusal_says_why() {
    let why = |w| match aim(w) {
        Aim::Refused { why, .. } => why,
        other => panic!("{other:?}"),
    };
    assert!(matches!(why(at(date(2026, 11, 19), 10, 0)), NotFree::Past { .. }));
    assert!(matches!(why(at(date(2026, 11, 20), 9, 0)), NotFree::Past { .. }));
    assert!(matches!(why(at(date(2026, 12, 25), 9, 0)), NotFree::Holiday { .. }));
    assert!(matches!(why(at(date(2026, 11, 21), 9, 0)), NotFree::Closed { opens: None, .. }));
    assert!(matches!(why(at(date(2026, 11, 24), 16, 45)), NotFree::Closed { opens: Some(_), .. }));
    assert!(matches!(why(at(date(2027, 11, 24), 9, 0)), NotFree::TooFar { .. }));
    assert!(matches!(why(at(date(2026, 11, 24), 9, 10)), NotFree::Taken { .. }));
}

#[test]
fn at_five_means_the_half_of_the_day_that_is_open() {
    let when = |h, or| When {
        day: Some(Day::On { date: date(2026, 11, 24), or: None }),
        clock: Some(Clock::At { time: time(h, 0, 0, 0), or: Some(time(or, 0, 0, 0)) }),
    };
    assert_eq!(aim(when(3, 15)), Aim::At("2026-11-24T22:00:00Z".parse().unwrap()));
    assert!(
        matches!(aim(when(17, 5)), Aim::Refused { why: NotFree::Closed { time: Some(t), .. }, .. } if t.hour() == 17)
    );
}

#[test]
fn friday_on_a_friday_asks_only_when_both_are_open() {
    let friday = |h| When {
        day: Some(Day::On { date: date(2026, 11, 27), or: Some(date(2026, 11, 20)) }),
        clock: Some(Clock::At { time: time(h, 0, 0, 0), or: None }),
    };
    assert_eq!(aim(friday(14)), Aim::TwoDays([date(2026, 11, 20), date(2026, 11, 27)]));
    assert_eq!(aim(friday(9)), Aim::At("2026-11-27T16:00:00Z".parse().unwrap()));
}

#[test]
fn clock_change_nights_are_said_back_or_asked() {
    let mut tenant = clinic();
    tenant.hours = vec![Opening { day: Weekday::Sunday, opens: time(0, 0, 0, 0), closes: time(6, 0, 0, 0) }];
    let aim = |w: When| with_search(&tenant, "2026-10-20T17:00:00Z", |s| s.aim(&w));
    assert!(matches!(aim(at(date(2026, 11, 1), 1, 30)), Aim::Twice { .. }));
    let spring = with_search(&tenant, "2027-03-01T17:00:00Z", |s| s.aim(&at(date(2027, 3, 14), 2, 30)));
    assert!(matches!(spring, Aim::Refused { why: NotFree::NoSuchTime { .. }, .. }));
}

#[test]
fn whoever_is_free_then_nobody() {
    let tenant = clinic();
    with_search(&tenant, NOW, |s| {
        let start: Timestamp = "2026-11-24T16:30:00Z".parse().unwrap();
        let one = s.pick(start, &[]).unwrap();
        let busy =
            |o: &Offer| Busy { resource: o.resource.clone(), seat: o.seat, starts_at: o.starts_at, ends_at: o.ends_at };
        let two = s.pick(start, &[busy(&one)]).unwrap();
        assert_ne!(one.resource, two.resource);
        assert_eq!(s.pick(start, &[busy(&one), busy(&two)]), None);
        let free = s.free_on(date(2026, 11, 24), WHOLE_DAY, &[busy(&one), busy(&two)]);
        let near: Vec<String> =
            s.nearest(free, start, 2).iter().map(|o| s.local(o.starts_at).time().to_string()).collect();
        assert_eq!(near, ["09:00:00", "10:00:00"]);
    });
}

#[test]
fn capacity_is_numbered_seats() {
    let mut tenant = clinic();
    tenant.resources.truncate(1);
    tenant.resources[0].capacity = 2;
    with_search(&tenant, NOW, |s| {
        let start: Timestamp = "2026-11-24T16:30:00Z".parse().unwrap();
        let one = s.pick(start, &[]).unwrap();
        let taken = Busy { resource: one.resource, seat: 0, starts_at: one.starts_at, ends_at: one.ends_at };
        assert_eq!(s.pick(start, &[taken]).unwrap().seat, 1);
    });
}

#[test]
fn a_buffer_keeps_the_next_start_away() {
    let mut tenant = clinic();
    tenant.resources.truncate(1);
    tenant.rules.buffer_minutes = 15;
    with_search(&tenant, NOW, |s| {
        let start: Timestamp = "2026-11-24T16:30:00Z".parse().unwrap();
        let next = start + SignedDuration::from_mins(30);
        let after = Busy {
            resource: tenant.resources[0].id.clone(),
            seat: 0,
            starts_at: next,
            ends_at: next + SignedDuration::from_mins(45),
        };
        assert_eq!(s.pick(start, &[after]), None);
    });
}

#[test]
fn what_is_longer_than_the_day_begins_at_no_time_of_it() {
    let mut clinic = clinic();
    clinic.hours = vec![Opening { day: Weekday::Monday, opens: time(0, 0, 0, 0), closes: time(2, 0, 0, 0) }];
    clinic.services[0].minutes = 180;
    let monday = date(2026, 11, 23);
    assert_eq!(with_search(&clinic, NOW, |s| s.free_on(monday, WHOLE_DAY, &[])), []);
}

#[test]
fn a_break_is_told_as_a_break() {
    let mut tenant = clinic();
    let opening = |opens: i8, closes: i8| Opening {
        day: Weekday::Tuesday,
        opens: time(opens, 0, 0, 0),
        closes: time(closes, 0, 0, 0),
    };
    tenant.hours = vec![opening(9, 12), opening(13, 17)];
    let around = |h, m| {
        with_search(&tenant, NOW, |s| match s.aim(&at(date(2026, 11, 24), h, m)) {
            Aim::Refused { why: NotFree::Closed { opens, closes, .. }, .. } => (opens, closes),
            other => panic!("{other:?}"),
        })
    };
    assert_eq!(around(12, 15), (Some(time(13, 0, 0, 0)), Some(time(12, 0, 0, 0))));
    assert_eq!(around(18, 0), (Some(time(9, 0, 0, 0)), Some(time(17, 0, 0, 0))));
}
