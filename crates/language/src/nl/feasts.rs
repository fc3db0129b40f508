//! The holidays of the Netherlands and of Belgium.

use super::when::rule;
use crate::grammar::Nt;
use crate::tongue::Rule;
use crate::when::feast::{self, movable};
use crate::when::span::int;

const fn name(pattern: &'static str, feast: i64) -> Rule {
    rule(Nt::FeastName, pattern, int, feast)
}

pub const FEASTS: &[Rule] = &[
    rule(Nt::Feast, "(de|het)? {which}? {feastname}", feast::feast, 0),
    rule(Nt::Feast, "{feastname} (in|van)? {year}", feast::feast, 0),
    rule(Nt::Feast, "{feastname} {yearcount}", feast::feast, 0),
    rule(Nt::YearCount, "{which} jaar", crate::when::span::counted_year, 0),
    rule(Nt::Cycle, "(het)? {feast} weekend", feast::weekend, 0),
    name("(nieuwjaar|nieuwjaarsdag)", 101),
    rule(Nt::FeastName, "{ordn} kerstdag", feast::numbered, 1224),
    name("(driekoningen|drie koningen)", 106),
    name("(valentijnsdag|valentijn)", movable::VALENTINES_DAY),
    name("(vrouwendag|internationale vrouwendag)", 308),
    name("(carnaval|carnavalszondag)", movable::SHROVE_MONDAY),
    name("(carnavalsdinsdag|vastenavond)", movable::SHROVE_TUESDAY),
    name("(aswoensdag)", movable::ASH_WEDNESDAY),
    name("(palmzondag|palmpasen)", movable::PALM_SUNDAY),
    name("(witte donderdag)", movable::MAUNDY_THURSDAY),
    name("(goede vrijdag)", movable::GOOD_FRIDAY),
    name("(paaszaterdag|stille zaterdag)", movable::HOLY_SATURDAY),
    name("(pasen|paaszondag|eerste paasdag|1e paasdag|paasdag)", movable::EASTER),
    name("(paasmaandag|tweede paasdag|2e paasdag)", movable::EASTER_MONDAY),
    name("(hemelvaart|hemelvaartsdag|ons heer hemelvaart|olh hemelvaart)", movable::ASCENSION),
    name("(pinksteren|pinksterzondag|eerste pinksterdag|pinksterdag)", movable::PENTECOST),
    name("(pinkstermaandag|tweede pinksterdag)", movable::WHIT_MONDAY),
    name("(sacramentsdag)", movable::CORPUS_CHRISTI),
    name("(koningsdag|koninginnedag)", movable::KINGS_DAY),
    name("(dodenherdenking)", 504),
    name("(bevrijdingsdag)", 505),
    name("(dag van de arbeid|feest van de arbeid)", 501),
    name("(moederdag)", movable::MOTHERS_DAY),
    name("(vaderdag)", movable::FATHERS_DAY),
    name("(feest van de vlaamse gemeenschap|feestdag van vlaanderen)", 711),
    name("(nationale feestdag)", movable::NATIONAL_DAY),
    name("(o l v|onze lieve vrouw|olv) hemelvaart", 815),
    name("(maria hemelvaart|maria tenhemelopneming|moederkesdag)", 815),
    name("(dierendag)", 1004),
    name("(halloween)", 1031),
    name("(allerheiligen)", 1101),
    name("(allerzielen)", 1102),
    name("(wapenstilstand|sint maarten|sint martinus)", 1111),
    name("(sinterklaas|sinterklaasavond|pakjesavond)", 1205),
    name("(sinterklaasdag|sint nicolaas)", 1206),
    name("(kerstavond|kerstnacht)", 1224),
    name("(kerst|kerstmis|kerstdag|eerste kerstdag)", 1225),
    name("(tweede kerstdag)", 1226),
    name("(oudjaar|oudejaarsavond|oudejaarsdag|oudejaar|silvester|oud en nieuw)", 1231),
    name("(eerste advent)", movable::FIRST_ADVENT),
];
