//! Feasts and holidays as Italian names them.

use super::when::rule;
use crate::grammar::Nt;
use crate::tongue::Rule;
use crate::when::feast::{self, movable};
use crate::when::span::{self, int};

const fn name(pattern: &'static str, feast: i64) -> Rule {
    rule(Nt::FeastName, pattern, int, feast)
}

pub const FEASTS: &[Rule] = &[
    rule(Nt::Feast, "{which}? {feastname} {which}?", feast::feast, 0),
    rule(Nt::Feast, "{feastname} (del|dell|di|dell anno)? ({year}|{yearcount})", feast::feast, 0),
    rule(Nt::YearCount, "(l|dell|quest|il|del)? anno {which}?", span::counted_year, 0),
    rule(Nt::YearCount, "(il|del)? {which} anno", span::counted_year, 0),
    rule(
        Nt::Cycle,
        "(il|nel|per il)? (weekend|week end|fine settimana|ponte) (di|della|del|dell) {feast}",
        feast::weekend,
        0,
    ),
    name("(natale|giorno di natale)", 1225),
    name("(vigilia|vigilia di natale|antivigilia)", 1224),
    name("(capodanno|primo dell anno|primo gennaio)", 101),
    name("(vigilia di capodanno|san silvestro|ultimo dell anno|s silvestro)", 1231),
    name("(epifania|befana)", 106),
    name("(san valentino|s valentino|festa degli innamorati)", movable::VALENTINES_DAY),
    name("(festa della donna|festa delle donne)", 308),
    name("(festa del papa|san giuseppe|festa di san giuseppe|festa del babbo)", movable::FATHERS_DAY),
    name("(liberazione|anniversario della liberazione|festa della liberazione)", 425),
    name("(festa del lavoro|festa dei lavoratori|giorno dei lavoratori|primo maggio)", 501),
    name("(festa della mamma)", movable::MOTHERS_DAY),
    name("(festa della repubblica|repubblica)", 602),
    name("(san giovanni)", 624),
    name("(san pietro e paolo|santi pietro e paolo)", 629),
    name("(ferragosto|assunzione)", 815),
    name("assunzione (di|della) (maria|beata vergine maria|beata vergine|vergine)", 815),
    name("(san francesco)", 1004),
    name("(halloween)", 1031),
    name("(ognissanti|tutti i santi|festa dei santi|giorno dei santi|i santi)", 1101),
    name("(giorno dei morti|commemorazione dei defunti|morti|giorno dei defunti)", 1102),
    name("(immacolata|immacolata concezione|festa dell immacolata)", 1208),
    name("(sant ambrogio)", 1207),
    name("(santa lucia)", 1213),
    name("(santo stefano|s stefano)", 1226),
    name("(pasqua|domenica di pasqua|pasqua di resurrezione)", movable::EASTER),
    name("(pasquetta|lunedi dell angelo|lunedi di pasqua)", movable::EASTER_MONDAY),
    name("(venerdi santo)", movable::GOOD_FRIDAY),
    name("(giovedi santo)", movable::MAUNDY_THURSDAY),
    name("(sabato santo)", movable::HOLY_SATURDAY),
    name("(domenica delle palme|le palme)", movable::PALM_SUNDAY),
    name("(martedi grasso|carnevale)", movable::SHROVE_TUESDAY),
    name("(giovedi grasso)", movable::FAT_THURSDAY),
    name("(mercoledi delle ceneri|le ceneri)", movable::ASH_WEDNESDAY),
    name("ascensione (di gesu|del signore)?", movable::ASCENSION),
    name("(pentecoste)", movable::PENTECOST),
    name("(lunedi di pentecoste)", movable::WHIT_MONDAY),
    name("(corpus domini)", movable::CORPUS_CHRISTI),
    name("(black friday|venerdi nero)", movable::BLACK_FRIDAY),
    name("(festa nazionale)", movable::NATIONAL_DAY),
    name("(festa nazionale svizzera)", 801),
    name("(idi di marzo)", 315),
];
