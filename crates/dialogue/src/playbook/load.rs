//! A playbook: flows and phrases that fit together.

use super::check::check;
use super::edition::Edition;
use super::examples::{Examples, check_examples, read_examples};
use super::flow::{Does, Flow, SlotKind, Step};
use super::own;
use super::phrases::{Entry, Phrases, read_phrases};
use super::problem::{Place, Problem};
use super::read_flow::read_flow;
use super::yaml;
use crate::understand::TOPICS;
use frontdesk_domain::{Digest, Language};
use std::sync::Arc;

/// Flows, phrases and examples, checked and compiled. Never changes; share it in an `Arc`.
#[derive(Debug)]
pub struct Playbook {
    digest: Digest,
    /// What it was read from: path and text.
    files: Arc<[(String, String)]>,
    pub(crate) flows: Vec<Flow>,
    pub(crate) languages: Vec<Phrases>,
    examples: Vec<Examples>,
}

/// All that was read and is to be checked as a whole.
#[derive(Default)]
struct Read {
    flows: Vec<Flow>,
    languages: Vec<Phrases>,
    examples: Vec<Examples>,
    problems: Vec<Problem>,
}

impl Playbook {
    /// Reads and checks all files (path and text) of a playbook. Every problem is told at once.
    pub fn load(files: &[(String, String)]) -> Result<Playbook, Vec<Problem>> {
        let mut read = Read::default();
        for (path, text) in files {
            read.file(path, text, |_| true);
        }
        if read.flows.is_empty() || read.languages.is_empty() {
            let at =
                Place { file: files.first().map(|(path, _)| path.clone()).unwrap_or_default(), line: 1, column: 1 };
            read.problems.push(at.problem("a playbook has at least one flow and one language", "Add the missing file"));
        }
        let digest = files.iter().fold(Digest::of(""), |digest, (path, text)| digest.and(path).and(text));
        read.checked(digest, files.into())
    }

    /// The playbook as a business has it, in the languages it speaks. Every problem is told at once; `file` of those that
    /// lie in the edition begins with `flows/`, `phrases/` or `off/`.
    pub fn edited(&self, edition: &Edition, spoken: &[Language]) -> Result<Playbook, Vec<Problem>> {
        let mut read = Read::default();
        for (path, text) in self.files.iter() {
            read.file(path, text, |language| spoken.contains(&language));
        }
        own::put(edition, &mut read.flows, &mut read.languages, &mut read.examples, &mut read.problems);
        read.checked(self.digest.and(&edition.written()), self.files.clone())
    }

    /// The same without what does not fit, where the playbook has become another one since the edition was made. Gives
    /// what of the edition is left, and what was wrong.
    pub fn edited_as_it_fits(&self, edition: &Edition, spoken: &[Language]) -> (Playbook, Edition, Vec<Problem>) {
        let (mut left, mut told) = (edition.clone(), Vec::new());
        loop {
            let problems = match self.edited(&left, spoken) {
                Ok(playbook) => return (playbook, left, told),
                Err(problems) => problems,
            };
            let dropped = problems.iter().filter(|problem| left.without(&problem.file)).count();
            told.extend(problems);
            if dropped == 0 {
                // No part is named: all of it goes, and the playbook by itself has no problems.
                left = Edition::default();
            }
        }
    }

    /// Of its files: two playbooks with the same digest say and do the same.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// Of the examples in a language: two with the same digest teach the same.
    pub fn lesson(&self, language: Language) -> Digest {
        let begin = Digest::of(language.code());
        self.examples(language).fold(begin, |digest, (intent, text)| digest.and(intent).and(text))
    }

    /// The languages that have phrases.
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.languages.iter().map(|p| p.language)
    }

    /// Of these phrases, the ones that a shipped language lacks; for whoever says phrases beside the flows.
    pub fn lacks<'p>(&self, phrases: &[&'p str]) -> Vec<(Language, &'p str)> {
        let all = self.languages.iter().flat_map(|l| phrases.iter().map(move |name| (l, *name)));
        all.filter(|(l, name)| !l.entries.contains_key(*name)).map(|(l, name)| (l.language, name)).collect()
    }

    /// What people say in a language: the intent, and the words. `OTHER` is what is none of the intents.
    pub fn examples(&self, language: Language) -> impl Iterator<Item = (&str, &str)> {
        let said = self.examples.iter().filter(move |e| e.language == language).flat_map(|e| &e.intents);
        said.flat_map(|said| said.texts.iter().map(|(text, _)| (said.intent.as_str(), text.as_str())))
    }

    /// The intent that a flow or a topic is begun by, for an intent of a business's own that leads there.
    pub fn intent_for(&self, flow_or_topic: &str) -> Option<&str> {
        let flow = self.flow(flow_or_topic).and_then(|flow| flow.starts_on.first()).map(String::as_str);
        let topic = || TOPICS.iter().find(|(_, topic)| *topic == flow_or_topic).map(|(intent, _)| *intent);
        flow.or_else(topic)
    }

    /// What such an intent may lead to.
    pub fn leads(&self) -> impl Iterator<Item = &str> + Clone {
        let flows = self.flows.iter().filter(|flow| !flow.starts_on.is_empty()).map(|flow| flow.name.as_str());
        flows.chain(TOPICS.iter().map(|(_, topic)| *topic))
    }

    /// Whether a flow ends in a booking, where it goes well.
    pub fn books(&self, flow: &str) -> bool {
        let books = |step: &Step| matches!(step.does, Does::Do { action: "book", .. });
        self.flow(flow).is_some_and(|flow| flow.steps.iter().any(books))
    }

    pub(crate) fn flow(&self, name: &str) -> Option<&Flow> {
        self.flows.iter().find(|f| f.name == name)
    }

    pub(crate) fn started_by(&self, intent: &str) -> Option<&Flow> {
        self.flows.iter().find(|f| f.starts_on.iter().any(|i| i == intent))
    }

    /// The flows an intent may mean alike.
    pub(crate) fn maybe_meant(&self, intent: &str) -> impl Iterator<Item = &Flow> {
        let intent = intent.to_owned();
        self.flows.iter().filter(move |f| f.maybe_on.contains(&intent))
    }

    pub(crate) fn started_with(&self, kind: SlotKind) -> Option<&Flow> {
        self.flows.iter().find(|f| f.starts_with.contains(&kind))
    }

    /// The phrases of a language, or of the first one the playbook has.
    pub(crate) fn phrases(&self, language: Language) -> Option<&Phrases> {
        self.languages.iter().find(|p| p.language == language).or(self.languages.first())
    }

    pub(crate) fn entry(&self, language: Language, phrase: &str) -> Option<&Entry> {
        self.phrases(language)?.entries.get(phrase)
    }
}

impl Read {
    fn file(&mut self, path: &str, text: &str, wanted: impl Fn(Language) -> bool) {
        match yaml::read(path, text) {
            Err(problem) => self.problems.push(problem),
            Ok(doc) if doc.get("flow").is_some() => self.flows.extend(read_flow(&doc, text, &mut self.problems)),
            Ok(doc) if doc.get("phrases").is_some() => {
                self.languages.extend(read_phrases(&doc, wanted, &mut self.problems));
            }
            Ok(doc) if doc.get("examples").is_some() => {
                let examples = read_examples(&doc, &mut self.problems);
                self.examples.extend(examples.filter(|examples| wanted(examples.language)));
            }
            Ok(doc) => self.problems.push(doc.at.problem(
                "this is neither a flow nor a list of phrases or examples",
                "Begin it with `flow:` and a name, or with `language:` and `phrases:` or `examples:`",
            )),
        }
    }

    fn checked(mut self, digest: Digest, files: Arc<[(String, String)]>) -> Result<Playbook, Vec<Problem>> {
        let Self { flows, languages, examples, problems } = &mut self;
        check(flows, languages, problems);
        let spoken: Vec<Language> = languages.iter().map(|phrases| phrases.language).collect();
        check_examples(flows, &spoken, examples, problems);
        problems.sort();
        problems.dedup();
        if !problems.is_empty() {
            return Err(self.problems);
        }
        let Self { flows, languages, examples, .. } = self;
        Ok(Playbook { digest, files, flows, languages, examples })
    }
}
