//! How English says amounts: money, per cents and ages.

use super::when::rule;
use crate::amounts;
use crate::currency::{
    AED, ARS, AUD, BGN, BRL, CAD, CHF, CLP, CNY, COP, CZK, DINAR, DKK, DOLLAR, EGP, ESP, EUR, FRANC, GBP, HKD, HUF,
    IDR, ILS, INR, ISK, JOD, JPY, KRONE, KRW, KWD, LBP, LIRA, MNT, MXN, MYR, NOK, NZD, OMR, PESO, PHP, PKR, PLN, POUND,
    QAR, RIAL, RIYAL, RON, RUB, RUPEE, SAR, SEK, SGD, SHILLING, THB, TRY, TWD, UAH, USD, VND, ZAR,
};
use crate::grammar::Nt;
use crate::money::{self, piece};
use crate::tongue::Rule;

type Words = &'static [(&'static str, i64)];

pub const CURRENCIES: Words = &[
    ("dollar dollars bucks buck", DOLLAR),
    ("euro euros", EUR),
    ("pound pounds quid", POUND),
    ("sterling", GBP),
    ("peso pesos", PESO),
    ("franc francs", FRANC),
    ("rupee rupees rs", RUPEE),
    ("dinar dinars", DINAR),
    ("riyal riyals saudiriyal", RIYAL),
    ("rial rials", RIAL),
    ("krone kroner krona kronor", KRONE),
    ("lira liras", LIRA),
    ("shilling shillings", SHILLING),
    ("yen", JPY),
    ("yuan renminbi rmb", CNY),
    ("dirham dirhams", AED),
    ("egyptianpound geneh genihat le", EGP),
    ("ringgit ringgits rm", MYR),
    ("shekel shekels nis", ILS),
    ("tugrik tugriks", MNT),
    ("hryvnia hryvnias", UAH),
    ("ruble rubles rouble roubles", RUB),
    ("zloty zlotys", PLN),
    ("forint forints", HUF),
    ("koruna korunas", CZK),
    ("lei", RON),
    ("lev leva", BGN),
    ("reais reals", BRL),
    ("rand rands", ZAR),
    ("baht bahts", THB),
    ("dong", VND),
    ("rupiah rupiahs", IDR),
    ("peseta pesetas", ESP),
];

pub const NATIONS: Words = &[
    ("us american usd", USD),
    ("canadian canada", CAD),
    ("australian australia aussie", AUD),
    ("zealand kiwi", NZD),
    ("singapore singaporean", SGD),
    ("taiwan taiwanese", TWD),
    ("kong", HKD),
    ("british uk english", GBP),
    ("egyptian masriya", EGP),
    ("lebanese", LBP),
    ("swiss", CHF),
    ("mexican", MXN),
    ("argentine argentinian", ARS),
    ("chilean", CLP),
    ("colombian", COP),
    ("philippine filipino", PHP),
    ("indian", INR),
    ("pakistani", PKR),
    ("kuwaiti kuwait", KWD),
    ("jordanian", JOD),
    ("saudi", SAR),
    ("qatari qatar", QAR),
    ("omani", OMR),
    ("malaysian malaysia", MYR),
    ("danish", DKK),
    ("norwegian", NOK),
    ("swedish", SEK),
    ("icelandic", ISK),
    ("turkish", TRY),
    ("japanese", JPY),
    ("chinese", CNY),
    ("ukrainian", UAH),
    ("russian", RUB),
    ("polish", PLN),
    ("brazilian", BRL),
    ("israeli", ILS),
    ("emirati", AED),
    ("sterling", GBP),
];

pub const PIECES: Words = &[
    ("cent cents c ¢ penny pennies", piece::CENT),
    ("pence", piece::PENCE),
    ("dime dimes", piece::DIME),
    ("nickel nickels", piece::NICKEL),
    ("grand", piece::GRAND),
    ("sen sens", piece::SEN),
    ("kopiyka kopiykas", piece::KOPIYKA),
    ("rappen centimes centime", piece::RAPPEN),
    ("centavo centavos", piece::CENTAVO),
];

pub const PERCENT: Words = &[("percent pct percents", 0)];

pub const AMOUNTS: &[Rule] = &[
    rule(
        Nt::About,
        "(about|around|approximately|approx|roughly|exactly|nearly|almost|like|some|circa|precisely|just|only)",
        money::phrase,
        0,
    ),
    rule(
        Nt::More,
        "(more than|at least|over|above|no less than|not less than|no fewer than|from|upwards of|starting at|a minimum of|minimum)",
        money::phrase,
        0,
    ),
    rule(
        Nt::Less,
        "(under|less than|lower than|below|no more than|not more than|at most|up to|not over|a maximum of|maximum|max|cheaper than|within)",
        money::phrase,
        0,
    ),
    rule(Nt::Between, "(between|from|in between|anywhere from|anywhere between)", money::phrase, 0),
    rule(Nt::Till, "(and|to|-|till|until|or|up to)", money::phrase, 0),
    rule(Nt::Coin, "pounds? sterling", money::fixed, GBP),
    rule(Nt::Coin, "hong kong (dollar|dollars)", money::fixed, HKD),
    rule(Nt::Coin, "new zealand (dollar|dollars)", money::fixed, NZD),
    rule(Nt::Coin, "(korean|south korean) won", money::fixed, KRW),
    rule(Nt::Coin, "l e", money::fixed, EGP),
    rule(Nt::Coin, "south african (rand|rands)", money::fixed, ZAR),
    rule(Nt::BareMoney, "({num}|{an})? (quarter|quarters)", money::pieces, piece::QUARTER),
    rule(Nt::Percent, "{num} (per cent|per cents|percentage points)", amounts::number, 0),
    rule(Nt::Age, "{num} -? {grain} -? old", amounts::age, 0),
    rule(Nt::Age, "(aged|age|age of|aged about|turning|turns) {num}", amounts::age, 0),
    rule(Nt::Age, "(hes|shes|he is|she is|he was|she was) (only|just|nearly|almost|about|now)? {num}", amounts::age, 0),
    rule(
        Nt::Age,
        "(mum|mom|dad|mother|father|son|daughter|wife|husband|grandma|grandmother|grandad|grandfather|brother|sister|baby|kid|boy|girl) (is|s|just turned|has just turned|turned|is only|is nearly) {num}",
        amounts::age,
        0,
    ),
    rule(Nt::Age, "{num} {grain} of age", amounts::age, 0),
    rule(Nt::Age, "{num} (yo|yos|yearold|yearolds)", amounts::age, 0),
];
