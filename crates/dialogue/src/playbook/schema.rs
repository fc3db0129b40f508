//! The JSON Schema of a flow document, for editors and the visual builder.

use super::arguments::TOPICS;
use super::flow::{Ending, SlotKind};
use frontdesk_domain::action::ACTIONS;
use serde_json::{Value, json};

/// JSON Schema (2020-12) of one flow document.
pub fn json_schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Frontdesk flow",
        "type": "object",
        "required": ["flow", "steps"],
        "additionalProperties": false,
        "properties": {
            "flow": { "type": "string" },
            "about": { "type": "string" },
            "starts_on": { "$ref": "#/$defs/words" },
            "maybe_on": { "$ref": "#/$defs/words" },
            "starts_with": { "type": "array", "items": { "enum": kinds() } },
            "key": { "type": "integer", "minimum": 1, "maximum": 9 },
            "interrupts": { "type": "boolean" },
            "slots": { "type": "object", "additionalProperties": { "$ref": "#/$defs/slot" } },
            "steps": { "$ref": "#/$defs/steps" },
        },
        "$defs": {
            "words": { "type": ["array", "string"], "items": { "type": "string" } },
            "slot": { "oneOf": [{ "enum": kinds() }, slot()] },
            "steps": { "type": "array", "items": { "$ref": "#/$defs/step" }, "minItems": 1 },
            "target": { "oneOf": [{ "type": "string" }, { "$ref": "#/$defs/steps" }] },
            "step": { "type": "object", "oneOf": steps() },
        },
    })
}

fn kinds() -> Vec<&'static str> {
    SlotKind::ALL.iter().map(|(name, _)| *name).collect()
}

fn slot() -> Value {
    json!({
        "type": "object",
        "required": ["type"],
        "additionalProperties": false,
        "properties": {
            "type": { "enum": kinds() },
            "optional": { "type": "boolean" },
            "default": { "const": "default_service" },
            "from": { "enum": ["caller.phone", "caller.name"] },
        },
    })
}

fn steps() -> Vec<Value> {
    let word = || json!({ "type": "string" });
    let endings: Vec<_> = Ending::ALL.iter().map(|(name, _)| *name).collect();
    let topics: Vec<_> = TOPICS.iter().map(|(name, _)| *name).collect();
    let targets = || json!({ "type": "object", "additionalProperties": { "$ref": "#/$defs/target" } });
    let mut all = vec![
        step("collect", word(), &["ask"], json!({ "ask": word(), "again": word() })),
        step("say", word(), &[], json!({})),
        step("branch", word(), &["on"], json!({ "on": targets() })),
        step("choose", word(), &["ask"], json!({ "ask": word(), "none": word() })),
        step("confirm", word(), &[], json!({ "yes": target(), "no": target() })),
        step("answer", json!({ "enum": topics }), &[], json!({})),
        step("handoff", word(), &["on"], json!({ "on": outcomes("hand_off") })),
        step("call", word(), &[], json!({})),
        step("goto", word(), &[], json!({})),
        step("end", json!({ "enum": endings }), &[], json!({})),
    ];
    for (action, _) in ACTIONS {
        let with = json!({ "type": "object", "additionalProperties": word() });
        all.push(step("do", json!({ "const": action }), &["on"], json!({ "with": with, "on": outcomes(action) })));
    }
    all
}

fn target() -> Value {
    json!({ "$ref": "#/$defs/target" })
}

fn outcomes(action: &str) -> Value {
    let names = ACTIONS.iter().find(|(a, _)| *a == action).map_or(&[][..], |(_, outcomes)| *outcomes);
    let properties: serde_json::Map<_, _> = names.iter().map(|name| ((*name).to_owned(), target())).collect();
    json!({ "type": "object", "required": names, "additionalProperties": false, "properties": properties })
}

fn step(verb: &str, value: Value, needed: &[&str], mut properties: Value) -> Value {
    if let Some(all) = properties.as_object_mut() {
        all.insert("id".into(), json!({ "type": "string" }));
        all.insert(verb.into(), value);
    }
    let required: Vec<&str> = std::iter::once(verb).chain(needed.iter().copied()).collect();
    json!({ "required": required, "additionalProperties": false, "properties": properties })
}
