//! How French says amounts: money, per cents and ages.

use crate::amounts;
use crate::currency::{
    AUD, BRL, CAD, CHF, CNY, CZK, DINAR, DKK, DOLLAR, DZD, EUR, FRANC, GBP, HUF, ILS, INR, JPY, KRONE, LIRA, LOCAL,
    MAD, MXN, NOK, PESO, PLN, POUND, RIAL, RIYAL, RON, RUB, RUPEE, SEK, TND, TRY, UAH, USD, XOF,
};
use crate::grammar::Nt;
use crate::money::{self, piece};
use crate::tongue::{Rule, rule};

pub const CURRENCIES: &[(&str, i64)] = &[
    ("dollar dollars", DOLLAR),
    ("piastre piastres piasse piasses", CAD),
    ("euro euros", EUR),
    ("balle balles pouloutes boules", LOCAL),
    ("livre livres pound pounds", POUND),
    ("sterling", GBP),
    ("franc francs", FRANC),
    ("peso pesos", PESO),
    ("roupie roupies", RUPEE),
    ("dinar dinars", DINAR),
    ("riyal riyals", RIYAL),
    ("rial rials", RIAL),
    ("couronne couronnes", KRONE),
    ("lire lires", LIRA),
    ("yen yens", JPY),
    ("yuan yuans", CNY),
    ("dirham dirhams", MAD),
    ("shekel shekels", ILS),
    ("rouble roubles", RUB),
    ("zloty zlotys", PLN),
    ("forint forints", HUF),
    ("hryvnia hryvnias", UAH),
    ("leu lei", RON),
    ("reais reals", BRL),
];

pub const NATIONS: &[(&str, i64)] = &[
    ("us americain americains", USD),
    ("canadien canadiens", CAD),
    ("australien australiens", AUD),
    ("britannique britanniques anglaises", GBP),
    ("suisse suisses", CHF),
    ("mexicain mexicains", MXN),
    ("danoise danoises", DKK),
    ("norvegienne norvegiennes", NOK),
    ("suedoise suedoises", SEK),
    ("tcheque tcheques", CZK),
    ("turque turques", TRY),
    ("indienne indiennes", INR),
    ("marocain marocains", MAD),
    ("tunisien tunisiens", TND),
    ("algerien algeriens", DZD),
    ("cfa", XOF),
    ("bresilien bresiliens", BRL),
];

pub const PIECES: &[(&str, i64)] = &[
    ("centime centimes cents ct cts", piece::CENT),
    ("pence penny", piece::PENCE),
    ("rappen", piece::RAPPEN),
    ("centavos centavo", piece::CENTAVO),
];

pub const PERCENT: &[(&str, i64)] = &[("pourcent pourcents pourcentage", 0)];

pub const AMOUNTS: &[Rule] = &[
    rule(
        Nt::About,
        "(environ|a peu pres|exactement|quasi|quasiment|presque|autour de|aux alentours de|dans les|approximativement|seulement|juste|vers)",
        money::phrase,
        0,
    ),
    rule(
        Nt::More,
        "(au moins|plus que|plus de|a partir de|au dessus de|au minimum|minimum|pas moins de|superieur a|des|d au moins)",
        money::phrase,
        0,
    ),
    rule(
        Nt::Less,
        "(moins de|moins que|en dessous de|pas plus de|au plus|au maximum|maximum|jusqu a|jusqua|inferieur a|sous les|max)",
        money::phrase,
        0,
    ),
    rule(Nt::Between, "(entre|de)", money::phrase, 0),
    rule(Nt::Till, "(et|a|-|ou|jusqu a)", money::phrase, 0),
    rule(Nt::Coin, "(livre|livres) sterling", money::fixed, GBP),
    rule(Nt::Coin, "(franc|francs) (suisse|suisses)", money::fixed, CHF),
    rule(Nt::Percent, "{num} pour (cent|cents)", amounts::number, 0),
    rule(
        Nt::Age,
        "(j ai|jai|il a|elle a|a|ont|ayant|a l age de|age de|agee de|ages de|agees de|aura|auront|avait|vient d avoir|va avoir|fete ses|fetera ses|qui a|qui ont|de|d) (bientot|deja|presque|juste|tout juste)? {num} (ans|an)",
        amounts::age,
        0,
    ),
    rule(Nt::Age, "{num} ans d age", amounts::age, 0),
    rule(Nt::Age, "(il a|elle a|a|qui a|age de|agee de) {num} mois", amounts::months, 0),
];
