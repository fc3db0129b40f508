//! What the callers of a business may want, by examples in each of its languages.

use super::lesson::Lesson;
use frontdesk_dialogue::{Guess, Guesses, Playbook};
use frontdesk_domain::{Digest, Entity, Language, OwnIntent};
use frontdesk_intents::Example;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Clone, Debug, Default)]
pub struct Wishes {
    lessons: BTreeMap<Language, Arc<Lesson>>,
    /// The playbook's intent that one of the business's own stands for.
    stand_for: BTreeMap<String, String>,
}

impl Wishes {
    pub fn of(playbook: &Playbook, languages: &[Language], own: &[OwnIntent]) -> Self {
        let lesson = |language: &Language| {
            let said = || own.iter().filter_map(|intent| Some((intent, intent.examples.get(language)?)));
            let digest = playbook.lesson(*language);
            let digest = said().fold(digest, |digest, (intent, texts)| with(digest.and(&intent.name), texts));
            let of = |intent: &str, text: &str| Example { intent: intent.to_owned(), text: text.to_owned() };
            let examples = || {
                let theirs = playbook.examples(*language).map(|(intent, text)| of(intent, text));
                let own = said().flat_map(|(intent, texts)| texts.iter().map(move |text| of(&intent.name, text)));
                theirs.chain(own).collect()
            };
            (*language, Lesson::of(digest, examples))
        };
        let lead = |intent: &OwnIntent| Some((intent.name.clone(), playbook.intent_for(&intent.leads_to)?.to_owned()));
        Self { lessons: languages.iter().map(lesson).collect(), stand_for: own.iter().filter_map(lead).collect() }
    }

    /// Learns what was not learned yet, so that no caller waits for it.
    pub fn learn(&self) {
        for lesson in self.lessons.values() {
            lesson.model();
            lesson.spelling();
        }
    }

    pub fn are_learned(&self) -> bool {
        self.lessons.values().all(|lesson| lesson.is_learned())
    }

    /// What is wanted in words of this language; nothing where it has no examples.
    pub fn guess(&self, language: Language, text: &str) -> Guesses {
        let Some(lesson) = self.lessons.get(&language) else { return Guesses::default() };
        let answer = lesson.model().classify(text);
        let guesses = |found: Vec<frontdesk_intents::Guess<'_>>| found.into_iter().map(|g| self.known(&g)).collect();
        Guesses { wanted: guesses(answer.intents), nearest: guesses(answer.nearest) }
    }

    /// The text with its slips mended in the words that wishes are told by. What was read as something stays.
    pub fn mended(&self, language: Language, text: &str, read: &[Entity]) -> Option<String> {
        let within = |at: usize| read.iter().any(|entity| (entity.start..entity.end).contains(&at));
        self.lessons.get(&language)?.spelling().mended(text, within)
    }

    fn known(&self, guess: &frontdesk_intents::Guess<'_>) -> Guess {
        let intent = self.stand_for.get(guess.intent).map_or(guess.intent, String::as_str);
        Guess { intent: intent.to_owned(), confidence: guess.confidence }
    }
}

fn with(digest: Digest, texts: &[String]) -> Digest {
    texts.iter().fold(digest, |digest, text| digest.and(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn playbook() -> Playbook {
        let files = frontdesk_dialogue::builtin("appointments").unwrap();
        let files: Vec<_> = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        Playbook::load(&files).unwrap()
    }

    #[test]
    fn an_intent_of_ones_own_leads_where_it_is_said_to() {
        let said = ["I need a new prescription", "can you refill my tablets", "my pills ran out, I need more"];
        let own = OwnIntent {
            name: "prescription".into(),
            leads_to: "message".into(),
            examples: BTreeMap::from([(Language::En, said.map(str::to_owned).to_vec())]),
        };
        let playbook = playbook();
        let best = |wishes: &Wishes| wishes.guess(Language::En, "refill my pills").wanted.into_iter().next();
        let without = Wishes::of(&playbook, &[Language::En], &[]);
        assert_eq!(best(&without), None);
        let with = Wishes::of(&playbook, &[Language::En], &[own]);
        assert!(
            best(&with).is_some_and(|guess| guess.intent == "message" && guess.confidence > 0.5),
            "{:?}",
            best(&with)
        );
        assert_eq!(with.guess(Language::Es, "refill my pills"), Guesses::default());
    }

    #[test]
    fn the_same_examples_are_learned_from_once() {
        let playbook = playbook();
        let wishes = || Wishes::of(&playbook, &[Language::Nl], &[]);
        wishes().learn();
        assert!(wishes().are_learned());
        assert!(Arc::ptr_eq(&wishes().lessons[&Language::Nl], &wishes().lessons[&Language::Nl]));
    }

    #[test]
    fn a_model_stays_small() {
        let playbook = playbook();
        for language in Language::ALL {
            let examples = playbook.examples(language);
            let of = |(intent, text): (&str, &str)| Example { intent: intent.to_owned(), text: text.to_owned() };
            let size = frontdesk_intents::Model::train(&examples.map(of).collect::<Vec<_>>()).to_bytes().len();
            assert!(size < 1_000_000, "{language}: {size}");
        }
    }
}
