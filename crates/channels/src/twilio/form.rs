//! The fields of a webhook, in the order they came, blank ones kept: the signature covers them all.

use std::fmt;

/// No webhook of Twilio's has more fields than this; the rest is not read.
const FIELDS_MAX: usize = 500;

/// A form-encoded body. `Debug` shows the names alone.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// Reads `application/x-www-form-urlencoded`. Never fails: what cannot be decoded fails the signature.
    pub fn parse(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).take(FIELDS_MAX).map(|(k, v)| (k.into_owned(), v.into_owned())).collect())
    }

    pub fn of<K: Into<String>, V: Into<String>>(fields: impl IntoIterator<Item = (K, V)>) -> Self {
        Self(fields.into_iter().map(|(k, v)| (k.into(), v.into())).collect())
    }

    /// The first field of that name, blank or not.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(k, _)| k == name).map(|(_, v)| v.as_str())
    }

    /// The field with surrounding blanks removed; `None` when nothing is left.
    pub fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).map(str::trim).filter(|v| !v.is_empty())
    }

    /// A whole number; 0 when it is missing or is none.
    pub fn number(&self, name: &str) -> u32 {
        self.filled(name).and_then(|v| v.parse().ok()).unwrap_or(0)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(k, v)| (k.as_str(), v.as_str()))
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(k, _)| k)).finish()
    }
}
