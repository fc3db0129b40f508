//! How Italian says amounts: money, per cents and ages.

use crate::amounts;
use crate::currency::{
    AUD, BRL, CAD, CHF, CNY, DINAR, DKK, DOLLAR, EUR, FRANC, GBP, INR, JPY, KRONE, LIRA, MXN, NOK, PESO, PLN, POUND,
    RON, RUB, RUPEE, SEK, USD,
};
use crate::grammar::Nt;
use crate::money::{self, piece};
use crate::tongue::{Rule, rule};

pub const CURRENCIES: &[(&str, i64)] = &[
    ("dollaro dollari", DOLLAR),
    ("euro euri", EUR),
    ("sterlina sterline pound pounds", POUND),
    ("peso pesos", PESO),
    ("franco franchi", FRANC),
    ("rupia rupie", RUPEE),
    ("dinaro dinari", DINAR),
    ("corona corone", KRONE),
    ("lira lire", LIRA),
    ("yen", JPY),
    ("yuan", CNY),
    ("rublo rubli", RUB),
    ("zloty", PLN),
    ("leu lei", RON),
    ("reais", BRL),
];

pub const NATIONS: &[(&str, i64)] = &[
    ("us americano americani statunitensi", USD),
    ("canadese canadesi", CAD),
    ("australiano australiani", AUD),
    ("inglese inglesi britannica britanniche", GBP),
    ("svizzero svizzeri", CHF),
    ("messicano messicani", MXN),
    ("danesi", DKK),
    ("norvegesi", NOK),
    ("svedesi", SEK),
    ("indiane", INR),
];

pub const PIECES: &[(&str, i64)] =
    &[("cent cents centesimi", piece::CENT), ("pence", piece::PENCE), ("rappen", piece::RAPPEN)];

pub const PERCENT: &[(&str, i64)] = &[("percento", 0)];

pub const AMOUNTS: &[Rule] = &[
    rule(
        Nt::About,
        "(circa|quasi|all incirca|piu o meno|approssimativamente|esattamente|solo|sui|sugli|sulle|intorno a|intorno ai)",
        money::phrase,
        0,
    ),
    rule(
        Nt::More,
        "(almeno|piu di|piu che|non meno di|oltre|minimo|un minimo di|a partire da|sopra i|superiore a|come minimo)",
        money::phrase,
        0,
    ),
    rule(
        Nt::Less,
        "(meno di|meno che|non piu di|al massimo|massimo|un massimo di|fino a|sotto i|sotto|inferiore a|entro i)",
        money::phrase,
        0,
    ),
    rule(Nt::Between, "(tra|fra|da|dai|dagli|tra i|fra i|tra gli|fra gli)", money::phrase, 0),
    rule(Nt::Till, "(e|a|-|ai|agli|o|e i|e gli|fino a|fino ai|fino agli)", money::phrase, 0),
    rule(Nt::Coin, "(franco|franchi) (svizzero|svizzeri)", money::fixed, CHF),
    rule(Nt::Coin, "(lira|lire) (sterlina|sterline)", money::fixed, GBP),
    rule(Nt::Percent, "(il|lo|l|del|al|dal)? {num} per cento", amounts::number, 0),
    rule(Nt::Age, "(ho|ha|hanno|abbiamo|di|compie|avra|eta di|l eta di) {num} (anno|anni|annetti)", amounts::age, 0),
    rule(Nt::Age, "(ha|di) {num} (mese|mesi)", amounts::months, 0),
    rule(Nt::Age, "{num} {grain} (d eta|di eta)", amounts::age, 0),
];
