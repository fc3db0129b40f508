//! What the words of a turn were taken to mean.

use frontdesk_domain::Command;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

/// One thing that somebody's words do to the conversation.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnderstoodShape {
    /// Such as `start_flow`, `set_slot`, `correct_slot`, `affirm`, `ask`, `request_human`, `not_understood`.
    pub command: String,
    /// What it is about: a flow, a slot, or the topic of a question.
    pub name: Option<String>,
    /// What a slot is filled with, which of the options was chosen (from 0), or another language.
    #[schema(value_type = Value)]
    pub value: Value,
}

impl From<&Command> for UnderstoodShape {
    fn from(command: &Command) -> Self {
        let told = json!(command);
        let text = |key: &str| told.get(key).and_then(Value::as_str).map(str::to_owned);
        let value = ["value", "about", "index", "language", "flows"].iter().find_map(|key| told.get(*key));
        Self {
            command: text("command").unwrap_or_default(),
            name: text("flow").or_else(|| text("slot")).or_else(|| text("topic")),
            value: value.cloned().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_told_by_what_it_does_and_what_it_is_about() {
        let slot = Command::SetSlot { slot: "service".into(), value: json!("svc_1") };
        let flow = Command::StartFlow { flow: "book".into() };
        let told = |command: &Command| json!(UnderstoodShape::from(command));
        assert_eq!(told(&slot), json!({ "command": "set_slot", "name": "service", "value": "svc_1" }));
        assert_eq!(told(&flow), json!({ "command": "start_flow", "name": "book", "value": null }));
        assert_eq!(told(&Command::Choose { index: 1 }), json!({ "command": "choose", "name": null, "value": 1 }));
    }
}
