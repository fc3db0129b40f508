//! German, of the same kinds.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

fn nothing() -> Asked {
    Asked::nothing().in_language(Language::De)
}

#[test]
fn tage() {
    check(
        &nothing(),
        &[
            ("heute", "date 2026-11-20"),
            ("übermorgen", "date 2026-11-22"),
            ("am Freitag", "date 2026-11-27 ~2026-11-20"),
            ("nächsten Montag", "date 2026-11-23"),
            ("Mittwoch nächster Woche", "date 2026-11-25"),
            ("heute in acht Tagen", "date 2026-11-27"),
            ("Montag in einer Woche", "date 2026-11-30"),
            ("am 3. Dezember", "date 2026-12-03"),
            ("der 3.5.", "date 2027-05-03"),
            ("am dritten fünften", "date 2027-05-03"),
            ("am einundzwanzigsten Jänner", "date 2027-01-21"),
            ("Dienstag, den 24.11.2026", "date 2026-11-24"),
            ("vom 3. bis 5. Dezember", "interval 2026-12-03..2026-12-05"),
            ("in KW 49", "interval 2026-11-30..2026-12-06"),
            ("nächste Woche", "interval 2026-11-23..2026-11-29"),
            ("Ende des Monats", "interval 2026-11-21..2026-11-30"),
            ("Anfang nächster Woche", "interval 2026-11-23..2026-11-25"),
            ("ab Montag", "interval 2026-11-23..…"),
            ("zweiter Weihnachtsfeiertag", "date 2026-12-26"),
            ("Christi Himmelfahrt", "date 2027-05-06"),
        ],
    );
}

#[test]
fn uhrzeiten() {
    check(
        &nothing(),
        &[
            ("um halb drei", "time 14:30 ~02:30"),
            ("übermorgen um halb drei", "datetime 2026-11-22T14:30 ~2026-11-22T02:30"),
            ("um fünf vor halb neun", "time 08:25 ~20:25"),
            ("zehn nach halb drei", "time 14:40 ~02:40"),
            ("viertel nach neun", "time 09:15 ~21:15"),
            ("dreiviertel drei", "time 14:45 ~02:45"),
            ("14 Uhr 30", "time 14:30"),
            ("14.30 Uhr", "time 14:30"),
            ("vierzehn uhr dreißig", "time 14:30"),
            ("um 8 Uhr abends", "time 20:00"),
            ("am Dienstagnachmittag um drei", "datetime 2026-11-24T15:00"),
            ("morgen früh um acht", "datetime 2026-11-21T08:00"),
            ("heute Abend ab sieben", "interval 2026-11-20T19:00..2026-11-21T00:00"),
            ("zwischen neun und elf", "interval 09:00..11:00"),
            ("von 9 bis 11 Uhr", "interval 09:00..11:00"),
            ("nach 16 Uhr", "interval 16:00..…"),
            ("Dienstagnachmittag", "interval 2026-11-24T12:00..2026-11-24T18:00"),
        ],
    );
}

#[test]
fn zahlen() {
    check(
        &nothing(),
        &[
            ("einundzwanzig", "number 21"),
            ("zweihundertfünfzig", "number 250"),
            ("tausendvierhundertsechzehn", "number 1416"),
            ("siebenhunderteinundzwanzigtausendzwölf", "number 721012"),
            ("dreiundzwanzigster", "ordinal 23"),
            ("1.200,50", "number 1200.5"),
            ("eine dreiviertel Stunde", "duration PT45M"),
            ("anderthalb Stunden", "duration PT1H30M"),
            ("1 Jahr, 2 Tage und 3 Stunden", "duration P1Y2DT3H"),
        ],
    );
}

#[test]
fn daten_am_telefon() {
    let born = Asked { expected: Asked::expected("date/birth").expected, ..nothing() };
    check(
        &born,
        &[
            ("siebenundzwanzigster neunter neunundsiebzig", "date/birth 1979-09-27"),
            ("am siebenundzwanzigsten neunten neunzehnhundertneunundsiebzig", "date/birth 1979-09-27"),
            ("siebenundzwanzig neun neunundsiebzig", "date/birth 1979-09-27"),
            ("27.9.1979", "date/birth 1979-09-27"),
        ],
    );
    check(
        &nothing(),
        &[
            ("Postleitzahl ist eins null eins eins sieben", "postcode 10117"),
            ("null siebenhundertelf zweiunddreißig vierundvierzig sechsundfünfzig", "phone +49711324456"),
            ("zweiunddreißig vierundvierzig", "number 32; number 44"),
            ("Mo 14 Uhr", "datetime 2026-11-23T14:00"),
            ("di nachm.", "interval 2026-11-24T12:00..2026-11-24T18:00"),
            ("am Tag vor Ostern", "date 2027-03-27"),
            ("am Tag nach Weihnachten", "date 2026-12-26"),
            ("am kommenden Wochenende", "interval 2026-11-21..2026-11-22"),
            ("vom 14.10. bis 15.10.2027", "interval 2027-10-14..2027-10-15"),
            ("1. Weihnachtstag", "date 2026-12-25"),
            ("am 2. Weihnachtsfeiertag", "date 2026-12-26"),
            ("vom vierten bis zweiundzwanzigsten dieses Monats", "interval 2026-11-04..2026-11-22"),
            ("von Montag 9 Uhr bis Mittwoch 17 Uhr", "interval 2026-11-23T09:00..2026-11-25T17:00"),
            ("montags und mittwochs", "date 2026-11-23; date 2026-11-25"),
            ("eine halbe Stunde nach acht", "time 08:30 ~20:30"),
            ("die einunddreißigste", "ordinal 31"),
            ("100 Prozent", "percent 100"),
            ("ein achtjähriges Kind", "party {\"ages\":[8],\"children\":1}"),
            ("vom 28.12. bis 2.1.2028", "interval 2027-12-28..2028-01-02"),
        ],
    );
}

#[test]
fn ganze_saetze() {
    check(
        &nothing(),
        &[
            (
                "ich bräuchte ein Doppelzimmer vom dritten bis zum sechsten Dezember, zwei Erwachsene und ein Kind mit sechs Jahren",
                "party {\"rooms\":1}; interval 2026-12-03..2026-12-06; party {\"adults\":2,\"ages\":[6],\"children\":1}; #book",
            ),
            ("Zwei Kinder (4 und 7 Jahre), ein Familienzimmer", "party {\"ages\":[4,7],\"children\":2,\"rooms\":1}"),
            (
                "Wir reisen am 23. Dezember an und fahren am 27. wieder ab",
                "date/arrival 2026-12-23; date/departure 2026-12-27",
            ),
            ("mein Name ist Müller, Sabine Müller", "name Sabine Müller [Sabine|Müller]"),
            (
                "Ich möchte meinen Termin am Dienstag um zehn auf Donnerstag um 15 Uhr verschieben",
                "datetime/old 2026-11-24T10:00 ~2026-11-24T22:00; datetime 2026-11-26T15:00; #move",
            ),
            ("Ich muss den Termin am Montag leider absagen", "date 2026-11-23; #cancel_appointment"),
            ("wann haben Sie den nächsten freien Termin", "#book; #soonest"),
            ("wann ist mein nächster Termin", "#look_up"),
            ("meine Adresse ist Goethestraße 15 in 80336 München", ADDRESS),
            ("wann ist denn nochmal mein Termin", "#look_up"),
            ("wann ist der nächste Termin frei", "#soonest; #book"),
            ("ich rufe später nochmal an", "#later"),
            ("ich wollte fragen was eine Behandlung kostet", "#ask_price"),
            ("das ist ein Notfall", "#emergency"),
            ("das ist richtig", "confirmation yes"),
            ("aber gerne doch", "confirmation yes"),
            ("Nein, lieber doch nicht.", "confirmation no"),
            ("im Namen von Herrn Fischer", "name Fischer [-|Fischer]"),
            ("Wir kommen am 12. Februar gegen 22 Uhr an", "datetime/arrival 2027-02-12T22:00"),
            ("die Nacht vom 24. auf den 25. Dezember", "interval 2026-12-24..2026-12-25"),
            ("nächsten Monat am zehnten", "date 2026-12-10"),
            ("geboren dritter dritter fünfundachtzig", "date/birth 1985-03-03"),
            ("ich habe an eine Stunde und zweiunddreißig Minuten gedacht", "duration PT1H32M"),
            ("um eine Stunde verschieben", "duration PT1H; #move"),
            ("um ein Uhr dreißig", "time 13:30 ~01:30"),
            ("am fünfzehn. Februar", "date 2027-02-15"),
            ("zehn. - zwölf. Mai", "interval 2027-05-10..2027-05-12"),
            ("einundzwanzig. Juni um elf", "datetime 2027-06-21T11:00 ~2027-06-21T23:00"),
            ("um ein Zimmer zu buchen", "party {\"rooms\":1}; #book"),
            ("ich habe eine Frage zu einer Behandlung", ""),
            ("passt wunderbar", "confirmation yes"),
            ("mir ist das gleich", "#any"),
        ],
    );
}

const ADDRESS: &str = "address {\"city\":\"München\",\"country\":null,\"number\":\"15\",\"postcode\":\"80336\",\"street\":\"Goethestraße\"}";
