//! How Spanish says money, per cents and ages.

use super::when::rule;
use crate::amounts;
use crate::grammar::Nt;
use crate::tongue::Rule;

pub const AMOUNTS: &[Rule] = &[
    rule(Nt::Money, "($|usd) {num}", amounts::money, amounts::LOCAL_DOLLAR),
    rule(Nt::Money, "{num} (dolares|dolar|pesos|$)", amounts::money, amounts::LOCAL_DOLLAR),
    rule(Nt::Money, "(€|eur) {num}", amounts::money, amounts::EURO),
    rule(Nt::Money, "{num} (€|eur|euro|euros)", amounts::money, amounts::EURO),
    rule(Nt::Money, "{num} euros (y|con)? {num} (centimos)?", amounts::money, amounts::EURO),
    rule(Nt::Money, "{num} (£|gbp|libras|libra)", amounts::money, amounts::POUND),
    rule(Nt::Percent, "{num} (%|por ciento)", amounts::number, 0),
    rule(Nt::Age, "(tengo|tiene) {num} (ano|anos)", amounts::number, 0),
];
