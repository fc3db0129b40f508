//! Google's Gemini.
//!
//! [Reference](https://ai.google.dev/api/generate-content).

use super::Wire;
use super::request::{instructions, lay_over};
use super::shape::without_empty_choices;
use crate::model::account::{Account, part};
use crate::model::limits::THOUGHT_TOKENS;
use crate::model::refusal::{Refusal, broken};
use crate::model::refused::{Part, Refused};
use crate::model::so_far::SoFar;
use crate::model::sse::Event;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Ask, Line, Speaker, Stop, Tool};
use frontdesk_http::Call;
use serde_json::{Map, Value, json};

#[derive(Debug)]
pub(in crate::model) struct Gemini;

impl Wire for Gemini {
    fn call(&self, account: &Account, ask: &Ask, refused: &Refused) -> Call {
        let mut body = body(ask, refused);
        lay_over(&mut body, &account.extra);
        let url = account.url(&format!("/v1beta/models/{}:streamGenerateContent", part(&account.model)));
        let call = Call::post_json(&url, &Value::Object(body)).query([("alt", "sse")]);
        match &account.key {
            Some(key) => call.key("x-goog-api-key", key),
            None => call,
        }
    }

    fn read(&self, event: &Event, so_far: &mut SoFar) -> Result<(), OutsideError> {
        let chunk: Value = serde_json::from_str(&event.data).map_err(|_| broken("the answer cannot be read"))?;
        if let Some(error) = chunk.get("error") {
            return Err(Refusal::of(error).error(None));
        }
        counts(chunk.get("usageMetadata"), so_far);
        if chunk.pointer("/promptFeedback/blockReason").is_some() {
            so_far.stops(Stop::Withheld);
        }
        let parts = chunk.pointer("/candidates/0/content/parts").and_then(Value::as_array);
        for part in parts.into_iter().flatten() {
            read_part(part, so_far)?;
        }
        read_stop(chunk.pointer("/candidates/0/finishReason").and_then(Value::as_str), so_far)
    }

    fn part(&self, refusal: &Refusal) -> Option<Part> {
        const PARTS: [(&str, Part); 7] = [
            ("responsejsonschema", Part::Schema),
            ("response_json_schema", Part::Schema),
            ("responseschema", Part::Schema),
            ("response_schema", Part::Schema),
            ("thinking", Part::NoThinking),
            ("functioncallingconfig", Part::MustCall),
            ("function_calling_config", Part::MustCall),
        ];
        let is_about_the_request = refusal.status == 400 && !refusal.is_too_long() && !refusal.is_bad_key();
        PARTS.into_iter().find(|(field, _)| is_about_the_request && refusal.says(field)).map(|(_, part)| part)
    }
}

fn body(ask: &Ask, refused: &Refused) -> Map<String, Value> {
    let mut body = Map::new();
    body.insert("contents".into(), ask.lines.iter().map(content).collect());
    let instructions = instructions(ask, refused);
    if !instructions.is_empty() {
        body.insert("systemInstruction".into(), json!({ "parts": [{ "text": instructions }] }));
    }
    body.insert("generationConfig".into(), Value::Object(config(ask, refused)));
    if !ask.tools.is_empty() {
        let declared: Vec<Value> = ask.tools.iter().map(tool).collect();
        body.insert("tools".into(), json!([{ "functionDeclarations": declared }]));
        let mode = if refused.has(Part::MustCall) { "AUTO" } else { "ANY" };
        body.insert("toolConfig".into(), json!({ "functionCallingConfig": { "mode": mode } }));
    }
    body
}

fn config(ask: &Ask, refused: &Refused) -> Map<String, Value> {
    let mut config = Map::new();
    let thinks = refused.has(Part::NoThinking);
    let thought = if thinks { THOUGHT_TOKENS } else { 0 };
    config.insert("maxOutputTokens".into(), json!(ask.tokens_max.saturating_add(thought)));
    config.insert("temperature".into(), json!(ask.temperature));
    if !thinks {
        config.insert("thinkingConfig".into(), json!({ "thinkingBudget": 0 }));
    }
    if let Some(schema) = &ask.schema {
        config.insert("responseMimeType".into(), json!("application/json"));
        if !refused.has(Part::Schema) {
            config.insert("responseJsonSchema".into(), without_empty_choices(&schema.schema));
        }
    }
    config
}

fn content(line: &Line) -> Value {
    let role = match line.by {
        Speaker::Contact => "user",
        Speaker::Assistant => "model",
    };
    json!({ "role": role, "parts": [{ "text": line.text }] })
}

fn tool(tool: &Tool) -> Value {
    json!({ "name": tool.name, "description": tool.about, "parametersJsonSchema": without_empty_choices(&tool.arguments) })
}

/// Every chunk has the counts so far. Thoughts are paid for as output.
fn counts(usage: Option<&Value>, so_far: &mut SoFar) {
    let Some(usage) = usage else { return };
    let count = |key: &str| usage.get(key).and_then(Value::as_u64);
    let output = match (count("candidatesTokenCount"), count("thoughtsTokenCount")) {
        (None, None) => None,
        (answer, thoughts) => Some(answer.unwrap_or_default().saturating_add(thoughts.unwrap_or_default())),
    };
    so_far.tokens(count("promptTokenCount"), output);
}

/// A text, a thought, or a whole call.
fn read_part(part: &Value, so_far: &mut SoFar) -> Result<(), OutsideError> {
    if part.get("thought").and_then(Value::as_bool) == Some(true) {
        return Ok(());
    }
    if let Some(call) = part.get("functionCall") {
        let index = so_far.calls();
        so_far.call_begins(index, call.get("name").and_then(Value::as_str).unwrap_or_default())?;
        let arguments = call.get("args").filter(|args| args.is_object());
        return so_far.call_goes_on(index, &arguments.map(Value::to_string).unwrap_or_default());
    }
    so_far.text(part.get("text").and_then(Value::as_str).unwrap_or_default())
}

fn read_stop(reason: Option<&str>, so_far: &mut SoFar) -> Result<(), OutsideError> {
    match reason {
        None | Some("FINISH_REASON_UNSPECIFIED") => {}
        Some("STOP") => so_far.stops(Stop::Finished),
        Some("MAX_TOKENS") => so_far.stops(Stop::TooLong),
        Some("SAFETY" | "RECITATION" | "LANGUAGE" | "BLOCKLIST" | "PROHIBITED_CONTENT" | "SPII") => {
            so_far.stops(Stop::Withheld);
        }
        Some(_) => return Err(broken("the vendor broke the answer off")),
    }
    Ok(())
}
