//! How Portuguese names feasts and holidays, of Brazil and of Portugal.

use super::when::rule;
use crate::grammar::Nt;
use crate::tongue::Rule;
use crate::when::feast::{self, movable};
use crate::when::span::{self, int};

const fn name(pattern: &'static str, feast: i64) -> Rule {
    rule(Nt::FeastName, pattern, int, feast)
}

pub const FEASTS: &[Rule] = &[
    rule(Nt::Feast, "(o|a|os|as)? {which}? {feastname}", feast::feast, 0),
    rule(
        Nt::Feast,
        "(o|a|os|as)? {feastname} ({which}|(de|do)? {year}|(do ano|do ano de)? {year}|(de|do|deste)? {yearcount})",
        feast::feast,
        0,
    ),
    rule(Nt::YearCount, "(o|este)? (ano {which}|{which} ano)", span::counted_year, 0),
    rule(
        Nt::Cycle,
        "(o|no|na|a)? (feriadao|feriado prolongado|fim de semana|final de semana|ponte) (de|do|da|prolongado de|prolongado do|prolongado da) {feast}",
        feast::weekend,
        0,
    ),
    name("(dia de)? natal", 1225),
    name("(vespera de natal|vespera do natal|noite de natal|consoada)", 1224),
    name(
        "(vespera de ano novo|vespera do ano novo|reveillon|passagem de ano|passagem do ano|virada do ano|virada de ano|fim de ano|noite de ano novo|ultimo dia do ano)",
        1231,
    ),
    name("(dia de)? ano novo", 101),
    name("confraternizacao universal", 101),
    name("(dia de reis|dia dos reis|epifania)", 106),
    name("dia (internacional)? da mulher", 308),
    name("(dia de)? (sao|san) valentim", 214),
    name("dia dos namorados", movable::VALENTINES_DAY),
    name("(dia de|festa de) sao jose", 319),
    name("(dia de|feriado de)? tiradentes", 421),
    name("(dia da liberdade|vinte e cinco de abril)", 425),
    name("(dia de|festa de) sao jorge", 423),
    name("dia (do trabalho|do trabalhador|dos trabalhadores|internacional do trabalho)", 501),
    name("(primeiro|1o|1) de maio", 501),
    name("dia (de portugal|de camoes)", 610),
    name("(dia de|festa de) santo antonio", 613),
    name("(dia de|noite de|festa de|vespera de) sao joao", 624),
    name("(dia de|festa de) sao pedro", 629),
    name("dia da assuncao (de nossa senhora|de maria)?", 815),
    name("assuncao de (nossa senhora|maria)", 815),
    name("dia da (independencia|independencia do brasil)", movable::INDEPENDENCE_DAY),
    name("independencia do brasil", 907),
    name("sete de setembro", 907),
    name("(dia da)? implantacao da republica", 1005),
    name("(dia de)? nossa senhora (da)? aparecida", 1012),
    name("dia (das criancas|da crianca)", movable::CHILDRENS_DAY),
    name("dia (do professor|dos professores)", 1015),
    name("(dia de)? todos os santos", 1101),
    name("(dia de|dia dos)? finados", 1102),
    name("(dia da)? proclamacao da republica", 1115),
    name("(dia da)? consciencia negra", 1120),
    name("(dia da)? restauracao da independencia", 1201),
    name("(dia da)? imaculada conceicao", 1208),
    name("(halloween|dia das bruxas)", 1031),
    name("dia (das maes|da mae)", movable::MOTHERS_DAY),
    name("dia (dos pais|do pai)", movable::FATHERS_DAY),
    name("quarta feira de cinzas", movable::ASH_WEDNESDAY),
    name("quarta de cinzas", movable::ASH_WEDNESDAY),
    name("(terca feira de|terca de)? (carnaval|entrudo)", movable::SHROVE_TUESDAY),
    name("(segunda feira de|segunda de) carnaval", movable::SHROVE_MONDAY),
    name("domingo de ramos", movable::PALM_SUNDAY),
    name("(quinta feira santa|quinta santa)", movable::MAUNDY_THURSDAY),
    name("(sexta feira santa|sexta santa|sexta feira da paixao|sexta da paixao)", movable::GOOD_FRIDAY),
    name("(sabado de aleluia|sabado santo)", movable::HOLY_SATURDAY),
    name("(domingo de)? pascoa", movable::EASTER),
    name("(segunda feira de|segunda de) pascoa", movable::EASTER_MONDAY),
    name("(dia da|quinta feira da) ascensao", movable::ASCENSION),
    name("(domingo de)? pentecostes", movable::PENTECOST),
    name("(dia do|dia de)? (corpus christi|corpo de deus)", movable::CORPUS_CHRISTI),
    name("(dia de)? acao de gracas", movable::THANKSGIVING),
    name("black friday", movable::BLACK_FRIDAY),
    name("cyber monday", movable::CYBER_MONDAY),
];

pub const WEEKS: &[Rule] = &[rule(Nt::Cycle, "(na|a|durante a)? semana santa ((de)? {year})?", feast::holy_week, 0)];
