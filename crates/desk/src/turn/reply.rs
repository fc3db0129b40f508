//! *Reply*: the phrases become words in the contact's language, fitted to the medium.

use crate::error::{Error, Result};
use crate::turn::Turn;
use frontdesk_dialogue::{self as dialogue, Say};
use frontdesk_domain::{Next, Reply};

impl Turn {
    pub(super) fn reply(&mut self, says: &[Say], next: Next) -> Result<Reply> {
        let business = self.business.clone();
        let mut state = std::mem::take(&mut self.state);
        let reply = dialogue::phrase(&business.playbook, &self.scene(&business), &mut state, says, next);
        self.state = state;
        let reply = reply.map_err(|e| Error::Phrase(e.to_string()))?;
        self.record.phrases = says.iter().map(|s| s.phrase.clone()).collect();
        self.record.said.clone_from(&reply.text);
        Ok(reply)
    }
}
