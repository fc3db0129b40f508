//! Spanish words in addresses, and words that lead to postcodes and codes.

use crate::address::{
    IN, NUMBER,
    street::{COMMON, TYPE_FIRST},
};

pub const STREETS: &[(&str, i64)] = &[
    (
        "c calle calleja callejon avenida avda av bulevar boulevard calzada glorieta rambla travesia pasaje urbanizacion poligono jiron carrer",
        TYPE_FIRST,
    ),
    ("paseo plaza plazuela carretera ronda camino via cuesta carrera alameda costanera", TYPE_FIRST + COMMON),
];

pub const STREET_WORDS: &[(&str, i64)] = &[("numero num nro", NUMBER), ("en", IN)];

pub const COUNTRIES: &[(&str, i64)] = &[
    (
        "españa mexico argentina colombia chile peru uruguay paraguay venezuela ecuador bolivia panama guatemala honduras nicaragua cuba portugal francia italia andorra",
        1,
    ),
    ("costa puerto", 2),
];

pub const POSTCODE: &str = "postal cp";
pub const CODE: &str = "codigo codigos localizador referencia confirmacion";
