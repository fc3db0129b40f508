//! Reporting how far a text has come, as Twilio does: signed, each status its own request, in no sure order.

use super::server::State;
use super::{Text, outside};
use frontdesk_channels::twilio::signature;
use frontdesk_domain::Secret;
use std::sync::Arc;
use std::time::Duration;

/// Which status callbacks are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reports {
    None,
    /// `sent`, then `delivered` or `undelivered`.
    InOrder,
    /// The last one first.
    OutOfOrder,
    /// Each of them twice.
    Twice,
}

/// A report is tried this often while the other side does not answer.
const TRIES: u32 = 3;

/// Delivers the text, one way or the other, and says so.
pub(super) async fn deliver(state: Arc<State>, sid: String) {
    let Some((text, reports)) = state.settle(&sid) else { return };
    let mut steps = vec!["sent", text.status.as_str()];
    match reports {
        Reports::None => return,
        Reports::InOrder => {}
        Reports::OutOfOrder => steps.reverse(),
        Reports::Twice => steps = steps.iter().flat_map(|step| [*step, *step]).collect(),
    }
    let Some(url) = &text.status_callback else { return };
    for step in steps {
        report(&state, url, &text, step).await;
    }
}

async fn report(state: &State, url: &str, text: &Text, status: &str) {
    let (account, token) = state.login();
    let mut fields = vec![
        ("MessageSid".to_owned(), text.sid.clone()),
        ("SmsSid".into(), text.sid.clone()),
        ("MessageStatus".into(), status.to_owned()),
        ("SmsStatus".into(), status.to_owned()),
        ("To".into(), text.to.clone()),
        ("From".into(), text.from.clone()),
        ("AccountSid".into(), account),
        ("ApiVersion".into(), "2010-04-01".into()),
    ];
    let code = text.error_code.filter(|_| status == text.status);
    fields.extend(code.map(|code| ("ErrorCode".to_owned(), code.to_string())));
    for wait in 0..TRIES {
        match post(&state.http, url, &fields, &token).await {
            Ok(response) if !response.status().is_server_error() => return,
            _ => tokio::time::sleep(Duration::from_millis(200 << wait)).await,
        }
    }
}

async fn post(
    http: &reqwest::Client,
    url: &str,
    fields: &[(String, String)],
    token: &Secret,
) -> reqwest::Result<reqwest::Response> {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    http.post(url)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("X-Twilio-Signature", signature::sign(token, url, fields))
        .header("I-Twilio-Idempotency-Token", outside::sid("IK"))
        .body(body)
        .send()
        .await
}
