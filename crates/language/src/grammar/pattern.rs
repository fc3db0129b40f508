//! The notation of a language's tables and how it is read; `tree` matches it.
//!
//! `the? {ord} of {month}` – a word, an optional word, something that has a name in braces;
//! `a|b` – either; `(a b|c)?` – a group; `*` – up to five words of any kind; `^` and `$` – the beginning and the end of a sentence.

use super::nt::Nt;
use crate::fold::fold;
use crate::tongue::Fnv;
use std::collections::HashMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Word(u16),
    Nt(Nt),
    Gap,
    Begin,
    End,
    /// Here a pattern ends; what it stands for.
    Accept(u32),
}

/// A pattern as it was read. Parts are numbers that whoever reads it gives them.
#[derive(Debug)]
pub enum Item {
    Part(u32),
    All(Vec<Item>),
    Any(Vec<Item>),
    Maybe(Box<Item>),
}

/// The lexicon while it grows: every word of every table has a number, from 1.
#[derive(Debug, Default)]
pub struct Words {
    pub ids: HashMap<String, u16, Fnv>,
}

impl Words {
    pub fn id(&mut self, word: &str) -> u16 {
        let next = self.ids.len() as u16 + 1;
        *self.ids.entry(fold(word)).or_insert(next)
    }
}

/// Reads a pattern; `place` gives each of its parts a number, in the order they are written.
pub fn read(pattern: &str, words: &mut Words, place: &mut dyn FnMut(Part) -> u32) -> Item {
    let mut chars = pattern.chars().peekable();
    Reader { chars: &mut chars, words, place }.alternatives(false)
}

struct Reader<'r, 'c> {
    chars: &'r mut std::iter::Peekable<std::str::Chars<'c>>,
    words: &'r mut Words,
    place: &'r mut dyn FnMut(Part) -> u32,
}

impl Reader<'_, '_> {
    /// Sequences parted by `|`, up to the closing bracket when inside one.
    fn alternatives(&mut self, inside: bool) -> Item {
        let mut all = Vec::new();
        loop {
            all.push(self.sequence(inside));
            match self.chars.next() {
                Some('|') => continue,
                _ => return only(all, Item::Any),
            }
        }
    }

    fn sequence(&mut self, inside: bool) -> Item {
        let mut all = Vec::new();
        loop {
            while self.chars.next_if_eq(&' ').is_some() {}
            match self.chars.peek() {
                None | Some(')') => return only(all, Item::All),
                Some('|') if inside => return only(all, Item::All),
                _ => all.push(self.item(inside)),
            }
        }
    }

    /// One atom, or several joined by `|` without spaces, with an optional `?`.
    fn item(&mut self, inside: bool) -> Item {
        let mut all = vec![self.atom()];
        while !inside && self.chars.next_if_eq(&'|').is_some() {
            all.push(self.atom());
        }
        let any = only(all, Item::Any);
        if self.chars.next_if_eq(&'?').is_some() { Item::Maybe(Box::new(any)) } else { any }
    }

    fn part(&mut self, part: Part) -> Item {
        Item::Part((self.place)(part))
    }

    fn sign(&mut self, part: Part) -> Item {
        self.chars.next();
        self.part(part)
    }

    fn ends_after_this(&self) -> bool {
        self.chars.clone().nth(1).is_none()
    }

    fn atom(&mut self) -> Item {
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
                self.part(Part::Nt(nt))
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
                    return Item::All(Vec::new());
                }
                let word = self.words.id(&word);
                self.part(Part::Word(word))
            }
        }
    }
}

/// One item as it is, several together.
fn only(mut all: Vec<Item>, several: fn(Vec<Item>) -> Item) -> Item {
    match all.pop() {
        Some(one) if all.is_empty() => one,
        last => {
            all.extend(last);
            several(all)
        }
    }
}
