//! Makes a language ready from its tables.

use super::{Fnv, Rule, Tables, Tongue, flag};
use crate::grammar::{Nt, Patterns, Tree, Words};
use crate::{currency, money};
use std::collections::HashMap;

impl Tongue {
    pub(super) fn compile(tables: &'static Tables) -> Self {
        let mut words = Words::default();
        let words = &mut words;
        let rules: Vec<Rule> = tables.rules.iter().chain(&[money::RULES]).flat_map(|t| t.iter().copied()).collect();
        let said: Vec<_> = tables.letters.iter().filter(|(letter, _)| !letter.ends_with('?')).copied().collect();
        Self {
            language: tables.language,
            counting: tables.counting,
            ordinal_dot: tables.ordinal_dot,
            two_family_names: tables.two_family_names,
            trees: trees(&rules, words),
            rules,
            intents: tree(tables.intents.iter().copied().flatten().zip(0..).map(|((.., all), i)| (i, *all)), words),
            intent_names: tables.intents.iter().copied().flatten().map(|(name, sure, _)| (*name, *sure)).collect(),
            answers: tree(tables.answers.iter().map(|(mark, patterns)| (*mark as u32, *patterns)), words),
            corrections: tree(tables.corrections.iter().map(|(strong, all)| (u32::from(*strong), *all)), words),
            noise: plain(tables.noise, words),
            name_surely: plain(tables.names.surely, words),
            name_maybe: plain(tables.names.maybe, words),
            name_after: plain(tables.names.after, words),
            choices: tree(tables.choices.iter().map(|(pick, patterns)| (*pick as u32, *patterns)), words),
            dash: words.id("-"),
            suffixes: tables.ordinal_suffixes,
            elisions: tables.elisions,
            numerals: column(tables.numerals, words),
            classes: classes(tables.classes, words),
            flags: flags(tables.flags, words),
            letters: column(&said, words),
            beginnings: beginnings(tables),
            misheard: misheard(tables),
            ids: std::mem::take(&mut words.ids),
        }
    }
}

/// The rules of each name as one tree.
fn trees(rules: &[Rule], words: &mut Words) -> Vec<Tree> {
    let mut trees: Vec<Patterns> = Nt::ALL.iter().map(|_| Patterns::default()).collect();
    for (rule, i) in rules.iter().zip(0..) {
        if let Some(tree) = trees.get_mut(rule.nt as usize) {
            tree.add(rule.pattern, i, words);
        }
    }
    trees.into_iter().map(Patterns::tree).collect()
}

/// Lists of patterns, each with what it stands for.
fn tree(lists: impl Iterator<Item = (u32, &'static [&'static str])>, words: &mut Words) -> Tree {
    let mut all = Patterns::default();
    for (payload, patterns) in lists {
        patterns.iter().for_each(|p| all.add(p, payload, words));
    }
    all.tree()
}

fn plain(patterns: &'static [&'static str], words: &mut Words) -> Tree {
    tree(std::iter::once((0, patterns)), words)
}

fn misheard(tables: &Tables) -> HashMap<&'static str, &'static str, Fnv> {
    let lists = tables.letters.iter().filter_map(|(signs, all)| Some((signs.strip_suffix('?')?, *all)));
    lists.flat_map(|(signs, all)| all.split_whitespace().map(move |word| (word, signs))).collect()
}

/// A value for each word of some lists, by the word's number.
fn column<T: Copy>(lists: &[(T, &str)], words: &mut Words) -> Vec<Option<T>> {
    let mut column = Vec::new();
    for (value, list) in lists {
        for word in list.split_whitespace() {
            let id = words.id(word) as usize;
            if column.len() <= id {
                column.resize(id + 1, None);
            }
            if let Some(place) = column.get_mut(id) {
                place.get_or_insert(*value);
            }
        }
    }
    column
}

fn beginnings(tables: &Tables) -> [u32; 26] {
    let mut sets = [0; 26];
    let pieces = tables.flags.iter().filter(|f| f.0 == flag::PIECE).map(|f| f.1);
    let lists = tables.numerals.iter().map(|n| n.1).chain(pieces);
    for word in lists.flat_map(str::split_whitespace) {
        let word = crate::fold::fold(word);
        let letter = |n: usize| word.as_bytes().get(n).filter(|b| b.is_ascii_lowercase()).map(|b| b - b'a');
        if let (Some(first), Some(second)) = (letter(0), letter(1))
            && let Some(set) = sets.get_mut(first as usize)
        {
            *set |= 1 << second;
        }
    }
    sets
}

fn flags(lists: &[(u64, &str)], words: &mut Words) -> Vec<u64> {
    let mut flags = Vec::new();
    for (flag, list) in lists {
        for word in list.split_whitespace() {
            let id = words.id(word) as usize;
            if flags.len() <= id {
                flags.resize(id + 1, 0);
            }
            if let Some(place) = flags.get_mut(id) {
                *place |= flag;
            }
        }
    }
    flags
}

type Classes = Vec<Vec<(Nt, i64)>>;

fn classes(lists: &[(Nt, &[(&str, i64)])], words: &mut Words) -> Classes {
    let mut classes = Vec::new();
    for (nt, entries) in lists {
        for (list, value) in *entries {
            for word in list.split_whitespace() {
                add_class(&mut classes, words.id(word), *nt, *value);
            }
        }
    }
    for (code, currency) in currency::codes() {
        add_class(&mut classes, words.id(&code), Nt::Currency, currency);
    }
    for (sign, currency) in currency::SIGNS {
        add_class(&mut classes, words.id(sign), Nt::Currency, *currency);
    }
    add_class(&mut classes, words.id("%"), Nt::PercentWord, 0);
    classes
}

/// Of two values of a class that a word is given, the first one counts.
fn add_class(classes: &mut Classes, id: u16, nt: Nt, value: i64) {
    let id = id as usize;
    if classes.len() <= id {
        classes.resize(id + 1, Vec::new());
    }
    if let Some(place) = classes.get_mut(id) {
        place.push((nt, value));
    }
}
