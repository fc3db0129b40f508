//! Which of the options offered a text means.

use crate::fold::fold;
use crate::grammar::{Chart, Nt, Sense};
use crate::tongue::Pick;
use jiff::civil::Time;

/// The index of the option, and the words that chose it.
#[derive(Debug)]
pub struct Found {
    pub index: usize,
    pub from: usize,
    pub to: usize,
    pub confidence: f32,
}

const PICKS: [Pick; 5] = [Pick::Nth, Pick::Last, Pick::Earlier, Pick::Later, Pick::Either];

/// By what an option alone says, else by its place. `said` are the times found in the text, `labels` those of the options.
pub fn choice(
    chart: &mut Chart<'_>,
    options: &[String],
    labels: &[Vec<Sense>],
    said: &[(Sense, usize, usize)],
) -> Option<Found> {
    if options.is_empty() {
        return None;
    }
    by_time(labels, said)
        .or_else(|| by_words(chart, options))
        .or_else(|| by_place(chart, options.len(), labels))
        .or_else(|| by_bare_number(chart, options.len(), labels, said))
}

/// The only option at a time, or on a day, that was said.
fn by_time(labels: &[Vec<Sense>], said: &[(Sense, usize, usize)]) -> Option<Found> {
    let mut chosen: Option<Found> = None;
    for (sense, from, to) in said {
        let mut fits = labels.iter().enumerate().filter(|(_, label)| label.iter().any(|l| agree(*sense, *l)));
        if let (Some((index, _)), None) = (fits.next(), fits.next()) {
            chosen = Some(Found { index, from: *from, to: *to, confidence: 0.95 });
        }
    }
    chosen
}

/// Whether what was said can be what a label names.
fn agree(said: Sense, label: Sense) -> bool {
    let clock = |c: crate::grammar::Clock, t: Time| c.at == t || c.or == Some(t);
    let at_in =
        |t: Time, from: Option<Time>, until: Option<Time>| from.is_none_or(|f| t >= f) && until.is_none_or(|u| t < u);
    match (said, label) {
        (Sense::Clock(c), Sense::At(at, or)) => clock(c, at.time()) || or.is_some_and(|o| clock(c, o.time())),
        (Sense::Clock(c), Sense::Clock(l)) => clock(c, l.at) || l.or.is_some_and(|o| clock(c, o)),
        (Sense::Day(d, or), Sense::At(at, _)) => d == at.date() || or == Some(at.date()),
        (Sense::Day(d, or), Sense::Day(l, other)) => d == l || or == Some(l) || other == Some(d),
        (Sense::At(at, or), Sense::At(l, _)) => at == l || or == Some(l),
        (Sense::At(at, or), Sense::Clock(l)) => clock(l, at.time()) || or.is_some_and(|o| clock(l, o.time())),
        (Sense::Part(p), Sense::At(at, _)) => at_in(at.time(), Some(p.from), Some(p.until)),
        (Sense::Part(p), Sense::Clock(l)) => at_in(l.at, Some(p.from), Some(p.until)),
        (Sense::Range(from, until), Sense::At(at, _)) => at_in(at.time(), from, until),
        (Sense::Range(from, until), Sense::Clock(l)) => at_in(l.at, from, until),
        (Sense::DayPart(d, p), Sense::At(at, _)) => d == at.date() && at_in(at.time(), Some(p.from), Some(p.until)),
        _ => false,
    }
}

/// The only option that has a word which was said, among words that not every option has.
fn by_words(chart: &Chart<'_>, options: &[String]) -> Option<Found> {
    let labels: Vec<Vec<String>> = options.iter().map(|o| words(o)).collect();
    let mut score = vec![0usize; options.len()];
    let (mut from, mut to) = (usize::MAX, 0);
    for at in 0..chart.words.len() {
        let said = chart.folded(at);
        let has = |label: &Vec<String>| label.iter().any(|w| w == said || said.strip_suffix('s') == Some(w.as_str()));
        let count = labels.iter().filter(|l| has(l)).count();
        if said.len() < 2 || count == 0 || count == labels.len() || said.bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        for (label, points) in labels.iter().zip(score.iter_mut()) {
            *points += usize::from(has(label));
        }
        (from, to) = (from.min(at), at + 1);
    }
    let best = *score.iter().max()?;
    let mut winners = score.iter().enumerate().filter(|s| *s.1 == best && best > 0);
    match (winners.next(), winners.next()) {
        (Some((index, _)), None) => Some(Found { index, from, to, confidence: 0.85 }),
        _ => None,
    }
}

fn words(label: &str) -> Vec<String> {
    label.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 1).map(fold).collect()
}

/// "the second one", "the last", "the later one", "either".
fn by_place(chart: &mut Chart<'_>, count: usize, labels: &[Vec<Sense>]) -> Option<Found> {
    let tree = &chart.tongue.choices;
    for from in 0..chart.words.len() {
        let Some((payload, to)) = chart.spot_longest(tree, from).filter(|f| f.1 > from) else { continue };
        let index = match PICKS.get(payload as usize)? {
            Pick::Nth => nth(chart, from, to).filter(|n| (1..=count).contains(n)).map(|n| n - 1),
            Pick::Last => Some(count - 1),
            Pick::Earlier => Some(in_time(labels).map_or(0, |(first, _)| first)),
            Pick::Later => Some(in_time(labels).map_or(count - 1, |(_, last)| last)),
            Pick::Either => Some(0),
        };
        if let Some(index) = index {
            return Some(Found { index, from, to, confidence: 0.9 });
        }
    }
    None
}

/// The number a pattern counted with.
fn nth(chart: &mut Chart<'_>, from: usize, to: usize) -> Option<usize> {
    (from..to).find_map(|at| [Nt::Ord, Nt::Small].into_iter().find_map(|nt| chart.longest(nt, at))).and_then(
        |(_, sense)| match sense {
            Sense::Int(n) => usize::try_from(n).ok(),
            _ => None,
        },
    )
}

/// The options that come first and last in time.
fn in_time(labels: &[Vec<Sense>]) -> Option<(usize, usize)> {
    let at = |label: &Vec<Sense>| {
        label.iter().find_map(|s| match s {
            Sense::At(at, _) => Some(*at),
            Sense::Clock(c) => Some(jiff::civil::date(2000, 1, 1).to_datetime(c.at)),
            Sense::Day(d, _) => Some(d.to_datetime(Time::midnight())),
            _ => None,
        })
    };
    let all: Option<Vec<_>> = labels.iter().map(at).collect();
    let all = all?;
    let first = all.iter().enumerate().min_by_key(|t| t.1)?.0;
    let last = all.iter().enumerate().max_by_key(|t| t.1)?.0;
    Some((first, last))
}

/// A number alone: the clock time of an option, else its place. "2 pm" and "at 2" are times of their own.
fn by_bare_number(
    chart: &mut Chart<'_>,
    count: usize,
    labels: &[Vec<Sense>],
    said: &[(Sense, usize, usize)],
) -> Option<Found> {
    for from in 0..chart.words.len() {
        if let Some((to, sense)) = chart.longest(Nt::Cl, from)
            && let Some(found) = by_time(labels, &[(sense, from, to)])
        {
            return Some(found);
        }
    }
    let alone = chart.words.len() <= 3;
    let (to, sense) = (0..chart.words.len()).find_map(|at| chart.longest(Nt::Small, at)).filter(|_| alone)?;
    if said.iter().any(|(_, from, until)| *from < to && to <= *until && until - from > 1) {
        return None;
    }
    match sense {
        Sense::Int(n) if n >= 1 && n as usize <= count => {
            Some(Found { index: n as usize - 1, from: to - 1, to, confidence: 0.8 })
        }
        _ => None,
    }
}
