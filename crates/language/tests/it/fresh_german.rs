//! German sentences of a reader who had not seen the grammar, with what a good reader finds in them.

use crate::table::{Asked, check_entities};
use frontdesk_domain::Language;
use jiff::civil::date;

fn on(year: i16, month: i8, day: i8, (hour, minute): (i8, i8), region: &'static str) -> Asked {
    let asked = Asked::nothing().in_language(Language::De).at(date(year, month, day).at(hour, minute, 0, 0));
    Asked { region: Some(region), ..asked }
}

#[test]
fn who_comes_and_when() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE"),
        &[
            (
                "Grüß Gott, hätten Sie vom 2. bis zum 5. Oktober noch ein Doppelzimmer frei, zwei Erwachsene und ein Kleinkind?",
                "interval 2026-10-02..2026-10-05; party {\"adults\":2,\"children\":1}",
            ),
            ("wir sind 2 erw. und 3 kinder (4, 7 und 11)", "party {\"adults\":2,\"ages\":[4,7,11],\"children\":3}"),
            ("ich komm abends um acht mit acht leuten", "time 20:00; party {\"people\":8}"),
            ("Unsere Kleine ist achtzehn Monate alt, brauchen wir da einen Hochstuhl?", "age 1.5"),
            (
                "Ihr Café hat ja nur 3,5 Sterne, trotzdem: Tisch für 2 heute 19 Uhr?",
                "number 3.5; party {\"people\":2}; datetime 2026-09-15T19:00",
            ),
            ("Wir wären zwei Paare und meine Schwiegermutter.", "party {\"adults\":5}"),
            ("sechs Leute, davon zwei Kinder unter zehn", "party {\"people\":6}; party {\"children\":2}; number 10"),
            (
                "von Montag auf Dienstag, eine Nacht, Einzelzimmer",
                "interval 2026-09-21..2026-09-22; duration/nights P1D",
            ),
            (
                "kommendes wochenende für zwei pärchen im dreibettzimmer plus zustellbett",
                "interval 2026-09-19..2026-09-20; party {\"adults\":4}",
            ),
            ("Wir bräuchten für Samstag eine Nacht im Doppelzimmer.", "date 2026-09-19; duration/nights P1D"),
            (
                "ich möchte am mittwoch zwei plätze im yogakurs um achtzehn uhr fünfzehn",
                "date 2026-09-16; party {\"people\":2}; time 18:15",
            ),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "CH"),
        &[
            (
                "Wir wären zu viert, am Samstag um halb sieben abends.",
                "party {\"people\":4}; datetime 2026-09-19T18:30",
            ),
            ("Das Menü für 28.50, zweimal bitte", "number 28.5"),
        ],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "DE"),
        &[
            (
                "Am zweiten Weihnachtsfeiertag zu acht, mittags um halb eins",
                "date 2026-12-26; party {\"people\":8}; time 12:30",
            ),
            (
                "ein doppelzimmer und ein einzelzimmer für drei personen von heiligabend bis zum siebenundzwanzigsten",
                "party {\"rooms\":2}; party {\"people\":3}; interval 2026-12-24..2026-12-27",
            ),
        ],
    );
    check_entities(
        &on(2027, 5, 3, (18, 40), "DE"),
        &[(
            "Von Christi Himmelfahrt bis Sonntag, zwei Einzelzimmer bitte",
            "interval 2027-05-06..2027-05-09; party {\"rooms\":2}",
        )],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "AT"),
        &[
            ("I hätt gern an Tisch für fünf am Sonntag z'Mittag.", "party {\"people\":5}; date 2026-09-20"),
            ("Heuer zu Silvester, zu zehnt, geht das noch?", "date 2026-12-31; party {\"people\":10}"),
        ],
    );
}

#[test]
fn days_and_times() {
    check_entities(
        &on(2027, 1, 14, (16, 30), "DE"),
        &[
            ("ginge auch dienstag halb vier", "datetime 2027-01-19T15:30 ~2027-01-19T03:30"),
            (
                "Jeden zweiten Donnerstag um 18 Uhr würde mir gut passen.",
                "recurrence FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;BYHOUR=18;BYMINUTE=0",
            ),
            (
                "könnt ihr mein termin von mo 15h auf di 9h verschieben",
                "datetime/old 2027-01-18T15:00; datetime 2027-01-19T09:00 ~2027-01-19T21:00",
            ),
            ("Fasnacht sind wir weg, aber am Aschermittwoch ginge es.", "date 2027-02-09; date 2027-02-10"),
            ("vor Montag in einer Woche krieg ich's nicht hin", "interval …..2027-01-24"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE"),
        &[
            (
                "ähm ja guten tag ich bräuchte einen termin für übermorgen so gegen viertel nach zehn",
                "datetime 2026-09-17T10:15 ~2026-09-17T22:15",
            ),
            ("Ich hätte gern eine zweite Meinung zu meinem Knie.", "ordinal 2"),
            (
                "ich kann immer montags und mittwochs ab siebzehn uhr",
                "recurrence FREQ=WEEKLY;BYDAY=MO,WE; interval 17:00..…",
            ),
            ("Haben Sie am Tag der Deutschen Einheit geöffnet?", "date 2026-10-03"),
            ("geboren bin ich am dritten elften neunzehnhundertneunundsiebzig", "date/birth 1979-11-03"),
            ("Geburtsdatum 07.03.62, gesetzlich versichert", "date/birth 1962-03-07"),
            ("In einer Dreiviertelstunde bin ich da.", "datetime 2026-09-15T11:00"),
            ("Heute in acht Tagen wäre mir recht.", "date 2026-09-22"),
            (
                "ich wollt fragen ob morgen um zehn vor neun noch was frei ist oder sonst übermorgen",
                "datetime 2026-09-16T08:50 ~2026-09-16T20:50; date 2026-09-17",
            ),
            (
                "Der Installateur kann zwischen 8 und 12 Uhr kommen, aber nicht am Donnerstag.",
                "interval 08:00..12:00; date/old 2026-09-17",
            ),
            (
                "Guten Tag, ich müsste meinen Termin am Donnerstag um 15 Uhr leider absagen.",
                "datetime 2026-09-17T15:00",
            ),
            (
                "kann ich den termin vom achtzehnten auf den einundzwanzigsten legen gleiche uhrzeit",
                "date/old 2026-09-18; date 2026-09-21",
            ),
            ("letzten freitag war ich schon mal bei ihnen wegen der schulter", "date 2026-09-11"),
            ("fünf vor dreiviertel elf am neunundzwanzigsten", "datetime 2026-09-29T10:40 ~2026-09-29T22:40"),
            ("bis spätestens 14 Uhr müsste der Wagen fertig sein", "interval …..14:00"),
            (
                "so gegen mittag oder frühen nachmittag am liebsten nächste woche",
                "interval 12:00..14:00; interval 12:00..15:00; interval 2026-09-21..2026-09-27",
            ),
            (
                "Alle drei Monate zur Zahnreinigung, immer vormittags.",
                "recurrence FREQ=MONTHLY;INTERVAL=3; interval 06:00..12:00",
            ),
            (
                "jeden ersten Montag im Monat um acht in der Früh",
                "recurrence FREQ=MONTHLY;BYDAY=1MO;BYHOUR=8;BYMINUTE=0",
            ),
            (
                "werktags zwischen neun und halb fünf bin ich im büro",
                "recurrence FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR; interval 09:00..16:30",
            ),
            ("Der Zug kommt 17:42 an, wir wären also gegen sechs im Hotel.", "time 17:42; time 18:00 ~06:00"),
            ("Meinetwegen, dann eben am Siebzehnten.", "confirmation yes; date 2026-09-17"),
            (
                "Abflug ist morgen früh um fünf Uhr zwanzig, Taxi also um Viertel nach drei.",
                "datetime 2026-09-16T05:20; time 15:15 ~03:15",
            ),
            ("kannst du mich um 20 vor 8 wecken", "time 07:40 ~19:40"),
            ("Haben Sie was um kurz nach neun oder sonst um Punkt zehn?", "time 09:00 ~21:00; time 10:00 ~22:00"),
            ("übernächsten samstag von zehn bis viertel vor zwölf", "interval 2026-09-26T10:00..2026-09-26T11:45"),
            ("Geht auch der 3. Oktober oder ist da Feiertag?", "date 2026-10-03"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "AT"),
        &[("Ginge es am Mittwoch um dreiviertel acht in der Früh?", "datetime 2026-09-16T07:45")],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "AT"),
        &[("Ist am Stefanitag bei euch die Küche offen?", "date 2026-12-26")],
    );
    check_entities(
        &on(2027, 5, 3, (18, 40), "CH"),
        &[("Pfingstmontag um 10 am See, wenn's nicht regnet", "datetime 2027-05-17T10:00 ~2027-05-17T22:00")],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "DE"),
        &[
            (
                "Anreise 28.12., Abreise 2.1., Halbpension wenn möglich",
                "date/arrival 2026-12-28; date/departure 2027-01-02",
            ),
            (
                "Wir kommen am 31. und bleiben bis Dreikönig.",
                "date/arrival 2026-12-31; interval/departure …..2027-01-06",
            ),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "CH"),
        &[
            ("Am Samstagmorgen um viertel ab neun, geht das?", "datetime 2026-09-19T09:15"),
            ("Isch no öppis frei am nünezwänzgischte?", ""),
        ],
    );
}

#[test]
fn times_asked_for() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE").asking("time"),
        &[
            ("viertel drei passt mir am besten", "time 14:15 ~02:15; confirmation yes"),
            ("erst nach sechs, vorher arbeite ich", "interval 18:00..… ~06:00..…"),
        ],
    );
}

#[test]
fn taken_back_and_said_anew() {
    check_entities(
        &on(2026, 12, 5, (9, 0), "DE"),
        &[(
            "nein nicht am dienstag sondern am mittwoch",
            "confirmation correction; date/old 2026-12-08; date 2026-12-09",
        )],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE"),
        &[
            (
                "Wir sind nicht zu sechst, sondern zu siebt.",
                "party/old {\"people\":6}; confirmation correction; party {\"people\":7}",
            ),
            (
                "das stimmt so nicht ich hatte am neunzehnten gebucht nicht am neunten",
                "confirmation correction; date 2026-09-19; date/old 2026-10-09",
            ),
            (
                "drei erwachsene und zwei kinder, äh quatsch, vier erwachsene",
                "party/old {\"adults\":3,\"children\":2}; party {\"adults\":4,\"children\":2}",
            ),
            ("ich hatte gesagt zwölf, nicht zwanzig personen", "party {\"people\":12}; party/old {\"people\":20}"),
            ("Ich wollte eigentlich sieben Uhr statt acht Uhr abends.", "time 07:00 ~19:00; time/old 20:00"),
            ("nicht am 16., sondern am 26.", "date/old 2026-09-16; date 2026-09-26"),
        ],
    );
}

#[test]
fn who_and_where() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE"),
        &[
            ("Mein Name ist Wolfgang von der Heide.", "name Wolfgang von der Heide [Wolfgang|von der Heide]"),
            (
                "Wir wohnen in der Lindenstraße 14b, 50674 Köln, bei Yilmaz klingeln.",
                "address {\"city\":\"Köln\",\"country\":null,\"number\":\"14b\",\"postcode\":\"50674\",\"street\":\"Lindenstraße\"}",
            ),
            ("Sie erreichen mich ab 17 Uhr unter 0171 2345678.", "interval 17:00..…; phone +491712345678"),
            ("rufen sie mich zurück unter null sechs neun doppel fünf drei eins zwo zwo", "phone +4969553122"),
            ("Herr Sommer hat mir Ihre Werkstatt empfohlen.", ""),
            ("Meine Kundennummer ist 4711-0815.", "code 47110815"),
            ("hier spricht frau dr kowalczyk von der praxis am markt", "name Kowalczyk [-|Kowalczyk]"),
            (
                "hallo brauche dringend nen schlüsseldienst, steh seit ner halben std vor der tür, hauptstr 5 in bonn",
                "duration PT30M; address {\"city\":\"Bonn\",\"country\":null,\"number\":\"5\",\"postcode\":null,\"street\":\"Hauptstr\"}",
            ),
            ("Bitte auf Sabine Mai, M A I wie der Monat.", "name Sabine Mai [Sabine|Mai]"),
            (
                "Guten Tag, ich heiße Nguyễn Thị Hoa, geboren am 12.8.1990.",
                "name Nguyễn Thị Hoa [Nguyễn Thị|Hoa]; date/birth 1990-08-12",
            ),
            ("Reservieren Sie bitte auf Familie Meyer mit Ypsilon.", "name Meyer [-|Meyer]"),
            (
                "Die Straße ist Am Alten Markt 3, 14467 Potsdam.",
                "address {\"city\":\"Potsdam\",\"country\":null,\"number\":\"3\",\"postcode\":\"14467\",\"street\":\"Am Alten Markt\"}",
            ),
            ("Der Gutscheincode ist SOMMER25.", "code SOMMER25"),
            ("Ist das Zimmer 207 schon fertig?", "number 207"),
            (
                "Ich heiße Anna, meine Mail ist anna@kraemer.at und meine Handynummer +43 660 1234567",
                "name Anna [Anna|-]; email anna@kraemer.at; phone +436601234567",
            ),
        ],
    );
    check_entities(
        &on(2027, 1, 14, (16, 30), "DE"),
        &[
            ("Mein Buchungscode lautet Berta sieben Zeppelin neun vier.", "code B7Z94"),
            (
                "sagen wir freitag den zweiundzwanzigsten um neunzehn uhr dreißig auf den namen öztürk",
                "datetime 2027-01-22T19:30; name Öztürk [Öztürk|-]",
            ),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "AT"),
        &[
            (
                "Kommen Sie bitte in die Mariahilfer Straße 88, 1070 Wien.",
                "address {\"city\":\"Wien\",\"country\":null,\"number\":\"88\",\"postcode\":\"1070\",\"street\":\"Mariahilfer Straße\"}",
            ),
            ("meine handynummer is 0664 123 45 67", "phone +436641234567"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "CH"),
        &[(
            "Meine Adresse ist Bahnhofstrasse 7, 8001 Zürich.",
            "address {\"city\":\"Zürich\",\"country\":null,\"number\":\"7\",\"postcode\":\"8001\",\"street\":\"Bahnhofstrasse\"}",
        )],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "DE"),
        &[("Die Rechnung bitte an t.wagner_87@web.de, danke!", "email t.wagner_87@web.de")],
    );
}

#[test]
fn names() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE").asking("name"),
        &[
            ("Schmidt mit dt, also S C H M I D T", "name Schmidt [Schmidt|-]"),
            ("siegfried cäsar heinrich ulrich ludwig zeppelin", "name Schulz [Schulz|-]"),
        ],
    );
}

#[test]
fn postcodes() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE").asking("postcode"),
        &[("meine postleitzahl ist acht null drei drei eins", "postcode 80331")],
    );
}

#[test]
fn addresses_for_mail() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE").asking("email"),
        &[
            ("lena punkt baumgartner at gmx punkt de", "email lena.baumgartner@gmx.de"),
            ("m wie martha unterstrich fischer siebenundachtzig at web punkt de", "email m_fischer87@web.de"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "CH").asking("email"),
        &[("k bindestrich huber ät bluewin punkt ch", "email k-huber@bluewin.ch")],
    );
}

#[test]
fn phones() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE").asking("phone"),
        &[
            ("null eins sieben sechs zwei drei vier fünf sechs sieben acht neun", "phone +4917623456789"),
            ("plus vier neun eins fünf eins zwei drei vier fünf sechs sieben acht neun", "phone +4915123456789"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "CH").asking("phone"),
        &[("null neunundsiebzig vierhundertzwölf dreiunddreissig einundzwanzig", "phone +41794123321")],
    );
}

#[test]
fn amounts_and_lengths() {
    check_entities(
        &on(2027, 1, 14, (16, 30), "DE"),
        &[
            ("Unter 120 Euro pro Nacht wäre super.", "money {\"currency\":\"EUR\",\"max\":120.0}"),
            ("In den Osterferien, also ab Karsamstag sieben Nächte", "interval 2027-03-27..…; duration/nights P7D"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "CH"),
        &[(
            "So zwischen achtzig und hundert Franken hatte ich mir vorgestellt.",
            "money {\"currency\":\"CHF\",\"max\":100.0,\"min\":80.0}",
        )],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE"),
        &[
            ("Kostet das Frühstück immer noch 18,50?", "number 18.5"),
            ("tut mir leid ich verspäte mich um anderthalb stunden", "duration PT1H30M"),
            ("Ich nehme zweimal täglich eine halbe Tablette gegen Bluthochdruck.", ""),
            (
                "Fängt der Kurs Mitte Oktober an und dauert sechs Wochen?",
                "interval 2026-10-11..2026-10-20; duration P6W",
            ),
            ("ab Mittwoch für eine Woche, Zimmer mit Balkon", "interval 2026-09-16..2026-09-23"),
            (
                "Meine IBAN brauchen Sie nicht, oder? Ich zahle bar, 50 Euro passend.",
                "money {\"amount\":50.0,\"currency\":\"EUR\"}",
            ),
            (
                "Mein Auto ist ein Golf 7 von 2015, TÜV im November.",
                "number 7; number 2015; interval 2026-11-01..2026-11-30",
            ),
            (
                "eine halbe Stunde Rückenmassage für 45 €, am liebsten Donnerstagnachmittag ab drei",
                "duration PT30M; money {\"amount\":45.0,\"currency\":\"EUR\"}; interval 2026-09-17T15:00..2026-09-17T18:00",
            ),
            ("Nur eine Nacht, von Donnerstag auf Freitag.", "duration/nights P1D; interval 2026-09-17..2026-09-18"),
            (
                "Der Coach meinte, zehn Einheiten à 60 Minuten, immer dienstags um sieben in der Früh.",
                "number 10; duration PT1H; recurrence FREQ=WEEKLY;BYDAY=TU;BYHOUR=7;BYMINUTE=0",
            ),
        ],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "DE"),
        &[
            ("Können Sie für uns 99 Luftballons spielen?", "number 99"),
            ("Silvester sind wir drei Nächte da, ab dem 30.", "date 2026-12-31; duration/nights P3D; date 2026-12-30"),
            (
                "zwei Nächte über Weihnachten, vom vierundzwanzigsten an",
                "duration/nights P2D; date 2026-12-25; date 2026-12-24",
            ),
        ],
    );
}

#[test]
fn yes_no_and_neither() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "AT").asking("confirmation"),
        &[("jo passt", "confirmation yes"), ("na sicher, gerne", "confirmation yes")],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE").asking("confirmation"),
        &[
            ("lieber nicht, trotzdem danke", "confirmation no"),
            ("da muss ich erst noch mit meiner frau reden", "confirmation unclear"),
            ("auf gar keinen fall", "confirmation no"),
            ("kommt drauf an was es kostet", "confirmation unclear"),
            ("stimmt nicht ganz, mit ph bitte", "confirmation no"),
            ("ja genau so machen wirs", "confirmation yes"),
            ("nee du lass mal", "confirmation no"),
            ("ja nein also eigentlich schon", "confirmation unclear"),
        ],
    );
}

#[test]
fn choices_among_options() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE").asking("choice").offering(&[
            "Dienstag 9:00",
            "Mittwoch 14:30",
            "Donnerstag 11:00",
        ]),
        &[
            ("den zweiten bitte", "choice 1"),
            ("ach dann doch lieber den um halb drei", "confirmation correction; time 14:30 ~02:30; choice 1"),
            ("das am donnerstag", "date 2026-09-17; choice 2"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "DE").asking("choice").offering(&["Dienstag 9:00", "Mittwoch 14:30"]),
        &[("ach egal, mir passt beides", "choice 0")],
    );
}
