//! What Dutch callers say around the matter: trouble, emergencies, small talk, words for somebody else.

/// Name of the intent, how sure its patterns are, the patterns.
pub const TALK: &[(&str, f32, &[&str])] = &[
    (
        "emergency",
        0.9,
        &[
            "(ademt|adem|ademen) (niet|niet meer|nauwelijks|bijna niet)",
            "(overal bloed|veel bloed|verliest bloed|verliest veel bloed|onder het bloed)",
            "(heeft|heb) (zich|zijn|haar|mijn|me|in zijn|in haar) * (gesneden|afgesneden|afgehakt)",
            "(is|ben) (net|zojuist|ineens|plotseling)? (in elkaar gezakt|flauwgevallen|buiten westen|bewusteloos|ingestort|omgevallen|verdronken)",
            "(wordt|reageert|beweegt) (niet|niet meer) (wakker|meer)?",
            "(ruik|ruikt|ruiken|geur) (ik|het|hier|naar|een|sterk|van)? (naar)? (gas|gaslucht)",
            "(gaslek|gaslucht|koolmonoxide|elektrocutie|geelektrocuteerd|stikt|verslikt)",
            "(er is brand|staat in brand|in brand|het brandt|er komen vonken|vonken uit|rook uit|er komt rook)",
            "(heeft|heb) * (batterij|knoopcel|pillen|bleek|bleekmiddel|afwasmiddel|schoonmaakmiddel|gif|magneet) (ingeslikt|gedronken|geslikt|doorgeslikt)",
            "(mijn|haar) vliezen (zijn)? gebroken",
        ],
    ),
    (
        "no_emergency",
        0.9,
        &[
            "(noodnummer|nooduitgang|noodcontact|contactpersoon bij nood|noodplan)",
            "(afspraak met spoed|met spoed|spoedafspraak|spoedspreekuur)",
            "(in geval van|bij|voor) (een|geval van)? (nood|noodgeval|noodgevallen|spoedgevallen|spoed)",
            "(doen|behandelen|helpen|nemen) (jullie|u)? (ook)? (noodgevallen|spoedgevallen)",
            "(had|heb|na|sinds) (ik|hij|zij|vorig|mijn|een|al)? * (hartaanval|beroerte|hartinfarct|hersenbloeding|allergische reactie) (gehad|vorig|jaar|jaren)?",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(godver|godsamme|verrek|tyfus|kanker|jezus christus|wat een gelul|stelletje|rot op|flikker op|verdorie)",
            "(stom|stomme|domme|achterlijke) (machine|ding|robot|apparaat|computer|stem)",
            "(service|dienst|praktijk) (is|was) (echt|heel|zo)? (slecht|verschrikkelijk|waardeloos|bagger|een ramp)",
            "(ik word er gek van|dit kan toch niet|wat een puinhoop|schandalig)",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(hoe laat|welke dag|welke datum|wat|welk uur) (was|zei|waren) (dat|u|het|de prijs|het adres) (ook alweer|ook weer|nou)?",
            "(harder|luider) (praten|spreken|alstublieft|graag)?",
            "(ik (hoor|versta) (u|je|niks|niets) (niet|slecht|bijna niet|haast niet)?|de (lijn|verbinding) is (slecht|heel slecht)|u valt weg)",
            "(waar waren we|waar waren we gebleven)",
        ],
    ),
    (
        "refuse",
        0.9,
        &[
            "(wil|ga|zeg|geef|kan|hoef) (ik|dat|u|mijn|die|je|het)? * (niet|liever niet) (zeggen|geven|vertellen|doorgeven|delen|noemen)",
            "(zeg|geef|vertel) (ik)? (dat|die|mijn naam|mijn nummer|u dat|het)? (liever)? niet",
            "(dat (gaat|gaan) (u|je|jullie) (helemaal)? (niks|niets|niet) (aan)?|dat is (prive|persoonlijk|vertrouwelijk)|liever niet $)",
        ],
    ),
    (
        "ask_why",
        0.9,
        &[
            "(waarom|waarvoor|waartoe) (heeft|hebt|moet|wilt|wil|is|vraagt|hebben|moeten) (u|ik|je|dat|jullie|het)? *",
            "^ (en|maar)? (waarom|waarvoor|hoezo) (dat|dan)? $",
            "(is dat (nodig|echt nodig|verplicht)|moet dat)",
        ],
    ),
    (
        "ask_who",
        0.9,
        &[
            "(met wie spreek ik|wie is dit|wie is daar|wie bent u|wie ben jij|met wie app ik|wie stuurt dit|van wie is dit nummer)",
            "(spreek ik met|is dit|bel ik met|ben ik bij) (de|het|een)? (praktijk|kliniek|tandarts|dokter|huisarts|restaurant|hotel|bank|apotheek|pizzeria|kapper|ziekenhuis)",
            "(welk bedrijf|welke praktijk) (is dit|bent u)",
            "(hoe heet u)",
        ],
    ),
    ("how_are_you", 0.9, &["(hoe gaat het|hoe is het|hoe gaat ie|alles goed) (met u|met jou|ermee|vandaag)?"]),
    (
        "small_talk",
        0.9,
        &[
            "(lekker|mooi|slecht|rot|prachtig|heerlijk|wat een) (weer|weertje) (he|vandaag|hoor)?",
            "(warm|koud|zonnig) (he|vandaag|buiten)",
            "(vertel|kent|ken|weet) (u|je|me|eens)? (een|nog een) (mop|grap|verhaal|grapje)",
            "(u bent|je bent|jij bent) (echt|heel|zo|wel|best)? (grappig|aardig|lief|leuk|slim|vriendelijk|gezellig)",
            "(ik ben (vandaag)? jarig|vandaag ben ik jarig|fijne kerst|gelukkig nieuwjaar|fijne feestdagen|van harte gefeliciteerd)",
            "(heeft u|heb je) (de)? (wedstrijd|gisteren de wedstrijd) (gezien|gisteren)",
            "(mooie|leuke) stem",
            "^ (haha|hihi|hehe|lol) $",
        ],
    ),
    (
        "resume",
        0.9,
        &[
            "(waar we (waren|gebleven waren|zijn gebleven))",
            "(toch maar|toch wel) (doen|boeken|inplannen|graag)",
            "(doe|boek|plan) (het|hem|die)? toch (maar|wel|in)?",
            "(verder|doorgaan|terug) (met|naar) (de|mijn) (afspraak|boeking|reservering)",
        ],
    ),
    ("resume", 0.6, &["(laten we verdergaan|we gaan verder|ga verder|doorgaan|verdergaan)"]),
    (
        "about_booking",
        0.7,
        &[
            "(over|betreffende|in verband met|voor|vanwege|met betrekking tot) (mijn|de|onze|een) (volgende)? (afspraak|boeking|reservering)",
            "(een vraag|vraagje) (over) mijn (afspraak)",
        ],
    ),
    (
        "child",
        0.9,
        &[
            "(ik ben|ben) (pas|al|nog maar)? (drie|vier|vijf|zes|zeven|acht|negen|tien|elf|3|4|5|6|7|8|9|10|11) (jaar|jaar oud)? $",
            "(ik ben) (nog)? (een) (kind|meisje|jongetje)",
            "(mijn|m n)? (mama|papa|mam|pap|mamma|pappa|moeder|vader|oma) (slaapt|ligt te slapen|is er niet|is niet thuis|is aan het werk|staat onder de douche|is buiten|is weg|is boven|is in de tuin)",
        ],
    ),
    ("same_time", 0.6, &["(op)? (hetzelfde|dezelfde|zelfde) (tijdstip|tijd|uur)"]),
    ("first_name", 0.6, &["(voornaam|voornamen)"]),
    (
        "grown_up",
        0.9,
        &[
            "^ (ja)? (zijn|haar|de|hun) (moeder|vader|mama|papa|oma|opa) $",
            "(dit is|ik ben|met|hier is|hier met) (zijn|haar|de|hun) (moeder|vader|mama|papa|oma|opa|tante|oom|oppas)",
            "(dat (was|is) (mijn|onze) (zoon|dochter|zoontje|dochtertje|kind|kleinzoon|kleindochter|kleine))",
            "(sorry|excuses|excuseer) (voor|hoor)? (mijn|onze) (zoon|dochter|zoontje|dochtertje|kind|kleine)",
            "(ik ben|ja ik ben) (een)? (volwassen|volwassene|meerderjarig)",
        ],
    ),
    (
        "aside",
        0.9,
        &[
            "ik (praatte|praat|had het|was aan het praten|sprak) (net|even|nu)? (tegen|met) (mijn|de|een|onze)? (zoon|dochter|kind|kinderen|man|vrouw|hond|kat|moeder|vader|broer|zus|baas|collega|vriend|vriendin|iemand|iemand anders) $",
            "(ik had het niet tegen u|dat was niet voor u|niet tegen u)",
            "(zet|doe) (de|die|dat|het)? (tv|televisie|muziek|radio|geluid) (uit|zachter|zacht|af)",
            "(wees stil|stil zijn|hou je mond|wees eens stil|niet nu (schat|schatje|lieverd)|kom daar af|kom eraf|ga van de)",
            "(doe|trek) (je|jullie|je eigen) (schoenen|jas|laarzen) (aan|uit)",
            "(ik (ben aan de telefoon|ben aan het bellen|bel even)|mama is aan het bellen|mama belt|papa belt)",
        ],
    ),
    (
        "language_other",
        0.9,
        &[
            "(in het|spreekt|spreken|praat|liever|spreek) (u|je|jullie|het|iemand)? (ook)? (russisch|chinees|mandarijn|arabisch|pools|turks|oekraiens|hindi|urdu|koreaans|japans|roemeens|grieks|bulgaars|hongaars|zweeds|fries|marokkaans|papiaments|perzisch|vietnamees)",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(zeg|zegt|vertel|geef door|laat weten) (u)? (aan|tegen)? (de|dokter|het) (dokter|arts|tandarts|team|assistente|praktijk|huisarts) *",
        ],
    ),
    ("move_that", 0.9, &["(hem|het|die|dat) (verzetten|verplaatsen|verschuiven)"]),
    (
        "running_late",
        0.9,
        &[
            "(ben|kom|word|wordt) (ik|iets|een beetje|wat|tien minuten|helaas)? (iets|een beetje|wat|tien minuten)? te laat",
            "(sta|zit) (ik)? (vast)? in de file",
            "ik ben onderweg",
        ],
    ),
];
