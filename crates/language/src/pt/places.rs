//! Portuguese words in addresses, and words that lead to postcodes and codes.

use crate::address::{
    IN, NUMBER,
    street::{COMMON, TYPE_FIRST},
};

pub const STREETS: &[(&str, i64)] = &[
    ("r rua avenida av alameda travessa rodovia viela beco ladeira calcada rotunda azinhaga", TYPE_FIRST),
    ("praca largo estrada vila caminho via quadra jardim", TYPE_FIRST + COMMON),
];

pub const STREET_WORDS: &[(&str, i64)] = &[("numero num nr", NUMBER), ("em", IN)];

pub const COUNTRIES: &[(&str, i64)] =
    &[("brasil portugal angola mocambique espanha franca italia argentina uruguai paraguai", 1), ("cabo", 2)];

pub const POSTCODE: &str = "cep postal";
pub const CODE: &str = "codigo codigos localizador referencia confirmacao protocolo";
