//! Google's Gemini.

use super::asked::{Asked, NOT_TAKEN, Refusal, Wrong};
use super::brand::{INPUT, OUTPUT};
use super::reply::{Fault, Reply};
use axum::http::StatusCode;
use serde_json::{Value, json};

const FIELDS: &[&str] = &["contents", "systemInstruction", "generationConfig", "tools", "toolConfig", "safetySettings"];
const CONFIG: &[&str] = &["maxOutputTokens", "temperature", "thinkingConfig", "responseMimeType", "responseJsonSchema"];

pub(super) fn check(asked: &Asked, key: &str, model: &str) -> Result<(), Wrong> {
    if asked.header("x-goog-api-key") != key {
        return Err(Wrong::Key);
    }
    if asked.path != format!("/v1beta/models/{model}:streamGenerateContent?alt=sse") {
        return Err(Wrong::Model);
    }
    asked.only("", FIELDS)?;
    asked.only("/generationConfig", CONFIG)?;
    asked.needs("/contents", |contents| {
        contents.as_array().is_some_and(|c| !c.is_empty() && c.iter().all(is_content))
    })?;
    asked.needs("/generationConfig/maxOutputTokens", Value::is_u64)?;
    asked.may_have("/systemInstruction/parts/0/text", Value::is_string)?;
    asked.may_have("/generationConfig/temperature", |t| t.as_f64().is_some_and(|t| (0.0..=2.0).contains(&t)))?;
    asked.may_have("/generationConfig/thinkingConfig", |config| *config == json!({ "thinkingBudget": 0 }))?;
    asked.may_have("/generationConfig/responseJsonSchema", |shape| {
        asked.body["generationConfig"]["responseMimeType"] == "application/json" && offers_no_empty_choice(shape)
    })?;
    asked.may_have("/tools/0/functionDeclarations", |tools| tools.as_array().is_some_and(|t| t.iter().all(is_tool)))?;
    asked.may_have("/toolConfig/functionCallingConfig/mode", |mode| mode == "ANY" || mode == "AUTO")
}

fn is_content(content: &Value) -> bool {
    matches!(content["role"].as_str(), Some("user" | "model")) && content["parts"][0]["text"].is_string()
}

fn is_tool(tool: &Value) -> bool {
    tool["name"].is_string() && tool["description"].is_string() && tool["parametersJsonSchema"].is_object()
}

/// "enum[0]: cannot be empty"
fn offers_no_empty_choice(shape: &Value) -> bool {
    match shape {
        Value::Object(parts) => {
            let empty = parts.get("enum").and_then(Value::as_array).is_some_and(|choices| choices.contains(&json!("")));
            !empty && parts.values().all(offers_no_empty_choice)
        }
        Value::Array(parts) => parts.iter().all(offers_no_empty_choice),
        _ => true,
    }
}

pub(super) fn refusal(wrong: &Wrong) -> Refusal {
    let (code, status, message, details) = match wrong {
        Wrong::Key => {
            let reason = json!([{ "@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID" }]);
            (400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.".to_owned(), reason)
        }
        Wrong::Model => (404, "NOT_FOUND", "models/x is not found for API version v1beta.".to_owned(), json!([])),
        Wrong::Field(field, NOT_TAKEN) => {
            (400, "INVALID_ARGUMENT", format!("{field} {NOT_TAKEN}: it only works in another mode."), json!([]))
        }
        Wrong::Field(field, _) => {
            let message = format!("Invalid JSON payload received. Unknown name \"{field}\": Cannot find field.");
            (400, "INVALID_ARGUMENT", message, json!([]))
        }
    };
    let body = json!({ "error": { "code": code, "message": message, "status": status, "details": details } });
    Refusal { status: StatusCode::from_u16(code).unwrap_or_default(), body }
}

pub(super) fn trouble(status: u16) -> Value {
    let name = if status == 429 { "RESOURCE_EXHAUSTED" } else { "UNAVAILABLE" };
    json!({ "error": { "code": status, "message": "The model is overloaded.", "status": name } })
}

pub(super) fn events(reply: &Reply) -> Vec<(bool, String)> {
    let mut events = vec![(false, data(json!([{ "text": "Let me think.", "thought": true }]), None, reply))];
    for piece in &reply.text {
        events.push((true, data(json!([{ "text": piece }]), None, reply)));
        if reply.has(&Fault::EmptyChoices) {
            events.push((false, "data: {\"candidates\": [], \"modelVersion\": \"tiny\"}\r\n\r\n".to_owned()));
        }
    }
    for (tool, arguments) in &reply.calls {
        events.push((true, data(json!([{ "functionCall": { "name": tool, "args": arguments } }]), None, reply)));
    }
    let reason = match reply {
        Reply { too_long: true, .. } => "MAX_TOKENS",
        Reply { withheld: true, .. } => "SAFETY",
        _ => "STOP",
    };
    events.push((false, data(json!([{ "text": "" }]), Some(reason), reply)));
    events
}

/// Each chunk has the counts so far; the answer and the thoughts are counted apart.
fn data(parts: Value, reason: Option<&str>, reply: &Reply) -> String {
    let mut candidate = json!({ "content": { "parts": parts, "role": "model" }, "index": 0 });
    if let Some(reason) = reason {
        candidate["finishReason"] = json!(reason);
    }
    let mut chunk = json!({ "candidates": [candidate], "modelVersion": "tiny", "responseId": "r1" });
    if !reply.has(&Fault::NoUsage) {
        chunk["usageMetadata"] =
            json!({ "promptTokenCount": INPUT, "candidatesTokenCount": OUTPUT - 2, "thoughtsTokenCount": 2 });
    }
    format!("data: {chunk}\r\n\r\n")
}
