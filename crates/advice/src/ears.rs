//! Local understanding of any text in the conversation's light: a quotation, a reply, words of a model.

use frontdesk_dialogue::Scene;
use frontdesk_domain::understanding::EntityKind;
use frontdesk_language::{Expected, Heard, Prefer, Term, Utterance};

/// Where a text is read, and the words of the business to listen for.
#[derive(Clone, Copy, Debug)]
pub struct Ears<'a> {
    pub scene: &'a Scene<'a>,
    pub vocabulary: &'a [Term],
}

impl Ears<'_> {
    /// Reads a text as an answer to a question for one of these kinds.
    pub fn read(&self, text: &str, asked: &[EntityKind]) -> Heard {
        let expected: Vec<Expected> = asked.iter().map(|kind| Expected { kind: *kind, role: None }).collect();
        frontdesk_language::read(&Utterance {
            text,
            now: self.scene.zone.to_datetime(self.scene.now),
            zone: self.scene.zone,
            locale: &self.scene.tenant.locale,
            language: self.scene.language,
            languages: &[self.scene.language],
            expected: &expected,
            options: &[],
            prefer: Prefer::Future,
            known: &[],
            nbest: &[],
            vocabulary: self.vocabulary,
        })
    }
}
