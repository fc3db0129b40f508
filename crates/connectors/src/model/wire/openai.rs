//! OpenAI's chat completions, which most servers of one's own speak too.
//!
//! [Reference](https://platform.openai.com/docs/api-reference/chat).

use super::Wire;
use super::request::{instructions, lay_over};
use super::shape::{is_strict, without_limits};
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

#[derive(Debug)]
pub(in crate::model) struct OpenAi;

impl Wire for OpenAi {
    fn call(&self, account: &Account, ask: &Ask, refused: &Refused) -> Call {
        let mut body = body(ask, refused, account.base_url.contains("api.openai.com"));
        body.insert("model".into(), json!(account.model));
        lay_over(&mut body, &account.extra);
        let call = Call::post_json(&account.url("/chat/completions"), &Value::Object(body));
        let call = call.header("accept", "text/event-stream");
        match &account.key {
            Some(key) => call.bearer(key),
            None => call,
        }
    }

    fn read(&self, event: &Event, so_far: &mut SoFar) -> Result<(), OutsideError> {
        read(event, so_far)
    }

    fn part(&self, refusal: &Refusal) -> Option<Part> {
        part(refusal)
    }

    fn list(&self, account: &Account) -> Option<Call> {
        let call = Call::get(&account.url("/models"));
        Some(match &account.key {
            Some(key) => call.bearer(key),
            None => call,
        })
    }
}

/// All but what names the model. `hosted`: by the vendor itself.
pub(super) fn body(ask: &Ask, refused: &Refused, hosted: bool) -> Map<String, Value> {
    // The vendor's own models want the newer name; older servers know only the older one.
    let by_new_name = hosted != refused.has(Part::TokensMax);
    // A model that takes no temperature is one that thinks first.
    let thought = if refused.has(Part::Temperature) { THOUGHT_TOKENS } else { 0 };
    let mut body = Map::new();
    body.insert("messages".into(), messages(&instructions(ask, refused), &ask.lines));
    body.insert("stream".into(), json!(true));
    let tokens_max = if by_new_name { "max_completion_tokens" } else { "max_tokens" };
    body.insert(tokens_max.into(), json!(ask.tokens_max.saturating_add(thought)));
    if !refused.has(Part::Usage) {
        body.insert("stream_options".into(), json!({ "include_usage": true }));
    }
    if !refused.has(Part::Temperature) {
        body.insert("temperature".into(), json!(ask.temperature));
    }
    if let Some(schema) = &ask.schema {
        body.insert("response_format".into(), shape(schema, refused, hosted));
    }
    if !ask.tools.is_empty() {
        body.insert("tools".into(), ask.tools.iter().map(tool).collect());
        let choice = if refused.has(Part::MustCall) { "auto" } else { "required" };
        body.insert("tool_choice".into(), json!(choice));
    }
    body
}

fn messages(instructions: &str, lines: &[Line]) -> Value {
    let system = (!instructions.is_empty()).then(|| json!({ "role": "system", "content": instructions }));
    system.into_iter().chain(lines.iter().map(message)).collect()
}

fn message(line: &Line) -> Value {
    let role = match line.by {
        Speaker::Contact => "user",
        Speaker::Assistant => "assistant",
    };
    json!({ "role": role, "content": line.text })
}

fn shape(schema: &Schema, refused: &Refused, hosted: bool) -> Value {
    if refused.has(Part::Schema) {
        return json!({ "type": "json_object" });
    }
    // Servers of one's own keep to limits as well; the vendor refuses them, or did so lately.
    let strict = is_strict(&schema.schema);
    let shape = if strict && hosted { without_limits(&schema.schema) } else { schema.schema.clone() };
    json!({ "type": "json_schema", "json_schema": { "name": schema.name, "strict": strict, "schema": shape } })
}

fn tool(tool: &Tool) -> Value {
    let function = json!({ "name": tool.name, "description": tool.about, "parameters": tool.arguments });
    json!({ "type": "function", "function": function })
}

pub(super) fn read(event: &Event, so_far: &mut SoFar) -> Result<(), OutsideError> {
    if event.data.trim() == "[DONE]" {
        so_far.over = true;
        return Ok(());
    }
    let chunk: Value = serde_json::from_str(&event.data).map_err(|_| broken("the answer cannot be read"))?;
    if let Some(error) = chunk.get("error").filter(|error| !error.is_null()) {
        return Err(Refusal::of(error).error(None));
    }
    if let Some(usage) = chunk.get("usage").filter(|usage| usage.is_object()) {
        let count = |key: &str| usage.get(key).and_then(Value::as_u64);
        so_far.tokens(count("prompt_tokens"), count("completion_tokens"));
    }
    match chunk.pointer("/choices/0") {
        Some(choice) => read_choice(choice, so_far),
        None => Ok(()),
    }
}

fn read_choice(choice: &Value, so_far: &mut SoFar) -> Result<(), OutsideError> {
    if let Some(text) = choice.pointer("/delta/content").and_then(Value::as_str) {
        so_far.text(text)?;
    }
    let calls = choice.pointer("/delta/tool_calls").and_then(Value::as_array);
    for call in calls.into_iter().flatten() {
        read_call(call, so_far)?;
    }
    match choice.get("finish_reason").and_then(Value::as_str) {
        None => {}
        Some("stop" | "tool_calls" | "function_call") => so_far.stops(Stop::Finished),
        Some("length") => so_far.stops(Stop::TooLong),
        Some("content_filter") => so_far.stops(Stop::Withheld),
        Some(_) => return Err(broken("the vendor broke the answer off")),
    }
    // The model's own refusal, in place of the shape it was asked for.
    if choice.pointer("/delta/refusal").is_some_and(Value::is_string) {
        so_far.stops(Stop::Withheld);
    }
    Ok(())
}

/// The first piece of a call has its name, the others go on with the arguments. Some servers send whole calls without
/// a number.
fn read_call(call: &Value, so_far: &mut SoFar) -> Result<(), OutsideError> {
    let name = call.pointer("/function/name").and_then(Value::as_str).filter(|name| !name.is_empty());
    let next = so_far.calls();
    let last = if name.is_some() { next } else { next.saturating_sub(1) };
    let index = call.get("index").and_then(Value::as_u64).unwrap_or(last);
    if let Some(name) = name.filter(|_| !so_far.knows_call(index)) {
        so_far.call_begins(index, name)?;
    }
    match call.pointer("/function/arguments") {
        Some(Value::String(arguments)) => so_far.call_goes_on(index, arguments),
        Some(arguments @ Value::Object(_)) => so_far.call_goes_on(index, &arguments.to_string()),
        _ => Ok(()),
    }
}

pub(super) fn part(refusal: &Refusal) -> Option<Part> {
    const PARTS: [(&str, Part); 7] = [
        ("stream_options", Part::Usage),
        ("tool_choice", Part::MustCall),
        ("response_format", Part::Schema),
        ("json_schema", Part::Schema),
        ("temperature", Part::Temperature),
        ("max_tokens", Part::TokensMax),
        ("max_completion_tokens", Part::TokensMax),
    ];
    let is_about_the_request = matches!(refusal.status, 400 | 422) && !refusal.is_too_long();
    PARTS.into_iter().find(|(field, _)| is_about_the_request && refusal.is_about(field)).map(|(_, part)| part)
}
