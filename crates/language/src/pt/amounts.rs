//! How Portuguese says money, per cents and ages.

use crate::amounts;
use crate::currency::{
    AOA, ARS, AUD, BRL, CAD, CHF, CLP, CNY, DOLLAR, ESP, EUR, FRANC, GBP, INR, JPY, LIRA, MXN, MZN, PESO, POUND, RUB,
    RUPEE, USD,
};
use crate::grammar::Nt;
use crate::money::{self, piece};
use crate::tongue::{Rule, rule};

pub const CURRENCIES: &[(&str, i64)] = &[
    ("real reais reau conto contos pila pilas", BRL),
    ("dolar dolares dollar dollars", DOLLAR),
    ("euro euros", EUR),
    ("libra libras pound pounds", POUND),
    ("esterlina esterlinas", GBP),
    ("peso pesos", PESO),
    ("franco francos", FRANC),
    ("rupia rupias", RUPEE),
    ("lira liras", LIRA),
    ("iene ienes yen", JPY),
    ("yuan yuans", CNY),
    ("rublo rublos", RUB),
    ("kwanza kwanzas", AOA),
    ("metical meticais", MZN),
    ("pta ptas pt peseta pesetas", ESP),
];

pub const NATIONS: &[(&str, i64)] = &[
    ("us americano americanos", USD),
    ("canadense canadenses canadiano canadianos", CAD),
    ("australiano australianos", AUD),
    ("britanica britanicas", GBP),
    ("suico suicos", CHF),
    ("mexicano mexicanos", MXN),
    ("argentino argentinos", ARS),
    ("chileno chilenos", CLP),
    ("indiana indianas", INR),
    ("brasileiro brasileiros", BRL),
];

pub const PIECES: &[(&str, i64)] =
    &[("centimo centimos cent cents cts", piece::CENT), ("centavo centavos", piece::CENTAVO)];

pub const AMOUNTS: &[Rule] = &[
    rule(
        Nt::About,
        "(cerca de|por volta de|em torno de|aproximadamente|uns|umas|mais ou menos|quase|exatamente|so|apenas|tipo|na faixa de)",
        money::phrase,
        0,
    ),
    rule(
        Nt::More,
        "(mais de|mais que|mais do que|pelo menos|no minimo|ao menos|nao menos de|nao menos que|minimo de|um minimo de|a partir de|desde|acima de|superior a)",
        money::phrase,
        0,
    ),
    rule(
        Nt::Less,
        "(menos de|menos que|menos do que|nao mais de|nao mais que|no maximo|maximo de|um maximo de|ate|abaixo de|inferior a)",
        money::phrase,
        0,
    ),
    rule(Nt::Between, "(entre|de|desde)", money::phrase, 0),
    rule(Nt::Till, "(e|a|ate|-|ou)", money::phrase, 0),
    rule(Nt::Coin, "(libra|libras) (esterlina|esterlinas)", money::fixed, GBP),
    rule(Nt::Coin, "(dolar|dolares) dos estados unidos", money::fixed, USD),
    rule(Nt::Coin, "r $", money::fixed, BRL),
    rule(Nt::Percent, "{num} por cento", amounts::number, 0),
    rule(Nt::Age, "(tenho|tem|temos|faco|fez|completa|com|de) {num} (ano|anos|aninhos|aninho)", amounts::age, 0),
    rule(Nt::Age, "{num} {grain} de idade", amounts::age, 0),
    rule(Nt::Age, "(tem|com|de) {num} {grain} de (idade|vida|nascido|nascida)", amounts::age, 0),
    rule(Nt::Age, "(tem|com) {num} (mes|meses)", amounts::months, 0),
];
