//! Reading the webhooks of a call.
//!
//! A webhook is known by the vendor's idempotency token, else by the call and the turn number that our own
//! action URL carries; never by its content, since "Yes" may be said twice.

use super::address::{caller, is_sid};
use super::{Form, hooks};
use crate::Refused;
use frontdesk_domain::{Inbound, InboundEvent, Medium};

/// Which of our URLs was called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hook {
    /// `hooks::VOICE`.
    Rang,
    /// `hooks::TURN`, with its number.
    Turn(u32),
    /// `hooks::DIALED`, with its number.
    Dialed(u32),
    /// `hooks::RECORDED` and `hooks::RECORDING`, with the number called where the URL has it.
    Recorded { line: Option<String> },
    /// `hooks::VOICE_STATUS`.
    Status,
}

impl Hook {
    /// The hook at a path; `None` when it is not one of a call's.
    pub fn at(path: &str, query: &str) -> Result<Option<Self>, Refused> {
        Ok(Some(match path {
            hooks::VOICE => Self::Rang,
            hooks::TURN => Self::Turn(hooks::turn(query)?),
            // The owner is rung before any turn.
            hooks::DIALED => Self::Dialed(hooks::turn(query).unwrap_or(0)),
            hooks::RECORDED | hooks::RECORDING => Self::Recorded { line: hooks::line(query) },
            hooks::VOICE_STATUS => Self::Status,
            _ => return Ok(None),
        }))
    }
}

/// What a verified webhook says. `token` is the value of `IDEMPOTENCY_HEADER`.
/// `None`: nothing to act on, answer 200 with nothing.
pub fn receive(hook: Hook, form: &Form, token: Option<&str>) -> Result<Option<Inbound>, Refused> {
    let call = form.filled("CallSid").filter(|sid| is_sid(sid)).ok_or(Refused::Malformed { what: "CallSid" })?;
    let Some((name, event)) = heard(&hook, form)? else { return Ok(None) };
    let line = match &hook {
        Hook::Recorded { line } => line.as_deref(),
        _ => None,
    };
    let to = form.filled("To").or(line).ok_or(Refused::Malformed { what: "To" })?;
    Ok(Some(Inbound {
        key: key(&hook, call, &name, token),
        call: Some(call.to_owned()),
        medium: Medium::Voice,
        to: to.to_owned(),
        from: caller(form.filled("From"), call),
        event,
    }))
}

/// What happened, and the name it has within the call when there is no token.
fn heard(hook: &Hook, form: &Form) -> Result<Option<(String, InboundEvent)>, Refused> {
    match hook {
        Hook::Rang => Ok(Some(("rang".into(), InboundEvent::CallRang))),
        Hook::Turn(n) => Ok(Some((format!("turn/{n}"), said(form)))),
        Hook::Dialed(n) => {
            let status = form.filled("DialCallStatus").ok_or(Refused::Malformed { what: "DialCallStatus" })?;
            let event = InboundEvent::DialEnded { status: word(status), seconds: form.number("DialCallDuration") };
            Ok(Some((format!("dialed/{n}"), event)))
        }
        Hook::Recorded { .. } => recorded(form),
        Hook::Status => Ok(ended(form)),
    }
}

fn said(form: &Form) -> InboundEvent {
    if let Some(digits) = form.filled("Digits") {
        return InboundEvent::Pressed { digits: digits.to_owned() };
    }
    match form.filled("SpeechResult") {
        Some(text) => InboundEvent::Said { text: text.to_owned(), nbest: Vec::new() },
        None => InboundEvent::Silent,
    }
}

fn recorded(form: &Form) -> Result<Option<(String, InboundEvent)>, Refused> {
    let usable = form.filled("RecordingStatus").is_none_or(|status| status == "completed");
    let (Some(url), true) = (form.filled("RecordingUrl"), usable) else { return Ok(None) };
    let sid = form.filled("RecordingSid").filter(|sid| is_sid(sid));
    let sid = sid.ok_or(Refused::Malformed { what: "RecordingSid" })?;
    let event = InboundEvent::VoicemailLeft { recording: url.to_owned(), seconds: form.number("RecordingDuration") };
    Ok(Some((format!("recording/{sid}"), event)))
}

/// Only the last status of a call matters; `ringing` and `in-progress` say nothing new.
fn ended(form: &Form) -> Option<(String, InboundEvent)> {
    let status = word(form.filled("CallStatus")?);
    let last = matches!(status.as_str(), "completed" | "busy" | "no-answer" | "failed" | "canceled");
    last.then(|| ("ended".into(), InboundEvent::CallEnded { status }))
}

fn word(text: &str) -> String {
    text.chars().take(32).flat_map(char::to_lowercase).collect()
}

fn key(hook: &Hook, call: &str, name: &str, token: Option<&str>) -> String {
    // The recording is told twice, by the action and by the status callback, and a call ends once, whatever
    // token the vendor gave each webhook.
    let by_content = matches!(hook, Hook::Recorded { .. } | Hook::Status);
    match token.map(str::trim).filter(|t| !by_content && is_token(t)) {
        Some(token) => format!("{call}/token/{token}"),
        None => format!("{call}/{name}"),
    }
}

fn is_token(text: &str) -> bool {
    (1..=128).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic())
}

#[cfg(test)]
mod tests;
