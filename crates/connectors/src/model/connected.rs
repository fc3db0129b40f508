//! One model that can be asked.

use super::account::Account;
use super::measured::Measured;
use super::read::{Reading, pieces};
use super::refusal::Refusal;
use super::refused::Refused;
use super::so_far::SoFar;
use super::sse::Events;
use async_trait::async_trait;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Ask, LanguageModel, Pieces, Price};
use frontdesk_http::{Answer, Outgoing, Patience, Streamed};
use serde_json::Value;
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// Bytes of a refusal that are worth looking through.
const REFUSAL_BYTES_MAX: usize = 64 * 1024;

/// Names of models that somebody still reads.
const KNOWN_MAX: usize = 8;

/// A model at a vendor, through the one way out. Keep one for each: it learns what the model does not take.
#[derive(Debug)]
pub struct Connected {
    account: Account,
    name: String,
    http: Arc<Outgoing>,
    refused: Refused,
}

impl Connected {
    pub fn new(account: Account, http: Arc<Outgoing>) -> Self {
        Self { name: account.name(), account, http, refused: Refused::default() }
    }

    /// The names of the models that are there, for somebody who mistyped one. None where the server does not tell.
    pub async fn known(&self) -> Vec<String> {
        let Some(call) = self.account.vendor.wire().list(&self.account) else { return Vec::new() };
        let answer = self.http.send(&call).await.ok().filter(Answer::is_success);
        let list = answer.and_then(|answer| answer.json::<Value>().ok()).unwrap_or_default();
        let names = list.get("data").and_then(Value::as_array).into_iter().flatten();
        let names = names.filter_map(|model| model.get("id").and_then(Value::as_str));
        names.take(KNOWN_MAX).map(str::to_owned).collect()
    }

    /// Asks again, without it, as often as the model refuses a part of the request that can be left out. Each part is
    /// left out for good, so that this happens once for each, not once for each ask.
    async fn open(&self, ask: &Ask, until: Instant) -> Result<Streamed, OutsideError> {
        let wire = self.account.vendor.wire();
        loop {
            let call = wire.call(&self.account, ask, &self.refused);
            let patience = Patience { whole: until - Instant::now(), idle: self.account.idle };
            let streamed = self.http.open(&call, patience).await?;
            if streamed.is_success() {
                return Ok(streamed);
            }
            let answer = streamed.answer().await?;
            let body = answer.body.get(..REFUSAL_BYTES_MAX).unwrap_or(&answer.body);
            let refusal = Refusal::read(answer.status, body);
            match wire.part(&refusal) {
                Some(part) if self.refused.learn(part) => {
                    tracing::info!(model = %self.name, ?part, "a model does not take a part of the request; left out from now on");
                }
                _ => return Err(refusal.error(Some(&answer))),
            }
        }
    }

    fn until(&self, ask: &Ask) -> Instant {
        let asked = ask.within_ms.map(|ms| Duration::from_millis(u64::from(ms)));
        Instant::now() + asked.unwrap_or(self.account.deadline).min(self.account.deadline)
    }
}

#[async_trait]
impl LanguageModel for Connected {
    fn name(&self) -> &str {
        &self.name
    }

    async fn ask(&self, ask: &Ask) -> Result<Pieces, OutsideError> {
        let mut measured = Measured::begin(&self.name);
        let streamed = match self.open(ask, self.until(ask)).await {
            Ok(streamed) => Some(streamed),
            Err(error) => {
                measured.failed(&error);
                return Err(error);
            }
        };
        let (wire, by, price) = (self.account.vendor.wire(), self.name.clone(), self.account.price);
        let (events, so_far, last) = (Events::default(), SoFar::new(ask), VecDeque::new());
        Ok(pieces(Reading { wire, by, price, streamed, events, so_far, last, measured }))
    }

    fn price(&self) -> Price {
        self.account.price
    }
}
