//! A reply as a model sees it: tokens stand for its facts, and a question that must stay is cut off.

use super::sentence::sentences;
use crate::ears::Ears;
use frontdesk_dialogue::{Part, tidy};
use frontdesk_domain::understanding::EntityKind;
use std::fmt::Write;

/// What a model may put into other words, and what it does not see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// With a token such as `{time_1}` for each fact; empty where nothing is left to be said otherwise.
    pub text: String,
    /// A question that is asked as it is written.
    tail: String,
    /// Each token's name and what it stands for.
    facts: Vec<(String, String)>,
}

impl Template {
    /// `keeps_question`: the question at the end is asked word for word. So is one that names facts. `None` where the
    /// words have signs of tokens in them.
    pub fn of(parts: &[Part], keeps_question: bool, ears: &Ears<'_>) -> Option<Self> {
        let (mut text, mut facts) = (String::new(), Vec::new());
        for part in parts {
            match part {
                Part::Words(words) if words.contains(['{', '}']) => return None,
                Part::Words(words) => text.push_str(words),
                Part::Fact(fact) => {
                    let kind = kind(fact, ears);
                    let number =
                        facts.iter().filter(|(name, _): &&(String, String)| name.starts_with(kind)).count() + 1;
                    let name = format!("{kind}_{number}");
                    let _ = write!(text, "{{{name}}}");
                    facts.push((name, fact.clone()));
                }
            }
        }
        let tail = sentences(&text).pop().filter(|last| last.asks && (keeps_question || last.has_tokens()));
        let (text, tail) = match tail {
            Some(tail) => text.split_at(text.rfind(tail.text).unwrap_or(text.len())),
            None => (text.as_str(), ""),
        };
        Some(Self { text: text.trim().to_owned(), tail: tail.trim().to_owned(), facts })
    }

    /// The whole reply with these words in place of its own: every token becomes what it stands for.
    pub fn filled(&self, words: &str) -> String {
        let mut said = format!("{words} {}", self.tail);
        for (name, fact) in &self.facts {
            said = said.replace(&format!("{{{name}}}"), fact);
        }
        tidy(&said)
    }

    /// The reply as it was.
    pub fn own(&self) -> String {
        self.filled(&self.text)
    }
}

/// What a model is told that a fact is, so that it writes the right words around it.
fn kind(fact: &str, ears: &Ears<'_>) -> &'static str {
    let heard = ears.read(fact, &[]);
    let is = |kinds: &[EntityKind]| heard.reading.entities.iter().any(|entity| kinds.contains(&entity.kind));
    use EntityKind::{Date, Datetime, Interval, Money, Name, Phone, Time};
    match () {
        () if is(&[Money]) => "price",
        () if is(&[Date, Datetime, Interval, Time]) => "time",
        () if is(&[Phone]) => "number",
        () if heard.terms.iter().any(|term| term.id.starts_with("svc_")) => "service",
        () if is(&[Name]) || !heard.terms.is_empty() => "person",
        () => "fact",
    }
}
