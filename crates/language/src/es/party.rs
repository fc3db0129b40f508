//! Spanish words for who comes.

use super::when::rule;
use crate::grammar::Nt;
use crate::party::{self, ADULTS, CHILD_KIN, CHILDREN, I, KIN, ME, PAIR_KIN, PAIRS, PEOPLE, ROOM_SORT, ROOMS, WEAK};
use crate::tongue::Rule;

pub const WHO: &[(&str, i64)] = &[
    ("persona personas huesped huespedes comensales comensal invitados", PEOPLE),
    ("adulto adultos adulta adultas hombre hombres mujeres senores senoras amigos amigas", ADULTS),
    ("nino ninos nina ninas menor menores chicos hijos hijas bebes", CHILDREN),
    ("habitacion habitaciones cuarto cuartos suite suites", ROOMS),
    ("parejas", PAIRS),
    ("mujer marido esposo esposa pareja novio novia madre padre mama papa hermana hermano amigo amiga", KIN),
    ("hijo hija bebe nieto nieta", CHILD_KIN),
    ("padres", PAIR_KIN),
    ("mi", ME),
    ("yo", I),
    ("doble individual sencilla matrimonial familiar", ROOM_SORT),
];

pub const PARTIES: &[Rule] = &[
    rule(Nt::Party, "(mesa|grupo) (para|de) {small}", party::count, PEOPLE),
    rule(Nt::Party, "somos {small}", party::count, PEOPLE),
    rule(Nt::Lead, "(mesa|habitacion|reserva) para", party::lead, 0),
    rule(Nt::Lead, "para", party::lead, WEAK),
];

pub const ONE: &str = "un una";
pub const POSS: &str = "mi mis nuestro nuestra nuestros nuestras los las el la";
pub const AND: &str = "y con mas e";
pub const SORT: &str = "pequenos pequeno pequenas pequena";
pub const AGED: &str = "de ano anos edad edades";
pub const LINK: &str = "a al el la en para por y o con de del desde hasta esta este manana hoy";
