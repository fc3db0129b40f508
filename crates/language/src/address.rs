//! Street addresses as seven languages write them: "221b Baker Street, London NW1 6XE", "Hauptstraße 5, 10115
//! Berlin", "5 rue de la Paix, 75002 Paris", "Calle Mayor 3, 28013 Madrid".

use crate::grammar::{Chart, Nt};
use crate::name_form::written;
use crate::number;
use crate::postcode;
use crate::token::Kind;
use crate::tongue::flag;
use frontdesk_domain::understanding::StreetAddress;

/// An address and its words, `to` excluded.
#[derive(Debug)]
pub struct Found {
    pub address: StreetAddress,
    pub from: usize,
    pub to: usize,
    pub confidence: f32,
}

/// How a word for a street stands in an address; added up in the languages' tables.
pub mod street {
    /// After the name, the number last: "Lange Straße 5".
    pub const PLAIN: i64 = 0;
    /// Before the name: "rue de la Paix".
    pub const TYPE_FIRST: i64 = 1;
    /// The house number stands before all: "12 Main Street".
    pub const NUMBER_FIRST: i64 = 2;
    /// Also an ordinary word: "drive", "place"; a name with capitals must stand with it.
    pub const COMMON: i64 = 4;
}

const NAME_WORDS_MAX: usize = 5;
/// "mil quinhentos e setenta e oito"
const NUMBER_WORDS_MAX: usize = 8;
/// So many words may stand between the street and the postcode: a flat, a district, a town.
const TAIL_MAX: usize = 8;

/// The street with the words it covers.
#[derive(Debug)]
struct Street {
    from: usize,
    to: usize,
    name: (usize, usize),
    number: Option<(usize, usize)>,
}

/// The address of a text. `taken` tells the words that already mean something else.
pub fn address(chart: &Chart<'_>, expected: bool, region: &str, taken: &dyn Fn(usize) -> bool) -> Option<Found> {
    let names_street = |at: usize| class(chart, at).is_some() || ends_as_street(chart, at);
    if !expected && !(0..chart.words.len()).any(names_street) {
        return None;
    }
    let found = (0..chart.words.len()).find_map(|at| street(chart, at, expected));
    let found = found.or_else(|| if expected { bare(chart) } else { None })?;
    if (found.from..found.to).any(taken) {
        return None;
    }
    let tail = tail(chart, found.to, region);
    let text = |span: (usize, usize)| written(chart, chart.words.get(span.0..span.1)?);
    let address = StreetAddress {
        street: text(found.name),
        number: found.number.and_then(|n| number_text(chart, n)),
        postcode: tail.postcode,
        city: tail.city.and_then(text),
        country: tail.country.and_then(text),
    };
    let sure = address.number.is_some() && (address.city.is_some() || address.postcode.is_some());
    let confidence = if sure {
        0.95
    } else if address.number.is_some() {
        0.85
    } else {
        0.6
    };
    Some(Found { address, from: found.from, to: tail.to.max(found.to), confidence })
}

/// A street that begins at a word.
fn street(chart: &Chart<'_>, at: usize, expected: bool) -> Option<Street> {
    number_first(chart, at, expected)
        .or_else(|| type_first(chart, at, expected))
        .or_else(|| name_first(chart, at, expected))
}

/// "12 Main Street", "5 rue de la Paix"
fn number_first(chart: &Chart<'_>, at: usize, expected: bool) -> Option<Street> {
    let name = house_number(chart, at)?;
    if let Some(kind) = class(chart, name).filter(|k| k & street::TYPE_FIRST != 0 && k & street::NUMBER_FIRST != 0) {
        let to = named(chart, name + 1, kind, expected)?;
        return Some(Street { from: at, to, name: (name, to), number: Some((at, name)) });
    }
    let (end, kind) = typed_after(chart, name, expected)?;
    (kind & street::NUMBER_FIRST != 0).then_some(Street {
        from: at,
        to: end,
        name: (name, end),
        number: Some((at, name)),
    })
}

/// "Calle Mayor 3", "Via Roma, 10"
fn type_first(chart: &Chart<'_>, at: usize, expected: bool) -> Option<Street> {
    let kind = class(chart, at).filter(|k| k & street::TYPE_FIRST != 0)?;
    // "C/ Mayor 3", "R. Augusta 1200": a letter alone is a street only when it is cut short.
    let short = chart.folded(at).len() == 1;
    let slash = short && chart.folded(at + 1) == "/";
    if short && !slash && !chart.word(at).is_some_and(|w| w.dotted) {
        return None;
    }
    let to = named(chart, at + 1 + usize::from(slash), kind, expected)?;
    with_number_after(chart, at, to, expected && kind & street::COMMON == 0)
}

/// "Lange Straße 5", "Hauptstraße 5", "Keizersgracht 174"
fn name_first(chart: &Chart<'_>, at: usize, expected: bool) -> Option<Street> {
    if ends_as_street(chart, at) && chart.word(at).is_some_and(|w| w.kind == Kind::Word) {
        return with_number_after(chart, at, at + 1, expected);
    }
    let (end, kind) = typed_after(chart, at, expected)?;
    let number_before = kind & street::NUMBER_FIRST != 0;
    if number_before {
        return expected.then_some(Street { from: at, to: end, name: (at, end), number: None });
    }
    with_number_after(chart, at, end, expected)
}

fn with_number_after(chart: &Chart<'_>, from: usize, to: usize, alone: bool) -> Option<Street> {
    let at = if class_of(chart, to, Nt::StreetWord) == Some(NUMBER) { to + 1 } else { to };
    match house_number(chart, at).filter(|_| chart.word(at).is_some_and(|w| !w.stop)) {
        Some(end) => Some(Street { from, to: end, name: (from, to), number: Some((at, end)) }),
        None if alone => Some(Street { from, to, name: (from, to), number: None }),
        None => None,
    }
}

/// The value of `Nt::StreetWord` for a word that means "number", and for one that leads to a town.
pub const NUMBER: i64 = 0;
pub const IN: i64 = 1;

fn class(chart: &Chart<'_>, at: usize) -> Option<i64> {
    class_of(chart, at, Nt::Street)
}

fn class_of(chart: &Chart<'_>, at: usize, nt: Nt) -> Option<i64> {
    chart.tongue.class(chart.id(at), nt)
}

/// The word after a house number: "12", "221b", "12 bis", "5-7", "twenty two".
fn house_number(chart: &Chart<'_>, at: usize) -> Option<usize> {
    let word = chart.word(at)?;
    if word.kind == Kind::Word {
        let (end, n) = number::cardinal(chart, at)?;
        return (n.fract() == 0.0 && (1.0..10_000.0).contains(&n) && end - at <= NUMBER_WORDS_MAX).then_some(end);
    }
    if word.kind != Kind::Digits || chart.folded(at).len() > 5 || at > 0 && word.glued {
        return None;
    }
    let mut end = at + 1;
    let digits = |at: usize| chart.word(at).is_some_and(|w| w.kind == Kind::Digits && w.glued);
    while matches!(chart.folded(end), "-" | "/") && digits(end + 1) {
        end += 2;
    }
    let letter = chart.word(end).is_some_and(|w| w.kind == Kind::Word && w.glued && chart.folded(end).len() == 1);
    let again = matches!(chart.folded(end), "bis" | "ter");
    let ordinal = chart.word(end).is_some_and(|w| w.glued && chart.tongue.is_ordinal_suffix(chart.folded(end)));
    match (letter || again, ordinal, chart.folded(end)) {
        (_, _, ":" | "." | "%" | "€" | "$") => None,
        (false, true, _) => None,
        (more, ..) => Some(end + usize::from(more)),
    }
}

/// The words between here and a word for a street that stands after the name; the word after it and its class.
fn typed_after(chart: &Chart<'_>, from: usize, expected: bool) -> Option<(usize, i64)> {
    if !may_name_street(chart, from) {
        return None;
    }
    for at in from + 1..=from + NAME_WORDS_MAX {
        if let Some(kind) = class(chart, at).filter(|k| k & street::TYPE_FIRST == 0) {
            // "Park Lane": a word for a street may be part of the name.
            let more = class(chart, at + 1)
                .filter(|k| k & street::TYPE_FIRST == 0 && chart.word(at + 1).is_some_and(|w| !w.pause && !w.stop));
            let (end, kind) = more.map_or((at + 1, kind), |more| (at + 2, more));
            let fits = kind & street::COMMON == 0 || expected || is_capital(chart, end - 1);
            return fits.then_some((end, kind));
        }
        if chart.word(at).is_none_or(|w| w.pause || w.stop) || !may_name_street(chart, at) {
            return None;
        }
    }
    None
}

/// The end of the name after a word for a street: "de la Paix", "Mayor".
fn named(chart: &Chart<'_>, from: usize, kind: i64, expected: bool) -> Option<usize> {
    let mut end = from;
    while end < from + NAME_WORDS_MAX
        && may_name_street(chart, end)
        && chart.word(end).is_some_and(|w| !(w.stop || w.pause && end > from))
    {
        end += 1;
    }
    while end > from && is_small(chart, end - 1) && !is_capital(chart, end - 1) {
        end -= 1;
    }
    let capital = (from..end).any(|i| is_capital(chart, i));
    let common = kind & street::COMMON != 0 && !capital && !expected;
    (end > from && !common).then_some(end)
}

/// A word that may stand in a street's name: one the language does not know, one with a capital, a particle, an
/// ordinal, or an ordinary word that is no part of a sentence about something else.
fn may_name_street(chart: &Chart<'_>, at: usize) -> bool {
    let Some(word) = chart.word(at) else { return false };
    match word.kind {
        Kind::Sign => false,
        Kind::Digits => {
            chart.word(at + 1).is_some_and(|w| w.glued && chart.tongue.is_ordinal_suffix(chart.folded(at + 1)))
        }
        Kind::Word => {
            let suffix = word.glued && chart.tongue.is_ordinal_suffix(chart.folded(at));
            let ordinal = number::ordinal(chart, at).is_some();
            let month = class_of(chart, at, Nt::Month).is_some();
            suffix
                || ordinal
                || month
                || is_small(chart, at)
                || is_capital(chart, at)
                || !chart.has(at, flag::NOT_NAME | flag::COURTESY | flag::NEGATION) && !is_thing(chart, at)
        }
    }
}

/// What is counted rather than lived in: hours, rooms, numbers.
fn is_thing(chart: &Chart<'_>, at: usize) -> bool {
    class_of(chart, at, Nt::Grain).is_some() || number::numeral(chart, at).is_some()
}

fn is_small(chart: &Chart<'_>, at: usize) -> bool {
    chart.has(at, flag::PARTICLE)
}

fn is_capital(chart: &Chart<'_>, at: usize) -> bool {
    chart.word(at).is_some_and(|w| chart.tokens.written(w).chars().next().is_some_and(char::is_uppercase))
}

/// "Hauptstraße": a word that ends as streets do.
fn ends_as_street(chart: &Chart<'_>, at: usize) -> bool {
    let folded = chart.folded(at);
    let ending =
        |i: usize| folded.get(i..).is_some_and(|e| chart.tongue.class(chart.tongue.id(e), Nt::StreetEnd).is_some());
    let long = chart.word(at).is_some_and(|w| w.kind == Kind::Word) && (6..40).contains(&folded.len());
    let joins = matches!(chart.word(at + 1), Some(w) if w.kind == Kind::Digits || number::numeral(chart, at + 1).is_some())
        || is_capital(chart, at);
    long && joins && (2..folded.len().saturating_sub(2)).any(ending)
}

/// An address without a word for a street, where one was asked for: "Unter den Linden 77", "Broadway 12".
fn bare(chart: &Chart<'_>) -> Option<Street> {
    let first = (0..chart.words.len())
        .find(|at| may_name_street(chart, *at) && !is_small(chart, *at) || house_number(chart, *at).is_some())?;
    if let Some(name) = house_number(chart, first) {
        let end = named(chart, name, street::PLAIN, true)?;
        return Some(Street { from: first, to: end, name: (name, end), number: Some((first, name)) });
    }
    let end = named(chart, first, street::PLAIN, true)?;
    with_number_after(chart, first, end, false)
}

#[derive(Default)]
struct Tail {
    postcode: Option<String>,
    city: Option<(usize, usize)>,
    country: Option<(usize, usize)>,
    to: usize,
}

/// Postcode, town and country after a street.
fn tail(chart: &Chart<'_>, from: usize, region: &str) -> Tail {
    let limit = chart.words.len().min(from + TAIL_MAX);
    let near = (from..limit).take_while(|at| *at == from || chart.word(*at).is_some_and(|w| !w.stop));
    let code = near.clone().find_map(|at| postcode::any(chart, at, region));
    let code = code.or_else(|| near.clone().find_map(|at| postcode::dictated(chart, at, region)));
    let mut tail = Tail { to: from, ..Tail::default() };
    match code {
        Some(code) => {
            tail.city = town(chart, code.to, true, limit).or_else(|| town_before(chart, from, code.from));
            tail.to = tail.city.map_or(code.to, |c| c.1.max(code.to));
            tail.postcode = Some(code.text);
        }
        None => {
            let joined = class_of(chart, from, Nt::StreetWord) == Some(IN);
            let pause = chart.word(from).is_some_and(|w| w.pause);
            if joined || pause {
                tail.city = town(chart, from + usize::from(joined), joined, limit);
                tail.to = tail.city.map_or(from, |c| c.1);
            }
        }
    }
    if let Some(country) = country(chart, tail.to) {
        tail.to = country.1;
        tail.country = Some(country);
    } else if let Some((start, end)) =
        tail.city.filter(|c| c.1 == c.0 + 1 && class_of(chart, c.0, Nt::Country).is_some())
    {
        (tail.city, tail.country) = (None, Some((start, end)));
    }
    tail
}

/// The town between the street and the postcode: the last part that is no state ("NY").
fn town_before(chart: &Chart<'_>, from: usize, code: usize) -> Option<(usize, usize)> {
    let begins = |at: &usize| {
        let joined = *at > from && class_of(chart, at - 1, Nt::StreetWord) == Some(IN);
        *at == from || joined || chart.word(*at).is_some_and(|w| w.pause)
    };
    let state = |t: &(usize, usize)| t.1 == t.0 + 1 && chart.folded(t.0).len() == 2;
    let part = (from..code).rev().filter(begins).find_map(|at| town(chart, at, true, code).filter(|t| !state(t)));
    let words = (from..code).all(|at| {
        chart.word(at).is_some_and(|w| w.kind == Kind::Word) && class_of(chart, at, Nt::StreetWord) != Some(IN)
    });
    part.or_else(|| (words && from < code && code <= from + 3).then_some((from, code)))
}

fn town(chart: &Chart<'_>, from: usize, sure: bool, limit: usize) -> Option<(usize, usize)> {
    let belongs = |at: usize| {
        let word = chart.word(at).filter(|w| w.kind == Kind::Word && !w.stop && !(at > from && w.pause));
        word.is_some()
            && (is_capital(chart, at)
                || is_small(chart, at) && at > from
                || is_unknown(chart, at) && (sure || at == from))
            && class_of(chart, at, Nt::Country).is_none_or(|_| at == from || is_small(chart, at - 1))
            && !chart.has(at, flag::COURTESY)
    };
    let mut end = from;
    while end < limit.min(from + 4) && belongs(end) {
        end += 1;
    }
    while end > from && is_small(chart, end - 1) {
        end -= 1;
    }
    (end > from).then_some((from, end))
}

/// A word that the language does not know, or only as one to spell with: "Bologna", "Ancona".
fn is_unknown(chart: &Chart<'_>, at: usize) -> bool {
    let id = chart.id(at);
    id == 0 || chart.folded(at).len() > 3 && chart.tongue.letter(id).is_some()
}

fn country(chart: &Chart<'_>, at: usize) -> Option<(usize, usize)> {
    let at = if class_of(chart, at, Nt::StreetWord) == Some(IN) { at + 1 } else { at };
    class_of(chart, at, Nt::Country).map(|words| (at, (at + words.max(1) as usize).min(chart.words.len())))
}

fn number_text(chart: &Chart<'_>, span: (usize, usize)) -> Option<String> {
    if chart.word(span.0)?.kind == Kind::Word {
        return number::cardinal(chart, span.0).map(|(_, n)| format!("{n}"));
    }
    let (first, last) = (chart.word(span.0)?, chart.word(span.1.checked_sub(1)?)?);
    chart.tokens.text.get(first.from as usize..last.to as usize).map(str::to_string)
}
