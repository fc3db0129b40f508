use super::format::HoursRow;
use super::format_of;
use frontdesk_domain::Language::{En, Es};
use jiff::civil::{date, time};

#[test]
fn days_and_times() {
    let (day, clock) = (date(2026, 11, 24), time(9, 30, 0, 0));
    assert_eq!((format_of(En).when)(day, false, clock), "Tuesday, November 24 at 9:30 AM");
    assert_eq!((format_of(En).when)(day, true, time(9, 0, 0, 0)), "Tuesday, November 24, 2026 at 9 AM");
    assert_eq!((format_of(En).time)(time(0, 5, 0, 0)), "12:05 AM");
    assert_eq!((format_of(En).time)(time(12, 0, 0, 0)), "12 PM");
    assert_eq!((format_of(Es).when)(day, false, clock), "martes 24 de noviembre a las 9:30 a. m.");
    assert_eq!((format_of(Es).when)(day, true, time(13, 0, 0, 0)), "martes 24 de noviembre de 2026 a la 1:00 p. m.");
}

#[test]
fn lists_and_amounts() {
    let list = |items: &[&str]| items.iter().map(|i| (*i).to_owned()).collect::<Vec<_>>();
    assert_eq!((format_of(En).or)(&list(&["9 AM", "10 AM", "11 AM"])), "9 AM, 10 AM or 11 AM");
    assert_eq!((format_of(En).keys)(&list(&["9 AM", "10 AM"])), "1 for 9 AM, 2 for 10 AM");
    assert_eq!((format_of(Es).or)(&list(&["10:00 a. m.", "11:00 a. m."])), "10:00 a. m. u 11:00 a. m.");
    assert_eq!((format_of(Es).and)(&list(&["Revisión", "Implante"])), "Revisión e Implante");
    assert_eq!((format_of(En).money)(12_000, "CAD"), "$120");
    assert_eq!((format_of(En).money)(12_050, "CHF"), "120.50 CHF");
    assert_eq!((format_of(Es).money)(12_050, "EUR"), "120,50 €");
    assert_eq!((format_of(En).money)(500, "JPY"), "¥500");
}

#[test]
fn opening_hours() {
    let span = |a, b| (time(a, 0, 0, 0), time(b, 0, 0, 0));
    let rows = [
        HoursRow { from: 0, to: 3, spans: vec![span(9, 12), span(13, 17)] },
        HoursRow { from: 4, to: 4, spans: vec![span(9, 12)] },
    ];
    assert_eq!(
        (format_of(En).hours)(&rows),
        "Monday to Thursday from 9 AM to 12 PM and from 1 PM to 5 PM and Friday from 9 AM to 12 PM"
    );
    assert!((format_of(Es).hours)(&rows).starts_with("de lunes a jueves de 9:00 a. m. a 12:00 p. m."));
}
