//! "Actually, let's do it after all": what was let go goes on where it stood.

use super::said::Said;
use super::turn::Turn;
use crate::state::Frame;

impl Turn<'_> {
    /// Keeps a flow that is let go. What was found for it is looked for anew when it goes on.
    pub fn keep_dropped(&mut self, frame: Option<Frame>) {
        let Some(flow) = frame.as_ref().and_then(|f| self.playbook.flow(&f.flow)) else { return };
        let begun = |f: &Frame| f.slots.values().any(|v| !v.is_null());
        self.state.dropped = frame.filter(begun).map(|f| Frame {
            at: flow.first().to_owned(),
            done: Vec::new(),
            options: Vec::new(),
            facts: serde_json::Map::new(),
            ..f
        });
    }

    /// Whether the words ask to go on, and not for something new or with a yes to what is asked.
    pub fn resumes(&self, said: &Said) -> bool {
        let begins = said.started.is_some() && self.state.dropped.is_none();
        let answers = said.answer.is_some() && !self.state.frames.is_empty();
        said.resume && said.facts.is_empty() && !begins && !answers
    }

    /// Takes up what was dropped; what is in hand goes on as it is.
    pub fn resume(&mut self) {
        self.state.strikes = 0;
        if !self.state.frames.is_empty() {
            return self.ask_again(false);
        }
        let Some(frame) = self.state.dropped.take() else {
            self.say("nothing_open");
            return self.ask_home();
        };
        self.trace(format!("{}: resumed", frame.flow));
        self.state.frames.push(frame);
        self.state.question = None;
        self.say("resumed");
        self.run();
    }
}
