//! German words in addresses, and words that lead to postcodes and codes.

use crate::address::{IN, NUMBER, street::COMMON, street::PLAIN};

pub const STREETS: &[(&str, i64)] =
    &[("straße str gasse allee chaussee strasse", PLAIN), ("platz weg ring damm ufer steig markt hof", PLAIN + COMMON)];

pub const STREET_ENDS: &[(&str, i64)] = &[(
    "straße strasse str gasse gässchen weg platz allee ring damm ufer steig markt chaussee promenade berg graben wall kamp stieg brücke pfad winkel \
     anger zeile rain matte halde",
    0,
)];

pub const STREET_WORDS: &[(&str, i64)] = &[("nummer nr hausnummer", NUMBER), ("in", IN)];

pub const COUNTRIES: &[(&str, i64)] = &[(
    "deutschland österreich schweiz liechtenstein luxemburg frankreich italien spanien belgien niederlande holland",
    1,
)];

pub const POSTCODE: &str = "postleitzahl plz";
pub const CODE: &str = "code codes referenz referenznummer bestätigungscode bestätigungsnummer buchungscode buchungsnummer reservierungsnummer reservierungscode aktenzeichen vorgangsnummer kundennummer auftragsnummer gutscheincode rabattcode gutschein";
