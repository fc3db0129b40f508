//! E-mail addresses and URLs, typed and spoken.

use crate::grammar::Chart;
use crate::token::Kind;
use crate::tongue::flag;

/// An address and its words, `to` excluded.
#[derive(Debug)]
pub struct Found {
    pub text: String,
    pub from: usize,
    pub to: usize,
    pub is_url: bool,
}

/// The addresses of a text. `expected` tells that one was asked for, so that loose words may belong to it.
pub fn addresses(chart: &Chart<'_>, expected: bool) -> Vec<Found> {
    let mut all = typed(chart);
    if all.is_empty()
        && let Some(found) = spoken(chart, expected)
    {
        all.push(found);
    }
    all
}

/// Chunks without spaces that have the form of an address.
fn typed(chart: &Chart<'_>) -> Vec<Found> {
    let text = chart.tokens.text;
    if !text.contains(['@', '.']) {
        return Vec::new();
    }
    let (mut all, mut offset) = (Vec::new(), 0);
    for chunk in text.split(char::is_whitespace) {
        let from = offset;
        offset += chunk.len() + text.get(from + chunk.len()..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8);
        let bare = chunk
            .trim_start_matches(['<', '(', '"', '\'', ','])
            .trim_end_matches(['>', ')', '"', '\'', ',', '.', '!', '?', ';', ':']);
        let at = from + (chunk.len() - chunk.trim_start_matches(['<', '(', '"', '\'', ',']).len());
        let is_url = is_url(bare);
        if is_email(bare) || is_url {
            let words = words_between(chart, at, at + bare.len());
            if let Some((from, to)) = words {
                all.push(Found { text: bare.to_string(), from, to, is_url });
            }
        }
    }
    all
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let local_ok = !local.is_empty() && local.chars().all(|c| c.is_alphanumeric() || "._%+-'".contains(c));
    local_ok && is_domain(domain)
}

fn is_domain(text: &str) -> bool {
    let labels: Vec<&str> = text.split('.').collect();
    let ends = labels.last().is_some_and(|l| l.len() >= 2 && l.chars().all(char::is_alphabetic));
    labels.len() >= 2
        && ends
        && labels.iter().all(|l| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || c == '-'))
}

fn is_url(text: &str) -> bool {
    let host = |rest: &str| is_domain(rest.split(['/', '?', '#', ':']).next().unwrap_or_default());
    match text.split_once("://") {
        Some(("http" | "https", rest)) => host(rest),
        Some(_) => false,
        None => text.starts_with("www.") && host(text),
    }
}

fn words_between(chart: &Chart<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let inside = |i: &usize| chart.word(*i).is_some_and(|w| w.from as usize >= from && w.to as usize <= to);
    let first = (0..chart.words.len()).find(inside)?;
    let last = (first..chart.words.len()).take_while(|i| inside(i)).last()?;
    Some((first, last + 1))
}

/// "john dot smith at gmail dot com".
fn spoken(chart: &Chart<'_>, expected: bool) -> Option<Found> {
    let at = (1..chart.words.len()).find(|i| {
        let sign = chart.has(*i, flag::AT) || chart.folded(*i) == "@";
        sign && domain(chart, i + 1).is_some()
    })?;
    let (domain, to) = domain(chart, at + 1)?;
    let (local, from) = local(chart, at, expected)?;
    Some(Found { text: format!("{local}@{domain}"), from, to, is_url: false })
}

/// "gmail dot com", "blah.co dot uk"
fn domain(chart: &Chart<'_>, from: usize) -> Option<(String, usize)> {
    let (mut text, mut at, mut dots, mut pending) = (String::new(), from, 0, false);
    while let Some(word) = chart.word(at) {
        let dot = chart.has(at, flag::DOT) || chart.folded(at) == ".";
        if dot && !text.is_empty() && !pending {
            pending = true;
        } else if !dot && word.kind != Kind::Sign && (text.is_empty() || pending) {
            if pending {
                text.push('.');
                dots += 1;
            }
            text.push_str(chart.folded(at));
            pending = false;
        } else if !dot && word.kind == Kind::Word && dots == 0 && at == from + 1 && chart.has(at + 1, flag::DOT) {
            // "g mail dot com"
            text.push_str(chart.folded(at));
        } else {
            break;
        }
        at += 1;
    }
    let ending = text.rsplit('.').next().unwrap_or_default();
    if dots == 0 || ending.len() < 2 || !ending.chars().all(char::is_alphabetic) {
        None
    } else {
        Some((text, if pending { at - 1 } else { at }))
    }
}

/// The words before the "at": joined by spoken marks, spelled, or, where an address was asked for, said one after another.
fn local(chart: &Chart<'_>, at: usize, expected: bool) -> Option<(String, usize)> {
    let mark = |i: usize| match () {
        () if chart.has(i, flag::DOT) || chart.folded(i) == "." => Some('.'),
        () if chart.has(i, flag::DASH) || chart.folded(i) == "-" => Some('-'),
        () if chart.has(i, flag::UNDERSCORE) || chart.folded(i) == "_" => Some('_'),
        () if chart.has(i, flag::PLUS) || chart.folded(i) == "+" => Some('+'),
        () => None,
    };
    let (mut parts, mut from): (Vec<String>, usize) = (Vec::new(), at);
    let mut joined = true;
    while from > 0 && parts.len() < 40 {
        let i = from - 1;
        let letter = chart.folded(i).chars().count() == 1;
        let digit =
            chart.word(i).is_some_and(|w| w.kind == Kind::Digits) || chart.tongue.numeral(chart.id(i)).is_some();
        match mark(i) {
            Some(c) => {
                parts.push(c.to_string());
                joined = true;
            }
            None if joined || letter || digit || expected && !chart.has(i, flag::NOT_NAME) => {
                let number = if letter { None } else { crate::number::cardinal(chart, i).filter(|f| f.0 == i + 1) };
                let text = number.map_or_else(|| chart.folded(i).to_string(), |(_, v)| v.to_string());
                parts.push(text);
                joined = letter && !parts.is_empty() && chart.folded(i.wrapping_sub(1)).chars().count() == 1;
            }
            None => break,
        }
        from = i;
        if chart.word(i).is_some_and(|w| w.stop || w.pause) {
            break;
        }
    }
    parts.reverse();
    let text = parts.concat();
    if text.is_empty() || text.starts_with(['.', '-', '+']) { None } else { Some((text, from)) }
}
