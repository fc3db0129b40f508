//! Days that Portuguese calls by name.

use super::when::rule;
use crate::grammar::Nt;
use crate::tongue::Rule;
use crate::when::feast::{self, movable};

pub const FEASTS: &[Rule] = &[
    rule(Nt::Feast, "(dia de)? natal ((de|do ano)? {year})?", feast::feast, 1225),
    rule(Nt::Feast, "(vespera de natal|vespera do natal|noite de natal|consoada) ((de)? {year})?", feast::feast, 1224),
    rule(
        Nt::Feast,
        "(vespera de ano novo|vespera do ano novo|reveillon|passagem de ano|virada do ano|virada de ano|fim de ano|noite de ano novo|ultimo dia do ano) ((de)? {year})?",
        feast::feast,
        1231,
    ),
    rule(Nt::Feast, "(dia de)? ano novo ((de)? {year})?", feast::feast, 101),
    rule(Nt::Feast, "(dia de reis|dia dos reis)", feast::feast, 106),
    rule(
        Nt::Feast,
        "(sexta feira santa|sexta santa|sexta feira da paixao|sexta da paixao) ((de)? {year})?",
        feast::feast,
        movable::GOOD_FRIDAY,
    ),
    rule(Nt::Feast, "(domingo de)? pascoa ((de)? {year})?", feast::feast, movable::EASTER),
    rule(Nt::Feast, "(segunda feira|segunda) de pascoa", feast::feast, movable::EASTER_MONDAY),
    rule(Nt::Feast, "domingo de ramos", feast::feast, movable::PALM_SUNDAY),
    rule(Nt::Feast, "(dia das maes|dia da mae)", feast::feast, movable::MOTHERS_DAY),
    rule(Nt::Feast, "(dia dos pais|dia do pai)", feast::feast, movable::FATHERS_DAY),
    rule(Nt::Feast, "(dia do trabalho|dia do trabalhador|dia dos trabalhadores)", feast::feast, 501),
    rule(Nt::Feast, "(dia de sao valentim|sao valentim)", feast::feast, 214),
    rule(Nt::Feast, "(tiradentes|dia de tiradentes)", feast::feast, 421),
    rule(Nt::Feast, "(dia da liberdade)", feast::feast, 425),
    rule(Nt::Feast, "(dia de portugal)", feast::feast, 610),
    rule(Nt::Feast, "(dia dos namorados)", feast::feast, 612),
    rule(Nt::Feast, "(dia de)? santo antonio", feast::feast, 613),
    rule(Nt::Feast, "(dia de)? sao joao", feast::feast, 624),
    rule(Nt::Feast, "(dia de)? sao pedro", feast::feast, 629),
    rule(Nt::Feast, "(dia da)? assuncao (de nossa senhora)?", feast::feast, 815),
    rule(Nt::Feast, "(dia da)? (independencia|independencia do brasil)", feast::feast, 907),
    rule(Nt::Feast, "(dia da)? implantacao da republica", feast::feast, 1005),
    rule(Nt::Feast, "(dia de)? nossa senhora aparecida", feast::feast, 1012),
    rule(Nt::Feast, "dia das criancas", feast::feast, 1012),
    rule(Nt::Feast, "(dia de)? todos os santos", feast::feast, 1101),
    rule(Nt::Feast, "(dia de)? finados", feast::feast, 1102),
    rule(Nt::Feast, "(dia da)? proclamacao da republica", feast::feast, 1115),
    rule(Nt::Feast, "(dia da)? consciencia negra", feast::feast, 1120),
    rule(Nt::Feast, "(dia da)? restauracao da independencia", feast::feast, 1201),
    rule(Nt::Feast, "(dia da)? imaculada conceicao", feast::feast, 1208),
    rule(Nt::Feast, "(halloween|dia das bruxas)", feast::feast, 1031),
];
