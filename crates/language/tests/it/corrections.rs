//! What a sentence takes back, and what it says instead.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

#[test]
fn days_and_times_said_anew() {
    check(
        &Asked::nothing(),
        &[
            ("not Tuesday, Wednesday", "date/old 2026-11-24; date 2026-11-25"),
            ("wednesday not tuesday", "date 2026-11-25; date/old 2026-11-24"),
            ("at 5, sorry I meant 6", "time/old 17:00 ~05:00; confirmation correction; time 18:00 ~06:00"),
            ("Tuesday no wait Wednesday at 3", "date/old 2026-11-24; datetime 2026-11-25T15:00 ~2026-11-25T03:00"),
            ("two nights, no, three", "duration/old P2D; confirmation correction; duration/nights P3D"),
        ],
    );
}

#[test]
fn parties_said_anew() {
    check(
        &Asked::nothing(),
        &[
            ("four people, no sorry, five", r#"party/old {"people":4}; confirmation correction; party {"people":5}"#),
            ("2 adults, actually 3", r#"party/old {"adults":2}; party {"adults":3}"#),
            ("from 8 people to just 7", r#"party/old {"people":8}; party {"people":7}"#),
            (
                "2 adults and a child, no, 3 adults",
                r#"party/old {"adults":2,"children":1}; confirmation correction; party {"adults":3,"children":1}"#,
            ),
            ("five not four people", r#"party {"people":5}; party/old {"people":4}"#),
            ("a table for 4, make it 5", r#"party/old {"people":4}; confirmation correction; party {"people":5}"#),
            ("2 adults, no pets, 3 children", r#"party {"adults":2}; confirmation correction; party {"children":3}"#),
        ],
    );
}

#[test]
fn everything_moves_from_one_to_another() {
    check(
        &Asked::nothing(),
        &[(
            "from 18:00 for 3 people to 17:45 for 4 people",
            r#"time/old 18:00; party/old {"people":3}; time 17:45; party {"people":4}"#,
        )],
    );
}

#[test]
fn names_and_addresses_said_anew() {
    check(
        &Asked::nothing(),
        &[
            ("my name is John, no sorry Jane", "name/old John [John|-]; confirmation correction; name Jane [Jane|-]"),
            ("my name is john smith sorry smyth", "name/old John Smith [John|Smith]; name John Smyth [John|Smyth]"),
            ("my name is Jane Doe, sorry, can I come tomorrow", "name Jane Doe [Jane|Doe]; date 2026-11-21; #book"),
            ("bob@x.com, no, rob@x.com", "email/old bob@x.com; confirmation correction; email rob@x.com"),
        ],
    );
}

#[test]
fn what_no_longer_holds_is_old() {
    check(
        &Asked::nothing(),
        &[
            ("we'll be 4 instead of 3", r#"party {"people":4}; party/old {"people":3}"#),
            ("four people rather than two", r#"party {"people":4}; party/old {"people":2}"#),
            ("Thursday instead of Tuesday", "date 2026-11-26; date/old 2026-11-24"),
            ("at 5 instead of 4", "time 17:00 ~05:00; time/old 16:00 ~04:00"),
            ("Friday, scratch that, Saturday", "date/old 2026-11-27 ~2026-11-20; date 2026-11-21"),
        ],
    );
    let known = Asked::nothing().known(serde_json::json!({"party": {"people": 2}}));
    check(&known, &[("make it three", r#"confirmation correction; party {"people":3}"#)]);
}

#[test]
fn everything_moves_in_every_language() {
    let want = r#"time/old 18:00; party/old {"people":3}; time 17:45; party {"people":4}"#;
    for (language, text) in [
        (Language::De, "von 18 Uhr für 3 Personen auf 17:45 für 4 Personen"),
        (Language::Nl, "van 18:00 voor 3 personen naar 17:45 voor 4 personen"),
        (Language::Fr, "de 18 heures pour 3 personnes à 17h45 pour 4 personnes"),
        (Language::It, "dalle 18:00 per 3 persone alle 17:45 per 4 persone"),
        (Language::Es, "de las 18:00 para 3 personas a las 17:45 para 4 personas"),
        (Language::Pt, "das 18:00 para 3 pessoas para as 17:45 para 4 pessoas"),
    ] {
        check(&Asked::nothing().in_language(language), &[(text, want)]);
    }
    for (language, text) in [
        (Language::De, "Donnerstag statt Dienstag"),
        (Language::Es, "el jueves en vez del martes"),
        (Language::Pt, "quinta no lugar de terça"),
    ] {
        let want = "date 2026-11-26; date/old 2026-11-24";
        check(&Asked::nothing().in_language(language), &[(text, want)]);
    }
}

#[test]
fn the_day_beside_what_is_moved_is_the_old_one() {
    use Language::{De, En, Es, Fr, It, Nl, Pt};
    for (language, text, want) in [
        (En, "I need to move my Friday appointment", "date/old 2026-11-27 ~2026-11-20; #move"),
        (En, "move my appointment on the 27th", "date/old 2026-11-27; #move"),
        (
            En,
            "I have a booking at 7 pm. Can I change it to 9 people?",
            r#"time 19:00; confirmation correction; party {"people":9}; #book; #move"#,
        ),
        (En, "move my appointment to the 27th", "date 2026-11-27; #move"),
        (Es, "quiero mover mi cita del martes", "date/old 2026-11-24; #move"),
        (Es, "cambiar mi cita al martes", "date 2026-11-24; #move"),
        (Fr, "déplacer mon rendez-vous du 27", "date/old 2026-11-27; #move"),
        (De, "meinen Termin am 27. verschieben", "date/old 2026-11-27; #move"),
        (De, "Termin vom Dienstag verschieben", "date/old 2026-11-24; #move"),
        (De, "den Termin auf Dienstag verschieben", "date 2026-11-24; #move"),
        (It, "spostare l'appuntamento di martedì", "date/old 2026-11-24; #move"),
        (It, "spostare l'appuntamento a martedì", "date 2026-11-24; #move"),
        (Pt, "queria remarcar a consulta do dia 27", "date/old 2026-11-27; #move"),
        (Pt, "remarcar a consulta para o dia 27", "date 2026-11-27; #move"),
        (Nl, "mijn afspraak van dinsdag verzetten", "date/old 2026-11-24; #move"),
    ] {
        check(&Asked::nothing().in_language(language), &[(text, want)]);
    }
    let asked = Asked::expected("date time").in_language(Pt);
    check(&asked, &[("remarcar a consulta do dia 27", "date/old 2026-11-27; #move")]);
}

#[test]
fn the_same_time_is_known_or_told_as_a_wish() {
    for (language, text) in [
        (Language::En, "Tuesday, same time"),
        (Language::Es, "el martes a la misma hora"),
        (Language::Fr, "mardi à la même heure"),
        (Language::De, "Dienstag zur gleichen Zeit"),
        (Language::It, "martedì alla stessa ora"),
        (Language::Pt, "terça no mesmo horário"),
        (Language::Nl, "dinsdag op hetzelfde tijdstip"),
    ] {
        let asked = Asked::nothing().in_language(language);
        check(&asked, &[(text, "date 2026-11-24; #same_time")]);
        let known = asked.known(serde_json::json!({ "when": "2026-11-20T15:00" }));
        let heard = crate::table::summary(&known.hear(text));
        assert!(!heard.contains("same_time") && heard.contains("15:00"), "{text}: {heard}");
    }
}
