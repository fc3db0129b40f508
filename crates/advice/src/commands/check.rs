//! Which of a model's commands count. What is refused is told with its reason, and nothing is repaired.

use super::ask::{is_possible, is_settable};
use super::proposal::{NAMES, Proposal, TOPICS, read};
use crate::ears::Ears;
use crate::quote;
use crate::veil::Veil;
use frontdesk_dialogue::{Possible, PossibleFlow, SlotKind, fact};
use frontdesk_domain::understanding::{Command, Understanding};
use frontdesk_domain::{ResourceId, ServiceId};
use serde_json::{Value, json};

/// What came of an answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    pub commands: Vec<Command>,
    /// The command's name and why it does not count; never words of the contact or the model.
    pub refused: Vec<String>,
}

/// Checks an answer against what was said and what the conversation can take. `local` is what was understood without
/// the model: it is kept, and what speaks against it is refused.
pub fn check(
    answer: &str,
    heard: &str,
    veil: &Veil,
    possible: &Possible<'_>,
    ears: &Ears<'_>,
    local: &Understanding,
) -> Checked {
    let proposals = match read(answer) {
        Ok(proposals) => proposals,
        Err(why) => return Checked { commands: Vec::new(), refused: vec![why.to_owned()] },
    };
    let mut desk = Checking { heard, veil, possible, ears, local, flow: None, checked: Checked::default() };
    let readable: Vec<Proposal> = proposals.into_iter().filter_map(|p| desk.noted(p)).collect();
    desk.flow = desk.started(&readable);
    for proposal in &readable {
        match desk.command(proposal, &readable) {
            Ok(command) => desk.checked.commands.push(command),
            Err(why) => desk.refuse(&proposal.command, why),
        }
    }
    desk.checked
}

struct Checking<'a> {
    heard: &'a str,
    veil: &'a Veil,
    possible: &'a Possible<'a>,
    ears: &'a Ears<'a>,
    local: &'a Understanding,
    /// The flow whose slots may be set: the one that is started, or the one in hand.
    flow: Option<&'a PossibleFlow<'a>>,
    checked: Checked,
}

type Why = &'static str;

impl<'a> Checking<'a> {
    fn noted(&mut self, proposal: Result<Proposal, Why>) -> Option<Proposal> {
        proposal.map_err(|why| self.checked.refused.push(why.to_owned())).ok()
    }

    /// Names that are none of ours are the model's own words and are not kept.
    fn refuse(&mut self, command: &str, why: Why) {
        let known = NAMES.iter().find(|(name, _)| *name == command).map_or("command", |(name, _)| name);
        self.checked.refused.push(format!("{known}: {why}"));
    }

    fn started(&self, proposals: &[Proposal]) -> Option<&'a PossibleFlow<'a>> {
        let start = proposals.iter().find(|p| p.command == "start_flow");
        let named = start.and_then(|p| self.possible.flows.iter().find(|f| f.name == p.name));
        named.or(self.possible.current.as_ref())
    }

    fn command(&self, p: &Proposal, all: &[Proposal]) -> Result<Command, Why> {
        if !NAMES.iter().any(|(name, _)| *name == p.command) {
            return Err("there is no such command");
        }
        if !is_possible(&p.command, self.possible) {
            return Err("it cannot be taken now");
        }
        if contradicted(p, all) {
            return Err("the answer contradicts itself");
        }
        if self.local.commands.iter().any(|c| against(p, c)) {
            return Err("it was understood otherwise");
        }
        self.taken(p)
    }

    fn taken(&self, p: &Proposal) -> Result<Command, Why> {
        Ok(match p.command.as_str() {
            "start_flow" => {
                self.quoted(p)?;
                let flow = self.possible.flows.iter().find(|f| f.name == p.name).ok_or("there is no such flow")?;
                Command::Clarify { flows: vec![flow.name.to_owned()] }
            }
            "set_slot" => self.slot(p)?,
            "affirm" => self.quoted(p).map(|_| Command::Affirm)?,
            "deny" => self.quoted(p).map(|_| Command::Deny)?,
            "choose" => self.choice(p)?,
            "decline_options" => self.quoted(p).map(|_| Command::DeclineOptions)?,
            "ask" => self.topic(p)?,
            "stop" => self.quoted(p).map(|_| Command::CancelFlow)?,
            "person" => self.quoted(p).map(|_| Command::RequestHuman)?,
            "unclear" => Command::Unclear,
            "repeat" => Command::Repeat,
            "slower" => Command::Slower,
            "greet" => Command::Greet,
            "thank" => Command::Thank,
            _ => Command::Help,
        })
    }

    /// The contact's own words, found in what was said.
    fn quoted(&self, p: &Proposal) -> Result<&'a str, Why> {
        quote::find(&self.veil.show(&p.said), self.heard).ok_or("these words were not said")
    }

    fn slot(&self, p: &Proposal) -> Result<Command, Why> {
        let flow = self.flow.ok_or("no flow takes a value now")?;
        let kind = flow.slot(&p.name).ok_or("the flow has no such slot")?;
        if !is_settable(kind) {
            return Err("a slot of this kind is filled by the contact alone");
        }
        let words = self.quoted(p)?;
        let value = match kind {
            SlotKind::Service | SlotKind::Resource => self.named(kind, &p.value, words)?,
            _ => self.read(kind, words)?,
        };
        let in_hand = self.possible.current.as_ref().is_some_and(|c| c.name == flow.name);
        let slot = p.name.clone();
        Ok(match in_hand && self.possible.known.contains(&p.name.as_str()) {
            true => Command::CorrectSlot { slot, value },
            false => Command::SetSlot { slot, value },
        })
    }

    /// Which of the things there are; never one that the words name otherwise.
    fn named(&self, kind: SlotKind, id: &str, words: &str) -> Result<Value, Why> {
        let tenant = self.ears.scene.tenant;
        let there = match kind {
            SlotKind::Service => ServiceId::parse(id).is_some_and(|id| tenant.service(&id).is_some()),
            _ => ResourceId::parse(id).is_some_and(|id| tenant.resource(&id).is_some()),
        };
        if !there {
            return Err("there is nothing of this id");
        }
        match self.read(kind, words) {
            Ok(said) if said != json!(id) => Err("the words name another one"),
            _ => Ok(json!(id)),
        }
    }

    /// The value that local understanding reads in the quotation.
    fn read(&self, kind: SlotKind, words: &str) -> Result<Value, Why> {
        let heard = self.ears.read(words, kind.expected());
        let terms: Vec<String> = heard.terms.into_iter().map(|t| t.id).collect();
        let value = fact(kind, self.ears.scene, &heard.reading, &terms, words);
        value.filter(|v| !v.is_null()).ok_or("the words hold no value of this kind")
    }

    fn choice(&self, p: &Proposal) -> Result<Command, Why> {
        self.quoted(p)?;
        let index = usize::try_from(p.number).ok().and_then(|n| n.checked_sub(1));
        let index = index.filter(|i| *i < self.possible.options.len()).ok_or("there is no such option")?;
        Ok(Command::Choose { index })
    }

    fn topic(&self, p: &Proposal) -> Result<Command, Why> {
        let topic = TOPICS.iter().find(|t| **t == p.name).ok_or("there is no such topic")?;
        let tenant = self.ears.scene.tenant;
        let service = ServiceId::parse(&p.value).filter(|id| tenant.service(id).is_some());
        let about = service.filter(|_| *topic == "price").map(|id| id.to_string());
        Ok(Command::Ask { topic: (*topic).to_owned(), about })
    }
}

/// Two flows, two values for one slot, yes and no: neither is believed. The same said twice is too.
fn contradicted(p: &Proposal, all: &[Proposal]) -> bool {
    let answers = ["affirm", "deny", "unclear", "choose", "decline_options"];
    let rival = |other: &&Proposal| match p.command.as_str() {
        "set_slot" => other.command == "set_slot" && other.name == p.name,
        "ask" => other.command == "ask" && other.name == p.name,
        command if answers.contains(&command) => answers.contains(&other.command.as_str()),
        command => other.command == command,
    };
    all.iter().filter(rival).count() > 1
}

/// Whether a proposal speaks against what was understood by rules.
fn against(p: &Proposal, local: &Command) -> bool {
    match local {
        Command::Affirm => matches!(p.command.as_str(), "deny" | "stop" | "decline_options"),
        Command::Deny | Command::DeclineOptions => matches!(p.command.as_str(), "affirm" | "choose"),
        Command::Choose { .. } => matches!(p.command.as_str(), "choose" | "decline_options" | "deny"),
        Command::StartFlow { .. } | Command::Clarify { .. } | Command::CancelFlow => {
            matches!(p.command.as_str(), "start_flow" | "stop")
        }
        Command::SetSlot { slot, .. } | Command::CorrectSlot { slot, .. } => p.command == "set_slot" && p.name == *slot,
        _ => false,
    }
}
