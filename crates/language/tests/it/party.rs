//! Who comes: adults, children and their ages, people, rooms.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

#[test]
fn people_and_rooms_are_counted() {
    check(
        &Asked::nothing(),
        &[
            ("a table for two", r#"party {"people":2}"#),
            ("a table for 4 please", r#"party {"people":4}"#),
            ("dinner for six people", r#"party {"people":6}"#),
            ("party of 8", r#"party {"people":8}"#),
            ("there are 4 of us", r#"party {"people":4}"#),
            ("we'll be five", r#"party {"people":5}"#),
            ("the three of us", r#"party {"people":3}"#),
            ("both of us", r#"party {"people":2}"#),
            ("four guests", r#"party {"people":4}"#),
            ("6 pax", r#"party {"people":6}"#),
            ("I need two twin rooms", r#"party {"rooms":2}"#),
            ("a double room", r#"party {"rooms":1}"#),
            ("double room for three nights", r#"party {"rooms":1}; duration/nights P3D"#),
            ("one room for 2 adults", r#"party {"rooms":1}; party {"adults":2}"#),
        ],
    );
}

#[test]
fn adults_and_children() {
    check(
        &Asked::nothing(),
        &[
            ("2 adults and 3 kids", r#"party {"adults":2,"children":3}"#),
            ("two adults one child", r#"party {"adults":2,"children":1}"#),
            ("3 kids and 2 adults", r#"party {"adults":2,"children":3}"#),
            ("three adult people", r#"party {"adults":3}"#),
            ("my wife and I", r#"party {"adults":2}"#),
            ("me, my husband and our two kids", r#"party {"adults":2,"children":2}"#),
            ("me and my son and daughter", r#"party {"adults":1,"children":2}"#),
            ("just me", r#"party {"adults":1}"#),
            ("a couple with a toddler", r#"party {"adults":2,"children":1}"#),
            ("two couples", r#"party {"adults":4}"#),
            ("myself and five others", r#"party {"people":6}"#),
            ("two plus a child", r#"party {"adults":2,"children":1}"#),
            ("I'm coming with my dad", r#"party {"adults":2}"#),
            ("two men and one woman", r#"party {"adults":3}"#),
        ],
    );
}

#[test]
fn children_with_their_ages() {
    check(
        &Asked::nothing(),
        &[
            ("2 adults and 3 kids aged 4, 7 and 9", r#"party {"adults":2,"ages":[4,7,9],"children":3}"#),
            ("two children, 5 and 8 years old", r#"party {"ages":[5,8],"children":2}"#),
            ("two kids (4 and 7)", r#"party {"ages":[4,7],"children":2}"#),
            ("one child aged six", r#"party {"ages":[6],"children":1}"#),
            ("my wife and a four year old", r#"party {"adults":1,"ages":[4],"children":1}"#),
            ("two adults and 2 children, 3 nights", r#"party {"adults":2,"children":2}; duration/nights P3D"#),
        ],
    );
}

#[test]
fn no_party() {
    check(
        &Asked::nothing(),
        &[
            ("for two nights", "duration/nights P2D"),
            ("room service please", ""),
            ("my daughter left her bag", ""),
            ("one of them is broken", ""),
            ("a table at five", "time 17:00 ~05:00"),
            ("we are 10 minutes late", "duration PT10M; #running_late"),
            ("is there an iron in the room", ""),
            ("I want to speak to a person", "#person"),
            ("get me 2 rooms", r#"party {"rooms":2}; #book"#),
            ("for 3 hours", "duration PT3H"),
        ],
    );
}

#[test]
fn parties_in_other_languages() {
    for (language, region, text, want) in [
        (Language::Fr, "FR", "moi, mon mari et nos deux enfants", r#"party {"adults":2,"children":2}"#),
        (Language::Fr, "FR", "une table pour deux", r##"party {"people":2}; #book"##),
        (Language::Fr, "FR", "deux nuits", "duration/nights P2D"),
        (Language::It, "IT", "io, mio marito e i nostri due figli", r#"party {"adults":2,"children":2}"#),
        (Language::It, "IT", "arrivo il 10 partenza il 14", "date/arrival 2026-12-10; date/departure 2026-12-14"),
        (Language::Es, "ES", "una pareja con un bebé", r#"party {"adults":2,"children":1}"#),
        (Language::Es, "ES", "cuatro personas, perdón, cinco", r#"party/old {"people":4}; party {"people":5}"#),
        (Language::De, "DE", "meine Frau und ich", r#"party {"adults":2}"#),
        (Language::De, "DE", "ich, mein Mann und unsere zwei Kinder", r#"party {"adults":2,"children":2}"#),
        (Language::Pt, "BR", "uma mesa para quatro", r##"party {"people":4}; #book"##),
    ] {
        let asked = Asked { language, region: Some(region), ..Asked::nothing() };
        check(&asked, &[(text, want)]);
    }
}

#[test]
fn parties_of_unsure_size_and_those_within_them() {
    check(
        &Asked::nothing(),
        &[
            ("four or five people", r#"party {"people":5}"#),
            ("between 6 and 8 guests", r#"party {"people":8}"#),
            ("6-8 people", r#"party {"people":8}"#),
            ("there will be eight of us, two of them children", r#"party {"children":2,"people":8}"#),
            ("three children 4 6 and 8 years old", r#"party {"ages":[4,6,8],"children":3}"#),
            ("one single and one double room", r#"party {"rooms":2}"#),
            ("I'm travelling alone", r#"party {"adults":1}"#),
        ],
    );
    check(&Asked::expected("party"), &[("two plus one", r#"party {"people":3}"#)]);
}

#[test]
fn rooms_of_two_sorts_and_guests_alone() {
    for (language, text, want) in [
        (Language::Fr, "une chambre simple et une double", r##"party {"rooms":2}; #book"##),
        (Language::Fr, "je voyage seule", r#"party {"adults":1}"#),
        (Language::Fr, "pour trois à sept heures", r#"party {"people":3}; time 07:00 ~19:00"#),
        (Language::It, "una camera singola e una doppia", r##"party {"rooms":2}; #book"##),
        (Language::It, "per me, mio marito e il nostro bambino", r#"party {"adults":2,"children":1}"#),
        (Language::It, "viaggio da sola", r#"party {"adults":1}"#),
        (Language::Es, "una habitación individual y una doble", r#"party {"rooms":2}"#),
        (Language::Es, "de seis a ocho personas", r#"party {"people":8}"#),
        (Language::Pt, "um quarto simples e um duplo", r#"party {"rooms":2}"#),
        (Language::Pt, "serviço de quarto", ""),
        (Language::De, "ein Paar mit einem dreijährigen Kind", r#"party {"adults":2,"ages":[3],"children":1}"#),
        (Language::De, "vier oder fünf Personen", r#"party {"people":5}"#),
        (Language::Nl, "ik reis alleen", r#"party {"adults":1}"#),
        (Language::Nl, "tussen 6 en 8 personen", r#"party {"people":8}"#),
    ] {
        let region = Some("ES").filter(|_| language == Language::Es);
        check(&Asked { language, region, ..Asked::nothing() }, &[(text, want)]);
    }
}

#[test]
fn ages_tell_children() {
    for (language, text, want) in [
        (Language::En, "the kids are 4 and 7", r#"party {"ages":[4,7],"children":2}"#),
        (Language::En, "2 adults and kids aged 5 and 8", r#"party {"adults":2,"ages":[5,8],"children":2}"#),
        (Language::En, "two adults, a kid of 4 and a baby", r#"party {"adults":2,"ages":[4],"children":2}"#),
        (
            Language::En,
            "two kids 4 and 7 for Monday at 5 pm",
            r#"party {"ages":[4,7],"children":2}; datetime 2026-11-23T17:00"#,
        ),
        (Language::En, "a kid of 5", "number 5"),
        (Language::Es, "dos adultos y niños de 4 y 7 años", r#"party {"adults":2,"ages":[4,7],"children":2}"#),
        (Language::Es, "mis hijos tienen cuatro y siete años", r#"party {"ages":[4,7],"children":2}"#),
        (Language::Es, "niños de 3 y 2 adultos", r#"number 3; party {"adults":2}"#),
        (Language::Fr, "les enfants ont 4 et 7 ans", r#"party {"ages":[4,7],"children":2}"#),
        (Language::De, "die Kinder sind vier und sieben", r#"party {"ages":[4,7],"children":2}"#),
        (
            Language::De,
            "zwei Erwachsene und zwei Kinder 4 und 7 am Montag",
            r#"party {"adults":2,"ages":[4,7],"children":2}; date 2026-11-23"#,
        ),
        (Language::It, "i bambini hanno 4 e 7 anni", r#"party {"ages":[4,7],"children":2}"#),
        (Language::Pt, "as crianças têm 4 e 7 anos", r#"party {"ages":[4,7],"children":2}"#),
        (Language::Nl, "twee volwassenen en kinderen van 4 en 7", r#"party {"adults":2,"ages":[4,7],"children":2}"#),
    ] {
        check(&Asked::nothing().in_language(language), &[(text, want)]);
    }
}

#[test]
fn children_beside_two_adults_are_not_those_two() {
    check(
        &Asked::nothing(),
        &[
            ("two adults, a child and a baby", r#"party {"adults":2,"children":2}"#),
            ("two adults, my wife and I", r#"party {"adults":2}"#),
        ],
    );
}
