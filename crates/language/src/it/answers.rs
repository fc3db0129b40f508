//! Italian yes and no, corrections, choices, and phrases that mean neither a time nor a number.

use crate::confirm::Mark;
use crate::tongue::Pick;

pub const ANSWERS: &[(Mark, &[&str])] = &[
    (
        Mark::Yes,
        &[
            "si|sisi|certo|certamente|ok|okay|okey|va-bene|vabene|perfetto|esatto|esattamente|giusto|corretto|assolutamente|ovviamente|ovvio|naturalmente|sicuramente|sicuro|volentieri|bene|benissimo|ottimo|affermativo|confermo|confermato|precisamente|eccellente|fantastico|magnifico|daje|yes|appunto|perfettamente|accetto|eccome",
            "si (si|grazie|per favore|certo|esatto|esattamente|perfetto|va bene|giusto|corretto|confermo|volentieri|proprio cosi|e corretto|e giusto|assolutamente|prego|dai|ok|mi va bene|d accordo|lo confermo|la confermo|proceda|tutto giusto|tutto corretto|signora|signore)",
            "(certo che si|ma certo|ma si|di si|d accordo|daccordo|va (bene|benissimo|bene cosi|bene grazie)|andrebbe bene|mi (va|andrebbe) bene|mi vanno bene|per me va bene|e (giusto|corretto|esatto|perfetto|quello|quella|vero|cosi)|e (tutto)? (giusto|corretto)|proprio cosi|senz altro|senza dubbio|con piacere|molto volentieri|molto bene|tutto (bene|giusto|corretto|ok)|nessun problema|non c e problema|non ci sono problemi|perche no|ci sto|faccia pure|facciamo cosi|proceda|proceda pure|procediamo|credo di si|penso di si|direi di si|suppongo di si|mi sembra (giusto|corretto|perfetto)|mi pare di si|sono d accordo|buona idea|sarebbe perfetto|sarebbe ottimo|lo prendo|la prendo|prendo quello|prendo quella|suona bene|si puo fare|puo andare|puo andar bene|come no|eh si|ottima idea|aggiudicato)",
            "(prenoti|prenotalo|prenotiamo|confermi|confermiamo|confermalo|lo prenoti|la prenoti|lo confermi|segni|mi segni|fissi|lo fissi|prenoti pure|confermi pure)",
        ],
    ),
    (
        Mark::No,
        &[
            "no|nono|nah|mai|negativo|sbagliato|errato|macche|neanche|nemmeno|affatto",
            "no (no|non|non e|assolutamente|non va bene|non e corretto|non e giusto|mi dispiace|mi spiace|purtroppo|per niente)?",
            "non (e|sono) (corretto|giusto|esatto|cosi|quello|quella|vero|possibile|io|d accordo|giusta|corretta)",
            "non (va|vanno|andrebbe) (bene)?",
            "non mi (va|vanno) bene",
            "non (posso|potrei|voglio|credo|penso|direi|esattamente|proprio|confermo|confermi|prenoti|ce la faccio|riesco)",
            "(per niente|niente affatto|di no|assolutamente no|certo che no|no di certo|credo di no|penso di no|direi di no|in nessun caso|neanche per sogno|c e un errore|e (sbagliato|errato)|purtroppo no|mi dispiace no|preferisco di no|preferirei di no|meglio di no)",
        ],
    ),
    (
        Mark::FirmNo,
        &[
            "no (grazie|grazie mille|e tutto|basta cosi|nient altro|niente altro|a posto|sono a posto|va bene cosi|per ora no|per ora|non ora|lasci stare|lascia stare|arrivederci|non serve|nulla)",
            "(nessuna delle due|nessuno dei due|nessuna di queste|nessuno di questi|ne l una ne l altra|ne l uno ne l altro)",
            "(nient altro|niente altro|e tutto|basta cosi|a posto cosi|siamo a posto|sono a posto cosi|non mi serve altro)",
        ],
    ),
    (
        Mark::Unclear,
        &[
            "(non (lo)? so|non saprei|non sono (sicuro|sicura|certo|certa)|non ne sono (sicuro|sicura)|boh|non (mi)? ricordo|nessuna idea|non ne ho idea|chissa)",
            "(forse|magari|probabilmente|puo darsi|dipende|puo essere|eventualmente|vediamo|devo (vedere|pensarci|controllare|verificare)|ci devo pensare|ci penso|mi faccia (pensare|vedere|controllare)|fammi (pensare|vedere)|aspetti|aspetta|un attimo|un momento|un secondo|attenda|cosi cosi|un attimino)",
            "devo (prima|ancora) (sentire|chiedere|parlarne|parlare|consultare|consultarmi|controllare|verificare|guardare)",
        ],
    ),
    (
        Mark::Change,
        &[
            "(cambi|cambia|cambiamo|modifichi|metta|faccia|sposti|spostiamo) (lo|la|invece|piuttosto)?",
            "(mettiamo|facciamo|diciamo) (lo|la)? (invece|piuttosto)",
            "no (aspetti|aspetta|un attimo|un momento) (non|anzi|scusi|meglio|mi sono)",
            "(preferisco|preferirei|volevo dire|intendevo|mi sono (sbagliato|sbagliata)|mi correggo|ho sbagliato)",
            "(invece|al posto) (di|del|della)?",
        ],
    ),
    (Mark::Suggest, &["(mettiamo|facciamo|diciamo) (lo|la)?"]),
    (
        Mark::Neutral,
        &[
            "(dove|quando|cosa|come|chi|quanto) (e|siete|si trova)? (esattamente|precisamente)",
            "(cosa|che|che cosa|come) si puo fare",
            "ho sbagliato numero",
            "sono d accordo con",
            "non (trovo|ho (ricevuto|trovato|capito|sentito)|funziona|c e|ci sono|sono (mai|ancora)|riesco a|si (apre|sente|vede|accende))",
            "si (puo|potrebbe|possono|potrebbero|deve|dovrebbe|fa|trova|trovano|paga|tratta|chiama|arriva|ricorda|sente|entra|parla|mangia|prenota|sposta|cambia)",
            "(lo so|come va|come sta|tutto bene a lei)",
            "(buona|buon) (giornata|serata|sera|notte|pomeriggio|giorno|fine settimana|weekend)",
            "(non ho (preferenze|email|mail|preferenza)|non importa|non fa niente|fa lo stesso|non prima|non dopo|non oltre|non troppo|se possibile|se e possibile|se si puo|per favore|per cortesia|non vedo l ora|non solo|va bene uguale)",
            "non (capisco|ho capito|sento|la sento|ho sentito)",
            "non posso (venire|esserci)",
            "(il|la) (giorno|ora|momento) giusto",
            "(bene|ben) (presto|tardi)",
            "un secondo (parere|turno|letto|bagno|piatto)",
            "(parlato|parlano|parlate|detto|dicono|trovata|trovato|trovati) (molto|cosi|davvero)? bene",
            "(vorrei|volevo) sapere",
        ],
    ),
];

pub const CORRECTIONS: &[(bool, &[&str])] = &[
    (
        false,
        &[
            "no|anzi|scusi|scusa|scusate|aspetti|aspetta|pardon|cioe|ops|meglio|piuttosto|invece|perdoni",
            "no (scusi|scusa|aspetti|aspetta|anzi|meglio|piuttosto|pardon|perdoni|invece)",
            "(mi scusi|mi perdoni|mi sono sbagliato|mi sono sbagliata|mi correggo|ho sbagliato|o meglio|per meglio dire|a pensarci bene|ripensandoci|pardon volevo dire|no non|ma in)",
            "(volevo|intendevo|voglio|vorrei) dire",
            "(intendevo|intendo)",
        ],
    ),
    (
        true,
        &[
            "(facciamo|faccia|mettiamo|metta|cambi|cambiamo|sposti|spostiamo|diciamo|segni|modifichi) (lo|la|invece|piuttosto)? (a|alle|per|le)?",
            "(volevo|intendevo|voglio) dire (alle|le|a)?",
            "(meglio|piuttosto) (alle|le)",
        ],
    ),
];

pub const NOISE: &[&str] = &[
    "sei (un|una|il|la|lo|tu|lei|davvero|molto|stato|stata|gentile|sicuro|sicura|libero|libera|pronto|pronta|ancora|sempre|troppo|cosi)",
    "(lei|tu) sei",
    "(buona|buon|buone|felice) (giornata|serata|sera|notte|pomeriggio|giorno|fine settimana|weekend|domenica|vacanze|mattina|settimana|lavoro|anno|proseguimento di giornata)",
    "(un|uno|solo un|due|mezzo) (attimo|momento|secondo|attimino|secondino|minuto|minutino|istante|minuti|secondi) (per favore|solo|che|prego|scusi)?",
    "(la|mia|la mia|e la|per la|e la mia|nostra) (prima|seconda|terza|ultima|prossima) (volta|visita)",
    "(una|questa|un altra|ogni|qualche|alla|a|certe|altra|per questa) volta",
    "^ a (domani|dopo|presto|stasera|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|piu tardi) $",
    "(grazie|arrivederci|ciao|allora|ci vediamo|ci sentiamo|perfetto) (a)? (domani|dopo|presto|stasera|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|piu tardi|alla prossima) $",
    "(uno|una|nessuno|nessuna|qualsiasi|qualunque|ciascuno|entrambi) (dei|delle|tra i|di) (due|tre)",
    "(un|una|l) (altro|altra) (giorno|volta|ora|momento|data|orario)",
    "(a|per|ogni|la) notte",
    "(per ora|per il momento|fino ad ora|finora|d ora in poi|ora come ora|non ora|proprio ora|che ora|che ore|a che ora|da che ora|a quest ora|quali ore|qualsiasi ora)",
    "(24 ore su 24|24 su 24|7 giorni su 7|7 su 7|h 24|h24)",
    "al (cento|100) (%|per cento)",
    "(grazie|mille) (mille|cento|grazie)",
    "24 / 7",
    "(secondo|terzo) parere",
    "sei (un|una|il|la|tu|davvero|vero|sicuro|sicura|ancora|stato|gentile|gentilissimo|gentilissima)",
    "(ci|chi|dove|tu) sei",
    "(prima|prime) (cosa|possibile|disponibile|disponibilita)",
    "(il|la|del|della) prima possibile",
    "prima (possibile|o poi|volta)",
    "prima (sentire|chiedere|parlarne|parlare|consultare|controllare|verificare|guardare|lavoro|lavoriamo|vorrei|volevo|vorremmo|devo|dobbiamo|non posso)",
    "(un|a) mezzo",
    "in secondo luogo",
    "secondo (me|te|noi|voi|lei|lui|loro)",
    "(o|oppure)? se no",
    "(il|per il) resto",
    "(tra l altro|una cosa|un po|un poco|piu o meno)",
];

pub const CHOICES: &[(Pick, &[&str])] = &[
    (Pick::Other, &["(l altro|l altra|laltro|laltra) (opzione|orario|camera|tavolo)?"]),
    (
        Pick::Nth,
        &[
            "(numero|opzione|scelta|proposta|l opzione|il numero|la numero|la proposta) ({ord}|{small})",
            "(il|la)? {ord} (opzione|scelta|proposta|orario|data|soluzione|va bene|grazie)?",
        ],
    ),
    (Pick::Last, &["(l|il|la)? (ultimo|ultima) (opzione|orario|proposta)?"]),
    (Pick::Earlier, &["(il|la|quello|quella)? (piu presto|prima possibile|piu vicino|piu vicina)", "quello prima"]),
    (Pick::Later, &["(il|la|quello|quella)? piu tardi", "quello dopo"]),
    (
        Pick::Either,
        &[
            "(qualsiasi|qualunque|uno qualsiasi|una qualsiasi|uno qualunque|e indifferente|e uguale|mi e uguale|indifferente|mi e indifferente|fa lo stesso|e lo stesso|vanno bene entrambi|entrambi|entrambe|tutti e due|come (vuole|preferisce)|quello che (vuole|preferisce))",
            "(scelga|decida|faccia) lei",
        ],
    ),
    (Pick::Middle, &["(quello|quella) (di mezzo|in mezzo)"]),
    (
        Pick::Cheaper,
        &[
            "(il|la|quello|quella|l opzione)? (piu (economico|economica|conveniente)|meno (caro|cara|costoso|costosa)|che costa meno)",
        ],
    ),
    (Pick::Dearer, &["(il|la|quello|quella)? (piu (caro|cara|costoso|costosa)|che costa di piu)"]),
    (Pick::Bigger, &["(il|la|quello|quella)? piu (grande|spazioso|spaziosa)"]),
    (Pick::Smaller, &["(il|la|quello|quella)? piu (piccolo|piccola)"]),
    (Pick::Longer, &["(il|la|quello|quella)? piu (lungo|lunga)"]),
    (Pick::Shorter, &["(il|la|quello|quella)? piu (corto|corta|breve|rapido|rapida)"]),
];
