//! Spanish words for who comes.

use crate::grammar::Nt;
use crate::party::{
    self, ADULTS, CHILD_KIN, CHILDREN, COMING, I, KIN, ME, PAIR_KIN, PAIRS, PEOPLE, ROOM_SORT, ROOMS, WEAK,
};
use crate::tongue::{Rule, rule};

pub const WHO: &[(&str, i64)] = &[
    (
        "persona personas pers persnas prsonas huesped huespedes comensales comensal invitados invitadas pax plazas cubiertos clientes asistentes",
        PEOPLE,
    ),
    (
        "adulto adultos adulta adultas hombre hombres mujeres senores senoras amigos amigas mayores caballeros companeros companeras colegas hermanos hermanas primos primas tios jubilados",
        ADULTS,
    ),
    (
        "nino ninos nina ninas chavales chavalas nene nenes nena nenas menor menores chicos hijos hijas bebes peques pequenos pequenas crios chiquillos chamacos adolescente adolescentes nietos nietas sobrinos sobrinas gemelos mellizos",
        CHILDREN,
    ),
    (
        "habitacion habitaciones cuarto cuartos suite suites apartamento apartamentos dormitorio dormitorios recamara recamaras pieza piezas",
        ROOMS,
    ),
    ("parejas", PAIRS),
    (
        "mujer marido esposo esposa pareja novio novia madre padre mama papa hermana hermano amigo amiga abuela abuelo suegra suegro tia tio prima primo companero companera colega jefe prometido prometida cunado cunada",
        KIN,
    ),
    ("hijo hija bebe nieto nieta sobrino sobrina hijito hijita peque nino nina", CHILD_KIN),
    ("padres suegros abuelos papas", PAIR_KIN),
    ("mi", ME),
    ("yo", I),
    (
        "doble dobles individual individuales sencilla sencillas simple matrimonial familiar familiares triple triples cuadruple suite estandar superior deluxe",
        ROOM_SORT,
    ),
];

pub const PARTIES: &[Rule] = &[
    rule(Nt::Party, "(mesa|grupo|familia) (para|de) {small}", party::count, PEOPLE),
    rule(Nt::Party, "(somos|seremos|vamos a ser) {small} (en total|personas)", party::count, PEOPLE),
    rule(Nt::Party, "{small} (en total|de nosotros)", party::count, PEOPLE),
    rule(Nt::Party, "(una|somos) pareja", party::fixed, 100 * ADULTS + 2),
    rule(Nt::Party, "(solo|solamente|nada mas) (yo|para mi)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(para)? (mi solo|mi sola|yo solo|yo sola|mi nada mas)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(voy|vengo|viajo|ire|seria) (solo|sola)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(nosotros dos|nosotras dos|los dos solos|los dos nada mas)", party::fixed, 100 * ADULTS + 2),
    rule(Nt::Lead, "(mesa|habitacion|reserva|sitio|lugar|hueco|cuarto|cena|comida) (para|pa|p|x)", party::lead, 0),
    rule(Nt::Lead, "(mesa|reserva|grupo) de", party::lead, 0),
    rule(
        Nt::Lead,
        "(voy|vamos|vengo|venimos|ire|iremos|viajo|viajamos|mesa|habitacion|ceno|cenamos) con",
        party::lead,
        COMING,
    ),
    rule(Nt::Party, "(los|las|nosotros|nosotras) {small} de nosotros", party::several, PEOPLE),
    rule(Nt::Party, "{small} en el grupo", party::count, PEOPLE),
    rule(Nt::Party, "(el|un)? grupo (es|seria|sera)? de {small}", party::count, PEOPLE),
    rule(Nt::Party, "(numero|cantidad) de (personas|huespedes) (es|son|a)? {small}", party::count, PEOPLE),
    rule(Nt::Party, "(una pareja|un matrimonio)", party::fixed, 100 * ADULTS + 2),
    rule(Nt::Lead, "para (solo|solamente|unos|unas)?", party::lead, WEAK),
    rule(Nt::Lead, "(somos|seremos|seriamos|vamos a ser|venimos|iremos|vamos) (solo|unos|unas)?", party::lead, WEAK),
];

pub const ONE: &str = "un una uno";
pub const POSS: &str = "mi mis nuestro nuestra nuestros nuestras los las el la";
pub const AND: &str = "y con mas e";
pub const SORT: &str = "pequenos pequeno pequenas pequena mas otra otro otras otros nueva nuevo";
pub const AGED: &str = "de con ano anos anitos edad edades meses";
pub const LINK: &str = "a al el la en para por y o con de del desde hasta esta este manana hoy sobre antes despues si que mi cuando dia si pero entonces gracias";
