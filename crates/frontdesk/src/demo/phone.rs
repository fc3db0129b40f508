//! What the page's phone does: each request becomes a webhook of the vendor's.

use super::line::{self, Done};
use super::page::{Page, failed};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_channels::twilio::hooks;
use serde::Deserialize;
use serde_json::json;

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
pub struct Speaking {
    call: String,
    callback: String,
    words: String,
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
    match line::ring(&page, &start.from, &start.to).await {
        Ok((call, twiml)) => Json(json!({ "call": call, "path": hooks::VOICE, "twiml": twiml })).into_response(),
        Err(error) => failed(&error),
    }
}

/// The caller speaks, presses keys, leaves a message, or stays silent.
pub async fn answer(State(page): State<Page>, Json(answer): Json<Answer>) -> Response {
    let done = match answer.recording_seconds {
        Some(seconds) => line::recorded(&page, seconds),
        None => line::spoken(answer.speech, answer.digits),
    };
    go_on(&page, &answer.call, &answer.action, done).await
}

/// The caller is speaking: what was recognised until now.
pub async fn speaking(State(page): State<Page>, Json(speaking): Json<Speaking>) -> Response {
    match line::go_on(&page, &speaking.call, &speaking.callback, line::speaking(speaking.words)).await {
        Ok(_) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => failed(&error),
    }
}

/// The owner's phone rang: answered, or not.
pub async fn dial(State(page): State<Page>, Json(dial): Json<Dial>) -> Response {
    go_on(&page, &dial.call, &dial.action, line::dialed(dial.status)).await
}

/// The call is over.
pub async fn hang_up(State(page): State<Page>, Json(over): Json<HangUp>) -> Response {
    done(line::end(&page, &over.call).await)
}

/// A text to the clinic.
pub async fn text(State(page): State<Page>, Json(text): Json<Text>) -> Response {
    done(line::text(&page, &text.from, &text.to, &text.body).await)
}

fn done(done: Result<(), String>) -> Response {
    match done {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => failed(&error),
    }
}

async fn go_on(page: &Page, call: &str, action: &str, done: Done) -> Response {
    match line::go_on(page, call, action, done).await {
        Ok(Some(twiml)) => Json(json!({ "path": action, "twiml": twiml })).into_response(),
        Ok(None) => {
            let body = json!({ "code": "no_call", "detail": "This call is over. Call again." });
            (StatusCode::NOT_FOUND, Json(body)).into_response()
        }
        Err(error) => failed(&error),
    }
}
