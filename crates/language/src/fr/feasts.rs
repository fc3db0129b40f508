//! Feasts and holidays as French names them.

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
    rule(Nt::Feast, "{feastname} (de|de l annee|de l an)? ({year}|{yearcount})", feast::feast, 0),
    rule(Nt::YearCount, "(l|de l|cette)? (an|annee) {which}?", span::counted_year, 0),
    rule(Nt::Cycle, "(le)? (weekend|week end|we) (de|d|du|de la|de l) {feast}", feast::weekend, 0),
    rule(Nt::Cycle, "(le)? pont (de|d|du|de la|de l) {feast}", feast::weekend, 0),
    name("(noel)", 1225),
    name("(le)? (reveillon|reveillon de noel|veille de noel)", 1224),
    name(
        "(saint sylvestre|st sylvestre|reveillon du nouvel an|reveillon du jour de l an|veille du jour de l an|veille du nouvel an)",
        1231,
    ),
    name("(nouvel an|jour de l an|premier de l an)", 101),
    name("(epiphanie|fete des rois|jour des rois)", 106),
    name("(chandeleur)", 202),
    name("(saint valentin|st valentin|fete des amoureux)", movable::VALENTINES_DAY),
    name("fete du travail", movable::LABOUR_DAY),
    name("fete du muguet", 501),
    name("(immaculee conception)", 1208),
    name("(armistice de 1945|victoire 1945|victoire de 1945|8 mai 1945|fete de la victoire)", 508),
    name("(fete de la musique)", 621),
    name("(saint jean|st jean|saint jean baptiste|st jean baptiste|fete nationale du quebec)", 624),
    name("(quatorze juillet|14 juillet|fete nationale francaise)", 714),
    name("(fete nationale belge)", 721),
    name("(fete nationale suisse)", 801),
    name("(fete nationale|prise de la bastille)", movable::NATIONAL_DAY),
    name("(assomption)", 815),
    name("(halloween)", 1031),
    name("(toussaint|tous saints|jour des morts)", 1101),
    name("(fete des morts)", 1102),
    name("(armistice|armistice de 1918)", 1111),
    name("(saint nicolas|st nicolas)", 1206),
    name("(paques|dimanche de paques)", movable::EASTER),
    name("(vendredi saint)", movable::GOOD_FRIDAY),
    name("(lundi de paques)", movable::EASTER_MONDAY),
    name("(dimanche des rameaux|rameaux)", movable::PALM_SUNDAY),
    name("(mardi gras)", movable::SHROVE_TUESDAY),
    name("(mercredi des cendres)", movable::ASH_WEDNESDAY),
    name("(jeudi de)? l? ascension", movable::ASCENSION),
    name("(dimanche de)? (la)? pentecote", movable::PENTECOST),
    name("(lundi de) (la)? pentecote", movable::WHIT_MONDAY),
    name("(jeudi saint)", movable::MAUNDY_THURSDAY),
    name("(samedi saint)", movable::HOLY_SATURDAY),
    name("(fete de la reine|jour de la reine|fete de victoria)", movable::VICTORIA_DAY),
    name("(fete des patriotes|journee nationale des patriotes)", movable::VICTORIA_DAY),
    name("(fete du canada)", 701),
    name("(fete du roi)", 1115),
    name("(fete de la communaute francaise)", 927),
    name("(action de grace|action de graces|thanksgiving)", movable::THANKSGIVING),
    name("(jeune federal)", movable::SWISS_THANKSGIVING),
    name("(premier avril|poisson d avril)", 401),
    name("(journee des femmes|journee de la femme)", 308),
    name("(black friday|vendredi noir)", movable::BLACK_FRIDAY),
    name("(saint etienne|st etienne|lendemain de noel)", 1226),
    name("(fete dieu)", movable::CORPUS_CHRISTI),
    name("(fete des meres)", movable::MOTHERS_DAY),
    name("(fete des peres)", movable::FATHERS_DAY),
];
