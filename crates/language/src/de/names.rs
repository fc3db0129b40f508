//! What stands around names in German, what is never one, and how letters are spelled.

use crate::grammar::Nt;
use crate::money;
use crate::tongue::{NameWords, Rule, rule};

/// Remarks on how an e-mail address is written.
pub const ASIDES: &[Rule] = &[rule(
    Nt::Aside,
    "((alles|alle|ist alles|wird alles) (zusammen|klein)|(alles|alle|ist alles|wird alles)? (zusammengeschrieben|zusammen geschrieben|kleingeschrieben|klein geschrieben|in einem wort|ein wort|ohne leerzeichen|grossgeschrieben|zeichen))",
    money::phrase,
    0,
)];

pub const NAMES: NameWords = NameWords {
    surely: &[
        "(mein|der|ihr|sein|unser|meine) (voller|vollständiger|ganzer|richtiger)? (name|nachname|vorname|familienname|zuname) (ist|lautet|wäre|war|und zwar)?",
        "(ich|er|sie|wir) (heiße|heisse|heißt|heisst|heißen)",
        "(im namen von|im namen der)",
        "(auf|unter|für|mit) (den|dem)? (namen|name|nachnamen|familiennamen) (von)?",
        "(vor|nach|familien)? (name|nachname|vorname|familienname) (ist|lautet|und zwar)?",
        "(vorname|nachname|familienname)",
        "(am apparat ist|hier spricht|es spricht|sie sprechen mit|mein name war)",
        "(nennen sie mich|ich werde genannt|man nennt mich)",
        "heiße|heisse",
        "(reserviert|gebucht|eingetragen|angemeldet|buchen|reservieren|läuft|laufen|reservierung|buchung|termin) (auf|unter)",
    ],
    maybe: &[
        "(ich bin|ich bins|hier ist|das ist|hier|es ist|mein name|bin|i bin|bin der|bin die|ich bin der|ich bin die|hier ist der|hier ist die|und zwar|für|auf|da ist|guten tag|hallo|grüß gott|grüezi|servus|moin)",
        "(hier|hallo|guten tag|grüß gott)? (spricht|ist)",
    ],
    after: &[
        "(am apparat|am telefon|hier|spricht|mein name|ist mein name|ist der name|ist mein nachname|heiße ich|heisse ich|nochmal|noch mal)",
    ],
};

pub const PARTICLES: &str =
    "von vom zu zur zum van de der den del della di da dos el al bin ibn la le auf ten ter jr sr ii iii";

/// Words that are no part of a name when they stand alone. Names that are words as well ("Koch", "Sommer", "Frank",
/// "Wolf", "Ernst") are left out on purpose.
pub const NOT_NAMES: &str = "sagte gesagt meinte dachte privat gesetzlich versichert krankenversichert kassenpatient privatpatient privatpatientin stammkunde stammkundin kunde kundin neukunde neukundin mitglied internet \
ein eine einen einem einer eines der die das den dem des dass daß ich du er sie es wir ihr mich mir dich dir sich uns euch ihn ihm ihnen mein meine meinen meinem meiner dein deine sein seine seinen unser unsere unseren ihre ihren ihrem \
bin bist ist sind seid war waren wäre wären gewesen werde wird werden wurde würde würden habe hab hast hat haben hatte hätte hätten kann kannst können könnte könnten muss müssen müsste soll sollte sollen will wollen wollte möchte möchten mag darf dürfte dürfen \
und oder aber denn weil wenn ob als wie so dann also nur noch schon auch nicht kein keine keinen keiner nichts nie mehr sehr ganz gar zu zum zur an am im in ins auf aus bei beim bis durch für gegen mit nach neben ohne über um unter von vom vor wegen zwischen seit ab \
ja nein nee doch ok okay klar genau richtig stimmt korrekt bitte danke dank gerne gern gut schön super prima perfekt toll passt entschuldigung sorry hallo hi hey guten gute guter tag morgen abend mittag nacht moin servus grüß grüss gott grüezi tschüss tschüs ciao wiedersehen wiederhören \
heute gestern übermorgen vormittag nachmittag früh abends morgens mittags montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag woche wochen wochenende monat jahr tage stunde stunden minute minuten uhr zeit datum nächste nächsten nächster letzte letzten erste ersten zweite zweiten dritte \
eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig null \
was wann wo wer wen wem wessen warum wieso wieviel wohin woher welche welcher welchen welches hier da dort jetzt gleich später bald immer wieder mal einmal vielleicht eventuell eigentlich einfach wirklich natürlich etwas irgendwas irgendwann alles alle jemand niemand jeder \
termin termine buchen buchung reservieren reservierung reserviert verschieben absagen stornieren ändern umbuchen buchstabieren anrufen anruf rückruf telefon telefonnummer nummer handy email mail adresse name namen vorname nachname familienname frage fragen problem behandlung untersuchung kontrolle beratung besuch sitzung zimmer tisch personen person leute kind kinder erwachsene \
brauche brauchen suche suchen rufe rufen spreche sprechen spricht sage sagen gesagt frage fragen melde melden komme kommen gehe gehen geht gehts mache machen nehme nehmen sehe sehen höre hören verstehe verstehen denke glaube weiß weiss hoffe wünsche wünschen freue interessiere \
kunde kundin patient patientin herr herrn frau fräulein dr doktor professor arzt ärztin zahnarzt therapeut mitarbeiter mitarbeiterin mensch roboter maschine computer praxis hotel büro firma krankenhaus versicherung arbeit hause schule \
neu neuer neue neuen alt krank müde schwanger verheiratet verletzt spät frei verfügbar möglich unmöglich dringend wichtig egal sicher fertig bereit beschäftigt unterwegs allergisch nervös interessiert zufrieden froh traurig böse sauer wütend schlecht besser schlimm schwer leicht schnell langsam laut leise kalt warm heiß \
englisch deutsch spanisch französisch italienisch wiederholen langsamer notfall schmerzen zahnschmerzen hilfe moment augenblick sekunde falsch andere anderer anderen anderes anders selbst zurück dabei darum dafür davon dazu daran darauf damit \
vegetarier vegetarierin veganer veganerin student studentin rentner rentnerin lehrer lehrerin schüler schülerin privatpatient kassenpatient neukunde neukundin stammgast stammkunde mitglied gast jahrgang single raucher nichtraucher deutscher deutsche österreicher schweizer \
sohn tochter mutter vater mann bruder schwester freund freundin mama papa oma opa familie kollege kollegin chef chefin nachbar nachbarin wohl nochmal noch fest erreichbar verhindert spätestens frühestens ungefähr circa etwa halb viertel scheiße mist idiot blöd";

/// Each letter with the words that stand for it: the German, Austrian and Swiss tables, NATO, and how letters are said.
pub const LETTERS: &[(&str, &str)] = &[
    ("a", "a anton aachen anna alpha alfa"),
    ("ä", "ä ärger äpfel aerger"),
    ("b", "b berta bertha berlin bravo be"),
    ("c", "c cäsar caesar chemnitz charlie ce"),
    ("ch", "charlotte"),
    ("d", "d dora düsseldorf daniel delta de"),
    ("e", "e emil essen echo"),
    ("f", "f friedrich frankfurt foxtrot ef"),
    ("g", "g gustav goslar golf ge"),
    ("h", "h heinrich hamburg hotel ha"),
    ("i", "i ida ingelheim india"),
    ("j", "j julius jena jakob juliett juliet jot"),
    ("k", "k kaufmann köln konrad kaiser kilo ka"),
    ("l", "l ludwig leipzig leopold lima el"),
    ("m", "m martha marta münchen maria mike em"),
    ("n", "n nordpol nürnberg nathan niklaus november en"),
    ("o", "o otto offenbach oscar oskar"),
    ("ö", "ö ökonom österreich oekonom"),
    ("p", "p paula potsdam peter papa pe"),
    ("q", "q quelle quickborn quasi quebec ku"),
    ("r", "r richard rostock rosa romeo"),
    ("s", "s samuel salzwedel siegfried sophie sierra"),
    ("sch", "schule"),
    ("ß", "ß eszett scharfes"),
    ("t", "t theodor tübingen tango te"),
    ("u", "u ulrich unna uniform"),
    ("ü", "ü übermut überlingen uebermut"),
    ("v", "v viktor victor völklingen vau"),
    ("w", "w wilhelm wuppertal whiskey we"),
    ("x", "x xanthippe xanten xaver xray ix"),
    ("y", "y ypsilon yankee"),
    ("z", "z zacharias zwickau zürich zeppelin zulu zet"),
];
