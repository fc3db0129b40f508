//! `[[business.intents]]`: what callers want besides, by examples.

use super::Known;
use super::languages::{self, Spoken};
use super::tenant::unlike_others;
use crate::settings::item::Item;
use crate::settings::nearest::instead;
use crate::settings::section::{Keys, Section};
use frontdesk_dialogue::Playbook;
use frontdesk_domain::{Language, OwnIntent};
use std::collections::BTreeMap;

pub const KEYS: Keys = &["name", "leads_to", "examples"];

const INTENTS_MAX: usize = 200;
/// Of one intent in one language.
const EXAMPLES_MAX: usize = 200;
const CHARS_MAX: usize = 300;

pub fn read(business: &Section<'_>, spoken: &Spoken, playbooks: &[String], known: &Known<'_>) -> Vec<OwnIntent> {
    let mut all: Vec<OwnIntent> = Vec::new();
    let sections = business.sections("intents", "business.intents", KEYS);
    if let Some(section) = sections.get(INTENTS_MAX) {
        section.page.wrong(
            section.at,
            format!("there are more than {INTENTS_MAX} intents"),
            "Leave out those that nobody asks for",
        );
    }
    let playbook = playbooks.first().and_then(|name| known.playbooks.get(name)).map(AsRef::as_ref);
    for section in sections.iter().take(INTENTS_MAX) {
        let intent = one(section, spoken, playbook, &all);
        all.extend(intent);
    }
    all
}

fn one(section: &Section<'_>, spoken: &Spoken, playbook: Option<&Playbook>, others: &[OwnIntent]) -> Option<OwnIntent> {
    let name = section.needed("name", "Add what it is about, in a word or two: name = \"late_checkout\"");
    let leads_to = section.needed("leads_to", "Add the flow or the topic that answers it: leads_to = \"message\"");
    let leads_to = leads_to.and_then(|item| lead(&item, playbook?));
    let remedy = "Add what people say: examples = [\"can we keep the room until two\"]";
    let examples = section.needed("examples", remedy);
    let name = name?;
    let word = name.text()?;
    unlike_others(&name, word, &others.iter().map(|other| other.name.clone()).collect::<Vec<_>>(), "intent");
    let examples = examples.map(|item| Examples { of: word, playbook, others }.read(&item, spoken))?;
    Some(OwnIntent { name: word.to_owned(), leads_to: leads_to?, examples })
}

/// A flow or a topic of the playbook in use.
fn lead(item: &Item<'_>, playbook: &Playbook) -> Option<String> {
    let name = item.text()?;
    if playbook.intent_for(name).is_none() {
        item.wrong(format!("{name:?} is neither a flow nor a topic"), instead(name, playbook.leads()));
    }
    Some(name.to_owned())
}

/// What people say, and what must not say the same.
struct Examples<'a> {
    of: &'a str,
    playbook: Option<&'a Playbook>,
    others: &'a [OwnIntent],
}

impl Examples<'_> {
    fn read(&self, item: &Item<'_>, spoken: &Spoken) -> BTreeMap<Language, Vec<String>> {
        let examples = languages::texts(item, spoken);
        for (language, texts) in &examples {
            if texts.is_empty() {
                item.wrong(format!("there are no examples in {:?}", language.code()), "Write what people say");
            }
            if texts.len() > EXAMPLES_MAX || texts.iter().any(|text| text.chars().count() > CHARS_MAX) {
                let what = format!("at most {EXAMPLES_MAX} examples of {CHARS_MAX} characters are learned from");
                item.wrong(what, "Leave out those that say the same");
            }
            let mut said = self.said(*language);
            for text in texts {
                match said.iter().find(|(_, known)| *known == text.to_lowercase()) {
                    Some((intent, _)) => {
                        item.wrong(format!("{text:?} is an example of {intent:?} already"), "Keep it where it belongs");
                    }
                    None => said.push((self.of.to_owned(), text.to_lowercase())),
                }
            }
        }
        examples
    }

    /// The examples of everything else.
    fn said(&self, language: Language) -> Vec<(String, String)> {
        let shipped = self.playbook.into_iter().flat_map(|playbook| playbook.examples(language));
        let shipped = shipped.map(|(intent, text)| (intent.to_owned(), text.to_lowercase()));
        let others = self.others.iter().flat_map(|other| {
            let texts = other.examples.get(&language).into_iter().flatten();
            texts.map(|text| (other.name.clone(), text.to_lowercase()))
        });
        shipped.chain(others).collect()
    }
}
