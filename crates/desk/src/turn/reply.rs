//! *Reply*: the phrases become words in the contact's language, fitted to the medium.

use crate::error::{Error, Result};
use crate::turn::Came;
use crate::turn::Turn;
use frontdesk_dialogue::{self as dialogue, Say};
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_domain::{Next, Reply};
use serde_json::Map;

impl Turn {
    pub fn reply(&mut self, says: &[Say], next: Next) -> Result<Reply> {
        let business = self.business.clone();
        let mut state = std::mem::take(&mut self.state);
        let reply = dialogue::phrase(&business.playbook, &self.scene(&business), &mut state, says, next);
        self.state = state;
        let mut reply = reply.map_err(|e| Error::Phrase(e.to_string()))?;
        self.reworded(says, &mut reply)?;
        self.record.phrases = says.iter().map(|s| s.phrase.clone()).collect();
        self.record.said.clone_from(&reply.text);
        Ok(reply)
    }

    /// The desk's own last words on the phone, beside any dialogue. What the turn texts is recorded as said, and these
    /// words only where it texts nothing.
    pub fn farewell(&mut self, came: Came, phrase: &str, phone: &dyn PhoneAdapter) -> Result<String> {
        let words = self.words(phrase, &Map::new())?;
        self.record.came = came;
        self.record.phrases.push(phrase.to_owned());
        let answer = phone.hang_up(&self.business.tenant, self.language(), Some(&words));
        if self.record.said.is_empty() {
            self.record.said = words;
        }
        Ok(answer)
    }

    /// The person a caller was put through to did not answer: a message may be left.
    pub fn not_put_through(&mut self, phone: &dyn PhoneAdapter) -> Result<String> {
        const PHRASE: &str = "nobody_answered";
        let text = self.words(PHRASE, &Map::new())?;
        self.record.came = Came::NotPutThrough;
        self.record.phrases.push(PHRASE.to_owned());
        self.record.said.clone_from(&text);
        let reply = Reply {
            language: self.language(),
            text,
            passages: Vec::new(),
            options: Vec::new(),
            pace: Default::default(),
            hints: Vec::new(),
            next: Next::Voicemail,
        };
        Ok(phone.say(&self.business.tenant, &reply, self.awaited(None)))
    }
}
