//! What a person wants, by the phrases of the language's table.

use crate::grammar::Chart;
use crate::number::{Numeral, numeral};
use crate::tongue::flag;
use frontdesk_domain::understanding::Intent;

/// An intent with the words it was found in.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    pub name: &'static str,
    pub confidence: f32,
    pub from: usize,
    pub to: usize,
}

/// Every intent of a text, each once. "I don't want to cancel" is no wish to cancel.
pub fn intents(chart: &mut Chart<'_>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut spotted = Vec::new();
    for at in 0..chart.words.len() {
        spotted.clear();
        chart.spot(&chart.tongue.intents, at, &mut spotted);
        for (payload, to) in &spotted {
            let Some((name, confidence)) = chart.tongue.intent_names.get(*payload as usize) else { continue };
            if !negated(chart, at) {
                keep(&mut all, Found { name, confidence: *confidence, from: at, to: *to });
            }
        }
    }
    settle(&mut all, chart);
    all
}

fn keep(all: &mut Vec<Found>, found: Found) {
    match all.iter_mut().find(|f| f.name == found.name) {
        // The shorter of two is the more exact: the longer one bridges words that belong to something else.
        Some(known) if known.confidence > found.confidence => {}
        Some(known) if known.confidence == found.confidence && known.to - known.from <= found.to - found.from => {}
        Some(known) => *known = found,
        None => all.push(found),
    }
}

/// Whether one of the four words before says not to.
fn negated(chart: &Chart<'_>, at: usize) -> bool {
    (at.saturating_sub(4)..at).rev().take_while(|i| chart.word(i + 1).is_some_and(|w| !w.stop && !w.pause)).any(|i| {
        let question = i > 0 && chart.folded(i - 1) == "why";
        chart.has(i, flag::NEGATION) && !question
    })
}

/// Where one stretch of words was read twice, the more exact reading stays.
fn settle(all: &mut Vec<Found>, chart: &Chart<'_>) {
    // "Wann haben Sie den nächsten freien Termin?" asks for no known one.
    give_way(all, &["look_up", "ask_hours"], &["soonest"]);
    let changes = named(all, &["move", "cancel_appointment", "look_up", "about_booking", "ask_price", "ask_hours"]);
    let of_known =
        changes.iter().any(|c| matches!(c.name, "move" | "cancel_appointment" | "look_up" | "about_booking"));
    // "Ich möchte meinen Termin am Dienstag absagen": what is done with it comes last.
    let done_with =
        |c: &Found, f: &Found| matches!(c.name, "move" | "cancel_appointment") && same_clause(chart, f.to, c.from);
    let known = |f: &Found| changes.iter().any(|c| overlaps(c, f) || done_with(c, f));
    all.retain(|f| f.name != "book" || !known(f) && (f.confidence > 0.8 || !of_known));
    give_way(all, &["cancel_appointment"], &["move"]);
    // "I can't make it, can you cancel it": what is said outright counts, and not what may follow from it.
    let cancelled = all.iter().find(|f| f.name == "cancel_appointment").map_or(0.0, |f| f.confidence);
    all.retain(|f| f.name != "move" || f.confidence >= cancelled);
    // "Can someone call me back?" leaves word; nobody calls again by themselves.
    give_way(all, &["later"], &["message"]);
    let cancels = all.iter().any(|f| f.name == "cancel_appointment");
    all.retain(|f| f.name != "stop_flow" || !cancels);
    // "Oi" is hello in Portuguese, and "Oi?" asks what was said.
    match all.iter().find(|f| f.name == "greeting").is_some_and(|f| is_asked(chart, f)) {
        true => give_way(all, &["greeting"], &["repeat"]),
        false => give_way(all, &["repeat"], &["greeting"]),
    }
    // "Can I just move it?" is the looser of the two.
    give_way(all, &["move_that"], &["move"]);
    // "I am talking to a robot!" is said to us.
    give_way(all, &["aside"], &["ask_if_robot", "ask_who", "person", "angry"]);
    // A complaint about a visit asks for no other one.
    let angry = all.iter().any(|f| f.name == "angry");
    all.retain(|f| f.name != "book" || f.confidence > 0.8 || !angry);
    // Who asks how we are says hello.
    if let Some(asks) = all.iter().find(|f| f.name == "how_are_you").copied()
        && !all.iter().any(|f| f.name == "greeting")
    {
        all.push(Found { name: "greeting", ..asks });
    }
    // An emergency contact, or a heart attack years ago, is no emergency.
    give_way(all, &["emergency"], &["no_emergency"]);
    all.retain(|f| f.name != "no_emergency");
    give_way(all, &["any", "no_preference"], &["none_of_these", "goodbye"]);
}

/// Whether a question mark follows the words.
fn is_asked(chart: &Chart<'_>, found: &Found) -> bool {
    let last = found.to.checked_sub(1).and_then(|at| chart.word(at));
    last.and_then(|word| chart.tokens.text.get(word.to as usize..))
        .is_some_and(|rest| rest.trim_start().starts_with('?'))
}

/// Where intents of both names share words, only those of `exact` stay.
fn give_way(all: &mut Vec<Found>, loose: &[&str], exact: &[&str]) {
    let exact = named(all, exact);
    all.retain(|f| !loose.contains(&f.name) || !exact.iter().any(|e| overlaps(e, f)));
}

fn named(all: &[Found], names: &[&str]) -> Vec<Found> {
    all.iter().copied().filter(|f| names.contains(&f.name)).collect()
}

fn overlaps(a: &Found, b: &Found) -> bool {
    a.from < b.to && b.from < a.to
}

/// Whether nothing ends a clause between two places.
fn same_clause(chart: &Chart<'_>, from: usize, to: usize) -> bool {
    let ends = |i: usize| numeral(chart, i) == Some(Numeral::And) || chart.word(i).is_some_and(|w| w.stop || w.pause);
    from <= to && !(from..to).any(ends) && chart.word(to).is_some_and(|w| !w.stop)
}

impl From<&Found> for Intent {
    fn from(found: &Found) -> Self {
        Intent { name: found.name.to_string(), confidence: found.confidence }
    }
}
