//! French words for who comes.

use crate::grammar::Nt;
use crate::party::{
    self, ADULTS, CHILD_KIN, CHILDREN, COMING, I, KIN, ME, PAIR_KIN, PAIRS, PEOPLE, ROOM_SORT, ROOMS, WEAK,
};
use crate::tongue::{Rule, rule};

pub const WHO: &[(&str, i64)] = &[
    ("personne personnes pers convive convives couvert couverts voyageur voyageurs invite invites hotes", PEOPLE),
    ("adulte adultes homme hommes femmes dames messieurs amis amies copains copines collegues", ADULTS),
    ("enfant enfants gamin gamins gosse gosses bambin bambins mineur mineurs ados ado petits bebes", CHILDREN),
    ("chambre chambres suite suites", ROOMS),
    ("couples", PAIRS),
    (
        "femme mari epouse epoux compagne compagnon conjoint conjointe copine copain mere pere maman papa soeur frere \
         amie ami belle-mere collegue",
        KIN,
    ),
    ("fils fille filles garcon garcons bebe petit-fils nourrisson enfant", CHILD_KIN),
    ("parents grands-parents beaux-parents", PAIR_KIN),
    ("moi", ME),
    ("je", I),
    ("double simple familiale twin triple individuelle", ROOM_SORT),
];

pub const PARTIES: &[Rule] = &[
    rule(Nt::Party, "(table|groupe|tablee|famille) (pour|de) {small}", party::count, PEOPLE),
    rule(Nt::Party, "{small} (grandes personnes)", party::count, ADULTS),
    rule(Nt::Party, "(tous les deux|toutes les deux|nous deux)", party::fixed, 100 * PEOPLE + 2),
    rule(Nt::Party, "(pour un couple|un couple)", party::fixed, 100 * ADULTS + 2),
    rule(
        Nt::Party,
        "je? (serai|suis|viendrai|viens|voyage|voyagerai|dine|mange) (tout|toute)? (seul|seule)",
        party::fixed,
        100 * ADULTS + 1,
    ),
    rule(
        Nt::Lead,
        "(table|chambre|reservation|reserver|resa|diner|dejeuner|souper|place|places) (pour|pr|x)",
        party::lead,
        0,
    ),
    rule(
        Nt::Lead,
        "(on (sera|est|serait|seront|viendra)|nous (serons|sommes|serions|viendrons)) (a|environ|en tout|au total)?",
        party::lead,
        0,
    ),
    rule(Nt::Party, "(seulement|juste|que|uniquement) (moi|pour moi)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(moi|pour moi) (tout|toute) (seul|seule)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(une)? dizaine de (personnes|gens|convives|invites)", party::fixed, 100 * PEOPLE + 10),
    rule(
        Nt::Party,
        "(serons|sommes|serions|sera|est|serait|viendrons) (environ|a peu pres)? une dizaine",
        party::fixed,
        100 * PEOPLE + 10,
    ),
    rule(Nt::Party, "(une)? quinzaine de (personnes|gens|convives|invites)", party::fixed, 100 * PEOPLE + 15),
    rule(Nt::Party, "(une)? vingtaine de (personnes|gens|convives|invites)", party::fixed, 100 * PEOPLE + 20),
    rule(Nt::Party, "nous (trois|quatre|cinq)", party::count, PEOPLE),
    rule(
        Nt::Lead,
        "(viens|venons|viendrai|viendrons|serai|arrive|arrivons|voyage|voyageons|sejour|table|chambre) avec",
        party::lead,
        COMING,
    ),
    rule(Nt::Lead, "pour", party::lead, WEAK),
];

pub const ONE: &str = "un une";
pub const POSS: &str = "mon ma mes notre nos les la le l son sa ses";
pub const AND: &str = "et avec plus ainsi";
pub const SORT: &str = "petit petite petits petites grand grande grands grandes jeune jeunes";
pub const AGED: &str = "de ans an age ages agee agees mois";
pub const LINK: &str = "a au aux le la les en pour par ou et avec de du des depuis jusqu ce cet cette demain dmain dmn aujourdhui vers dans";
