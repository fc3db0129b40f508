//! German, of Germany, Austria and Switzerland.

mod amounts;
mod answers;
mod common;
mod feasts;
mod intents;
mod names;
mod party;
mod places;
mod recur;
mod spans;
mod stay;
mod talk;
mod when;
mod words;

use crate::number::Counting;
use crate::tongue::Tables;
use frontdesk_domain::Language;

pub static TABLES: Tables = Tables {
    language: Language::De,
    common: common::COMMON,
    counting: Counting {
        decimal_comma: true,
        and_after_hundreds: true,
        units_first: true,
        bare_thousand: true,
        compounds: true,
        ..Counting::PLAIN
    },
    ordinal_dot: true,
    two_family_names: false,
    ordinal_suffixes: ". te ten ter tes tem ste sten ster stes stem",
    elisions: "",
    numerals: words::NUMERALS,
    classes: words::CLASSES,
    flags: words::FLAGS,
    rules: &[
        names::ASIDES,
        stay::KNOWN,
        when::CLOCKS,
        when::RANGES,
        when::DAYS,
        feasts::FEASTS,
        spans::CYCLES,
        spans::SPANS,
        spans::LENGTHS,
        when::WHEN,
        amounts::AMOUNTS,
        party::PARTIES,
        stay::ENDS,
        recur::RECURRENCES,
    ],
    intents: &[intents::INTENTS, talk::TALK],
    answers: answers::ANSWERS,
    corrections: answers::CORRECTIONS,
    noise: answers::NOISE,
    names: names::NAMES,
    choices: answers::CHOICES,
    letters: names::LETTERS,
};
