//! The fields of a webhook.

use frontdesk_domain::outside::{Refused, Webhook};

/// A form field with surrounding blanks removed; `None` when nothing is left.
pub(super) fn filled<'a>(webhook: &'a Webhook, name: &str) -> Option<&'a str> {
    webhook.field(name).map(str::trim).filter(|value| !value.is_empty())
}

/// A field that has to be there.
pub(super) fn required<'a>(webhook: &'a Webhook, name: &str) -> Result<&'a str, Refused> {
    filled(webhook, name).ok_or_else(|| missing(name))
}

/// A whole number; 0 when it is missing or is none.
pub(super) fn number(webhook: &Webhook, name: &str) -> u32 {
    filled(webhook, name).and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// A value of the URL's query.
pub(super) fn asked<'a>(webhook: &'a Webhook, name: &str) -> Option<&'a str> {
    webhook.query.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
}

/// Names the field, never what is in it.
pub(super) fn missing(name: &str) -> Refused {
    Refused::Malformed { what: format!("{name} is missing or not valid") }
}
