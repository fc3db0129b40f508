//! Whether a model's words may be said.

use super::parts::{Parts, has_facts};
use super::plain::plain;
use crate::answer;
use crate::ears::Ears;
use crate::quote;
use frontdesk_domain::Medium;
use frontdesk_language::{detect, fold};
use serde_json::Value;

const OPENING_CHARS_MAX: usize = 80;
const QUESTION_CHARS_MAX: usize = 120;
const SAME_WORD_MAX: usize = 2;
/// Two text messages; what is longer than that is said as it was.
const SMS_CHARS_MAX: usize = 300;

/// The reply in the model's words, or why it is said as it is. `None`: the model left it as it is.
pub fn check(answer: &str, parts: &Parts, ears: &Ears<'_>) -> Result<Option<String>, &'static str> {
    let object = answer::object(answer).ok_or("the answer is no JSON object")?;
    let known = object.as_object().is_some_and(|o| o.keys().all(|k| k == "opening" || k == "question"));
    if !known {
        return Err("the answer has other parts than an opening and a question");
    }
    let opening = part(&object, "opening")?;
    let question = part(&object, "question")?;
    if opening.is_empty() && (question.is_empty() || question == parts.question) {
        return Ok(None);
    }
    check_opening(opening, ears)?;
    let asked = if question.is_empty() { &parts.question } else { question };
    if asked != parts.question {
        check_question(asked, &parts.question, ears)?;
    }
    let said: Vec<&str> = [opening, &parts.statements, asked].into_iter().filter(|p| !p.is_empty()).collect();
    let said = said.join(" ");
    if ears.scene.medium == Medium::Sms && said.chars().count() > SMS_CHARS_MAX {
        return Err("it is too long for a text");
    }
    Ok(Some(said))
}

fn part<'a>(object: &'a Value, name: &str) -> Result<&'a str, &'static str> {
    object.get(name).and_then(Value::as_str).map(str::trim).ok_or("a part of the answer is missing")
}

fn check_opening(opening: &str, ears: &Ears<'_>) -> Result<(), &'static str> {
    if opening.chars().count() > OPENING_CHARS_MAX {
        return Err("the opening is too long");
    }
    if opening.contains('?') {
        return Err("the opening asks something");
    }
    if !opening.is_empty() && !opening.ends_with(['.', '!', ',']) {
        return Err("the opening is no sentence");
    }
    made_of(opening, "", ears)
}

fn check_question(question: &str, own: &str, ears: &Ears<'_>) -> Result<(), &'static str> {
    if own.is_empty() {
        return Err("it asks where nothing is asked");
    }
    if question.chars().count() > QUESTION_CHARS_MAX {
        return Err("the question is too long");
    }
    if question.matches('?').count() != 1 || !question.ends_with('?') {
        return Err("it does not ask one question");
    }
    if question.trim_end_matches('?').contains(['.', '!', ':']) {
        return Err("there is more in it than the question");
    }
    let plain = plain(ears.scene.language);
    let telling: Vec<String> = words(own).filter(|w| !plain.contains(&w.as_str())).collect();
    if !telling.is_empty() && !words(question).any(|w| telling.contains(&w)) {
        return Err("it asks something else");
    }
    made_of(question, own, ears)
}

/// Nothing but plain words and those of `own`, which name no facts, in the language that is spoken.
fn made_of(text: &str, own: &str, ears: &Ears<'_>) -> Result<(), &'static str> {
    let own: Vec<String> = words(own).collect();
    let plain = plain(ears.scene.language);
    let marks = |c: char| matches!(c, ' ' | '.' | ',' | '!' | '?' | '¿' | '¡' | '\'' | '’' | '-');
    if !text.chars().all(|c| c.is_alphabetic() || marks(c)) {
        return Err("it has signs that no reply has");
    }
    if let Some(_unknown) = words(text).find(|w| !plain.contains(&w.as_str()) && !own.contains(w)) {
        return Err("it has words of its own");
    }
    let repeated = |word: &String| words(text).filter(|w| w == word).count() > SAME_WORD_MAX;
    if words(text).any(|word| repeated(&word)) {
        return Err("it says a word again and again");
    }
    if has_facts(text, ears) {
        return Err("it names facts");
    }
    let language = ears.scene.language;
    if !text.is_empty() && detect(text, language, &ears.scene.tenant.languages) != language {
        return Err("it is in another language");
    }
    Ok(())
}

/// Folded, and cut where a mark stands inside: "j'ai" is what it is in the list of plain words, too.
fn words(text: &str) -> impl Iterator<Item = String> {
    quote::words(text).flat_map(|(_, word)| word.split('-').map(fold).collect::<Vec<_>>()).filter(|w| !w.is_empty())
}
