//! French words in addresses, and words that lead to postcodes and codes.

use crate::address::{IN, NUMBER, street::COMMON, street::NUMBER_FIRST, street::TYPE_FIRST};

pub const STREETS: &[(&str, i64)] = &[
    (
        "rue avenue av boulevard bd bld blvd chemin chem ruelle impasse allée allées quai chaussée faubourg rond-point montée \
         sentier venelle esplanade lotissement résidence hameau promenade",
        TYPE_FIRST + NUMBER_FIRST,
    ),
    (
        "route rte place pl cours passage square côte rang ch imp all villa parc pont",
        TYPE_FIRST + NUMBER_FIRST + COMMON,
    ),
];

pub const STREET_WORDS: &[(&str, i64)] = &[("numéro n° no", NUMBER), ("à", IN)];

pub const COUNTRIES: &[(&str, i64)] =
    &[("france belgique suisse canada québec luxembourg monaco allemagne italie espagne portugal maroc", 1)];

pub const POSTCODE: &str = "postal";
pub const CODE: &str = "code codes référence référ réf ref confirmation dossier réservation";
