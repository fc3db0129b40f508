//! What Italian callers say around the matter: trouble, emergencies, small talk, words for somebody else.

/// Name of the intent, how sure its patterns are, the patterns.
pub const TALK: &[(&str, f32, &[&str])] = &[
    (
        "emergency",
        0.9,
        &[
            "(non|a malapena) (respira|sta respirando|respiro)",
            "(sangue dappertutto|sangue ovunque|tantissimo sangue|molto sangue|perde molto sangue|un sacco di sangue|tanto sangue)",
            "(si e|mi sono) (tagliato|tagliata) (un dito|il dito|la mano|il braccio|le vene|il polso)",
            "(e|si e|mi sono) (appena)? (svenuto|svenuta|accasciato|accasciata|collassato|collassata|crollato)",
            "(non (si sveglia|reagisce|si muove|risponde piu))",
            "(odore|puzza|fuga|sento|perdita) (di|odore di|puzza di)? gas",
            "(monossido di carbonio|sta annegando|folgorato|folgorata|avvelenato|avvelenata)",
            "(c e (un incendio|il fuoco|fumo|del fumo)|va a fuoco|ha preso fuoco|in fiamme|incendio)",
            "(ha|ho) (ingoiato|bevuto|inghiottito|ingerito) (una|un|la|le|delle|della|del|dei)? (pila|pile|batteria|candeggina|pastiglie|pillole|detersivo|veleno|moneta|calamita)",
            "(si sono rotte le acque|rotto le acque)",
        ],
    ),
    (
        "no_emergency",
        0.9,
        &[
            "(contatto|numero|uscita|persona|piano|modulo) (di|per le|d)? (emergenza|emergenze)",
            "(in caso di|per le|per) (un)? (emergenza|emergenze)",
            "(trattate|fate|gestite|accettate) (le|anche le)? (emergenze|urgenze)",
            "(ho|ha|aveva|avevo|dopo|dopo un|dal mio) (avuto|un|il)? (un|una|il|mio)? (infarto|ictus|svenimento|reazione allergica|emorragia) *",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(porca miseria|porca puttana|che palle|maledetto|maledetta|vaffanculo|cavolo|accidenti|minchia|schifo|bastardi)",
            "(servizio|assistenza|studio) (e|era) (davvero|proprio|molto)? (pessimo|pessima|orribile|penoso|vergognoso|uno schifo)",
            "(macchina|robot|aggeggio|computer) (stupido|stupida|inutile|di merda|scemo|scema)",
            "(ma siete scemi|ma scherziamo|mi avete stufato|mi avete rotto|sono stanco di)",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(che|quale|a che) (ora|giorno|data|indirizzo|prezzo|nome) (era|ha detto|aveva detto)",
            "(parli|parlare|puo parlare|piu) (piu)? (forte|alto)",
            "(non (la|ti|vi|si) (sento|sente|sento bene)|la sento (male|malissimo)|si sente male|la linea e disturbata|va e viene)",
            "(dove eravamo|dov eravamo|a che punto eravamo)",
        ],
    ),
    (
        "refuse",
        0.9,
        &[
            "(non|preferisco non|preferirei non) (voglio|vorrei|ho intenzione di|mi va di|intendo|le)? (dare|darle|dire|dirle|dirlo|darlo|dico|lasciare|fornire|comunicare|dirglielo|darglielo) (il|il mio|la|i miei|i)? (nome|numero|telefono|cognome|dati)?",
            "(non (glielo|le) (dico|diro|daro))",
            "(non sono (affari|fatti) (suoi|tuoi|vostri)|e (privato|personale|riservato)|non la riguarda|affari miei)",
        ],
    ),
    (
        "ask_why",
        0.9,
        &[
            "(perche|a cosa|a che cosa|come mai) (le|vi|serve|servono|lo|la|devo|ha|volete|vuole|avete|mi) *",
            "^ (e|ma|scusi)? (perche|come mai|a cosa serve|a che serve) $",
            "(e (obbligatorio|necessario|proprio necessario))",
        ],
    ),
    (
        "ask_who",
        0.9,
        &[
            "(chi (e|parla|scrive|siete|sei|e che parla|mi scrive)|con chi (parlo|sto parlando)|da parte di chi)",
            "(e (questo|questa)|parlo con|siete|ho chiamato) (il|lo|la|l)? (studio|clinica|ambulatorio|dentista|ristorante|hotel|banca|farmacia|pizzeria|ospedale|parrucchiere)",
            "(che (ditta|azienda|studio|clinica) e|come si chiama lei)",
        ],
    ),
    ("how_are_you", 0.9, &["(come (va|sta|stai|state|andiamo|le va)|tutto bene)"]),
    (
        "small_talk",
        0.9,
        &[
            "(che|fa) (bel|brutto|bella|gran|un|proprio|tanto|molto)? (tempo|giornata|caldo|freddo)",
            "(mi racconti|raccontami|sa|conosce|mi racconta|dimmi) (una|un) (barzelletta|storia|battuta)",
            "(lei e|sei|e|ma che) (proprio|molto|davvero|cosi)? (simpatico|simpatica|gentile|divertente|carino|carina|spiritoso|bravo|brava)",
            "(oggi e il mio compleanno|e il mio compleanno|buon natale|buon anno|buone feste|buon compleanno)",
            "(ha|hai) visto la partita",
            "(mi piace) (la sua|la tua) voce",
            "^ (ah ah|haha|ahah|ahahah|hihi) $",
        ],
    ),
    (
        "resume",
        0.9,
        &[
            "(dove (eravamo rimasti|ci eravamo fermati)|da dove eravamo)",
            "(alla fine|tutto sommato|ripensandoci|dopotutto|pensandoci bene) (si|lo prendo|la prendo|lo prenoti|facciamolo|prenotiamo|va bene)",
            "(riprendiamo|continuiamo|riprendere|continuare|torniamo|proseguiamo) (con|a|all|alla)? (la|l|il)? (prenotazione|appuntamento|mio appuntamento)",
        ],
    ),
    ("resume", 0.6, &["(continuiamo|riprendiamo|proseguiamo|andiamo avanti)"]),
    (
        "about_booking",
        0.7,
        &[
            "(per|riguardo al|riguardo|a proposito del|circa|sul|per via del|per il|del) (il|al)? (mio|nostro) (prossimo)? (appuntamento|prenotazione)",
            "(una domanda|un informazione|informazioni) (sul|per il|riguardo al) mio (appuntamento)",
        ],
    ),
    (
        "child",
        0.9,
        &[
            "ho (solo|quasi)? (tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|3|4|5|6|7|8|9|10|11) anni (e mezzo)? $",
            "(sono) (un|una) (bambino|bambina)",
            "(la mia|la|mia|il mio|il)? (mamma|papa|babbo|nonna|nonno) (dorme|sta dormendo|e sotto la doccia|e in bagno|e fuori|non c e|non e in casa|non e a casa|e al lavoro|e uscita|e uscito)",
        ],
    ),
    ("same_time", 0.6, &["(alla|allo)? (stessa|stesso|medesima|medesimo) (ora|orario)"]),
    ("first_name", 0.6, &["(nome di battesimo|primo nome)"]),
    (
        "grown_up",
        0.9,
        &[
            "^ (si)? (la|il|sua|suo) (mamma|madre|papa|padre|nonna|nonno) $",
            "(sono|qui|parla|e) (io)? (la|il|sua|suo) (mamma|madre|papa|padre|nonna|nonno|zia|zio|babysitter|tata)",
            "(era|e) (mio|mia|il mio|la mia) (figlio|figlia|bambino|bambina|nipote|piccolo|piccola)",
            "(scusi|mi scusi|scusate|mi dispiace) (per)? (mio figlio|mia figlia|il bambino|la bambina|il piccolo|la piccola)",
            "(sono|si sono) (un|una)? (adulto|adulta|maggiorenne)",
        ],
    ),
    (
        "aside",
        0.9,
        &[
            "(stavo|sto) parlando (con|a) (mio|mia|il|la|un|una|i miei)? (figlio|figlia|figli|marito|moglie|cane|gatto|madre|padre|fratello|sorella|capo|collega|amico|amica|bambino|bambina|qualcuno|un altro) $",
            "(non (parlavo|dicevo|stavo parlando) (con|a) lei|non era per lei)",
            "(abbassa|spegni|abbassate|spegnete|alza) (la|il|quella|quel)? (tv|televisione|tele|musica|volume|radio)",
            "(stai zitto|stai zitta|state zitti|fate silenzio|scendi da li|scendi di li|non adesso (tesoro|amore)|non ora (tesoro|amore)|stai fermo|stai ferma)",
            "(mettiti|mettetevi) (le|il|la|i) (scarpe|cappotto|giacca|giubbotto)",
            "(sono al telefono|sto telefonando|la mamma e al telefono)",
        ],
    ),
    (
        "language_other",
        0.9,
        &[
            "(in|parla|parlare|parlate|preferisco|parli) (il|l)? (russo|cinese|mandarino|arabo|polacco|turco|ucraino|hindi|urdu|coreano|giapponese|rumeno|greco|bulgaro|ungherese|svedese|albanese|serbo|croato)",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(dica|riferisca|dite|avvisi|dire) (al|alla|allo|all|il|la) (dottore|dottoressa|medico|staff|dentista|dottor|dott|segretaria) *",
        ],
    ),
    ("move_that", 0.9, &["(spostarlo|spostarla|rimandarlo|anticiparlo)"]),
    (
        "running_late",
        0.9,
        &[
            "(sono|saro|arrivo|arrivero|faccio) (un po|con|leggermente|qualche minuto|dieci minuti)? (in|di)? (ritardo)",
            "(bloccato|bloccata) nel traffico",
            "(sto arrivando|sono per strada)",
        ],
    ),
];
