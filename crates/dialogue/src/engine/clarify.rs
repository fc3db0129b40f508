//! Two flows are meant alike: which one is asked, and the answer starts it.

use super::said::Answer;
use super::turn::Turn;
use crate::phrasing::label;
use crate::state::{Asking, Wish};

/// As many flows are offered at once.
const OFFERED_MAX: usize = 3;

impl Turn<'_> {
    /// Asks which of these flows is meant. False where there is nothing to choose from.
    pub fn clarify(&mut self, flows: &[String]) -> bool {
        let known = flows.iter().filter_map(|name| self.playbook.flow(name));
        let wish = |name: &String| Some(Wish { flow: name.clone(), label: self.wish_label(name)? });
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

    pub fn ask_which(&mut self) {
        self.list_choices("which_wish");
    }

    /// The flow that was chosen, or none of them.
    pub fn answered_which(&mut self, answer: Answer) -> bool {
        let chosen = match answer {
            Answer::Option(index) => self.state.wishes.get(index).map(|w| w.flow.clone()),
            Answer::No | Answer::NoneOfThem => None,
            Answer::Yes | Answer::Unclear => return false,
        };
        self.state.wishes.clear();
        self.state.question = None;
        if !self.start(chosen.as_deref()) {
            self.ask_home();
        }
        true
    }

    /// The flows offered, told in the language spoken now.
    pub fn relabel_wishes(&mut self) {
        let mut wishes = std::mem::take(&mut self.state.wishes);
        for wish in &mut wishes {
            wish.label = self.wish_label(&wish.flow).unwrap_or_default();
        }
        self.state.wishes = wishes;
    }

    fn wish_label(&self, flow: &str) -> Option<String> {
        label(self.playbook, self.scene.language, &format!("wish.{flow}"))
    }
}
