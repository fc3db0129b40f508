//! Dutch yes and no, corrections, choices, and phrases that mean neither a time nor a number.

use crate::confirm::Mark;
use crate::tongue::Pick;

pub const ANSWERS: &[(Mark, &[&str])] = &[
    (
        Mark::Yes,
        &[
            "ja|jawel|jazeker|jep|yep|jup|jo|zeker|klopt|correct|juist|precies|prima|perfect|goed|oke|ok|okay|okee|oké|akkoord|inderdaad|uiteraard|natuurlijk|absoluut|graag|top|super|uitstekend|fijn|mooi|tuurlijk|exact|geweldig|bevestigd|yes|j|prachtig|ideaal|jawohl|hoor",
            "ja (graag|hoor|zeker|dat klopt|klopt|dat is goed|dat is prima|is goed|prima|doe maar|alstublieft|alsjeblieft|natuurlijk|precies|dat is juist|dat is correct|dank u|dank je|bedankt|dat kan|perfect|akkoord|lekker|graag gedaan|inderdaad|super|ok|oke|mag|mag wel)",
            "(dat|het|dit) (klopt|is goed|is prima|is juist|is correct|is perfect|is oke|is akkoord|past|past mij|past me|lukt|kan|gaat|komt goed uit|schikt|schikt mij|schikt me|komt uit|is in orde|is fijn|is top|is helemaal goed|werkt|lijkt me goed|lijkt me prima|lijkt mij goed|zou goed zijn|zou fijn zijn|zou mooi zijn|is het|neem ik|nemen we|doen we|wil ik wel|is zo|mag)",
            "(in orde|is goed|is prima|is oke|helemaal goed|heel goed|zeer goed|geen probleem|geen bezwaar|doe maar|doet u maar|doe dat maar|boek maar|waarom niet|ik denk het wel|ik denk van wel|ik geloof het wel|ik ga akkoord|mee eens|wat mij betreft|wat mij betreft wel|klinkt goed|klinkt prima|klinkt perfect|komt goed uit|past prima|past goed|prima zo|goed zo|dat doen we|laten we dat doen|heel graag|erg graag|met plezier|van harte|lijkt me goed|lijkt me prima|mij best|vooruit|vooruit maar)",
            "(die|dat|deze|dit|het) (neem|pak|wil|nemen|willen) (ik|we|wij) (graag|wel|dan|maar)?",
            "(ik|we|wij) (bevestig|bevestigen|neem|nemen) (het|die|dat|deze)",
            "(boekt|boek|bevestigt|bevestig|reserveer|reserveert|noteer|noteert|plan|plant) (u)? (dat|het|die|deze|hem) (maar)? (in)?",
            "(zet|schrijf|schrijft|plan|noteer) (u)? (mij|me|ons|hem|het) (er)? (maar)? (in|op)",
        ],
    ),
    (
        Mark::No,
        &[
            "geen van (beide|beiden|de twee|allebei)",
            "nee|neen|nope|niet|nooit|fout|verkeerd|onjuist|nah|negatief|no|neuh|geenszins|welnee",
            "(dat|het|dit) (klopt|past|lukt|kan|gaat|schikt|werkt|komt) (mij|me|helaas|jammer genoeg|zo|eigenlijk|toch)? (niet|niet goed|niet uit|niet goed uit)",
            "(dat|het|dit) (is|was) (niet (goed|juist|correct|waar|wat ik bedoel|de bedoeling|wat ik wil|handig|mogelijk)|fout|verkeerd|onjuist|helaas niet|mis)",
            "nee (joh|zeg|man|hoor|echt niet|absoluut niet)",
            "zeker (weten)? niet",
            "(niet|nee niet) (echt|helemaal|precies|die|dat|deze|dit|goed|juist|vandaag|meer|zo|akkoord)",
            "(ik|we|wij) (wil|kan|hoef|neem|wilde|wou|willen|kunnen|hoeven) (dat|het|die|dan|daar|helaas|deze|dit)? niet",
            "(klopt|past|lukt|kan|gaat|schikt|hoeft) niet",
            "(absoluut niet|zeker niet|natuurlijk niet|helemaal niet|liever niet|beter niet|toch niet|toch maar niet|in geen geval|ik denk het niet|ik denk van niet|ik geloof het niet|geen sprake van|onder geen beding|helaas niet|eigenlijk niet|niet echt)",
        ],
    ),
    (
        Mark::FirmNo,
        &[
            "(nee|neen) (bedankt|dank u|dank je|dankjewel|dankuwel|dank u wel|dank je wel|dat is alles|dat was alles|dat was het|dat is het|verder niets|verder niks|niets meer|niks meer|vandaag niet|nu niet|voorlopig niet|laat maar|tot ziens|dag|hoor dank u|hoor dank je|hoor bedankt|niet nodig|hoeft niet|is goed zo|is prima zo|het is goed zo)",
            "(verder niets|verder niks|niets meer|niks meer|dat was het|dat was alles|dat is alles|dat is het|meer niet|dat zou het zijn)",
        ],
    ),
    (
        Mark::Unclear,
        &[
            "(ik ben|ben)? (er)? niet (zo|helemaal|heel|echt)? (zeker|zeker van)",
            "(ik)? weet (het|dat)? (nog|even|zo|eigenlijk)? niet (zeker|precies|meer|goed)?",
            "(dat)? weet ik (het|dat|nog|even|zo|eigenlijk|nu nog|helaas)? niet (zeker|precies|meer|goed)?",
            "geen (idee|flauw idee)",
            "(misschien|wellicht|eventueel|dat hangt ervan af|hangt ervan af|ligt eraan|het ligt eraan|dat ligt eraan|afhankelijk|ik twijfel|even denken|even kijken|laat me denken|laat me even denken|laat me even kijken|moeilijk te zeggen|kan zijn|zou kunnen|het kan zijn|waarschijnlijk|goede vraag|ik moet even kijken|ik moet nadenken|ik denk na|soort van)",
            "(moet|wil) (ik|we) (dat|het)? (eerst|nog)? (even)? (met|bij|mijn) * (overleggen|bespreken|vragen|navragen|praten|checken)",
            "(moment|momentje|ogenblik|ogenblikje|wacht|wacht even|een moment|een momentje|een ogenblik|een ogenblikje|even wachten|seconde|secondje|eentje|wacht eens)",
        ],
    ),
    (
        Mark::Change,
        &[
            "(verander|wijzig|maak|zet|verplaats|verzet|pas) (dat|het|die|deze|er|de (tijd|dag|datum|naam))",
            "(liever|in plaats daarvan|in plaats van|toch liever)",
            "(kunnen|zouden) (we|wij|u) (dat|het)? (naar|liever|veranderen|wijzigen|om|op)",
            "(ik)? (bedoel|bedoelde|wilde zeggen|wou zeggen)",
            "(moet|zou moeten) zijn",
        ],
    ),
    (
        Mark::Neutral,
        &[
            "(waar|wanneer|wat|hoe|wie) (is dat|zit u|zitten jullie)? (precies|exact)",
            "(doet|doen|deed) het (nog|hier|ook)? niet",
            "(werkt|werken|is er|zijn er|lukt|gaat open) (hier|nog|ook)? niet",
            "(heb|hebben|heeft) (het|u|ik|nog|hem|haar)? niet (verstaan|gehoord|ontvangen|gekregen)",
            "(dat|ja)? weet ik (al|wel)?",
            "(zoals|wat) ik (al|net)? (zei|gezegd heb|heb gezegd)",
            "(goede|goeden|goeie|fijne|fijn|prettige|prettig) (morgen|dag|middag|avond|nacht|week|weekend|ochtend|reis)",
            "niet (voor|na|later|eerder|alleen|waar|meer dan|minder|zo vroeg|zo laat|te vroeg|te laat)",
            "(dat|het) (maakt|doet) (mij|me)? (niet|niets|niks) (uit|ter zake)?",
            "maakt (mij|me)? niet uit",
            "(ik|we) (heb|hebben) (geen|niet) (haast|voorkeur|mail|email|e mail)",
            "(ik|we) (wil|willen|wilde) (niet annuleren|niets annuleren)",
            "(ja)? (alstublieft|graag)? (zegt|spreek|spreekt|geef|bel|help|herhaal|wacht|spel) (u)?",
            "is dat (wel|ook)? (goed|oke|mogelijk|in orde|prima|juist)",
            "niet (goed|helemaal|goed genoeg) (verstaan|gehoord|begrepen|gevolgd)",
            "zo goed als",
            "als (het|dat) (even|nog|ook)? (kan|lukt|past|mag|mogelijk is|uitkomt|schikt|goed is)",
            "verkeerd (nummer|verbonden)",
            "(goed|fijn|prima) (bereikbaar|mogelijk|dan|om te horen)",
            "ja (ik|we|wij|hallo|goedemorgen|goedemiddag|goedendag|met|hier|dus|en|dan|de|het|mijn)",
            "(het beste|het liefst|het best)",
            "(alstublieft|alsjeblieft|graag)",
            "(ik|we|wij) (zou|zouden|wil|willen|wou) (graag|het liefst|liever)",
            "precies (om|op|rond)",
            "niet alleen",
            "goed (nieuws|idee)",
        ],
    ),
];

pub const CORRECTIONS: &[(bool, &[&str])] = &[
    (
        false,
        &[
            "nee|neen|sorry|wacht|pardon|oeps|liever|eigenlijk|correctie|fout|excuses|excuus|ho|stop|oh|ach",
            "(nee|oh|ach|ho|sorry)? (wacht even|wacht eens|sorry|pardon|excuseer|excuseer mij|fout|verkeerd|klopt niet|toch niet|toch liever|liever|stop|wacht|nee|neen|eigenlijk)",
            "(nee)? (ik)? (bedoel|bedoelde|wilde zeggen|wou zeggen|heb me vergist|vergis me|vergiste me|heb me versproken)",
            "(of|nee)? (toch liever|beter gezegd|liever nog|beter nog|eigenlijk)",
            "(mijn fout|foutje|mijn excuses|ik vergis me|ik heb me vergist)",
            "(laat|vergeet) (dat|het|maar|dat maar)",
        ],
    ),
    (
        true,
        &[
            "(maak|maakt|doe|doet|zet|zeg) (u)? (er|dat|het|daar|maar|dan maar|toch|liever)? (maar|van)? (op|om|naar|voor)?",
            "(laten we|zullen we|kunnen we|doen we|mag het|kan het|kunt u) (er|het|dat|toch|liever|maar|ook|beter)? (op|om|doen|zeggen|naar|voor)?",
            "(verander|verzet|verplaats|wijzig) (u)? (dat|het|die|hem) (naar|in|op)",
            "(nee)? (ik)? (bedoel|bedoelde|wilde zeggen|wou zeggen|zei)",
            "(het|dat)? (moet|zou) (eigenlijk)? (zijn|moeten zijn)",
            "(wat dacht u van|wat dacht je van|wat vindt u van|hoe zit het met|en)? (om|op)?  (kan ook|gaat ook)",
            "(toch liever|liever|in plaats daarvan|beter)",
        ],
    ),
];

pub const NOISE: &[&str] = &[
    "(geen|een|alle) van (de)? (twee|tweeën|drie|drieën|beide)",
    "^ morgen (allemaal|samen) $",
    "(goede|goeden|goeie) (morgen|middag|avond|nacht|dag)",
    "(fijne|prettige|goede|fijn|nog een fijne|nog een prettige|een fijne|een prettige|een goede|een fijn|prettig|een prettig) (dag|avond|middag|morgen|week|weekend|nacht|vakantie|dag nog|avond nog|feestdagen) (nog|verder)?",
    "(een|nog een|heel even een|even een)? (moment|momentje|ogenblik|ogenblikje|seconde|secondje|seconden|minuut|minuutje) (alstublieft|alsjeblieft|geduld|aub)? $",
    "(wacht)? (een|1) (moment|momentje|ogenblik|ogenblikje|secondje|minuutje|seconde)",
    "(de|het|mijn|voor de|dit is de) (eerste|tweede|laatste|volgende|derde) (keer|maal)",
    "(nog|op|ook|niet|dit|die|deze|elke|geen|per|weer) (een|één) (keer|maal)",
    "een (keer|keertje|maal)",
    "(de|het) (eerste|volgende|laatste|eerstvolgende) (vrije|mogelijke|beschikbare|beste|afspraak|naam|vraag|deel|optie|mogelijkheid|plek)",
    "(tot) (morgen|straks|later|dan|gauw|snel|zo|overmorgen|volgende week|vanavond|{wd}|ziens) (dan)? $",
    "(wat|wat voor|zo|nog|om|geen) een",
    "een (beetje|ander|andere|nieuwe|nieuw|vraag|afspraak|tafel|kamer|paar|bericht|fijne|goede|grote|kleine)",
    "(een van de|geen van de|een van die) (twee|drie|beide)",
    "(de|het) ene",
    "(24 uur per dag|vier en twintig uur per dag|7 dagen per week|zeven dagen per week|24 7)",
    "(honderd|100) (procent|%) zeker",
    "(op de|in de|eerste|tweede|derde) (eerste|tweede|derde|vierde)? (verdieping|etage)",
    "(tot nu toe|voor nu|nu niet|nu dan|van nu)",
    "(op)? (het)? eerste gezicht",
    "ten (eerste|tweede|derde)",
    "s lands",
    "last minute",
];

pub const CHOICES: &[(Pick, &[&str])] = &[
    (Pick::Other, &["(de|het|die|dat) (andere|ander) (optie|afspraak|tijd|kamer|tafel)?"]),
    (
        Pick::Nth,
        &[
            "(nummer|optie|keuze|mogelijkheid|voorstel|nr|toets|de optie) ({small}|{ord})",
            "(de|het|die|dan de|liever de|op de)? {ord} (optie|afspraak|mogelijkheid|tijd|keuze|voorstel|datum|graag|alstublieft|tijdstip|is goed|past)?",
        ],
    ),
    (
        Pick::Last,
        &[
            "(de|het|die)? (laatste|laatst genoemde|laatstgenoemde) (optie|afspraak|tijd|mogelijkheid)?",
            "(de|het) (onderste|achterste)",
        ],
    ),
    (
        Pick::Earlier,
        &[
            "(de|het|die)? (vroegere|vroegste|eerdere|vroegst mogelijke) (optie|afspraak|tijd|tijdstip|van de twee|van beide)?",
            "(liever|graag|het liefst)? (vroeger|eerder|zo vroeg mogelijk)",
        ],
    ),
    (
        Pick::Later,
        &[
            "(de|het|die)? (latere|laatste van de twee|meest late) (optie|afspraak|tijd|tijdstip|van de twee|van beide)?",
            "(liever|graag|het liefst)? later",
        ],
    ),
    (Pick::Middle, &["(de|het|die) middelste"]),
    (Pick::Cheaper, &["(de|het|die)? (goedkoopste|goedkopere|voordeligste|voordeligere|minst dure)"]),
    (Pick::Dearer, &["(de|het|die)? (duurste|duurdere)"]),
    (Pick::Bigger, &["(de|het|die)? (grootste|grotere|ruimste|ruimere)"]),
    (Pick::Smaller, &["(de|het|die)? (kleinste|kleinere)"]),
    (Pick::Longer, &["(de|het|die)? (langste|langere)"]),
    (Pick::Shorter, &["(de|het|die)? (kortste|kortere|snelste|snellere)"]),
    (
        Pick::Either,
        &[
            "(maakt niet uit|maakt mij niet uit|maakt me niet uit|het maakt niet uit|dat maakt niet uit|geeft niet|om het even|allebei goed|allebei|beide|beide zijn goed|beide kunnen|een van beide|een van de twee|eender welke|eender|welke dan ook|welke u wilt|alles is goed|elk van beide|kies maar)",
            "(kiest|kies|zegt|zeg|beslist|beslis) (u|jij|je)? (maar|zelf) (iets|een|wat)?",
            "wat (u|jou|je) het beste (uitkomt|schikt|past)",
        ],
    ),
];
