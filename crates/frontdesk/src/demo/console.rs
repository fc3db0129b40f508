//! Where the demo's texts go: nowhere. They stay in the store, and the page shows them from there.

use async_trait::async_trait;
use frontdesk_domain::outside::{Receipt, Sender};
use frontdesk_domain::{Channel, Delivery, Message, OutsideError};

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
}
