//! Days that Spanish calls by name.

use super::when::rule;
use crate::grammar::Nt;
use crate::tongue::Rule;
use crate::when::feast::{self, movable};

pub const FEASTS: &[Rule] = &[
    rule(Nt::Feast, "navidad ((de|del)? {year})?", feast::feast, 1225),
    rule(Nt::Feast, "(nochebuena) ((de|del)? {year})?", feast::feast, 1224),
    rule(Nt::Feast, "(nochevieja|fin de ano) ((de|del)? {year})?", feast::feast, 1231),
    rule(Nt::Feast, "(ano nuevo) ((de|del)? {year})?", feast::feast, 101),
    rule(Nt::Feast, "(dia de)? (los)? reyes (magos)?", feast::feast, 106),
    rule(Nt::Feast, "san valentin", feast::feast, 214),
    rule(Nt::Feast, "halloween", feast::feast, 1031),
    rule(Nt::Feast, "(todos los santos)", feast::feast, 1101),
    rule(Nt::Feast, "(dia de la madre)", feast::feast, movable::MOTHERS_DAY),
    rule(Nt::Feast, "(dia del padre)", feast::feast, movable::FATHERS_DAY),
    rule(Nt::Feast, "(viernes santo)", feast::feast, movable::GOOD_FRIDAY),
    rule(Nt::Feast, "(domingo de pascua|pascua)", feast::feast, movable::EASTER),
    rule(Nt::Feast, "(lunes de pascua)", feast::feast, movable::EASTER_MONDAY),
    rule(Nt::Feast, "(dia del trabajo|dia del trabajador)", feast::feast, 501),
];
