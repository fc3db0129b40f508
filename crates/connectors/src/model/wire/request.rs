//! What the requests of all vendors have in common.

use crate::model::refused::{Part, Refused};
use frontdesk_domain::model::Ask;
use serde_json::{Map, Value};

/// What the model is to do. One that takes no shape is told it in words.
pub(super) fn instructions(ask: &Ask, refused: &Refused) -> String {
    match &ask.schema {
        Some(shape) if refused.has(Part::Schema) => {
            let told = format!("Answer with one JSON object of this shape and nothing else: {}", shape.schema);
            [ask.instructions.as_str(), &told].join("\n\n")
        }
        _ => ask.instructions.clone(),
    }
}

/// Lays fields of the operator's over ours; what is in both is the operator's.
pub(super) fn lay_over(ours: &mut Map<String, Value>, theirs: &Map<String, Value>) {
    for (field, value) in theirs {
        match (ours.get_mut(field), value) {
            (Some(Value::Object(ours)), Value::Object(theirs)) => lay_over(ours, theirs),
            _ => {
                ours.insert(field.clone(), value.clone());
            }
        }
    }
}
