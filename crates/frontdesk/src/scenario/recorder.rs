//! The text vendor of a scenario: it notes what it took, and fails when it is told to.

use async_trait::async_trait;
use frontdesk_domain::outside::{Clock, Receipt, Sender};
use frontdesk_domain::{Channel, Delivery, Message, OutsideError};
use jiff::Timestamp;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[derive(Clone, Debug)]
pub struct Sent {
    pub at: Timestamp,
    pub message: Message,
}

#[derive(Debug)]
pub struct Recorder {
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    sent: Vec<Sent>,
    down_until: Option<Timestamp>,
    refuses: Option<String>,
}

impl Recorder {
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, state: Mutex::default() }
    }

    /// Every text taken so far, in order.
    pub fn sent(&self) -> Vec<Sent> {
        self.state().sent.clone()
    }

    pub fn down_until(&self, until: Timestamp) {
        self.state().down_until = Some(until);
    }

    /// Refuses every text from now on.
    pub fn refuse(&self, code: &str) {
        self.state().refuses = Some(code.to_owned());
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Sender for Recorder {
    async fn send(&self, _: &Channel, message: &Message) -> Result<Receipt, OutsideError> {
        let at = self.clock.now();
        let mut state = self.state();
        if state.down_until.is_some_and(|until| at < until) {
            return Err(OutsideError::Retry { after: None, reason: "the vendor is down".into() });
        }
        if let Some(code) = state.refuses.clone() {
            return Err(OutsideError::Rejected { code, reason: "the vendor refuses".into() });
        }
        state.sent.push(Sent { at, message: message.clone() });
        Ok(receipt(message))
    }

    async fn find(&self, _: &Channel, message: &Message) -> Result<Option<Receipt>, OutsideError> {
        let taken = self.state().sent.iter().any(|s| s.message.id == message.id);
        Ok(taken.then(|| receipt(message)))
    }
}

/// The vendor's id of a message.
pub fn provider_id(message: &Message) -> String {
    format!("SM{}", message.id.as_str().trim_start_matches("msg_"))
}

fn receipt(message: &Message) -> Receipt {
    Receipt { provider_id: provider_id(message), delivery: Delivery::Sent }
}
