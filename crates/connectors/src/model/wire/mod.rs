//! How each vendor is asked, and how its events are read. No I/O.

mod anthropic;
mod azure;
mod gemini;
mod openai;
mod shape;

pub(super) use anthropic::Anthropic;
pub(super) use azure::Azure;
pub(super) use gemini::Gemini;
pub(super) use openai::OpenAi;

use super::account::Account;
use super::refusal::Refusal;
use super::refused::{Part, Refused};
use super::so_far::SoFar;
use super::sse::Event;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::Ask;
use frontdesk_http::Call;
use serde_json::{Map, Value};

pub(super) trait Wire: Send + Sync {
    /// The request, without what the model was found to refuse.
    fn call(&self, account: &Account, ask: &Ask, refused: &Refused) -> Call;

    /// Adds what an event says.
    fn read(&self, event: &Event, so_far: &mut SoFar) -> Result<(), OutsideError>;

    /// The part of the request that is refused, where the model can be asked without it.
    fn part(&self, refusal: &Refusal) -> Option<Part>;

    /// Asks which models there are, where the vendor tells and the answer is `{"data": [{"id"}]}`.
    fn list(&self, _account: &Account) -> Option<Call> {
        None
    }
}

/// What the model is to do. One that takes no shape is told it in words.
fn instructions(ask: &Ask, refused: &Refused) -> String {
    match &ask.schema {
        Some(shape) if refused.has(Part::Schema) => {
            let told = format!("Answer with one JSON object of this shape and nothing else: {}", shape.schema);
            [ask.instructions.as_str(), &told].join("\n\n")
        }
        _ => ask.instructions.clone(),
    }
}

/// Lays fields of the operator's over ours; what is in both is the operator's.
fn lay_over(ours: &mut Map<String, Value>, theirs: &Map<String, Value>) {
    for (field, value) in theirs {
        match (ours.get_mut(field), value) {
            (Some(Value::Object(ours)), Value::Object(theirs)) => lay_over(ours, theirs),
            _ => {
                ours.insert(field.clone(), value.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests;
