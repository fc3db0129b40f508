//! A language ready for use: its tables compiled into trees over one lexicon. The registry of languages is here
//! and nowhere else.

mod compile;
mod cut;
mod fnv;

pub use fnv::Fnv;

use crate::confirm::Mark;
use crate::grammar::{Chart, Nt, Tree, chart::Build};
use crate::number::{Counting, Numeral};
use crate::{de, detect, en, es, fr, it, nl, pt};
use frontdesk_domain::Language;
use std::collections::HashMap;
use std::sync::OnceLock;

/// One line of a language's grammar.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub nt: Nt,
    pub pattern: &'static str,
    pub build: Build,
    /// A number the builder is given, so that one builder serves many lines.
    pub with: i64,
}

/// A line as the tables write it.
pub const fn rule(nt: Nt, pattern: &'static str, build: Build, with: i64) -> Rule {
    Rule { nt, pattern, build, with }
}

/// Words that play a part outside the grammar, as bits.
pub mod flag {
    pub const FILLER: u64 = 1;
    pub const NEGATION: u64 = 1 << 1;
    pub const OH: u64 = 1 << 2;
    pub const NOT_NAME: u64 = 1 << 3;
    pub const PARTICLE: u64 = 1 << 4;
    pub const TITLE: u64 = 1 << 5;
    pub const COURTESY: u64 = 1 << 6;
    pub const DOUBLE: u64 = 1 << 7;
    pub const TRIPLE: u64 = 1 << 8;
    pub const DOT: u64 = 1 << 9;
    pub const AT: u64 = 1 << 10;
    pub const DASH: u64 = 1 << 11;
    pub const UNDERSCORE: u64 = 1 << 12;
    pub const PLUS: u64 = 1 << 13;
    pub const PHONE: u64 = 1 << 14;
    /// Joins a letter to a word that explains it: "m as in mary".
    pub const AS_IN: u64 = 1 << 15;
    /// "with", as in "Smith with a y".
    pub const WITH: u64 = 1 << 16;
    /// Leads to the new value of a change: "move it to Thursday".
    pub const TO: u64 = 1 << 17;
    /// A word for one that is also an article.
    pub const ARTICLE: u64 = 1 << 19;
    /// Says that a family name follows: "last name".
    pub const FAMILY: u64 = 1 << 20;
    /// A common given name, which a name may be told by, and which goes on with another: "María José".
    pub const GIVEN: u64 = 1 << 21;
    /// Counts one without being a number: "a".
    pub const ONE: u64 = 1 << 22;
    /// Whose or which, before people: "my", "the".
    pub const POSS: u64 = 1 << 23;
    /// Stands between a number and people or rooms: "small", "more".
    pub const SORT: u64 = 1 << 24;
    /// Joins people: "and", "with", "plus".
    pub const AND: u64 = 1 << 25;
    /// Stands around the ages of children: "aged", "years", "old".
    pub const AGED: u64 = 1 << 26;
    /// A small word after a number that shows that the number counts nothing more: "for two at", "for two please".
    pub const LINK: u64 = 1 << 27;
    /// Says that a postcode follows: "postcode", "zip".
    pub const POSTCODE: u64 = 1 << 28;
    /// Says that a code follows: "reference", "confirmation".
    pub const CODE: u64 = 1 << 29;
    /// May be written together with another such word or a number: "Dienstagnachmittag".
    pub const PIECE: u64 = 1 << 30;
    /// A weekday cut short that is also another word: "so", "do".
    pub const ABBREVIATION: u64 = 1 << 31;
    /// Says that a number is no phone number: "order", "card".
    pub const NOT_PHONE: u64 = 1 << 32;
    /// Says that the extension of a phone number follows.
    pub const EXTENSION: u64 = 1 << 33;
    /// Makes a dash an underscore: "guion bajo".
    pub const LOW: u64 = 1 << 34;
    /// A word for one that is rather an article: an hour only with more beside it.
    pub const NO_HOUR: u64 = 1 << 36;
    /// After it such a word is an hour whatever follows: "la una", "half een".
    pub const ONE_OCLOCK: u64 = 1 << 35;
    /// Leads to what something begins with or is moved away from: "from six to seven".
    pub const FROM: u64 = 1 << 38;
    /// Leads to another value that may be meant as well: "four or five".
    pub const OR: u64 = 1 << 37;
    /// Says what something is, so that a "no" after it sets it against something else: "es", "somos", "he dicho".
    pub const IS: u64 = 1 << 40;
    /// Shows that a clock time is said with a weekday cut short: "do om tien", "wo tien uur".
    pub const HOUR: u64 = 1 << 39;
    /// Leads from children to their ages: "tienen 4 y 7", "sind 4 und 7".
    pub const HAVE_AGE: u64 = 1 << 41;
    /// A day that is a greeting too: "Morgen!".
    pub const GREETS: u64 = 1 << 42;
    /// Who speaks or is spoken to, where a verb would follow a day: "Morgen, ich hätte gern …".
    pub const SUBJECT: u64 = 1 << 43;
    /// What is booked, and is told by its day: "my Friday appointment", "la cita del martes".
    pub const BOOKED: u64 = 1 << 44;
    /// Joins its day to what is booked, and never leads to another one: "on", "del".
    pub const OF: u64 = 1 << 45;
    /// Turns a sentence round: "but", "except".
    pub const BUT: u64 = 1 << 18;
}

/// Name of the intent, how sure its patterns are, the patterns.
pub type Intent = (&'static str, f32, &'static [&'static str]);

/// A language as its folder writes it down.
#[derive(Debug)]
pub struct Tables {
    pub language: Language,
    /// What it is told by.
    pub common: detect::Known,
    pub counting: Counting,
    /// "3. Mai": a dot after a number makes it an ordinal.
    pub ordinal_dot: bool,
    /// Two family names: "José García López".
    pub two_family_names: bool,
    pub ordinal_suffixes: &'static str,
    /// Words that lose their vowel before another and are written with it: "l" in "l'heure", longest first.
    pub elisions: &'static str,
    pub numerals: &'static [(Numeral, &'static str)],
    pub classes: &'static [(Nt, &'static [(&'static str, i64)])],
    pub flags: &'static [(u64, &'static str)],
    pub rules: &'static [&'static [Rule]],
    /// What people want, and what they say around it.
    pub intents: &'static [&'static [Intent]],
    pub answers: &'static [(Mark, &'static [&'static str])],
    /// What takes back the words before it: "no wait", "sorry". With `true` a bare number may follow: "make it".
    pub corrections: &'static [(bool, &'static [&'static str])],
    /// Phrases whose words mean no time and no number: "good morning", "one moment".
    pub noise: &'static [&'static str],
    pub names: NameWords,
    pub choices: &'static [(Pick, &'static [&'static str])],
    /// Spoken letters: the telephone alphabets and how letters are called. A question mark after the letters (or
    /// digits) marks what a speech recogniser writes for them; it counts only where letters are expected.
    pub letters: &'static [(&'static str, &'static str)],
}

#[derive(Debug)]
pub struct NameWords {
    /// What surely stands before a name: "my name is".
    pub surely: &'static [&'static str],
    /// What may stand before a name: "this is", "I'm".
    pub maybe: &'static [&'static str],
    /// What may stand after a name: "speaking", "calling".
    pub after: &'static [&'static str],
}

/// What a pattern says about the options offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The ordinal or number of the pattern counts the options.
    Nth,
    First,
    Last,
    Earlier,
    Later,
    Either,
    /// The middle one of an odd number.
    Middle,
    /// These compare the prices, numbers and lengths in the labels.
    Cheaper,
    Dearer,
    Bigger,
    Smaller,
    Longer,
    Shorter,
    /// Of two, the one that was not refused: "not the first, the other one".
    Other,
}

#[derive(Debug)]
pub struct Tongue {
    pub language: Language,
    pub counting: Counting,
    pub ordinal_dot: bool,
    pub two_family_names: bool,
    pub rules: Vec<Rule>,
    pub intents: Tree,
    pub intent_names: Vec<(&'static str, f32)>,
    pub answers: Tree,
    pub corrections: Tree,
    pub noise: Tree,
    pub name_surely: Tree,
    pub name_maybe: Tree,
    pub name_after: Tree,
    pub choices: Tree,
    /// The number of "-", which also matches a dash between words.
    pub dash: u16,
    suffixes: &'static str,
    elisions: &'static str,
    ids: HashMap<String, u16, Fnv>,
    trees: Vec<Tree>,
    numerals: Vec<Option<Numeral>>,
    classes: Vec<Vec<(Nt, i64)>>,
    flags: Vec<u64>,
    letters: Vec<Option<&'static str>>,
    /// The letters a number word begins with, by its first one; see `begins_numeral`.
    beginnings: [u32; 26],
    misheard: HashMap<&'static str, &'static str, Fnv>,
}

/// The languages whose text is understood. A new language is its folder and a line here.
const TONGUES: [(&Tables, &OnceLock<Tongue>); 7] = {
    static EN: OnceLock<Tongue> = OnceLock::new();
    static ES: OnceLock<Tongue> = OnceLock::new();
    static DE: OnceLock<Tongue> = OnceLock::new();
    static NL: OnceLock<Tongue> = OnceLock::new();
    static FR: OnceLock<Tongue> = OnceLock::new();
    static PT: OnceLock<Tongue> = OnceLock::new();
    static IT: OnceLock<Tongue> = OnceLock::new();
    [
        (&en::TABLES, &EN),
        (&es::TABLES, &ES),
        (&de::TABLES, &DE),
        (&fr::TABLES, &FR),
        (&it::TABLES, &IT),
        (&pt::TABLES, &PT),
        (&nl::TABLES, &NL),
    ]
};

/// The tongue of a language; `None` when it has no folder yet.
pub fn tongue(language: Language) -> Option<&'static Tongue> {
    let (tables, place) = TONGUES.iter().find(|(tables, _)| tables.language == language)?;
    Some(place.get_or_init(|| Tongue::compile(tables)))
}

/// What every language's folder holds.
pub fn tables() -> impl Iterator<Item = &'static Tables> {
    TONGUES.into_iter().map(|(tables, _)| tables)
}

/// Every language that has a folder.
pub fn all() -> impl Iterator<Item = &'static Tongue> {
    TONGUES.iter().filter_map(|(tables, _)| tongue(tables.language))
}

/// Compiles every language now, on all cores, so that the first caller does not wait for it.
pub fn warm_up() {
    std::thread::scope(|scope| {
        for tables in tables() {
            scope.spawn(|| tongue(tables.language));
        }
    });
    detect::model();
}

/// The language that is read when the one spoken has no folder.
pub fn fallback() -> &'static Tongue {
    let (tables, place) = &TONGUES[0];
    place.get_or_init(|| Tongue::compile(tables))
}

impl Tongue {
    pub fn tree(&self, nt: Nt) -> Option<&Tree> {
        self.trees.get(nt as usize)
    }

    pub fn id(&self, folded: &str) -> u16 {
        self.ids.get(folded).copied().unwrap_or(0)
    }

    /// Every word that some table names, folded.
    pub fn lexicon(&self) -> impl Iterator<Item = &str> {
        self.ids.keys().map(String::as_str)
    }

    pub fn numeral(&self, id: u16) -> Option<Numeral> {
        self.numerals.get(id as usize).copied().flatten()
    }

    /// Whether a word may begin with a number word, by its first two letters.
    pub fn begins_numeral(&self, folded: &str) -> bool {
        let letter = |n: usize| folded.as_bytes().get(n).filter(|b| b.is_ascii_lowercase()).map(|b| b - b'a');
        let (Some(first), Some(second)) = (letter(0), letter(1)) else { return false };
        self.counting.compounds && self.beginnings.get(first as usize).is_some_and(|set| set & (1 << second) != 0)
    }

    /// The letter a word stands for when spelling.
    pub fn letter(&self, id: u16) -> Option<&'static str> {
        self.letters.get(id as usize).copied().flatten()
    }

    /// The letters or digits that a speech recogniser may have heard as this word. Such words are
    /// no part of the lexicon: "jane" stays a name.
    pub fn misheard(&self, folded: &str) -> Option<&'static str> {
        self.misheard.get(folded).copied()
    }

    /// Every value a word has in a class.
    pub fn class_values(&self, id: u16, nt: Nt) -> impl Iterator<Item = i64> {
        self.classes.get(id as usize).into_iter().flatten().filter(move |c| c.0 == nt).map(|c| c.1)
    }

    pub fn class(&self, id: u16, nt: Nt) -> Option<i64> {
        self.classes.get(id as usize)?.iter().find(|c| c.0 == nt).map(|c| c.1)
    }

    pub fn has(&self, id: u16, flag: u64) -> bool {
        self.flags.get(id as usize).is_some_and(|f| f & flag != 0)
    }

    /// Whether a word names a currency or a coin.
    pub fn is_money(&self, id: u16) -> bool {
        id != 0 && (self.class(id, Nt::Currency).is_some() || self.class(id, Nt::Piece).is_some())
    }

    pub fn is_oh(&self, id: u16) -> bool {
        self.has(id, flag::OH)
    }

    pub fn is_ordinal_suffix(&self, folded: &str) -> bool {
        self.suffixes.split(' ').any(|s| s == folded)
    }

    pub fn elisions(&self) -> impl Iterator<Item = &'static str> {
        self.elisions.split_whitespace()
    }
}

impl Chart<'_> {
    pub fn has(&self, at: usize, flag: u64) -> bool {
        self.tongue.has(self.id(at), flag)
    }
}
