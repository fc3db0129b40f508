//! What a model proposes, as it says it.

use super::COMMANDS_MAX;
use crate::answer;
use serde::Deserialize;
use serde_json::Value;

/// One command as the model wrote it; nothing in it is checked yet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    pub command: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub value: String,
    #[serde(default)]
    pub said: String,
    #[serde(default)]
    pub number: i64,
}

/// The commands there are, and what they mean. A yes to something that is committed by it, a goodbye, a wrong
/// number and another language are not among them: they are taken from the contact alone.
pub const NAMES: &[(&str, &str)] = &[
    ("start_flow", "the person wants this; name: the flow"),
    ("set_slot", "the person says or corrects this; name: the slot"),
    ("affirm", "yes"),
    ("deny", "no"),
    ("unclear", "the person does not know what to answer"),
    ("choose", "one of the options; number: which"),
    ("decline_options", "none of the options"),
    ("ask", "a question about the business; name: the topic; for price the service's id as value"),
    ("stop", "the person wants to drop what is in hand"),
    ("person", "the person wants to talk to somebody of the team"),
    ("repeat", "say it again"),
    ("slower", "say it more slowly"),
    ("greet", "hello"),
    ("thank", "thanks"),
    ("help", "what can you do"),
];

/// Side questions that have an answer.
pub const TOPICS: &[&str] = &["hours", "address", "price", "services", "robot"];

/// The proposals of an answer; the reason, where it is no answer at all. A single one that cannot be read spoils no
/// other: it is kept as it is told.
pub fn read(answer: &str) -> Result<Vec<Result<Proposal, &'static str>>, &'static str> {
    let object = answer::object(answer).ok_or("the answer is no JSON object")?;
    let commands = object.get("commands").and_then(Value::as_array).ok_or("the answer has no list of commands")?;
    if commands.len() > COMMANDS_MAX {
        return Err("the answer has too many commands");
    }
    let one = |value: &Value| serde_json::from_value(value.clone()).map_err(|_| "a command is not of the agreed shape");
    Ok(commands.iter().map(one).collect())
}
