//! The traits of the outside world. Everything that is not ours is reached through one of these.

use crate::channel::Channel;
use crate::message::{Delivery, Message};
use async_trait::async_trait;
use std::time::Duration;

/// What the caller of an outside system does next.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutsideError {
    /// Nothing was done, or it is not known: try again, not before `after`.
    #[error("not reached: {reason}")]
    Retry { after: Option<Duration>, reason: String },
    /// The other side understood and says no. Trying again does not help.
    #[error("refused ({code}): {reason}")]
    Rejected { code: String, reason: String },
    /// The account's credentials are not accepted.
    #[error("the credentials are not accepted")]
    Unauthorized,
}

/// The receipt for a message a vendor took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The vendor's id, by which status reports refer to the message.
    pub provider_id: String,
    pub delivery: Delivery,
}

/// Sends one message over a channel. Called by the outbox alone.
#[async_trait]
pub trait Sender: Send + Sync + std::fmt::Debug {
    /// Sends the message once. `Retry` must mean that the vendor did not take it, or that nobody knows.
    async fn send(&self, channel: &Channel, message: &Message) -> Result<Receipt, OutsideError>;

    /// After a crash between sending and noting the receipt: did the vendor take it?
    /// `Ok(None)` means that it surely did not.
    async fn find(&self, channel: &Channel, message: &Message) -> Result<Option<Receipt>, OutsideError>;
}
