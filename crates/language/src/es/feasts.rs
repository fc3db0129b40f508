//! How Spanish names feasts and holidays, of Spain and of the Americas.

use super::when::rule;
use crate::grammar::Nt;
use crate::tongue::Rule;
use crate::when::feast::{self, movable};
use crate::when::span::{self, int};

const fn name(pattern: &'static str, feast: i64) -> Rule {
    rule(Nt::FeastName, pattern, int, feast)
}

pub const FEASTS: &[Rule] = &[
    rule(Nt::Feast, "(el|la|las|los)? {which}? {feastname}", feast::feast, 0),
    rule(
        Nt::Feast,
        "(el|la|las|los)? {feastname} ({which}|(de|del)? {year}|(del ano)? {year}|(de|del|de este)? {yearcount})",
        feast::feast,
        0,
    ),
    rule(Nt::YearCount, "(el|este)? (ano {which}|{which} ano)", span::counted_year, 0),
    rule(Nt::Cycle, "(el|en el)? (puente|fin de semana) (de|del) {feast}", feast::weekend, 0),
    name("(dia de)? (la)? navidad", 1225),
    name("navidades", 1225),
    name("(nochebuena|noche buena|vispera de navidad|la vispera de navidad)", 1224),
    name("(nochevieja|noche vieja|fin de ano|vispera de ano nuevo|ultimo dia del ano|noche de fin de ano)", 1231),
    name("(dia de)? ano nuevo", 101),
    name("primero de ano", 101),
    name("(dia de|noche de|vispera de|el dia de|la noche de) (los)? reyes (magos)?", 106),
    name("(los)? reyes magos", 106),
    name("los reyes", 106),
    name("(epifania|la epifania)", 106),
    name("(dia de)? san valentin", 214),
    name("dia (de los enamorados|del amor y la amistad)", 214),
    name("dia de la mujer", 308),
    name("dia internacional de la mujer", 308),
    name("dia de san jose", 319),
    name("dia de san patricio", 317),
    name("(dia de)? (san|sant) jordi", 423),
    name("(dia de|noche de|la noche de|vispera de|verbena de) san juan", 624),
    name("(dia de|fiesta de) san isidro", 515),
    name("(dia de)? san pedro y san pablo", 629),
    name("dia de santiago", 725),
    name("santiago apostol", 725),
    name("(dia de|fiesta de) (la)? asuncion (de la virgen)?", 815),
    name("(virgen de agosto)", 815),
    name("(la)? diada", 911),
    name("(dia de|fiesta de) (la)? (hispanidad|virgen del pilar)", 1012),
    name("(dia del pilar|fiestas del pilar)", 1012),
    name("(dia de la raza)", 1012),
    name("(dia de)? todos los santos", 1101),
    name("dia de (los)? (muertos|difuntos|fieles difuntos)", 1102),
    name("dia de la constitucion", movable::CONSTITUTION_DAY),
    name("(dia de)? la (inmaculada|inmaculada concepcion|purisima)", 1208),
    name("(dia de la|dia de)? virgen de guadalupe", 1212),
    name("dia de san esteban", 1226),
    name("dia de los (santos)? inocentes", 1228),
    name("dia de la independencia", movable::INDEPENDENCE_DAY),
    name("(las)? fiestas patrias", movable::INDEPENDENCE_DAY),
    name("(aniversario de)? (la)? revolucion mexicana", movable::REVOLUTION_DAY),
    name("dia de la revolucion", movable::REVOLUTION_DAY),
    name("(natalicio de)? benito juarez", movable::JUAREZ_DAY),
    name("dia de la candelaria", 202),
    name("dia de la bandera", 224),
    name("(halloween|noche de brujas)", 1031),
    name("dia (del trabajo|del trabajador|de los trabajadores|internacional del trabajo)", 501),
    name("primero de mayo", 501),
    name("dia de (la madre|las madres)", movable::MOTHERS_DAY),
    name("dia del padre", movable::FATHERS_DAY),
    name("dia del nino", movable::CHILDRENS_DAY),
    name("(fiesta|dia) nacional", movable::NATIONAL_DAY),
    name("miercoles de ceniza", movable::ASH_WEDNESDAY),
    name("(martes de)? carnaval", movable::SHROVE_TUESDAY),
    name("lunes de carnaval", movable::SHROVE_MONDAY),
    name("jueves lardero", movable::FAT_THURSDAY),
    name("domingo de ramos", movable::PALM_SUNDAY),
    name("jueves santo", movable::MAUNDY_THURSDAY),
    name("viernes santo", movable::GOOD_FRIDAY),
    name("(sabado santo|sabado de gloria)", movable::HOLY_SATURDAY),
    name("(domingo de)? pascua", movable::EASTER),
    name("domingo de (pascua de)? resurreccion", movable::EASTER),
    name("pascuas", movable::EASTER),
    name("(lunes de) (pascua|resurreccion)", movable::EASTER_MONDAY),
    name("(dia de|jueves de) (la)? ascension", movable::ASCENSION),
    name("(domingo de)? pentecostes", movable::PENTECOST),
    name("(dia del)? corpus christi", movable::CORPUS_CHRISTI),
    name("(dia de)? accion de gracias", movable::THANKSGIVING),
    name("(black friday|viernes negro)", movable::BLACK_FRIDAY),
    name("(cyber monday|ciberlunes)", movable::CYBER_MONDAY),
];

pub const WEEKS: &[Rule] =
    &[rule(Nt::Cycle, "(en|durante)? (la)? (semana santa|semana mayor) ((de|del)? {year})?", feast::holy_week, 0)];
