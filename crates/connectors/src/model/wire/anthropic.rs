//! Anthropic's messages.
//!
//! A shape is given as a tool that has to be called, whose arguments then are the answer; models that cannot be made
//! to call one get it as their output format.
//! [Reference](https://docs.claude.com/en/api/messages), [its events](https://docs.claude.com/en/docs/build-with-claude/streaming).

use super::Wire;
use super::request::lay_over;
use super::shape::without_limits;
use crate::model::account::Account;
use crate::model::limits::THOUGHT_TOKENS;
use crate::model::refusal::{Refusal, broken};
use crate::model::refused::{Part, Refused};
use crate::model::so_far::SoFar;
use crate::model::sse::Event;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Ask, Line, Schema, Speaker, Stop, Tool};
use frontdesk_http::Call;
use serde_json::{Map, Value, json};

const VERSION: &str = "2023-06-01";

#[derive(Debug)]
pub(in crate::model) struct Anthropic;

impl Wire for Anthropic {
    fn call(&self, account: &Account, ask: &Ask, refused: &Refused) -> Call {
        let mut body = body(ask, refused);
        body.insert("model".into(), json!(account.model));
        lay_over(&mut body, &account.extra);
        let call = Call::post_json(&account.url("/v1/messages"), &Value::Object(body));
        let call = call.header("anthropic-version", VERSION).header("accept", "text/event-stream");
        match &account.key {
            Some(key) => call.key("x-api-key", key),
            None => call,
        }
    }

    fn read(&self, event: &Event, so_far: &mut SoFar) -> Result<(), OutsideError> {
        let event: Value = serde_json::from_str(&event.data).map_err(|_| broken("the answer cannot be read"))?;
        match event.get("type").and_then(Value::as_str) {
            Some("message_start") => counts(event.pointer("/message/usage"), so_far),
            Some("content_block_start") => return read_start(&event, so_far),
            Some("content_block_delta") => return read_delta(&event, so_far),
            Some("message_delta") => {
                counts(event.get("usage"), so_far);
                return read_stop(event.pointer("/delta/stop_reason").and_then(Value::as_str), so_far);
            }
            Some("message_stop") => so_far.over = true,
            Some("error") => return Err(Refusal::of(event.get("error").unwrap_or(&Value::Null)).error(None)),
            // `ping`, `content_block_stop`, and what is new.
            _ => {}
        }
        Ok(())
    }

    fn part(&self, refusal: &Refusal) -> Option<Part> {
        let is_about_the_request = refusal.status == 400 && !refusal.is_too_long();
        // "Thinking may not be enabled when tool_choice forces tool use" names both; the force is what has to go.
        let part =
            [("tool_choice", Part::MustCall), ("temperature", Part::Temperature), ("thinking", Part::NoThinking)];
        part.into_iter().find(|(field, _)| is_about_the_request && refusal.is_about(field)).map(|(_, part)| part)
    }

    fn list(&self, account: &Account) -> Option<Call> {
        let call = Call::get(&account.url("/v1/models")).header("anthropic-version", VERSION);
        Some(match &account.key {
            Some(key) => call.key("x-api-key", key),
            None => call,
        })
    }
}

fn body(ask: &Ask, refused: &Refused) -> Map<String, Value> {
    let thought = if refused.has(Part::NoThinking) { THOUGHT_TOKENS } else { 0 };
    let mut body = Map::new();
    body.insert("max_tokens".into(), json!(ask.tokens_max.saturating_add(thought)));
    body.insert("messages".into(), messages(&ask.lines));
    body.insert("stream".into(), json!(true));
    if !ask.instructions.is_empty() {
        body.insert("system".into(), json!(ask.instructions));
    }
    if !refused.has(Part::Temperature) {
        body.insert("temperature".into(), json!(ask.temperature.clamp(0.0, 1.0)));
    }
    if !refused.has(Part::NoThinking) {
        body.insert("thinking".into(), json!({ "type": "disabled" }));
    }
    body.extend(tools(ask, refused));
    body
}

/// The first line has to be the contact's, and speakers take turns.
fn messages(lines: &[Line]) -> Value {
    let mut messages: Vec<(&str, String)> = Vec::new();
    for line in lines {
        let role = match line.by {
            Speaker::Contact => "user",
            Speaker::Assistant => "assistant",
        };
        match messages.last_mut() {
            Some((last, text)) if *last == role => {
                text.push('\n');
                text.push_str(&line.text);
            }
            None if role == "assistant" => messages.extend([("user", "…".to_owned()), (role, line.text.clone())]),
            _ => messages.push((role, line.text.clone())),
        }
    }
    messages.iter().map(|(role, text)| json!({ "role": role, "content": text })).collect()
}

fn tools(ask: &Ask, refused: &Refused) -> Map<String, Value> {
    let mut fields = Map::new();
    let by_format = refused.has(Part::MustCall);
    let shape = ask.schema.as_ref().filter(|_| !by_format).map(as_tool);
    let tools: Vec<Value> = ask.tools.iter().map(tool).chain(shape).collect();
    if let Some(schema) = ask.schema.as_ref().filter(|_| by_format) {
        let format = json!({ "type": "json_schema", "schema": without_limits(&schema.schema) });
        fields.insert("output_config".into(), json!({ "format": format }));
    }
    if !tools.is_empty() {
        fields.insert("tools".into(), Value::Array(tools));
        fields.insert("tool_choice".into(), choice(ask, by_format));
    }
    fields
}

fn choice(ask: &Ask, by_format: bool) -> Value {
    match &ask.schema {
        _ if by_format => json!({ "type": "auto" }),
        Some(schema) if ask.tools.is_empty() => {
            json!({ "type": "tool", "name": schema.name, "disable_parallel_tool_use": true })
        }
        _ => json!({ "type": "any" }),
    }
}

fn tool(tool: &Tool) -> Value {
    json!({ "name": tool.name, "description": tool.about, "input_schema": tool.arguments })
}

fn as_tool(schema: &Schema) -> Value {
    json!({ "name": schema.name, "description": "Gives the answer.", "input_schema": schema.schema })
}

/// What was read from or written to the vendor's cache was part of the asking too.
fn counts(usage: Option<&Value>, so_far: &mut SoFar) {
    let Some(usage) = usage else { return };
    let count = |key: &str| usage.get(key).and_then(Value::as_u64);
    let cached = ["cache_creation_input_tokens", "cache_read_input_tokens"].into_iter().filter_map(count).sum::<u64>();
    so_far.tokens(count("input_tokens").map(|input| input.saturating_add(cached)), count("output_tokens"));
}

fn read_start(event: &Value, so_far: &mut SoFar) -> Result<(), OutsideError> {
    let index = event.get("index").and_then(Value::as_u64).unwrap_or_default();
    let block = event.get("content_block").unwrap_or(&Value::Null);
    match block.get("type").and_then(Value::as_str) {
        Some("tool_use") => so_far.call_begins(index, block.get("name").and_then(Value::as_str).unwrap_or_default()),
        Some("text") => so_far.text(block.get("text").and_then(Value::as_str).unwrap_or_default()),
        // Thoughts are not for us.
        _ => Ok(()),
    }
}

fn read_delta(event: &Value, so_far: &mut SoFar) -> Result<(), OutsideError> {
    let index = event.get("index").and_then(Value::as_u64).unwrap_or_default();
    let text = |key: &str| event.pointer(key).and_then(Value::as_str).unwrap_or_default();
    match text("/delta/type") {
        "text_delta" => so_far.text(text("/delta/text")),
        "input_json_delta" => so_far.call_goes_on(index, text("/delta/partial_json")),
        _ => Ok(()),
    }
}

fn read_stop(reason: Option<&str>, so_far: &mut SoFar) -> Result<(), OutsideError> {
    match reason {
        None => {}
        Some("end_turn" | "tool_use" | "stop_sequence") => so_far.stops(Stop::Finished),
        Some("max_tokens" | "model_context_window_exceeded") => so_far.stops(Stop::TooLong),
        Some("refusal") => so_far.stops(Stop::Withheld),
        Some(_) => return Err(broken("the vendor broke the answer off")),
    }
    Ok(())
}
