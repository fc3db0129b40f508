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

    /// Begins an answer. The pieces come as the vendor makes them; dropping them cancels the request at once, and
    /// so does dropping the future before the first.
    async fn ask(&self, ask: &Ask) -> Result<Pieces, OutsideError>;

    /// What tokens cost; nothing on a machine of one's own. Of several models, the dearest.
    fn price(&self) -> Price {
        Price::default()
    }
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
    /// Milliseconds from the asking to the last piece, shared by all models that are tried. Without it, as long as
    /// the model's own settings allow. A limit told here is known to whoever answers: a model that does not keep it
    /// is left alone for a while.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_ms: Option<u32>,
}

impl Ask {
    /// About how many tokens the asking takes, for a budget that must hold before the vendor has counted, and for
    /// an answer that was cut off before its `End`. Too many rather than too few.
    pub fn tokens_guessed(&self) -> u32 {
        let lines: usize = self.lines.iter().map(|line| line.text.len() + LINE_BYTES).sum();
        let schema = self.schema.as_ref().map_or(0, |schema| schema.schema.to_string().len());
        let tools: usize =
            self.tools.iter().map(|tool| tool.about.len() + tool.arguments.to_string().len() + LINE_BYTES).sum();
        Tokens::guessed(self.instructions.len() + lines + schema + tools)
    }
}

/// What a line costs beside its text.
const LINE_BYTES: usize = 16;

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
        /// The model that answered, by its name; of several that may, the one that did.
        by: String,
        /// What the answer cost, in millionths of the currency of the prices; 0 without prices.
        cost_micros: u64,
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

/// What an answer used, as the vendor counts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tokens {
    pub input: u32,
    pub output: u32,
    /// The vendor did not say; these are guessed from the length of the texts.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub guessed: bool,
}

impl Tokens {
    /// About how many tokens a text of so many bytes is. Three bytes a token is more than any of our languages needs.
    pub fn guessed(bytes: usize) -> u32 {
        u32::try_from(bytes.div_ceil(3)).unwrap_or(u32::MAX)
    }
}

/// What a million tokens cost, in millionths of a currency: 150,000 is 0.15 a million.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    pub input: u64,
    pub output: u64,
}

impl Price {
    /// In millionths of the currency, rounded up.
    pub fn of(&self, tokens: Tokens) -> u64 {
        let part = |tokens: u32, price: u64| u128::from(tokens) * u128::from(price);
        let micros = (part(tokens.input, self.input) + part(tokens.output, self.output)).div_ceil(1_000_000);
        u64::try_from(micros).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_is_never_rounded_away() {
        let price = Price { input: 150_000, output: 600_000 };
        let of = |input, output| price.of(Tokens { input, output, guessed: false });
        assert_eq!(of(0, 0), 0);
        assert_eq!(of(1, 0), 1);
        assert_eq!(of(1_000_000, 1_000_000), 750_000);
        assert_eq!(
            Price { input: u64::MAX, output: u64::MAX }.of(Tokens { input: u32::MAX, ..Tokens::default() }),
            u64::MAX
        );
    }

    #[test]
    fn a_guess_counts_all_that_is_sent() {
        let mut ask = Ask { instructions: "x".repeat(300), ..Ask::default() };
        assert_eq!(ask.tokens_guessed(), 100);
        ask.lines.push(Line { by: Speaker::Contact, text: "y".repeat(284) });
        assert_eq!(ask.tokens_guessed(), 200);
        let arguments = serde_json::json!({"type": "object"});
        ask.tools.push(Tool { name: "t".into(), about: String::new(), arguments: arguments.clone() });
        assert!(ask.tokens_guessed() > 200);
    }
}
