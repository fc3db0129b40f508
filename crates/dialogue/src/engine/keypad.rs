//! Keys: they work wherever speech works.

use super::strikes::Miss;
use super::turn::Turn;
use crate::asked::offered_languages;
use crate::playbook::{Does, SlotKind};
use crate::state::{Asking, Pending};
use frontdesk_domain::{Command, Understanding};
use serde_json::json;

impl Turn<'_> {
    pub fn pressed(&mut self, digits: &str) {
        self.trace("pressed");
        match digits {
            "0" => return self.heard(of(Command::RequestHuman)),
            "#" => return self.heard(of(Command::Repeat)),
            "*" => return self.release_then(Pending::StartOver),
            _ if self.anew => return self.ask_anew(),
            _ => {}
        }
        // A number typed in may end with the pound key.
        let digits = digits.trim_end_matches('#');
        match self.meant(digits) {
            Some(command) => self.heard(of(command)),
            None => self.missed(Miss::NotUnderstood),
        }
    }

    fn meant(&self, digits: &str) -> Option<Command> {
        let key: Option<usize> = digits.parse().ok().filter(|_| digits.len() == 1);
        match (self.state.question, self.open_step().map(|s| &s.does)) {
            (None | Some(Asking::Home), _) => self.flow_on(key?).or_else(|| self.language_on(key?)),
            (Some(Asking::More), _) => self.flow_on(key?),
            (Some(Asking::GrownUp | Asking::WhoSpeaks), _) => yes_or_no(key?),
            (Some(Asking::Which), _) => self.choice_on(key?),
            (Some(Asking::Step), Some(Does::Confirm { .. })) => yes_or_no(key?),
            (Some(Asking::Step), Some(Does::Collect { slot, .. })) => match self.asked_kind()? {
                SlotKind::Phone => Some(Command::SetSlot { slot: slot.clone(), value: json!(self.dialled(digits)) }),
                SlotKind::YesNo => yes_or_no(key?),
                _ => None,
            },
            (Some(Asking::Step), Some(Does::Choose { .. })) => self.choice_on(key?),
            _ => None,
        }
    }

    fn choice_on(&self, key: usize) -> Option<Command> {
        let index = key.checked_sub(1)?;
        (index < self.state.labels().len()).then_some(Command::Choose { index })
    }

    fn flow_on(&self, key: usize) -> Option<Command> {
        let flow = self.playbook.flows.iter().find(|f| f.key.map(usize::from) == Some(key))?;
        Some(Command::StartFlow { flow: flow.name.clone() })
    }

    fn language_on(&self, key: usize) -> Option<Command> {
        let (_, language) = offered_languages(self.playbook, &self.scene).find(|(k, _)| *k == key)?;
        Some(Command::ChangeLanguage { language })
    }

    /// A number as it is dialled in the tenant's country, as E.164. Numbers of other plans need speech or text.
    fn dialled(&self, digits: &str) -> Option<String> {
        let nanp = matches!(self.scene.tenant.locale.region.as_str(), "US" | "CA" | "PR" | "DO" | "JM" | "BS");
        let national = digits.strip_prefix('1').filter(|n| n.len() == 10).unwrap_or(digits);
        let fits = |at: usize| national.as_bytes().get(at).is_some_and(|b| (b'2'..=b'9').contains(b));
        let valid = nanp && national.len() == 10 && national.bytes().all(|b| b.is_ascii_digit()) && fits(0) && fits(3);
        valid.then(|| format!("+1{national}"))
    }
}

fn yes_or_no(key: usize) -> Option<Command> {
    match key {
        1 => Some(Command::Affirm),
        2 => Some(Command::Deny),
        _ => None,
    }
}

fn of(command: Command) -> Understanding {
    Understanding { commands: vec![command] }
}
