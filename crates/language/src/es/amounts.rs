//! How Spanish says money, per cents and ages.

use crate::amounts;
use crate::currency::{
    ARS, AUD, BOB, BRL, CAD, CHF, CLP, CNY, COP, CRC, DOLLAR, ESP, EUR, FRANC, GBP, GTQ, HNL, INR, JPY, LIRA, MXN, PEN,
    PESO, POUND, PYG, RUB, RUPEE, USD, UYU, VES,
};
use crate::grammar::Nt;
use crate::money::{self, piece};
use crate::tongue::{Rule, rule};

pub const CURRENCIES: &[(&str, i64)] = &[
    ("dolar dolares dollar dollars", DOLLAR),
    ("euro euros", EUR),
    ("libra libras pound pounds", POUND),
    ("esterlina esterlinas", GBP),
    ("peso pesos", PESO),
    ("franco francos", FRANC),
    ("rupia rupias", RUPEE),
    ("lira liras", LIRA),
    ("yen yenes", JPY),
    ("yuan yuanes", CNY),
    ("rublo rublos", RUB),
    ("real reales reais", BRL),
    ("bolivar bolivares", VES),
    ("boliviano bolivianos", BOB),
    ("guarani guaranies", PYG),
    ("quetzal quetzales", GTQ),
    ("lempira lempiras", HNL),
    ("colon colones", CRC),
    ("pta ptas pt peseta pesetas", ESP),
];

pub const NATIONS: &[(&str, i64)] = &[
    ("us americano americanos estadounidense estadounidenses", USD),
    ("canadiense canadienses", CAD),
    ("australiano australianos", AUD),
    ("britanica britanicas", GBP),
    ("suizo suizos", CHF),
    ("mexicano mexicanos", MXN),
    ("argentino argentinos", ARS),
    ("chileno chilenos", CLP),
    ("colombiano colombianos", COP),
    ("uruguayo uruguayos", UYU),
    ("indias india", INR),
    ("brasileno brasilenos", BRL),
    ("peruano peruanos", PEN),
];

pub const PIECES: &[(&str, i64)] =
    &[("centimo centimos cent cents cts", piece::CENT), ("centavo centavos", piece::CENTAVO)];

pub const AMOUNTS: &[Rule] = &[
    rule(
        Nt::About,
        "(cerca de|alrededor de|aproximadamente|unos|unas|como|mas o menos|casi|exactamente|solo|sobre|a unos)",
        money::phrase,
        0,
    ),
    rule(
        Nt::More,
        "(mas de|mas que|al menos|por lo menos|como minimo|no menos de|minimo|un minimo de|a partir de|desde|superior a|por encima de)",
        money::phrase,
        0,
    ),
    rule(
        Nt::Less,
        "(menos de|menos que|no mas de|como mucho|como maximo|a lo sumo|maximo|un maximo de|hasta|inferior a|por debajo de)",
        money::phrase,
        0,
    ),
    rule(Nt::Between, "(entre|de|desde)", money::phrase, 0),
    rule(Nt::Till, "(y|e|a|hasta|-|o)", money::phrase, 0),
    rule(Nt::Coin, "(libra|libras) (esterlina|esterlinas)", money::fixed, GBP),
    rule(Nt::Coin, "(dolares|dolar) de (estados unidos|eeuu|ee uu)", money::fixed, USD),
    rule(Nt::Percent, "{num} por ciento", amounts::number, 0),
    rule(Nt::Age, "(tengo|tiene|tienen|tenemos|cumple|cumplo|de) {num} (ano|anos|anitos)", amounts::age, 0),
    rule(Nt::Age, "(tiene|de) {num} {grain} de (edad|vida|nacido|nacida)", amounts::age, 0),
    rule(Nt::Age, "{num} {grain} de edad", amounts::age, 0),
    rule(Nt::Age, "(tiene|tienen) {num} (mes|meses)", amounts::months, 0),
];
