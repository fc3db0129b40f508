//! The vendor's side of the demo's telephone line: signs what a caller does and posts it to the real webhooks. The token
//! stays here.

use super::page::Page;
use frontdesk_channels::twilio::{hooks, signature};
use frontdesk_domain::hex;
use frontdesk_domain::outside::Clock;
use frontdesk_http::Call;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Who calls whom, by call. Bounded: the oldest is forgotten.
static CALLS: Mutex<Option<HashMap<String, (String, String)>>> = Mutex::new(None);
const CALLS_MAX: usize = 1_000;
const ACCOUNT: &str = "AC00000000000000000000000000000001";

/// What was done, in the vendor's fields.
pub type Done = Vec<(&'static str, String)>;

/// A call begins; gives its id and what the desk answers.
pub async fn ring(page: &Page, from: &str, to: &str) -> Result<(String, String), String> {
    let call = sid("CA");
    remember(&call, from, to);
    let mut form = fields(&call, from, to, "ringing");
    form.push(("CallerName".into(), String::new()));
    let twiml = post(page, hooks::VOICE, &form).await?;
    Ok((call, twiml))
}

/// The call goes on where the last answer led. `None`: there is no such call.
pub async fn go_on(page: &Page, call: &str, action: &str, done: Done) -> Result<Option<String>, String> {
    let Some((from, to)) = party(call).filter(|_| action.starts_with(hooks::VOICE)) else { return Ok(None) };
    let mut form = fields(call, &from, &to, "in-progress");
    form.extend(done.into_iter().map(|(name, value)| (name.to_owned(), value)));
    post(page, action, &form).await.map(Some)
}

/// What the caller said, or pressed.
pub fn spoken(speech: Option<String>, digits: Option<String>) -> Done {
    let confidence = speech.is_some().then(|| ("Confidence", "0.93".to_owned()));
    let heard = [("SpeechResult", speech.unwrap_or_default()), ("Digits", digits.unwrap_or_default())];
    heard.into_iter().chain(confidence).collect()
}

/// What was recognised until now, while the caller speaks.
pub fn speaking(words: String) -> Done {
    vec![
        ("StableSpeechResult", String::new()),
        ("UnstableSpeechResult", words),
        ("Stability", "0.01".to_owned()),
        ("SequenceNumber", "0".to_owned()),
    ]
}

/// The caller left a message.
pub fn recorded(page: &Page, seconds: u32) -> Done {
    let url = format!("{}/demo/recording", page.public_url);
    vec![("RecordingSid", sid("RE")), ("RecordingUrl", url), ("RecordingDuration", seconds.to_string())]
}

/// The owner's phone rang: answered, or not.
pub fn dialed(status: String) -> Done {
    vec![("DialCallStatus", status), ("DialCallSid", sid("CA"))]
}

/// The call is over.
pub async fn end(page: &Page, call: &str) -> Result<(), String> {
    let Some((from, to)) = party(call) else { return Ok(()) };
    post(page, hooks::VOICE_STATUS, &fields(call, &from, &to, "completed")).await.map(drop)
}

/// A text to the clinic.
pub async fn text(page: &Page, from: &str, to: &str, body: &str) -> Result<(), String> {
    let sid = sid("SM");
    let form = [
        ("MessageSid", sid.as_str()),
        ("AccountSid", ACCOUNT),
        ("From", from),
        ("To", to),
        ("Body", body),
        ("NumMedia", "0"),
    ];
    post(page, hooks::SMS, &owned(&form)).await.map(drop)
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
    owned(&[
        ("CallSid", call),
        ("AccountSid", ACCOUNT),
        ("From", from),
        ("To", to),
        ("CallStatus", status),
        ("Direction", "inbound"),
        ("ApiVersion", "2010-04-01"),
        ("FromCity", ""),
    ])
}

fn owned(form: &[(&str, &str)]) -> Vec<(String, String)> {
    form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
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
