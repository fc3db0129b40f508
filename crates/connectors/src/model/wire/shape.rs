//! Shapes as vendors take them. Each takes another part of JSON Schema; whoever asked checks the answer anyway.

use serde_json::{Map, Value};

/// Vendors keep strictly to a shape only when every object names all of its fields as required and takes no others;
/// any other shape they refuse outright when strictness is asked for.
pub(super) fn is_strict(schema: &Value) -> bool {
    match schema {
        Value::Object(parts) => {
            let closed = parts.get("additionalProperties") == Some(&Value::Bool(false));
            let ok = parts.get("properties").is_none_or(|fields| closed && all_required(fields, parts.get("required")));
            ok && parts.values().all(is_strict)
        }
        Value::Array(parts) => parts.iter().all(is_strict),
        _ => true,
    }
}

fn all_required(fields: &Value, required: Option<&Value>) -> bool {
    let Some(fields) = fields.as_object() else { return true };
    let required: Vec<&str> =
        required.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    fields.keys().all(|field| required.contains(&field.as_str()))
}

/// Lengths and bounds that vendors which keep strictly to a shape refuse.
const LIMITS: [&str; 14] = [
    "minItems",
    "maxItems",
    "uniqueItems",
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minProperties",
    "maxProperties",
];

pub(super) fn without_limits(schema: &Value) -> Value {
    changed(schema, &|parts| parts.retain(|keyword, _| !LIMITS.contains(&keyword.as_str())))
}

/// Where the empty text may be chosen, any text may: Gemini refuses a choice of nothing.
pub(super) fn without_empty_choices(schema: &Value) -> Value {
    changed(schema, &|parts| {
        let choices = parts.get("enum").and_then(Value::as_array);
        if choices.is_some_and(|choices| choices.iter().any(|choice| choice == "")) {
            parts.remove("enum");
        }
    })
}

/// Changes the shape and all within it. The names of fields are no part of a shape, whatever they are.
fn changed(schema: &Value, change: &dyn Fn(&mut Map<String, Value>)) -> Value {
    match schema {
        Value::Object(parts) => {
            let mut parts = parts.clone();
            change(&mut parts);
            for (keyword, part) in &mut parts {
                let names_fields = matches!(keyword.as_str(), "properties" | "$defs");
                *part = match part.as_object().filter(|_| names_fields) {
                    Some(fields) => fields.iter().map(|(name, field)| (name.clone(), changed(field, change))).collect(),
                    None => changed(part, change),
                };
            }
            Value::Object(parts)
        }
        Value::Array(parts) => parts.iter().map(|part| changed(part, change)).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_shape_is_strict_when_nothing_in_it_is_left_open() {
        let part = json!({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": false});
        assert!(is_strict(&part));
        let whole = |part: Value| json!({"type": "object", "properties": {"list": {"type": "array", "items": part}}, "required": ["list"], "additionalProperties": false});
        assert!(is_strict(&whole(part.clone())));
        for missing in ["required", "additionalProperties"] {
            let mut open = part.clone();
            open.as_object_mut().unwrap().remove(missing);
            assert!(!is_strict(&whole(open)), "{missing}");
        }
    }

    #[test]
    fn limits_are_left_out_and_fields_that_are_called_like_one_are_not() {
        let list = json!({"type": "array", "maxItems": 3, "items": {"type": "string", "maxLength": 9}});
        let schema = json!({"type": "object", "properties": {"format": list, "pattern": {"enum": ["maxItems"]}}});
        let plain = json!({"type": "array", "items": {"type": "string"}});
        let expected = json!({"type": "object", "properties": {"format": plain, "pattern": {"enum": ["maxItems"]}}});
        assert_eq!(without_limits(&schema), expected);
    }

    #[test]
    fn a_choice_with_nothing_in_it_becomes_any_text() {
        let schema = json!({"type": "object", "properties": {"enum": {"type": "string", "enum": ["", "a"]}, "b": {"enum": ["x"]}}});
        let expected = json!({"type": "object", "properties": {"enum": {"type": "string"}, "b": {"enum": ["x"]}}});
        assert_eq!(without_empty_choices(&schema), expected);
    }
}
