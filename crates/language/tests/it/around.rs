//! What stands around a time changes nothing about it, in every language; and where the calendar is uneven.

use crate::table::{Asked, check};
use frontdesk_domain::Language::{self, De, En, Es, Fr, It, Nl, Pt};

fn each(cases: &[(Language, &[(&str, &str)])]) {
    for (language, rows) in cases {
        check(&Asked::nothing().in_language(*language), rows);
    }
}

#[test]
fn a_small_word_before_a_time_hides_no_longer_one() {
    each(&[
        (
            De,
            &[(
                "verschieben Sie es bitte auf Mittwoch in zwei Wochen",
                "confirmation correction; date 2026-12-09; #move",
            )],
        ),
        (Fr, &[("on pensait à 5 juillet", "date 2027-07-05")]),
        (It, &[("pensavamo a 3/12/2026", "date 2026-12-03")]),
        (Nl, &[("kan het volgende week dinsdag zijn", "date 2026-11-24")]),
        (Pt, &[("seria para quarta da semana que vem", "date 2026-11-25")]),
    ]);
}

#[test]
fn a_farewell_names_the_day_and_a_stay_its_end() {
    each(&[
        (
            De,
            &[
                ("danke, bis Dienstag um drei", "datetime 2026-11-24T15:00 ~2026-11-24T03:00; #thanks"),
                ("bis Dienstag um drei", "interval …..2026-11-24T15:00"),
            ],
        ),
        (Nl, &[("bedankt, tot dinsdag om tien uur", "datetime 2026-11-24T10:00 ~2026-11-24T22:00; #thanks")]),
        (Pt, &[("obrigada, até terça às 15h", "datetime 2026-11-24T15:00; #thanks")]),
    ]);
}

#[test]
fn days_rather_than_people_and_hours() {
    each(&[
        (En, &[("we hoped for 20 of next month", "date 2026-12-20")]),
        (Pt, &[("seria para 5 maio", "date 2027-05-05")]),
        (Nl, &[("zou 17-2 kunnen", "date 2027-02-17")]),
        (Es, &[("nos viene bien el 17-2", "date 2027-02-17")]),
        (Fr, &[("le 7 décembre pour huit nuits", "date 2026-12-07; duration/nights P8D")]),
        (Nl, &[("reserveren voor 20 december om 16:30 uur", "datetime 2026-12-20T16:30; #book")]),
        (Fr, &[("vendredi en fin daprès-midi", "interval 2026-11-27T16:00..2026-11-27T19:00")]),
    ]);
}

#[test]
fn an_article_is_no_hour() {
    each(&[
        (Fr, &[("mardi prochain pour une coupe", "date 2026-11-24"), ("à une heure", "time 13:00 ~01:00")]),
        (De, &[("morgen Nachmittag einen Termin", "interval 2026-11-21T12:00..2026-11-21T18:00; #book")]),
        (Nl, &[("morgenmiddag een afspraak", "interval 2026-11-21T12:00..2026-11-21T18:00; #book")]),
        (Es, &[("a la una vamos juntas", "time 13:00 ~01:00")]),
        (Nl, &[("zou maandag 8 december u uitkomen", "date 2026-12-08 ~2031-12-08"), ("om 8u30", "time 08:30 ~20:30")]),
    ]);
}

#[test]
fn a_weekday_said_on_it_is_a_week_later() {
    let week_later = "date 2026-11-27 ~2026-11-20";
    each(&[
        (En, &[("Friday", week_later)]),
        (Es, &[("el viernes", week_later)]),
        (Fr, &[("vendredi", week_later)]),
        (De, &[("am Freitag", week_later)]),
        (It, &[("venerdì", week_later)]),
        (Pt, &[("na sexta", week_later)]),
        (Nl, &[("vrijdag", week_later)]),
    ]);
}

#[test]
fn weeks_by_their_number() {
    let last = "interval 2026-12-28..2027-01-03";
    each(&[
        (En, &[("in week 53", last), ("next week 2 people", "interval 2026-11-23..2026-11-29; party {\"people\":2}")]),
        (Es, &[("en la semana 53", last)]),
        (Fr, &[("la semaine 53", last)]),
        (De, &[("in KW 53", last), ("in der Woche 53", last)]),
        (It, &[("nella settimana 53", last)]),
        (Pt, &[("na semana 53", last)]),
        (Nl, &[("in week 53", last)]),
    ]);
}

#[test]
fn months_that_are_too_short() {
    each(&[
        (En, &[("the 31st of this month", "interval 2026-11-01..2026-11-30"), ("the 31st", "date 2026-12-31")]),
        (De, &[("am 31.", "date 2026-12-31"), ("29. Februar", "date 2028-02-29")]),
        (Fr, &[("le 31", "date 2026-12-31")]),
        (It, &[("il 31", "date 2026-12-31")]),
    ]);
}

#[test]
fn both_ends_and_every_part_of_a_time() {
    each(&[
        (En, &[("between 2 and 4 in the afternoon", "interval 14:00..16:00"), ("at 7:56:30 pm", "time 19:56:30")]),
        (Fr, &[("entre 14h et 16h", "interval 14:00..16:00"), ("vingt-quatre heures", "duration PT24H")]),
        (It, &[("dalle cinque alle sei del mattino", "interval 05:00..06:00")]),
        (De, &[("vierundzwanzig Stunden", "duration PT24H")]),
    ]);
}

#[test]
fn two_days_of_one_month() {
    let either = "date 2027-06-05 ~2027-06-06";
    each(&[
        (En, &[("the 5th or the 6th of June", either)]),
        (Es, &[("el 5 o el 6 de junio", either)]),
        (Fr, &[("le 5 ou le 6 juin", either)]),
        (De, &[("am 5. oder 6. Juni", either)]),
        (It, &[("il 5 o il 6 giugno", either)]),
        (Pt, &[("dia 5 ou 6 de junho", either)]),
        (
            Nl,
            &[("5 of 6 juni", either), ("van vrijdag 11 tot en met zondag 13 juni", "interval 2027-06-11..2027-06-13")],
        ),
    ]);
}

#[test]
fn the_weekend_at_a_day() {
    let weekend = "interval 2027-06-12..2027-06-13";
    each(&[
        (En, &[("the weekend of June 12", weekend), ("not before nine and not after eleven", "interval 09:00..11:00")]),
        (Es, &[("el finde del 12 de junio", weekend)]),
        (Fr, &[("le week-end du 12 juin", weekend)]),
        (De, &[("das Wochenende um den 12. Juni", weekend)]),
        (It, &[("il fine settimana del 12 giugno", weekend)]),
        (Pt, &[("no fim de semana do dia 12 de junho", weekend)]),
        (Nl, &[("het weekend van 12 juni", weekend)]),
    ]);
}

#[test]
fn a_greeting_that_is_a_day_as_well() {
    each(&[
        (
            De,
            &[
                ("Morgen!", "#greeting"),
                ("Morgen, ich hätte gern einen Termin", "#book; #greeting"),
                (
                    "morgen ich und meine Frau kommen am Montag",
                    r##"party {"adults":2}; date/arrival 2026-11-23; #greeting"##,
                ),
                ("Morgen zusammen", "#greeting"),
                ("Morgen! Haben Sie morgen was frei?", "date 2026-11-21; #book; #greeting"),
                ("morgen", "date 2026-11-21"),
                ("Morgen um zehn", "datetime 2026-11-21T10:00 ~2026-11-21T22:00"),
                ("Morgen zusammen essen", "date 2026-11-21"),
            ],
        ),
        (Nl, &[("Morgen!", "#greeting"), ("Morgen, ik wil graag een afspraak", "#book; #greeting")]),
    ]);
    check(&Asked::expected("date").in_language(De), &[("Morgen!", "date 2026-11-21")]);
    let known = Asked::nothing().known(serde_json::json!({ "date": "2026-11-24" }));
    check(&known.in_language(De), &[("Morgen!", "date 2026-11-21")]);
}

#[test]
fn any_time_of_a_part_of_a_day() {
    let tuesday = "interval 2026-11-24T12:00..2026-11-24T18:00";
    each(&[
        (En, &[("Tuesday any time in the afternoon", tuesday)]),
        (
            Es,
            &[
                ("a cualquier hora de la mañana", "interval 06:00..12:00"),
                ("a cualquier hora mañana", "date 2026-11-21"),
                ("el martes a cualquier hora de la tarde", tuesday),
                ("mañana a última hora de la mañana", "interval 2026-11-21T11:00..2026-11-21T13:00"),
            ],
        ),
        (Fr, &[("mardi à n'importe quelle heure de l'après-midi", tuesday)]),
        (De, &[("Dienstag jederzeit am Nachmittag", tuesday)]),
        (It, &[("martedì a qualsiasi ora del pomeriggio", tuesday)]),
        (Pt, &[("terça a qualquer hora da tarde", tuesday)]),
        (Nl, &[("dinsdag op elk moment in de middag", tuesday)]),
    ]);
}

#[test]
fn capitals_throughout_tell_nothing() {
    each(&[
        (De, &[("14.10. BIS 15.10.2027", "interval 2027-10-14..2027-10-15")]),
        (En, &[("YO+YO AT BLAH.ORG", "email yo+yo@blah.org"), ("FRIDAY THE 27TH", "date 2026-11-27")]),
    ]);
}

#[test]
fn a_number_in_figures_and_again_in_words() {
    each(&[
        (En, &[("45 forty five", "number 45"), ("forty-five (45)", "number 45"), ("2 two", "number 2; number 2")]),
        (Es, &[("ciento veinte, dos", "number 120; number 2")]),
    ]);
}
