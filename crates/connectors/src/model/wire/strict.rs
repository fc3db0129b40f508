//! Whether a shape can be kept to the letter by vendors that promise it.

use serde_json::Value;

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
}
