//! Reads a text: what it names, and what the person wants.

use crate::choice::{self, Label};
use crate::confirm;
use crate::correct;
use crate::detect::detect;
use crate::found::{Entities, Hit};
use crate::grammar::{Chart, Scene, Sense};
use crate::intent;
use crate::known::Known;
use crate::number::{Numeral, numeral};
use crate::scan::{self, Wanted};
use crate::sure;
use crate::term;
use crate::token::Tokens;
use crate::tongue::{self, Tongue};
use crate::utterance::{FoundTerm, Heard, Prefer, Utterance};
use crate::{address, birth, code, email, greeting, hearings, name, name_anew, phone, postcode};
use frontdesk_domain::understanding::{Confirmation, Entity, EntityKind, Intent, Reading, Role, Value};

/// The longest text that is read; what follows is left unread.
const SCALARS_MAX: usize = 20_000;

/// Reads a text in the light of what was asked; other hearings of it are asked where it does not answer well.
pub fn read(u: &Utterance<'_>) -> Heard {
    let heard = read_text(u, u.text);
    let asked = !u.expected.is_empty();
    let others = u.nbest.iter().filter(|t| asked && *t != u.text).take(hearings::MAX);
    let others: Vec<Heard> = others.map(|t| read_text(u, t)).collect();
    let mut heard = if others.is_empty() { heard } else { hearings::settle(u, heard, &others) };
    sure::settle(u, &mut heard, &others);
    heard
}

fn cut_off(text: &str) -> &str {
    match text.char_indices().nth(SCALARS_MAX) {
        Some((at, _)) => text.get(..at).unwrap_or_default(),
        None => text,
    }
}

/// How many steps the grammar takes to read a text; what else it was heard as is not counted.
pub fn steps(u: &Utterance<'_>) -> u64 {
    read_counting(u, u.text).1
}

fn read_text(u: &Utterance<'_>, text: &str) -> Heard {
    read_counting(u, text).0
}

fn read_counting(u: &Utterance<'_>, text: &str) -> (Heard, u64) {
    let text = cut_off(text);
    let language = if u.languages.len() > 1 { detect(text, u.language, u.languages) } else { u.language };
    let tongue = tongue::tongue(language).or_else(|| tongue::tongue(u.language)).unwrap_or_else(tongue::fallback);
    let scene = scene(u);
    let tokens = Tokens::cut(text);
    let mut chart = chart(tongue, &tokens, &scene);
    let mut all = Entities::new(&chart);
    let mut intents = intent::intents(&mut chart);

    addresses(u, &mut chart, &mut all, &mut intents);
    phones(u, &mut chart, &mut all);
    place(u, &chart, &mut all);
    let opens = u.expected.is_empty() && u.known.is_empty() && u.options.is_empty();
    if opens && let Some(greeting) = greeting::by_day(&chart) {
        all.take(greeting.from, greeting.to);
        intents.retain(|i| i.name != greeting.name);
        intents.push(greeting);
    }
    let terms = term::terms(&chart, u.vocabulary);
    terms.iter().for_each(|t| all.take(t.from, t.to));
    let is_moved = intents.iter().any(|i| i.name == "move");
    scan::scan(&mut chart, &mut all, &Wanted::of(u, is_moved));

    if u.expects_role(Role::Birth) {
        born(&mut chart, &mut all);
    }
    // "any time after 2" is no wish for just any time, and "the same time" may be known.
    let times = all.times();
    intents.retain(|i| {
        !matches!(i.name, "any" | "same_time") || !times.iter().any(|(_, from, to)| i.from < *to && *from < i.to)
    });

    let taken = |at: usize| all.is_taken(at);
    // "For heaven's sake!" introduces nobody, and neither does "habla chino".
    let is_no_name = |name: &str| name == "angry" || name.starts_with("language_");
    let no_name = |f: &name::Found| intents.iter().any(|i| is_no_name(i.name) && i.from < f.to && f.from < i.to);
    let named_so = name::name(&mut chart, u.expects(EntityKind::Name), &taken).filter(|f| !no_name(f));
    // "I told you my first name" gives none, and both names are more than the first.
    let first = named_so.as_ref().is_some_and(|f| f.to == f.from + 1);
    intents.retain(|i| i.name != "first_name" || first);
    if let Some(found) = named_so {
        // Mr. Price does not ask for one.
        intents.retain(|i| i.from < found.from || i.to > found.to);
        let anew = name_anew::said_anew(&mut chart, &found, &taken);
        let role = anew.is_some().then_some(Role::Old);
        all.replace(Hit { role, ..named(found) });
        anew.into_iter().for_each(|found| all.replace(named(found)));
    }
    let declined = intents.iter().any(|i| i.name == "none_of_these");
    choose(u, declined, &scene, &mut chart, &mut all);
    let asked = u.expects(EntityKind::Confirmation);
    let denies = all.denials(&chart);
    let taken = |at| all.is_closed(at) || denies.contains(&at);
    let answer = confirm::answer(&mut chart, asked, opens, taken, |at| all.has_value_from(at));
    let corrects = answer.as_ref().is_some_and(|a| a.confirmation == Confirmation::Correction);
    if (corrects || is_moved) && u.options.is_empty() {
        correct::near_known(&chart, &mut all);
    }
    if let Some(answer) = answer {
        // "yes, book it" starts nothing new.
        intents.retain(|i| i.name != "book" || i.confidence > 0.8 || i.from < answer.from || i.to > answer.to);
        let value = Value::Confirmation(answer.confirmation);
        all.add(Hit::value(EntityKind::Confirmation, Some(value), answer.from, answer.to, 0.9));
    }
    (finish(tongue, &chart, all, &intents, &terms), chart.steps)
}

fn addresses(u: &Utterance<'_>, chart: &mut Chart<'_>, all: &mut Entities, intents: &mut Vec<intent::Found>) {
    for found in email::addresses(chart, u.expects(EntityKind::Email)) {
        let kind = if found.is_url { EntityKind::Url } else { EntityKind::Email };
        // The words of an address ask for nothing.
        intents.retain(|i| i.from < found.from || i.to > found.to);
        all.add(Hit::value(kind, Some(Value::Text(found.text)), found.from, found.to, 0.95));
    }
}

fn phones(u: &Utterance<'_>, chart: &mut Chart<'_>, all: &mut Entities) {
    for found in phone::phones(chart, u.expects(EntityKind::Phone), &u.locale.region) {
        if found.e164.is_none() && u.expects(EntityKind::Date) && !u.expects(EntityKind::Phone) {
            continue;
        }
        let role = found.old.then_some(Role::Old);
        let confidence = if found.e164.is_some() { 0.95 } else { 0.6 };
        let value = found.e164.map(Value::Text);
        all.add(Hit { role, ..Hit::value(EntityKind::Phone, value, found.from, found.to, confidence) });
    }
}

fn named(found: name::Found) -> Hit {
    Hit::value(EntityKind::Name, Some(Value::Name(found.name)), found.from, found.to, found.confidence)
}

/// Where somebody lives, and the codes that are spelled: read before the numbers in them are taken for anything.
fn place(u: &Utterance<'_>, chart: &Chart<'_>, all: &mut Entities) {
    let region = u.locale.region.as_str();
    if let Some(found) = address::address(chart, u.expects(EntityKind::Address), region, &|at| all.is_taken(at)) {
        let value = Value::Address(found.address);
        all.add(Hit::value(EntityKind::Address, Some(value), found.from, found.to, found.confidence));
    }
    let asked = u.expects(EntityKind::Postcode);
    if let Some(found) =
        postcode::postcode(chart, asked, region).filter(|f| asked || !(f.from..f.to).any(|at| all.is_taken(at)))
    {
        all.replace(Hit::value(
            EntityKind::Postcode,
            Some(Value::Text(found.text)),
            found.from,
            found.to,
            sure(found.cost),
        ));
    }
    let asked = u.expects(EntityKind::Code);
    if let Some(found) = code::code(chart, asked).filter(|f| asked || !(f.from..f.to).any(|at| all.is_taken(at))) {
        all.replace(Hit::value(
            EntityKind::Code,
            Some(Value::Text(found.text)),
            found.from,
            found.to,
            found.confidence,
        ));
    }
}

/// How sure a reading is that costs so much.
fn sure(cost: f32) -> f32 {
    0.95 * (-cost).exp()
}

/// A date of birth with its year; a date without one is a worse answer than any that has it.
fn born(chart: &mut Chart<'_>, all: &mut Entities) {
    match birth::birth(chart) {
        Some(found) => {
            let said = Sense::Day(found.date, None);
            if let Some(hit) = Hit::sense(said, found.from, found.to, sure(found.cost)) {
                all.replace(Hit { role: Some(Role::Birth), ..hit });
            }
        }
        None => all.hits.iter_mut().filter(|h| h.kind == EntityKind::Date).for_each(|h| h.confidence *= 0.4),
    }
}

pub(crate) fn scene<'a>(u: &Utterance<'a>) -> Scene<'a> {
    let birth = u.expects_role(Role::Birth);
    Scene {
        now: u.now,
        zone: u.zone,
        day_first: u.locale.day_first(),
        past: birth || u.prefer == Prefer::Past,
        day_asked: [EntityKind::Date, EntityKind::Datetime, EntityKind::Interval].into_iter().any(|k| u.expects(k)),
        region: u.locale.region.as_str(),
        known: Known::of(u.known),
    }
}

pub(crate) fn chart<'t>(tongue: &'static Tongue, tokens: &'t Tokens<'t>, scene: &'t Scene<'t>) -> Chart<'t> {
    let words = tongue.words(tokens);
    Chart::new(tongue, tokens, words, scene)
}

/// Which option was meant.
fn choose(u: &Utterance<'_>, declined: bool, scene: &Scene<'_>, chart: &mut Chart<'_>, all: &mut Entities) {
    if u.options.is_empty() || declined {
        return;
    }
    let labels: Vec<Label> = u.options.iter().map(|o| label(o, chart.tongue, scene)).collect();
    if let Some(found) = choice::choice(chart, u.options, &labels, &all.hits, &all.times()) {
        let value = Value::number(found.index as f64);
        // The ordinals of other options said are no numbers either: "not the first, the second".
        let inside = |h: &Hit| h.kind == EntityKind::Number && h.from >= found.from && h.to <= found.to;
        // "a segunda" is the second, and not Monday.
        let counted = |h: &Hit| (h.from..h.to).any(|at| matches!(numeral(chart, at), Some(Numeral::Ordinal(_))));
        let weekday = |h: &Hit| h.kind == EntityKind::Date && h.from >= found.from && h.to <= found.to && counted(h);
        let dated = labels.iter().flat_map(|l| &l.times).any(|t| matches!(t, Sense::Day(..) | Sense::At(..)));
        let more = |h: &Hit| found.to > h.to;
        all.hits.retain(|h| h.kind != EntityKind::Ordinal && !inside(h) && (dated && !more(h) || !weekday(h)));
        all.add(Hit::value(EntityKind::Choice, Some(value), found.from, found.to, found.confidence));
    }
}

/// A label is read like any text.
fn label(text: &str, tongue: &'static Tongue, scene: &Scene<'_>) -> Label {
    let tokens = Tokens::cut(cut_off(text));
    let mut chart = chart(tongue, &tokens, scene);
    let mut all = Entities::new(&chart);
    scan::scan(&mut chart, &mut all, &Wanted::default());
    Label::of(&all.hits)
}

/// What is said to be friendly, or to somebody else, concerns no front desk.
const SMALL_TALK: [&str; 3] = ["small_talk", "how_are_you", "aside"];

fn finish(
    tongue: &Tongue,
    chart: &Chart<'_>,
    all: Entities,
    intents: &[intent::Found],
    terms: &[term::Found<'_>],
) -> Heard {
    let entities = all.finish(chart);
    let concerns = |e: &Entity| {
        !matches!(e.kind, EntityKind::Number | EntityKind::Ordinal | EntityKind::Percent | EntityKind::Age)
    };
    let in_scope =
        intents.iter().any(|i| !SMALL_TALK.contains(&i.name)) || !terms.is_empty() || entities.iter().any(concerns);
    let place = |at: usize, end: bool| chart.word(at).map_or(0, |w| if end { w.end } else { w.start }) as usize;
    let terms = terms.iter().map(|t| FoundTerm {
        id: t.id.to_string(),
        start: place(t.from, false),
        end: place(t.to.saturating_sub(1), true),
    });
    Heard {
        terms: terms.collect(),
        reading: Reading {
            language: tongue.language,
            entities,
            intents: intents.iter().map(Intent::from).collect(),
            in_scope,
        },
    }
}
