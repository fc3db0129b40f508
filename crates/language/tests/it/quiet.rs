//! What people say to a reception without naming any value: nothing is found in it.

use crate::table::{Asked, hear_entities};
use frontdesk_domain::Language;

const SAID: [(Language, &str); 7] = [
    (Language::En, include_str!("quiet/en.txt")),
    (Language::De, include_str!("quiet/de.txt")),
    (Language::Es, include_str!("quiet/es.txt")),
    (Language::Fr, include_str!("quiet/fr.txt")),
    (Language::It, include_str!("quiet/it.txt")),
    (Language::Nl, include_str!("quiet/nl.txt")),
    (Language::Pt, include_str!("quiet/pt.txt")),
];

#[test]
fn nothing_is_found_where_nothing_is_named() {
    let mut loud = Vec::new();
    for (language, said) in SAID {
        let asked = Asked::nothing().in_language(language);
        for text in said.lines() {
            let found = hear_entities(&asked, text);
            if !found.is_empty() {
                loud.push(format!("{text:?}: {found:?}"));
            }
        }
    }
    assert!(loud.is_empty(), "{}", loud.join("\n"));
}

/// The same sentences where something was asked for: what an article or a common word could be taken for.
#[test]
fn little_is_found_in_what_is_no_answer() {
    for (kinds, most) in [("party", 4), ("date", 2), ("time", 3), ("money", 6), ("name", 35)] {
        let found: Vec<String> = SAID
            .iter()
            .flat_map(|(language, said)| {
                let asked = Asked::expected(kinds).in_language(*language);
                said.lines().filter(move |text| !hear_entities(&asked, text).is_empty()).map(str::to_string)
            })
            .collect();
        assert!(found.len() <= most, "asked for {kinds}: {found:#?}");
    }
}
