//! Street addresses and confirmation codes.

use crate::table::{Asked, hear_entities};
use frontdesk_domain::Language::{De, Es, Fr, It, Pt};
use frontdesk_domain::understanding::{EntityKind, Value};

/// `street|number|postcode|city|country` of the addresses of a text, or its codes.
fn found(asked: &Asked, text: &str) -> String {
    let all = hear_entities(asked, text);
    let shown = all.iter().filter_map(|e| match (&e.value, e.kind) {
        (Some(Value::Address(a)), _) => {
            let parts = [&a.street, &a.number, &a.postcode, &a.city, &a.country];
            Some(parts.map(|p| p.clone().unwrap_or_else(|| "-".into())).join("|"))
        }
        (Some(Value::Text(code)), EntityKind::Code) => Some(code.clone()),
        _ => None,
    });
    shown.collect::<Vec<_>>().join("; ")
}

fn check(asked: &Asked, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(text, want)| found(asked, text) != *want)
        .map(|(text, want)| format!("{text:?}\n   want {want}\n   got  {}", found(asked, text)))
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows differ:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn english_addresses() {
    check(
        &Asked { region: Some("GB"), ..Asked::nothing() },
        &[
            ("12 Main Street", "Main Street|12|-|-|-"),
            ("I live at 221b Baker Street, London NW1 6XE", "Baker Street|221b|NW1 6XE|London|-"),
            ("221b baker street london nw1 6xe", "Baker Street|221b|NW1 6XE|London|-"),
            ("my address is 14 High Street, Oxford", "High Street|14|-|Oxford|-"),
            ("twenty two park lane", "Park Lane|22|-|-|-"),
            ("350 5th Avenue, New York, NY 10118", "5th Avenue|350|10118|New York|-"),
            ("10 Downing Street in London", "Downing Street|10|-|London|-"),
            ("I need 2 rooms near the main street", ""),
            ("it is a 5 minute drive", ""),
            ("for 4 people in the garden square", ""),
            ("at 5 on the high street", ""),
            ("3 nights at your place", ""),
            ("can you book a table for two at 7", ""),
        ],
    );
}

#[test]
fn numbers_and_postcodes_in_words() {
    for (language, region, text, want) in [
        (Es, "ES", "calle Mayor veinticinco, veintiocho cero trece Madrid", "Calle Mayor|25|28013|Madrid|-"),
        (
            Es,
            "ES",
            "avenida de América ciento veinte, dos ocho cero cero dos Madrid",
            "Avenida de América|120|28002|Madrid|-",
        ),
        (Es, "ES", "calle Serrano doce, dos adultos", "Calle Serrano|12|-|-|-"),
        (Pt, "BR", "moro na rua das Flores cento e vinte e três", "Rua das Flores|123|-|-|-"),
        (
            Pt,
            "BR",
            "avenida Paulista mil quinhentos e setenta e oito, zero um três um zero duzentos",
            "Avenida Paulista|1578|01310-200|-|-",
        ),
        (Fr, "FR", "douze rue Victor Hugo soixante-neuf zéro zéro deux Lyon", "Rue Victor Hugo|12|69002|Lyon|-"),
        (De, "DE", "Hauptstraße fünf, eins null eins eins fünf Berlin", "Hauptstraße|5|10115|Berlin|-"),
        (It, "IT", "via Roma dieci, ventimila centoventuno Milano", "Via Roma|10|20121|Milano|-"),
    ] {
        let asked = Asked { region: Some(region), ..Asked::nothing() };
        check(&asked.in_language(language), &[(text, want)]);
    }
}

#[test]
fn english_addresses_asked_for() {
    check(
        &Asked { region: Some("GB"), ..Asked::expected("address") },
        &[
            ("Baker Street", "Baker Street|-|-|-|-"),
            ("4 privet drive", "Privet Drive|4|-|-|-"),
            ("12 broadway", "Broadway|12|-|-|-"),
            ("I don't know", ""),
            ("one moment please", ""),
        ],
    );
}

#[test]
fn codes() {
    check(
        &Asked::nothing(),
        &[
            ("my booking reference is AB12CD", "AB12CD"),
            ("my code is a b one two c d", "AB12CD"),
            ("my code is a b seven nine k", "AB79K"),
            ("confirmation number x-ray 4 kilo 9 9", "X4K99"),
            ("reference XK4-92B", "XK492B"),
            ("the confirmation code is QWXTRZ", "QWXTRZ"),
            ("my reference number is 4 5 6 7 8 9", "456789"),
            ("I got a confirmation for 2 rooms", ""),
            ("I have a reference from my doctor", ""),
            ("what is the dress code", ""),
            ("my postal code is K1A 0B1", ""),
            ("a table for 4 at 7", ""),
        ],
    );
}

#[test]
fn codes_asked_for() {
    check(
        &Asked::expected("code"),
        &[
            ("AB12CD", "AB12CD"),
            ("ab12cd", "AB12CD"),
            ("it's alpha bravo one two charlie delta", "AB12CD"),
            ("a as in apple b 1 double 2", "AB122"),
            ("x k four dash nine two b", "XK492B"),
            ("t for tommy 7 7 zero q", "T770Q"),
            ("123456", "123456"),
            ("I don't have it", ""),
            ("please wait", ""),
            ("can I speak to a person", ""),
        ],
    );
}
