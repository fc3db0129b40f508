//! Amounts of money: what every language's rules share, and what they amount to.
//!
//! A language gives the words: currencies, countries, coins (`piece`), and the phrases for "about", "more than",
//! "less than", "between" and "to".

use crate::currency;
use crate::grammar::{Chart, Got, Nt, Sense};
use crate::tongue::{Rule, rule};
use crate::typed;

/// Coins and notes with a worth of their own, by their place in `PIECES`.
pub mod piece {
    pub const CENT: i64 = 0;
    pub const PENCE: i64 = 1;
    pub const DIME: i64 = 2;
    pub const NICKEL: i64 = 3;
    pub const QUARTER: i64 = 4;
    pub const GRAND: i64 = 5;
    pub const SEN: i64 = 6;
    pub const KOPIYKA: i64 = 7;
    pub const CENTAVO: i64 = 8;
    pub const RAPPEN: i64 = 9;
}

const PIECES: [(f64, i64); 10] = [
    (100.0, currency::CENTS),
    (100.0, currency::GBP),
    (10.0, currency::DOLLAR),
    (20.0, currency::DOLLAR),
    (4.0, currency::DOLLAR),
    (0.001, currency::LOCAL),
    (100.0, currency::MYR),
    (100.0, currency::UAH),
    (100.0, currency::LOCAL),
    (100.0, currency::CHF),
];

/// The rules of every language.
pub const RULES: &[Rule] = &[
    rule(Nt::Coin, "{currency}", coin, 0),
    rule(Nt::Coin, "{nation} {currency}", coin, 0),
    rule(Nt::Coin, "{currency} {nation}", coin, 0),
    rule(Nt::Coin, "r ($)", fixed, currency::BRL),
    rule(Nt::Coin, "us ($)", fixed, currency::USD),
    rule(Nt::Coin, "ca ($)", fixed, currency::CAD),
    rule(Nt::Coin, "au ($)", fixed, currency::AUD),
    rule(Nt::Coin, "nz ($)", fixed, currency::NZD),
    rule(Nt::Coin, "hk ($)", fixed, currency::HKD),
    rule(Nt::Coin, "mx ($)", fixed, currency::MXN),
    rule(Nt::Coin, "€ ur", fixed, currency::EUR),
    rule(Nt::Cash, "{an}? {coin} {num}", cash, 0),
    rule(Nt::Cash, "{num} {of}? {coin}", cash, 0),
    rule(Nt::Cash, "{an} {coin}", cash, 0),
    rule(Nt::Cash, "{num} {of}? {piece}", pieces, 0),
    rule(Nt::Cash, "{an} {piece}", one_piece, 0),
    rule(Nt::Cash, "{coin} {num} {join}? {num} {piece}", cash_and_pieces, 0),
    rule(Nt::Cash, "({num}|{an}) {coin} {join}? ({num}|{an}) {piece}", cash_and_pieces, 0),
    rule(Nt::Cash, "({num}|{an}) {coin} {join}? {hundredths}", cash_and_hundredths, 0),
    rule(Nt::Cash, "{coin} {num} {join}? {hundredths}", cash_and_hundredths, 0),
    rule(Nt::Money, "{about}? {cash}", exactly, 0),
    rule(Nt::Money, "{more} {cash}", at_least, 0),
    rule(Nt::Money, "{less} {cash}", at_most, 0),
    rule(Nt::Money, "{about}? {between} ({cash}|{num}) {till} {cash}", between, 0),
    rule(Nt::Money, "{about}? ({cash}|{num}) - {cash}", between, 0),
    rule(Nt::Money, "{about}? {coin} {num} - {num}", between, 0),
    rule(Nt::BareMoney, "{an}? {piece}", bare_piece, 0),
    rule(Nt::BareMoney, "{about}? {num}", exactly, 0),
    rule(Nt::BareMoney, "{more} {num}", at_least, 0),
    rule(Nt::BareMoney, "{less} {num}", at_most, 0),
    rule(Nt::BareMoney, "{about}? {between} {num} {till} {num}", between, 0),
    rule(Nt::BareMoney, "{about}? {num} - {num}", between, 0),
    rule(Nt::Percent, "{num} {percentw}", crate::amounts::number, 0),
];

/// For phrases whose words alone count.
pub fn phrase(_: &Got<'_>) -> Option<Sense> {
    Some(Sense::Nothing)
}

/// The currency that the rule names.
pub fn fixed(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Int(got.with))
}

/// A currency; the country that is named with it makes a shared word exact: "Canadian dollars".
fn coin(got: &Got<'_>) -> Option<Sense> {
    let named = got.int(Nt::Currency)?;
    match got.int(Nt::Nation) {
        None => Some(Sense::Int(named)),
        Some(nation) if currency::is_shared(named) || nation == named => Some(Sense::Int(nation)),
        Some(_) => None,
    }
}

/// How many: a number or an article.
fn count(got: &Got<'_>, n: usize) -> Option<f64> {
    let said = got.parts.iter().filter_map(|(nt, sense)| match (nt, sense) {
        (Nt::Num, Sense::Num(value)) => Some(*value),
        (Nt::An, _) => Some(1.0),
        _ => None,
    });
    said.clone().nth(n)
}

fn money(low: f64, high: f64, currency: Option<&'static str>) -> Option<Sense> {
    Some(Sense::Money { low, high, currency })
}

fn coin_of(got: &Got<'_>) -> Option<&'static str> {
    Some(currency::code(got.int(Nt::Coin)?, got.scene.region))
}

fn cash(got: &Got<'_>) -> Option<Sense> {
    let amount = got.num(0).unwrap_or(1.0);
    money(amount, amount, Some(coin_of(got)?))
}

/// How many of a coin make one of its currency. Where the rule names no coin word, its number tells the coin.
fn worth(got: &Got<'_>) -> Option<(f64, i64)> {
    PIECES.get(usize::try_from(got.int(Nt::Piece).unwrap_or(got.with)).ok()?).copied()
}

/// "ten cents", "a grand"
pub fn pieces(got: &Got<'_>) -> Option<Sense> {
    let (in_one, family) = worth(got)?;
    let amount = typed::times(got.num(0).unwrap_or(1.0) / in_one, 1.0);
    money(amount, amount, Some(currency::code(family, got.scene.region)))
}

/// "a dime"; "a grand" may be a piano or a hotel.
fn one_piece(got: &Got<'_>) -> Option<Sense> {
    if got.int(Nt::Piece) == Some(piece::GRAND) { None } else { pieces(got) }
}

/// The same where money is expected.
fn bare_piece(got: &Got<'_>) -> Option<Sense> {
    if got.nth(Nt::An, 0).is_some() { pieces(got) } else { one_piece(got) }
}

fn added(whole: f64, hundredths: f64) -> f64 {
    (whole * 100.0 + hundredths).round() / 100.0
}

/// "20 dollars and 43 cents"
fn cash_and_pieces(got: &Got<'_>) -> Option<Sense> {
    let (in_one, _) = worth(got)?;
    let small = count(got, 1)? * 100.0 / in_one;
    let amount = added(count(got, 0)?, small);
    if (0.0..100.0).contains(&small) { money(amount, amount, Some(coin_of(got)?)) } else { None }
}

/// "20 dollars 43"
fn cash_and_hundredths(got: &Got<'_>) -> Option<Sense> {
    let whole = count(got, 0).filter(|n| n.fract() == 0.0)?;
    let amount = added(whole, got.int(Nt::Hundredths)? as f64);
    money(amount, amount, Some(coin_of(got)?))
}

/// The amounts of the parts, in order, with the currency of the last that has one.
fn amounts(got: &Got<'_>) -> Option<(f64, f64, Option<&'static str>)> {
    let mut all = got.parts.iter().filter_map(|(_, sense)| amount(*sense));
    let (first, said) = all.next()?;
    let (last, currency) = all.next().unwrap_or((first, None));
    Some((first, last, currency.or(said).or_else(|| coin_of(got))))
}

fn amount(sense: Sense) -> Option<(f64, Option<&'static str>)> {
    match sense {
        Sense::Money { low, currency, .. } => Some((low, currency)),
        Sense::Num(value) => Some((value, None)),
        _ => None,
    }
}

fn exactly(got: &Got<'_>) -> Option<Sense> {
    let (amount, _, currency) = amounts(got)?;
    money(amount, amount, currency)
}

fn at_least(got: &Got<'_>) -> Option<Sense> {
    let (amount, _, currency) = amounts(got)?;
    money(amount, f64::INFINITY, currency)
}

fn at_most(got: &Got<'_>) -> Option<Sense> {
    let (amount, _, currency) = amounts(got)?;
    money(f64::NEG_INFINITY, amount, currency)
}

fn between(got: &Got<'_>) -> Option<Sense> {
    let (low, high, currency) = amounts(got)?;
    if low < high { money(low, high, currency) } else { None }
}

/// A currency's word or sign. A code that is also a word counts only in capitals.
pub fn currency_at(chart: &Chart<'_>, at: usize) -> Option<i64> {
    let value = chart.tongue.class(chart.id(at), Nt::Currency)?;
    if value < currency::CAPITALS {
        return Some(value);
    }
    let capitals = |i: usize| {
        let word = chart.word(i).map(|w| chart.tokens.written(w)).unwrap_or_default();
        word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
    };
    let shouted = at > 0 && capitals(at - 1) || capitals(at + 1);
    if capitals(at) && !shouted { Some(value & !currency::CAPITALS) } else { None }
}

/// What may follow an amount without being named: two digits, or a number in words at the end of what is said.
pub fn hundredths(chart: &Chart<'_>, at: usize) -> Option<(usize, i64)> {
    use crate::tongue::flag::{BUT, COURTESY, LINK, NEGATION, TO, WITH};
    let two = typed::digits(chart, at, 2).filter(|_| chart.folded(at).len() == 2).map(|v| (at + 1, v));
    let said = || {
        let word = chart.word(at).filter(|w| w.kind == crate::token::Kind::Word && !w.pause && !w.stop)?;
        let (end, v) = crate::number::cardinal(chart, at).filter(|_| word.id != 0)?;
        (v.fract() == 0.0 && (1.0..100.0).contains(&v)).then_some((end, v as i64))
    };
    let (end, value) = two.or_else(said)?;
    let known = |end: usize| [BUT, COURTESY, LINK, NEGATION, TO, WITH].iter().any(|f| chart.has(end, *f));
    let ends = chart.word(end).is_none_or(|w| w.stop || w.pause || known(end));
    ends.then_some((end, value))
}
