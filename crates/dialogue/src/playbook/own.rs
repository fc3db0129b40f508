//! A business's edition, put into what was read of the playbook.

use super::arguments::{ENGINE_PHRASES, NOT_FREE_CASES};
use super::edition::{Edition, OwnFlow};
use super::examples::{Examples, Said};
use super::flow::{Does, Flow};
use super::own_words;
use super::phrases::Phrases;
use super::problem::{Place, Problem, one_of};
use super::read_flow::read_flow;
use super::yaml;
use std::collections::BTreeSet;

/// What is answered by a flow that is switched off.
const OFF: &str = "steps:\n  - say: not_here\n  - call: ";

/// The intent of whoever wants a person.
const PERSON: &str = "person";

pub fn put(
    edition: &Edition,
    flows: &mut Vec<Flow>,
    languages: &mut [Phrases],
    examples: &mut Vec<Examples>,
    problems: &mut Vec<Problem>,
) {
    for (name, own) in &edition.flows {
        put_flow(name, own, flows, problems);
    }
    if !flows.iter().any(starts_person) {
        let remedy = format!("Have one of them begin with `starts_on: [{PERSON}]`");
        problems.push(place("flows").problem("no flow is for those who want a person", remedy));
    }
    for name in &edition.off {
        switch_off(name, flows, problems);
    }
    for phrases in languages.iter_mut() {
        for (name, own) in edition.phrases.get(&phrases.language).into_iter().flatten() {
            own_words::put(phrases, name, own, is_said(name, flows), problems);
        }
    }
    for (name, own) in &edition.flows {
        put_examples(name, own, flows, languages, examples, problems);
    }
}

/// In the place of the flow with its name, or as one more.
fn put_flow(name: &str, own: &OwnFlow, flows: &mut Vec<Flow>, problems: &mut Vec<Problem>) {
    let file = format!("flows/{name}");
    let doc = match yaml::read(&file, &own.document) {
        Ok(doc) => doc,
        Err(problem) => return problems.push(problem),
    };
    let Some(written) = doc.get("flow") else {
        return problems.push(doc.at.problem("this is no flow", format!("Begin it with `flow: {name}`")));
    };
    if written.word() != Some(name) {
        let what = format!("this flow is called otherwise than `{name}`");
        problems.push(written.at.problem(what, format!("Write `flow: {name}`, or save it under its other name")));
    }
    let Some(flow) = read_flow(&doc, &own.document, problems) else { return };
    match flows.iter_mut().find(|theirs| theirs.name == name) {
        Some(theirs) => *theirs = flow,
        None => flows.push(flow),
    }
}

/// What begins the flow leads to a person from now on. Flows that call it do so, too.
fn switch_off(name: &str, flows: &mut [Flow], problems: &mut Vec<Problem>) {
    let at = place(&format!("off/{name}"));
    let Some(person) = flows.iter().find(|flow| starts_person(flow)).map(|flow| flow.name.clone()) else { return };
    if calls(&person, flows).contains(name) {
        let what = format!("`{name}` cannot be switched off: whoever asks for a person needs it");
        return problems.push(at.problem(what, "Leave it on, or write another flow in its place"));
    }
    let names = one_of(flows.iter().map(|flow| flow.name.as_str()));
    let Some(flow) = flows.iter_mut().find(|flow| flow.name == name) else {
        return problems.push(at.problem(format!("there is no flow `{name}`"), names));
    };
    let text = format!("flow: {name}\n{OFF}{person}\n");
    let steps = yaml::read(&at.file, &text).ok().and_then(|doc| read_flow(&doc, &text, problems));
    if let Some(Flow { document, version, steps, .. }) = steps {
        (flow.document, flow.version, flow.steps) = (document, version, steps);
        flow.slots.clear();
    }
}

fn starts_person(flow: &Flow) -> bool {
    flow.starts_on.iter().any(|intent| intent == PERSON)
}

/// The flow, and all that are called from it.
fn calls(name: &str, flows: &[Flow]) -> BTreeSet<String> {
    let (mut all, mut open) = (BTreeSet::new(), vec![name.to_owned()]);
    while let Some(name) = open.pop() {
        if !all.insert(name.clone()) {
            continue;
        }
        let steps = flows.iter().filter(|flow| flow.name == name).flat_map(|flow| &flow.steps);
        open.extend(steps.filter_map(|step| match &step.does {
            Does::Call { flow } => Some(flow.clone()),
            _ => None,
        }));
    }
    all
}

/// Whether the engine or a flow says it, by itself or for one of the reasons that a time is not free.
fn is_said(name: &str, flows: &[Flow]) -> bool {
    let engine = ENGINE_PHRASES.iter().any(|(phrase, _)| *phrase == name);
    let by = |phrase: &str| flows.iter().flat_map(|f| &f.steps).flat_map(|s| s.phrases()).any(|p| p.name == phrase);
    let case = name.rsplit_once('.').filter(|(_, case)| NOT_FREE_CASES.contains(case));
    let offer = name.strip_prefix("wish.").or_else(|| name.strip_prefix("meant."));
    let offered = offer.is_some_and(|offer| flows.iter().any(|flow| flow.name == offer));
    engine || by(name) || case.is_some_and(|(phrase, _)| by(phrase)) || offered
}

/// Beside those of the playbook, under the first intent that starts the flow.
fn put_examples(
    name: &str,
    own: &OwnFlow,
    flows: &[Flow],
    languages: &[Phrases],
    all: &mut Vec<Examples>,
    problems: &mut Vec<Problem>,
) {
    let flow = flows.iter().find(|flow| flow.name == name);
    let Some(intent) = flow.and_then(|flow| flow.starts_on.first()) else {
        if !own.examples.is_empty() {
            let at = place(&format!("flows/{name}/examples"));
            problems.push(at.problem("nothing starts the flow that these are examples of", "Give it `starts_on:`"));
        }
        return;
    };
    for (language, texts) in own.examples.iter().filter(|(l, _)| languages.iter().any(|p| p.language == **l)) {
        let at = place(&format!("flows/{name}/examples/{language}"));
        let said = texts.iter().map(|text| (text.clone(), at.clone())).collect();
        let index = all.iter().position(|examples| examples.language == *language).unwrap_or_else(|| {
            all.push(Examples { language: *language, intents: Vec::new(), at: at.clone() });
            all.len() - 1
        });
        let Some(examples) = all.get_mut(index) else { continue };
        match examples.intents.iter_mut().find(|said| said.intent == *intent) {
            Some(known) => known.texts.extend::<Vec<_>>(said),
            None => examples.intents.push(Said { intent: intent.clone(), texts: said, at }),
        }
    }
}

fn place(file: &str) -> Place {
    Place { file: file.to_owned(), line: 1, column: 1 }
}

#[cfg(test)]
mod tests;
