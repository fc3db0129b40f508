//! Italian words for who comes.

use crate::grammar::Nt;
use crate::party::{
    self, ADULTS, CHILD_KIN, CHILDREN, COMING, I, KIN, ME, PAIR_KIN, PAIRS, PEOPLE, ROOM_SORT, ROOMS, THING, WEAK,
};
use crate::tongue::{Rule, rule};

pub const WHO: &[(&str, i64)] = &[
    ("persona persone coperto coperti ospite ospiti commensali invitati pax", PEOPLE),
    ("adulto adulti adulta adulte uomini donne signori signore amici amiche colleghi", ADULTS),
    (
        "bambino bambini bambina bambine bimbo bimbi bimba bimbe neonato neonati ragazzi ragazzini minori piccoli",
        CHILDREN,
    ),
    ("camera camere stanza stanze suite singola doppia matrimoniale tripla", ROOMS),
    ("posti", PEOPLE),
    ("singole doppie matrimoniali triple quadruple", ROOMS),
    ("coppie", PAIRS),
    (
        "passeggino passeggini seggiolone seggioloni carrozzina cane cani cagnolino gatto gatti valigia valigie bici \
         biciclette",
        THING,
    ),
    (
        "moglie marito compagna compagno fidanzata fidanzato ragazza ragazzo madre padre mamma papa sorella fratello \
         suocera suocero amica amico collega nonna nonno",
        KIN,
    ),
    ("figlio figlia figli figlie nipote nipotino nipotina bambino bambina", CHILD_KIN),
    ("genitori nonni suoceri", PAIR_KIN),
    ("me", ME),
    ("io", I),
    ("singola doppia matrimoniale tripla familiare", ROOM_SORT),
];

pub const PARTIES: &[Rule] = &[
    rule(Nt::Party, "(tavolo|gruppo|tavolata|famiglia|comitiva) (per|di|da) {small}", party::count, PEOPLE),
    rule(
        Nt::Lead,
        "(siamo|saremo|saremmo|siamo in|saremo in|saremmo in|verremo in|verremmo in|saremo circa|saremmo circa|saremo in circa|saremmo in circa|siamo circa|siamo in circa|veniamo in|eravamo in|ma in)",
        party::lead,
        0,
    ),
    rule(Nt::Party, "in {small} persone", party::count, PEOPLE),
    rule(Nt::Party, "(tutti e due|tutte e due|noi due|per due|in due)", party::fixed, 100 * PEOPLE + 2),
    rule(Nt::Party, "(tutti e|tutte e|noi) (tre|quattro|cinque)", party::count, PEOPLE),
    rule(Nt::Party, "(una)? decina di (persone|ospiti|invitati)", party::fixed, 100 * PEOPLE + 10),
    rule(
        Nt::Party,
        "(siamo|saremo|saremmo|verremo|veniamo) (in)? (circa)? una decina",
        party::fixed,
        100 * PEOPLE + 10,
    ),
    rule(Nt::Party, "(una)? quindicina di (persone|ospiti|invitati)", party::fixed, 100 * PEOPLE + 15),
    rule(Nt::Party, "(una)? ventina di (persone|ospiti|invitati)", party::fixed, 100 * PEOPLE + 20),
    rule(
        Nt::Party,
        "(il|la|mio|mia|un|una|nostro|nostra)? (nipotina|nipotino|bimba|bimbo|bambina|bambino|figlia|figlio|piccola|piccolo) di {small} (anni)?",
        party::of_age,
        1,
    ),
    rule(Nt::Party, "(i|le|due|con)? (gemelli|gemelle|gemellini|gemelline) di {small} (anni)?", party::of_age, 2),
    rule(Nt::Party, "(per una coppia|una coppia)", party::fixed, 100 * ADULTS + 2),
    rule(Nt::Party, "(sono|saro|vengo|verro|viaggio|ceno|mangio) da (solo|sola)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(solo|soltanto|solamente) (io|me|per me)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(io|per me) (solo|sola|da solo|da sola)", party::fixed, 100 * ADULTS + 1),
    rule(
        Nt::Lead,
        "(vengo|veniamo|verro|verremo|arrivo|arriviamo|viaggio|viaggiamo|tavolo|camera|soggiorno) con",
        party::lead,
        COMING,
    ),
    rule(Nt::Lead, "(tavolo|tavolino|posto|camera|stanza|prenotazione|prenotare|cena|pranzo) (per|x)", party::lead, 0),
    rule(Nt::Lead, "per", party::lead, WEAK),
];

pub const ONE: &str = "un una uno";
pub const POSS: &str = "mio mia miei mie nostro nostra nostri nostre il la i le gli suo sua";
pub const AND: &str = "e con piu ed";
pub const SORT: &str = "piccolo piccola piccoli piccole grande grandi";
pub const AGED: &str = "di anni anno eta mesi";
pub const LINK: &str = "piu a al alle all alla ai il la le i gli in per tra fra o e con di del della dal dalle da fino questo questa domani oggi verso";
