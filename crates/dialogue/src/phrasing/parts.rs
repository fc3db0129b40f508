//! A reply whose facts are set apart from its words. What a template fills in is a fact; what it says itself is words.

use super::compose::{one_question, rendered, tidy};
use super::filters::{FACT, FACT_END};
use crate::phrasing::PhraseError;
use crate::playbook::Playbook;
use crate::say::Say;
use crate::scene::Scene;

/// A stretch of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Words(String),
    /// A time, a name, a price: whatever was filled in.
    Fact(String),
}

/// What a turn says, taken apart. Nothing where it is said in more than one language.
pub fn parts(playbook: &Playbook, scene: &Scene, says: &[Say]) -> Result<Vec<Part>, PhraseError> {
    let passages = one_question(rendered(playbook, scene, says, true)?);
    match passages.as_slice() {
        [one] if one.language == scene.language => Ok(apart(&one.text)),
        _ => Ok(Vec::new()),
    }
}

/// The parts as they are said.
pub fn said(parts: &[Part]) -> String {
    let texts = parts.iter().map(|part| match part {
        Part::Words(text) | Part::Fact(text) => text.as_str(),
    });
    tidy(&texts.collect::<String>())
}

fn apart(marked: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for (n, piece) in marked.split(FACT).enumerate() {
        let (fact, words) = if n == 0 { ("", piece) } else { piece.split_once(FACT_END).unwrap_or((piece, "")) };
        parts.extend((!fact.is_empty()).then(|| Part::Fact(fact.to_owned())));
        parts.extend((!words.is_empty()).then(|| Part::Words(words.to_owned())));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_filled_in_stands_apart() {
        let marked = format!("You're booked: {FACT}Checkup{FACT_END} on {FACT}Tuesday at 9{FACT_END}.{FACT}{FACT_END}");
        let parts = apart(&marked);
        let words = |text: &str| Part::Words(text.into());
        let fact = |text: &str| Part::Fact(text.into());
        assert_eq!(parts, [words("You're booked: "), fact("Checkup"), words(" on "), fact("Tuesday at 9"), words(".")]);
        assert_eq!(said(&parts), "You're booked: Checkup on Tuesday at 9.");
    }
}
