//! A language model at a vendor, or on the business's own machine. It proposes; nothing it says has an effect of
//! its own.

use crate::outside::OutsideError;
use async_trait::async_trait;
use futures_core::Stream;
use serde::{Deserialize, Serialize};
use std::pin::Pin;

/// Asks a language model, whoever makes it.
#[async_trait]
pub trait LanguageModel: Send + Sync + std::fmt::Debug {
    /// The vendor and the model, for records and metrics: `openai/gpt-4.1-mini`.
    fn name(&self) -> &str;

    /// Begins an answer. The pieces come as the vendor makes them; dropping them cancels the request at once.
    async fn ask(&self, ask: &Ask) -> Result<Pieces, OutsideError>;
}

/// An answer while it is made. Exactly one `End` comes, and it comes last; an answer that stops without one is broken.
pub type Pieces = Pin<Box<dyn Stream<Item = Result<Piece, OutsideError>> + Send>>;

/// What a model is asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// What the model is to do; never holds words of a contact.
    pub instructions: String,
    /// Oldest first; the last one is the contact's.
    pub lines: Vec<Line>,
    /// The answer is a JSON object of this shape.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<Schema>,
    /// The answer calls one or several of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<Tool>,
    pub tokens_max: u32,
    /// 0 to 2. 0 gives the likeliest answer.
    pub temperature: f32,
}

/// One line of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub by: Speaker,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    Contact,
    Assistant,
}

/// A JSON Schema with the name that vendors want for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Schema {
    pub name: String,
    pub schema: serde_json::Value,
}

/// Something a model may call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tool {
    pub name: String,
    pub about: String,
    /// A JSON Schema.
    pub arguments: serde_json::Value,
}

/// A part of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Text(String),
    /// A whole call; vendors that stream its arguments are read to their end first.
    Call {
        tool: String,
        /// JSON, as the model wrote it; it may be broken.
        arguments: String,
    },
    End {
        why: Stop,
        tokens: Tokens,
    },
}

/// Why an answer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stop {
    Finished,
    /// `tokens_max` was reached; the answer is cut off.
    TooLong,
    /// The vendor's own filter withheld the answer.
    Withheld,
}

/// What an answer used, as the vendor counts it; zero where it does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tokens {
    pub input: u32,
    pub output: u32,
}
