//! OpenAI's chat completions, and Azure's.

use super::asked::{Asked, NOT_TAKEN, Refusal, Wrong};
use super::brand::{INPUT, OUTPUT};
use super::reply::{Fault, Reply};
use axum::http::StatusCode;
use serde_json::{Value, json};

const FIELDS: &[&str] = &[
    "model",
    "messages",
    "stream",
    "stream_options",
    "max_tokens",
    "max_completion_tokens",
    "temperature",
    "response_format",
    "tools",
    "tool_choice",
    "reasoning_effort",
];

pub(super) fn check(asked: &Asked, key: &str, model: &str) -> Result<(), Wrong> {
    if asked.header("authorization") != format!("Bearer {key}") {
        return Err(Wrong::Key);
    }
    if asked.path != "/v1/chat/completions" || asked.body["model"] != model {
        return Err(Wrong::Model);
    }
    check_body(asked)
}

pub(super) fn check_azure(asked: &Asked, key: &str, model: &str) -> Result<(), Wrong> {
    if asked.header("api-key") != key || !asked.header("authorization").is_empty() {
        return Err(Wrong::Key);
    }
    let (path, query) = asked.path.split_once('?').unwrap_or_default();
    let dated = query.strip_prefix("api-version=").is_some_and(|date| date.starts_with("20"));
    if path != format!("/openai/deployments/{model}/chat/completions") || !dated {
        return Err(Wrong::Model);
    }
    asked.may_have("/response_format", |format| format["json_schema"]["strict"] != true || is_closed(format))?;
    check_body(asked)
}

fn check_body(asked: &Asked) -> Result<(), Wrong> {
    asked.only("", FIELDS)?;
    asked.needs("/messages", |messages| {
        messages.as_array().is_some_and(|m| !m.is_empty() && m.iter().all(is_message))
    })?;
    asked.needs("/stream", |stream| stream == true)?;
    asked.may_have("/stream_options", |options| *options == json!({ "include_usage": true }))?;
    asked.may_have("/temperature", |t| t.as_f64().is_some_and(|t| (0.0..=2.0).contains(&t)))?;
    asked.may_have("/max_tokens", Value::is_u64)?;
    asked.may_have("/max_completion_tokens", Value::is_u64)?;
    asked.may_have("/response_format", is_shape)?;
    asked.may_have("/tools", |tools| tools.as_array().is_some_and(|tools| tools.iter().all(is_tool)))?;
    asked.may_have("/tool_choice", |choice| choice == "required" || choice == "auto")
}

fn is_message(message: &Value) -> bool {
    matches!(message["role"].as_str(), Some("system" | "user" | "assistant")) && message["content"].is_string()
}

/// A strict shape that is open is refused.
fn is_shape(format: &Value) -> bool {
    let shape = &format["json_schema"];
    let name = shape["name"].as_str().is_some_and(|name| !name.is_empty() && name.len() <= 64);
    let closed = shape["strict"] == false || shape["schema"]["additionalProperties"] == false;
    format["type"] == "json_object" || format["type"] == "json_schema" && name && closed && shape["schema"].is_object()
}

/// Strictness is refused for objects that are open and for lists that have a limit.
fn is_closed(shape: &Value) -> bool {
    match shape {
        Value::Object(parts) => {
            let open = parts.contains_key("properties") && parts.get("additionalProperties") != Some(&json!(false));
            !open && !parts.contains_key("maxItems") && parts.values().all(is_closed)
        }
        Value::Array(parts) => parts.iter().all(is_closed),
        _ => true,
    }
}

fn is_tool(tool: &Value) -> bool {
    tool["type"] == "function" && tool["function"]["name"].is_string() && tool["function"]["parameters"].is_object()
}

pub(super) fn refusal(wrong: &Wrong, no_model: &str) -> Refusal {
    let (status, message, field, code) = match wrong {
        Wrong::Key => (StatusCode::UNAUTHORIZED, "Incorrect API key provided.".to_owned(), None, "invalid_api_key"),
        Wrong::Model => (StatusCode::NOT_FOUND, "The model does not exist.".to_owned(), None, no_model),
        Wrong::Field(field, NOT_TAKEN) => {
            let message = format!("Unsupported parameter: '{field}' {NOT_TAKEN}.");
            (StatusCode::BAD_REQUEST, message, Some(field), "unsupported_parameter")
        }
        Wrong::Field(field, why) => {
            (StatusCode::BAD_REQUEST, format!("Invalid '{field}': it {why}."), Some(field), "invalid_value")
        }
    };
    let body =
        json!({ "error": { "message": message, "type": "invalid_request_error", "param": field, "code": code } });
    Refusal { status, body }
}

pub(super) fn trouble(status: u16) -> Value {
    let kind = if status == 429 { "requests" } else { "server_error" };
    json!({ "error": { "message": "The server is not well.", "type": kind, "param": null, "code": null } })
}

pub(super) fn events(reply: &Reply, asked: &Asked, azure: bool) -> Vec<(bool, String)> {
    let mut events = Vec::new();
    if azure {
        let filter =
            json!({ "choices": [], "prompt_filter_results": [{ "prompt_index": 0, "content_filter_results": {} }] });
        events.push((false, data(&chunk(filter))));
    }
    events.push((false, delta(json!({ "role": "assistant", "content": null }))));
    for piece in &reply.text {
        events.push((true, delta(json!({ "content": piece }))));
        if reply.has(&Fault::EmptyChoices) {
            events.push((false, data(&chunk(json!({ "choices": [] })))));
            events.push((false, data(&chunk(json!({ "choices": null })))));
        }
    }
    for (n, (tool, arguments)) in reply.calls.iter().enumerate() {
        events.extend(call(n, tool, &arguments.to_string()).into_iter().map(|event| (true, event)));
    }
    let choice = json!({ "index": 0, "delta": {}, "finish_reason": reason(reply) });
    events.push((false, data(&chunk(json!({ "choices": [choice] })))));
    let wants_usage = asked.body["stream_options"]["include_usage"] == true;
    if wants_usage && !reply.has(&Fault::NoUsage) {
        let usage = json!({ "prompt_tokens": INPUT, "completion_tokens": OUTPUT, "total_tokens": INPUT + OUTPUT });
        events.push((false, data(&chunk(json!({ "choices": [], "usage": usage })))));
    }
    events.push((false, "data: [DONE]\n\n".to_owned()));
    events
}

fn reason(reply: &Reply) -> &'static str {
    match reply {
        Reply { too_long: true, .. } => "length",
        Reply { withheld: true, .. } => "content_filter",
        Reply { calls, .. } if !calls.is_empty() => "tool_calls",
        _ => "stop",
    }
}

/// Name first, then the arguments in two halves.
fn call(n: usize, tool: &str, arguments: &str) -> Vec<String> {
    let middle = (0..=arguments.len() / 2).rev().find(|at| arguments.is_char_boundary(*at)).unwrap_or_default();
    let (head, tail) = arguments.split_at(middle);
    let begins = json!({ "index": n, "id": format!("call_{n}"), "type": "function", "function": { "name": tool, "arguments": "" } });
    let goes_on = |part: &str| json!({ "index": n, "function": { "arguments": part } });
    [begins, goes_on(head), goes_on(tail)].iter().map(|call| delta(json!({ "tool_calls": [call] }))).collect()
}

fn delta(delta: Value) -> String {
    data(&chunk(json!({ "choices": [{ "index": 0, "delta": delta, "logprobs": null, "finish_reason": null }] })))
}

fn chunk(mut parts: Value) -> Value {
    parts["id"] = json!("chatcmpl-1");
    parts["object"] = json!("chat.completion.chunk");
    parts["created"] = json!(1_795_289_005);
    parts["model"] = json!("tiny");
    parts
}

fn data(chunk: &Value) -> String {
    format!("data: {chunk}\n\n")
}
