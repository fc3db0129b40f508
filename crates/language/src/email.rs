//! E-mail addresses and URLs as they are typed. Spoken ones are in `email_said`.

use crate::email_said;
use crate::grammar::Chart;

/// An address and its words, `to` excluded.
#[derive(Debug)]
pub struct Found {
    pub text: String,
    pub from: usize,
    pub to: usize,
    pub is_url: bool,
}

/// The addresses of a text. `expected` tells that one was asked for, so that loose words may belong to it.
pub fn addresses(chart: &mut Chart<'_>, expected: bool) -> Vec<Found> {
    let mut all = typed(chart);
    // A host name may be the end of an address whose sign was said: "jane at example.com".
    let sure = |f: &&Found| !f.is_url || f.text.contains("//");
    let taken = words_of(chart, all.iter().filter(sure));
    let said = email_said::addresses(chart, expected, &taken);
    let told = words_of(chart, said.iter());
    all.retain(|f| !is_any(&told, f.from, f.to));
    all.extend(said);
    all
}

/// The words that addresses cover.
fn words_of<'f>(chart: &Chart<'_>, found: impl Iterator<Item = &'f Found>) -> Vec<bool> {
    let mut words = vec![false; chart.words.len()];
    found.for_each(|f| words.iter_mut().take(f.to).skip(f.from).for_each(|w| *w = true));
    words
}

/// Whether any of some words is marked.
pub fn is_any(marked: &[bool], from: usize, to: usize) -> bool {
    marked.iter().take(to).skip(from).any(|m| *m)
}

const PARTS: [char; 11] = [',', ';', '<', '>', '(', ')', '[', ']', '"', '“', '”'];
const EDGES: [char; 8] = ['.', '!', '?', ':', '\'', '…', '’', '‘'];

/// Chunks without spaces that have the form of an address.
fn typed(chart: &Chart<'_>) -> Vec<Found> {
    let text = chart.tokens.text;
    if !text.contains(['@', '.']) {
        return Vec::new();
    }
    let (mut all, mut offset) = (Vec::new(), 0);
    for chunk in text.split(|c: char| c.is_whitespace() || PARTS.contains(&c)) {
        let from = offset;
        offset += chunk.len();
        offset += text.get(offset..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let Some((bare, is_url)) = address(chunk) else { continue };
        let at = from + chunk.find(bare).unwrap_or_default();
        if let Some((from, to)) = words_between(chart, at, at + bare.len()) {
            all.push(Found { text: bare.to_string(), from, to, is_url });
        }
    }
    all
}

/// The address in a chunk, and whether it is a URL.
fn address(chunk: &str) -> Option<(&str, bool)> {
    let bare = chunk.trim_matches(EDGES);
    // "mailto:jane@example.com", "E-Mail:jane@example.com"
    let email = bare.rsplit_once(':').map_or(bare, |(_, rest)| rest);
    if is_email(email) {
        return Some((email, false));
    }
    is_url(bare).then_some((bare, true))
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    is_local(local) && is_domain(domain)
}

/// The part before the "@".
pub fn is_local(text: &str) -> bool {
    let belongs = |c: char| c.is_alphanumeric() || "._%+-'&=~/#!$*{}|^?`".contains(c);
    !text.is_empty()
        && text.len() <= 64
        && text.chars().all(belongs)
        && !text.starts_with('.')
        && !text.ends_with('.')
        && !text.contains("..")
        && text.chars().any(char::is_alphanumeric)
}

/// A host name with at least two labels, the last one of letters.
pub fn is_domain(text: &str) -> bool {
    let label = |l: &str| {
        let inside = l.chars().all(|c| c.is_alphanumeric() || c == '-');
        !l.is_empty() && l.len() <= 63 && inside && !l.starts_with('-') && !l.ends_with('-')
    };
    let top = text.rsplit('.').next().unwrap_or_default();
    let top_ok = top.chars().count() >= 2 && (top.chars().all(char::is_alphabetic) || top.starts_with("xn--"));
    text.contains('.') && text.len() <= 253 && top_ok && text.split('.').all(label)
}

fn host(rest: &str) -> &str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => authority,
    }
}

fn is_url(text: &str) -> bool {
    if let Some((scheme, rest)) = text.split_once("://") {
        let known = ["http", "https"].iter().any(|s| scheme.eq_ignore_ascii_case(s));
        return known && (is_domain(host(rest)) || is_ip(host(rest)) || host(rest) == "localhost");
    }
    let domain = host(text);
    if text.contains('@') || !is_domain(domain) {
        return false;
    }
    let www = domain.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    www || is_bare_host(domain, domain.len() < text.len())
}

fn is_ip(host: &str) -> bool {
    host.split('.').count() == 4 && host.split('.').all(|part| part.parse::<u8>().is_ok())
}

/// "example.com", but not the end of one sentence and the beginning of the next: "thanks.Me". With a path any
/// country will do.
fn is_bare_host(domain: &str, path: bool) -> bool {
    let (before, top) = domain.rsplit_once('.').unwrap_or_default();
    let named = before.chars().any(char::is_alphabetic) && !before.split('.').any(|l| l.chars().count() == 1);
    let top = top.to_ascii_lowercase();
    let written_small = domain.chars().rev().take_while(|c| *c != '.').all(char::is_lowercase)
        || !domain.chars().any(char::is_lowercase);
    named && written_small && (is_general_top(&top) || (path || before.contains('.')) && is_top(&top))
}

/// Endings that say by themselves that a host name was meant.
pub fn is_general_top(top: &str) -> bool {
    const GENERAL: &str = "com org net edu gov mil io info biz eu app dev online shop store site website hotel hotels \
                           restaurant travel tours health clinic dental cafe email cloud tech blog spa salon";
    GENERAL.split_ascii_whitespace().any(|t| t == top)
}

/// Endings of host names: the general ones and those of countries.
pub fn is_top(top: &str) -> bool {
    const COUNTRIES: &str = "ac ad ae ag ai al am ar at au ba be bg bo br by bz ca cc ch ci cl cn co cr cu cy cz de dk do dz \
                             ec ee eg es fi fm fr ge gg gr gt hk hn hr hu id ie il im in iq ir is it je jm jo jp ke kr kw \
                             kz lb li lk lt lu lv ly ma mc md me mk mt mu mx my na ng ni nl no np nz om pa pe ph pk pl pr \
                             ps pt py qa re ro rs ru rw sa sc se sg sh si sk sm sn st sv sy th tk tn to tr tt tv tw tz ua \
                             ug uk us uy uz va ve vg vn ws za zm zw cat name pro mobi tel asia";
    is_general_top(top) || COUNTRIES.split_ascii_whitespace().any(|t| t == top)
}

fn words_between(chart: &Chart<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let inside = |i: &usize| chart.word(*i).is_some_and(|w| w.from as usize >= from && w.to as usize <= to);
    let first = chart.words.partition_point(|w| (w.from as usize) < from);
    let last = (first..chart.words.len()).take_while(|i| inside(i)).last()?;
    Some((first, last + 1))
}
