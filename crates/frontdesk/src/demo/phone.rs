//! Plays the vendor for the demo's page: signs what the page's caller does and posts it to the real webhooks.
//! The token stays here.

use super::page::{Page, failed};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_channels::twilio::{hooks, signature};
use frontdesk_domain::hex;
use frontdesk_domain::outside::Clock;
use frontdesk_http::Call;
use serde::Deserialize;
use serde_json::json;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Who calls whom, by call. Bounded: the oldest is forgotten.
static CALLS: Mutex<Option<HashMap<String, (String, String)>>> = Mutex::new(None);
const CALLS_MAX: usize = 1_000;

#[derive(Debug, Deserialize)]
pub struct Start {
    from: String,
    to: String,
}

#[derive(Debug, Deserialize)]
pub struct Answer {
    call: String,
    action: String,
    #[serde(default)]
    speech: Option<String>,
    #[serde(default)]
    digits: Option<String>,
    #[serde(default)]
    recording_seconds: Option<u32>,
}

#[derive(Debug, Deserialize)]
pub struct Dial {
    call: String,
    action: String,
    status: String,
}

#[derive(Debug, Deserialize)]
pub struct HangUp {
    call: String,
}

#[derive(Debug, Deserialize)]
pub struct Text {
    from: String,
    to: String,
    body: String,
}

/// A call rings.
pub async fn start(State(page): State<Page>, Json(start): Json<Start>) -> Response {
    let call = sid("CA");
    remember(&call, &start.from, &start.to);
    let mut form = fields(&call, &start.from, &start.to, "ringing");
    form.push(("CallerName".into(), String::new()));
    match post(&page, hooks::VOICE, &form).await {
        Ok(twiml) => Json(json!({ "call": call, "path": hooks::VOICE, "twiml": twiml })).into_response(),
        Err(error) => failed(&error),
    }
}

/// The caller speaks, presses keys, leaves a message, or stays silent.
pub async fn answer(State(page): State<Page>, Json(answer): Json<Answer>) -> Response {
    let mut extra = vec![
        ("SpeechResult", answer.speech.clone().unwrap_or_default()),
        ("Digits", answer.digits.unwrap_or_default()),
    ];
    if answer.speech.is_some() {
        extra.push(("Confidence", "0.93".into()));
    }
    if let Some(seconds) = answer.recording_seconds {
        let url = format!("{}/demo/recording", page.public_url);
        extra = vec![("RecordingSid", sid("RE")), ("RecordingUrl", url), ("RecordingDuration", seconds.to_string())];
    }
    go_on(&page, &answer.call, &answer.action, extra).await
}

/// The owner's phone rang: answered, or not.
pub async fn dial(State(page): State<Page>, Json(dial): Json<Dial>) -> Response {
    go_on(&page, &dial.call, &dial.action, vec![("DialCallStatus", dial.status), ("DialCallSid", sid("CA"))]).await
}

/// The call is over.
pub async fn hang_up(State(page): State<Page>, Json(over): Json<HangUp>) -> Response {
    let Some((from, to)) = party(&over.call) else { return StatusCode::NO_CONTENT.into_response() };
    let form = fields(&over.call, &from, &to, "completed");
    match post(&page, hooks::VOICE_STATUS, &form).await {
        Ok(_) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => failed(&error),
    }
}

/// A text to the clinic.
pub async fn text(State(page): State<Page>, Json(text): Json<Text>) -> Response {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let form = vec![
        field("MessageSid", &sid("SM")),
        field("AccountSid", "AC00000000000000000000000000000001"),
        field("From", &text.from),
        field("To", &text.to),
        field("Body", &text.body),
        field("NumMedia", "0"),
    ];
    match post(&page, hooks::SMS, &form).await {
        Ok(_) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => failed(&error),
    }
}

async fn go_on(page: &Page, call: &str, action: &str, extra: Vec<(&str, String)>) -> Response {
    let ours = action.starts_with("/hooks/twilio/voice");
    let Some((from, to)) = party(call).filter(|_| ours) else {
        let body = json!({ "code": "no_call", "detail": "This call is over. Call again." });
        return (StatusCode::NOT_FOUND, Json(body)).into_response();
    };
    let mut form = fields(call, &from, &to, "in-progress");
    form.extend(extra.into_iter().map(|(k, v)| (k.to_owned(), v)));
    match post(page, action, &form).await {
        Ok(twiml) => Json(json!({ "path": action, "twiml": twiml })).into_response(),
        Err(error) => failed(&error),
    }
}

/// Signs the webhook as the vendor does and posts it to ourselves.
async fn post(page: &Page, path: &str, form: &[(String, String)]) -> Result<String, String> {
    let url = format!("{}{path}", page.public_url);
    let signed = signature::sign(&page.token, &url, form);
    let mut call = Call::post_form(&url, form.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    call = call.header("X-Twilio-Signature", &signed);
    call = call.header("I-Twilio-Idempotency-Token", &sid("tk"));
    let answer = page.http.send(&call).await.map_err(|e| e.to_string())?;
    if !answer.is_success() {
        return Err(format!("the webhook answered {}", answer.status));
    }
    Ok(String::from_utf8_lossy(&answer.body).into_owned())
}

fn fields(call: &str, from: &str, to: &str, status: &str) -> Vec<(String, String)> {
    [
        ("CallSid", call),
        ("AccountSid", "AC00000000000000000000000000000001"),
        ("From", from),
        ("To", to),
        ("CallStatus", status),
        ("Direction", "inbound"),
        ("ApiVersion", "2010-04-01"),
        ("FromCity", ""),
    ]
    .map(|(k, v)| (k.to_owned(), v.to_owned()))
    .to_vec()
}

/// An id in the vendor's form.
fn sid(prefix: &str) -> String {
    prefix.to_owned() + &hex(&crate::clock::SystemClock.random())
}

fn remember(call: &str, from: &str, to: &str) {
    let mut calls = CALLS.lock().unwrap_or_else(PoisonError::into_inner);
    let calls = calls.get_or_insert_default();
    if calls.len() >= CALLS_MAX {
        calls.clear();
    }
    calls.insert(call.to_owned(), (from.to_owned(), to.to_owned()));
}

fn party(call: &str) -> Option<(String, String)> {
    CALLS.lock().unwrap_or_else(PoisonError::into_inner).as_ref()?.get(call).cloned()
}
