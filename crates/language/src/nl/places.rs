//! Dutch words in addresses, and words that lead to postcodes and codes.

use crate::address::{IN, NUMBER, street::COMMON, street::PLAIN};

pub const STREETS: &[(&str, i64)] = &[
    ("straat laan steenweg singel gracht kade dreef", PLAIN),
    ("weg plein hof markt pad dijk ring park", PLAIN + COMMON),
];

pub const STREET_ENDS: &[(&str, i64)] = &[(
    "straat straatweg laan weg plein gracht kade singel dijk dreef hof pad steeg markt burg hout park lei vest baan steenweg wijk veld poort wal",
    0,
)];

pub const STREET_WORDS: &[(&str, i64)] = &[("nummer nr huisnummer", NUMBER), ("in te", IN)];

pub const COUNTRIES: &[(&str, i64)] = &[("nederland holland belgië vlaanderen luxemburg duitsland frankrijk", 1)];

pub const POSTCODE: &str = "postcode";
pub const CODE: &str = "code codes referentie referentienummer bevestigingscode bevestigingsnummer boekingscode boekingsnummer reserveringscode reserveringsnummer kenmerk klantnummer ordernummer kortingscode vouchercode";
