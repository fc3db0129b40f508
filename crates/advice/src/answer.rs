//! The JSON in a model's answer. Models without a grammar put it into a fence; anything else around it is nonsense.

use serde_json::Value;

/// The longest answer that is read.
pub const ANSWER_BYTES_MAX: usize = 16 * 1024;

/// The object that the answer is, or `None`.
pub fn object(answer: &str) -> Option<Value> {
    let text = answer.trim();
    if text.len() > ANSWER_BYTES_MAX {
        return None;
    }
    let inner = text.strip_prefix("```json").or_else(|| text.strip_prefix("```")).and_then(|t| t.strip_suffix("```"));
    serde_json::from_str(inner.unwrap_or(text).trim()).ok().filter(Value::is_object)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_whole_object_is_an_answer() {
        assert!(object(r#" {"commands":[]} "#).is_some());
        assert!(object("```json\n{\"commands\":[]}\n```").is_some());
        for nonsense in ["", "[]", "{", "{\"a\":1}{\"b\":2}", "Sure! {\"commands\":[]}", "null", "\u{0}"] {
            assert!(object(nonsense).is_none(), "{nonsense}");
        }
        assert!(object(&format!("{{\"a\":\"{}\"}}", "x".repeat(ANSWER_BYTES_MAX))).is_none());
    }
}
