//! A model as the settings describe it.

use super::vendor::Vendor;
use frontdesk_domain::Secret;
use frontdesk_domain::model::Price;
use serde_json::{Map, Value};
use std::time::Duration;

/// Which model is asked where, with which key, and how patiently.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    pub vendor: Vendor,
    /// Without a slash at its end. For the OpenAI format with its `/v1`.
    pub base_url: String,
    /// As the vendor calls it; at Azure the name of the deployment.
    pub model: String,
    /// A server of one's own may want none.
    pub key: Option<Secret>,
    /// Azure's `api-version`.
    pub api_version: String,
    /// How long a whole answer may take.
    pub deadline: Duration,
    /// How long an answer that has begun may be silent.
    pub idle: Duration,
    pub price: Price,
    /// Fields of the vendor's own that go into each request as they are.
    pub extra: Map<String, Value>,
}

impl Account {
    pub const DEADLINE: Duration = Duration::from_secs(6);
    pub const IDLE: Duration = Duration::from_secs(2);
    pub const API_VERSION: &str = "2024-10-21";

    /// With everything that may be left out at its default.
    pub fn new(vendor: Vendor, base_url: &str, model: &str) -> Self {
        Self {
            vendor,
            base_url: base_url.trim_end_matches('/').to_owned(),
            model: model.to_owned(),
            key: None,
            api_version: Self::API_VERSION.to_owned(),
            deadline: Self::DEADLINE,
            idle: Self::IDLE,
            price: Price::default(),
            extra: Map::new(),
        }
    }

    /// For records and metrics: `openai/gpt-4.1-mini`.
    pub fn name(&self) -> String {
        format!("{}/{}", self.vendor, self.model)
    }

    /// A path under the base. `path` is not changed; parts of it that come from the settings go through `part`.
    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

/// One part of a path.
pub(super) fn part(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}
