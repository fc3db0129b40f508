//! Small words between the processes on one database. They are kept nowhere, and any may be lost.

use std::sync::Arc;
use tokio::sync::broadcast::{Receiver, Sender, channel};

/// Whoever falls further behind misses some.
const KEPT: usize = 8_192;

/// What another process said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whispered {
    /// Which one: another number after it was connected anew.
    pub process: i32,
    pub text: Arc<str>,
}

impl Whispered {
    /// From now on others are heard, and hear what is said here.
    pub(crate) fn connected(process: i32) -> Self {
        Self { process, text: "".into() }
    }

    pub fn is_connected(&self) -> bool {
        self.text.is_empty()
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Whispers {
    said: Sender<Arc<str>>,
    heard: Sender<Whispered>,
}

impl Default for Whispers {
    fn default() -> Self {
        Self { said: channel(KEPT).0, heard: channel(KEPT).0 }
    }
}

impl Whispers {
    pub(crate) fn say(&self, text: String) {
        // Nobody may be there to pass it on.
        let _ = self.said.send(text.into());
    }

    pub(crate) fn said(&self) -> Receiver<Arc<str>> {
        self.said.subscribe()
    }

    pub(crate) fn hear(&self, whispered: Whispered) {
        let _ = self.heard.send(whispered);
    }

    pub(crate) fn heard(&self) -> Receiver<Whispered> {
        self.heard.subscribe()
    }
}
