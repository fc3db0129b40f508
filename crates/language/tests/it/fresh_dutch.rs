//! Dutch sentences of a reader who had not seen the grammar, with what a good reader finds in them.

use crate::table::{Asked, check_entities};
use frontdesk_domain::Language;
use jiff::civil::date;

fn on(year: i16, month: i8, day: i8, (hour, minute): (i8, i8), region: &'static str) -> Asked {
    let asked = Asked::nothing().in_language(Language::Nl).at(date(year, month, day).at(hour, minute, 0, 0));
    Asked { region: Some(region), ..asked }
}

#[test]
fn who_comes_and_when() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL"),
        &[
            (
                "Goedemorgen, heeft u van 2 tot en met 5 oktober nog een tweepersoonskamer vrij voor twee volwassenen en een peuter?",
                "interval 2026-10-02..2026-10-05; party {\"adults\":2,\"children\":1}",
            ),
            ("ik kom om acht uur 's avonds met acht man", "time/arrival 20:00; party {\"people\":8}"),
            ("Onze kleine is achttien maanden, heeft u een kinderstoel?", "duration P1Y6M"),
            ("Tafel voor 2 vanavond 19u en graag bij het raam", "party {\"people\":2}; datetime 2026-09-15T19:00"),
            ("Wij zijn twee stellen plus mijn schoonmoeder.", "party {\"adults\":5}"),
            ("zes man waarvan twee kinderen onder de tien", "party {\"people\":6}; party {\"children\":2}; number 10"),
            (
                "van maandag op dinsdag, een nacht, eenpersoonskamer",
                "interval 2026-09-21..2026-09-22; duration/nights P1D",
            ),
            ("komend weekend voor twee stelletjes", "interval 2026-09-19..2026-09-20; party {\"adults\":4}"),
            (
                "We zoeken voor zaterdag een nachtje in een tweepersoonskamer.",
                "date 2026-09-19; duration/nights P1D; party {\"rooms\":1}",
            ),
            (
                "ik wil woensdag graag twee plekken bij yoga om kwart over zes s avonds",
                "date 2026-09-16; party {\"people\":2}; time 18:15",
            ),
            (
                "een volwassene twee kinderen van vijf en acht en een hond",
                "party {\"adults\":1,\"ages\":[5,8],\"children\":2}",
            ),
            ("Mijn dochter (6) moet naar de tandarts, liefst zo snel mogelijk.", "number 6"),
            ("Met Pinksteren volgend jaar, met z'n tienen, lukt dat nog?", "date 2027-05-16; party {\"people\":10}"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "BE"),
        &[
            ("We zijn met vier, zaterdagavond om half zeven.", "party {\"people\":4}; datetime 2026-09-19T18:30"),
            (
                "Kunnen we zondagmiddag met ons vijven komen eten?",
                "interval 2026-09-20T12:00..2026-09-20T18:00; party {\"people\":5}",
            ),
        ],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "NL"),
        &[(
            "tweede kerstdag met zijn achten om half een 's middags",
            "date 2026-12-26; party {\"people\":8}; time 12:30",
        )],
    );
    check_entities(
        &on(2027, 5, 3, (18, 40), "NL"),
        &[(
            "Van Hemelvaart tot zondag, twee eenpersoonskamers",
            "interval 2027-05-06..2027-05-09; party {\"rooms\":2}",
        )],
    );
    check_entities(
        &on(2027, 1, 14, (16, 30), "NL"),
        &[(
            "Heeft u met Koningsdag nog een terrastafel voor een man of twaalf?",
            "date 2027-04-27; party {\"people\":12}",
        )],
    );
}

#[test]
fn days_and_times() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL"),
        &[
            (
                "We komen vrijdagavond aan en vertrekken zondag na het ontbijt.",
                "interval/arrival 2026-09-18T18:00..2026-09-19T00:00; date/departure 2026-09-20",
            ),
            (
                "eh ja goedendag ik wou graag een afspraak maken voor overmorgen zo rond kwart over tien",
                "datetime 2026-09-17T10:15 ~2026-09-17T22:15",
            ),
            ("Lukt woensdagochtend om vijf voor half negen?", "datetime 2026-09-16T08:25"),
            (
                "ik kan altijd op maandag en woensdag vanaf vijf uur s middags",
                "recurrence FREQ=WEEKLY;BYDAY=MO,WE; interval 17:00..…",
            ),
            ("ik ben geboren op drie november negentiennegenenzeventig", "date/birth 1979-11-03"),
            ("geboortedatum 07-03-'62", "date/birth 1962-03-07"),
            ("Ik ben er over drie kwartier.", "datetime 2026-09-15T11:00"),
            ("Vandaag over veertien dagen zou mooi uitkomen.", "date 2026-09-29"),
            ("vrijdag over een week, past dat?", "date 2026-09-25"),
            (
                "ik vroeg me af of er morgen om tien voor negen nog plek is of anders overmorgen",
                "datetime 2026-09-16T08:50 ~2026-09-16T20:50; date 2026-09-17",
            ),
            ("De monteur mag tussen 8 en 12 komen, maar donderdag niet.", "interval 08:00..12:00; date 2026-09-17"),
            (
                "Goedemiddag, ik moet mijn afspraak van donderdag om 15 uur helaas afzeggen.",
                "datetime 2026-09-17T15:00",
            ),
            ("afgelopen vrijdag was ik ook al bij jullie voor mijn schouder", "date 2026-09-11"),
            ("tien voor half elf op de negenentwintigste", "datetime 2026-09-29T10:20 ~2026-09-29T22:20"),
            ("uiterlijk om 14 uur moet de auto klaar zijn", "interval …..14:00"),
            ("zo rond het middaguur en het liefst volgende week", "time 12:00; interval 2026-09-21..2026-09-27"),
            (
                "Elke drie maanden naar de mondhygiënist, altijd 's ochtends.",
                "recurrence FREQ=MONTHLY;INTERVAL=3; interval 06:00..12:00",
            ),
            (
                "iedere eerste maandag van de maand om acht uur 's morgens",
                "recurrence FREQ=MONTHLY;BYDAY=1MO;BYHOUR=8;BYMINUTE=0",
            ),
            (
                "doordeweeks tussen negen en half vijf ben ik op kantoor",
                "recurrence FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR; interval 09:00..16:30",
            ),
            ("De trein komt om 17.42 aan, dus we zijn rond zessen in het hotel.", "time 17:42; time 18:00 ~06:00"),
            (
                "De vlucht gaat morgenochtend om vijf uur twintig, dus de taxi om kwart over drie.",
                "datetime 2026-09-16T05:20; time 15:15 ~03:15",
            ),
            ("kun je me om tien voor acht wekken", "time 07:50 ~19:50"),
            ("Heeft u iets even na negenen of anders klokslag tien?", "time 09:00 ~21:00; time 10:00 ~22:00"),
            ("Ik moet over drie weken terugkomen van de dokter.", "date 2026-10-06"),
            ("volgende week zaterdag van tien tot kwart voor twaalf", "interval 2026-09-26T10:00..2026-09-26T11:45"),
            (
                "Doe maar de tweede week van oktober, dan hebben we herfstvakantie.",
                "confirmation yes; interval 2026-10-12..2026-10-18",
            ),
        ],
    );
    check_entities(
        &on(2027, 1, 14, (16, 30), "NL"),
        &[
            ("kan het ook dinsdag om half vier", "datetime 2027-01-19T15:30 ~2027-01-19T03:30"),
            (
                "Om de week op donderdag om 18.00 uur zou mooi zijn.",
                "recurrence FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;BYHOUR=18;BYMINUTE=0",
            ),
            (
                "kan mn afspraak van ma 15u naar di 9u",
                "datetime 2027-01-18T15:00; datetime 2027-01-19T09:00 ~2027-01-19T21:00",
            ),
            ("Met carnaval zijn we weg, maar op Aswoensdag kan het.", "date 2027-02-08; date 2027-02-10"),
        ],
    );
    check_entities(&on(2027, 5, 3, (18, 40), "NL"), &[("Zijn jullie open op Hemelvaartsdag?", "date 2027-05-06")]);
    check_entities(&on(2027, 5, 3, (18, 40), "BE"), &[("Is de keuken open op pinkstermaandag?", "date 2027-05-17")]);
    check_entities(
        &on(2026, 12, 5, (9, 0), "NL"),
        &[
            ("Aankomst 28/12, vertrek 2/1, graag halfpension", "date/arrival 2026-12-28; date/departure 2027-01-02"),
            (
                "We komen de 31e en blijven tot Driekoningen.",
                "date/arrival 2026-12-31; interval/departure …..2027-01-06",
            ),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "BE"),
        &[
            ("zaterdagvoormiddag om kwart na negen, gaat dat?", "datetime 2026-09-19T09:15"),
            ("Op 21 juli en 11 november zijn jullie zeker gesloten?", "date 2027-07-21; date 2026-11-11"),
            (
                "Zou het woensdag in de voormiddag kunnen, zo tegen half elf?",
                "interval 2026-09-16T06:00..2026-09-16T12:00; time 10:30 ~22:30",
            ),
        ],
    );
}

#[test]
fn times_asked_for() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL").asking("time"),
        &[
            ("tien over half drie komt me het beste uit", "time 14:40 ~02:40"),
            ("pas na zessen, daarvoor werk ik", "interval 18:00..… ~06:00..…"),
        ],
    );
}

#[test]
fn taken_back_and_said_anew() {
    check_entities(
        &on(2026, 12, 5, (9, 0), "NL"),
        &[("nee niet dinsdag maar woensdag", "confirmation correction; date/old 2026-12-08; date 2026-12-09")],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL"),
        &[
            (
                "drie volwassenen en twee kinderen, eh nee sorry, vier volwassenen",
                "party/old {\"adults\":3,\"children\":2}; confirmation correction; party {\"adults\":4,\"children\":2}",
            ),
            (
                "Ik wou eigenlijk zeven uur in plaats van acht uur 's avonds.",
                "time 07:00 ~19:00; confirmation correction; time/old 20:00",
            ),
        ],
    );
}

#[test]
fn who_and_where() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL"),
        &[
            ("Mijn naam is Johanna van der Meulen.", "name Johanna van der Meulen [Johanna|van der Meulen]"),
            (
                "Wij wonen op de Prinsengracht 263-2, 1016 GV Amsterdam.",
                "address {\"city\":\"Amsterdam\",\"country\":null,\"number\":\"263-2\",\"postcode\":\"1016 GV\",\"street\":\"Prinsengracht\"}",
            ),
            ("Na vijven ben ik te bereiken op 06-12345678.", "interval 17:00..… ~05:00..…; phone +31612345678"),
            ("Is August er vandaag, of werkt Mei Lin?", "date 2026-09-15"),
            ("Mijn klantnummer is 4711-0815.", "code 47110815"),
            (
                "Dag, met Özdemir, er is een leiding gesprongen in de Vondelstraat 23!",
                "name Özdemir [Özdemir|-]; address {\"city\":null,\"country\":null,\"number\":\"23\",\"postcode\":null,\"street\":\"Vondelstraat\"}",
            ),
            (
                "hoi ik heb spoed nodig, slot kapot, hoofdstraat 5 in hilversum, sta al n half uur buiten",
                "address {\"city\":\"Hilversum\",\"country\":null,\"number\":\"5\",\"postcode\":null,\"street\":\"Hoofdstraat\"}; duration PT30M",
            ),
            (
                "Het adres is Oude Markt 3, 3512 JK Utrecht.",
                "address {\"city\":\"Utrecht\",\"country\":null,\"number\":\"3\",\"postcode\":\"3512 JK\",\"street\":\"Oude Markt\"}",
            ),
            ("De kortingscode is ZOMER25.", "code ZOMER25"),
            ("Is kamer 207 al klaar?", "number 207"),
            (
                "Ik heet Anna, mijn mail is anna@kramer.be en mijn nummer +32 470 12 34 56",
                "name Anna [Anna|-]; email anna@kramer.be; phone +32470123456",
            ),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "BE"),
        &[
            ("op naam van Kristof De Smedt aub", "name Kristof De Smedt [Kristof|De Smedt]"),
            (
                "Het is voor de Kerkstraat 12 bus 3 in 9000 Gent.",
                "address {\"city\":\"Gent\",\"country\":null,\"number\":\"12\",\"postcode\":\"9000\",\"street\":\"Kerkstraat\"}",
            ),
            ("mijn gsm is 0478 12 34 56", "phone +32478123456"),
        ],
    );
    check_entities(
        &on(2027, 1, 14, (16, 30), "NL"),
        &[
            ("Mijn reserveringscode is bravo zeven zulu negen vier.", "code B7Z94"),
            (
                "zeg maar vrijdag de tweeëntwintigste om half acht s avonds op naam van el amrani",
                "datetime 2027-01-22T19:30; name El Amrani [El|Amrani]",
            ),
        ],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "NL"),
        &[("Stuur de factuur maar naar info@bakkerij-smit.nl hoor.", "email info@bakkerij-smit.nl")],
    );
}

#[test]
fn names() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL").asking("name"),
        &[("bernard anton karel karel eduard richard", "name Bakker [Bakker|-]")],
    );
}

#[test]
fn postcodes() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL").asking("postcode"),
        &[
            ("mijn postcode is dertig elf a b", "postcode 3011 AB"),
            ("vijfendertig eenentachtig x z huisnummer veertien", "postcode 3581 XZ; number 14"),
        ],
    );
}

#[test]
fn addresses_for_mail() {
    check_entities(
        &on(2027, 1, 14, (16, 30), "BE").asking("email"),
        &[("k liggend streepje peeters at telenet punt be", "email k_peeters@telenet.be")],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL").asking("email"),
        &[(
            "m van marie laag streepje visser zevenentachtig apestaart hotmail punt com",
            "email m_visser87@hotmail.com",
        )],
    );
}

#[test]
fn phones() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL").asking("phone"),
        &[
            ("nul zes dubbel een drie vier nul nul zeven acht", "phone +31611340078"),
            ("nul zes vierentwintig dertien vijfenvijftig negentien", "phone +31624135519"),
            ("plus drie een zes een twee drie vier vijf zes zeven acht", "phone +31612345678"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "BE").asking("phone"),
        &[("nul vierhonderd achtenzeventig twaalf vierendertig zesenvijftig", "phone +32478123456")],
    );
}

#[test]
fn amounts_and_lengths() {
    check_entities(
        &on(2027, 1, 14, (16, 30), "NL"),
        &[
            ("Het liefst onder de 120 euro per nacht.", "money {\"currency\":\"EUR\",\"max\":120.0}"),
            ("In het paasweekend, dus vanaf Goede Vrijdag drie nachten", "interval 2027-03-26..…; duration/nights P3D"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL"),
        &[
            (
                "ergens tussen de tachtig en de honderd euro dacht ik",
                "money {\"currency\":\"EUR\",\"max\":100.0,\"min\":80.0}",
            ),
            ("Is het ontbijt nog steeds 18,50?", "number 18.5"),
            (
                "vijf euro vijftig voor een kop koffie vind ik wel wat veel",
                "money {\"amount\":5.5,\"currency\":\"EUR\"}",
            ),
            ("Kan de dj 'Een beetje verliefd' en '15 miljoen mensen' draaien?", "number 15000000"),
            ("sorry ik ben anderhalf uur later door de file", "duration PT1H30M"),
            ("Ik slik twee keer per dag een halve tablet.", "number 2"),
            ("Begint de cursus half oktober en duurt die zes weken?", "interval 2026-10-11..2026-10-20; duration P6W"),
            ("Wat wordt de prijs met 15 procent korting?", "percent 15"),
            ("vanaf woensdag voor een week, kamer met balkon", "interval 2026-09-16..2026-09-23"),
            ("Het is een Golf 7 uit 2015, apk in november.", "number 7; number 2015; interval 2026-11-01..2026-11-30"),
            (
                "een half uur rugmassage voor 45 euro, liefst donderdagmiddag na drieën",
                "duration PT30M; money {\"amount\":45.0,\"currency\":\"EUR\"}; interval 2026-09-17T15:00..2026-09-17T18:00",
            ),
            ("Maar één nacht, van donderdag op vrijdag.", "duration/nights P1D; interval 2026-09-17..2026-09-18"),
            ("reken maar op een bedrag van anderhalve ton", "number 1.5"),
        ],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "NL"),
        &[(
            "Met oud en nieuw drie nachten, vanaf de 30e.",
            "date 2026-12-31; duration/nights P3D; interval 2026-12-30..…",
        )],
    );
}

#[test]
fn nothing_to_find() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL"),
        &[
            ("Ik wil graag een second opinion over mijn knie.", ""),
            ("Fijn weekend alvast en bedankt voor de moeite!", ""),
        ],
    );
}

#[test]
fn yes_no_and_neither() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL").asking("confirmation"),
        &[
            ("is goed doe maar", "confirmation yes"),
            ("nou liever niet eigenlijk", "confirmation no"),
            ("dat moet ik eerst even met mijn man overleggen", "confirmation unclear"),
            ("absoluut niet", "confirmation no"),
            ("zeker weten, graag zelfs", "confirmation yes"),
            ("hangt ervan af wat het kost", "confirmation unclear"),
            ("ja precies zo doen we het", "confirmation yes"),
            ("nee joh laat maar zitten", "confirmation no"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "BE").asking("confirmation"),
        &[("allez ja dat is goed voor mij", "confirmation yes")],
    );
}

#[test]
fn ordinals_that_are_days() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL"),
        &[
            ("Kan ik de twintigste terecht bij de tandarts?", "date 2026-09-20"),
            ("Doe maar de zeventiende.", "confirmation yes; date 2026-09-17"),
            ("vanaf de vierentwintigste", "interval 2026-09-24..…"),
            ("van kerstavond tot de zevenentwintigste", "interval 2026-12-24..2026-12-27"),
            ("de derde", "ordinal 3"),
            ("voornaam Jan-Willem, achternaam Bakker", "name Jan-Willem Bakker [Jan-Willem|Bakker]"),
        ],
    );
}

#[test]
fn choices_among_options() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL").asking("choice").offering(&[
            "dinsdag 9:00",
            "woensdag 14:30",
            "donderdag 11:00",
        ]),
        &[
            ("de tweede graag", "choice 1"),
            ("doe dan toch maar die van half drie", "time 14:30 ~02:30; choice 1"),
            ("die op donderdag", "date 2026-09-17; choice 2"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL").asking("choice").offering(&["eenpersoonskamer € 89", "suite € 160"]),
        &[("de goedkoopste van de twee dan", "choice 0; number 2")],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL").asking("choice").offering(&["dinsdag 9:00", "woensdag 14:30"]),
        &[("maakt mij niet uit, allebei goed", "choice 0; confirmation yes")],
    );
}

#[test]
fn days_asked_for() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "NL").asking("date"),
        &[
            ("de negentiende graag", "date 2026-09-19"),
            ("niet de 16e maar de 26e", "date/old 2026-09-16; date 2026-09-26"),
        ],
    );
}
