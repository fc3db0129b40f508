//! What no single line shows: names that lead nowhere, steps never reached, phrases that are missing.

use super::arguments::{ENGINE_PHRASES, NOT_FREE_CASES, TOPICS, arguments_of};
use super::flow::{Does, Flow, Phrase, SlotKind, Step, Subject, To};
use super::phrases::{Entry, Phrases};
use super::problem::{Problem, one_of};
use super::view::known_at;
use std::collections::BTreeSet;

/// Everything wrong with flows and phrases together.
pub fn check(flows: &[Flow], languages: &[Phrases], problems: &mut Vec<Problem>) {
    for (i, flow) in flows.iter().enumerate() {
        if flows[..i].iter().any(|f| f.name == flow.name) {
            problems.push(flow.at.problem(format!("a second flow is called `{}`", flow.name), "Rename one of them"));
        }
        flow.steps.iter().for_each(|step| check_step(flow, step, flows, problems));
        check_reach(flow, problems);
    }
    for phrases in languages {
        check_engine_phrases(phrases, problems);
        flows.iter().for_each(|flow| check_flow_phrases(flow, phrases, problems));
        flows.iter().for_each(|flow| check_wish(flow, phrases, problems));
    }
    check_coverage(languages, problems);
}

fn check_step(flow: &Flow, step: &Step, flows: &[Flow], problems: &mut Vec<Problem>) {
    let slot_must_be_there = |name: &str, problems: &mut Vec<Problem>| {
        if flow.slot(name).is_none() {
            let what = format!("flow `{}` has no slot `{name}`", flow.name);
            problems.push(step.at.problem(what, one_of(flow.slots.iter().map(|s| s.name.as_str()))));
        }
    };
    match &step.does {
        Does::Collect { slot, .. } => slot_must_be_there(slot, problems),
        Does::Choose { slot, .. } => {
            slot_must_be_there(slot, problems);
            check_choice(flow, step, slot, problems);
        }
        Does::Branch { on: Subject::Slot(slot), .. } => slot_must_be_there(slot, problems),
        Does::Do { action, with, .. } => {
            with.values().for_each(|slot| slot_must_be_there(slot, problems));
            check_arguments(flow, step, action, problems);
        }
        Does::Answer { topic } if !TOPICS.iter().any(|(name, _)| name == topic) => {
            let what = format!("there is no topic `{topic}`");
            problems.push(step.at.problem(what, one_of(TOPICS.iter().map(|(name, _)| *name))));
        }
        Does::Call { flow: called } if !flows.iter().any(|f| f.name == *called) => {
            let what = format!("there is no flow `{called}`");
            problems.push(step.at.problem(what, one_of(flows.iter().map(|f| f.name.as_str()))));
        }
        _ => {}
    }
}

fn check_choice(flow: &Flow, step: &Step, slot: &str, problems: &mut Vec<Problem>) {
    let kind = flow.slot(slot).map(|s| s.kind);
    if kind.is_some_and(|k| !matches!(k, SlotKind::When | SlotKind::Booking)) {
        let what = format!("`choose` cannot fill slot `{slot}`");
        problems.push(step.at.problem(what, "It chooses a time (a slot of type when) or a booking"));
    }
}

fn check_arguments(flow: &Flow, step: &Step, action: &str, problems: &mut Vec<Problem>) {
    let Does::Do { with, .. } = &step.does else { return };
    let takes = arguments_of(action);
    for argument in with.keys().filter(|a| !takes.iter().any(|(name, ..)| name == a)) {
        let what = format!("`{action}` takes no `{argument}`");
        problems.push(step.at.problem(what, one_of(takes.iter().map(|(name, ..)| *name))));
    }
    for (argument, kind, needed) in takes {
        let slot = with.get(*argument).map_or(*argument, String::as_str);
        match flow.slot(slot) {
            Some(slot) if slot.kind != *kind => {
                let what = format!(
                    "`{action}` wants a {} for `{argument}`, slot `{}` is a {}",
                    kind.word(),
                    slot.name,
                    slot.kind.word()
                );
                problems.push(step.at.problem(what, format!("Give it a slot of type {} under `with:`", kind.word())));
            }
            None if *needed => {
                let what = format!("`{action}` needs `{argument}` and flow `{}` has no such slot", flow.name);
                problems.push(step.at.problem(what, format!("Add a slot of type {}", kind.word())));
            }
            _ => {}
        }
    }
}

fn check_reach(flow: &Flow, problems: &mut Vec<Problem>) {
    let mut reached = BTreeSet::new();
    let mut open = vec![0];
    while let Some(i) = open.pop() {
        let Some(step) = flow.steps.get(i) else { continue };
        if reached.insert(i) {
            open.extend(step.goes_to().into_iter().filter_map(|to| match to {
                To::Step(next) => Some(*next),
                _ => None,
            }));
        }
    }
    for (i, step) in flow.steps.iter().enumerate() {
        if !reached.contains(&i) {
            let what = format!("step `{}` is never reached", step.id);
            problems.push(step.at.problem(what, "Lead to it from another step, or take it out"));
        }
    }
}

/// A flow that may be offered needs words for the offer.
fn check_wish(flow: &Flow, phrases: &Phrases, problems: &mut Vec<Problem>) {
    let name = format!("wish.{}", flow.name);
    match phrases.entries.get(&name) {
        Some(entry) => check_args(&name, entry, &[], problems),
        None if flow.maybe_on.is_empty() => {}
        None => problems.push(missing(&name, &flow.at, phrases)),
    }
    let meant = crate::engine::meant(&flow.name);
    if let Some(entry) = phrases.entries.get(&meant) {
        check_args(&meant, entry, &[], problems);
    }
}

fn check_flow_phrases(flow: &Flow, phrases: &Phrases, problems: &mut Vec<Problem>) {
    for step in &flow.steps {
        for phrase in step.phrases() {
            check_phrase(phrase, step, &known_at(step), phrases, problems);
        }
    }
}

fn check_phrase(phrase: &Phrase, step: &Step, known: &[&str], phrases: &Phrases, problems: &mut Vec<Problem>) {
    if let Some(entry) = phrases.entries.get(&phrase.name) {
        check_claim(phrase, entry, step, problems);
        return check_args(&phrase.name, entry, known, problems);
    }
    let case = |case: &&str| format!("{}.{case}", phrase.name);
    let cases: Vec<_> = NOT_FREE_CASES.iter().map(case).collect();
    let by_case = step.under == Some("not_free") && cases.iter().any(|c| phrases.entries.contains_key(c));
    for name in cases.iter().filter(|_| by_case) {
        match phrases.entries.get(name) {
            Some(entry) => check_args(name, entry, known, problems),
            None => problems.push(missing(name, &phrase.at, phrases)),
        }
    }
    if !by_case {
        problems.push(missing(&phrase.name, &phrase.at, phrases));
    }
}

fn check_claim(phrase: &Phrase, entry: &Entry, step: &Step, problems: &mut Vec<Problem>) {
    let Some(claim) = entry.claims else { return };
    let committed = step.under.and_then(super::phrases::Claim::parse);
    if committed != Some(claim) {
        let what = format!("phrase `{}` claims a result that is not committed here", phrase.name);
        problems.push(phrase.at.problem(what, "Say it under the outcome of the action that commits it"));
    }
}

fn check_args(name: &str, entry: &Entry, known: &[&str], problems: &mut Vec<Problem>) {
    for argument in entry.args.iter().filter(|a| !known.contains(&a.as_str())) {
        let what = format!("phrase `{name}` uses `{argument}`, which is not known where it is said");
        let mut names: Vec<&str> = known.to_vec();
        names.extend(super::phrases::COMMON);
        problems.push(entry.at.problem(what, one_of(names)));
    }
}

fn missing(name: &str, at: &super::problem::Place, phrases: &Phrases) -> Problem {
    let what = format!("phrase `{name}` is missing in `{}`", phrases.language);
    match at.file.starts_with("phrases/") || at.file.starts_with("flows/") {
        true => at.problem(what, format!("Write it in `{}` too", phrases.language)),
        false => at.problem(what, format!("Add it to {}", phrases.at.file)),
    }
}

fn check_engine_phrases(phrases: &Phrases, problems: &mut Vec<Problem>) {
    for (name, args) in ENGINE_PHRASES {
        match phrases.entries.get(*name) {
            Some(entry) => check_args(name, entry, args, problems),
            None => problems.push(missing(name, &phrases.at, phrases)),
        }
    }
}

/// Every phrase in every language, with the same arguments and the same claim.
fn check_coverage(languages: &[Phrases], problems: &mut Vec<Problem>) {
    let Some((first, others)) = languages.split_first() else { return };
    for other in others {
        for (name, entry) in &first.entries {
            match other.entries.get(name) {
                None if ENGINE_PHRASES.iter().any(|(n, _)| n == name) => {}
                None => problems.push(missing(name, &entry.at, other)),
                Some(same) => check_same(name, entry, same, first, problems),
            }
        }
        for (name, entry) in other.entries.iter().filter(|(name, _)| !first.entries.contains_key(*name)) {
            problems.push(missing(name, &entry.at, first));
        }
    }
}

fn check_same(name: &str, entry: &Entry, same: &Entry, first: &Phrases, problems: &mut Vec<Problem>) {
    // A business's own words say as much as they like of what is known.
    if entry.args != same.args && !entry.own && !same.own {
        let args = entry.args.iter().cloned().collect::<Vec<_>>().join(", ");
        let what = format!("phrase `{name}` uses other arguments than in `{}`", first.language);
        problems.push(same.at.problem(what, format!("Use the same ones: {args}")));
    }
    if entry.claims != same.claims {
        let what = format!("phrase `{name}` claims something else than in `{}`", first.language);
        problems.push(same.at.problem(what, "Give both the same `claims:`"));
    }
}
