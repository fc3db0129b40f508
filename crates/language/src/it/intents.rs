//! What Italian callers want, and how they say it.

/// Name of the intent, how sure its patterns are, the patterns.
pub const INTENTS: &[(&str, f32, &[&str])] = &[
    (
        "book",
        0.9,
        &[
            "(prenotare|prendere|fissare|avere|fare|richiedere|chiedere|programmare|organizzare|riservare|ottenere|trovare|prenoto|prenotarmi|fissarmi|prendo|combinare|prenota|mettere) (un|una|il|la|l|mi|questo|altro|altra)? * (appuntamento|appuntamenti|prenotazione|visita|consulto|consulenza|seduta|trattamento|tavolo|camera|stanza|taglio|posto|pulizia|controllo|piega|massaggio)",
            "(vorrei|voglio|volevo|vorremmo|mi serve|mi servirebbe|ho bisogno di|avrei bisogno di|cerco|cercavo|mi piacerebbe|desidero|chiamo per|chiamavo per|e per|sarebbe per|avremmo bisogno di) (prendere|fissare|avere|fare)? (un|una|l)? * (appuntamento|prenotazione|visita|consulto|seduta|trattamento|tavolo|camera|stanza)",
            "(vorrei|voglio|volevo|vorremmo|posso|potrei|possiamo|potremmo|mi piacerebbe|desidero|e possibile|sarebbe possibile|si puo|devo|dovrei) (prenotare|venire|passare|prenotarmi|farmi vedere|farmi visitare|essere visitato|essere visitata|vedere il|vedere la|fissare)",
            "(avete|avreste|ha|avrebbe|ci sono|c e|ci sarebbe|hai|avete ancora|c e ancora|vi e rimasto) (qualcosa|un|una|dei|delle|del|qualche|posto|disponibilita|ancora)? * (libero|libera|liberi|libere|disponibile|disponibili|disponibilita|posto|posti|buco|appuntamenti|appuntamento|orari)",
            "(avete|avreste|ha|avrebbe) (qualcosa|posto|un buco) (per|alle|verso|il|domani|oggi|la|in|nel|dopo|prima)?",
            "(mi fissi|mi prenoti|mi segni) (un|una)? * (appuntamento|prenotazione|visita|tavolo)?",
            "(mi dia|mi metta|mi faccia) (un|una)? * (appuntamento|prenotazione|visita|tavolo)",
            "(il dottore|la dottoressa|lei) e (libero|libera|disponibile) *",
            "(quali sono|che) (le vostre)? (disponibilita|orari liberi|orari disponibili)",
        ],
    ),
    (
        "book",
        0.6,
        &[
            "appuntamento|prenotazione|prenotare|disponibilita|prenoto",
            "tavolo per",
            "camera (per|doppia|singola|matrimoniale|libera)",
            "(un altro|un nuovo) appuntamento",
        ],
    ),
    (
        "move",
        0.9,
        &[
            "(riprogrammare|rimandare|posticipare|spostare|anticipare|rinviare|sposto|posticipo|rimando|spostarlo|spostarla|anticiparlo|posticiparlo|rimandarlo|spostiamo|sposti|sposta|spostate|sposterebbe|rimandi|rimandiamo|posticipi|posticipiamo|anticipi|anticipiamo|rinvii|rinviamo)",
            "(cambiare|modificare|cambio|modifico|cambi|variare) (il|la|l|un|una|mio|mia|nostro|di|d|giorno|ora|data|orario|lo)? * (appuntamento|prenotazione|visita|data|ora|orario|giorno|seduta)",
            "(cambiarlo|cambiarla|modificarlo|modificarla|cambiare giorno|cambiare orario|cambiare ora)",
            "(venire|passare) (un altro giorno|in un altro momento|a un altra ora)",
            "(non posso|non riesco|non potro) (piu)? (venire|esserci) * (spostare|cambiare|spostarlo|altro|rimandare)",
        ],
    ),
    (
        "cancel_appointment",
        0.9,
        &[
            "(annullare|disdire|cancellare|annulla|annullo|disdico|disdetta|cancello|eliminare|annulli|cancelli|disdica|annullamento) (il|la|l|un|una|mio|mia|nostro|questo|questa|dell|del|della|tutti i)? * (appuntamento|appuntamenti|prenotazione|visita|seduta|tavolo|camera)",
            "(vorrei|voglio|volevo|devo|posso|potrei|dovrei|e possibile|chiamo per|ho bisogno di|chiamavo per|mi serve) (annullare|disdire|cancellare|annullarlo|disdirlo|annullarla|disdirla)",
            "non (posso|potro|riesco|riusciro|potrei|possiamo) (piu)? (a)? (venire|esserci|presentarmi|essere presente|passare)",
            "non (vengo|verro) piu",
            "non (mi serve|ho bisogno) (piu)? (dell|l|del)? appuntamento",
        ],
    ),
    (
        "look_up",
        0.9,
        &[
            "(quando|quand|a che ora|che giorno|per quando|per che ora|in che giorno|che ora|a che ore) (e|ho|era|avevo|avrei|sarebbe|ce l ho)? * (il|la|l|un)? (mio|mia|prossimo|prossima|mio prossimo)? (appuntamento|prenotazione|visita|seduta)",
            "(verificare|confermare|controllare|sapere|vedere|ricordare|ricordarmi|mi ricorda|dimenticato|non ricordo|scordato|ritrovare) (se|quando|l ora|la data|a che ora|l orario|per quando|di)? (e|ho|dell|del|della)? * (il|la|l|un|mio)? (mio|mia|prossimo)? (appuntamento|prenotazione|visita)",
            "(ho|avevo) (gia|per caso|un|una|degli)? * (appuntamento|appuntamenti|prenotazione) (prenotato|fissato|oggi|domani|il|alle|per|da voi)",
            "(che|quali) appuntamenti ho",
            "(quando|a che ora) devo (venire|essere|presentarmi)",
            "(il mio|del mio) prossimo appuntamento",
        ],
    ),
    (
        "ask_hours",
        0.9,
        &[
            "(quali|che|qual|quale|vostri|gli|i vostri|conoscere gli|sapere gli|quali sono gli) (sono|e|orari|orario)? (gli|i|il|l|vostri)? * (orari|orario) (di apertura|di chiusura|fate|avete|sono|d apertura)?",
            "(a che ora|quando|fino a che ora|che giorni|da che ora|quali giorni|fino a quando|a che ore) * (aprite|chiudete|apre|chiude|siete aperti|aperti|aperto|lavorate|chiusi|e aperto)",
            "(siete|e|sarete|rimanete|restate) (aperti|aperto|chiusi|chiuso|ancora aperti|aperta) (oggi|domani|la|il|di|a|nel|durante|anche|adesso)?",
            "(aprite|chiudete|lavorate) (il|la|di|anche|oggi|domani|alle)",
            "(orari|orario) (di)? (apertura|lavoro|chiusura)",
        ],
    ),
    (
        "ask_address",
        0.9,
        &[
            "(dove|dov|in che via|in quale via|in che zona) (siete|si trova|vi trovate|e|sta|state|si trovano|vi posso trovare|devo venire|devo andare|posso trovarvi|siete situati)",
            "(qual e|mi da|mi puo dare|mi dia|sapere|avere|mi manda|dirmi) (il|l|la|il vostro)? (vostro|vostra)? (indirizzo|posizione|via)",
            "(vostro|l) indirizzo",
            "(come) (arrivo|si arriva|ci arrivo|arrivare|posso arrivare|vi raggiungo|faccio ad arrivare|raggiungervi)",
            "(parcheggio|parcheggiare|posteggio|indicazioni)",
        ],
    ),
    (
        "ask_price",
        0.9,
        &[
            "(quanto|quant) (costa|costano|viene|vengono|costerebbe|e|verrebbe|prendete|devo|pago|si paga|costera|fa|mi costa|sarebbe)",
            "(qual e|quali sono|che|sapere|avere) (il|i|gli|le)? (prezzo|prezzi|costo|costi|tariffa|tariffe|tariffario)",
            "(prezzo|prezzi|costo|tariffa|tariffe|listino) (di|del|della|per|dei)?",
            "(e|sono) (caro|costoso|gratis|gratuito|cari)",
            "^ quanto $",
        ],
    ),
    (
        "ask_services",
        0.9,
        &[
            "(che|quali|quale) (servizi|trattamenti|prestazioni|tipo di|tipi di|visite|specialita) (offrite|fate|avete|ci sono)?",
            "(cosa|che cosa) (offrite|fate|proponete|trattate)",
            "(fate|offrite|effettuate|trattate) (anche|il|la|i|le|dei|delle|gli|un|una|l)",
            "(i vostri|lista dei|elenco dei|vostri) servizi",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(lasciare|prendere|mandare|inviare|riferire|lasciargli|lasciarle|dare|trasmettere) (un|il|le un|gli un)? (messaggio|nota|messaggi)",
            "(mi|farmi|potete|puo) (richiami|richiamare|richiamate|richiamarmi|ricontattare|ricontattarmi|ricontatti|faccia richiamare|far richiamare)",
            "(gli dica|le dica|dica al|dica alla|avvisi|riferisca) *",
            "(essere richiamato|essere richiamata|richiamatemi)",
        ],
    ),
    (
        "person",
        0.9,
        &[
            "(persona|essere) (vera|reale|umana|umano|in carne e ossa)",
            "(operatore|operatrice|umano|centralinista|segretaria|segreteria|addetto)",
            "(parlare|parlo|passi|passarmi|mi passi|mi passa|mettermi in contatto|comunicare|mi trasferisca|trasferirmi) (con|a|al|alla)? (un|una|qualcuno|il|la|l|qualche)? (persona|qualcuno|operatore|operatrice|umano|responsabile|dottore|dottoressa|medico|titolare|direttore|segreteria|segretaria|reception|collega|addetto|capo|proprietario)",
            "(qualcuno) (di vero|di reale|che mi possa aiutare|con cui parlare|in carne e ossa)",
            "(parlare|parlo) con qualcuno",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(ripeta|ripetere|ripeti|ripetermi|puo ripetere|ripetete|me lo ripete|lo ripeta|ridica|ridire) (per favore|quello|lo|la|gli|le|gli orari|le opzioni)?",
            "(come|cosa|che cosa) (ha detto|dice|scusi|hai detto|diceva|dici)",
            "^ (come|cosa|scusi|prego|eh|come scusi|che) $",
            "non (ho|la|ti|vi)? (capito|sentito|sento|capisco|ho capito|ho sentito|afferrato)",
            "(un altra volta|ancora una volta|di nuovo|da capo)",
        ],
    ),
    (
        "slower",
        0.9,
        &[
            "(piu lentamente|lentamente|piu piano|parlare piano|^ piano|troppo veloce|piu lento|parli piano|rallenti|meno veloce|parla veloce)",
        ],
    ),
    (
        "language_it",
        0.9,
        &["(in|parla|parlare|parlate|parli|preferisco|continuare in) (l)? italiano", "italiano per favore"],
    ),
    (
        "language_en",
        0.9,
        &["(in|parla|parlare|parlate|parli|preferisco|speak) (l)? (inglese|english)", "inglese per favore"],
    ),
    (
        "language_es",
        0.9,
        &["(in|parla|parlare|parlate|parli|preferisco) (lo)? (spagnolo|espanol)", "spagnolo per favore", "espanol"],
    ),
    (
        "language_fr",
        0.9,
        &["(in|parla|parlare|parlate|parli|preferisco) (il)? (francese|francais)", "francese per favore", "francais"],
    ),
    (
        "language_de",
        0.9,
        &["(in|parla|parlare|parlate|parli|preferisco) (il)? (tedesco|deutsch)", "tedesco per favore", "deutsch"],
    ),
    (
        "language_pt",
        0.9,
        &[
            "(in|parla|parlare|parlate|parli|preferisco) (il)? (portoghese|portugues)",
            "portoghese per favore",
            "portugues",
        ],
    ),
    (
        "language_nl",
        0.9,
        &[
            "(in|parla|parlare|parlate|parli|preferisco) (l)? (olandese|nederlands|neerlandese)",
            "olandese per favore",
            "nederlands",
        ],
    ),
    (
        "wrong_number",
        0.9,
        &[
            "(numero|persona) (sbagliato|sbagliata|errato)",
            "(ho|mi sono) (sbagliato|sbagliata) (numero|persona)?",
            "sbagliato numero",
        ],
    ),
    (
        "greeting",
        0.8,
        &[
            "ciao|salve|buongiorno|buonasera|pronto|buondi|hello|buonpomeriggio",
            "(buon giorno|buona sera|buon pomeriggio)",
        ],
    ),
    (
        "thanks",
        0.8,
        &["grazie|ringrazio|graziemille", "(la|vi|ti) ringrazio", "(molto|gentilissimo|gentilissima) gentile"],
    ),
    (
        "goodbye",
        0.9,
        &[
            "arrivederci|arrivederla|addio|bye",
            "(a (presto|dopo|risentirci|rivederci))",
            "^ a (domani|piu tardi|stasera|{wd}) $",
            "(grazie|arrivederci|ciao|allora|perfetto) a (domani|piu tardi|stasera|{wd}) $",
            "(e|e proprio) tutto",
            "(basta cosi|nient altro|niente altro|a posto cosi|siamo a posto)",
            "(buona|buon) (giornata|serata|notte|proseguimento|fine settimana|weekend|continuazione)",
            "(ci vediamo|ci sentiamo)",
        ],
    ),
    (
        "help",
        0.9,
        &[
            "aiuto|aiutami",
            "(mi aiuti|mi puo aiutare|puo aiutarmi|mi serve aiuto|ho bisogno di aiuto|mi aiuta)",
            "(cosa|che cosa) (puo|puoi|posso) (fare|chiedere|dire)",
            "quali (sono le)? opzioni",
            "come funziona",
        ],
    ),
    (
        "stop_flow",
        0.9,
        &[
            "(lasci (stare|perdere)|lascia (stare|perdere)|lasciamo (stare|perdere)|non importa lasci|come non detto|dimentichi|dimentica|si dimentichi|niente lasci)",
            "(si fermi|fermati|basta|smettila|smetta)",
            "(annulli|annulla|annullare|cancelli) tutto",
            "(ricominciare|ricominciamo|ricomincia|da capo|dall inizio)",
            "ho cambiato idea",
        ],
    ),
    (
        "cancel_that",
        0.9,
        &[
            "(annulli|annulla|annullare|cancelli|cancella|disdica) (questo|quello|lo|la|questa|quella)",
            "(annullarlo|annullarla|cancellarlo|disdirlo|lo annulli|la annulli|lo cancelli|lo disdica|annullalo|cancellalo)",
            "^ (no)? (annullare|annulla|annulli|cancella) (per favore)? $",
        ],
    ),
    ("stop_flow", 0.6, &["^ (no)? (stop|esci|uscire|fine|basta|fermo) (per favore)? $"]),
    (
        "this_number",
        0.9,
        &[
            "(questo|stesso|il|dal|a questo|su questo|al) (numero|telefono|cellulare|stesso numero) * (chiamo|chiamando|scrivo|sto chiamando|telefono)",
            "(questo|lo stesso|stesso|questo stesso) numero",
            "numero (da cui|con cui|dal quale) (la|vi|sto)? (chiamo|scrivo|chiamando)",
        ],
    ),
    (
        "soonest",
        0.9,
        &[
            "(il prima possibile|prima possibile|al piu presto|quanto prima|appena possibile|il piu presto possibile|appena potete|appena puo|piu presto possibile|nel piu breve tempo|d urgenza|urgentemente|con urgenza|asap)",
            "(il|la|il vostro|qual e il|qual e la|al|le|i)? (primo|prima|prossimo|prossima|prime|primi) (appuntamento|disponibilita|posto|data|orario|giorno|buco|orari|momento) (libero|libera|disponibile|utile|possibile|che avete|liberi|disponibili)?",
            "(il|la) (primo|prima) (disponibile|libero|libera|possibile|che avete|utile)",
            "prima e meglio e",
        ],
    ),
    (
        "any",
        0.9,
        &[
            "(qualsiasi|qualunque|in qualsiasi|in qualunque|a qualsiasi|a qualunque) (ora|giorno|momento|orario|data)",
            "(quando (vuole|volete|puo|potete|preferisce|vi e comodo|avete posto)|in qualunque momento|mi e indifferente|e indifferente|indifferente|fa lo stesso|e lo stesso|per me e uguale|e uguale|non ho preferenze|nessuna preferenza|sono (flessibile|libero tutto il giorno|libera tutto il giorno|libero sempre)|mi adatto|come (preferisce|preferite|vuole)|faccia lei|decida lei|scelga lei|va bene tutto|tutti gli orari vanno bene)",
        ],
    ),
    (
        "no_preference",
        0.9,
        &[
            "(nessuna|senza|non ho) (preferenza|preferenze) (particolari|particolare)?",
            "(chiunque|con chiunque|uno qualsiasi|qualsiasi (dottore|medico|operatore|parrucchiere|dentista)|chi e (libero|disponibile)|chi c e|il primo (libero|disponibile)|la prima (libera|disponibile)|nessuno in particolare|non importa chi)",
        ],
    ),
    (
        "none_of_these",
        0.9,
        &[
            "(nessuno|nessuna|ne l uno ne l altro|ne l una ne l altra) (di|dei|delle|tra)? (questi|queste|due|quelli|quelle|va bene|mi va bene|orari|opzioni)?",
            "(un|qualcosa di|qualcosa d) (altro|altra)",
            "(un altra|altri|altre|un altro) (orari|giorni|date|opzioni|orario|giorno|data|ora|momento|opzione|possibilita)",
            "(avete|ha|c e|ci sono) (altro|qualcos altro|qualcosa d altro|altre|altri|un altro|un altra)",
            "(questi|queste|gli|le|nessuno|nessuna)? (orari|date|due|opzioni) non (mi)? (vanno|va) bene",
        ],
    ),
    (
        "already_told",
        0.9,
        &[
            "(gliel|ve l|te l|l|gliela|glielo)? (ho|avevo) (gia) (detto|dato|data|dati|indicato|detta)",
            "(gia (detto|dato|data|risposto)|glielo ho appena detto|gliel ho appena detto|l ho appena detto|come (le)? (ho|ho gia|dicevo) (detto)?|me l ha gia chiesto|ce l ha gia|lo ha gia)",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(e|siete|che|questo e) (ridicolo|assurdo|inaccettabile|vergognoso|una vergogna|scandaloso|pessimo|pazzesco|vergogna|incompetenti|una presa in giro|una perdita di tempo|schifo|uno schifo)",
            "(cazzo|merda|vaffanculo|stronzo|stronza|idiota|imbecille|stupido|deficiente|porca|coglione|incompetente|inaccettabile|ridicolo)",
            "(sono|molto|davvero) (arrabbiato|arrabbiata|furioso|furiosa|infuriato|incazzato|incazzata|deluso|delusa|stufo|stufa|scocciato|scocciata)",
            "(perdita di tempo|perdere tempo|non ne posso piu|mi state prendendo in giro)",
            "(reclamo|lamentarmi|lamentela|protestare)",
        ],
    ),
    (
        "emergency",
        0.9,
        &[
            "(emergenza|e un emergenza|e urgentissimo|pronto soccorso)",
            "(non riesco|non riesce|fatica|difficolta|faccio fatica|non riesco piu) (a)? respirare",
            "(dolore|dolori|male|oppressione|fitte) (al|nel) petto",
            "(sanguina|sanguino|sanguinando|emorragia|sanguinamento|perdo sangue|perde sangue) (molto|tanto|tantissimo)?",
            "(infarto|ictus|incosciente|svenuto|svenuta|convulsioni|overdose|suicidio|suicidarmi|soffoca|soffocando|shock anafilattico|reazione allergica|ammazzarmi|uccidermi)",
            "(chiamate|chiami|serve|chiamare|mandate) (un|una|l)? (ambulanza|118|112|soccorsi)",
        ],
    ),
    (
        "ask_if_robot",
        0.9,
        &[
            "(sei|e|lei e|siete|sto parlando con|parlo con|stai|questa e|questo e|sta parlando) (davvero|veramente|solo|ancora)? (un|una|uno) (robot|macchina|computer|umano|persona|persona vera|persona reale|bot|ia|intelligenza artificiale|segreteria|segreteria telefonica|risponditore|registrazione|essere umano|operatore automatico|assistente virtuale|chatbot|vera persona)",
        ],
    ),
    (
        "later",
        0.9,
        &[
            "(non ora|non adesso|adesso no)",
            "(richiamo|richiamero|chiamo|chiamero|ritelefono|vi richiamo|la richiamo|vi chiamo|sento) (dopo|piu tardi|domani|un altro giorno|un altra volta|io)",
            "(un altra volta|in un altro momento|magari dopo|piu tardi magari)",
            "(devo|ho bisogno di) (pensarci|pensare|vedere|chiedere|parlarne|verificare|controllare|riflettere|sentire)",
            "(sono) (occupato|occupata|al volante|in riunione|guidando|al lavoro|in macchina)",
        ],
    ),
];
