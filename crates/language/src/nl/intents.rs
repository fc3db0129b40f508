//! What Dutch callers want, and how they say it.

/// Name of the intent, how sure its patterns are, the patterns.
pub const INTENTS: &[(&str, f32, &[&str])] = &[
    (
        "book",
        0.9,
        &[
            "(maken|boeken|reserveren|plannen|inplannen|nodig|wil|willen|zou|zouden|graag|zoek|vastleggen|regelen|hebben|krijgen|aanvragen|maak|boek|reserveer) (ik|we|wij|u|graag|even|nog|ook)? * (afspraak|afspraakje|reservering|reservatie|boeking|tafel|tafeltje|kamer|consult|behandeling|plek|plaats)",
            "(een|nieuwe|de|mijn) (nieuwe|andere|controle)? (afspraak|reservering|reservatie|boeking|tafel|kamer|consult|behandeling|tafeltje) (maken|boeken|reserveren|plannen|inplannen|nodig|vastleggen|willen|hebben|krijgen|graag|voor|op|om|bij)",
            "(ik|we|wij) (wil|willen|zou|zouden|moet|kan|kunnen|wou) (graag|eens|even|een keer)? * (langskomen|komen|boeken|reserveren|inplannen|afspreken|behandeld worden|gezien worden)",
            "(kan|kunnen|mag|zou) (ik|we|wij) (graag|alstublieft|eens|even|misschien|ook)? * (langskomen|komen|boeken|reserveren|afspreken|terecht|een afspraak|inplannen|langs)",
            "(heeft|hebben|hebt|heb) (u|jullie|je) (nog|misschien|een|iets|ergens|ook|toevallig)? * (vrij|plek|plaats|beschikbaar|tijd|ruimte|gaatje|mogelijkheid|vrije)",
            "(is|zijn) (er|het|u|de dokter|er nog|jullie)? * (vrij|plek|plaats|beschikbaar|mogelijk|ruimte|een gaatje|iets vrij)",
            "(wanneer|hoe laat|welke) (kan|kunnen|zou|heeft|is|hebben) (ik|we|u|jullie|er)? * (langskomen|komen|terecht|vrij|plek|plaats|beschikbaar|mogelijk|tijd)",
            "(zet|schrijf|plan|schrijft) (u)? (mij|me|ons) (maar|er)? (in|op)",
            "(naar|bij) de (dokter|tandarts|arts|kapper|therapeut|fysio|huisarts|mondhygienist)",
        ],
    ),
    (
        "book",
        0.6,
        &[
            "afspraak|boeken|reserveren|reservering|reservatie|boeking|afspraken|tafel",
            "(nog)? een (andere|nieuwe|tweede) afspraak",
        ],
    ),
    (
        "move",
        0.9,
        &[
            "(verzetten|verplaatsen|verschuiven|omboeken|verzet|verplaatst|verschoven|verplaatsing|uitstellen|vervroegen)",
            "(verzetten|verplaatsen|wijzigen|veranderen|verschuiven|aanpassen|uitstellen|omzetten) (van)? (mijn|de|een|het|onze|deze)? * (afspraak|reservering|reservatie|boeking|tijd|dag|datum|tijdstip)",
            "(mijn|de|een|het|onze|deze|die) * (afspraak|reservering|reservatie|boeking|tijd|datum|behandeling|tijdstip) * (verzetten|verplaatsen|wijzigen|veranderen|verschuiven|aanpassen|uitstellen|omzetten|naar)",
            "(andere|nieuwe|latere|eerdere) (dag|datum|tijd|afspraak) (voor|dan) (mijn|de)",
            "(kan|lukt) (ik|we|mij|het)? (helaas|toch|dan|op {wd})? * niet * (verzetten|verplaatsen|andere|later|eerder)",
            "in plaats van * (komen|om|op)",
        ],
    ),
    (
        "cancel_appointment",
        0.9,
        &[
            "(annuleren|afzeggen|afbellen|cancelen|geannuleerd|afgezegd|annulering|schrappen|annuleer|annuleert)",
            "(zeg|zegt|bel|schrap|haal) (u|ik|maar)? (mijn|de|die|deze|onze) * (afspraak|reservering|boeking|reservatie) (maar)? (af|weg|eruit)",
            "(mijn|de|die|deze|onze|alle) * (afspraak|reservering|boeking|reservatie|afspraken) * (annuleren|afzeggen|cancelen|schrappen|afbellen|niet door laten gaan)",
            "(kan|kunnen|lukt|ga|zal) (ik|we|wij|het|mij|me|helaas|toch)? * (niet|toch niet|helaas niet) (komen|halen|aanwezig zijn|langskomen|door)",
            "(heb|hebben) (ik|we|de|mijn)? * afspraak (niet meer|toch niet) nodig",
        ],
    ),
    (
        "look_up",
        0.9,
        &[
            "(wanneer|hoe laat|op welke dag|welke dag|welk uur|om hoe laat) (is|was|heb|had|hebben|begint|moet|moeten|ben) (ik|we|mijn|de|onze|ook alweer)? * (afspraak|reservering|reservatie|boeking|afspraken|komen|zijn|behandeling|aan de beurt)",
            "(heb|had|hebben|staat) (ik|we|wij|er) (al|nog|vandaag|morgen|een|eigenlijk|op)? * (afspraak|afspraken|reservering|boeking|geboekt|gereserveerd|ingepland)",
            "(weten|nakijken|controleren|kijken|zeggen|bevestigen|opzoeken|nagaan|checken|vergeten|herinneren) (u|mij|of|wanneer|even)? * (mijn|onze) * (afspraak|reservering|boeking|reservatie|afspraken)",
            "(mijn|de|onze) (volgende|eerstvolgende|komende|aanstaande) (afspraak|boeking|reservering)",
            "welke afspraken heb ik",
            "(afspraak|reservering|boeking|afspraken) (controleren|nakijken|bevestigen|opzoeken|checken)",
            "(over|betreffende|in verband met) mijn (afspraak|boeking|reservering)",
        ],
    ),
    (
        "ask_hours",
        0.9,
        &[
            "(wanneer|hoe laat|tot hoe laat|vanaf hoe laat|hoe lang|welke dagen|op welke dagen) (bent|zijn|is|gaat|gaan|sluit|sluiten|opent|openen|doet|werkt) (u|jullie|je|de praktijk|het restaurant|de winkel|de zaak|open|dicht|vandaag|morgen)? * (open|dicht|gesloten|geopend|opengaan|sluiten)?",
            "(openingstijden|openingsuren|sluitingstijd|spreekuur|kantooruren|spreekuren|openingsuur)",
            "(bent|zijn|is) (u|jullie|de praktijk|de winkel|het restaurant|er)? * (open|geopend|dicht|gesloten|bereikbaar)",
            "(werkt|werken|opent) (u|jullie) (op|ook|in het|vandaag|morgen)",
        ],
    ),
    (
        "ask_address",
        0.9,
        &[
            "waar (bent|zijn|is|zit|zitten|ligt|vind|kan|bevindt|moet) (u|jullie|ik|de|het|dat|je|zich|precies)",
            "hoe (kom|kan|geraak|rijd|rij|kun) (ik|je|we|men) (bij|er|daar|het beste|tot bij|naar|komen)",
            "(uw|jullie|het|wat is het|je) (adres|locatie|huisnummer)",
            "(adres|locatie|route|routebeschrijving|parkeren|parkeerplaats|parkeerplaatsen|parking|parkeergarage|ligging)",
            "in welke straat",
        ],
    ),
    (
        "ask_price",
        0.9,
        &[
            "(wat|hoeveel) (kost|kosten|betaal|rekent|rekenen|vraagt|vragen|is|zou|bedraagt|moet) (dat|het|een|de|u|ik|jullie|een behandeling|dit)? (kosten|betalen)?",
            "hoe duur (is|zijn)?",
            "(wat is|wat zijn|hoe hoog is|hoe hoog zijn) (de|het|uw|jullie) (prijs|prijzen|kosten|tarief|tarieven|kostprijs)",
            "(prijs|prijzen|tarief|tarieven|kosten|prijslijst|kostprijs) (van|voor|per)?",
            "(vergoedt|vergoeden|betaalt|dekt) (de|mijn) (verzekering|zorgverzekering|mutualiteit|ziekenfonds)",
            "hoeveel kost",
        ],
    ),
    (
        "ask_services",
        0.9,
        &[
            "(welke|wat voor) (diensten|behandelingen|soorten|soort|massages|therapieen|mogelijkheden|kamers heeft|cursussen)",
            "(wat) (biedt|bieden|doet|doen|behandelt|heeft|hebben) (u|jullie|je) (aan|allemaal|zoal|aan behandelingen|precies)?",
            "(biedt|bieden|doet|doen|behandelt) (u|jullie) (ook|nog)?",
            "(uw|jullie) (diensten|behandelingen|aanbod)",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(bericht|boodschap|berichtje|notitie) (achterlaten|doorgeven|inspreken|nalaten|aannemen|sturen|voor|overbrengen)",
            "(een|het) (bericht|boodschap|berichtje) (achter|door|voor)?",
            "(terugbellen|teruggebeld|terug bellen|terug gebeld)",
            "(bel|belt|laat|kan|kunt|zou) (u|mij|me|iemand|hem|haar|ze|hij)? * (terugbellen|terug|contact opnemen|laten weten|contact)",
            "(zeg|zegt|geef|geeft|laat) (u)? (aan|hem|haar|de dokter|weten)? (door|weten) *",
            "(kunt|kan|wilt) u (doorgeven|zeggen|vragen) (dat|of|aan)",
        ],
    ),
    (
        "person",
        0.9,
        &[
            "(echte|echt|levende|menselijke) (mens|persoon|medewerker|medewerkster|iemand)",
            "(medewerker|mens|persoon|iemand|receptie|receptionist|receptioniste|dokter|arts|collega|baas|manager|telefoniste|assistente|klantenservice|balie|eigenaar) (spreken|aan de lijn|aan de telefoon|praten|doorverbinden|krijgen|aub|alstublieft|alsjeblieft)",
            "(doorverbinden|verbind|verbindt|doorgeschakeld|doorschakelen|verbinden) (u)? (mij|me)? (door|met|naar)?",
            "(spreken|praten|spreek) (ik)? (graag)? met (een|de|iemand|het|uw) (echte|echt)? (mens|persoon|medewerker|iemand|receptie|dokter|arts|collega|baas|manager|assistente|balie)?",
            "(is|kan) er (iemand|een mens) (die|aanwezig|mij|om|beschikbaar)? ",
            "(met iemand) (spreken|praten)",
            "(medewerker|mens|operator|receptie) (alstublieft|alsjeblieft|graag|aub)",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(herhalen|herhaal|herhaalt|herhaling)",
            "(nog eens|nogmaals|nog een keer|opnieuw|nog een keertje) (alstublieft|alsjeblieft|zeggen|graag|aub|herhalen)?",
            "(zegt|zeg) (u)? (dat|het) (nog)? (eens|een keer|nogmaals)",
            "(wat zegt u|wat zei u|wat zeg je|wat zei je|wat was dat|hoe zegt u|wablief|watblief|wat bedoelt u|zeg dat nog eens)",
            "^ (wat|hè|he|pardon|sorry|huh|wablieft|excuseer) $",
            "(heb|kan|kon) (ik|u|je|dat|het)? (helaas|u|dat|het|je|even)? * niet (verstaan|gehoord|goed verstaan|horen|begrepen|goed gehoord|meegekregen|gevolgd)",
            "(versta|hoor|begrijp|snap) (ik|u|je|het|dat)? (niet|slecht|u niet|je niet|het niet|u slecht|niet goed)",
            "wat waren (de|die|ook alweer)? (opties|mogelijkheden|tijden)",
        ],
    ),
    ("slower", 0.9, &["(langzamer|trager|rustiger|wat langzamer|te snel|niet zo snel|wat trager)"]),
    (
        "language_en",
        0.9,
        &[
            "(in het|spreekt|spreek|praat|spreken|liever|kan het in het) (u|je|jullie|we)? (ook)? engels",
            "engels (alstublieft|alsjeblieft|graag|aub)",
        ],
    ),
    (
        "language_nl",
        0.9,
        &[
            "(in het|spreekt|spreek|praat|spreken|liever|terug naar) (u|je|jullie|we)? (ook)? (nederlands|vlaams)",
            "nederlands (alstublieft|alsjeblieft|graag|aub)",
        ],
    ),
    (
        "language_de",
        0.9,
        &["(in het|spreekt|spreek|praat|spreken|liever) (u|je|jullie|we)? (ook)? duits", "duits (alstublieft|graag)"],
    ),
    (
        "language_fr",
        0.9,
        &["(in het|spreekt|spreek|praat|spreken|liever) (u|je|jullie|we)? (ook)? frans", "frans (alstublieft|graag)"],
    ),
    (
        "language_es",
        0.9,
        &["(in het|spreekt|spreek|praat|spreken|liever) (u|je|jullie|we)? (ook)? spaans", "spaans (alstublieft|graag)"],
    ),
    (
        "language_it",
        0.9,
        &[
            "(in het|spreekt|spreek|praat|spreken|liever) (u|je|jullie|we)? (ook)? italiaans",
            "italiaans (alstublieft|graag)",
        ],
    ),
    (
        "language_pt",
        0.9,
        &[
            "(in het|spreekt|spreek|praat|spreken|liever) (u|je|jullie|we)? (ook)? portugees",
            "portugees (alstublieft|graag)",
        ],
    ),
    (
        "wrong_number",
        0.9,
        &[
            "(verkeerd|fout) (verbonden|nummer|gedraaid|gebeld)",
            "verkeerde (nummer|persoon)",
            "(met wie spreek ik|wie is dit|wie is daar)",
            "(ik)? heb (het)? verkeerde nummer",
        ],
    ),
    (
        "greeting",
        0.8,
        &[
            "hallo|hoi|hey|hai|dag|goedemorgen|goedemiddag|goedenavond|goedendag|goeiemorgen|goeiemiddag|goeienavond|goeiendag|hoihoi|heey|goeiedag|gegroet|yo",
            "(goede|goeden|goeie) (morgen|dag|middag|avond)",
            "hoe gaat het (met u|met jou|ermee)?",
        ],
    ),
    (
        "thanks",
        0.8,
        &[
            "bedankt|dankjewel|dankuwel|dank|merci|thanks|dankje",
            "(dank|bedankt) (u|je|jullie) (wel|zeer)?",
            "(heel|hartelijk|erg|duizendmaal) (bedankt|dank)",
        ],
    ),
    (
        "goodbye",
        0.9,
        &[
            "doei|doeg|daag|ciao|doeidoei|bye|houdoe|salukes",
            "tot (ziens|horens|straks|later|morgen|dan|snel|gauw|volgende week|de volgende keer|{wd}|kijk)",
            "(dat is|dat was|dit is|dit was) (alles|het|het wel)",
            "(verder niets|verder niks|niets meer|niks meer|meer niet|dat zou het zijn)",
            "(fijne|prettige|goede|een fijne|een prettige|nog een fijne|nog een prettige) (dag|avond|week|weekend|middag) (nog|verder)?",
            "(het)? goed weekend",
            "dag (mevrouw|meneer) $",
        ],
    ),
    (
        "help",
        0.9,
        &[
            "(hulp|help)",
            "(kunt|kan|kun|zou) (u|je) (mij|me) (even|alstublieft)? (helpen|verder helpen)",
            "(wat|waarmee) (kunt|kan|kun|doet) (u|je|ik) (allemaal|voor mij|doen|hier|voor me|zoal)? (doen|helpen|betekenen|vragen|zeggen)?",
            "(welke|wat zijn de|wat zijn mijn) (opties|mogelijkheden|keuzes)",
            "hoe werkt (dit|dat|het)",
        ],
    ),
    (
        "stop_flow",
        0.9,
        &[
            "(laat maar|laat maar zitten|laat u maar|vergeet het|vergeet het maar|vergeet dat|maakt niet meer uit|hoeft niet meer|niet meer nodig|doe maar niet|toch maar niet|toch niet)",
            "(stop|stopt|hou|houdt) (u)? (er|dat|dit|hiermee|ermee|daarmee) (mee|maar|op)?",
            "(opnieuw|van voren af aan|overnieuw) (beginnen|starten)?",
            "(annuleer|stop|vergeet) alles",
            "(ik)? (heb|ben) (me|mij|mezelf|van gedachten)? (bedacht|veranderd|van gedachten veranderd)",
            "^ (stop|stoppen|afbreken|einde|ophouden) $",
        ],
    ),
    (
        "cancel_that",
        0.9,
        &[
            "(annuleer|annuleert|schrap|cancel|verwijder) (u)? (dat|het|die|deze|dit|hem) (maar)?",
            "(zeg|zegt) (u)? (dat|het|die|deze|hem) (maar)? af",
            "^ (graag)? (annuleren|afzeggen|cancelen) (graag|alstublieft)? $",
        ],
    ),
    (
        "this_number",
        0.9,
        &[
            "(dit|het|hetzelfde|dat|ditzelfde|mijn huidige) (nummer|telefoonnummer|gsmnummer|nummertje) (waarmee|waar|waarvan|van|waarop)? * (bel|belt|app|schrijf|ik nu)",
            "(dit|hetzelfde|ditzelfde|op dit|het huidige|dit huidige) (nummer|telefoonnummer|gsmnummer)",
            "(waarmee|waar|waarvan) ik (nu|mee)? (nu)? (bel|app|mee bel|schrijf)",
        ],
    ),
    (
        "soonest",
        0.9,
        &[
            "(zo snel mogelijk|zo spoedig mogelijk|zo vroeg mogelijk|zo gauw mogelijk|zsm|asap|meteen|direct|spoedig|zo snel als|zo snel het kan|op korte termijn|met spoed|zo rap mogelijk|hoe sneller hoe beter|hoe eerder hoe beter|hoe vroeger hoe beter|eerst mogelijke|snelst mogelijke)",
            "(de|het|uw|jullie)? (eerste|eerstvolgende|vroegste|snelste|eerstmogelijke|volgende|vroegst|snelst) (vrije|mogelijke|beschikbare|mogelijkheid|afspraak|plek|moment|plaats|tijd|beschikbaar)",
            "wanneer (is|kan|heeft) (de|het|u|ik)? (eerste|eerstvolgende|snelste|op zijn vroegst|het snelst|vroegste)",
        ],
    ),
    (
        "any",
        0.9,
        &[
            "(maakt|het maakt) (mij|me)? niet uit (wanneer|hoe laat|welke dag|welk uur|welke tijd)?",
            "(wanneer|hoe laat) (u|het u|jullie|dan ook|maar) (wil|wilt|uitkomt|schikt|past|kan)?",
            "(elk|elke|ieder|iedere|eender welk|eender welke) (moment|dag|tijd|tijdstip|uur|datum)",
            "(op elk moment|altijd|om het even|eender wanneer|ik ben flexibel|ben flexibel|heel flexibel|de hele dag|alles is goed|geen voorkeur|maakt niet uit|ik heb geen voorkeur)",
            "(kiest|kies) (u|maar|zelf) (maar)?",
        ],
    ),
    (
        "no_preference",
        0.9,
        &[
            "(geen) (bepaalde|speciale|specifieke|bijzondere)? (voorkeur|voorkeuren)",
            "(maakt|het maakt) (mij|me)? niet uit (wie|bij wie|met wie|welke dokter|welke arts|door wie)",
            "(wie dan ook|eender wie|om het even wie|wie er vrij is|wie er is|wie beschikbaar is|wie er tijd heeft|wie maar vrij is|niemand in het bijzonder|iedereen is goed|wie er kan)",
            "(elke|iedere|eender welke) (dokter|arts|therapeut|medewerker|behandelaar)",
        ],
    ),
    (
        "none_of_these",
        0.9,
        &[
            "(geen|geen enkele|geen van) (van)? (die|deze|beide|de|allen|hen|alle)? (twee|drie|opties|tijden|mogelijkheden|beide|tijdstippen|past|schikt|komt)? (past|schikt|komt uit|lukt)?",
            "(andere|ander|nog andere|een andere|alternatieve|nog meer) (tijd|dag|tijden|dagen|datum|optie|opties|mogelijkheid|mogelijkheden|tijdstip|moment|week|afspraak)",
            "(heeft|hebben|hebt|is|zijn) (u|jullie|er) (nog)? (iets|wat|nog iets|nog andere|een) (anders|ander|andere)",
            "iets anders",
            "(die|beide|ze) (passen|schikken|komen) (mij|me|allebei|allemaal|helaas)? niet (uit)?",
        ],
    ),
    (
        "already_told",
        0.9,
        &[
            "(heb|had|hebben) (ik|we|u|dat|het|je|jullie)? * (al|net|zojuist|daarnet|toch) * (gezegd|gegeven|verteld|doorgegeven|vermeld|gemeld|genoemd|beantwoord)",
            "(zoals|wat) ik (al|net|daarnet)? (zei|heb gezegd|gezegd heb|vertelde)",
            "(dat|het) (heeft|hebt|weet|hebben) (u|je|jullie) al",
            "(dat)? zei ik (al|toch|net)",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(dit is|dat is|wat een|het is|is dit) (echt|toch|gewoon|een|werkelijk|een echte|een grote)? (belachelijk|schandalig|schande|onacceptabel|onaanvaardbaar|idioot|grap|tijdverspilling|waardeloos|ongelooflijk|ongelofelijk|onzin|ramp|aanfluiting)",
            "(shit|kut|klote|godverdomme|verdomme|idioot|klootzak|kak|sukkel|rotzooi|waardeloos|fuck|tering|kloten|belachelijk)",
            "(ben|ik ben|word|maakt me) (echt|heel|zo|erg|ontzettend|behoorlijk)? (boos|kwaad|woedend|gefrustreerd|geirriteerd|teleurgesteld|razend|pissig)",
            "(klacht|klagen|klacht indienen)",
            "(ik ben het|ben het) (zat|beu)",
        ],
    ),
    (
        "emergency",
        0.9,
        &[
            "(noodgeval|spoedgeval|noodsituatie|levensgevaar|ambulance|spoed|noodgevallen|ziekenwagen)",
            "(krijg|krijgt) (ik|hij|zij|ze)? (geen|nauwelijks|bijna geen) (lucht|adem)",
            "(kan|kunnen) (ik|hij|zij|ze)? (niet|nauwelijks|niet meer) (ademen|ademhalen)",
            "pijn (op|in) (de|mijn|zijn|haar) borst",
            "(hartaanval|beroerte|bewusteloos|flauwgevallen|overdosis|zelfmoord|zelfdoding|stuiptrekkingen|vergiftigd|stikken|hartinfarct|hersenbloeding|toeval)",
            "(bloedt|bloed|bloeding) (hevig|erg|heel erg|stopt niet|zwaar)",
            "(stopt niet|houdt niet op) (met)? bloeden",
            "(bel|belt|stuur|nodig) (een|de|u)? (ambulance|112|911)",
            "(mezelf|mijzelf) (iets aandoen|van kant maken)",
            "allergische reactie",
        ],
    ),
    (
        "ask_if_robot",
        0.9,
        &[
            "(bent|ben|is) (u|je|jij|dit|dat) (een|eigenlijk|wel|echt|soms|nu)? (een)? (robot|machine|computer|bot|ai|mens|echte mens|echt persoon|echte persoon|antwoordapparaat|automaat|persoon|opname|bandje|chatbot)",
            "(spreek|praat|chat|bel) ik (nu|hier|eigenlijk)? met (een)? (robot|machine|computer|bot|ai|mens|echt mens|echte persoon|antwoordapparaat|persoon|echt iemand)",
        ],
    ),
    (
        "later",
        0.9,
        &[
            "(nu|momenteel|op dit moment) (niet|even niet|komt het niet uit|past het niet|geen tijd)",
            "(bel|app|probeer|kom) (ik)? (u|je|jullie|later|morgen|straks|nog|het|zelf|even)? * (terug|later|nog eens|later nog eens|opnieuw|op een ander moment|straks|een andere keer)",
            "(later|een andere keer|op een ander moment|straks) (nog eens|terug|bellen|terugbellen|weer bellen)",
            "(moet|wil|laat) (ik|me|mij|het|er|even|eerst|nog)? * (nadenken|overleggen|nakijken|bespreken|kijken|overdenken|nachecken|in mijn agenda kijken|vragen aan)",
            "(ben|zit) (nu|even|net|momenteel|in de auto|ik)? (bezig|aan het rijden|in de auto|in een vergadering|aan het werk)",
        ],
    ),
];
