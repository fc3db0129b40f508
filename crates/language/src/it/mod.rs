//! Italian, of Italy and of Switzerland.

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
    language: Language::It,
    common: common::COMMON,
    counting: Counting { decimal_comma: true, bare_thousand: true, compounds: true, ..Counting::PLAIN },
    ordinal_dot: false,
    two_family_names: false,
    ordinal_suffixes: "o a º ª esimo esima mo ma",
    elisions: "quand quant quell quest dall dell nell sull coll bell sant mezz com dov cos all un l d c s m t v n",
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
