//! Slips of the finger in the words that matter: "cancle" is "cancel" where people are known to say "cancel".

use crate::train::Example;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Shorter words are too much alike, and so are words that are mended to shorter ones.
const LETTERS_MIN: usize = 3;
const KNOWN_MIN: usize = 4;
/// Longer texts are looked at up to here.
const WORDS_MAX: usize = 60;
const LETTERS_MAX: usize = 24;

/// The words of examples.
#[derive(Clone, Debug, Default)]
pub struct Spelling {
    /// As they are written, by how they are written without accents.
    known: HashMap<String, String>,
    /// The known words, each with one letter left out in turn: what a word that lacks a letter looks like. Where several
    /// words look so, none is meant.
    lacking: HashMap<String, Option<String>>,
}

impl Spelling {
    pub fn of(examples: &[Example]) -> Self {
        let mut words: Vec<(String, String)> = Vec::new();
        for word in examples.iter().flat_map(|example| words_of(&example.text)) {
            words.push((folded(word), word.to_lowercase()));
        }
        words.sort_unstable();
        words.dedup_by(|a, b| a.0 == b.0);
        let mut lacking: HashMap<String, Option<String>> = HashMap::new();
        for (word, _) in words.iter().filter(|(word, _)| word.chars().count() >= KNOWN_MIN) {
            let mut shorter = without_one(word);
            shorter.sort_unstable();
            shorter.dedup();
            for shorter in shorter {
                let meant = lacking.entry(shorter).or_insert_with(|| Some(word.clone()));
                if meant.as_ref() != Some(word) {
                    *meant = None;
                }
            }
        }
        Self { known: words.into_iter().collect(), lacking }
    }

    /// The text with its slips mended, where there are any. `keep` tells which places, counted in letters, stay as they
    /// are: names and numbers.
    pub fn mended(&self, text: &str, keep: impl Fn(usize) -> bool) -> Option<String> {
        let mut mended = String::with_capacity(text.len() + 8);
        let (mut from, mut changed) = (0, false);
        for word in words_of(text).take(WORDS_MAX) {
            // A word is a part of the text, so it lies behind what was copied already.
            let at = (word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
            let place = text.get(..at).map_or(0, |before| before.chars().count());
            let Some(meant) = self.meant(word).filter(|_| !keep(place)) else { continue };
            mended.push_str(text.get(from..at)?);
            mended.push_str(meant);
            (from, changed) = (at + word.len(), true);
        }
        mended.push_str(text.get(from..)?);
        changed.then_some(mended)
    }

    /// The word that is meant by one that nobody knows: two neighbours swapped, a letter too many, or one too few.
    fn meant(&self, word: &str) -> Option<&str> {
        let word = folded(word);
        let letters = word.chars().count();
        if !(LETTERS_MIN..=LETTERS_MAX).contains(&letters) || self.known.contains_key(&word) {
            return None;
        }
        let long = |meant: &String| meant.chars().count() >= KNOWN_MIN && self.known.contains_key(meant);
        let swapped = (letters >= KNOWN_MIN).then(|| swapped(&word).into_iter().find(long)).flatten();
        let shorter = || without_one(&word).into_iter().find(long);
        let longer = || self.lacking.get(&word).cloned().flatten();
        self.known.get(&swapped.or_else(shorter).or_else(longer)?).map(String::as_str)
    }
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

fn folded(word: &str) -> String {
    word.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).flat_map(char::to_lowercase).collect()
}

/// The word with each two neighbours swapped in turn. The first letter is seldom wrong.
fn swapped(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let swap = |at: usize| {
        let mut letters = letters.clone();
        letters.swap(at, at + 1);
        letters.into_iter().collect()
    };
    (1..letters.len().saturating_sub(1)).map(swap).collect()
}

/// The word with each letter but the first left out in turn.
fn without_one(word: &str) -> Vec<String> {
    let count = word.chars().count();
    let without = |out: usize| word.chars().enumerate().filter(|(at, _)| *at != out).map(|(_, c)| c).collect();
    (1..count).map(without).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelling(texts: &[&str]) -> Spelling {
        let example = |text: &&str| Example { intent: "a".into(), text: (*text).into() };
        Spelling::of(&texts.iter().map(example).collect::<Vec<_>>())
    }

    #[test]
    fn a_slip_is_mended() {
        let known = spelling(&["I want to book an appointment", "cancel my visit", "¿cuándo es mi revisión?"]);
        let mended = |text: &str| known.mended(text, |_| false);
        for (text, meant) in [
            ("i want to bok", "i want to book"),
            ("cancle my visit!", "cancel my visit!"),
            ("an appointmnet, pleas", "an appointment, pleas"),
            ("cuandoo es mi revsion", "cuándo es mi revisión"),
            ("wnat", "want"),
        ] {
            assert_eq!(mended(text).as_deref(), Some(meant), "{text}");
        }
    }

    #[test]
    fn words_that_are_known_or_like_no_other_stay() {
        let known = spelling(&["book a room", "take a look", "move it", "the house"]);
        for text in ["look", "boot", "dove", "xyz", "", "movies", "ok", "horse"] {
            assert_eq!(known.mended(text, |_| false), None, "{text}");
        }
        assert_eq!(known.mended("Mr. Moove", |place| place == 4), None);
        assert!(known.mended("Mr. Moove", |_| false).is_some());
    }

    #[test]
    fn what_may_be_two_words_is_neither() {
        let known = spelling(&["wait", "want"]);
        assert_eq!(known.mended("wat", |_| false), None);
    }
}
