//! Names of people: after "my name is", before "speaking", as a whole reply, or spelled.

use crate::fold::fold;
use crate::grammar::Chart;
use crate::spelling::{self, Spelled};
use crate::token::{Kind, Token};
use crate::tongue::{Tongue, flag};
use frontdesk_domain::understanding::PersonName;

/// A name and its words, `to` excluded.
#[derive(Debug)]
pub struct Found {
    pub name: PersonName,
    pub from: usize,
    pub to: usize,
    pub confidence: f32,
}

const WORDS_MAX: usize = 6;

/// The name in a text, if any. `taken` tells the words that already mean something else; `expected` that a name
/// was asked for, so that the whole reply may be one.
pub fn name(chart: &mut Chart<'_>, expected: bool, taken: &dyn Fn(usize) -> bool) -> Option<Found> {
    let spelled = spelling::spelled(chart);
    let spoken = introduced(chart, expected, taken).or_else(|| before_speaking(chart, taken));
    let spoken = spoken.or_else(|| if expected { whole_reply(chart, taken, &spelled) } else { None });
    let asked_or_said = expected || spoken.is_some();
    match (spoken, spelled.is_empty() || !asked_or_said) {
        (Some(range), true) => build(chart, range),
        (Some(range), false) => {
            let (full, from, to) = spelling::correct(chart, range, &spelled)?;
            // "It's John, J O H N, Reilly."
            let end = if full.contains(' ') { to } else { run(chart, to, expected, taken) };
            let family = written(chart, chart.words.get(to..end)?).filter(|f| !f.is_empty());
            let full = family.map_or(full.clone(), |family| format!("{full} {family}"));
            Some(whole(chart, full, from, end))
        }
        (None, false) => {
            let full = spelled.iter().map(|s| s.word.as_str()).collect::<Vec<_>>().join(" ");
            let (from, to) = (spelled.first()?.from, spelled.last()?.to);
            Some(whole(chart, full, from, to))
        }
        (None, true) => None,
    }
}

/// The name that takes the place of one said before it: "John Smith, sorry, Smyth".
pub fn said_anew(chart: &mut Chart<'_>, old: &Found, taken: &dyn Fn(usize) -> bool) -> Option<Found> {
    let mut start = (old.to..chart.words.len().min(old.to + 4))
        .filter_map(|at| chart.spot_longest(&chart.tongue.corrections, at).map(|f| f.1))
        .max()?;
    if let Some((_, end)) = chart.spot_longest(&chart.tongue.name_surely, start) {
        start = end;
    }
    let to = run(chart, start, true, taken);
    let unknown = (start..to).all(|at| chart.id(at) == 0 || chart.word(at).is_some_and(|w| is_capital(chart, w)));
    let closes = chart.word(to).is_none_or(|w| w.stop || w.pause);
    if to == start || !unknown || !closes {
        return None;
    }
    let mut new = build(chart, Range { from: start, to, confidence: old.confidence })?;
    complete(&mut new.name, &old.name, chart.tongue);
    Some(new)
}

/// A single word takes the place of the part of the old name that it resembles.
fn complete(new: &mut PersonName, old: &PersonName, tongue: &Tongue) {
    let (Some(given), Some(family)) = (&old.given, &old.family) else { return };
    if new.full.contains(' ') {
        return;
    }
    let first = |name: &str| fold(name).chars().next();
    let full = match (first(&new.full) == first(given), first(&new.full) == first(family)) {
        (false, true) => format!("{given} {}", new.full),
        (true, false) => format!("{} {family}", new.full),
        _ => return,
    };
    *new = split(full, tongue);
}

/// A run of words that may be a name.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    pub from: usize,
    pub to: usize,
    pub confidence: f32,
}

/// "my name is …" surely, "this is …" when what follows looks like a name. The last one said counts.
fn introduced(chart: &mut Chart<'_>, expected: bool, taken: &dyn Fn(usize) -> bool) -> Option<Range> {
    let tongue = chart.tongue;
    let (mut best, mut at): (Option<Range>, usize) = (None, 0);
    while at < chart.words.len() {
        let surely = chart.spot_longest(&tongue.name_surely, at).map(|f| (f.1, true));
        let maybe = chart.spot_longest(&tongue.name_maybe, at).map(|f| (f.1, false));
        let Some((mut start, sure)) = surely.or(maybe) else {
            at += 1;
            continue;
        };
        while chart.has(start, flag::TITLE) {
            start += 1;
        }
        let to = run(chart, start, sure || expected, taken);
        let fits = sure || looks_like_name(chart, start, to) || expected && (start..to).any(|i| chart.id(i) == 0);
        let better = best.is_none_or(|b| sure || b.confidence < 0.9);
        if to > start && fits && better {
            best = Some(Range { from: start, to, confidence: if sure { 0.95 } else { 0.8 } });
        }
        at = start.max(at + 1);
    }
    best
}

/// "David Miller speaking", "it's David here".
fn before_speaking(chart: &mut Chart<'_>, taken: &dyn Fn(usize) -> bool) -> Option<Range> {
    let tongue = chart.tongue;
    for at in 1..chart.words.len() {
        if chart.spot_longest(&tongue.name_after, at).is_none() {
            continue;
        }
        let mut from = at;
        // "Hi, Jane Doe here": what stands before the pause is no part of the name.
        let broken = |at: usize| chart.word(at).is_some_and(|w| w.pause || w.stop);
        while from > 0
            && at - from < WORDS_MAX
            && (from == at || !broken(from))
            && may_be_name(chart, from - 1, false, taken)
        {
            from -= 1;
        }
        if from < at && looks_like_name(chart, from, at) {
            return Some(Range { from, to: at, confidence: 0.8 });
        }
    }
    None
}

/// The reply without greetings and courtesies around it, when all that is left may be a name.
fn whole_reply(chart: &Chart<'_>, taken: &dyn Fn(usize) -> bool, spelled: &[Spelled]) -> Option<Range> {
    let in_spelling = |at: usize| spelled.iter().any(|s| (s.from..s.to).contains(&at));
    let capital = |at: usize| chart.word(at).is_some_and(|w| is_capital(chart, w));
    let blank = |at: usize| {
        let particle = chart.has(at, flag::PARTICLE) && capital(at);
        chart.has(at, flag::NOT_NAME | flag::COURTESY | flag::TITLE) && !particle || in_spelling(at)
    };
    let end = chart.words.len();
    let from = (0..end).find(|at| !blank(*at))?;
    let words = run(chart, from, true, taken);
    let next = run(chart, words, true, taken);
    // "Dulcie, Petsch": a pause between the two parts of a name.
    let words = if words == from + 1 && next == end && next <= from + 2 { next.max(words) } else { words };
    let to = words.min((from..end).find(|at| in_spelling(*at)).unwrap_or(end));
    let rest_is_blank = (to..end).all(blank);
    // Many words that are no name before it make a sentence, not an answer.
    let introduction = (0..from).filter(|at| !chart.has(*at, flag::COURTESY)).count();
    // Words of the language beside other words of it are a sentence: "how much is it".
    let alone = introduction == 0 && to == end;
    let known = (from..to).all(|at| chart.id(at) != 0 && !capital(at));
    let fits = introduction <= 3 && (alone || !known) || looks_like_name(chart, from, to);
    if to > from && rest_is_blank && fits { Some(Range { from, to, confidence: 0.85 }) } else { None }
}

/// The word after the last of the name that begins at a word.
fn run(chart: &Chart<'_>, from: usize, strong: bool, taken: &dyn Fn(usize) -> bool) -> usize {
    let mut to = from;
    while to - from < WORDS_MAX
        && (may_be_name(chart, to, strong, taken) || to > from && strong && is_family_word(chart, to))
    {
        let word_breaks = chart.word(to).is_some_and(|w| to > from && (w.stop || w.pause));
        if word_breaks {
            break;
        }
        to += 1;
    }
    while to > from && chart.has(to - 1, flag::PARTICLE) && to - from > 1 && !is_suffix(chart.folded(to - 1)) {
        to -= 1;
    }
    to
}

fn is_suffix(folded: &str) -> bool {
    matches!(folded, "jr" | "sr" | "ii" | "iii")
}

fn may_be_name(chart: &Chart<'_>, at: usize, strong: bool, taken: &dyn Fn(usize) -> bool) -> bool {
    let Some(word) = chart.word(at) else { return false };
    if word.kind != Kind::Word || taken(at) && !(strong && is_capital(chart, word)) {
        return false;
    }
    if chart.has(at, flag::PARTICLE) {
        let inside = at > 0 && !chart.has(at - 1, flag::NOT_NAME | flag::COURTESY);
        return inside || !chart.has(at, flag::NOT_NAME) || is_capital(chart, word);
    }
    if chart.has(at, flag::COURTESY | flag::NEGATION) {
        return false;
    }
    !chart.has(at, flag::NOT_NAME) || strong && goes_on(chart, at)
}

/// A common word that is written as a name right after a given one: "David Price", "Anna Day".
fn is_family_word(chart: &Chart<'_>, at: usize) -> bool {
    let written = chart.word(at).filter(|w| w.kind == Kind::Word && is_capital(chart, w));
    // Where every word begins with a capital, a capital says nothing.
    let tells = chart.words.len() <= 2 || chart.words.iter().any(|w| w.kind == Kind::Word && !is_capital(chart, w));
    written.is_some() && tells && !chart.has(at, flag::COURTESY | flag::NEGATION)
}

/// A small word written with a capital after a part of a name: "Nguyễn Văn An".
fn goes_on(chart: &Chart<'_>, at: usize) -> bool {
    let capital = |at: usize| chart.word(at).is_some_and(|w| is_capital(chart, w));
    let before = at.checked_sub(1).is_some_and(|b| capital(b) && !chart.has(b, flag::NOT_NAME | flag::COURTESY));
    let mixed = chart.word(at).is_some_and(|w| chart.tokens.written(w).chars().any(char::is_lowercase));
    before && capital(at) && mixed && chart.folded(at).len() > 1
}

/// After a lead-in that may introduce anything ("I'm …"): a capital letter, or words the language does not know.
fn looks_like_name(chart: &Chart<'_>, from: usize, to: usize) -> bool {
    let all = || chart.words.get(from..to).unwrap_or_default().iter();
    let mixed_case = chart.tokens.text.chars().any(char::is_lowercase);
    if mixed_case && all().any(|w| is_capital(chart, w)) {
        return true;
    }
    all().all(|w| {
        let folded = chart.tokens.folded(w);
        let known = w.id != 0 && !chart.tongue.has(w.id, flag::PARTICLE);
        let participle =
            folded.len() > 5 && (folded.ends_with("ing") || folded.ends_with("ed") || folded.ends_with("ly"));
        !known && !participle
    })
}

fn is_capital(chart: &Chart<'_>, word: &Token) -> bool {
    chart.tokens.written(word).chars().next().is_some_and(char::is_uppercase)
}

fn build(chart: &Chart<'_>, range: Range) -> Option<Found> {
    let words = chart.words.get(range.from..range.to)?;
    let full = written(chart, words)?;
    let mut found = whole(chart, full, range.from, range.to);
    found.confidence = range.confidence;
    Some(found)
}

fn whole(chart: &Chart<'_>, full: String, from: usize, to: usize) -> Found {
    Found { name: split(full, chart.tongue), from, to, confidence: 0.9 }
}

/// The words as the caller wrote them; of a text without case, as names are written.
pub fn written(chart: &Chart<'_>, words: &[Token]) -> Option<String> {
    let mut out = String::new();
    for (i, word) in words.iter().enumerate() {
        let before = if i == 0 { None } else { words.get(i - 1) };
        if let Some(before) = before {
            // A hyphen between two words stays.
            let gap = chart.tokens.text.get(before.to as usize..word.from as usize)?;
            // "d'Angelo" is one word in two parts.
            out.push_str(match gap {
                "" if word.glued => "",
                "-" if word.glued => "-",
                _ => " ",
            });
        }
        let particle = chart.tongue.has(word.id, flag::PARTICLE) && i > 0 && i + 1 < words.len();
        out.push_str(&cased(chart.tokens.written(word), particle));
    }
    Some(out)
}

/// Restores the capitals of a name that speech recognition wrote small, or a keyboard all large.
pub fn cased(word: &str, particle: bool) -> String {
    let small = !word.chars().any(char::is_uppercase);
    let large =
        word.chars().count() > 3 && !word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase);
    if !small && !large || particle && small {
        return word.to_string();
    }
    let mut out = String::with_capacity(word.len());
    let mut begins = true;
    for c in word.chars() {
        if begins {
            out.extend(c.to_uppercase());
        } else {
            out.extend(c.to_lowercase());
        }
        begins = matches!(c, '\'' | '’');
    }
    out
}

/// Given and family name. Family names may be two, and begin with a particle.
pub fn split(full: String, tongue: &Tongue) -> PersonName {
    let parts: Vec<&str> = full.split(' ').collect();
    if let [only] = parts.as_slice() {
        return split_han(only).unwrap_or_else(|| PersonName {
            given: Some(only.to_string()),
            family: None,
            full: full.clone(),
        });
    }
    let particle = |p: &&str| p.chars().all(char::is_lowercase) && p.len() <= 5 && p.is_ascii();
    let suffix = parts.last().is_some_and(|p| is_suffix(&p.to_lowercase().replace('.', "")));
    let usual = match parts.len() {
        2 => 1,
        3 if tongue.two_family_names && parts.get(1).is_some_and(|p| tongue.has(tongue.id(&fold(p)), flag::GIVEN)) => 2,
        n if tongue.two_family_names && n >= 3 => n - 2,
        n if suffix => n - 2,
        n => n - 1,
    };
    let at = parts.iter().skip(1).position(particle).map_or(usual, |i| i + 1).min(usual).max(1);
    let join = |words: &[&str]| words.join(" ");
    PersonName { given: parts.get(..at).map(join), family: parts.get(at..).map(join), full: full.clone() }
}

/// Chinese names are written family first, without a space.
fn split_han(word: &str) -> Option<PersonName> {
    let count = word.chars().count();
    if !(2..=4).contains(&count) || !word.chars().all(|c| matches!(c, '\u{4e00}'..='\u{9fff}')) {
        return None;
    }
    let family_ends = word.char_indices().nth(if count == 4 { 2 } else { 1 })?.0;
    let (family, given) = word.split_at(family_ends);
    Some(PersonName { full: word.to_string(), given: Some(given.to_string()), family: Some(family.to_string()) })
}
