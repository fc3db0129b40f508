//! A reply taken apart: statements, which stay as they are, and the question at its end.

use crate::ears::Ears;
use frontdesk_domain::understanding::EntityKind;

/// What of a reply may be said otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Said word for word.
    pub statements: String,
    /// May be asked in other words; empty where there is no question, or one that names facts.
    pub question: String,
}

impl Parts {
    pub fn of(text: &str, ears: &Ears<'_>) -> Self {
        let text = text.trim();
        let (statements, question) = text.split_at(begin(text));
        if question.is_empty() || has_facts(question, ears) {
            return Self { statements: text.to_owned(), question: String::new() };
        }
        Self { statements: statements.trim().to_owned(), question: question.trim().to_owned() }
    }
}

/// Where the question at the end begins; the end of the text where there is none.
fn begin(text: &str) -> usize {
    if !text.ends_with('?') {
        return text.len();
    }
    let ends = [". ", "! ", "? "].into_iter().filter_map(|mark| text.rfind(mark).map(|at| at + mark.len()));
    ends.max().unwrap_or(0)
}

/// Whether words name anything that can be right or wrong: a number, a time, a person, a service.
pub fn has_facts(text: &str, ears: &Ears<'_>) -> bool {
    let heard = ears.read(text, &[]);
    let says = |kind: EntityKind| !matches!(kind, EntityKind::Confirmation | EntityKind::Choice);
    let house = &ears.scene.tenant.name;
    text.chars().any(char::is_numeric)
        || !heard.terms.is_empty()
        || heard.reading.entities.iter().any(|e| says(e.kind))
        || (!house.is_empty() && text.contains(house.as_str()))
}
