//! Spanish, of Spain and of the Americas.

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
    language: Language::Es,
    common: common::COMMON,
    counting: Counting {
        decimal_comma: true,
        and_after_tens: true,
        bare_thousand: true,
        ordinals_in_row: true,
        compounds: true,
        ..Counting::PLAIN
    },
    ordinal_dot: false,
    two_family_names: true,
    ordinal_suffixes: "o a er ro do ra da ero",
    elisions: "",
    numerals: words::NUMERALS,
    classes: words::CLASSES,
    flags: words::FLAGS,
    rules: &[
        names::ASIDES,
        stay::KNOWN,
        stay::ENDS,
        when::CLOCKS,
        when::RANGES,
        when::DAYS,
        feasts::FEASTS,
        feasts::WEEKS,
        spans::CYCLES,
        spans::SPANS,
        spans::LENGTHS,
        when::WHEN,
        recur::RECURRENCES,
        amounts::AMOUNTS,
        party::PARTIES,
    ],
    intents: &[intents::INTENTS, talk::TALK],
    answers: answers::ANSWERS,
    corrections: answers::CORRECTIONS,
    noise: answers::NOISE,
    names: names::NAMES,
    choices: answers::CHOICES,
    letters: names::LETTERS,
};
