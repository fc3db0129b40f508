//! Where the demo's texts go: nowhere. They stay in the store, and the page shows them from there. A call that the desk
//! cuts into is noted for the page, whose phone then asks as the vendor would.

use async_trait::async_trait;
use frontdesk_channels::twilio::hooks;
use frontdesk_domain::outside::{Receipt, Sender};
use frontdesk_domain::{Channel, Delivery, Message, OutsideError};
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// The calls that were cut into, with where the phone is to ask.
static INTERRUPTED: Mutex<VecDeque<(String, String)>> = Mutex::new(VecDeque::new());
const INTERRUPTED_MAX: usize = 50;

/// A text is delivered once it is committed, because its reader is the demo page.
#[derive(Clone, Copy, Debug)]
pub struct Console;

#[async_trait]
impl Sender for Console {
    async fn send(&self, _: &Channel, message: &Message) -> Result<Receipt, OutsideError> {
        Ok(Receipt { provider_id: format!("console_{}", message.id), delivery: Delivery::Delivered })
    }

    /// Showing a message twice is showing it once.
    async fn find(&self, _: &Channel, _: &Message) -> Result<Option<Receipt>, OutsideError> {
        Ok(None)
    }

    async fn interrupt(&self, _: &Channel, call: &str, why: &str) -> Result<(), OutsideError> {
        let mut interrupted = INTERRUPTED.lock().unwrap_or_else(PoisonError::into_inner);
        if interrupted.len() == INTERRUPTED_MAX {
            interrupted.pop_front();
        }
        interrupted.push_back((call.to_owned(), format!("{}?s={why}", hooks::NOW)));
        Ok(())
    }
}

/// The calls that were cut into lately, with where the phone is to ask.
pub fn interrupted() -> Vec<(String, String)> {
    INTERRUPTED.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
}
