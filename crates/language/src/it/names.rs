//! What stands around names in Italian, what is never one, and how letters are spelled.

use crate::grammar::Nt;
use crate::money;
use crate::tongue::{NameWords, Rule, rule};

/// Remarks on how an e-mail address is written.
pub const ASIDES: &[Rule] = &[rule(
    Nt::Aside,
    "((tutto|tutta|tutto in|e tutto) (unito|minuscolo|maiuscolo|minuscole)|(tutto|tutta|tutte)? (attaccato|attaccate|in minuscolo|in minuscole|una parola|una parola sola|senza spazi|senza spazio|senza accento))",
    money::phrase,
    0,
)];

pub const NAMES: NameWords = NameWords {
    surely: &[
        "(il|al) (mio|suo|nostro)? (nome|cognome|nome completo|nominativo|nome e cognome) (e|sarebbe|e cognome)?",
        "(mi|si) chiamo",
        "(si chiama|mi chiamano)",
        "(a|al|sotto il|col|con il) (nome|nominativo|cognome) (di|del|della)?",
        "(a nome|a nome di|a nome del|a nome della|a nome della famiglia|a nome dei signori)",
        "(chieda|chiedete|chiedere|domandare) (di|del|della|dell)",
        "(nome|cognome|nominativo) (e)?",
        "(sono|e) (il|la) (signor|signora|signore|signorina|dottor|dottoressa|dottore|sig)",
        "(prenotato|prenotata|prenotazione|prenoti|tavolo) a nome (di)?",
        "(da parte di|per conto di) ((mia|mio) (madre|padre|mamma|papa|moglie|marito|sorella|fratello|figlia|figlio|nonna|nonno|suocera|suocero|zia|zio|compagna|compagno))?",
        "mi chiami pure",
    ],
    maybe: &[
        "(sono|io sono|qui e|parla|qui parla|buongiorno sono|salve sono|ciao sono|pronto sono|parla con|sta parlando con|e|a nome|per)",
    ],
    after: &["(al telefono|all apparecchio|e il mio nome)"],
};

/// Common given names, which a name may be told by. Those that are ordinary words too are left out.
pub const GIVEN: &str = "\
marco luca andrea matteo lorenzo alessandro francesco giuseppe giovanni antonio mario luigi paolo roberto stefano riccardo davide federico \
simone gabriele tommaso edoardo filippo pietro giacomo enrico giorgio alberto daniele michele salvatore vincenzo domenico carlo claudio \
fabio maurizio nicola emanuele valerio sergio gianni gianluca giancarlo pierluigi piero dario alessio cristian samuele diego elia nicolo \
giulia francesca chiara sara martina anna maria elena laura valentina alessia federica silvia giorgia ilaria elisa roberta paola \
barbara monica cristina daniela simona stefania claudia michela alice beatrice camilla sofia ginevra greta lucia teresa angela caterina \
margherita irene marta debora patrizia antonella raffaella giovanna giuseppina carla luisa lorenza eleonora veronica arianna noemi \
luca lucrezia emma matilde carlotta vittoria benedetta ludovica tiziana sabrina manuela donatella loredana rossella mariagrazia annamaria valentino silvestro ambrogio";

pub const PARTICLES: &str =
    "de di d del della dello degli dei delle da dal dalla la lo li san santa van von der den el al bin jr";

/// Words that are no part of a name when they stand alone. Names that are words ("Fiore", "Bruno", "Rosa",
/// "Leone") are left out on purpose.
pub const NOT_NAMES: &str = "mah ecco detto dicevo pensavo internet assicurato assicurata cliente nuovo nuova \
un uno una il i gli le l a ad in con su per tra fra al allo alla ai agli alle dallo dai dagli dalle nel nello nella nei negli nelle sul sulla sui sulle \
e ed o oppure ma pero anche se che chi cui quale quali quanto quanta quanti quante quando dove come perche perciò quindi allora poi dunque cioe \
io tu lui lei noi voi loro mi ti si ci vi me te ne lo questo questa questi queste quello quella quelli quelle cio mio mia miei mie tuo tua suo sua nostro nostra vostro vostra \
sono sei e siamo siete era ero erano fu sara saro saremo sarebbe essere stato stata ho hai ha abbiamo avete hanno avevo aveva avrei avrebbe avere avuto \
voglio vuole vorrei vorrebbe vorremmo volevo vogliamo posso puo possiamo potete possono potrei potrebbe devo deve dobbiamo dovrei faccio fa fare faccia facciamo vado va andare andiamo vengo viene venire veniamo verro vorrei cerco cercare bisogno preferisco preferirei penso credo so sa sapere dico dice dire parlo parlare parla chiamo chiamare chiama chiamato chiedo chiedere \
buongiorno buonasera buonanotte buon buona buono ciao salve pronto grazie prego scusi scusa scusate mi dispiace arrivederci addio favore cortesia piacere \
si no non certo ok okay va bene benissimo molto poco troppo piu meno tanto tanta cosi ancora gia sempre mai adesso ora subito proprio solo soltanto quasi forse magari esatto giusto perfetto corretto sicuro sicura vero \
appuntamento appuntamenti prenotazione prenotare prenoto prenotato tavolo camera visita consulto seduta trattamento servizio servizi taglio controllo annullare annulla annullo disdire disdico cancellare spostare sposto cambiare cambio modificare confermare confermo telefono numero cellulare mail email posta indirizzo messaggio nome cognome nominativo \
cliente paziente persona persone qualcuno nessuno signor signora signore signori signorina sig dottor dottore dottoressa dott medico dentista parrucchiere parrucchiera estetista operatore operatrice receptionist robot macchina umano reception \
oggi domani ieri dopodomani mattina mattino pomeriggio sera stasera stamattina stanotte notte mezzogiorno mezzanotte lunedi martedi mercoledi giovedi venerdi sabato domenica settimana mese giorno giorni anno ore minuti secondo secondi data prossimo prossima scorso scorsa prima dopo primo seconda terzo ultimo ultima presto tardi \
zero due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici venti trenta quaranta cinquanta cento mille \
cosa altro altra altri altre stesso stessa tutto tutta tutti tutte ogni qualsiasi qualunque qualche niente nulla alcuni \
moglie marito figlio figlia figli madre padre mamma papa fratello sorella amico amica compagno compagna bambino bambina bambini famiglia genitori coppia \
libero libera disponibile disponibilita disponibili occupato occupata malato malata incinta allergico allergica ritardo fretta contento contenta urgente importante problema domanda aiuto informazione informazioni prezzo costo orario orari aperto aperti chiuso chiusi parcheggio \
apparecchio ripetere ripeta lettera lettere maiuscola trattino punto chiocciola doppia inglese francese spagnolo portoghese olandese tedesco italiano portoghese olandese \
nuovo nuova interessato interessata momento attimo solo sola sposato sposata single pensionato stanco stanca perso qui qua li la cordiali saluti";

/// Each letter with the words that stand for it: how letters are said, the NATO alphabet and Italian cities.
pub const LETTERS: &[(&str, &str)] = &[
    ("a", "a alpha alfa ancona"),
    ("b", "b bi bravo bologna bari"),
    ("c", "c ci charlie como"),
    ("d", "d di delta domodossola"),
    ("e", "e echo empoli"),
    ("f", "f effe foxtrot firenze"),
    ("g", "g gi golf genova"),
    ("h", "h acca hotel"),
    ("i", "i india imola"),
    ("j", "j juliet jolly jersey"),
    ("k", "k kappa kilo kursaal"),
    ("l", "l elle lima livorno"),
    ("m", "m emme mike milano"),
    ("n", "n enne november napoli"),
    ("o", "o oscar otranto"),
    ("p", "p pi padova palermo"),
    ("q", "q qu cu quebec quadro"),
    ("r", "r erre romeo roma"),
    ("s", "s esse sierra savona salerno"),
    ("t", "t ti tango torino taranto"),
    ("u", "u uniform udine"),
    ("v", "v vu vi victor venezia"),
    ("w", "w whiskey washington"),
    ("x", "x ics xray xeres"),
    ("y", "y ipsilon yankee york"),
    ("z", "z zeta zulu zara"),
];
