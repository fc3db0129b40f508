//! The holidays of Germany, Austria and Switzerland.

use super::when::rule;
use crate::grammar::Nt;
use crate::tongue::Rule;
use crate::when::feast::{self, movable};
use crate::when::span::int;

const fn name(pattern: &'static str, feast: i64) -> Rule {
    rule(Nt::FeastName, pattern, int, feast)
}

pub const FEASTS: &[Rule] = &[
    rule(Nt::Feast, "(die|der|das|den)? {which}? {feastname}", feast::feast, 0),
    rule(Nt::Feast, "{feastname} (im|des)? (jahr|jahre)? {year}", feast::feast, 0),
    rule(Nt::Feast, "{feastname} {yearcount}", feast::feast, 0),
    rule(Nt::YearCount, "(im)? {which} (jahr|jahres)", crate::when::span::counted_year, 0),
    rule(Nt::Cycle, "(das|am|übers)? {feast} wochenende", feast::weekend, 0),
    name("(neujahr|neujahrstag|neujahrsfeiertag)", 101),
    name("(berchtoldstag|bärzelistag)", 102),
    name(
        "(dreikönig|dreikönige|dreikönigstag|dreikönigsfest|drei könige|heilige drei könige|heiligen drei könige|epiphanias)",
        106,
    ),
    name("(valentinstag|valentin|valentins tag)", 214),
    name("(weltfrauentag|frauentag|internationaler frauentag|internationalen frauentag)", 308),
    name("(josefstag|josefitag)", 319),
    name("(rosenmontag)", movable::SHROVE_MONDAY),
    name(
        "(fastnacht|fasnacht|faschingsdienstag|fastnachtsdienstag|karnevalsdienstag|veilchendienstag)",
        movable::SHROVE_TUESDAY,
    ),
    name(
        "(weiberfastnacht|altweiber|altweiberfastnacht|weiberdonnerstag|schmutziger donnerstag)",
        movable::FAT_THURSDAY,
    ),
    name("(aschermittwoch)", movable::ASH_WEDNESDAY),
    name("(palmsonntag)", movable::PALM_SUNDAY),
    name("(gründonnerstag|gruendonnerstag|hoher donnerstag)", movable::MAUNDY_THURSDAY),
    name("(karfreitag|stiller freitag)", movable::GOOD_FRIDAY),
    name("(karsamstag|ostersamstag|karsonnabend|stiller samstag)", movable::HOLY_SATURDAY),
    name("(ostern|ostersonntag|osterfest|osterfeiertag|osterfeiertage|ostertag)", movable::EASTER),
    name("(ostermontag)", movable::EASTER_MONDAY),
    name("(orthodoxes|orthodoxe) (ostern|osterfest)", movable::ORTHODOX_EASTER),
    name("(christi himmelfahrt|himmelfahrt|himmelfahrtstag|auffahrt)", movable::ASCENSION),
    name("(vatertag|vatertags|papatag)", movable::FATHERS_DAY),
    name("(herrentag|männertag)", movable::ASCENSION),
    name("(pfingsten|pfingstsonntag)", movable::PENTECOST),
    name("(pfingstmontag)", movable::WHIT_MONDAY),
    name("(dreifaltigkeitssonntag|trinitatis|dreifaltigkeitsfest)", movable::TRINITY_SUNDAY),
    name("(fronleichnam|corpus christi)", movable::CORPUS_CHRISTI),
    name("(tag der arbeit|maifeiertag|staatsfeiertag|erster mai feiertag)", 501),
    name("(muttertag|muttertags)", movable::MOTHERS_DAY),
    name("(bundesfeier|bundesfeiertag|schweizer nationalfeiertag)", 801),
    name("(mariä himmelfahrt|maria himmelfahrt)", 815),
    name("(eidgenössischer)? (buß und bettag|bettag|buss und bettag|dank buß und bettag)", movable::REPENTANCE_DAY),
    name("(weltkindertag|kindertag)", movable::CHILDRENS_DAY),
    name("(tag der deutschen einheit|tag der einheit|einheitstag)", 1003),
    name("(nationalfeiertag)", movable::NATIONAL_DAY),
    name("(österreichischer nationalfeiertag)", 1026),
    name("(reformationstag|halloween)", 1031),
    name("(allerheiligen)", 1101),
    name("(allerseelen)", 1102),
    name("(martinstag|sankt martin|st martin|martini)", 1111),
    name("(volkstrauertag)", movable::MOURNING_SUNDAY),
    name("(totensonntag|ewigkeitssonntag)", movable::SUNDAY_OF_THE_DEAD),
    name("(erster|ersten|1 .) advent", movable::FIRST_ADVENT),
    name("(zweiter|zweiten|2 .) advent", movable::SECOND_ADVENT),
    name("(dritter|dritten|3 .) advent", movable::THIRD_ADVENT),
    name("(vierter|vierten|4 .) advent", movable::FOURTH_ADVENT),
    name("(nikolaus|nikolaustag|nikolo|sankt nikolaus)", 1206),
    name("(mariä empfängnis|maria empfängnis)", 1208),
    name("(heiligabend|heiliger abend|heiligen abend|heilig abend|weihnachtsabend)", 1224),
    name("(weihnachten|weihnachtstag|christtag|weihnachtsfeiertag)", 1225),
    rule(Nt::FeastName, "{ordn} (weihnachtstag|weihnachtsfeiertag)", feast::numbered, 1224),
    name("(erster|ersten|1 .) (weihnachtstag|weihnachtsfeiertag)", 1225),
    name("(zweiter|zweiten|2 .) (weihnachtstag|weihnachtsfeiertag)", 1226),
    name("(stefanitag|stephanstag|stefanstag|stephanitag)", 1226),
    name("(silvester|sylvester|silvesterabend|silvestertag)", 1231),
    name("(black friday)", movable::BLACK_FRIDAY),
    name("(zeitumstellung im frühjahr|beginn der sommerzeit)", movable::SUMMER_TIME_BEGINS),
    name("(ende der sommerzeit|beginn der winterzeit)", movable::SUMMER_TIME_ENDS),
];
