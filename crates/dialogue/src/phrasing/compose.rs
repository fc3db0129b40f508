//! A reply: phrases in the contact's language, fitted to the medium, with at most one question.

use super::filters::MARKED;
use crate::engine::booking_args;
use crate::playbook::{Entry, Phrases, Playbook, Text};
use crate::say::Say;
use crate::scene::Scene;
use crate::state::{Asking, Last, State};
use frontdesk_domain::{Booking, Language, Medium, Next, Passage, Reply};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// Why nothing could be said. Never carries what was to be said.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    #[error("the phrase `{0}` is in no language of the playbook; add it to the phrases")]
    Missing(String),
    #[error("the phrase `{0}` claims a result that was not committed in this turn; say it after its outcome")]
    Unproven(String),
    #[error("the phrase `{0}` cannot be rendered: {1}; check its template")]
    Template(String, String),
}

/// Renders what a turn says, and keeps it in the state for "pardon?".
pub fn phrase(
    playbook: &Playbook,
    scene: &Scene,
    state: &mut State,
    says: &[Say],
    next: Next,
) -> Result<Reply, PhraseError> {
    let again = says.iter().any(Say::is_again);
    let mut parts = rendered(playbook, scene, says, false)?;
    let repeated = state.last.clone().filter(|_| again);
    if let Some(last) = &repeated {
        parts.push(Passage { language: scene.language, text: last.text.clone() });
    }
    let passages = one_question(parts);
    let text = joined(&passages);
    // What is said once more is said in one language.
    let own = joined(passages.iter().filter(|p| p.language == scene.language));
    let options = match &repeated {
        Some(last) => last.options.clone(),
        None => buttons(playbook, scene, state)?,
    };
    let hints = crate::asked(playbook, state, scene).hints;
    let kept = if again { repeated.map_or(own, |l| l.text) } else { own };
    state.last = Some(Last { text: kept, options: options.clone() });
    let passages = if passages.len() > 1 { passages } else { Vec::new() };
    Ok(Reply { language: scene.language, text, passages, options, pace: state.pace, hints, next })
}

/// The phrases as they are written, each in its language; `marked` sets their facts off.
pub(super) fn rendered(
    playbook: &Playbook,
    scene: &Scene,
    says: &[Say],
    marked: bool,
) -> Result<Vec<Passage>, PhraseError> {
    let mut parts: Vec<Passage> = Vec::with_capacity(says.len());
    for say in says.iter().filter(|s| !s.is_again()) {
        let text = render(playbook, scene, say, marked)?;
        let part = Passage { language: say.language.unwrap_or(scene.language), text };
        if !part.text.is_empty() && parts.last() != Some(&part) {
            parts.push(part);
        }
    }
    Ok(parts)
}

/// One phrase by itself, for a text that goes out beside the conversation. `booking` among the arguments
/// (a `Booking`) is taken apart into what phrases name. Phrases that claim a result are refused here.
pub fn text(
    playbook: &Playbook,
    scene: &Scene,
    phrase: &str,
    args: &Map<String, Value>,
) -> Result<String, PhraseError> {
    let mut args = args.clone();
    if let Some(booking) = args.remove("booking").and_then(|b| Booking::deserialize(b).ok()) {
        args.extend(booking_args(scene, &booking));
    }
    Ok(tidy(&render(playbook, scene, &Say::new(phrase, args), false)?))
}

/// A phrase that names something, such as a flow, and takes no arguments.
pub fn label(playbook: &Playbook, language: Language, phrase: &str) -> Option<String> {
    let phrases = playbook.phrases(language)?;
    match phrases.entries.get(phrase)?.text(Medium::Web) {
        Text::Plain(text) => Some(text.to_string()),
        Text::Filled(template) => phrases.env.get_template(template).ok()?.render(()).ok(),
    }
}

fn render(playbook: &Playbook, scene: &Scene, say: &Say, marked: bool) -> Result<String, PhraseError> {
    let missing = || PhraseError::Missing(say.phrase.clone());
    let phrases = playbook.phrases(say.language.unwrap_or(scene.language)).ok_or_else(missing)?;
    let entry = phrases.entries.get(&say.phrase).ok_or_else(missing)?;
    if entry.claims.is_some_and(|claim| !say.proves(claim)) {
        return Err(PhraseError::Unproven(say.phrase.clone()));
    }
    filled(phrases, entry, scene, &say.phrase, &say.args, marked)
}

/// The words of a phrase with what they fill in, whatever they claim.
pub(super) fn filled(
    phrases: &Phrases,
    entry: &Entry,
    scene: &Scene,
    phrase: &str,
    args: &Map<String, Value>,
    marked: bool,
) -> Result<String, PhraseError> {
    let failed = |e: minijinja::Error| PhraseError::Template(phrase.to_owned(), e.kind().to_string());
    let template = match entry.text(scene.medium) {
        Text::Plain(text) => return Ok(text.to_string()),
        Text::Filled(template) => phrases.env.get_template(template).map_err(failed)?,
    };
    let mut args = args.clone();
    args.insert("tenant".into(), json!(scene.tenant.name));
    args.insert("today".into(), json!(scene.today()));
    args.insert("currency".into(), json!(scene.tenant.currency));
    if marked {
        args.insert(MARKED.into(), Value::Bool(true));
    }
    template.render(minijinja::value::Serde(&args)).map_err(failed)
}

/// Options offered; on the web also yes and no, which are words elsewhere.
fn buttons(playbook: &Playbook, scene: &Scene, state: &State) -> Result<Vec<String>, PhraseError> {
    let labels = state.labels();
    let confirms = state.question == Some(Asking::Step) && crate::engine::is_confirming(playbook, state);
    if labels.is_empty() && confirms && scene.medium == Medium::Web {
        let word = |name: &str| render(playbook, scene, &Say::new(name, Map::new()), false);
        return Ok(vec![word("yes")?, word("no")?]);
    }
    Ok(labels)
}

/// Joins the parts of one language; of several questions the last one stays.
pub(super) fn one_question(parts: Vec<Passage>) -> Vec<Passage> {
    let last = parts.iter().rposition(|p| p.text.contains('?'));
    let mut passages: Vec<Passage> = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        let text = tidy(if Some(i) == last { &part.text } else { statement(&part.text) });
        match passages.last_mut() {
            _ if text.is_empty() => {}
            Some(before) if before.language == part.language => before.text = tidy(&format!("{} {text}", before.text)),
            _ => passages.push(Passage { language: part.language, text }),
        }
    }
    passages
}

fn joined<'p>(passages: impl IntoIterator<Item = &'p Passage>) -> String {
    passages.into_iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// A part without the question at its end.
fn statement(part: &str) -> &str {
    let part = part.trim();
    let Some(question) = part.rfind('?') else { return part };
    let before = part.get(..question).unwrap_or_default();
    let ends = |mark: &str| before.rfind(mark).map(|i| i + 1);
    let end = [". ", "! ", "? "].into_iter().filter_map(ends).max().unwrap_or(0);
    part.get(..end).unwrap_or_default().trim_end()
}

/// One space between words, and no second full stop after "a. m.".
pub fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !tidied.is_empty() {
            tidied.push(' ');
        }
        tidied.push_str(word.strip_suffix("..").map_or(word, |_| &word[..word.len() - 1]));
    }
    tidied
}
