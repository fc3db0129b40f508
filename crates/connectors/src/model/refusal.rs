//! What a vendor's refusal means.
//!
//! A vendor's own words are looked through and never passed on: they may repeat what was asked.

use frontdesk_domain::OutsideError;
use frontdesk_http::Answer;
use serde_json::Value;
use std::time::Duration;

/// An error as vendors write it, whatever its exact form.
#[derive(Debug, Default)]
pub(super) struct Refusal {
    pub(super) status: u16,
    /// The vendor's short names for it, such as `rate_limit_error` or `context_length_exceeded`; lower case.
    pub(super) names: Vec<String>,
    /// The vendor's sentence; lower case.
    pub(super) message: String,
    /// The field of the request that is wrong, where the vendor says so; lower case.
    pub(super) field: String,
    /// How long to stay away, from the body; the header stands over it.
    pub(super) after: Option<Duration>,
}

impl Refusal {
    /// Reads `{"error": {"type", "code", "status", "message", "param"}}`, with any of them missing, inside a list
    /// (Gemini), without the outer part (vLLM) or as plain text (some proxies).
    pub(super) fn read(status: u16, body: &[u8]) -> Self {
        let body: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
        let body = body.get(0).unwrap_or(&body);
        Self { status, ..Self::of(body.get("error").unwrap_or(body)) }
    }

    /// From the value of `error`, which may also come in the middle of an answer.
    pub(super) fn of(error: &Value) -> Self {
        let text = |key: &str| error.get(key).and_then(Value::as_str).map(str::to_lowercase);
        let inner = error.pointer("/innererror/code").or_else(|| error.pointer("/details/error_code"));
        let inner = inner.and_then(Value::as_str).map(str::to_lowercase);
        let details = error.get("details").and_then(Value::as_array).into_iter().flatten();
        let mut names: Vec<String> = ["type", "code", "status"].into_iter().filter_map(text).chain(inner).collect();
        let mut after = None;
        for detail in details {
            names.extend(detail.get("reason").and_then(Value::as_str).map(str::to_lowercase));
            after = after.or_else(|| detail.get("retryDelay").and_then(Value::as_str).and_then(seconds));
        }
        let message = text("message").or_else(|| error.as_str().map(str::to_lowercase));
        let message = message.or_else(|| error.get("detail").map(|detail| detail.to_string().to_lowercase()));
        let status = error.get("code").and_then(Value::as_u64).and_then(|code| u16::try_from(code).ok()).unwrap_or(0);
        Self { status, names, message: message.unwrap_or_default(), field: text("param").unwrap_or_default(), after }
    }

    pub(super) fn is(&self, name: &str) -> bool {
        self.names.iter().any(|n| n == name)
    }

    pub(super) fn says(&self, words: &str) -> bool {
        self.message.contains(words)
    }

    /// Whether it is about this field of the request. The vendor's sentence counts only where it names no field.
    pub(super) fn is_about(&self, field: &str) -> bool {
        if self.field.is_empty() { self.says(field) } else { self.field.split('.').any(|part| part == field) }
    }

    pub(super) fn error(&self, answer: Option<&Answer>) -> OutsideError {
        if self.is_out_of_credit() {
            return rejected("no_credit", "the account has no credit left; top it up, or raise its spending limit");
        }
        if self.is_bad_key() {
            return OutsideError::Unauthorized;
        }
        if self.is_too_long() {
            return rejected("context_too_long", "the text is longer than the model can read");
        }
        if self.is_withheld() {
            return rejected("withheld", "the vendor's filter does not let the text through");
        }
        if self.is_unknown_model() {
            return rejected("no_such_model", "the vendor does not know the model; check its name and the base URL");
        }
        let after = answer.and_then(|answer| answer.retry_after).or(self.after);
        match self.status {
            408 | 429 | 500.. => OutsideError::Retry { after, reason: format!("status {}", self.status) },
            // An error in the middle of an answer has no status, and what it is about passed before.
            0 => OutsideError::Retry { after, reason: "the vendor broke the answer off".into() },
            403 => OutsideError::Unauthorized,
            status => rejected("not_understood", &format!("status {status}{}", self.where_known())),
        }
    }

    fn is_out_of_credit(&self) -> bool {
        self.status == 402
            || ["insufficient_quota", "billing_error", "enforced_spend_limit_reached", "billing_hard_limit_reached"]
                .iter()
                .any(|name| self.is(name))
            || self.says("credit balance is too low")
    }

    /// Gemini answers 400 to a key that it does not know.
    pub(super) fn is_bad_key(&self) -> bool {
        self.status == 401 || self.is("api_key_invalid") || self.is("authentication_error")
    }

    pub(super) fn is_too_long(&self) -> bool {
        let names = ["context_length_exceeded", "exceed_context_size_error", "request_too_large"];
        self.status == 413
            || names.iter().any(|name| self.is(name))
            || ["maximum context length", "prompt is too long", "context size", "input token count"]
                .iter()
                .any(|words| self.says(words))
    }

    fn is_withheld(&self) -> bool {
        ["content_filter", "content_policy_violation", "responsibleaipolicyviolation"].iter().any(|name| self.is(name))
    }

    fn is_unknown_model(&self) -> bool {
        self.status == 404 || self.is("model_not_found") || self.is("deploymentnotfound")
    }

    /// ": temperature", where the vendor named the field by a plain word.
    fn where_known(&self) -> String {
        let plain = |c: char| c.is_ascii_alphanumeric() || "_.[]".contains(c);
        let is_word = !self.field.is_empty() && self.field.len() <= 40 && self.field.chars().all(plain);
        if is_word { format!(": the vendor does not take {}", self.field) } else { String::new() }
    }
}

pub(super) fn rejected(code: &str, reason: &str) -> OutsideError {
    OutsideError::Rejected { code: code.into(), reason: reason.into() }
}

/// Nothing came of the answer; another try may help.
pub(super) fn broken(reason: &str) -> OutsideError {
    OutsideError::Retry { after: None, reason: reason.into() }
}

/// `"17s"` or `"0.5s"`.
fn seconds(text: &str) -> Option<Duration> {
    let seconds: f64 = text.strip_suffix('s')?.parse().ok()?;
    Duration::try_from_secs_f64(seconds.clamp(0.0, 3600.0)).ok()
}

#[cfg(test)]
mod tests;
