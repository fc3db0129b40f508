//! What German callers say around the matter: trouble, emergencies, small talk, words for somebody else.

/// Name of the intent, how sure its patterns are, the patterns.
pub const TALK: &[(&str, f32, &[&str])] = &[
    (
        "emergency",
        0.9,
        &[
            "(atmet|atme|atmen) (nicht|nicht mehr|kaum|kaum noch|gar nicht)",
            "(überall blut|alles voller blut|viel blut|verliert blut|verliere blut|blutet wie)",
            "(hat|habe) (sich|mir|mich) (in|den|die|die hand|den finger|den arm|die pulsadern)? * (geschnitten|abgeschnitten|aufgeschnitten)",
            "(ist|bin|wurde) (gerade|eben|plötzlich)? (umgekippt|zusammengebrochen|bewusstlos|ohnmächtig|umgefallen|ertrunken)",
            "(wacht|reagiert|bewegt) (sich)? (nicht|nicht mehr) (auf|mehr)?",
            "(riecht|riechen|rieche|geruch) (hier|es|stark|ich|ganz|sehr)? (nach|von)? (gas|gasgeruch)",
            "(gasgeruch|gasleck|kohlenmonoxid|rauchvergiftung|stromschlag)",
            "(es|hier) brennt (hier|in|im|bei mir|bei uns|die|das|unsere|meine)",
            "(haus|küche|wohnung|auto|dach|keller|zimmer|herd) (brennt|steht in flammen)",
            "(feuer|flammen|funken|rauch) (in|aus|im|kommt|kommen|schlagen)",
            "(verschluckt|getrunken|geschluckt) $",
            "(batterie|knopfzelle|magnet|tabletten|spülmittel|bleiche|reiniger|gift) (verschluckt|getrunken|geschluckt)",
            "(fruchtblase (ist)? geplatzt)",
        ],
    ),
    (
        "no_emergency",
        0.9,
        &[
            "(notfallkontakt|notfallnummer|notausgang|notfallplan|notfallsprechstunde|notfalltermin|notdienst)",
            "(kontakt|nummer) (für|im) (den|einen)? (notfall|notfälle)",
            "(im|für den|für einen|bei einem|für) (notfall|notfälle|notfällen)",
            "(behandeln|nehmen|machen) sie (auch)? notfälle",
            "(hatte|hatten|nach|seit|nach meinem|nach einem|seit meinem) (ich|er|sie|schon|letztes|vor|mal|einen|meinem|einem|dem)? * (herzinfarkt|schlaganfall|krampfanfall|bandscheibenvorfall|ohnmacht|allergische reaktion)",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(verdammt|verdammte|verdammter|scheißdreck|scheißladen|drecksladen|fick|leck mich|himmelherrgott|zum teufel|verfluchte|blöder|blödes)",
            "(blöde|dumme|doofe|bescheuerte|dämliche) (maschine|kiste|automat|computer|stimme|technik)",
            "(service|praxis|laden) (ist|war) (echt|wirklich|total)? (mies|schrecklich|furchtbar|unter aller sau|katastrophal|schlecht)",
            "(ich hab die schnauze voll|das darf doch nicht wahr sein|das kann doch nicht wahr sein|so eine frechheit)",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(wann|um wie viel uhr|welcher tag|welches datum|welche uhrzeit|welchen tag|wie viel) (war|hatten|sagten|haben) (das|sie|es) (gesagt|noch|nochmal|noch mal)? $",
            "(lauter|sprechen sie lauter|etwas lauter|bitte lauter)",
            "(ich (höre|hör|verstehe) (sie|nichts|gar nichts|dich) (nicht|kaum|schlecht|so schlecht|nur schlecht)?|ich höre nichts)",
            "(die verbindung|leitung|empfang) (ist)? (schlecht|sehr schlecht|so schlecht|furchtbar)",
            "(wo waren wir|wo sind wir stehen geblieben)",
        ],
    ),
    (
        "refuse",
        0.9,
        &[
            "(möchte|will|werde|mag|kann|würde) (ich)? (ihnen|das|den|die|meinen|meine|lieber)? * (nicht|ungern|lieber nicht) (sagen|geben|nennen|verraten|angeben|herausgeben|preisgeben|rausgeben|mitteilen)",
            "(sage|gebe|nenne|verrate) (ich)? (ihnen|das|den|die|meinen|meine|dir|euch|sie)? * (nicht|nicht raus|nicht heraus|ungern)",
            "(das (geht|ging) (sie|dich|euch|keinen|niemanden) (gar|überhaupt)? (nichts|was)? (an)?|das ist (privat|persönlich|vertraulich)|lieber nicht $)",
        ],
    ),
    (
        "ask_why",
        0.9,
        &[
            "(warum|wieso|weshalb|wozu|wofür) (brauchen|wollen|müssen|muss|benötigen|fragen|ist|möchten|soll|wird) (sie|ich|das|es|man|denn)? *",
            "^ (und|aber|ja)? (warum|wieso|weshalb|wozu|wofür) (das|denn|das denn)? $",
            "(muss das sein|ist das (nötig|notwendig|wichtig))",
        ],
    ),
    (
        "ask_who",
        0.9,
        &[
            "(wer|mit wem) (ist da|ist denn da|ist dran|sind sie|spricht da|spreche ich|ist dort|schreibt|schreibt da|bin ich verbunden|ist das|habe ich)",
            "(bin ich|ist das|ist dort|spreche ich) (hier|da|mit|dort)? (richtig)? (bei|die|der|das|mit) (der|dem|einer|einem)? (praxis|klinik|arztpraxis|zahnarzt|zahnarztpraxis|restaurant|hotel|bank|apotheke|pizzeria|friseur|krankenhaus)",
            "(was für eine (praxis|firma|klinik)|welche (praxis|firma|klinik) ist das|wie heißen sie)",
        ],
    ),
    (
        "how_are_you",
        0.9,
        &["(wie geht es|wie gehts|wie läuft es|wie gehts ihnen|wie geht es ihnen) (ihnen|dir|heute|so|denn)?"],
    ),
    (
        "small_talk",
        0.9,
        &[
            "(schönes|tolles|schlechtes|mieses|herrliches|furchtbares|so ein|was für ein) wetter",
            "(heiß|kalt|warm|sonnig|schön) (heute|draußen|ist es)",
            "(erzählen|erzähl|kennen|kennst) (sie|du|mir|mal)? (mir)? (einen|nen|eine) (witz|geschichte)",
            "(sie sind|du bist|sie klingen) (aber|ja|echt|sehr|so|wirklich)? (lustig|nett|witzig|süß|sympathisch|freundlich|lieb|schlau)",
            "(ich habe heute geburtstag|heute ist mein geburtstag|frohe weihnachten|frohes neues|schöne feiertage|alles gute)",
            "(haben sie|hast du) (das)? (spiel|gestern das spiel) (gesehen|gestern)",
            "(ihre stimme|deine stimme) (ist|gefällt|klingt)",
            "^ (haha|hihi|hehe|ha ha|lol) $",
        ],
    ),
    (
        "resume",
        0.9,
        &[
            "(wo wir (waren|stehen geblieben|aufgehört|stehengeblieben))",
            "(doch|jetzt doch|nun doch|also doch) (buchen|nehmen|machen|noch|bitte|den termin|den)",
            "(ich nehme (ihn|den|es|den termin) (jetzt|nun)? doch|machen wir (es|das|den)? doch|buchen sie (ihn|den|es|das) doch|dann doch)",
            "(zurück zum|weiter mit dem|weiter mit der|mit dem|mit meinem) (termin|buchung) (weitermachen|weiter|fortfahren)?",
        ],
    ),
    ("resume", 0.6, &["(machen wir weiter|weitermachen|weiter bitte|fortfahren|lassen sie uns weitermachen)"]),
    (
        "about_booking",
        0.7,
        &[
            "(wegen|bezüglich|zu|um|über) (meinem|meines|meiner|meinen|den|dem|einem) (nächsten)? (termin|termins|buchung|reservierung)",
            "(frage|etwas) (zu|wegen) (meinem|einem|dem) termin",
        ],
    ),
    (
        "child",
        0.9,
        &[
            "(ich bin|bin) (erst|schon)? (drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|3|4|5|6|7|8|9|10|11) (jahre|jahre alt)? $",
            "(ich bin) (noch)? (ein) (kind|kleines kind|mädchen|kleiner junge|kleines mädchen)",
            "(meine|mein|die|der)? (mama|mami|papa|papi|mutti|vati|oma) (schläft|duscht|ist duschen|ist nicht da|ist nicht zuhause|ist nicht zu hause|ist weg|ist draußen|badet|arbeitet|ist im bad|ist im garten)",
        ],
    ),
    (
        "same_time",
        0.6,
        &[
            "(zur|zu der|um die|die|der)? (gleiche|gleichen|gleicher|selbe|selben|selber|dieselbe|derselben) (zeit|uhrzeit|stunde)",
        ],
    ),
    ("first_name", 0.6, &["(vorname|vornamen)"]),
    (
        "grown_up",
        0.9,
        &[
            "^ (ja)? (die|der|seine|ihre|sein|ihr) (mutter|vater|mama|papa|oma|opa) $",
            "(hier ist|ich bin|hier spricht|da ist|jetzt ist) (jetzt)? (die|der|seine|ihre|sein|ihr) (mutter|vater|mama|papa|oma|opa|großmutter|großvater|tante|onkel|babysitterin)",
            "(das (war|ist) (nur|bloß)? (mein|meine|unser|unsere) (sohn|tochter|kleiner|kleine|kind|enkel|enkelin|junge|mädchen))",
            "(entschuldigung|entschuldigen sie|tut mir leid|sorry) * (mein sohn|meine tochter|mein kind|mein kleiner|meine kleine)",
            "(ich bin|ja ich bin) (ein)? (erwachsen|erwachsener|erwachsene|volljährig|eine erwachsene)",
        ],
    ),
    (
        "aside",
        0.9,
        &[
            "ich (habe|hab|rede|spreche|sprach) (gerade|nur|eben|jetzt)? (mit|zu) (meinem|meiner|meinen|dem|der|einem|einer)? (sohn|tochter|kind|kindern|mann|frau|hund|katze|mutter|vater|bruder|schwester|chef|kollegen|kollegin|freund|freundin|jemand|jemandem|jemand anderem) (geredet|gesprochen)? $",
            "(ich (meinte|meine) nicht sie|das war nicht (für|an) sie|nicht sie)",
            "(mach|macht|dreh|stell) (mal|bitte|den|die|das|jetzt)? (den|die|das)? (fernseher|musik|radio|ton|tv|glotze) (aus|leiser|leise|ab)",
            "(sei still|seid leise|seid still|sei leise|ruhe jetzt|jetzt nicht (schatz|schätzchen|mäuschen)|runter vom|geh da runter|komm da runter|nicht jetzt (schatz|liebling))",
            "(zieh|zieht) (die|deine|eure|deinen|euch) (schuhe|jacke|mantel) (an|aus)",
            "(ich (telefoniere|bin am telefon)|mama telefoniert|papa telefoniert)",
        ],
    ),
    ("language_de", 0.9, &["(auf|lieber|bitte) (auf)? deutsch", "deutsch (bitte|sprechen)"]),
    ("language_en", 0.9, &["(auf) englisch"]),
    ("language_fr", 0.9, &["(auf) französisch"]),
    ("language_es", 0.9, &["(auf) spanisch"]),
    ("language_it", 0.9, &["(auf) italienisch"]),
    ("language_pt", 0.9, &["(auf) portugiesisch"]),
    ("language_nl", 0.9, &["(auf) niederländisch"]),
    (
        "language_other",
        0.9,
        &[
            "(auf|sprechen|sprichst|spricht|in|lieber) (sie|du|jemand|hier)? (auch)? (russisch|chinesisch|arabisch|polnisch|türkisch|ukrainisch|hindi|urdu|koreanisch|japanisch|rumänisch|griechisch|bulgarisch|ungarisch|schwedisch|kroatisch|serbisch|bosnisch|albanisch|persisch|farsi|vietnamesisch|tschechisch)",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(sagen|richten|bestellen) (sie)? (bitte)? (dem|der|herrn|frau) (doktor|arzt|ärztin|team|dr|zahnarzt|praxis) *",
        ],
    ),
    ("move_that", 0.9, &["(ihn|das|den|es) (verschieben|verlegen|umbuchen)"]),
    (
        "running_late",
        0.9,
        &[
            "(verspäte|verspäten) (mich|uns)",
            "(komme|kommen|bin|werde) (ich|wir|etwas|leider|gleich|heute|ein paar minuten|zehn minuten|ein bisschen)? (zu spät|verspätet)",
            "(stehe|stecke) (ich)? im stau",
        ],
    ),
];
