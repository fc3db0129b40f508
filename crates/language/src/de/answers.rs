//! German yes and no, corrections, choices, and phrases that mean neither a time nor a number.

use crate::confirm::Mark;
use crate::tongue::Pick;

pub const ANSWERS: &[(Mark, &[&str])] = &[
    (
        Mark::Yes,
        &[
            "ja|jo|jap|jep|jawohl|jaja|joa|jup|klar|sicher|genau|richtig|korrekt|stimmt|ok|okay|okey|oki|perfekt|super|prima|toll|wunderbar|bestens|einverstanden|gerne|gern|passt|freilich|natürlich|selbstverständlich|absolut|unbedingt|definitiv|exakt|doch|gut|bestätigt|mhm|yes|j|logisch|logo",
            "(ja|jo|jawohl|genau|klar|gut|ok|okay) (bitte|danke|gerne|gern|genau|richtig|natürlich|klar|sicher|stimmt|passt|das passt|das stimmt|das ist richtig|das ist korrekt|das geht|das machen wir|sehr gerne|sehr gern|super|perfekt|bitte sehr|machen wir|einverstanden|unbedingt|das wäre gut|das wäre schön|möchte ich|will ich|bin ich|habe ich)",
            "(das|es) (passt|stimmt|geht|klappt|ist (richtig|gut|ok|okay|korrekt|in ordnung|perfekt|prima|super|so richtig)|wäre (gut|super|prima|perfekt|toll|schön|ok|okay|in ordnung|ideal)|klingt gut|hört sich gut an|machen wir|nehme ich|nehmen wir|ist mir recht|passt mir|passt gut|passt mir gut|passt so|geht klar|geht in ordnung)",
            "aber (gerne|gern|klar|natürlich|sicher|ja|selbstverständlich) (doch)?",
            "passt (mir)? (wunderbar|perfekt|super|gut|prima|bestens|ausgezeichnet|hervorragend|sehr gut|ganz gut|genau|optimal|ideal)",
            "(in ordnung|auf jeden fall|aber ja|aber sicher|aber gerne|sehr gerne|sehr gern|sehr gut|gut so|alles klar|alles gut|von mir aus|meinetwegen|warum nicht|kein problem|keine einwände|so ist es|so machen wir es|so machen wirs|machen wir so|machen wir|geht klar|geht in ordnung|ich denke ja|ich glaube ja|ich denke schon|ich glaube schon|klingt gut|klingt super|hört sich gut an|passt mir|passt gut|passt so|ist gut|ist ok|ist okay|ist recht|bin einverstanden|ich bin einverstanden|bin dabei|natürlich gerne)",
            "(den|die|das|es|ihn) (nehme|nehm|nehmen) (ich|wir) (gerne|gern)?",
            "(ich|wir) (nehme|nehmen|bestätige|bestätigen|möchte|will|hätte) (den|die|das|es|ihn|gerne) (gerne|gern|bitte)? $",
            "(buchen|bestätigen|reservieren|machen|nehmen) sie (das|den|ihn|es|den termin)? (bitte|so)? $",
            "(trag|tragen|schreib|schreiben|merken) (sie)? (mich|es|das|uns) (bitte)? (ein|auf|vor)",
        ],
    ),
    (
        Mark::No,
        &[
            "(weder noch|keins von beiden|keines von beiden|keiner von beiden|keine von beiden)",
            "nein|nee|ne|nö|noe|nicht|niemals|falsch|keinesfalls|nie|nope|no|negativ|nah|keineswegs",
            "(das|es) (ist|war|wäre) (nicht (richtig|korrekt|das|gut|was ich|so gut|in ordnung|möglich)|falsch|verkehrt|leider falsch)",
            "(das|es) (stimmt|passt|geht|klappt) (mir|so|leider|gar|überhaupt|bei mir|da)? (nicht|gar nicht|nicht so|leider nicht)",
            "(nicht|nein nicht) (so ganz|ganz|wirklich|das|den|die|richtig|korrekt|ganz richtig|unbedingt|heute|mehr)",
            "(ich|wir) (möchte|will|kann|brauche|nehme|wollte|mag) (das|es|den|die|da|so|leider|dann)? nicht",
            "(kann ich|können wir|da kann ich) (da|leider|nicht|leider nicht|dann nicht)? nicht $",
            "(auf keinen fall|auf gar keinen fall|ich denke nicht|ich glaube nicht|eher nicht|lieber nicht|bloß nicht|gar nicht|überhaupt nicht|sicher nicht|natürlich nicht|leider nicht|lieber doch nicht|doch nicht|nicht doch)",
            "^ schön (danke)?",
            "^ (stimmt|passt|geht|klappt) (mir|bei mir|uns|so|da)? (leider|gar|überhaupt|absolut|eher)? nicht",
        ],
    ),
    (
        Mark::FirmNo,
        &[
            "(nein|nee|ne|nö) (danke|vielen dank|danke schön|danke sehr|das ist alles|das wars|das war alles|das wäre alles|alles gut|sonst nichts|nichts mehr|nichts weiter|heute nicht|jetzt nicht|im moment nicht|tschüss|auf wiederhören|ist gut|ist schon gut|passt schon|schon gut|das reicht|momentan nicht)",
            "(sonst nichts|nichts weiter|nichts mehr|das wars|das war alles|das ist alles|das wäre alles|das reicht)",
            "danke nein",
        ],
    ),
    (
        Mark::Unclear,
        &[
            "(ich bin|bin)? (mir)? nicht (ganz|so|wirklich|völlig)? sicher",
            "(ich)? (bin mir|bin) (noch)? (nicht sicher|unsicher|unschlüssig)",
            "(das|des)? (weiß|weiss) (ich|i) (das)? (noch|jetzt|gerade|leider|selber|jetzt noch|leider noch)? nicht (genau|so genau|mehr|so genau)?",
            "ich (weiß|weiss) (es|das)? (noch|jetzt|gerade|leider)? nicht (genau|so genau|mehr)?",
            "(vielleicht|eventuell|möglicherweise|kommt darauf an|kommt drauf an|kommt ganz darauf an|je nachdem|keine ahnung|mal sehen|mal schauen|muss ich überlegen|muss ich erst überlegen|muss ich schauen|muss ich nachschauen|ich überlege noch|lassen sie mich überlegen|schwer zu sagen|kann sein|könnte sein|jein|wahrscheinlich|gute frage)",
            "(muss|müsste) (ich|wir) (das)? (erst|erstmal|zuerst|vorher)? (noch)? (mit|meine|meinen|bei) * (reden|sprechen|besprechen|fragen|klären|abklären|absprechen|abstimmen)",
            "(moment|momentchen|warten sie|warte|einen moment|einen augenblick|augenblick|sekunde|moment mal|warte mal|eine sekunde|einen moment bitte|kleinen moment)",
        ],
    ),
    (
        Mark::Change,
        &[
            "(ändern|ändere|machen|mach|verschieben|tauschen|setzen|nehmen) (sie|wir)? (das|es|ihn|den|die|den termin|lieber|bitte|doch|den tag|die zeit|die uhrzeit|den namen)",
            "(lieber|stattdessen|doch lieber|eher|anstatt|sondern)",
            "(können|könnten) (wir|sie) (das|es|den)? (auf|lieber|ändern|auch)",
            "(ich meine|(ich)? (meinte|wollte sagen|habe gemeint|hab gemeint))",
            "(sollte|soll|es muss|muss) (heißen|sein)",
        ],
    ),
    (
        Mark::Neutral,
        &[
            "(wo|wann|was|wie|wer) (ist das|sind sie|liegt das|ist es)? genau",
            "(verstehe|versteh|verstanden|höre|hör) (ich|sie|das|es)? (leider)? nicht (ganz|so ganz|richtig|gut)?",
            "(licht|fernseher|heizung|dusche|tür|link|wlan|aufzug|lampe|telefon) * (geht|funktioniert|läuft) (leider|immer noch)? nicht",
            "(das|ja)? (weiß|weiss) ich (schon|ja|doch)?",
            "(wie|was) ich (schon)? (sagte|gesagt habe|bereits sagte)",
            "(guten|schönen|gute|schöne|gutn|guadn) (morgen|tag|abend|nacht|mittag|nachmittag|woche|wochenende|dank)",
            "(nicht) (vor|nach|später|früher|nur|wahr|mehr als|weniger|so früh|so spät|zu früh|zu spät)",
            "(macht|spielt|ist) (nichts|keine rolle|egal|mir egal|mir gleich|nicht wichtig|nicht schlimm|nicht so wichtig)",
            "(ich|wir) (habe|haben|hab) (es)? (nicht|keine|kein) (eilig|vorliebe|präferenz|e mail|email|mail)",
            "(ich|wir) (möchte|will|wollte) (nicht absagen|nichts absagen|nicht stornieren)",
            "(ja)? (bitte|gerne)? (sagen|sprechen|geben|rufen|helfen|wiederholen|warten|buchstabieren) sie",
            "so gut wie",
            "(so|zu|ganz|recht|sehr) (gut|schön) (wie|es geht)",
            "falsch verbunden",
            "falsche (nummer|person)",
            "gut (möglich|erreichbar)",
            "ja (ich|wir|hallo|guten|hier|also|und|dann|es geht|der|die|das|mein)",
            "(am besten|am liebsten)",
            "bitte",
            "schön guten (tag|morgen|abend)",
            "(sicher|genau) (um|gegen|am|ab)",
            "nicht nur",
            "doch (mal|bitte)",
        ],
    ),
];

pub const CORRECTIONS: &[(bool, &[&str])] = &[
    (
        false,
        &[
            "nein|nee|ne|nö|halt|stopp|warte|warten|moment|entschuldigung|sorry|pardon|verzeihung|quatsch|korrektur|falsch|sondern|beziehungsweise|bzw|eher|lieber|doch|ups|oh|ach",
            "(nein|ach|oh|halt|äh)? (warten sie|moment mal|entschuldigung|entschuldigen sie|tut mir leid|verzeihung|quatsch|falsch|stimmt nicht|doch nicht|doch lieber|lieber|stopp|sorry|moment|warte|nee|nein|halt)",
            "(nein)? (ich meine|(ich)? (meinte|wollte sagen|habe mich vertan|hab mich vertan|habe mich versprochen|hab mich versprochen))",
            "(oder|nein)? (doch lieber|vielmehr|besser|besser gesagt|doch eher|genauer gesagt|besser noch)",
            "(ich)? (habe|hab) mich (vertan|geirrt|versprochen|verschrieben)",
            "(mein fehler|da habe ich mich vertan|ich korrigiere)",
            "(oder)? (noch)? besser",
            "(lassen sie|lass|vergessen sie|streichen sie) (das|mich)",
        ],
    ),
    (
        true,
        &[
            "(machen|nehmen|sagen|schreiben|tragen) (sie|wir) (es|das|ihn|den termin|bitte|lieber|doch|daraus|mal)? (auf|um|zu|am|für)?",
            "(machen|nehmen|sagen) (wir|sie) (lieber|doch|besser|mal|stattdessen)? ",
            "(mach|nimm|sag) (es|das|lieber|doch|mal)? (auf|um|am)?",
            "(ändern|verschieben|verlegen|setzen) (sie)? (das|es|ihn|bitte|den termin)? (auf|zu|um)",
            "(nein)? (ich meine|(ich)? (meinte|wollte sagen|habe gemeint|hab gemeint))",
            "(es|das)? (sollte|soll|muss) (eigentlich|heißen)",
            "(wie wäre es|wie wärs|wie wäre|wie ist es|wie sieht es) (mit|um|am)?",
            "(geht|ginge|passt|klappt) (auch|es auch|es|es um|auch um)",
            "(doch lieber|lieber|sondern|stattdessen|besser)",
        ],
    ),
];

pub const NOISE: &[&str] = &[
    "^ morgen (zusammen|miteinander|allerseits) $",
    "(schönen|schön)? guten (morgen|tag|abend|mittag|nachmittag)",
    "(gute|gut) nacht",
    "(schönen|schöne|schönes|angenehmen|angenehme|guten|gutes) (noch)? (tag|abend|nachmittag|vormittag|morgen|woche|wochenende|feierabend|feiertag|sonntag|mittag) (noch|ihnen|wünsche ich)?",
    "(einen|eine|ein) (schönen|schöne|schönes|angenehmen) (tag|abend|nachmittag|woche|wochenende|feierabend)? (noch)?",
    "(einen|eine|nur einen|nur eine|noch einen|ganz kleinen|kleinen)? (moment|augenblick|sekunde|sekündchen|minute|minütchen|momentchen) (bitte)? $",
    "(einen|eine|noch einen|nur einen|warten sie einen|warten sie eine) (moment|augenblick|sekunde|minute|kleinen moment|kurzen moment)",
    "(das|mein|zum|beim|dem|mal das) (erste|ersten|zweite|zweiten|letzte|letzten|nächste|nächsten) (mal)",
    "(zum)? (ersten|zweiten|letzten|nächsten) mal",
    "(so|noch|auf|mit|für|nur|schon|erst|nicht) (einmal|ein mal)",
    "(der|die|das|den|als) (nächste|nächsten|erste|ersten|letzte|letzten) (freie|freien|mögliche|möglichen|verfügbare|verfügbaren|beste|besten|termin|name|namen|frage|mal|satz|teil|option|möglichkeit)",
    "(bis|auf) (morgen|bald|später|dann|gleich|nachher|übermorgen|nächste woche|heute abend)? $",
    "(bis) (morgen|{wd}|heute abend|übermorgen|nächste woche) (dann|also)",
    "was für (ein|eine|einen)",
    "(so|was|irgend|noch) (ein|eine|einen|einem|einer)",
    "um (einen|einem|einer)",
    "(ein|eine) (wenig|bisschen|andere|anderer|anderes|weitere|weiterer|neue|neuer|paar)",
    "ein paar",
    "(eins|eines) (noch|weiß ich)",
    "der eine",
    "die eine",
    "(24|vier und zwanzig) stunden am tag",
    "(7|sieben) tage die woche",
    "(von)? (null auf hundert|heute auf morgen)",
    "(heutzutage|zweiter klasse|erster klasse)",
    "(hundert|100) (prozent|%|prozentig) sicher",
    "(um|an) (die|der) (ecke)",
    "acht (geben|gegeben)",
    "(in|von) (letzter|nächster) zeit",
    "im (ersten|zweiten|dritten|vierten|fünften|1 .|2 .|3 .) (stock|stockwerk|obergeschoss|og)",
];

pub const CHOICES: &[(Pick, &[&str])] = &[
    (Pick::Other, &["(der|die|das|den|dem) (andere|anderen|anderer|anderes) (termin|option|zeit|zimmer|tisch)?"]),
    (
        Pick::Nth,
        &[
            "(nummer|option|termin|möglichkeit|variante|vorschlag|wahl|nr|taste|die nummer|der termin) ({small}|{ord})",
            "(der|die|das|den|dem|am|beim|zum|lieber)? {ord} (termin|option|vorschlag|möglichkeit|zeit|uhrzeit|variante|bitte|wäre|passt|nehme)?",
            "(die|nummer|taste|option) {small}",
        ],
    ),
    (
        Pick::Last,
        &[
            "(der|die|das|den|dem)? (letzte|letzter|letzten|letztes|letztere|letzteren) (termin|option|vorschlag|zeit)?",
            "(der|die|das|den) (hinterste|unterste|hintersten|untersten)",
        ],
    ),
    (
        Pick::Earlier,
        &[
            "(der|die|das|den|dem|am)? (frühere|früheren|früherer|früheste|frühesten|frühester|ehere|eheste|ehesten|fruehere|frueheren|frueheste|fruehesten) (termin|option|zeit|uhrzeit|von beiden|der beiden)?",
            "(lieber|gerne|eher)? (früher|der vormittag|den vormittag|zeitiger)",
        ],
    ),
    (
        Pick::Later,
        &[
            "(der|die|das|den|dem|am)? (spätere|späteren|späterer|späteste|spätesten|spaetere|spaeteren) (termin|option|zeit|uhrzeit|von beiden|der beiden)?",
            "(lieber|gerne|eher)? (später|spaeter)",
        ],
    ),
    (
        Pick::Either,
        &[
            "(egal|mir egal|ist mir egal|ganz egal|egal welcher|egal welche|mir gleich|ist mir gleich|irgendeiner|irgendeine|irgendeinen|irgendwas|welcher auch immer|beide gehen|beides geht|beide passen|beides passt|beides|einer von beiden|eine von beiden|einer der beiden|gleichgültig|wurscht|mir wurscht|wurst|spielt keine rolle|jeder|alle gehen)",
            "(suchen|wählen|entscheiden|nehmen|sagen) sie (sich)? (einen|eine|eins|was|selbst|aus|irgendeinen)? (aus)?",
            "(was|wie) (ihnen|es ihnen) (besser|lieber|am besten)? passt",
        ],
    ),
    (Pick::Middle, &["(der|die|das|den) (mittlere|mittleren)"]),
    (
        Pick::Cheaper,
        &[
            "(der|die|das|den|dem)? (billigere|billigeren|billigste|billigsten|günstigere|günstigeren|günstigste|günstigsten|guenstigere|guenstigste|preiswertere|preiswerteste) (von beiden|option|zimmer|variante)?",
        ],
    ),
    (
        Pick::Dearer,
        &["(der|die|das|den|dem)? (teurere|teureren|teuerste|teuersten) (von beiden|option|zimmer|variante)?"],
    ),
    (
        Pick::Bigger,
        &[
            "(der|die|das|den|dem)? (größere|größeren|größte|größten|groessere|groesste) (von beiden|option|zimmer|tisch)?",
        ],
    ),
    (
        Pick::Smaller,
        &["(der|die|das|den|dem)? (kleinere|kleineren|kleinste|kleinsten) (von beiden|option|zimmer|tisch)?"],
    ),
    (
        Pick::Longer,
        &[
            "(der|die|das|den|dem)? (längere|längeren|längste|längsten|laengere|laengste) (von beiden|option|termin|behandlung)?",
        ],
    ),
    (
        Pick::Shorter,
        &[
            "(der|die|das|den|dem)? (kürzere|kürzeren|kürzeste|kürzesten|kuerzere|kuerzeste|schnellere) (von beiden|option|termin|behandlung)?",
        ],
    ),
];
