//! YAML as a tree that knows where each node stands. Every scalar stays text, so that `on` and `no` are words.

use super::problem::{Place, Problem, one_of};
use saphyr_parser::{Event, Parser, Span};

/// Deeper nesting is refused: no flow needs it, and the tree is walked by recursion.
const DEPTH_MAX: usize = 24;

#[derive(Clone, Debug)]
pub struct Node {
    pub at: Place,
    pub what: What,
}

#[derive(Clone, Debug)]
pub enum What {
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

/// Reads the one document of a file.
pub fn read(file: &str, text: &str) -> Result<Node, Problem> {
    let mut open: Vec<Node> = Vec::new();
    let mut keys: Vec<Option<Node>> = Vec::new();
    let mut root = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|e| {
            let at = Place { file: file.to_owned(), line: e.marker().line(), column: e.marker().col() + 1 };
            at.problem(format!("this is not YAML: {}", e.info()), "Check the indentation and the quotes around here")
        })?;
        let at = place(file, span);
        let done = match event {
            Event::Scalar(text, ..) => Some(Node { at, what: What::Text(text.into_owned()) }),
            Event::SequenceStart(..) | Event::MappingStart(..) if open.len() >= DEPTH_MAX => {
                return Err(at.problem("this is nested too deeply", "Move the inner steps out and name them"));
            }
            Event::SequenceStart(..) => {
                open.push(Node { at, what: What::List(Vec::new()) });
                keys.push(None);
                None
            }
            Event::MappingStart(..) => {
                open.push(Node { at, what: What::Map(Vec::new()) });
                keys.push(None);
                None
            }
            Event::SequenceEnd | Event::MappingEnd => {
                keys.pop();
                open.pop()
            }
            Event::Alias(_) => {
                return Err(at.problem("aliases are not read here", "Write the value out"));
            }
            _ => None,
        };
        let Some(done) = done else { continue };
        match (open.last_mut(), keys.last_mut()) {
            (Some(parent), Some(key)) => put(parent, key, done)?,
            _ if root.is_none() => root = Some(done),
            _ => return Err(done.at.problem("there is a second document", "Put it into a file of its own")),
        }
    }
    let start = Place { file: file.to_owned(), line: 1, column: 1 };
    root.ok_or_else(|| start.problem("the file is empty", "Write a flow or a list of phrases, or remove the file"))
}

fn place(file: &str, span: Span) -> Place {
    Place { file: file.to_owned(), line: span.start.line(), column: span.start.col() + 1 }
}

fn put(parent: &mut Node, key: &mut Option<Node>, done: Node) -> Result<(), Problem> {
    match &mut parent.what {
        What::List(list) => list.push(done),
        What::Map(pairs) => match key.take() {
            None => *key = Some(done),
            Some(name) => {
                let twice = pairs.iter().any(|(k, _)| k.word().is_some() && k.word() == name.word());
                if twice {
                    let what = format!("`{}` stands here twice", name.word().unwrap_or_default());
                    return Err(name.at.problem(what, "Keep one of the two"));
                }
                pairs.push((name, done));
            }
        },
        What::Text(_) => {}
    }
    Ok(())
}

impl Node {
    pub fn word(&self) -> Option<&str> {
        match &self.what {
            What::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.what {
            What::Map(pairs) => pairs.iter().find(|(k, _)| k.word() == Some(key)).map(|(_, v)| v),
            _ => None,
        }
    }

    pub fn text(&self, problems: &mut Vec<Problem>) -> Option<String> {
        let word = self.word();
        if word.is_none() {
            problems.push(self.at.problem("a word or a sentence is expected here", "Write plain text"));
        }
        word.map(str::to_owned)
    }

    /// A list; a single word counts as a list of one.
    pub fn list(&self, problems: &mut Vec<Problem>) -> Vec<&Node> {
        match &self.what {
            What::List(list) => list.iter().collect(),
            What::Text(_) => vec![self],
            What::Map(_) => {
                problems.push(self.at.problem("a list is expected here", "Begin each entry with a dash"));
                Vec::new()
            }
        }
    }

    pub fn pairs(&self, problems: &mut Vec<Problem>) -> Vec<(&str, &Node, &Node)> {
        let What::Map(pairs) = &self.what else {
            problems.push(self.at.problem("`key: value` pairs are expected here", "Write one pair a line"));
            return Vec::new();
        };
        let mut named = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            match key.word() {
                Some(word) => named.push((word, key, value)),
                None => problems.push(key.at.problem("a key must be one word", "Write plain text before the colon")),
            }
        }
        named
    }

    /// Complains of keys that mean nothing here: they are mostly slips of the pen.
    pub fn only(&self, known: &[&str], problems: &mut Vec<Problem>) {
        let What::Map(pairs) = &self.what else { return };
        for (key, _) in pairs {
            let word = key.word().unwrap_or_default();
            if !known.contains(&word) {
                problems.push(key.at.problem(format!("`{word}` is not known here"), one_of(known.iter().copied())));
            }
        }
    }
}
