use super::format::HoursRow;
use super::format_of;
use frontdesk_domain::Language::{self, De, En, Es, Fr, It, Nl, Pt};
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
fn every_language_writes_days_and_times_its_own_way() {
    let cases = [
        (Fr, "mardi 1er décembre 2026 à 9 h 30", "13 h"),
        (De, "Dienstag, den 1. Dezember 2026 um 9:30 Uhr", "13 Uhr"),
        (It, "martedì primo dicembre 2026 alle 9:30", "13:00"),
        (Pt, "terça-feira, 1º de dezembro de 2026, às 9h30", "13h"),
        (Nl, "dinsdag 1 december 2026 om 9.30 uur", "13 uur"),
    ];
    for (language, when, one) in cases {
        let format = format_of(language);
        assert_eq!((format.when)(date(2026, 12, 1), true, time(9, 30, 0, 0)), when);
        assert_eq!((format.time)(time(13, 0, 0, 0)), one);
    }
    assert!((format_of(It).when)(date(2026, 12, 2), false, time(1, 15, 0, 0)).ends_with(" all'1:15"));
    assert!((format_of(Pt).when)(date(2026, 12, 2), false, time(1, 15, 0, 0)).ends_with(" à 1h15"));
    for language in Language::ALL.into_iter().filter(|l| *l != En) {
        assert!(!std::ptr::eq(format_of(language), format_of(En)), "{language} has no format of its own");
    }
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
    let money = |language| (format_of(language).money)(12_050, "EUR");
    assert_eq!([Fr, De, It, Pt, Nl].map(money), ["120,50 €", "120,50 €", "120,50 €", "120,50 €", "€ 120,50"]);
    assert_eq!((format_of(Pt).money)(12_000, "BRL"), "R$ 120");
    let or = |language| (format_of(language).or)(&list(&["A", "B"]));
    assert_eq!([Fr, De, It, Pt, Nl].map(or), ["A ou B", "A oder B", "A o B", "A ou B", "A of B"]);
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
    let told = |language| (format_of(language).hours)(&rows[1..]);
    let wanted = [
        "le vendredi de 9 h à 12 h",
        "Freitag von 9 bis 12 Uhr",
        "il venerdì dalle 9:00 alle 12:00",
        "sexta-feira das 9h às 12h",
        "vrijdag van 9 tot 12 uur",
    ];
    assert_eq!([Fr, De, It, Pt, Nl].map(told), wanted);
    assert!((format_of(Pt).hours)(&rows).starts_with("de segunda a quinta-feira das 9h às 12h e das 13h às 17h"));
}
