//! Italian words in addresses, and words that lead to postcodes and codes.

use crate::address::{IN, NUMBER, street::COMMON, street::TYPE_FIRST};

pub const STREETS: &[(&str, i64)] = &[
    ("via viale corso piazza piazzale piazzetta vicolo lungomare lungotevere lungarno contrada traversa", TYPE_FIRST),
    ("largo strada salita calle borgo località loc frazione rione", TYPE_FIRST + COMMON),
];

pub const STREET_WORDS: &[(&str, i64)] = &[("numero nr n civico", NUMBER), ("a", IN)];

pub const COUNTRIES: &[(&str, i64)] = &[("italia svizzera francia germania austria slovenia malta", 1)];

pub const POSTCODE: &str = "cap";
pub const CODE: &str = "codice codici conferma prenotazione riferimento pratica rif";
