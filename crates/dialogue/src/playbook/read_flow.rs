//! A flow document, read into a `Flow`. Nested steps are laid flat; what they mean is checked elsewhere.

use super::flow::{Default, Does, Ending, Flow, Phrase, Slot, SlotKind, Source, Step, Subject, To};
use super::problem::{Place, Problem, one_of};
use super::yaml::{Node, What};
use frontdesk_domain::Digest;
use frontdesk_domain::action::ACTIONS;
use std::collections::BTreeMap;

const FLOW_KEYS: &[&str] =
    &["flow", "about", "starts_on", "maybe_on", "starts_with", "key", "interrupts", "slots", "steps"];
const SLOT_KEYS: &[&str] = &["type", "optional", "default", "from"];
const VERBS: &[&str] =
    &["collect", "say", "do", "branch", "choose", "confirm", "answer", "handoff", "call", "goto", "end"];
const LATER_VERBS: &[&str] = &["wait", "award"];

/// Reads one document; what cannot be read is told and left out.
pub fn read_flow(doc: &Node, text: &str, problems: &mut Vec<Problem>) -> Option<Flow> {
    doc.only(FLOW_KEYS, problems);
    let name = doc.get("flow")?.text(problems)?;
    let about = doc.get("about").and_then(|n| n.text(problems)).unwrap_or_default();
    let words = |key: &str, problems: &mut Vec<Problem>| -> Vec<String> {
        let list = doc.get(key).map(|n| n.list(problems)).unwrap_or_default();
        list.into_iter().filter_map(|n| n.text(problems)).collect()
    };
    let starts_on = words("starts_on", problems);
    let maybe_on = words("maybe_on", problems);
    let starts_with = doc.get("starts_with").map(|n| n.list(problems)).unwrap_or_default();
    let starts_with = starts_with.into_iter().filter_map(|n| slot_kind(n, problems)).collect();
    let slots = doc.get("slots").map(|n| read_slots(n, problems)).unwrap_or_default();
    let mut laying = Laying { steps: Vec::new(), problems };
    match doc.get("steps").map(|n| n.list(laying.problems)) {
        Some(nodes) if !nodes.is_empty() => {
            laying.list(&nodes, "", To::End, None);
        }
        _ => laying.problems.push(doc.at.problem(format!("flow `{name}` has no steps"), "Add `steps:` with a list")),
    }
    let Laying { mut steps, problems } = laying;
    resolve(&mut steps, problems);
    let key = doc.get("key").and_then(|n| read_key(n, problems));
    let interrupts = doc.get("interrupts").is_some_and(|n| yes(n, problems));
    let (document, version) = (text.into(), version(text));
    let at = doc.at.clone();
    Some(Flow { name, document, version, about, starts_on, maybe_on, starts_with, key, interrupts, slots, steps, at })
}

/// Half a digest, and never 0, which a conversation keeps where it knows of no version.
fn version(text: &str) -> u32 {
    ((Digest::of(text).0 >> 32) as u32).max(1)
}

fn read_key(node: &Node, problems: &mut Vec<Problem>) -> Option<u8> {
    let key = node.word().and_then(|w| w.parse().ok()).filter(|k| (1..=9).contains(k));
    if key.is_none() {
        problems.push(node.at.problem("a key is a digit from 1 to 9", "0, * and # belong to the engine"));
    }
    key
}

fn yes(node: &Node, problems: &mut Vec<Problem>) -> bool {
    match node.word() {
        Some("true") => true,
        Some("false") => false,
        _ => {
            problems.push(node.at.problem("`true` or `false` is expected here", "Write one of the two"));
            false
        }
    }
}

fn slot_kind(node: &Node, problems: &mut Vec<Problem>) -> Option<SlotKind> {
    let word = node.text(problems)?;
    let kind = SlotKind::parse(&word);
    if kind.is_none() {
        let what = format!("`{word}` is not a type of slot");
        problems.push(node.at.problem(what, one_of(SlotKind::ALL.iter().map(|(name, _)| *name))));
    }
    kind
}

fn read_slots(node: &Node, problems: &mut Vec<Problem>) -> Vec<Slot> {
    let pairs = node.pairs(problems);
    pairs.into_iter().filter_map(|(name, key, value)| read_slot(name, key, value, problems)).collect()
}

fn read_slot(name: &str, key: &Node, value: &Node, problems: &mut Vec<Problem>) -> Option<Slot> {
    let mut slot = Slot { name: name.to_owned(), kind: SlotKind::Text, optional: false, default: None, from: None };
    if let What::Text(_) = value.what {
        slot.kind = slot_kind(value, problems)?;
        return Some(slot);
    }
    value.only(SLOT_KEYS, problems);
    let Some(kind) = value.get("type") else {
        problems.push(key.at.problem(format!("slot `{name}` has no type"), "Add `type:`"));
        return None;
    };
    slot.kind = slot_kind(kind, problems)?;
    slot.optional = value.get("optional").is_some_and(|n| yes(n, problems));
    slot.default = value.get("default").and_then(|n| read_default(n, slot.kind, problems));
    slot.from = value.get("from").and_then(|n| read_source(n, slot.kind, problems));
    Some(slot)
}

fn read_default(node: &Node, kind: SlotKind, problems: &mut Vec<Problem>) -> Option<Default> {
    if node.word() == Some("default_service") && kind == SlotKind::Service {
        return Some(Default::Service);
    }
    problems.push(node.at.problem(
        format!("this is no default for a slot of type {}", kind.word()),
        "A service may have `default: default_service`; other slots have none",
    ));
    None
}

fn read_source(node: &Node, kind: SlotKind, problems: &mut Vec<Problem>) -> Option<Source> {
    match (node.word(), kind) {
        (Some("caller.phone"), SlotKind::Phone) => Some(Source::CallerPhone),
        (Some("caller.name"), SlotKind::Name) => Some(Source::CallerName),
        _ => {
            let what = format!("this cannot fill a slot of type {}", kind.word());
            let remedy = "Use caller.phone for a phone and caller.name for a name";
            problems.push(node.at.problem(what, remedy));
            None
        }
    }
}

/// Lays nested lists of steps flat.
struct Laying<'p> {
    steps: Vec<Step>,
    problems: &'p mut Vec<Problem>,
}

impl Laying<'_> {
    /// Adds the steps of a list; the last one goes on to `after`. Gives where the list begins.
    fn list(&mut self, nodes: &[&Node], path: &str, after: To, under: Option<&'static str>) -> To {
        let first = self.steps.len();
        for (i, node) in nodes.iter().enumerate() {
            let next = if i + 1 < nodes.len() { To::Step(first + i + 1) } else { after.clone() };
            let made = if path.is_empty() { format!("{}", i + 1) } else { format!("{path}.{}", i + 1) };
            let id = node.get("id").and_then(Node::word).map_or(made, str::to_owned);
            self.steps.push(Step { id, does: Does::Goto, next, under, at: node.at.clone() });
        }
        for (i, node) in nodes.iter().enumerate() {
            self.step(first + i, node, under);
        }
        if nodes.is_empty() { after } else { To::Step(first) }
    }

    fn step(&mut self, index: usize, node: &Node, under: Option<&'static str>) {
        let pairs = node.pairs(self.problems);
        if let Some((verb, key, _)) = pairs.iter().find(|(key, ..)| LATER_VERBS.contains(key)) {
            let what = format!("`{verb}` is not yet available here");
            self.problems.push(key.at.problem(what, "Take the step out; programs bring it"));
            return;
        }
        let mut verbs = pairs.iter().filter(|(key, ..)| VERBS.contains(key));
        let Some((verb, _, value)) = verbs.next().copied() else {
            let what = "this step says nothing to do";
            self.problems.push(node.at.problem(what, one_of(VERBS.iter().copied())));
            return;
        };
        if let Some((second, key, _)) = verbs.next() {
            let what = format!("a step does one thing, this one has `{verb}` and `{second}`");
            self.problems.push(key.at.problem(what, "Make two steps of it"));
            return;
        }
        let does = match verb {
            "collect" => self.collect(node, value),
            "say" => self.phrase(value).map(|phrase| Does::Say { phrase }),
            "do" => self.action(index, node, value),
            "branch" => self.branch(index, node, value, under),
            "choose" => self.choose(node, value),
            "confirm" => self.confirm(index, node, value, under),
            "answer" => value.text(self.problems).map(|topic| Does::Answer { topic }),
            "handoff" => self.handoff(index, node, value),
            "call" => value.text(self.problems).map(|flow| Does::Call { flow }),
            "goto" => self.goto(index, value),
            _ => self.end(value),
        };
        if let Some(does) = does {
            self.steps[index].does = does;
        }
        let known: &[&str] = match verb {
            "collect" => &["id", "collect", "ask", "again"],
            "do" => &["id", "do", "with", "on"],
            "branch" => &["id", "branch", "on"],
            "choose" => &["id", "choose", "ask", "none"],
            "confirm" => &["id", "confirm", "yes", "no"],
            "handoff" => &["id", "handoff", "on"],
            _ => &["id", "say", "answer", "call", "goto", "end"],
        };
        node.only(known, self.problems);
    }

    fn phrase(&mut self, node: &Node) -> Option<Phrase> {
        Some(Phrase { name: node.text(self.problems)?, at: node.at.clone() })
    }

    fn asked(&mut self, node: &Node) -> Option<Phrase> {
        let Some(ask) = node.get("ask") else {
            self.problems.push(node.at.problem("this step does not say what to ask", "Add `ask:` with a phrase"));
            return None;
        };
        self.phrase(ask)
    }

    fn collect(&mut self, node: &Node, value: &Node) -> Option<Does> {
        let slot = value.text(self.problems)?;
        let ask = self.asked(node)?;
        let again = node.get("again").and_then(|n| self.phrase(n));
        Some(Does::Collect { slot, ask, again })
    }

    fn choose(&mut self, node: &Node, value: &Node) -> Option<Does> {
        let slot = value.text(self.problems)?;
        let ask = self.asked(node)?;
        let none = node.get("none").and_then(|n| self.phrase(n));
        Some(Does::Choose { slot, ask, none })
    }

    fn action(&mut self, index: usize, node: &Node, value: &Node) -> Option<Does> {
        let name = value.text(self.problems)?;
        let Some((action, outcomes)) = ACTIONS.iter().find(|(a, _)| *a == name) else {
            let what = format!("there is no action `{name}`");
            self.problems.push(value.at.problem(what, one_of(ACTIONS.iter().map(|(a, _)| *a))));
            return None;
        };
        let mut with = BTreeMap::new();
        for (argument, _, slot) in node.get("with").map(|n| n.pairs(self.problems)).unwrap_or_default() {
            if let Some(slot) = slot.text(self.problems) {
                with.insert(argument.to_owned(), slot);
            }
        }
        let on = self.cases(index, node, outcomes, true, None);
        Some(Does::Do { action, with, on })
    }

    fn handoff(&mut self, index: usize, node: &Node, value: &Node) -> Option<Does> {
        let reason = value.text(self.problems)?;
        let outcomes = ACTIONS.iter().find(|(a, _)| *a == "hand_off").map_or(&[][..], |(_, outcomes)| outcomes);
        let on = self.cases(index, node, outcomes, true, None);
        Some(Does::Handoff { reason, on })
    }

    fn branch(&mut self, index: usize, node: &Node, value: &Node, under: Option<&'static str>) -> Option<Does> {
        let on = match value.text(self.problems)?.as_str() {
            "bookings" => Subject::Bookings,
            "medium" => Subject::Medium,
            "opening" => Subject::Opening,
            slot => Subject::Slot(slot.to_owned()),
        };
        let cases = self.cases(index, node, on.cases(), false, under);
        Some(Does::Branch { on, cases })
    }

    /// The targets under `on:`. Every case must be there: what is forgotten shows here and not on the phone.
    fn cases(
        &mut self,
        index: usize,
        node: &Node,
        names: &'static [&'static str],
        outcomes: bool,
        under: Option<&'static str>,
    ) -> Vec<(String, To)> {
        let pairs = node.get("on").map(|n| n.pairs(self.problems)).unwrap_or_default();
        let mut cases = Vec::with_capacity(pairs.len());
        for (name, key, value) in &pairs {
            let Some(known) = names.iter().find(|n| *n == name) else {
                let what = format!("`{name}` does not come of this step");
                self.problems.push(key.at.problem(what, one_of(names.iter().copied())));
                continue;
            };
            let under = if outcomes { Some(*known) } else { under };
            cases.push(((*name).to_owned(), self.target(index, name, value, under)));
        }
        for missing in names.iter().filter(|n| !pairs.iter().any(|(name, ..)| name == *n)) {
            let what = format!("nothing is said for `{missing}`");
            self.problems.push(node.at.problem(what, format!("Add `{missing}:` under `on:`")));
        }
        cases
    }

    /// A step's name, `next`, `end`, or steps written out.
    fn target(&mut self, index: usize, case: &str, node: &Node, under: Option<&'static str>) -> To {
        let after = self.steps[index].next.clone();
        match &node.what {
            What::Text(word) if word == "next" => after,
            What::Text(word) if word == "end" => To::End,
            What::Text(word) => To::Named(word.clone(), node.at.clone()),
            _ => {
                let nodes = node.list(self.problems);
                let path = format!("{}.{case}", self.steps[index].id);
                self.list(&nodes, &path, after, under)
            }
        }
    }

    fn confirm(&mut self, index: usize, node: &Node, value: &Node, under: Option<&'static str>) -> Option<Does> {
        let ask = self.phrase(value)?;
        let yes = node.get("yes").map(|n| self.target(index, "yes", n, under));
        let no = node.get("no").map(|n| self.target(index, "no", n, under));
        Some(Does::Confirm { ask, yes, no })
    }

    fn goto(&mut self, index: usize, value: &Node) -> Option<Does> {
        let name = value.text(self.problems)?;
        self.steps[index].next = To::Named(name, value.at.clone());
        Some(Does::Goto)
    }

    fn end(&mut self, value: &Node) -> Option<Does> {
        let word = value.text(self.problems)?;
        let how = Ending::ALL.iter().find(|(name, _)| *name == word).map(|(_, how)| *how);
        if how.is_none() {
            let what = format!("`{word}` is not a way to end");
            self.problems.push(value.at.problem(what, one_of(Ending::ALL.iter().map(|(name, _)| *name))));
        }
        how.map(|how| Does::End { how })
    }
}

/// Turns the names of steps into their places.
fn resolve(steps: &mut [Step], problems: &mut Vec<Problem>) {
    let ids: Vec<String> = steps.iter().map(|s| s.id.clone()).collect();
    for (i, id) in ids.iter().enumerate() {
        if ids[..i].contains(id) {
            let what = format!("a second step is called `{id}`");
            problems.push(steps[i].at.problem(what, "Give it another `id`"));
        }
    }
    let mut find = |to: &mut To| {
        let To::Named(name, at) = to else { return };
        let found = ids.iter().position(|id| id == name);
        if found.is_none() && name != "end" {
            problems.push(no_such_step(name, at, &ids));
        }
        *to = found.map_or(To::End, To::Step);
    };
    for step in steps {
        find(&mut step.next);
        match &mut step.does {
            Does::Do { on, .. } | Does::Handoff { on, .. } | Does::Branch { cases: on, .. } => {
                on.iter_mut().for_each(|(_, to)| find(to));
            }
            Does::Confirm { yes, no, .. } => yes.iter_mut().chain(no).for_each(&mut find),
            _ => {}
        }
    }
}

fn no_such_step(name: &str, at: &Place, ids: &[String]) -> Problem {
    let named = ids.iter().map(String::as_str).filter(|id| id.starts_with(|c: char| c.is_alphabetic()));
    at.problem(format!("there is no step `{name}`"), one_of(named.filter(|id| !id.contains('.'))))
}
