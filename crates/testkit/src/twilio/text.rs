//! A text the stand-in took.

use frontdesk_channels::sms::segments;
use jiff::Timestamp;
use serde_json::{Value, json};

/// A message resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub sid: String,
    pub to: String,
    pub from: String,
    pub body: String,
    /// Twilio's word: `queued`, `sent`, `delivered`, `undelivered`.
    pub status: String,
    pub error_code: Option<u32>,
    pub status_callback: Option<String>,
    pub created_at: Timestamp,
    pub sent_at: Option<Timestamp>,
}

impl Text {
    /// The resource as Twilio writes it.
    pub fn json(&self, account: &str) -> Value {
        let uri = format!("/2010-04-01/Accounts/{account}/Messages/{}", self.sid);
        json!({
            "account_sid": account,
            "api_version": "2010-04-01",
            "body": self.body,
            "date_created": date(self.created_at),
            "date_sent": self.sent_at.map(date),
            "date_updated": date(self.sent_at.unwrap_or(self.created_at)),
            "direction": "outbound-api",
            "error_code": self.error_code,
            "error_message": null,
            "from": self.from,
            "messaging_service_sid": null,
            "num_media": "0",
            "num_segments": segments(&self.body).parts.to_string(),
            "price": null,
            "price_unit": "USD",
            "sid": self.sid,
            "status": self.status,
            "subresource_uris": { "media": format!("{uri}/Media.json") },
            "to": self.to,
            "uri": format!("{uri}.json"),
        })
    }
}

fn date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()
}
