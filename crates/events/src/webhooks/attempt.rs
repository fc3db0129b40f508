//! One attempt at a delivery, and what it says.

use super::secrets::KnownSecrets;
use crate::told::Told;
use frontdesk_domain::OutsideError;
use frontdesk_http::{Answer, Call, Outgoing};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use tokio::time::Instant;
use utoipa::ToSchema;

/// An attempt as the log has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Try {
    /// When it began: RFC 3339, UTC.
    #[schema(value_type = String)]
    pub at: Timestamp,
    /// The status that was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// What went wrong instead, such as `address_not_allowed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// How long it took.
    pub ms: u64,
}

/// What an attempt means for the delivery and its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Arrived,
    /// It did not arrive, and is not tried again before the other side allows it.
    Failed {
        not_before: Option<SignedDuration>,
    },
    /// The other side says that nobody is there any more.
    Gone,
}

/// The body of a delivery.
#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    timestamp: &'a str,
    data: serde_json::Value,
}

/// The body as the scheme wants it; `None` when what is stored is not JSON.
pub(super) fn body(told: &Told) -> Option<serde_json::Value> {
    let data: serde_json::Value = serde_json::from_slice(&told.json).ok()?;
    let timestamp = data.get("at")?.as_str()?.to_owned();
    serde_json::to_value(Body { kind: &told.kind, timestamp: &timestamp, data }).ok()
}

/// Sends it once. `id` is the event's: the same in every attempt and every replay.
pub(super) async fn attempt(
    http: &Outgoing,
    url: &str,
    secrets: &KnownSecrets,
    (id, body): (&str, &serde_json::Value),
    now: Timestamp,
) -> (Try, Outcome) {
    let signature = secrets.signatures(id, now, &body.to_string());
    let call = Call::post_json(url, body)
        .header("webhook-id", id)
        .header("webhook-timestamp", &now.as_second().to_string())
        .header("webhook-signature", &signature);
    let begun = Instant::now();
    let answer = http.send(&call).await;
    let ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    read(answer, now, ms)
}

fn read(answer: Result<Answer, OutsideError>, at: Timestamp, ms: u64) -> (Try, Outcome) {
    let failed = |error: &str| Try { at, status: None, error: Some(error.to_owned()), ms };
    let never_mind = Outcome::Failed { not_before: None };
    match answer {
        Ok(answer) => {
            let outcome = match answer.status {
                200..=299 => Outcome::Arrived,
                410 => Outcome::Gone,
                _ => Outcome::Failed {
                    not_before: answer.retry_after.and_then(|wait| SignedDuration::try_from(wait).ok()),
                },
            };
            // Nobody is followed: the address that was checked is the one that is called.
            let error = (300..400).contains(&answer.status).then(|| "redirects are not followed".to_owned());
            (Try { at, status: Some(answer.status), error, ms }, outcome)
        }
        Err(OutsideError::Rejected { code, .. }) => (failed(&code), never_mind),
        Err(OutsideError::Unauthorized) => (failed("unauthorized"), never_mind),
        Err(OutsideError::Retry { reason, .. }) => (failed(&reason), never_mind),
    }
}
