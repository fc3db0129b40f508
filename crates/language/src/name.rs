//! Names of people: after "my name is", before "speaking", as a whole reply, or spelled.

use crate::grammar::{Chart, Nt};
use crate::name_form::{is_suffix, looks_like_family, split, written};
use crate::name_reply::{is_given, listed, whole_reply};
use crate::spelling;
use crate::token::{Kind, Token};
use crate::tongue::flag;
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
/// The class of "for" among the words that lead to a name; "under" has another.
const FOR: i64 = 0;

/// The name in a text, if any. `taken` tells the words that already mean something else; `expected` that a name
/// was asked for, so that the whole reply may be one.
pub fn name(chart: &mut Chart<'_>, expected: bool, taken: &dyn Fn(usize) -> bool) -> Option<Found> {
    let spelled = spelling::spelled(chart, expected);
    let spoken = introduced(chart, expected, taken);
    let spoken = spoken
        .or_else(|| before_speaking(chart, taken))
        .or_else(|| signed(chart, taken).or_else(|| listed(chart, taken)));
    let spoken = spoken.or_else(|| if expected { whole_reply(chart, taken, &spelled) } else { None });
    let asked_or_said = expected || spoken.is_some();
    match (spoken, spelled.is_empty() || !asked_or_said) {
        (Some(range), true) => build(chart, range, expected),
        (Some(range), false) => {
            let (full, from, to) = spelling::correct(chart, range, &spelled)?;
            // "It's John, J O H N, Reilly."
            let end = if full.contains(' ') { to } else { run(chart, to, expected, taken) };
            let family = written(chart, chart.words.get(to..end)?).filter(|f| !f.is_empty());
            let full = family.map_or(full.clone(), |family| format!("{full} {family}"));
            let mut found = whole(chart, full, from, end);
            if range.part == Part::Family && !found.name.full.contains(' ') {
                (found.name.given, found.name.family) = (None, found.name.given.take().or(found.name.family));
            }
            Some(found)
        }
        (None, false) => {
            let full = spelled.iter().map(|s| s.word.as_str()).collect::<Vec<_>>().join(" ");
            let (from, to) = (spelled.first()?.from, spelled.last()?.to);
            Some(whole(chart, full, from, to))
        }
        (None, true) => None,
    }
}

/// A run of words that may be a name.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    pub from: usize,
    pub to: usize,
    pub confidence: f32,
    pub part: Part,
}

/// What the words around a name say it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Unsaid,
    /// "last name", "Mr".
    Family,
    /// "first name Anna, last name Nowak": the family name begins at this word.
    Both(usize, usize),
}

/// "my name is …" surely, "this is …" when what follows looks like a name. The last one said counts; a first and a
/// last name said apart are one.
fn introduced(chart: &mut Chart<'_>, expected: bool, taken: &dyn Fn(usize) -> bool) -> Option<Range> {
    let tongue = chart.tongue;
    let (mut best, mut at): (Option<Range>, usize) = (None, 0);
    while at < chart.words.len() {
        let surely = chart.spot_longest(&tongue.name_surely, at).map(|f| (f.1, true));
        let maybe = chart.spot_longest(&tongue.name_maybe, at).map(|f| (f.1, false));
        // "t for tommy": the word after it explains a letter.
        let explains = at > 0 && chart.has(at, flag::AS_IN) && chart.folded(at - 1).len() == 1;
        let Some((mut start, sure)) = surely.or(maybe).filter(|_| !explains) else {
            at += 1;
            continue;
        };
        let brief = start == at + 1;
        let family = sure && (at..start).any(|i| chart.has(i, flag::FAMILY));
        // "la señora de la Fuente"
        start += usize::from(chart.has(start, flag::POSS) && chart.has(start + 1, flag::TITLE));
        let title = start;
        while chart.has(start, flag::TITLE) {
            start += 1;
        }
        let titled = start > title || chart.has(title - 1, flag::TITLE);
        let mut to = run(chart, start, sure || expected, taken);
        if !sure && !expected {
            to = capitals(chart, start, to);
        }
        if let Some(again) = in_full(chart, start, to, taken) {
            (start, to) = again;
        }
        // "this is mrs Abernathy", "4 people under jackson"
        let named = titled && is_stranger(chart, start) || follows_hit(chart, start, taken);
        let fits = sure || named || fits_a_hint(chart, start, to, brief, expected);
        let better = best.is_none_or(|b| sure || b.confidence < 0.9);
        if to > start && fits && better {
            let part = match best {
                Some(first) if family && first.part == Part::Unsaid && is_given(chart, &first) => {
                    Part::Both(first.to, start)
                }
                Some(last) if sure && !family && last.part == Part::Family => Part::Both(to, last.from),
                _ if family || titled && to == start + 1 => Part::Family,
                _ => Part::Unsaid,
            };
            let confidence = if sure { 0.95 } else { 0.8 };
            let (from, end) = match (part, best) {
                (Part::Both(..), Some(other)) => (other.from.min(start), other.to.max(to)),
                _ => (start, to),
            };
            best = Some(Range { from, to: end, confidence, part });
        }
        at = if to > start { start } else { at + 1 };
    }
    best
}

/// "4 people under jackson": what somebody comes under who was counted.
fn follows_hit(chart: &Chart<'_>, from: usize, taken: &dyn Fn(usize) -> bool) -> bool {
    let Some(lead) = from.checked_sub(1) else { return false };
    let under = chart.tongue.class(chart.id(lead), Nt::NameLead).is_some_and(|kind| kind != FOR);
    under && lead.checked_sub(1).is_some_and(taken) && is_stranger(chart, from)
}

/// "Bond, James Bond": a name said again in full.
fn in_full(chart: &Chart<'_>, from: usize, to: usize, taken: &dyn Fn(usize) -> bool) -> Option<(usize, usize)> {
    let end = run(chart, to, true, taken);
    let said = to - from;
    let longer = to > from && end > to + said && chart.word(to).is_some_and(|w| w.pause);
    let again = |at: usize| (0..said).all(|i| chart.folded(from + i) == chart.folded(at + i));
    // "Bond, James Bond", "Inès, Inès Benkacem"
    (longer && (again(end - said) || again(to))).then_some((to, end))
}

/// After a hint that may introduce anything: a name is written with a capital, is a given name, or is two words
/// that the language does not know. After one small word ("for", "I'm") a single unknown word is no name.
fn fits_a_hint(chart: &Chart<'_>, from: usize, to: usize, brief: bool, expected: bool) -> bool {
    if brief && leads_on(chart, from, to) {
        return false;
    }
    if expected && (from..to).any(|i| is_stranger(chart, i)) {
        return true;
    }
    // "the hospital"
    if chart.has(from, flag::POSS) && !chart.word(from).is_some_and(|w| is_capital(chart, w)) {
        return false;
    }
    let mixed = is_mixed(chart);
    let capital = mixed && chart.word(from).is_some_and(|w| is_capital(chart, w));
    let given = chart.has(from, flag::GIVEN) && (!mixed || capital);
    let two = to > from + 1;
    let lead = from.checked_sub(1).and_then(|at| chart.tongue.class(chart.id(at), Nt::NameLead));
    let enough = match lead {
        // "for Polish …", "for sour cream": one capital or small words are as likely a dish.
        Some(FOR) => !brief || capital && two,
        Some(_) => !brief || capital || two,
        None => capital || two,
    };
    given || enough && looks_like_name(chart, from, to)
}

/// "… e considera tutto fatto": a word that says "is" and "and" in the middle of a sentence that goes on says "and".
fn leads_on(chart: &Chart<'_>, from: usize, to: usize) -> bool {
    let and = from > 1 && chart.has(from - 1, flag::AND) && !chart.word(from).is_some_and(|w| is_capital(chart, w));
    and && (to..chart.words.len()).any(|at| !chart.has(at, flag::COURTESY | flag::NOT_NAME))
}

/// Where a text has small and large letters, a name goes on only in words with a capital, particles apart.
fn capitals(chart: &Chart<'_>, from: usize, to: usize) -> usize {
    let first = chart.word(from).is_some_and(|w| is_capital(chart, w));
    if !is_mixed(chart) || !first {
        return to;
    }
    let belongs = |at: &usize| chart.word(*at).is_some_and(|w| is_capital(chart, w)) || chart.has(*at, flag::PARTICLE);
    let mut end = from + (from..to).take_while(belongs).count();
    while end > from + 1 && chart.has(end - 1, flag::PARTICLE) && !is_suffix(chart.folded(end - 1)) {
        end -= 1;
    }
    end
}

/// Whether small and large letters tell something in this text: not in one all small, all large, or all in titles.
pub fn is_mixed(chart: &Chart<'_>) -> bool {
    let tells = |(at, w): (usize, &Token)| {
        at > 0 && !w.stop && w.kind == Kind::Word && w.to - w.from > 1 && is_capital(chart, w)
    };
    let told = || chart.tokens.text.chars().any(char::is_lowercase) && chart.words.iter().enumerate().any(tells);
    *chart.mixed.get_or_init(told)
}

/// A word that the language does not know, or knows as a given name.
pub fn is_stranger(chart: &Chart<'_>, at: usize) -> bool {
    chart.word(at).is_some_and(|w| w.kind == Kind::Word) && (chart.id(at) == 0 || chart.has(at, flag::GIVEN))
}

/// "David Miller speaking", "it's David here", "Jane Doe has a booking".
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
        let one = at == from + 1 && !chart.has(from, flag::GIVEN);
        let alone = from == 0 || broken(from) || chart.spot_longest(&tongue.name_maybe, from - 1).is_some();
        if from < at
            && looks_like_name(chart, from, at)
            && (alone || !one && (is_mixed(chart) || chart.has(from, flag::GIVEN) || after_more(chart, from, taken)))
        {
            return Some(Range { from, to: at, confidence: 0.8, part: Part::Unsaid });
        }
    }
    None
}

/// "move it to friday olga petrova speaking": two strangers right after something that was read, or after a greeting.
fn after_more(chart: &Chart<'_>, from: usize, taken: &dyn Fn(usize) -> bool) -> bool {
    let Some(before) = from.checked_sub(1) else { return false };
    taken(before) || chart.has(before, flag::COURTESY) || before == 0 && chart.has(before, flag::NOT_NAME)
}

/// What a message is signed with: "…, thanks, John".
fn signed(chart: &Chart<'_>, taken: &dyn Fn(usize) -> bool) -> Option<Range> {
    let end = chart.words.len();
    let from = (end.saturating_sub(3)..end).find(|at| *at > 0 && chart.has(at - 1, flag::COURTESY))?;
    let parted = chart.word(from).is_some_and(|w| w.pause || w.stop);
    let to = run(chart, from, false, taken);
    let given = chart.has(from, flag::GIVEN);
    let name =
        parted && (given || is_mixed(chart) && (from..to).all(|i| chart.word(i).is_some_and(|w| is_capital(chart, w))));
    (to == end && to > from && name).then_some(Range { from, to, confidence: 0.75, part: Part::Unsaid })
}

/// The word after the last of the name that begins at a word.
pub fn run(chart: &Chart<'_>, from: usize, strong: bool, taken: &dyn Fn(usize) -> bool) -> usize {
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

fn may_be_name(chart: &Chart<'_>, at: usize, strong: bool, taken: &dyn Fn(usize) -> bool) -> bool {
    let Some(word) = chart.word(at) else { return false };
    if word.kind != Kind::Word || taken(at) && !(strong && is_capital(chart, word)) {
        return false;
    }
    // "Paz y mi mujer"
    if chart.has(at, flag::AND) && chart.has(at + 1, flag::POSS) {
        return false;
    }
    if chart.has(at, flag::PARTICLE) {
        let before = |bad: u64| at > 0 && !chart.has(at - 1, bad);
        let inside = before(flag::NOT_NAME | flag::COURTESY) || at > 0 && chart.has(at - 1, flag::PARTICLE);
        // "mein Name ist von der Heide", "mijn naam is de wit"
        let leads =
            strong && (chart.has(at + 1, flag::PARTICLE) || chart.word(at + 1).is_some_and(|w| w.id == 0 && !w.pause));
        // Every sentence begins with a capital: "Do you have parking?"
        let capital = is_capital(chart, word) && (at > 0 || chart.word(1).is_none_or(|w| is_capital(chart, w)));
        return inside || leads || !chart.has(at, flag::NOT_NAME) || capital;
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
pub fn looks_like_name(chart: &Chart<'_>, from: usize, to: usize) -> bool {
    let all = || chart.words.get(from..to).unwrap_or_default().iter();
    let mixed_case = chart.tokens.text.chars().any(char::is_lowercase);
    if mixed_case && all().any(|w| is_capital(chart, w)) {
        return true;
    }
    // "anna lane": what follows a given name may be a word.
    if chart.has(from, flag::GIVEN) && (from + 1..to).all(|i| !chart.has(i, flag::NOT_NAME)) {
        return true;
    }
    all().all(|w| {
        let folded = chart.tokens.folded(w);
        // The words of a spelling alphabet are mostly names.
        let spells = chart.tongue.letter(w.id).is_some() && folded.len() > 3;
        let known = w.id != 0 && !spells && !chart.tongue.has(w.id, flag::PARTICLE | flag::GIVEN);
        let participle =
            folded.len() > 5 && (folded.ends_with("ing") || folded.ends_with("ed") || folded.ends_with("ly"));
        !known && !participle
    })
}

pub fn is_capital(chart: &Chart<'_>, word: &Token) -> bool {
    chart.tokens.written(word).chars().next().is_some_and(char::is_uppercase)
}

pub fn build(chart: &Chart<'_>, range: Range, expected: bool) -> Option<Found> {
    let words = |from: usize, to: usize| written(chart, chart.words.get(from..to)?);
    let mut found = match range.part {
        Part::Both(given_to, family_from) => {
            let first = range.from.min(family_from);
            let given = words(if first == family_from { given_to.saturating_sub(1) } else { range.from }, given_to)?;
            let family_to = if first == family_from { run_end(chart, family_from, given_to) } else { range.to };
            let family = words(family_from, family_to)?;
            let full = format!("{given} {family}");
            let name = PersonName { full, given: Some(given), family: Some(family) };
            Found { name, from: range.from, to: range.to, confidence: range.confidence }
        }
        _ => whole(chart, words(range.from, range.to)?, range.from, range.to),
    };
    let single = range.to == range.from + 1;
    let family = range.part == Part::Family
        || single
            && (expected || follows_lead(chart, range.from))
            && !chart.has(range.from, flag::GIVEN)
            && looks_like_family(&found.name.full);
    if family {
        found.name.family = Some(found.name.full.clone());
        found.name.given = None;
    }
    found.confidence = range.confidence;
    Some(found)
}

/// Whether "under" or the like stands before a word.
fn follows_lead(chart: &Chart<'_>, from: usize) -> bool {
    from > 0 && chart.tongue.class(chart.id(from - 1), Nt::NameLead).is_some()
}

/// The end of a family name said before the given one.
fn run_end(chart: &Chart<'_>, from: usize, limit: usize) -> usize {
    (from + 1..limit).find(|at| chart.word(*at).is_none_or(|w| w.pause || w.stop || w.id != 0)).unwrap_or(from + 1)
}

fn whole(chart: &Chart<'_>, full: String, from: usize, to: usize) -> Found {
    Found { name: split(full, chart.tongue), from, to, confidence: 0.9 }
}
