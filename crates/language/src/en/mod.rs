//! English.

mod answers;
mod intents;
mod names;
mod spans;
mod when;
mod words;

use crate::tongue::Tables;
use frontdesk_domain::Language;

pub static TABLES: Tables = Tables {
    language: Language::En,
    decimal_comma: false,
    and_after_tens: false,
    two_family_names: false,
    ordinal_suffixes: "st nd rd th",
    numerals: words::NUMERALS,
    classes: words::CLASSES,
    flags: words::FLAGS,
    rules: &[when::CLOCKS, when::RANGES, when::DAYS, spans::SPANS, spans::LENGTHS, when::WHEN, when::AMOUNTS],
    intents: intents::INTENTS,
    answers: answers::ANSWERS,
    corrections: answers::CORRECTIONS,
    noise: answers::NOISE,
    names: names::NAMES,
    choices: answers::CHOICES,
    letters: names::LETTERS,
};
