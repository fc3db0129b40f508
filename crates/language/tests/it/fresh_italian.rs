//! Italian sentences of a reader who had not seen the grammar, with what a good reader finds in them.

use crate::table::{Asked, check_entities};
use frontdesk_domain::Language;
use jiff::civil::date;

fn on(year: i16, month: i8, day: i8, (hour, minute): (i8, i8), region: &'static str) -> Asked {
    let asked = Asked::nothing().in_language(Language::It).at(date(year, month, day).at(hour, minute, 0, 0));
    Asked { region: Some(region), ..asked }
}

#[test]
fn taken_back_and_said_anew() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT"),
        &[
            ("Non siamo in sei ma in sette.", "party/old {\"people\":6}; party {\"people\":7}"),
            (
                "non è giusto avevo prenotato il diciannove non il nove",
                "confirmation correction; date 2026-09-19; date/old 2026-10-09",
            ),
            (
                "tre adulti e due bambini, ehm no scusi, quattro adulti",
                "party/old {\"adults\":3,\"children\":2}; confirmation correction; party {\"adults\":4,\"children\":2}",
            ),
            ("avevo detto dodici, non venti persone", "party {\"people\":12}; party/old {\"people\":20}"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT").asking("date"),
        &[("non il 16 ma il 26", "date/old 2026-09-16; date 2026-09-26")],
    );
    check_entities(
        &on(2027, 1, 14, (16, 30), "IT"),
        &[(
            "No aspetti, non le cinque e mezza, le sei e mezza.",
            "confirmation correction; time/old 17:30 ~05:30; time 18:30 ~06:30",
        )],
    );
}

#[test]
fn yes_no_and_neither() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT").asking("confirmation"),
        &[
            ("certo si figuri va bene così", "confirmation yes"),
            ("preferirei di no, grazie lo stesso", "confirmation no"),
            ("devo prima sentire mia moglie e poi vi dico", "confirmation unclear"),
            ("assolutamente no", "confirmation no"),
            ("ma certo, volentieri", "confirmation yes"),
            ("dipende da quanto costa", "confirmation unclear"),
            ("sì esatto facciamo così", "confirmation yes"),
            ("no guardi lasci stare", "confirmation no"),
        ],
    );
}

#[test]
fn choices_among_options() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT").asking("choice").offering(&["martedì 9:00", "mercoledì 14:30"]),
        &[("nessuna delle due, venerdì non c'è niente?", "confirmation no; date 2026-09-18")],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT").asking("choice").offering(&[
            "martedì 9:00",
            "mercoledì 14:30",
            "giovedì 11:00",
        ]),
        &[("la seconda per favore", "choice 1"), ("quello di giovedì", "date 2026-09-17; choice 2")],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT").asking("choice").offering(&["singola 89 €", "suite 160 €"]),
        &[("prendo quella che costa meno", "confirmation yes; choice 0")],
    );
}

#[test]
fn days_and_clock_times() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT"),
        &[
            ("Si può mercoledì mattina alle nove meno venti?", "datetime 2026-09-16T08:40"),
            ("sono nato il tre novembre millenovecentosettantanove", "date/birth 1979-11-03"),
            ("data di nascita 07/03/62", "date/birth 1962-03-07"),
            ("Arrivo tra tre quarti d'ora.", "datetime/arrival 2026-09-15T11:00"),
            ("Oggi a otto le andrebbe bene?", "date 2026-09-22"),
            ("fra quindici giorni a partire da oggi", "date 2026-09-30"),
            ("Il 25 aprile e il primo maggio siete chiusi, vero?", "date 2027-04-25; date 2027-05-01"),
            ("Buonasera, purtroppo devo disdire l'appuntamento di giovedì alle 15.", "datetime 2026-09-17T15:00"),
            ("posso spostare dal diciotto al ventuno stessa ora", "date/old 2026-09-18; date 2026-09-21"),
            ("venerdi scorso ero gia stato da voi per la spalla", "date 2026-09-11"),
            ("le undici meno cinque del ventinove", "datetime 2026-09-29T10:55 ~2026-09-29T22:55"),
            ("Il treno arriva alle 17:42, quindi saremo in albergo verso le sei.", "time 17:42; time 18:00 ~06:00"),
            ("E vabbè, allora il diciassette.", "date 2026-09-17"),
            (
                "Il volo è domattina alle cinque e venti, quindi il taxi alle tre e un quarto.",
                "datetime 2026-09-16T05:20; time 15:15 ~03:15",
            ),
            ("da mercoledì per una settimana, camera con balcone", "interval 2026-09-16..2026-09-23"),
            ("alle dieci e un quarto domani mattina", "datetime 2026-09-16T10:15"),
            ("sarebbe per le undici e un quarto", "time 11:15 ~23:15"),
            ("mi può svegliare alle otto meno dieci", "time 07:50 ~19:50"),
            (
                "Avete qualcosa poco dopo le nove o altrimenti alle dieci in punto?",
                "interval 09:00..… ~21:00..…; time 10:00 ~22:00",
            ),
            ("Devo tornare fra tre settimane dal dottore.", "date 2026-10-06"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT").asking("time"),
        &[("un quarto alle tre per me va benissimo", "time 14:45 ~02:45; confirmation yes")],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "IT"),
        &[("A Santo Stefano siete aperti a pranzo?", "date 2026-12-26; interval 12:00..14:00")],
    );
    check_entities(
        &on(2027, 1, 14, (16, 30), "IT"),
        &[
            (
                "andrebbe bene anche martedi alle tre e mezza",
                "confirmation yes; datetime 2027-01-19T15:30 ~2027-01-19T03:30",
            ),
            (
                "si puo spostare l'appuntamento da lun alle 15 a mar alle 9",
                "datetime/old 2027-01-18T15:00; datetime 2027-01-19T09:00 ~2027-01-19T21:00",
            ),
            ("A carnevale siamo via, ma il mercoledì delle ceneri andrebbe bene.", "date 2027-02-09; date 2027-02-10"),
        ],
    );
    check_entities(
        &on(2027, 5, 3, (18, 40), "CH"),
        &[("Il lunedì di Pentecoste alle 10 al lago, se non piove", "datetime 2027-05-17T10:00 ~2027-05-17T22:00")],
    );
}

#[test]
fn stretches_of_time() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT"),
        &[
            ("scusate ma ritarderò di un'ora e mezza", "duration PT1H30M"),
            ("mi fa sapere entro giovedì a mezzogiorno", "interval …..2026-09-17T12:00"),
            ("la macchina mi serve entro le 14 al massimo", "interval …..14:00"),
            ("È una Golf 7 del 2015, revisione a novembre.", "number 7; number 2015; interval 2026-11-01..2026-11-30"),
            (
                "sabato della settimana prossima dalle dieci alle dodici meno un quarto",
                "interval 2026-09-26T10:00..2026-09-26T11:45",
            ),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT").asking("time"),
        &[("solo dopo le sei, prima lavoro", "interval 18:00..… ~06:00..…")],
    );
}

#[test]
fn what_happens_again() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT"),
        &[
            (
                "posso sempre il lunedì e il mercoledì dalle diciassette in poi",
                "recurrence FREQ=WEEKLY;BYDAY=MO,WE; interval 17:00..…",
            ),
            (
                "Ogni tre mesi per l'igiene dentale, sempre di mattina.",
                "recurrence FREQ=MONTHLY;INTERVAL=3; interval 06:00..12:00",
            ),
            (
                "ogni primo lunedì del mese alle otto di mattina",
                "recurrence FREQ=MONTHLY;BYDAY=1MO;BYHOUR=8;BYMINUTE=0",
            ),
        ],
    );
    check_entities(
        &on(2027, 1, 14, (16, 30), "IT"),
        &[(
            "Un giovedì sì e uno no alle 18 sarebbe l'ideale.",
            "recurrence FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;BYHOUR=18;BYMINUTE=0",
        )],
    );
}

#[test]
fn stays() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT"),
        &[
            (
                "Arriviamo venerdì sera e ripartiamo domenica dopo colazione.",
                "interval/arrival 2026-09-18T18:00..2026-09-19T00:00; date/departure 2026-09-20",
            ),
            ("da lunedì a martedì, una notte, camera singola", "interval 2026-09-21..2026-09-22; duration/nights P1D"),
            ("Solo una notte, da giovedì a venerdì.", "duration/nights P1D; interval 2026-09-17..2026-09-18"),
            ("Ci servirebbe per sabato una notte in matrimoniale.", "date 2026-09-19; duration/nights P1D"),
        ],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "IT"),
        &[
            (
                "Check-in 28/12, check-out 2/1, mezza pensione se possibile",
                "date/arrival 2026-12-28; date/departure 2027-01-02",
            ),
            ("A capodanno restiamo tre notti, dal 30.", "date 2027-01-01; duration/nights P3D; interval 2026-12-30..…"),
            (
                "Arriviamo il 31 e restiamo fino all'Epifania.",
                "date/arrival 2026-12-31; interval/departure …..2027-01-06",
            ),
            (
                "due notti a natale, a partire dal ventiquattro",
                "duration/nights P2D; date 2026-12-25; interval 2026-12-24..…",
            ),
        ],
    );
    check_entities(
        &on(2027, 1, 14, (16, 30), "IT"),
        &[(
            "Per Pasqua, quindi dal Venerdì Santo, tre notti",
            "date 2027-03-28; interval 2027-03-26..…; duration/nights P3D",
        )],
    );
}

#[test]
fn who_comes() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "CH"),
        &[("Il primo agosto fate il brunch? Saremmo in sette", "date 2027-08-01; party {\"people\":7}")],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT"),
        &[
            ("Siamo in quattro, sabato sera alle otto e mezzo.", "party {\"people\":4}; datetime 2026-09-19T20:30"),
            ("vengo alle otto di sera con otto amici", "time 20:00; party {\"adults\":8}"),
            (
                "Domenica a pranzo siamo in cinque più un passeggino.",
                "interval 2026-09-20T12:00..2026-09-20T14:00; party {\"people\":5}",
            ),
            ("Tavolo x 2 stasera h 20 vicino alla finestra", "party {\"people\":2}; datetime 2026-09-15T20:00"),
            ("Siamo due coppie più mia suocera.", "party {\"adults\":5}"),
            ("Saremmo in sei per le nove di stasera.", "party {\"people\":6}; datetime 2026-09-15T21:00"),
            (
                "vorrei due posti per yoga mercoledì alle diciotto e quindici",
                "party {\"people\":2}; datetime 2026-09-16T18:15",
            ),
            (
                "un adulto due bambini di cinque e otto anni e un cane",
                "party {\"adults\":1,\"ages\":[5,8],\"children\":2}",
            ),
            ("A Pasquetta dell'anno prossimo saremmo una decina, si può?", "date 2027-03-29; party {\"people\":10}"),
            (
                "Facciamo alle otto e un quarto di stasera, tavolo da quattro.",
                "datetime 2026-09-15T20:15; party {\"people\":4}",
            ),
        ],
    );
    check_entities(
        &on(2026, 12, 5, (9, 0), "IT"),
        &[
            (
                "per l'immacolata saremmo in otto all'una e mezza",
                "date 2026-12-08; party {\"people\":8}; time 13:30 ~01:30",
            ),
            (
                "una doppia e una singola per tre persone dalla vigilia di natale al ventisette",
                "party {\"rooms\":2}; party {\"people\":3}; interval 2026-12-24..2026-12-27",
            ),
        ],
    );
    check_entities(
        &on(2027, 5, 3, (18, 40), "IT"),
        &[("Per il ponte del 2 giugno, due singole", "date 2027-06-02; party {\"rooms\":2}")],
    );
}

#[test]
fn money_and_percent() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "CH"),
        &[("tra gli ottanta e i cento franchi a persona", "money {\"currency\":\"CHF\",\"max\":100.0,\"min\":80.0}")],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT"),
        &[
            (
                "Il 2 maggio ho già versato 240 euro di caparra.",
                "date 2026-05-02; money {\"amount\":240.0,\"currency\":\"EUR\"}",
            ),
            ("Quanto viene con il 15 per cento di sconto?", "percent 15"),
            (
                "la fattura del tre agosto da 86 euro e 40 non torna",
                "date 2026-08-03; money {\"amount\":86.4,\"currency\":\"EUR\"}",
            ),
            ("con lo sconto del 10 per cento quanto fa", "percent 10"),
        ],
    );
    check_entities(
        &on(2027, 1, 14, (16, 30), "IT"),
        &[("Meglio se sotto i 120 euro a notte.", "money {\"currency\":\"EUR\",\"max\":120.0}")],
    );
}

#[test]
fn names() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT"),
        &[
            ("Mi chiamo Maria Teresa Dell'Acqua.", "name Maria Teresa Dell'Acqua [Maria Teresa|Dell'Acqua]"),
            ("a nome di giuseppe lo russo grazie", "name Giuseppe lo Russo [Giuseppe|lo Russo]"),
            ("sono la signora di giovanni del terzo piano", "name Di Giovanni [-|Di Giovanni]; ordinal 3"),
            (
                "la chiamo per conto di mia madre, Rosa Di Pietro, classe 1941",
                "name Rosa Di Pietro [Rosa|Di Pietro]; number 1941",
            ),
        ],
    );
}

#[test]
fn phones_mail_addresses_and_codes() {
    check_entities(&on(2026, 9, 15, (10, 15), "CH"), &[("il mio natel è 079 412 33 21", "phone +41794123321")]);
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT"),
        &[
            ("Il codice è QH7-31PT, vorrei disdire.", "code QH731PT"),
            ("Mi trova dopo le 17 al 347 1234567.", "interval 17:00..…; phone +393471234567"),
            ("Il mio codice cliente è 4711-0815.", "code 47110815"),
            ("Il numero è 06/6982 1234, chieda dell'ingegner Bosco.", "phone +390669821234; name Bosco [-|Bosco]"),
            (
                "L'indirizzo è piazza del Popolo 3, 00187 Roma.",
                "address {\"city\":\"Roma\",\"country\":null,\"number\":\"3\",\"postcode\":\"00187\",\"street\":\"Piazza del Popolo\"}",
            ),
            ("Il codice sconto è ESTATE25.", "code ESTATE25"),
            ("il mio cellulare è tre tre otto novantuno ventidue cinquecentosei", "phone +393389122506"),
            ("mi chiami al 02 4587 2110 entro venerdì", "phone +390245872110; interval …..2026-09-18"),
            (
                "Mi chiamo Anna, la mia mail è anna@ferrari.ch e il cellulare +41 79 123 45 67",
                "name Anna [Anna|-]; email anna@ferrari.ch; phone +41791234567",
            ),
            (
                "può richiamarmi al numero 333 123 4567 dopo le sei e mezza",
                "phone +393331234567; interval 18:30..… ~06:30..…",
            ),
            ("il mio wa è 3331234567", "phone +393331234567"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT").asking("email"),
        &[("elena punto fontana chiocciola libero punto it", "email elena.fontana@libero.it")],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT").asking("phone"),
        &[
            ("tre quattro sette dodici trentaquattro cinque sei sette", "phone +393471234567"),
            ("lo studio ha lo zero due quarantacinque ottantasette ventuno dieci", "phone +390245872110"),
            ("trecentotrentatré doppio quattro cinque sei sette otto nove", "phone +393334456789"),
            ("più tre nove tre tre tre uno due tre quattro cinque sei sette", "phone +393331234567"),
        ],
    );
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT").asking("postcode"),
        &[("il cap è zero zero uno cinque tre", "postcode 00153")],
    );
}

#[test]
fn nothing_to_be_found() {
    check_entities(
        &on(2026, 9, 15, (10, 15), "IT"),
        &[
            ("Vorrei un secondo parere per il ginocchio.", ""),
            ("Domenico Marzo mi ha parlato molto bene di voi.", ""),
            ("Buon fine settimana e grazie mille!", ""),
            ("La piccola ha diciotto mesi, avete un seggiolone?", "age 1.5"),
            ("La camera 207 è già pronta?", "number 207"),
        ],
    );
}
