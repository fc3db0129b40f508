//! Dutch words for who comes.

use crate::grammar::Nt;
use crate::party::{self, ADULTS, CHILD_KIN, CHILDREN, I, KIN, ME, PAIR_KIN, PAIRS, PEOPLE, ROOM_SORT, ROOMS, WEAK};
use crate::tongue::{Rule, rule};

pub const WHO: &[(&str, i64)] = &[
    ("personen persoon mensen gasten gast man deelnemers bezoekers pers eters plaatsen plekken couverts", PEOPLE),
    (
        "volwassenen volwassene volw mannen vrouwen dames heren vrienden vriendinnen collegas ouderen senioren \
         grootouders koppels",
        ADULTS,
    ),
    (
        "kinderen kind kindjes kindje kids baby babys babytje kleuters peuters tieners tiener jongens meisjes zonen zoons dochters \
         kleinkinderen kleintjes",
        CHILDREN,
    ),
    (
        "kamer kamers suite suites appartement appartementen tweepersoonskamer tweepersoonskamers eenpersoonskamer \
         eenpersoonskamers familiekamer familiekamers slaapkamer slaapkamers studio huisje huisjes",
        ROOMS,
    ),
    ("stellen stelletjes echtparen", PAIRS),
    (
        "vrouw man partner vriendin vriend echtgenoot echtgenote verloofde moeder vader mama papa mam pap zus broer tante oom \
         neef nicht oma opa collega baas schoonmoeder schoonvader",
        KIN,
    ),
    (
        "zoon zoontje dochter dochtertje kleinzoon kleindochter kleinkind peuter kleuter neefje nichtje kind kindje",
        CHILD_KIN,
    ),
    ("ouders schoonouders grootouders", PAIR_KIN),
    ("mij mezelf mijzelf", ME),
    ("ik", I),
    ("dubbele tweepersoons eenpersoons standaard luxe deluxe superior", ROOM_SORT),
];

pub const PARTIES: &[Rule] = &[
    rule(Nt::Party, "(ik)? (reis|kom|eet|ben|verblijf) (helemaal)? alleen", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(groep|gezin|gezelschap|familie) van {small}", party::count, PEOPLE),
    rule(Nt::Party, "(in totaal|met) {small} (man|personen|mensen)", party::count, PEOPLE),
    rule(Nt::Party, "{small} (in totaal|bij elkaar|samen)", party::count, PEOPLE),
    rule(Nt::Party, "(aantal personen|aantal gasten) (is)? {small}", party::count, PEOPLE),
    rule(
        Nt::Party,
        "((met)? (zijn|zn|z n|ons|hun|s) (tweeën|tweetjes|beiden|tweeen)|met (zijn|zn|z n|ons|hun|s) (twee))",
        party::fixed,
        100 * PEOPLE + 2,
    ),
    rule(
        Nt::Party,
        "((met)? (zijn|zn|z n|ons|hun|s) (drieën|drieen|drietjes)|met (zijn|zn|z n|ons|hun|s) (drie))",
        party::fixed,
        100 * PEOPLE + 3,
    ),
    rule(
        Nt::Party,
        "((met)? (zijn|zn|z n|ons|hun|s) (vieren|viertjes)|met (zijn|zn|z n|ons|hun|s) (vier))",
        party::fixed,
        100 * PEOPLE + 4,
    ),
    rule(
        Nt::Party,
        "((met)? (zijn|zn|z n|ons|hun|s) (vijven|vijfjes)|met (zijn|zn|z n|ons|hun|s) (vijf))",
        party::fixed,
        100 * PEOPLE + 5,
    ),
    rule(
        Nt::Party,
        "((met)? (zijn|zn|z n|ons|hun|s) (zessen)|met (zijn|zn|z n|ons|hun|s) (zes))",
        party::fixed,
        100 * PEOPLE + 6,
    ),
    rule(
        Nt::Party,
        "((met)? (zijn|zn|z n|ons|hun|s) (zevenen)|met (zijn|zn|z n|ons|hun|s) (zeven))",
        party::fixed,
        100 * PEOPLE + 7,
    ),
    rule(
        Nt::Party,
        "((met)? (zijn|zn|z n|ons|hun|s) (achten)|met (zijn|zn|z n|ons|hun|s) (acht))",
        party::fixed,
        100 * PEOPLE + 8,
    ),
    rule(
        Nt::Party,
        "((met)? (zijn|zn|z n|ons|hun|s) (negenen)|met (zijn|zn|z n|ons|hun|s) (negen))",
        party::fixed,
        100 * PEOPLE + 9,
    ),
    rule(
        Nt::Party,
        "((met)? (zijn|zn|z n|ons|hun|s) (tienen)|met (zijn|zn|z n|ons|hun|s) (tien))",
        party::fixed,
        100 * PEOPLE + 10,
    ),
    rule(Nt::Party, "(wij|ons) (twee|tweeën|beiden)", party::fixed, 100 * PEOPLE + 2),
    rule(
        Nt::Party,
        "(ik alleen|alleen ik|alleen voor mij|voor mij alleen|alleen voor mezelf|ik kom alleen|in mijn eentje|voor mezelf)",
        party::fixed,
        100 * ADULTS + 1,
    ),
    rule(Nt::Party, "(een)? (stel|echtpaar|koppel|stelletje)", party::fixed, 100 * ADULTS + 2),
    rule(
        Nt::Party,
        "een (zoon|zoontje|dochter|dochtertje|kind|jongen|meisje|baby) van {small} (jaar)?",
        party::of_age,
        1,
    ),
    rule(Nt::Party, "een {small} (jarige|jarig) (zoon|dochter|kind|jongen|meisje)?", party::of_age, 1),
    rule(
        Nt::Lead,
        "(tafel|tafeltje|plaats|kamer|reservering|boeking|reservatie|diner|lunch|ontbijt) voor",
        party::lead,
        0,
    ),
    rule(Nt::Lead, "(tafel|tafeltje) voor (ongeveer|circa|maximaal|zo)", party::lead, 0),
    rule(Nt::Lead, "voor", party::lead, WEAK),
    rule(
        Nt::Lead,
        "(we zijn|wij zijn|we komen met|er komen|we zijn met|wij zijn met|wij komen met|we zouden met|zijn we met|zijn met|in totaal) (ongeveer|maar|in totaal|zo)?",
        party::lead,
        WEAK,
    ),
];

pub const ONE: &str = "een";
pub const POSS: &str = "mijn m'n onze ons de het uw je zijn haar";
pub const AND: &str = "en met plus & + n";
pub const SORT: &str =
    "kleine jonge oudere andere extra grote volwassen rustige aparte losse klein groot normale mooie lieve";
pub const AGED: &str = "van jaar oud jarige leeftijd jaren";
pub const LINK: &str = "om op in voor van tot en of met vandaag morgen vanavond onder tegen rond naam is als dat zou het de ik we wij \
     binnen buiten beschikbaar maar dan want dus voor na daarna graag reserveren boeken vrij hebben kunnen kan aan bij uur";
