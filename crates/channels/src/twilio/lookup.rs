//! How a number stands at Twilio: whether it is the account's, and where its calls and texts go.

use super::hooks;
use frontdesk_domain::outside::{AtVendor, Leads};
use serde::Deserialize;

/// The part of a list of the account's numbers that we read.
#[derive(Deserialize)]
pub(super) struct Numbers {
    incoming_phone_numbers: Vec<Number>,
}

#[derive(Deserialize)]
struct Number {
    phone_number: String,
    #[serde(default)]
    capabilities: Capabilities,
    #[serde(default)]
    voice_url: Option<String>,
    #[serde(default)]
    sms_url: Option<String>,
    /// These outdo the addresses.
    #[serde(default)]
    voice_application_sid: Option<String>,
    #[serde(default)]
    sms_application_sid: Option<String>,
    #[serde(default)]
    trunk_sid: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Capabilities {
    voice: bool,
    sms: bool,
}

impl Numbers {
    /// The list is asked for by a part of the number, so that others may be in it.
    pub fn standing(self, number: &str, public_url: Option<&str>) -> AtVendor {
        let found = self.incoming_phone_numbers.into_iter().find(|known| known.phone_number == number);
        let Some(found) = found else { return AtVendor::NotThere };
        let ours = |path: &str| public_url.map(|url| format!("{}{path}", url.trim_end_matches('/')));
        let elsewhere = |sid: &Option<String>| sid.as_deref().is_some_and(|sid| !sid.is_empty());
        let away = elsewhere(&found.voice_application_sid) || elsewhere(&found.trunk_sid);
        let calls = leads(found.capabilities.voice, found.voice_url, away, ours(hooks::VOICE));
        let away = elsewhere(&found.sms_application_sid);
        AtVendor::There { calls, texts: leads(found.capabilities.sms, found.sms_url, away, ours(hooks::SMS)) }
    }
}

fn leads(able: bool, to: Option<String>, away: bool, ours: Option<String>) -> Leads {
    match (able, ours) {
        (false, _) => Leads::Unable,
        (true, None) => Leads::Unknown,
        (true, Some(ours)) if !away && to.as_deref() == Some(ours.as_str()) => Leads::Here,
        (true, Some(ours)) => Leads::Elsewhere { wanted: ours },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: &str = "+15875550100";

    fn standing(fields: &str) -> AtVendor {
        let list = format!(
            r#"{{"incoming_phone_numbers": [{{"phone_number": "+15875550", "capabilities": {{}}}},
                {{"phone_number": "{NUMBER}", "sid": "PN0", "capabilities": {{"voice": true, "sms": true, "mms": false}},
                  "voice_url": "https://desk.example/hooks/twilio/voice", "sms_url": "https://desk.example/hooks/twilio/sms"
                  {fields}}}]}}"#
        );
        let numbers: Numbers = serde_json::from_str(&list).unwrap();
        numbers.standing(NUMBER, Some("https://desk.example/"))
    }

    #[test]
    fn a_number_leads_here_or_somewhere_else() {
        assert_eq!(standing(""), AtVendor::There { calls: Leads::Here, texts: Leads::Here });
        let wanted = "https://desk.example/hooks/twilio/voice".to_owned();
        for field in ["voice_application_sid", "trunk_sid"] {
            let there = standing(&format!(r#", "{field}": "AP1""#));
            assert_eq!(
                there,
                AtVendor::There { calls: Leads::Elsewhere { wanted: wanted.clone() }, texts: Leads::Here }
            );
        }
        let none: Numbers = serde_json::from_str(r#"{"incoming_phone_numbers": []}"#).unwrap();
        assert_eq!(none.standing(NUMBER, None), AtVendor::NotThere);
    }
}
