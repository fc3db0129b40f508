//! How Dutch says amounts: money, per cents and ages.

use crate::amounts;
use crate::currency::{AUD, CAD, CHF, CNY, DOLLAR, EUR, FRANC, GBP, JPY, KRONE, LIRA, POUND, RUB, RUPEE, TRY, USD};
use crate::grammar::Nt;
use crate::money::{self, piece};
use crate::tongue::{Rule, rule};

pub const CURRENCIES: &[(&str, i64)] = &[
    ("dollar dollars", DOLLAR),
    ("euro euros eurootje", EUR),
    ("pond ponden", POUND),
    ("sterling", GBP),
    ("frank franken franc", FRANC),
    ("kroon kronen", KRONE),
    ("roepie roepies", RUPEE),
    ("lira", LIRA),
    ("yen", JPY),
    ("yuan", CNY),
    ("roebel roebels", RUB),
];

pub const NATIONS: &[(&str, i64)] = &[
    ("us amerikaanse", USD),
    ("canadese", CAD),
    ("australische", AUD),
    ("britse engelse", GBP),
    ("zwitserse", CHF),
    ("turkse", TRY),
];

pub const PIECES: &[(&str, i64)] =
    &[("cent cents centen c ¢ ct penny pennies", piece::CENT), ("pence", piece::PENCE), ("rappen", piece::RAPPEN)];

pub const PERCENT: &[(&str, i64)] = &[("procent percent", 0)];

pub const AMOUNTS: &[Rule] = &[
    rule(
        Nt::About,
        "(ongeveer|circa|ca|zo|rond|rond de|rond een|zowat|precies|exact|stipt|tegen de|om en nabij|bijna|ergens)",
        money::phrase,
        0,
    ),
    rule(
        Nt::More,
        "(meer dan|minstens|ten minste|tenminste|minimaal|boven|boven de|vanaf|hoger dan|niet minder dan|op zijn minst|minimum)",
        money::phrase,
        0,
    ),
    rule(
        Nt::Less,
        "(minder dan|hoogstens|ten hoogste|maximaal|onder|onder de|lager dan|tot|niet meer dan|hooguit|maximum|goedkoper dan)",
        money::phrase,
        0,
    ),
    rule(Nt::Between, "(tussen|tussen de|van|van de|vanaf)", money::phrase, 0),
    rule(Nt::Till, "(en|en de|tot|tot de|tot en met|-|of|à|a)", money::phrase, 0),
    rule(Nt::Coin, "pond sterling", money::fixed, GBP),
    rule(Nt::Percent, "{num} op honderd", amounts::number, 0),
    rule(Nt::Age, "{num} {grain} oud", amounts::age, 0),
    rule(Nt::Age, "(op de leeftijd van|leeftijd|is|ben|wordt|word) {num} jaar (oud)?", amounts::age, 0),
    rule(Nt::Age, "van {num} jaar", amounts::age, 0),
];
