//! "Actually, let's do it after all": what was let go goes on where it stood.

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
