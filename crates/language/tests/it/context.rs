//! Other hearings, a tenant's own words, languages, and the JSON lines.

use crate::table::{Asked, friday, summary};
use frontdesk_domain::{Language, Locale};
use frontdesk_language::{Prefer, Term, Utterance, read, tool};
use jiff::tz::TimeZone;

#[test]
fn another_hearing_answers_where_the_first_does_not() {
    let mut asked = Asked::expected("name");
    asked.nbest = vec!["yes".into(), "Katie Marshall".into()];
    let heard = asked.hear("yes");
    assert_eq!(summary(&heard), "confirmation yes; name Katie Marshall [Katie|Marshall]");
    let name = heard.reading.entities.last().unwrap();
    assert_eq!((name.start, name.end, name.text.as_str()), (0, 3, "yes"));
    assert!(name.confidence < 0.6);
}

fn terms(text: &str) -> Vec<String> {
    let term = |id: &str, words: &[&str]| Term::new(id, words);
    let vocabulary = [
        term("svc_checkup", &["checkup", "check-up"]),
        term("svc_deep", &["deep cleaning"]),
        term("svc_clean", &["cleaning"]),
        term("res_patel", &["Dr. Patel", "Patel"]),
        term("res_pena", &["Peña"]),
    ];
    let heard = read(&Utterance {
        text,
        now: friday(),
        zone: &TimeZone::UTC,
        locale: &Locale::new(Language::En, "CA"),
        language: Language::En,
        languages: &[Language::En],
        expected: &[],
        options: &[],
        prefer: Prefer::Future,
        known: &[],
        nbest: &[],
        vocabulary: &vocabulary,
    });
    let scalars: Vec<char> = text.chars().collect();
    heard.terms.iter().map(|t| format!("{} {}", t.id, scalars[t.start..t.end].iter().collect::<String>())).collect()
}

#[test]
fn a_tenants_own_words() {
    for (text, want) in [
        ("I need a checkup with Dr. Patel", "svc_checkup checkup, res_patel Dr. Patel"),
        ("a check up please", "svc_checkup check up"),
        ("a check-up", "svc_checkup check-up"),
        ("CHEKUP", "svc_checkup CHEKUP"),
        ("two checkups", "svc_checkup checkups"),
        ("deep cleaning", "svc_deep deep cleaning"),
        ("a cleaning", "svc_clean cleaning"),
        ("with pena", "res_pena pena"),
        ("checking up on you", ""),
        ("I am clean", ""),
    ] {
        assert_eq!(terms(text).join(", "), want, "{text}");
    }
}

#[test]
fn the_language_is_told_by_the_words() {
    let line = |text: &str| {
        let json = serde_json::json!({"text": text, "now": "2026-11-20T10:00:00", "locale": "en-CA", "languages": ["en", "es"]});
        tool::answer(&tool::utterance_from_json(&json.to_string()).unwrap()).unwrap()
    };
    let answer = line("quiero una cita para mañana a las dos");
    assert_eq!(answer.language, Language::Es);
    assert_eq!(answer.intents[0].name, "book");
    assert_eq!(line("tomorrow at two").language, Language::En);
    assert_eq!(line("no").language, Language::En);
    assert!(!line("purple elephants").in_scope);
    assert!(line("tomorrow").in_scope);
}

#[test]
fn a_bad_line_says_what_is_wrong_and_nothing_of_the_text() {
    let error = tool::utterance_from_json(r#"{"text": "my name is Jane"}"#).unwrap_err().to_string();
    assert!(error.contains("now") && !error.contains("Jane"), "{error}");
    let line = tool::utterance_from_json(r#"{"text": "a", "now": "2026-11-20T10:00:00", "tz": "Nowhere"}"#).unwrap();
    assert!(tool::answer(&line).unwrap_err().to_string().contains("tz"));
    let line =
        tool::utterance_from_json(r#"{"text": "a", "now": "2026-11-20T10:00:00", "expected": ["colour"]}"#).unwrap();
    assert!(tool::answer(&line).unwrap_err().to_string().contains("expected"));
}
