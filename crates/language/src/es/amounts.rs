//! How Spanish says money, per cents, ages and who comes.

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
    rule(Nt::Party, "{small} (personas|persona|huespedes|huesped|comensales)", amounts::party, amounts::PEOPLE),
    rule(Nt::Party, "(mesa|grupo) (para|de) {small}", amounts::party, amounts::PEOPLE),
    rule(Nt::Party, "{small} (adultos|adulto)", amounts::party, amounts::ADULTS),
    rule(Nt::Party, "{small} (ninos|nino|nina|ninas|bebes|bebe)", amounts::party, amounts::CHILDREN),
    rule(
        Nt::Party,
        "{small} (adultos|adulto) (y|con) {small} (ninos|nino|nina|ninas|bebes)",
        amounts::party,
        amounts::BOTH,
    ),
    rule(Nt::Party, "{small} (habitaciones|habitacion)", amounts::party, amounts::ROOMS),
];
