//! The notation of a language's tables and the tree it is compiled into.
//!
//! `the? {ord} of {month}` – a word, an optional word, something that has a name in braces;
//! `a|b` – either; `(a b|c)?` – a group; `*` – up to five words of any kind; `^` and `$` – the beginning and the end of a sentence.
//! A tree shares what patterns begin with, so that a text is matched against all of them at once.

use super::nt::Nt;
use crate::fold::fold;
use std::collections::HashMap;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    Word(u16),
    Nt(Nt),
    Gap,
    Begin,
    End,
}

#[derive(Debug, Default)]
pub struct Node {
    /// Sorted by word.
    pub words: Vec<(u16, u32)>,
    pub nts: Vec<(Nt, u32)>,
    pub gap: Option<u32>,
    pub begin: Option<u32>,
    pub end: Option<u32>,
    /// What the pattern that ends here stands for.
    pub accept: Option<u32>,
}

#[derive(Debug)]
pub struct Tree {
    pub nodes: Vec<Node>,
}

impl Default for Tree {
    fn default() -> Self {
        Self { nodes: vec![Node::default()] }
    }
}

impl Tree {
    /// Adds a pattern. Of two equal patterns the first one written counts.
    pub fn add(&mut self, pattern: &str, payload: u32, words: &mut Words) {
        for sequence in expand(pattern, words) {
            let mut at = 0;
            for part in sequence {
                at = self.step(at, part);
            }
            if let Some(node) = self.nodes.get_mut(at as usize) {
                node.accept.get_or_insert(payload);
            }
        }
    }

    pub fn node(&self, at: u32) -> Option<&Node> {
        self.nodes.get(at as usize)
    }

    fn step(&mut self, at: u32, part: Part) -> u32 {
        let next = self.nodes.len() as u32;
        let Some(node) = self.nodes.get_mut(at as usize) else { return at };
        let found = match part {
            Part::Word(id) => match node.words.binary_search_by_key(&id, |w| w.0) {
                Ok(i) => node.words.get(i).map_or(next, |w| w.1),
                Err(i) => {
                    node.words.insert(i, (id, next));
                    next
                }
            },
            Part::Nt(nt) => match node.nts.iter().find(|n| n.0 == nt) {
                Some(n) => n.1,
                None => {
                    node.nts.push((nt, next));
                    next
                }
            },
            Part::Gap => *node.gap.get_or_insert(next),
            Part::Begin => *node.begin.get_or_insert(next),
            Part::End => *node.end.get_or_insert(next),
        };
        if found == next {
            self.nodes.push(Node::default());
        }
        found
    }
}

/// The lexicon while it grows: every word of every table has a number, from 1.
#[derive(Debug, Default)]
pub struct Words {
    pub ids: HashMap<String, u16>,
}

impl Words {
    pub fn id(&mut self, word: &str) -> u16 {
        let next = self.ids.len() as u16 + 1;
        *self.ids.entry(fold(word)).or_insert(next)
    }
}

/// All sequences a pattern stands for.
fn expand(pattern: &str, words: &mut Words) -> Vec<Vec<Part>> {
    let mut chars = pattern.chars().peekable();
    let mut reader = Reader { chars: &mut chars, words };
    reader.alternatives(false)
}

struct Reader<'r, 'c> {
    chars: &'r mut std::iter::Peekable<std::str::Chars<'c>>,
    words: &'r mut Words,
}

impl Reader<'_, '_> {
    /// Sequences parted by `|`, up to the closing bracket when inside one.
    fn alternatives(&mut self, inside: bool) -> Vec<Vec<Part>> {
        let mut all = Vec::new();
        loop {
            all.extend(self.sequence(inside));
            match self.chars.next() {
                Some('|') => continue,
                _ => return all,
            }
        }
    }

    fn sequence(&mut self, inside: bool) -> Vec<Vec<Part>> {
        let mut all = vec![Vec::new()];
        loop {
            while self.chars.next_if_eq(&' ').is_some() {}
            match self.chars.peek() {
                None | Some(')') => return all,
                Some('|') if inside => return all,
                _ => {
                    let item = self.item(inside);
                    all = all
                        .iter()
                        .flat_map(|head| item.iter().map(move |tail| [head.as_slice(), tail].concat()))
                        .collect();
                }
            }
        }
    }

    /// One atom, or several joined by `|` without spaces, with an optional `?`.
    fn item(&mut self, inside: bool) -> Vec<Vec<Part>> {
        let mut all = self.atom();
        while !inside && self.chars.next_if_eq(&'|').is_some() {
            all.extend(self.atom());
        }
        if self.chars.next_if_eq(&'?').is_some() {
            all.push(Vec::new());
        }
        all
    }

    fn sign(&mut self, part: Part) -> Vec<Vec<Part>> {
        self.chars.next();
        vec![vec![part]]
    }

    fn ends_after_this(&self) -> bool {
        self.chars.clone().nth(1).is_none()
    }

    fn atom(&mut self) -> Vec<Vec<Part>> {
        match self.chars.peek().copied() {
            Some('(') => {
                self.chars.next();
                self.alternatives(true)
            }
            Some('{') => {
                self.chars.next();
                let name: String = std::iter::from_fn(|| self.chars.next_if(|c| *c != '}')).collect();
                self.chars.next();
                let nt = Nt::named(&name).unwrap_or_else(|| unreachable!("no {{{name}}} in the grammar"));
                vec![vec![Part::Nt(nt)]]
            }
            Some('*') => self.sign(Part::Gap),
            Some('^') => self.sign(Part::Begin),
            // The currency sign stands alone in brackets or before a bar; the anchor ends a pattern.
            Some('$') if self.ends_after_this() => self.sign(Part::End),
            _ => {
                let ends = |c: &char| !matches!(c, ' ' | '|' | '?' | ')' | '(');
                let word: String = std::iter::from_fn(|| self.chars.next_if(ends)).collect();
                if word.is_empty() {
                    self.chars.next();
                    return vec![Vec::new()];
                }
                vec![vec![Part::Word(self.words.id(&word))]]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(pattern: &str) -> usize {
        expand(pattern, &mut Words::default()).len()
    }

    #[test]
    fn expands() {
        assert_eq!(count("the? {ord} of {month}"), 2);
        assert_eq!(count("a|b c?"), 4);
        assert_eq!(count("(a b|c)? d|e"), 6);
        assert_eq!(count("no * please"), 1);
    }
}
