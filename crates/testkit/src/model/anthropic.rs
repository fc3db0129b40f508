//! Anthropic's messages.

use super::asked::{Asked, NOT_TAKEN, Refusal, Wrong};
use super::brand::{INPUT, OUTPUT};
use super::reply::{Fault, Reply};
use axum::http::StatusCode;
use serde_json::{Value, json};

const FIELDS: &[&str] = &[
    "model",
    "messages",
    "max_tokens",
    "stream",
    "system",
    "temperature",
    "thinking",
    "tools",
    "tool_choice",
    "output_config",
    "metadata",
];

pub(super) fn check(asked: &Asked, key: &str, model: &str) -> Result<(), Wrong> {
    if asked.header("x-api-key") != key {
        return Err(Wrong::Key);
    }
    if asked.header("anthropic-version") != "2023-06-01" {
        return Err(Wrong::Field("anthropic-version".into(), "is required"));
    }
    if asked.path != "/v1/messages" || asked.body["model"] != model {
        return Err(Wrong::Model);
    }
    asked.only("", FIELDS)?;
    asked.needs("/max_tokens", |tokens| tokens.as_u64().is_some_and(|tokens| tokens > 0))?;
    asked.needs("/messages", takes_turns)?;
    asked.needs("/stream", |stream| stream == true)?;
    asked.may_have("/system", Value::is_string)?;
    asked.may_have("/temperature", |t| t.as_f64().is_some_and(|t| (0.0..=1.0).contains(&t)))?;
    asked.may_have("/thinking", |thinking| *thinking == json!({ "type": "disabled" }))?;
    asked.may_have("/tools", |tools| tools.as_array().is_some_and(|tools| tools.iter().all(is_tool)))?;
    asked.may_have("/tool_choice", |choice| matches!(choice["type"].as_str(), Some("auto" | "any" | "tool")))?;
    asked.may_have("/output_config/format", |format| format["type"] == "json_schema" && format["schema"].is_object())
}

fn takes_turns(messages: &Value) -> bool {
    let Some(messages) = messages.as_array() else { return false };
    let roles: Vec<&str> = messages.iter().filter_map(|message| message["role"].as_str()).collect();
    let expected = ["user", "assistant"].into_iter().cycle().take(messages.len());
    let spoken = messages.iter().all(|message| message["content"].as_str().is_some_and(|text| !text.is_empty()));
    !messages.is_empty() && spoken && roles.into_iter().eq(expected)
}

fn is_tool(tool: &Value) -> bool {
    tool["name"].is_string() && tool["input_schema"]["type"] == "object"
}

pub(super) fn refusal(wrong: &Wrong) -> Refusal {
    let (status, kind, message) = match wrong {
        Wrong::Key => (StatusCode::UNAUTHORIZED, "authentication_error", "invalid x-api-key".to_owned()),
        Wrong::Model => (StatusCode::NOT_FOUND, "not_found_error", "model: no such model".to_owned()),
        Wrong::Field(field, NOT_TAKEN) => {
            (StatusCode::BAD_REQUEST, "invalid_request_error", format!("`{field}` is deprecated for this model."))
        }
        Wrong::Field(field, why) => (StatusCode::BAD_REQUEST, "invalid_request_error", format!("{field}: input {why}")),
    };
    Refusal { status, body: json!({ "type": "error", "error": { "type": kind, "message": message } }) }
}

pub(super) fn trouble(status: u16) -> Value {
    let kind = match status {
        429 => "rate_limit_error",
        529 => "overloaded_error",
        _ => "api_error",
    };
    json!({ "type": "error", "error": { "type": kind, "message": "Not now." } })
}

pub(super) fn events(reply: &Reply, asked: &Asked) -> Vec<(bool, String)> {
    let has_usage = !reply.has(&Fault::NoUsage);
    let usage = if has_usage {
        json!({ "input_tokens": INPUT - 4, "cache_read_input_tokens": 4, "output_tokens": 1 })
    } else {
        Value::Null
    };
    let message = json!({ "id": "msg_1", "type": "message", "role": "assistant", "content": [], "model": "tiny", "stop_reason": null, "usage": usage });
    let mut events =
        vec![(false, event("message_start", json!({ "message": message }))), (false, event("ping", json!({})))];
    // What is asked for as a tool is given as one.
    let shape = asked.body["tool_choice"]["name"].as_str().filter(|_| reply.calls.is_empty());
    let blocks = match shape {
        Some(tool) => vec![tool_block(0, tool, &reply.text)],
        None => blocks(reply),
    };
    events.extend(blocks.into_iter().flatten());
    let usage = if has_usage { json!({ "output_tokens": OUTPUT }) } else { Value::Null };
    let reason = reason(reply, shape.is_some());
    events.push((
        false,
        event("message_delta", json!({ "delta": { "stop_reason": reason, "stop_sequence": null }, "usage": usage })),
    ));
    events.push((false, event("message_stop", json!({}))));
    events
}

fn reason(reply: &Reply, shaped: bool) -> &'static str {
    match reply {
        Reply { too_long: true, .. } => "max_tokens",
        Reply { withheld: true, .. } => "refusal",
        Reply { calls, .. } if shaped || !calls.is_empty() => "tool_use",
        _ => "end_turn",
    }
}

type Block = Vec<(bool, String)>;

fn blocks(reply: &Reply) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !reply.text.is_empty() {
        let delta = |piece: &String| json!({ "type": "text_delta", "text": piece });
        blocks.push(block(0, json!({ "type": "text", "text": "" }), reply.text.iter().map(delta)));
    }
    for (tool, arguments) in &reply.calls {
        let arguments = arguments.to_string();
        let middle = (0..=arguments.len() / 2).rev().find(|at| arguments.is_char_boundary(*at)).unwrap_or_default();
        let (head, tail) = arguments.split_at(middle);
        blocks.push(tool_block(blocks.len(), tool, &[String::new(), head.to_owned(), tail.to_owned()]));
    }
    blocks
}

fn tool_block(n: usize, tool: &str, arguments: &[String]) -> Block {
    let begins = json!({ "type": "tool_use", "id": format!("toolu_{n}"), "name": tool, "input": {} });
    let delta = |part: &String| json!({ "type": "input_json_delta", "partial_json": part });
    block(n, begins, arguments.iter().map(delta))
}

fn block(n: usize, begins: Value, deltas: impl Iterator<Item = Value>) -> Block {
    let mut events = vec![(false, event("content_block_start", json!({ "index": n, "content_block": begins })))];
    events.extend(deltas.map(|delta| (true, event("content_block_delta", json!({ "index": n, "delta": delta })))));
    events.push((false, event("content_block_stop", json!({ "index": n }))));
    events
}

fn event(name: &str, mut data: Value) -> String {
    data["type"] = json!(name);
    format!("event: {name}\ndata: {data}\n\n")
}
