//! `Messages.json`: takes texts and lists them.

use super::line::Scissors;
use super::problem::Problem;
use super::server::State;
use super::{Account, Fault, Redirect, Text, media, outside};
use axum::extract::{ConnectInfo, Path, Query, RawForm, State as Shared};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use std::sync::Arc;

type Pairs = Vec<(String, String)>;

const BODY_MAX: usize = 1_600;

pub(super) fn routes(state: Arc<State>) -> Router {
    Router::new()
        .route("/2010-04-01/Accounts/{account}/Messages.json", post(create).get(list))
        .route("/2010-04-01/Accounts/{account}/IncomingPhoneNumbers.json", get(numbers))
        .route("/2010-04-01/Accounts/{account}/Calls/{call}", post(redirect))
        .route("/2010-04-01/Accounts/{account}/Messages/{message}/Media/{media}", get(media::lead_on))
        .route("/store/{media}", get(media::give))
        .route("/control/picture", post(media::take))
        .route("/control/down", post(down))
        .route("/control/up", post(up))
        .route("/control/unreachable", post(unreachable))
        .route("/control/reachable", post(reachable))
        .with_state(state)
}

async fn create(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(line): ConnectInfo<Scissors>,
    Path(account): Path<String>,
    headers: HeaderMap,
    RawForm(body): RawForm,
) -> Response {
    let fault = state.faults.take();
    if let Some(answer) = before(fault, &line).await {
        return answer;
    }
    let form: Pairs = form_urlencoded::parse(&body).into_owned().collect();
    let text = match login(&state, &account, &headers).and_then(|()| checked(&state.account(), &form)) {
        Ok(text) => text,
        Err(problem) => return problem.into_response(),
    };
    let answer = (StatusCode::CREATED, Json(text.json(&account))).into_response();
    state.take(text);
    match fault {
        Some(Fault::DropAfterTaking) => line.cut(),
        Some(Fault::HangAfterTaking(time)) => tokio::time::sleep(time).await,
        _ => {}
    }
    answer
}

async fn list(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(line): ConnectInfo<Scissors>,
    Path(account): Path<String>,
    headers: HeaderMap,
    Query(query): Query<Pairs>,
) -> Response {
    if let Some(answer) = before(state.faults.take(), &line).await {
        return answer;
    }
    if let Err(problem) = login(&state, &account, &headers) {
        return problem.into_response();
    }
    let size = value(&query, "PageSize").and_then(|n| n.parse().ok()).unwrap_or(50).clamp(1, 1_000);
    let page: usize = value(&query, "Page").and_then(|n| n.parse().ok()).unwrap_or(0);
    let found: Vec<Text> = state.texts().iter().rev().filter(|text| fits(text, &query)).cloned().collect();
    let shown: Vec<_> = found.iter().skip(page * size).take(size).map(|text| text.json(&account)).collect();
    let uri = |page: usize| format!("/2010-04-01/Accounts/{account}/Messages.json?PageSize={size}&Page={page}");
    Json(json!({
        "first_page_uri": uri(0),
        "start": page * size,
        "end": (page * size + shown.len()).saturating_sub(1),
        "next_page_uri": (found.len() > (page + 1) * size).then(|| uri(page + 1)),
        "previous_page_uri": page.checked_sub(1).map(uri),
        "page": page,
        "page_size": size,
        "uri": uri(page),
        "messages": shown,
    }))
    .into_response()
}

/// The account's numbers, found by a part of them.
async fn numbers(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(line): ConnectInfo<Scissors>,
    Path(account): Path<String>,
    headers: HeaderMap,
    Query(query): Query<Pairs>,
) -> Response {
    if let Some(answer) = before(state.faults.take(), &line).await {
        return answer;
    }
    if let Err(problem) = login(&state, &account, &headers) {
        return problem.into_response();
    }
    let wanted = value(&query, "PhoneNumber").unwrap_or_default();
    let known = state.account();
    let found: Vec<_> = known.numbers.iter().filter(|number| number.contains(wanted)).collect();
    let leads = |path: &str| known.leads_to.as_ref().map(|url| format!("{url}{path}"));
    let shown = found.into_iter().map(|number| {
        json!({
            "sid": format!("PN{:0>32}", number.trim_start_matches('+')), "account_sid": account,
            "phone_number": number, "friendly_name": number, "origin": "twilio", "beta": false,
            "capabilities": { "voice": true, "sms": known.takes_texts, "mms": false, "fax": false },
            "voice_url": leads("/hooks/twilio/voice").unwrap_or_default(), "voice_method": "POST",
            "voice_application_sid": "", "trunk_sid": null,
            "sms_url": leads("/hooks/twilio/sms").unwrap_or_default(), "sms_method": "POST", "sms_application_sid": "",
        })
    });
    Json(json!({ "page": 0, "page_size": 50, "incoming_phone_numbers": shown.collect::<Vec<_>>() })).into_response()
}

/// A call is led elsewhere: noted, for whoever plays the caller to follow.
async fn redirect(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(line): ConnectInfo<Scissors>,
    Path((account, call)): Path<(String, String)>,
    headers: HeaderMap,
    RawForm(body): RawForm,
) -> Response {
    if let Some(answer) = before(state.faults.take(), &line).await {
        return answer;
    }
    if let Err(problem) = login(&state, &account, &headers) {
        return problem.into_response();
    }
    let form: Pairs = form_urlencoded::parse(&body).into_owned().collect();
    let (Some(call), Some(url)) = (call.strip_suffix(".json"), filled(&form, "Url")) else {
        return Problem::of(400, 20_001, "Unknown parameters").into_response();
    };
    if !url.starts_with("http://") && !url.starts_with("https://") {
        return Problem::of(400, 21_205, "Url is not a valid URL").into_response();
    }
    if state.account().ended.contains(call) {
        return Problem::of(400, 21_220, "Call is not in-progress. Cannot redirect.").into_response();
    }
    state.redirected(Redirect {
        call: call.into(),
        url: url.into(),
        method: filled(&form, "Method").unwrap_or("POST").into(),
    });
    Json(json!({ "sid": call, "account_sid": account, "status": "in-progress", "direction": "inbound" }))
        .into_response()
}

async fn down(Shared(state): Shared<Arc<State>>) -> StatusCode {
    state.faults.down();
    StatusCode::NO_CONTENT
}

async fn up(Shared(state): Shared<Arc<State>>) -> StatusCode {
    state.faults.up();
    StatusCode::NO_CONTENT
}

/// From now on no text reaches `to`; each is reported as undelivered, with `code`.
async fn unreachable(Shared(state): Shared<Arc<State>>, Query(query): Query<Pairs>) -> StatusCode {
    let code = value(&query, "code").and_then(|code| code.parse().ok());
    let (Some(to), Some(code)) = (filled(&query, "to"), code) else { return StatusCode::BAD_REQUEST };
    state.account().unreachable.push((to.to_owned(), code));
    StatusCode::NO_CONTENT
}

async fn reachable(Shared(state): Shared<Arc<State>>, Query(query): Query<Pairs>) -> StatusCode {
    let Some(to) = filled(&query, "to") else { return StatusCode::BAD_REQUEST };
    state.account().unreachable.retain(|(number, _)| number != to);
    StatusCode::NO_CONTENT
}

/// The answer of a fault that strikes before anything is done.
async fn before(fault: Option<Fault>, line: &Scissors) -> Option<Response> {
    match fault? {
        Fault::Status { status, retry_after } => {
            let code = if status == 429 { 20_429 } else { 20_500 };
            let mut answer = Problem::of(status, code, "Try again later").into_response();
            answer.headers_mut().extend(retry_after.map(|seconds| (header::RETRY_AFTER, seconds.into())));
            Some(answer)
        }
        Fault::Hang(time) => {
            tokio::time::sleep(time).await;
            Some(Problem::of(503, 20_503, "Service unavailable").into_response())
        }
        Fault::Drop => {
            line.cut();
            Some(StatusCode::OK.into_response())
        }
        Fault::DropAfterTaking | Fault::HangAfterTaking(_) => None,
    }
}

pub(super) fn login(state: &State, account: &str, headers: &HeaderMap) -> Result<(), Problem> {
    let (sid, token) = state.login();
    let wanted = format!("Basic {}", STANDARD.encode(format!("{sid}:{}", token.expose())));
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    match given {
        _ if account != sid => Err(Problem::of(404, 20_404, "The requested resource was not found")),
        Some(given) if given == wanted => Ok(()),
        _ => Err(Problem::of(401, 20_003, "Authenticate")),
    }
}

/// The text, or why Twilio does not take it.
fn checked(account: &Account, form: &Pairs) -> Result<Text, Problem> {
    let to = filled(form, "To").ok_or(Problem::of(400, 21_604, "A 'To' phone number is required."))?;
    let from = filled(form, "From").ok_or(Problem::of(400, 21_603, "A 'From' phone number is required."))?;
    let body = filled(form, "Body").ok_or(Problem::of(400, 21_602, "Message body is required."))?;
    let problem = if !is_e164(to) {
        Some((21_211, "Invalid 'To' Phone Number"))
    } else if !is_e164(from) {
        Some((21_212, "Invalid 'From' Phone Number"))
    } else if !account.numbers.is_empty() && !account.numbers.contains(from) {
        Some((21_606, "The 'From' phone number provided is not a valid message-capable Twilio phone number"))
    } else if body.chars().count() > BODY_MAX {
        Some((21_617, "The concatenated message body exceeds the 1600 character limit"))
    } else if account.verified.as_ref().is_some_and(|verified| !verified.contains(to)) {
        Some((21_608, "The number is unverified. Trial accounts cannot send messages to unverified numbers"))
    } else if account.opted_out.contains(to) {
        Some((21_610, "Attempt to send to unsubscribed recipient"))
    } else {
        None
    };
    match problem {
        Some((code, message)) => Err(Problem::of(400, code, message)),
        None => Ok(queued(to, from, body, filled(form, "StatusCallback"))),
    }
}

fn queued(to: &str, from: &str, body: &str, callback: Option<&str>) -> Text {
    Text {
        sid: outside::sid("SM"),
        to: to.into(),
        from: from.into(),
        body: body.into(),
        status: "queued".into(),
        error_code: None,
        status_callback: callback.map(str::to_owned),
        created_at: outside::now(),
        sent_at: None,
    }
}

/// `To`, `From` and `DateSent` with `<` or `>` as the last sign of its name; a text not yet sent has no date.
fn fits(text: &Text, query: &Pairs) -> bool {
    let day = text.sent_at.map(|at| at.strftime("%Y-%m-%d").to_string());
    query.iter().all(|(name, value)| match name.as_str() {
        "To" => text.to == *value,
        "From" => text.from == *value,
        "DateSent" => day.as_deref() == Some(value.as_str()),
        "DateSent>" => day.as_deref().is_some_and(|day| day >= value.as_str()),
        "DateSent<" => day.as_deref().is_some_and(|day| day <= value.as_str()),
        _ => true,
    })
}

fn is_e164(text: &str) -> bool {
    text.strip_prefix('+').is_some_and(|digits| {
        (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0')
    })
}

fn value<'a>(pairs: &'a Pairs, name: &str) -> Option<&'a str> {
    pairs.iter().find(|(k, _)| k == name).map(|(_, v)| v.as_str())
}

fn filled<'a>(pairs: &'a Pairs, name: &str) -> Option<&'a str> {
    value(pairs, name).filter(|v| !v.trim().is_empty())
}
