//! The phrases of one language: texts by medium; those with something to fill in are compiled once.

use super::problem::{Place, Problem, one_of};
use super::yaml::{Node, What};
use crate::phrasing::{FILTERS, environment};
use frontdesk_domain::{Language, Medium};
use minijinja::Environment;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The names every template may use besides its own arguments.
pub const COMMON: &[&str] = &["tenant", "today", "currency"];

const KEYS: &[&str] = &["text", "voice", "sms", "web", "claims"];

#[derive(Debug)]
pub struct Phrases {
    pub language: Language,
    pub env: Environment<'static>,
    pub entries: BTreeMap<String, Entry>,
    pub at: Place,
}

#[derive(Debug)]
pub struct Entry {
    /// The result this phrase tells; it may be said only of a committed one.
    pub claims: Option<Claim>,
    /// For voice, SMS and web.
    texts: [Text; 3],
    /// The arguments its templates use, without the common ones.
    pub args: BTreeSet<String>,
    /// In a business's own words.
    pub own: bool,
    pub at: Place,
}

/// What is said by a phrase.
#[derive(Clone, Debug)]
pub enum Text {
    /// As it stands. A compiled template takes some six kilobytes, and most phrases have nothing to fill in.
    Plain(Arc<str>),
    /// The name of a template.
    Filled(String),
}

/// A result that is told only when it is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    Booked,
    Moved,
    Cancelled,
    MessageTaken,
}

impl Claim {
    pub const ALL: [(&'static str, Claim); 4] = [
        ("booked", Self::Booked),
        ("moved", Self::Moved),
        ("cancelled", Self::Cancelled),
        ("message_taken", Self::MessageTaken),
    ];

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| *name == word).map(|(_, claim)| *claim)
    }
}

impl Entry {
    pub fn text(&self, medium: Medium) -> &Text {
        &self.texts[index(medium)]
    }
}

impl Phrases {
    /// The words of a phrase as they are written.
    pub fn source(&self, entry: &Entry, medium: Medium) -> String {
        match entry.text(medium) {
            Text::Plain(text) => text.to_string(),
            Text::Filled(template) => {
                self.env.get_template(template).map(|t| t.source().to_owned()).unwrap_or_default()
            }
        }
    }
}

fn index(medium: Medium) -> usize {
    match medium {
        Medium::Voice => 0,
        Medium::Sms => 1,
        Medium::Web => 2,
    }
}

/// Reads one document with `language:` and `phrases:`.
pub fn read_phrases(doc: &Node, wanted: impl Fn(Language) -> bool, problems: &mut Vec<Problem>) -> Option<Phrases> {
    doc.only(&["language", "phrases"], problems);
    let word = doc.get("language")?;
    let language = match word.text(problems)?.parse::<Language>() {
        Ok(language) => language,
        Err(why) => {
            problems.push(word.at.problem(why, "Use the code of a language that is there"));
            return None;
        }
    };
    if !wanted(language) {
        return None;
    }
    let mut phrases = Phrases { language, env: environment(language), entries: BTreeMap::new(), at: doc.at.clone() };
    for (name, key, value) in doc.get("phrases").map(|n| n.pairs(problems)).unwrap_or_default() {
        if let Some(entry) = read_entry(&mut phrases.env, name, key, value, problems) {
            phrases.entries.insert(name.to_owned(), entry);
        }
    }
    Some(phrases)
}

pub fn read_entry(
    env: &mut Environment<'static>,
    name: &str,
    key: &Node,
    value: &Node,
    problems: &mut Vec<Problem>,
) -> Option<Entry> {
    let nothing = Text::Plain("".into());
    let texts = [nothing.clone(), nothing.clone(), nothing];
    let mut entry = Entry { claims: None, texts, args: BTreeSet::new(), own: false, at: key.at.clone() };
    if let What::Text(_) = value.what {
        let text = add(env, &mut entry, name, value, problems)?;
        entry.texts = [text.clone(), text.clone(), text];
        return Some(entry);
    }
    value.only(KEYS, problems);
    entry.claims = value.get("claims").and_then(|n| read_claim(n, problems));
    let text = value.get("text").and_then(|n| add(env, &mut entry, name, n, problems));
    for medium in [Medium::Voice, Medium::Sms, Medium::Web] {
        let own = value.get(medium.name());
        let own = own.and_then(|n| add(env, &mut entry, &format!("{name}/{}", medium.name()), n, problems));
        let Some(own) = own.or_else(|| text.clone()) else {
            let what = format!("phrase `{name}` has no text for {}", medium.name());
            problems.push(key.at.problem(what, format!("Add `text:` for all media or `{}:`", medium.name())));
            return None;
        };
        entry.texts[index(medium)] = own;
    }
    Some(entry)
}

fn read_claim(node: &Node, problems: &mut Vec<Problem>) -> Option<Claim> {
    let claim = node.word().and_then(Claim::parse);
    if claim.is_none() {
        let names = one_of(Claim::ALL.iter().map(|(name, _)| *name));
        problems.push(node.at.problem("this is no result that can be claimed", names));
    }
    claim
}

/// The filters a template names: the words after single bars inside braces.
fn filters(source: &str) -> impl Iterator<Item = &str> {
    let inside = source.split('{').skip(1).filter_map(|part| part.split('}').next());
    let named = inside.flat_map(|part| part.split('|').skip(1));
    named.filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').find(|w| !w.is_empty()))
}

/// Reads one text. `None` when it is a template that does not compile.
fn add(
    env: &mut Environment<'static>,
    entry: &mut Entry,
    template: &str,
    node: &Node,
    problems: &mut Vec<Problem>,
) -> Option<Text> {
    let source = node.text(problems)?;
    let questions = source.matches('?').count();
    if questions > 1 {
        problems.push(node.at.problem("this phrase asks more than one question", "Ask one; the rest can wait"));
    }
    if let Some(unknown) = filters(&source).find(|f| !FILTERS.contains(f)) {
        let what = format!("there is no filter `{unknown}`");
        problems.push(node.at.problem(what, one_of(FILTERS.iter().copied())));
        return None;
    }
    if !source.contains('{') {
        return Some(Text::Plain(source.strip_suffix('\n').unwrap_or(&source).into()));
    }
    if let Err(error) = env.add_template_owned(template.to_owned(), source) {
        let why = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
        problems.push(node.at.problem(format!("this template cannot be read: {why}"), "Check the braces and filters"));
        return None;
    }
    let used = env.get_template(template).map(|t| t.undeclared_variables(false)).unwrap_or_default();
    entry.args.extend(used.into_iter().filter(|name| !COMMON.contains(&name.as_str())));
    Some(Text::Filled(template.to_owned()))
}
