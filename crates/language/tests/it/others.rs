//! What is said alike in every language: the other of two options, and a stay that ends on a number.

use crate::table::{Asked, summary};
use Language::{De, En, Es, Fr, It, Nl, Pt};
use frontdesk_domain::Language;
use frontdesk_domain::understanding::EntityKind;

#[test]
fn the_other_of_two_is_the_one_not_refused() {
    for (language, text) in [
        (En, "not the first one, the other one"),
        (Es, "la primera no, la otra"),
        (Fr, "pas le premier, l'autre"),
        (De, "nicht den ersten, den anderen"),
        (It, "non il primo, l'altro"),
        (Pt, "a primeira não, a outra"),
        (Nl, "niet de eerste, de andere"),
    ] {
        let chosen = |options: &[&str]| {
            let heard = Asked::options(options).asking("choice").in_language(language).hear(text);
            let entities = heard.reading.entities;
            entities.iter().find(|e| e.kind == EntityKind::Choice).map(|e| e.value.as_ref().unwrap().as_i64().unwrap())
        };
        assert_eq!(chosen(&["9:00", "14:30"]), Some(1), "{text}");
        assert_eq!(chosen(&["9:00", "14:30", "16:00"]), None, "{text}: of three it may be either");
    }
    let heard = Asked::options(&["9:00", "14:30"]).asking("choice").hear("the other one");
    assert!(!summary(&heard).contains("choice"), "nothing was refused: {}", summary(&heard));
}

#[test]
fn a_stay_ends_on_a_number_after_its_first_day() {
    for (language, text) in [
        (En, "from December 24 to the 27th"),
        (En, "from Christmas Eve to the 27th"),
        (Es, "del 24 de diciembre al 27"),
        (Es, "desde nochebuena hasta el 27"),
        (Fr, "du 24 décembre au 27"),
        (De, "vom 24. Dezember bis zum 27."),
        (De, "von Heiligabend bis 27."),
        (It, "dal 24 dicembre al 27"),
        (It, "dalla vigilia di Natale al 27"),
        (Pt, "do dia 24 de dezembro ao dia 27"),
        (Nl, "van 24 december tot de 27e"),
        (Nl, "van kerstavond tot de zevenentwintigste"),
    ] {
        let heard = Asked::nothing().in_language(language).hear(text);
        assert_eq!(summary(&heard), "interval 2026-12-24..2026-12-27", "{text}");
    }
}

#[test]
fn a_time_that_ends_before_it_begins_ends_on_the_next_day() {
    for (text, wanted) in [
        ("from 6 am till midnight on Saturday", "interval 2026-11-21T06:00..2026-11-22T00:00"),
        ("Saturday from 10 pm to 2 am", "interval 2026-11-21T22:00..2026-11-22T02:00"),
    ] {
        assert_eq!(summary(&Asked::nothing().hear(text)), wanted, "{text}");
    }
}
