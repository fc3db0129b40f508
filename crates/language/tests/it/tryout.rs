//! Cases as lines of JSON, and the rules that are shown for them.

use frontdesk_domain::Language;
use frontdesk_language::{explain, tool};

const CASE: &str = r#"{"id":"1","text":"um, the day after tomorrow at half past two","now":"2026-11-20T09:00"}"#;

#[test]
fn the_rules_that_read_a_text_are_shown_with_their_words() {
    let line = tool::utterance_from_json(CASE).unwrap();
    let fired = tool::hear(&line, |utterance, heard| explain(utterance, &heard)).unwrap();
    let clock =
        fired.iter().find(|f| f.text == "half past two").unwrap_or_else(|| panic!("no rule read the time: {fired:?}"));
    assert_eq!((clock.start, clock.end), (30, 43));
    let widest = fired.first().expect("some rule fired");
    assert_eq!((widest.start, widest.text.as_str()), (4, "the day after tomorrow at half past two"));
    assert!(fired.iter().all(|f| !f.pattern.is_empty() && !f.rule.is_empty()));
}

#[test]
fn nothing_named_means_no_rule() {
    let line = tool::utterance_from_json(r#"{"text":"well I never","now":"2026-11-20T09:00"}"#).unwrap();
    assert!(tool::hear(&line, |utterance, heard| explain(utterance, &heard)).unwrap().is_empty());
}

#[test]
fn any_language_may_be_spoken_unless_some_are_named() {
    let heard = |languages: &str| {
        let case = format!(
            r#"{{"text":"quiero una cita para mañana por la tarde","now":"2026-11-20T09:00","locale":"en-US"{languages}}}"#
        );
        tool::answer(&tool::utterance_from_json(&case).unwrap()).unwrap().language
    };
    assert_eq!(heard(""), Language::Es);
    assert_eq!(heard(r#","languages":["en"]"#), Language::En);
}

#[test]
fn a_case_that_cannot_be_read_says_why() {
    let wrong =
        |case: &str| tool::utterance_from_json(case).and_then(|line| tool::answer(&line)).unwrap_err().to_string();
    assert!(wrong("[]").contains("the fields id, text, now"));
    assert!(wrong(r#"{"text":"a","now":"2026-11-20T09:00","tz":"Mars/Base"}"#).contains("time zone"));
    assert!(wrong(r#"{"text":"a","now":"2026-11-20T09:00","expected":["moon"]}"#).contains("expected"));
}
