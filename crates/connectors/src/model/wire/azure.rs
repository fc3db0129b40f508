//! OpenAI's models at Azure: the same format, another address and another way to show the key.
//!
//! [Reference](https://learn.microsoft.com/azure/ai-services/openai/reference).

use super::request::lay_over;
use super::{Wire, openai};
use crate::model::account::{Account, part};
use crate::model::refusal::Refusal;
use crate::model::refused::{Part, Refused};
use crate::model::so_far::SoFar;
use crate::model::sse::Event;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::Ask;
use frontdesk_http::Call;
use serde_json::Value;

#[derive(Debug)]
pub(in crate::model) struct Azure;

impl Wire for Azure {
    fn call(&self, account: &Account, ask: &Ask, refused: &Refused) -> Call {
        let mut body = openai::body(ask, refused, true);
        lay_over(&mut body, &account.extra);
        let url = account.url(&format!("/openai/deployments/{}/chat/completions", part(&account.model)));
        let call = Call::post_json(&url, &Value::Object(body)).query([("api-version", account.api_version.as_str())]);
        let call = call.header("accept", "text/event-stream");
        match &account.key {
            Some(key) => call.key("api-key", key),
            None => call,
        }
    }

    fn read(&self, event: &Event, so_far: &mut SoFar) -> Result<(), OutsideError> {
        openai::read(event, so_far)
    }

    fn part(&self, refusal: &Refusal) -> Option<Part> {
        openai::part(refusal)
    }
}
