//! How German says amounts: money, per cents and ages.

use crate::amounts;
use crate::currency::{
    AUD, CAD, CHF, CNY, CZK, DKK, DOLLAR, EUR, FRANC, GBP, HUF, INR, JPY, KRONE, LIRA, NOK, PESO, PLN, POUND, RON, RUB,
    RUPEE, SEK, TRY, UAH, USD,
};
use crate::grammar::Nt;
use crate::money::{self, piece};
use crate::tongue::{Rule, rule};

pub const CURRENCIES: &[(&str, i64)] = &[
    ("dollar dollars", DOLLAR),
    ("euro euros", EUR),
    ("pfund", POUND),
    ("sterling", GBP),
    ("franken fränkli stutz sfr fr", FRANC),
    ("kronen krone", KRONE),
    ("rupien rupie", RUPEE),
    ("pesos peso", PESO),
    ("lira", LIRA),
    ("yen", JPY),
    ("yuan", CNY),
    ("zloty", PLN),
    ("forint", HUF),
    ("rubel", RUB),
    ("hrywnja", UAH),
    ("lei", RON),
];

pub const NATIONS: &[(&str, i64)] = &[
    ("us amerikanische amerikanischen", USD),
    ("kanadische kanadischen", CAD),
    ("australische australischen", AUD),
    ("britische britischen englische englischen", GBP),
    ("schweizer", CHF),
    ("dänische dänischen", DKK),
    ("norwegische norwegischen", NOK),
    ("schwedische schwedischen", SEK),
    ("tschechische tschechischen", CZK),
    ("türkische türkischen", TRY),
    ("indische indischen", INR),
];

pub const PIECES: &[(&str, i64)] =
    &[("cent cents ct", piece::CENT), ("rappen", piece::RAPPEN), ("pence", piece::PENCE)];

pub const PERCENT: &[(&str, i64)] = &[("prozent", 0)];

pub const AMOUNTS: &[Rule] = &[
    rule(
        Nt::About,
        "(ungefähr|ungefaehr|etwa|circa|zirka|ca|so|rund|genau|exakt|pünktlich|puenktlich|punkt|schlag|irgendwann|gleich|knapp|in etwa|schätzungsweise)",
        money::phrase,
        0,
    ),
    rule(
        Nt::More,
        "(mehr als|mindestens|über|ab|wenigstens|nicht weniger als|minimum|ein minimum von|von)",
        money::phrase,
        0,
    ),
    rule(
        Nt::Less,
        "(weniger als|höchstens|unter|maximal|nicht mehr als|bis zu|bis|maximum|ein maximum von)",
        money::phrase,
        0,
    ),
    rule(Nt::Between, "(zwischen|von)", money::phrase, 0),
    rule(Nt::Till, "(und|bis|bis zu|-|oder)", money::phrase, 0),
    rule(Nt::Coin, "pfund sterling", money::fixed, GBP),
    rule(Nt::Percent, "{num} von hundert", amounts::number, 0),
    rule(Nt::Age, "{num} {grain} alt", amounts::age, 0),
    rule(Nt::Age, "(im alter von|alter) {num} (jahre|jahren)?", amounts::age, 0),
    rule(Nt::Age, "(bin|ist|wird|werde|sind) {num} (jahre|jahr|geworden) (alt)?", amounts::age, 0),
    rule(Nt::Age, "{num} - jährig", amounts::age, 0),
];
