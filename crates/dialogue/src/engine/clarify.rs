//! Two flows are meant alike, or one was only guessed: which one is asked, and the answer starts it.

use super::said::Answer;
use super::turn::Turn;
use crate::phrasing::label;
use crate::state::{Asking, Wish};
use serde_json::Value;

/// As many flows are offered at once.
const OFFERED_MAX: usize = 3;

impl Turn<'_> {
    /// Asks which of these flows is meant. False where there is nothing to choose from.
    pub fn clarify(&mut self, flows: &[String], facts: &[(String, Value)]) -> bool {
        if let [only] = flows {
            return self.make_sure(only, facts);
        }
        let known = flows.iter().filter_map(|name| self.playbook.flow(name));
        let wish = |name: &String| Some(Wish { flow: name.clone(), label: self.wish_label(name)?, facts: Vec::new() });
        let wishes: Vec<Wish> = known.filter_map(|flow| wish(&flow.name)).take(OFFERED_MAX).collect();
        if wishes.len() < 2 {
            return false;
        }
        self.trace(format!("which flow: {}", wishes.iter().map(|w| w.flow.as_str()).collect::<Vec<_>>().join(", ")));
        self.state.wishes = wishes;
        self.state.question = Some(Asking::Which);
        self.state.asked = 0;
        self.ask_which();
        true
    }

    /// One flow that somebody only guessed: it is asked for, and started by a yes, with what was said of it.
    fn make_sure(&mut self, flow: &str, facts: &[(String, Value)]) -> bool {
        let phrase = meant(flow);
        if self.playbook.entry(self.scene.language, &phrase).is_none() {
            return false;
        }
        self.trace(format!("is it {flow}?"));
        self.state.wishes = vec![Wish { flow: flow.to_owned(), label: String::new(), facts: facts.to_vec() }];
        self.state.question = Some(Asking::Which);
        self.state.asked = 0;
        self.say(&phrase);
        true
    }

    pub fn ask_which(&mut self) {
        match self.state.wishes.as_slice() {
            [only] => self.say(&meant(&only.flow)),
            _ => self.list_choices("which_wish"),
        }
    }

    /// The flow that was chosen, or none of them.
    pub fn answered_which(&mut self, answer: Answer) -> bool {
        let chosen = match answer {
            Answer::Option(index) => self.state.wishes.get(index).cloned(),
            Answer::Yes if self.state.wishes.len() == 1 => self.state.wishes.first().cloned(),
            Answer::No | Answer::NoneOfThem => None,
            Answer::Yes | Answer::Unclear => return false,
        };
        self.state.wishes.clear();
        self.state.question = None;
        match chosen {
            Some(wish) if self.start(Some(&wish.flow)) => {
                self.take_facts(&wish.facts);
            }
            _ => self.ask_home(),
        }
        true
    }

    /// The flows offered, told in the language spoken now.
    pub fn relabel_wishes(&mut self) {
        let mut wishes = std::mem::take(&mut self.state.wishes);
        for wish in &mut wishes {
            wish.label = self.wish_label(&wish.flow).filter(|_| !wish.label.is_empty()).unwrap_or_default();
        }
        self.state.wishes = wishes;
    }

    fn wish_label(&self, flow: &str) -> Option<String> {
        label(self.playbook, self.scene.language, &format!("wish.{flow}"))
    }
}

/// The question whether a flow is meant.
pub fn meant(flow: &str) -> String {
    format!("meant.{flow}")
}
