//! German words for who comes.

use crate::grammar::Nt;
use crate::party::{
    self, ADULTS, CHILD_KIN, CHILDREN, COMING, I, KIN, ME, PAIR_KIN, PAIRS, PEOPLE, ROOM_SORT, ROOMS, WEAK,
};
use crate::tongue::{Rule, rule};

pub const WHO: &[(&str, i64)] = &[
    (
        "personen person pers leute leuten gäste gast gästen gaeste mann menschen teilnehmer teilnehmern besucher köpfe plätze",
        PEOPLE,
    ),
    (
        "erwachsene erwachsenen erwachsener erw männer männern frauen damen herren senioren rentner freunde freunden \
         freundinnen kollegen kolleginnen große großen",
        ADULTS,
    ),
    (
        "kinder kind kindern kids babys baby kleinkinder kleinkind kleinkindern säuglinge säugling jugendliche \
         jugendlichen teenager buben mädchen jungs söhne söhnen töchter töchtern enkel enkeln enkelkinder kleine kleinen",
        CHILDREN,
    ),
    (
        "zimmer zimmern suite suiten apartment apartments doppelzimmer doppelzimmern einzelzimmer einzelzimmern \
         dreibettzimmer familienzimmer zweibettzimmer ferienwohnung ferienwohnungen",
        ROOMS,
    ),
    ("paare ehepaare pärchen paaren ehepaaren", PAIRS),
    (
        "frau mann partner partnerin freundin freund ehefrau ehemann ehegatte gattin verlobte verlobter lebensgefährte \
         lebensgefährtin mutter vater mama papa mutti vati schwester bruder tante onkel cousin cousine oma opa großmutter großvater \
         chef chefin kollege kollegin schwiegermutter schwiegervater",
        KIN,
    ),
    (
        "sohn tochter baby neugeborenes enkel enkelin enkelkind neffe nichte kleinkind kind kleiner säugling kind",
        CHILD_KIN,
    ),
    ("eltern schwiegereltern großeltern", PAIR_KIN),
    ("mich mir", ME),
    ("ich", I),
    ("doppel einzel superior deluxe standard", ROOM_SORT),
];

pub const PARTIES: &[Rule] = &[
    rule(Nt::Party, "(gruppe|familie|runde) (von|mit|aus|zu) {small}", party::count, PEOPLE),
    rule(Nt::Party, "{small} (insgesamt|zusammen|an der zahl)", party::count, PEOPLE),
    rule(
        Nt::Party,
        "(personenzahl|personenanzahl|anzahl der personen|anzahl personen|anzahl der gäste) (ist|beträgt|wäre)? {small}",
        party::count,
        PEOPLE,
    ),
    rule(Nt::Party, "(wir)? (beide|zwei) (kommen|sind wir)", party::fixed, 100 * PEOPLE + 2),
    rule(
        Nt::Party,
        "(wir zwei|wir beide|uns beide|uns zwei|zu zweit|zu zwei|zwei von uns)",
        party::fixed,
        100 * PEOPLE + 2,
    ),
    rule(Nt::Party, "(zu dritt|wir drei|uns drei|zu dreien)", party::fixed, 100 * PEOPLE + 3),
    rule(Nt::Party, "(zu viert|wir vier|uns vier|zu vieren)", party::fixed, 100 * PEOPLE + 4),
    rule(Nt::Party, "(zu fünft|zu fuenft|wir fünf)", party::fixed, 100 * PEOPLE + 5),
    rule(Nt::Party, "(zu sechst|wir sechs)", party::fixed, 100 * PEOPLE + 6),
    rule(Nt::Party, "(zu siebt|zu siebent|wir sieben)", party::fixed, 100 * PEOPLE + 7),
    rule(Nt::Party, "(zu acht|wir acht)", party::fixed, 100 * PEOPLE + 8),
    rule(Nt::Party, "(zu neunt|zu neun)", party::fixed, 100 * PEOPLE + 9),
    rule(Nt::Party, "(zu zehnt|zu zehn)", party::fixed, 100 * PEOPLE + 10),
    rule(Nt::Party, "(zu zwölft|zu zwölf)", party::fixed, 100 * PEOPLE + 12),
    rule(
        Nt::Party,
        "(ich alleine|ich allein|nur ich|nur für mich|nur fuer mich|nur mich|alleine|für mich allein|für mich alleine|bin allein|komme allein|komme alleine)",
        party::fixed,
        100 * ADULTS + 1,
    ),
    rule(Nt::Party, "(ein|einem)? (ehepaar|pärchen) (mit)?", party::fixed, 100 * ADULTS + 2),
    rule(Nt::Party, "(für ein paar|ein paar mit)", party::fixed, 100 * ADULTS + 2),
    rule(
        Nt::Party,
        "(ich|wir)? (reise|reisen|komme|bin|übernachte|esse) (ganz)? (allein|alleine)",
        party::fixed,
        100 * ADULTS + 1,
    ),
    rule(
        Nt::Party,
        "(ein|eine|einen|einem|einer|mein|meine|meinem|meinen|meiner|unser|unsere|unserem) {small} (jährige|jährigen|jähriger|jähriges|jährigem) (kind|kindern|sohn|tochter|mädchen|junge|jungen|enkel)?",
        party::of_age,
        1,
    ),
    rule(Nt::Party, "(ein|als|wir sind ein) (ehepaar|pärchen)", party::fixed, 100 * ADULTS + 2),
    rule(Nt::Party, "(vierköpfige|vierköpfigen) familie", party::fixed, 100 * PEOPLE + 4),
    rule(Nt::Party, "(dreiköpfige|dreiköpfigen) familie", party::fixed, 100 * PEOPLE + 3),
    rule(Nt::Party, "(fünfköpfige|fünfköpfigen) familie", party::fixed, 100 * PEOPLE + 5),
    rule(
        Nt::Party,
        "(ein|einem|eine|mein) {small} (jahre alter|jähriger|jähriges|jährigem|jährigen|jährige) (sohn|tochter|kind|junge|mädchen|baby)?",
        party::of_age,
        1,
    ),
    rule(
        Nt::Party,
        "(ein|einem|eine|einer|mein|unser|unserem) (sohn|tochter|kind|junge|mädchen|baby|kleinkind) (mit|von|im alter von) {small} (jahre|jahren|jahr)",
        party::of_age,
        1,
    ),
    rule(
        Nt::Lead,
        "(tisch|platz|zimmer|reservierung|buchung|plätze|tische|raum|essen|mittagessen|abendessen|frühstück) (für|fuer|zu|mit)",
        party::lead,
        0,
    ),
    rule(Nt::Lead, "(komme|kommen|reise|reisen|bin|sind|essen|esse|tisch|zimmer|zusammen) mit", party::lead, COMING),
    rule(Nt::Lead, "tisch (für|fuer) (etwa|ungefähr|circa|nur|ca)", party::lead, 0),
    rule(Nt::Lead, "(für|fuer)", party::lead, WEAK),
    rule(
        Nt::Lead,
        "(wir sind|es sind|es kommen|wir wären|wir kommen zu|sind wir|wir werden|wären|insgesamt|zusammen) (jetzt|nun|doch|dann|nur|etwa|ungefähr|insgesamt|circa|wohl|ca)?",
        party::lead,
        WEAK,
    ),
];

pub const ONE: &str = "ein eine einen einem einer";
pub const POSS: &str = "mein meine meinen meinem meiner unser unsere unseren unserem unserer die den der das ihr ihre";
pub const AND: &str = "und mit plus & sowie + noch dazu";
pub const SORT: &str = "kleine kleinen kleines kleiner kleinem junge jungen ältere älteren alte alten weitere weiteren zusätzliche große großen erwachsene \
     erwachsenen ruhige ruhiges separate getrennte normale schöne schönes";
pub const AGED: &str = "alter alt jahre jahren jährig jährige im von beide";
pub const LINK: &str = "um am an in im für auf bei bis ab von vom zum und oder mit heute morgen übermorgen gegen unter auf name bitte draußen \
     drinnen innen außen der die das ich wir es ist wäre geht passt hätte hätten möchte möchten aber dann weil dass nach vor so zur reservieren buchen haben frei";
