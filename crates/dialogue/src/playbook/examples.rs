//! What people say for each thing they may want, in one language: what a classifier learns from.

use super::flow::Flow;
use super::problem::{Place, Problem, one_of};
use super::yaml::Node;
use crate::understand::TOPICS;
use frontdesk_domain::Language;
use std::collections::BTreeMap;

/// The examples of what is none of the intents.
pub const OTHER: &str = "other";

#[derive(Debug)]
pub struct Examples {
    pub language: Language,
    pub intents: Vec<Said>,
    pub at: Place,
}

/// An intent, and sayings of it with their places.
#[derive(Debug)]
pub struct Said {
    pub intent: String,
    pub texts: Vec<(String, Place)>,
    pub at: Place,
}

/// Reads one document with `language:` and `examples:`.
pub fn read_examples(doc: &Node, problems: &mut Vec<Problem>) -> Option<Examples> {
    doc.only(&["language", "examples"], problems);
    let Some(word) = doc.get("language") else {
        problems.push(doc.at.problem("these examples have no language", "Begin the file with `language: en`"));
        return None;
    };
    let language = match word.text(problems)?.parse::<Language>() {
        Ok(language) => language,
        Err(why) => {
            problems.push(word.at.problem(why, "Use the code of a language that is there"));
            return None;
        }
    };
    let mut examples = Examples { language, intents: Vec::new(), at: doc.at.clone() };
    for (intent, key, value) in doc.get("examples").map(|n| n.pairs(problems)).unwrap_or_default() {
        let said = value.list(problems).into_iter();
        let texts = said.filter_map(|node| Some((node.text(problems)?, node.at.clone()))).collect();
        examples.intents.push(Said { intent: intent.to_owned(), texts, at: key.at.clone() });
    }
    Some(examples)
}

/// Everything wrong with the examples: intents that lead nowhere, sayings that are empty or mean two things, languages
/// that lack what others have.
pub fn check_examples(flows: &[Flow], languages: &[Language], all: &[Examples], problems: &mut Vec<Problem>) {
    let intents: Vec<&str> = intents(flows).collect();
    for examples in all {
        for said in &examples.intents {
            if !intents.contains(&said.intent.as_str()) {
                let what = format!("no flow starts on `{}`, and it is no topic", said.intent);
                problems.push(said.at.problem(what, one_of(intents.iter().copied())));
            }
        }
        check_sayings(examples, problems);
    }
    check_languages(languages, all, problems);
}

/// What examples may be given of.
fn intents(flows: &[Flow]) -> impl Iterator<Item = &str> {
    let starting = flows.iter().flat_map(|flow| flow.starts_on.iter().map(String::as_str));
    starting.chain(TOPICS.iter().map(|(intent, _)| *intent)).chain([OTHER])
}

fn check_sayings(examples: &Examples, problems: &mut Vec<Problem>) {
    let mut known: BTreeMap<String, (&str, &Place)> = BTreeMap::new();
    for said in &examples.intents {
        if said.texts.is_empty() {
            let what = format!("`{}` has no examples", said.intent);
            problems.push(said.at.problem(what, "Write what people say, a line each, or take the name out"));
        }
        for (text, at) in &said.texts {
            let words = words(text);
            if words.is_empty() {
                problems.push(at.problem("this example is empty", "Write what people say, or take the line out"));
            } else if let Some((other, place)) = known.insert(words, (&said.intent, at)) {
                let what = format!("this is an example of `{other}` already, in line {}", place.line);
                problems.push(at.problem(what, "Keep it where it belongs"));
            }
        }
    }
}

/// Every language that is spoken has examples, and of the same intents.
fn check_languages(languages: &[Language], all: &[Examples], problems: &mut Vec<Problem>) {
    let Some(first) = all.first() else { return };
    for language in languages.iter().filter(|language| !all.iter().any(|e| e.language == **language)) {
        let what = format!("there are no examples in `{language}`");
        problems.push(first.at.problem(what, format!("Add them in a file with `language: {language}`")));
    }
    for (n, examples) in all.iter().enumerate() {
        if all.iter().take(n).any(|other| other.language == examples.language) {
            let what = format!("a second file has examples in `{}`", examples.language);
            problems.push(examples.at.problem(what, "Put them into one file"));
        }
        for said in all.iter().flat_map(|other| &other.intents) {
            if !examples.intents.iter().any(|own| own.intent == said.intent) {
                let what = format!("`{}` has no examples in `{}`", said.intent, examples.language);
                // Where a business gives examples in one language alone, it is theirs that lack.
                let at = if said.at.file.starts_with("flows/") { &said.at } else { &examples.at };
                problems.push(at.problem(what, "Give examples of the same intents in every language"));
            }
        }
    }
}

/// The words alone, as two sayings are compared.
fn words(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
