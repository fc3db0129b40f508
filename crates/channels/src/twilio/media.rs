//! Fetching the pictures of a text. Twilio asks for the account's login at its own address and leads on to a store that
//! refuses a login: <https://www.twilio.com/docs/messaging/api/media-resource>

use super::errors::error;
use super::rest::Account;
use frontdesk_domain::OutsideError;
use frontdesk_http::{Call, Outgoing, Patience};
use std::time::Duration;

/// From Twilio to its store is one.
const LED_ON_MAX: usize = 3;
/// For the largest file on a slow line.
const PATIENCE: Patience = Patience { whole: Duration::from_secs(25), idle: Duration::from_secs(10) };

/// The bytes at an address that a signed webhook named.
pub(super) async fn fetch(
    account: &Account,
    http: &Outgoing,
    source: &str,
    bytes_max: usize,
) -> Result<Vec<u8>, OutsideError> {
    let mut at = source.to_owned();
    for times in 0..=LED_ON_MAX {
        // More than is kept, so that `whole` and not a broken line says that it is too large.
        let call = Call::get(&at).bytes_max(bytes_max.saturating_mul(2));
        let call = if times == 0 && is_of(account, &at) { call.login(&account.sid, &account.token) } else { call };
        let answer = http.open(&call, PATIENCE).await?;
        match &answer.leads_to {
            Some(next) if at.starts_with("https://") && !next.starts_with("https://") => {
                return Err(rejected("not_https", "the file would be fetched over a line that anybody can read"));
            }
            Some(next) => at.clone_from(next),
            None if !answer.is_success() => return Err(error(&answer.answer().await?)),
            None if answer.length.is_some_and(|length| length > bytes_max as u64) => return Err(too_large()),
            None => return whole(answer, bytes_max).await,
        }
    }
    Err(rejected("led_in_circles", "the address leads on too often"))
}

/// Reads no more than may be kept.
async fn whole(mut answer: frontdesk_http::Streamed, bytes_max: usize) -> Result<Vec<u8>, OutsideError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if bytes.len() + chunk.len() > bytes_max {
            return Err(too_large());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// The account's login goes to nobody but Twilio, and is not shown where Twilio leads on to.
fn is_of(account: &Account, address: &str) -> bool {
    let base = account.api_base.trim_end_matches('/');
    address.strip_prefix(base).is_some_and(|rest| rest.starts_with('/'))
}

fn too_large() -> OutsideError {
    rejected("too_large", "the file is larger than what is kept")
}

fn rejected(code: &str, reason: &str) -> OutsideError {
    OutsideError::Rejected { code: code.into(), reason: reason.into() }
}
