//! Which of the options offered a text means.

use crate::fold::fold;
use crate::found::Hit;
use crate::grammar::{Chart, Nt, Sense};
use crate::party;
use crate::term;
use crate::tongue::{Pick, flag};
use frontdesk_domain::understanding::{EntityKind, Role, Value};
use jiff::civil::Time;

/// The index of the option, and the words that chose it.
#[derive(Debug)]
pub struct Found {
    pub index: usize,
    pub from: usize,
    pub to: usize,
    pub confidence: f32,
}

/// What an option's label says of itself.
#[derive(Debug, Default)]
pub struct Label {
    pub times: Vec<Sense>,
    pub price: Option<f64>,
    pub seconds: Option<f64>,
    pub number: Option<f64>,
}

impl Label {
    pub fn of(hits: &[Hit]) -> Self {
        let first = |kind: EntityKind| hits.iter().find(|h| h.kind == kind);
        let number = |kind| first(kind).and_then(|h| h.value.as_ref()).and_then(number_of);
        Self {
            times: hits.iter().filter(|h| h.is_time()).filter_map(|h| h.sense).collect(),
            price: first(EntityKind::Money).and_then(|h| match &h.value {
                Some(Value::Money(m)) => m.amount.or(m.min).or(m.max),
                _ => None,
            }),
            seconds: first(EntityKind::Duration).and_then(|h| match h.sense {
                Some(Sense::Dur(d)) => {
                    Some(d.seconds as f64 + 86_400.0 * (f64::from(d.days) + 7.0 * f64::from(d.weeks)))
                }
                _ => None,
            }),
            number: number(EntityKind::Number).or_else(|| first(EntityKind::Party).and_then(party_of)),
        }
    }
}

fn number_of(value: &Value) -> Option<f64> {
    match value {
        Value::Number(n) => n.as_f64(),
        _ => None,
    }
}

fn party_of(hit: &Hit) -> Option<f64> {
    match hit.sense {
        Some(Sense::Party(c)) => Some(f64::from(c.people.max(c.adults + c.children))),
        _ => None,
    }
}

const PICKS: [Pick; 14] = [
    Pick::Nth,
    Pick::First,
    Pick::Last,
    Pick::Earlier,
    Pick::Later,
    Pick::Either,
    Pick::Middle,
    Pick::Cheaper,
    Pick::Dearer,
    Pick::Bigger,
    Pick::Smaller,
    Pick::Longer,
    Pick::Shorter,
    Pick::Other,
];

/// By what an option alone says, else by its place. `said` are the times found in the text.
pub fn choice(
    chart: &mut Chart<'_>,
    options: &[String],
    labels: &[Label],
    hits: &[Hit],
    said: &[(Sense, usize, usize)],
) -> Option<Found> {
    if options.is_empty() {
        return None;
    }
    let counted = counted(chart, said);
    let said_times: Vec<_> = said.iter().filter(|s| !counted.contains(&s.1)).copied().collect();
    by_time(labels, &said_times)
        .or_else(|| by_amount(labels, hits))
        .or_else(|| by_words(chart, options))
        .or_else(|| by_place(chart, labels, said))
        .or_else(|| by_bare_number(chart, options.len(), labels, said))
}

/// Where a number only counts the options: the one of "number one" is no time.
fn counted(chart: &mut Chart<'_>, said: &[(Sense, usize, usize)]) -> Vec<usize> {
    let mut counts = |from: usize, to: usize| {
        let mut before = from.saturating_sub(2)..from;
        before.any(|at| chart.spot_longest(&chart.tongue.choices, at).is_some_and(|f| f.1 >= to))
    };
    said.iter().filter(|s| counts(s.1, s.2)).map(|s| s.1).collect()
}

/// The only option at a time, or on a day, that was said.
fn by_time(labels: &[Label], said: &[(Sense, usize, usize)]) -> Option<Found> {
    let mut chosen: Option<Found> = None;
    for (sense, from, to) in said {
        let mut fits = labels.iter().enumerate().filter(|(_, label)| label.times.iter().any(|l| agree(*sense, *l)));
        if let (Some((index, _)), None) = (fits.next(), fits.next()) {
            chosen = Some(Found { index, from: *from, to: *to, confidence: 0.95 });
        }
    }
    chosen
}

/// "the thirty minute one", "the one for $120": the only option with an amount that was said.
fn by_amount(labels: &[Label], hits: &[Hit]) -> Option<Found> {
    let counted = |h: &&Hit| matches!(h.kind, EntityKind::Money | EntityKind::Duration | EntityKind::Party);
    hits.iter().filter(|h| h.role != Some(Role::Old)).filter(counted).find_map(|hit| {
        let said = Label::of(std::slice::from_ref(hit));
        let same = |l: &&(usize, &Label)| {
            let equal = |a: Option<f64>, b: Option<f64>| a.is_some() && a == b;
            equal(said.price, l.1.price) || equal(said.seconds, l.1.seconds) || equal(said.number, l.1.number)
        };
        let all: Vec<(usize, &Label)> = labels.iter().enumerate().collect();
        let mut fits = all.iter().filter(same);
        match (fits.next(), fits.next()) {
            (Some((index, _)), None) => Some(Found { index: *index, from: hit.from, to: hit.to, confidence: 0.9 }),
            _ => None,
        }
    })
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
    let small = flag::LINK | flag::AND | flag::POSS | flag::ONE | flag::COURTESY | flag::NEGATION | flag::TO;
    for at in (0..chart.words.len()).filter(|at| !chart.has(*at, small) && !denied(chart, *at)) {
        let said = chart.folded(at);
        // "segundo" is no slip of "segunda".
        let counts = chart.tongue.numeral(chart.id(at)).is_some();
        let has = |label: &Vec<String>| label.iter().any(|w| if counts { said == w } else { term::alike(said, w) });
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

/// "not the first one": a negation one or two words before.
fn denied(chart: &Chart<'_>, at: usize) -> bool {
    let negation = |back: usize| at.checked_sub(back).is_some_and(|i| chart.has(i, flag::NEGATION));
    let broken = chart.word(at).is_some_and(|w| w.pause || w.stop);
    !broken && (negation(1) || negation(2) && at.checked_sub(1).is_some_and(|i| chart.has(i, flag::POSS | flag::ONE)))
}

/// "the first no, the other": a negation after it that ends its part of the sentence.
fn denied_after(chart: &Chart<'_>, to: usize) -> bool {
    let follows = chart.has(to, flag::NEGATION) && chart.word(to).is_some_and(|w| !w.pause && !w.stop);
    follows && chart.word(to + 1).is_some_and(|w| w.pause || w.stop)
}

fn words(label: &str) -> Vec<String> {
    label.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 1).map(fold).collect()
}

/// "the second one", "the last", "the cheaper one", "either". After a correction the last one said counts.
fn by_place(chart: &mut Chart<'_>, labels: &[Label], said: &[(Sense, usize, usize)]) -> Option<Found> {
    let (mut best, mut from, mut corrected, mut refused) = (None, 0, false, None);
    while from < chart.words.len() {
        corrected |= chart.spot_longest(&chart.tongue.corrections, from).is_some();
        // "on the second" is a day, but "segunda" among options need not be Monday.
        let in_time = |to: usize| said.iter().any(|s| (s.1..s.2).contains(&from) && (s.1 < from || s.2 > to));
        let spotted = chart.spot_longest(&chart.tongue.choices, from).filter(|f| f.1 > from && !in_time(f.1));
        let Some((payload, to)) = spotted else {
            from += 1;
            continue;
        };
        let index = match PICKS.get(payload as usize) {
            Some(Pick::Other) => refused.filter(|_| labels.len() == 2).map(|index: usize| 1 - index),
            Some(pick) => picked(chart, *pick, from, to, labels),
            None => None,
        };
        let denied = denied(chart, from) || denied_after(chart, to);
        if denied {
            refused = refused.or(index).filter(|index| *index < 2);
        }
        if let Some(index) = index.filter(|_| !denied && (best.is_none() || corrected)) {
            best = Some(Found { index, from, to, confidence: 0.9 });
            corrected = false;
        }
        from = to;
    }
    best
}

fn is_other(chart: &mut Chart<'_>, at: usize) -> bool {
    chart.spot_longest(&chart.tongue.choices, at).is_some_and(|f| f.0 == Pick::Other as u32)
}

fn picked(chart: &mut Chart<'_>, pick: Pick, from: usize, to: usize, labels: &[Label]) -> Option<usize> {
    let (count, last) = (labels.len(), labels.len().checked_sub(1)?);
    let price = |l: &Label| l.price.or(l.number);
    let size = |l: &Label| l.number.or(l.seconds).or(l.price);
    let length = |l: &Label| l.seconds.or(l.number);
    match pick {
        Pick::Nth => nth(chart, from, to).filter(|n| (1..=count).contains(n)).map(|n| n - 1),
        Pick::First => Some(0),
        Pick::Last => Some(last),
        Pick::Earlier => Some(in_time(labels).map_or(0, |(first, _)| first)),
        Pick::Later => Some(in_time(labels).map_or(last, |(_, last)| last)),
        Pick::Either => Some(0),
        Pick::Other => None,
        Pick::Middle => (count % 2 == 1 && count > 1).then_some(count / 2),
        Pick::Cheaper => extreme(labels, price, false),
        Pick::Dearer => extreme(labels, price, true),
        Pick::Bigger => extreme(labels, size, true),
        Pick::Smaller => extreme(labels, size, false),
        Pick::Longer => extreme(labels, length, true),
        Pick::Shorter => extreme(labels, length, false),
    }
}

/// The only option with the greatest or the least of something that every label says.
fn extreme(labels: &[Label], of: impl Fn(&Label) -> Option<f64>, greatest: bool) -> Option<usize> {
    let all: Vec<f64> = labels.iter().map(of).collect::<Option<_>>()?;
    let better = |a: f64, b: f64| if greatest { a > b } else { a < b };
    let best = (0..all.len())
        .reduce(|a, b| if better(*all.get(b).unwrap_or(&0.0), *all.get(a).unwrap_or(&0.0)) { b } else { a })?;
    let alone = all.iter().filter(|v| Some(*v) == all.get(best)).count() == 1;
    alone.then_some(best)
}

/// The number or letter a pattern counted with: "number two", "option B".
fn nth(chart: &mut Chart<'_>, from: usize, to: usize) -> Option<usize> {
    let counted = (from..to).find_map(|at| [Nt::Ord, Nt::Small].into_iter().find_map(|nt| chart.longest(nt, at)));
    match counted {
        Some((_, Sense::Int(n))) => usize::try_from(n).ok(),
        _ => match chart.folded(to.checked_sub(1)?).as_bytes() {
            [letter @ b'a'..=b'h'] => Some(usize::from(letter - b'a') + 1),
            _ => None,
        },
    }
}

/// The options that come first and last in time.
fn in_time(labels: &[Label]) -> Option<(usize, usize)> {
    let at = |label: &Label| {
        label.times.iter().find_map(|s| match s {
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
    labels: &[Label],
    said: &[(Sense, usize, usize)],
) -> Option<Found> {
    // The nine of "9 December at half past ten" is no time of its own.
    let part_of_more = |from: usize, to: usize| said.iter().any(|s| s.1 <= from && to <= s.2 && s.2 - s.1 > to - from);
    for from in 0..chart.words.len() {
        if let Some((to, sense)) = chart.longest(Nt::Cl, from)
            && !part_of_more(from, to)
            && let Some(found) = by_time(labels, &[(sense, from, to)])
        {
            return Some(found);
        }
    }
    // "the other one" is no first one.
    let alone = chart.words.len() <= 3 && !(0..chart.words.len()).any(|at| is_other(chart, at));
    let (to, sense) = (0..chart.words.len()).find_map(|at| chart.longest(Nt::Small, at)).filter(|_| alone)?;
    // "una pregunta"
    if chart.has(to - 1, flag::ARTICLE) && !party::ends_count(chart, to) {
        return None;
    }
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
