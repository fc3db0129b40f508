//! Yes, no, unclear, correction; and which option.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

#[test]
fn yes() {
    check(
        &Asked::nothing(),
        &[
            ("yes", "confirmation yes"),
            ("yeah", "confirmation yes"),
            ("yep", "confirmation yes"),
            ("yup", "confirmation yes"),
            ("uh huh", "confirmation yes"),
            ("mhm", "confirmation yes"),
            ("ok", "confirmation yes"),
            ("okay", "confirmation yes"),
            ("sure", "confirmation yes"),
            ("yeah sure", "confirmation yes"),
            ("yes please", "confirmation yes"),
            ("yes, please.", "confirmation yes"),
            ("Yes. Thank you.", "confirmation yes; #thanks"),
            ("that's right", "confirmation yes"),
            ("that's correct", "confirmation yes"),
            ("correct", "confirmation yes"),
            ("right", "confirmation yes"),
            ("sounds good", "confirmation yes"),
            ("that works", "confirmation yes"),
            ("works for me", "confirmation yes"),
            ("perfect", "confirmation yes"),
            ("great, thanks", "confirmation yes; #thanks"),
            ("go ahead", "confirmation yes"),
            ("please do", "confirmation yes"),
            ("book it", "confirmation yes"),
            ("yes please book it", "confirmation yes"),
            ("no problem", "confirmation yes"),
            ("why not", "confirmation yes"),
            ("of course", "confirmation yes"),
            ("absolutely", "confirmation yes"),
            ("I think so", "confirmation yes"),
            ("please", "confirmation yes"),
            ("uh yes", "confirmation yes"),
            ("well yes", "confirmation yes"),
            ("yes, that is fine", "confirmation yes"),
            ("that's the one", "confirmation yes"),
            ("I suppose", "confirmation yes"),
        ],
    );
}

#[test]
fn no() {
    check(
        &Asked::nothing(),
        &[
            ("no", "confirmation no"),
            ("nope", "confirmation no"),
            ("nah", "confirmation no"),
            ("no thanks", "confirmation no; #thanks"),
            ("no thank you", "confirmation no; #thanks"),
            ("not really", "confirmation no"),
            ("no, that is all. Goodbye.", "confirmation no; #goodbye"),
            ("nothing else", "confirmation no; #goodbye"),
            ("that's wrong", "confirmation no"),
            ("that's not right", "confirmation no"),
            ("I don't think so", "confirmation no"),
            ("I don't want that", "confirmation no"),
            ("absolutely not", "confirmation no"),
            ("don't book it", "confirmation no"),
            ("no no no", "confirmation no"),
            ("no I don't", "confirmation no"),
        ],
    );
}

#[test]
fn unclear() {
    check(
        &Asked::nothing(),
        &[
            ("not sure", "confirmation unclear"),
            ("I'm not sure", "confirmation unclear"),
            ("I don't know", "confirmation unclear"),
            ("maybe", "confirmation unclear"),
            ("no actually yes", "confirmation unclear"),
            ("yes no", "confirmation unclear"),
            ("no idea", "confirmation unclear"),
            ("let me think", "confirmation unclear"),
            ("hold on", "confirmation unclear"),
            ("I'll have to think about it", "confirmation unclear; #later"),
            ("let me check with my wife", "confirmation unclear; #later"),
        ],
    );
}

#[test]
fn corrections() {
    check(
        &Asked::nothing(),
        &[
            ("yes but make it three", "confirmation correction; time 15:00 ~03:00"),
            ("no wait, make it three", "confirmation correction; time 15:00 ~03:00"),
            ("no, at 3", "confirmation correction; time 15:00 ~03:00"),
            ("no at 3", "confirmation correction; time 15:00 ~03:00"),
            ("no, Wednesday", "confirmation correction; date 2026-11-25"),
            ("yes but on Thursday", "confirmation correction; date 2026-11-26"),
            ("no, my name is Daniel", "confirmation correction; name Daniel [Daniel|-]"),
            ("almost, it's the 14th", "confirmation correction; date 2026-12-14"),
            ("make it 4", "confirmation correction; time 16:00 ~04:00"),
            ("no make it 4", "confirmation correction; time 16:00 ~04:00"),
            ("can we change it to Friday", "confirmation correction; date 2026-11-27 ~2026-11-20; #move"),
        ],
    );
}

#[test]
fn no_answer_at_all() {
    check(
        &Asked::nothing(),
        &[
            ("I know", ""),
            ("I have no e-mail", ""),
            ("I have no insurance", ""),
            ("right now", "datetime 2026-11-20T10:00"),
            ("nobody told me", ""),
            ("you know what I want Tuesday", "date 2026-11-24"),
            ("notify me", ""),
            ("yesterday", "date 2026-11-19"),
            ("Noah Okay Yeskova", ""),
            ("my no. is 5", "number 5"),
            ("I don't want to cancel", ""),
        ],
    );
}

#[test]
fn choosing_between_times() {
    check(
        &Asked::options(&["Tuesday, November 24 at 10 AM", "Tuesday, November 24 at 10:30 AM"]),
        &[
            ("the first one", "choice 0"),
            ("the second", "choice 1"),
            ("first", "choice 0"),
            ("number two", "choice 1"),
            ("option 2", "choice 1"),
            ("the last one", "choice 1"),
            ("the later one", "choice 1"),
            ("the earlier one", "choice 0"),
            ("10:30", "time 10:30 ~22:30; choice 1"),
            ("ten thirty please", "time 10:30 ~22:30; choice 1"),
            ("10", "choice 0"),
            ("at 10", "time 10:00 ~22:00; choice 0"),
            ("either is fine", "choice 0; confirmation yes"),
            ("whichever", "choice 0"),
            ("2", "choice 1"),
            ("neither of those", "confirmation no; #none_of_these"),
            ("none of them", "#none_of_these"),
            ("do you have anything else", "#none_of_these"),
            ("another day", "#none_of_these"),
            ("Wednesday", "date 2026-11-25"),
        ],
    );
}

#[test]
fn choosing_between_days() {
    check(
        &Asked::options(&["Tuesday, November 24 at 10 AM", "Wednesday, November 25 at 2 PM"]),
        &[
            ("Tuesday's", "date 2026-11-24; choice 0"),
            ("wednesday", "date 2026-11-25; choice 1"),
            ("the 25th", "date 2026-11-25; choice 1"),
            ("the afternoon one", "interval 12:00..18:00; choice 1"),
            ("in the morning", "interval 06:00..12:00; choice 0"),
            ("at two", "time 14:00 ~02:00; choice 1"),
            ("after 1", "interval 13:00..… ~01:00..…; choice 1"),
        ],
    );
}

#[test]
fn choosing_between_names() {
    check(
        &Asked::options(&["Dr. Patel", "Dr. Singh"]),
        &[
            ("Dr. Singh", "choice 1"),
            ("patel please", "choice 0"),
            ("singh", "choice 1"),
            ("the first", "choice 0"),
            ("2", "choice 1"),
        ],
    );
}

#[test]
fn choosing_between_services() {
    check(
        &Asked::options(&["Checkup", "Consultation", "Treatment"]),
        &[
            ("checkup", "choice 0"),
            ("a consultation please", "choice 1"),
            ("the third one", "choice 2"),
            ("number 3", "choice 2"),
            ("3", "choice 2"),
        ],
    );
}

#[test]
fn choosing_by_what_the_labels_say() {
    check(
        &Asked::options(&["Single room, $80", "Double room, $120", "Suite, $210"]),
        &[
            ("the cheapest", "choice 0"),
            ("the cheaper one please", "choice 0"),
            ("the most expensive one", "choice 2"),
            ("the middle one", "choice 1"),
            ("the doubel room", "choice 1"),
            ("option B", "choice 1"),
            ("not the first one, the second", "choice 1"),
            ("the first, no, the third one", "confirmation no; choice 2"),
            ("the top one", "choice 0"),
            ("on the 2nd of December", "date 2026-12-02"),
        ],
    );
    check(
        &Asked::options(&["Massage, 30 minutes", "Massage, 60 minutes"]),
        &[
            ("the longer one", "choice 1"),
            ("the shorter one", "choice 0"),
            ("the 30 minute one", "duration PT30M; choice 0"),
        ],
    );
    check(
        &Asked::options(&["Table for 4", "Table for 8"]),
        &[("the bigger one", "choice 1"), ("the smaller table", "choice 0")],
    );
}

#[test]
fn a_clock_time_is_no_place_in_the_list() {
    let options = ["9 AM", "9:15 AM"].map(str::to_owned);
    for (text, picks) in [("2 pm", false), ("at 2", false), ("2", true), ("number two", true), ("9:15", true)] {
        let mut asked = crate::table::Asked::expected("time");
        asked.options = options.to_vec();
        let heard = asked.hear(text);
        let chosen = heard.reading.entities.iter().any(|e| e.kind == frontdesk_domain::EntityKind::Choice);
        assert_eq!(chosen, picks, "{text}");
    }
}

#[test]
fn one_word_answers_in_every_language() {
    for (language, yes, no) in [
        (Language::En, "yes ok sure right correct perfect fine", "no nope never wrong"),
        (Language::De, "ja jawohl klar genau richtig stimmt passt gerne gut ok sicher", "nein nee falsch"),
        (Language::Nl, "ja klopt prima goed graag ok inderdaad", "nee neen fout"),
        (Language::Fr, "oui ok parfait exactement volontiers", "non jamais"),
        (Language::It, "sì certo esatto perfetto giusto", "no mai sbagliato"),
        (Language::Es, "sí claro vale correcto perfecto exacto", "no nunca"),
        (Language::Pt, "sim claro certo perfeito exato", "não nunca"),
    ] {
        let asked = Asked::expected("confirmation").in_language(language);
        let rows: Vec<(&str, &str)> = yes.split(' ').map(|w| (w, "confirmation yes")).collect();
        check(&asked, &rows);
        let rows: Vec<(&str, &str)> = no.split(' ').map(|w| (w, "confirmation no")).collect();
        check(&asked, &rows);
    }
}
