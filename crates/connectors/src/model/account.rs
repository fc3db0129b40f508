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

    /// With everything that may be left out at its default. The OpenAI format lies under `/v1`, also where the base
    /// does not say so.
    pub fn new(vendor: Vendor, base_url: &str, model: &str) -> Self {
        let base_url = base_url.trim_end_matches('/');
        let is_bare = base_url.split_once("://").is_some_and(|(_, rest)| !rest.contains('/'));
        let path = if vendor == Vendor::OpenAi && is_bare { "/v1" } else { "" };
        Self {
            vendor,
            base_url: format!("{base_url}{path}"),
            model: model.to_owned(),
            key: None,
            api_version: Self::API_VERSION.to_owned(),
            deadline: Self::DEADLINE,
            idle: Self::IDLE,
            price: Price::default(),
            extra: Map::new(),
        }
    }

    /// For records and metrics: `openai/gpt-4.1-mini`, or `127.0.0.1:11434/llama3.2` for a server of one's own.
    pub fn name(&self) -> String {
        format!("{}/{}", self.place(), self.model)
    }

    fn place(&self) -> &str {
        let is_elsewhere = self.vendor == Vendor::OpenAi && self.vendor.base_url() != Some(&self.base_url);
        let host = self.base_url.split_once("://").and_then(|(_, rest)| rest.split('/').next());
        host.filter(|_| is_elsewhere).unwrap_or(self.vendor.name())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_without_a_path_gets_the_one_of_its_format() {
        let base = |vendor, base: &str| Account::new(vendor, base, "m").base_url;
        assert_eq!(base(Vendor::OpenAi, "http://127.0.0.1:11434/"), "http://127.0.0.1:11434/v1");
        assert_eq!(base(Vendor::OpenAi, "https://api.groq.com/openai/v1"), "https://api.groq.com/openai/v1");
        assert_eq!(base(Vendor::Anthropic, "https://api.anthropic.com"), "https://api.anthropic.com");
    }

    #[test]
    fn a_name_says_who_is_asked() {
        let name = |vendor: Vendor, base: &str| Account::new(vendor, base, "m").name();
        assert_eq!(name(Vendor::OpenAi, "https://api.openai.com/v1"), "openai/m");
        assert_eq!(name(Vendor::OpenAi, "http://127.0.0.1:11434"), "127.0.0.1:11434/m");
        assert_eq!(name(Vendor::Azure, "https://x.openai.azure.com"), "azure/m");
    }
}
