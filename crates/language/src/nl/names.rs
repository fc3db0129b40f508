//! What stands around names in Dutch, what is never one, and how letters are spelled.

use crate::grammar::Nt;
use crate::money;
use crate::tongue::{NameWords, Rule, rule};

/// Remarks on how an e-mail address is written.
pub const ASIDES: &[Rule] = &[rule(
    Nt::Aside,
    "((alles|allemaal) (klein|samen)|(alles|allemaal|is alles)? (aan elkaar|aaneen|kleine letters|met kleine letters|in kleine letters|zonder spaties|zonder spatie|een woord|in een woord|teken))",
    money::phrase,
    0,
)];

pub const NAMES: NameWords = NameWords {
    surely: &[
        "(mijn|de|uw|zijn|haar|onze|m'n) (volledige|hele)? (naam|achternaam|voornaam|familienaam) (is|luidt|zou zijn|was)?",
        "(ik|hij|zij|we|wij) (heet|heten)",
        "(namens|uit naam van) (de)?",
        "(op|onder|in|voor) (de|mijn)? (naam|achternaam|naam van) (van)?",
        "(naam|achternaam|voornaam|familienaam) (is)?",
        "(u spreekt met|je spreekt met|spreekt u met|hier spreekt|hier is)",
        "(noem mij|noem me|ik word genoemd|men noemt mij)",
        "heet",
        "(reservering|boeking|afspraak|gereserveerd|geboekt) (op|onder) (naam van)?",
    ],
    maybe: &[
        "(ik ben|ik ben de|dit is|met|hallo met|goedemorgen met|goedemiddag met|goedenavond met|dag met|hier|het is|ben|dat is|voor|op)",
    ],
    after: &["(aan de lijn|aan de telefoon|hier|aan het toestel|is mijn naam|is de naam|is mijn achternaam|heet ik)"],
};

pub const PARTICLES: &str =
    "van von de den der het 't ten ter te van't op in 'd la le el al bin ibn da di do dos das del zu jr sr ii iii";

/// Words that are no part of a name when they stand alone. Names that are words as well ("Bakker", "Visser", "Kok",
/// "Jong") are left out on purpose.
pub const NOT_NAMES: &str = "kijken nou particulier verzekerd internet vaste klant lid gevonden aangeraden \
een de het die dat deze dit ik je jij u hij zij ze we wij jullie mij me mijn m'n jou jouw uw zijn haar ons onze hun hen hem er \
ben bent is was waren zijn geweest word wordt worden werd heb hebt heeft hebben had hadden kan kunt kunnen kon konden moet moeten moest zal zullen zou zouden wil wilt willen wilde wou mag mogen \
en of maar want omdat als dan dus nog ook al niet geen nooit niets niks iets iemand niemand alles alle iedereen elk elke meer minder veel weinig heel erg te om op in aan uit bij met van voor na naar tot tegen over onder door zonder tussen sinds vanaf per \
ja nee neen wel hoor oke ok goed prima graag klopt juist precies correct perfect alstublieft alsjeblieft aub dank bedankt dankjewel sorry pardon hallo hoi hey dag goedemorgen goedemiddag goedenavond goedendag goede goeie doei tot ziens \
vandaag morgen overmorgen gisteren vanavond vanmiddag vanochtend vanmorgen ochtend middag avond nacht maandag dinsdag woensdag donderdag vrijdag zaterdag zondag week weken weekend maand jaar dagen uur minuten minuut tijd datum volgende vorige komende eerste tweede derde laatste \
twee drie vier vijf zes zeven acht negen tien elf twaalf twintig nul half kwart \
wat wanneer waar hoe wie wiens waarom hoeveel waarheen welke welk hier daar nu straks later gauw altijd weer soms misschien eventueel eigenlijk gewoon echt natuurlijk even eens \
afspraak afspraken boeken boeking reserveren reservering reservatie verplaatsen verzetten annuleren afzeggen wijzigen veranderen spellen bellen telefoon telefoonnummer nummer gsm mobiel email mail adres naam namen voornaam achternaam vraag vragen probleem behandeling onderzoek controle bezoek consult kamer tafel personen persoon mensen kind kinderen volwassenen \
nodig zoek zoeken bel belt spreek spreken zeg zeggen gezegd vraag kom komen komt ga gaan gaat maak maken neem nemen zie zien hoor horen versta begrijp denk weet hoop wens \
klant patient meneer mevrouw mijnheer heer dokter dr arts tandarts therapeut medewerker medewerkster mens robot machine computer praktijk hotel kantoor bedrijf ziekenhuis verzekering werk thuis school \
nieuw nieuwe oud ziek moe zwanger getrouwd gewond laat vroeg vrij beschikbaar mogelijk onmogelijk dringend belangrijk zeker klaar bezig onderweg allergisch zenuwachtig geinteresseerd tevreden blij verdrietig boos slecht beter erger moeilijk makkelijk snel langzaam hard zacht koud warm \
engels duits nederlands spaans frans italiaans herhalen langzamer noodgeval pijn kiespijn hulp moment momentje ogenblik seconde fout verkeerd ander andere anders zelf terug erbij daarom \
vegetarier vegetarisch veganist student studente gepensioneerd leraar lerares lid gast stamgast nederlander nederlandse belg belgische vegan \
zoon dochter moeder vader man vrouw broer zus vriend vriendin mama papa oma opa familie collega baas buurman buurvrouw nogmaals bereikbaar verhinderd ongeveer circa shit kut klote godverdomme idioot stom";

/// Each letter with the words that stand for it: the Dutch table, NATO, and how letters are said.
pub const LETTERS: &[(&str, &str)] = &[
    ("a", "a anton alfa alpha anna"),
    ("b", "b bernhard bernard bravo bee"),
    ("c", "c cornelis charlie cee"),
    ("d", "d dirk delta dee"),
    ("e", "e eduard echo"),
    ("f", "f ferdinand foxtrot ef"),
    ("g", "g gerard golf gee"),
    ("h", "h hendrik hotel haa"),
    ("i", "i izaak isaac india"),
    ("ij", "ij ijmuiden"),
    ("j", "j johan jacob juliet juliett jee"),
    ("k", "k karel kilo kaa"),
    ("l", "l lodewijk leopold lima el"),
    ("m", "m maria mike em"),
    ("n", "n nico november"),
    ("o", "o otto oscar"),
    ("p", "p pieter papa pee"),
    ("q", "q quotient quirinus quebec kuu"),
    ("r", "r rudolf richard romeo"),
    ("s", "s simon sierra es"),
    ("t", "t theodoor teunis tango tee"),
    ("u", "u utrecht ursula uniform"),
    ("v", "v victor vee"),
    ("w", "w willem whiskey wee"),
    ("x", "x xantippe xray ix"),
    ("y", "y ypsilon yankee griekse"),
    ("z", "z zacharias zaandam zulu zet"),
];
