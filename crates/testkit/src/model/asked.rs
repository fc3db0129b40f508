//! A request as it arrived.

use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;

#[derive(Clone, Debug)]
pub struct Asked {
    /// With its query.
    pub path: String,
    pub headers: HeaderMap,
    pub body: Value,
}

/// What the vendor answers in place of an answer.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) body: Value,
}

/// Why a request is refused; each brand has its own words for it.
#[derive(Clone, Debug)]
pub(super) enum Wrong {
    Key,
    Model,
    /// A field that is missing, unknown, of the wrong kind, or not taken by this model; and what is wrong with it.
    Field(String, &'static str),
}

pub(super) const NOT_TAKEN: &str = "is not supported with this model";

impl Asked {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Nothing may be in the object that the vendor does not know.
    pub(super) fn only(&self, pointer: &str, known: &[&str]) -> Result<(), Wrong> {
        let fields = self.body.pointer(pointer).and_then(Value::as_object);
        let unknown = fields.into_iter().flatten().find(|(field, _)| !known.contains(&field.as_str()));
        unknown.map_or(Ok(()), |(field, _)| Err(Wrong::Field(field.clone(), "is not permitted")))
    }

    pub(super) fn needs(&self, pointer: &str, fits: impl Fn(&Value) -> bool) -> Result<(), Wrong> {
        let name = pointer.rsplit('/').next().unwrap_or_default().to_owned();
        match self.body.pointer(pointer) {
            None => Err(Wrong::Field(name, "is required")),
            Some(value) if fits(value) => Ok(()),
            Some(_) => Err(Wrong::Field(name, "is of the wrong type")),
        }
    }

    pub(super) fn may_have(&self, pointer: &str, fits: impl Fn(&Value) -> bool) -> Result<(), Wrong> {
        if self.body.pointer(pointer).is_none() { Ok(()) } else { self.needs(pointer, fits) }
    }
}
