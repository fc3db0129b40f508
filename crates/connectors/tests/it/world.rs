//! A vendor, and the product's own way to it.

use frontdesk_connectors::model::{Account, Connected, Vendor as Wire};
use frontdesk_domain::model::{Ask, LanguageModel, Line, Piece, Speaker, Stop, Tokens, Tool};
use frontdesk_domain::{OutsideError, Secret};
use frontdesk_http::{Outgoing, Settings};
use frontdesk_testkit::model::{Brand, Vendor};
use futures::StreamExt;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

pub const KEY: &str = "sk-test-51";
pub const MODEL: &str = "tiny";

pub struct World {
    pub vendor: Vendor,
    pub model: Connected,
}

pub fn wire(brand: Brand) -> Wire {
    match brand {
        Brand::OpenAi => Wire::OpenAi,
        Brand::Azure => Wire::Azure,
        Brand::Anthropic => Wire::Anthropic,
        Brand::Gemini => Wire::Gemini,
    }
}

pub fn connected(account: Account) -> Connected {
    let settings = Settings { failures_max: 100, ..Settings::default() }.allowing(&account.base_url);
    Connected::new(account, Arc::new(Outgoing::new(settings, || 7).unwrap()))
}

impl World {
    pub async fn new(brand: Brand) -> Self {
        Self::with(brand, |account| account).await
    }

    pub async fn with(brand: Brand, change: impl FnOnce(Account) -> Account) -> Self {
        let vendor = Vendor::start(brand, KEY, MODEL).await.unwrap();
        let account = Account { key: Some(Secret::new(KEY)), ..Account::new(wire(brand), vendor.base(), MODEL) };
        Self { vendor, model: connected(change(account)) }
    }

    pub async fn ask(&self, ask: &Ask) -> Result<Answer, OutsideError> {
        read(&self.model, ask).await
    }
}

/// An answer to its end.
#[derive(Debug, Default, PartialEq)]
pub struct Answer {
    pub text: String,
    pub calls: Vec<(String, serde_json::Value)>,
    pub why: Option<Stop>,
    pub tokens: Tokens,
    pub by: String,
    pub cost_micros: u64,
    pub pieces: usize,
}

pub async fn read(model: &dyn LanguageModel, ask: &Ask) -> Result<Answer, OutsideError> {
    let mut pieces = model.ask(ask).await?;
    let mut answer = Answer::default();
    while let Some(piece) = pieces.next().await {
        assert_eq!(answer.why, None, "something came after the end");
        answer.pieces += 1;
        match piece? {
            Piece::Text(text) => answer.text.push_str(&text),
            Piece::Call { tool, arguments } => answer.calls.push((tool, serde_json::from_str(&arguments).unwrap())),
            Piece::End { why, tokens, by, cost_micros } => {
                answer = Answer { why: Some(why), tokens, by, cost_micros, ..answer };
            }
        }
    }
    assert!(answer.why.is_some(), "no end came");
    Ok(answer)
}

pub fn question(text: &str) -> Ask {
    Ask {
        instructions: "Answer in one sentence.".into(),
        lines: vec![Line { by: Speaker::Contact, text: text.into() }],
        tokens_max: 100,
        ..Ask::default()
    }
}

pub fn tool(name: &str) -> Tool {
    let arguments = json!({"type": "object", "properties": {"day": {"type": "string"}}, "required": ["day"]});
    Tool { name: name.into(), about: "Looks a day up.".into(), arguments }
}

pub fn retry(reason: &str) -> OutsideError {
    OutsideError::Retry { after: None, reason: reason.into() }
}

pub const SHORT: Duration = Duration::from_millis(150);
