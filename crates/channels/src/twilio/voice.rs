//! Reading the webhooks of a call.
//!
//! A webhook is known by the vendor's idempotency token, else by the call and the turn number that our own
//! action URL carries; never by its content, since "Yes" may be said twice.

use super::IDEMPOTENCY_HEADER;
use super::address::{caller, is_sid};
use super::fields::{asked, filled, missing, number, required};
use frontdesk_domain::outside::{Hook, Refused, Webhook};
use frontdesk_domain::{ConversationId, Inbound, InboundEvent, Medium};

/// Of what is shown while somebody speaks.
const SPOKEN_CHARS_MAX: usize = 400;

/// What a verified webhook of a call says. `None`: nothing to act on.
pub fn receive(hook: Hook, webhook: &Webhook) -> Result<Option<Inbound>, Refused> {
    let call = required(webhook, "CallSid")?;
    if !is_sid(call) {
        return Err(missing("CallSid"));
    }
    let Some((name, event)) = heard(hook, webhook)? else { return Ok(None) };
    let line = asked(webhook, "line").filter(|_| hook == Hook::CallRecorded);
    let to = filled(webhook, "To").or(line).ok_or_else(|| missing("To"))?;
    Ok(Some(Inbound {
        key: key(hook, call, &name, webhook.header(IDEMPOTENCY_HEADER)),
        call: Some(call.to_owned()),
        medium: Medium::Voice,
        to: to.to_owned(),
        from: caller(filled(webhook, "From"), call),
        round: round(webhook).filter(|_| hook == Hook::CallTurn),
        event,
    }))
}

/// What happened, and the name it has within the call when there is no token.
fn heard(hook: Hook, webhook: &Webhook) -> Result<Option<(String, InboundEvent)>, Refused> {
    let turn = || asked(webhook, "n").and_then(|n| n.parse::<u32>().ok());
    match hook {
        Hook::Call => Ok(Some(("rang".into(), InboundEvent::CallRang))),
        Hook::CallTurn => {
            let n = turn().ok_or_else(|| missing("n"))?;
            let name = in_round(format!("turn/{n}"), webhook);
            Ok(Some((name, said(webhook))))
        }
        Hook::CallNow => {
            let asking = asked(webhook, "s").filter(|s| is_sid(s)).ok_or_else(|| missing("s"))?;
            Ok(Some((format!("now/{asking}"), InboundEvent::Prompted)))
        }
        Hook::CallSpeaking => Ok(speaking(webhook)?.map(|event| ("speaking".into(), event))),
        Hook::CallDialed => {
            let status = word(required(webhook, "DialCallStatus")?);
            let event = InboundEvent::DialEnded { status, seconds: number(webhook, "DialCallDuration") };
            // The owner is rung before any turn.
            Ok(Some((in_round(format!("dialed/{}", turn().unwrap_or(0)), webhook), event)))
        }
        Hook::CallRecorded => recorded(webhook),
        Hook::CallStatus => Ok(ended(webhook)),
        Hook::Text | Hook::TextStatus => Ok(None),
    }
}

/// The answers of a call in a person's hands all have the number of the turn that comes after it.
fn in_round(name: String, webhook: &Webhook) -> String {
    round(webhook).map_or(name.clone(), |round| format!("{name}/{round}"))
}

fn round(webhook: &Webhook) -> Option<i64> {
    asked(webhook, "h").and_then(|h| h.parse().ok())
}

fn said(webhook: &Webhook) -> InboundEvent {
    if let Some(digits) = filled(webhook, "Digits") {
        return InboundEvent::Pressed { digits: digits.to_owned() };
    }
    match filled(webhook, "SpeechResult") {
        Some(text) => InboundEvent::Said { text: text.to_owned(), nbest: Vec::new() },
        None => InboundEvent::Silent,
    }
}

/// The words that will stay, then those that may still change; the latter may begin with the former.
fn speaking(webhook: &Webhook) -> Result<Option<InboundEvent>, Refused> {
    let turn = asked(webhook, "n").and_then(|n| n.parse().ok()).ok_or_else(|| missing("n"))?;
    let conversation = asked(webhook, "c").and_then(ConversationId::parse).ok_or_else(|| missing("c"))?;
    let sure = filled(webhook, "StableSpeechResult").unwrap_or_default();
    let unsure = filled(webhook, "UnstableSpeechResult").unwrap_or_default();
    let whole = if unsure.starts_with(sure) { unsure.to_owned() } else { format!("{sure} {unsure}") };
    let words: String = whole.trim().chars().take(SPOKEN_CHARS_MAX).collect();
    Ok((!words.is_empty()).then_some(InboundEvent::Speaking { words, conversation, turn }))
}

fn recorded(webhook: &Webhook) -> Result<Option<(String, InboundEvent)>, Refused> {
    let usable = filled(webhook, "RecordingStatus").is_none_or(|status| status == "completed");
    let (Some(url), true) = (filled(webhook, "RecordingUrl"), usable) else { return Ok(None) };
    let sid = filled(webhook, "RecordingSid").filter(|sid| is_sid(sid)).ok_or_else(|| missing("RecordingSid"))?;
    let event =
        InboundEvent::VoicemailLeft { recording: url.to_owned(), seconds: number(webhook, "RecordingDuration") };
    Ok(Some((format!("recording/{sid}"), event)))
}

/// Only the last status of a call matters; `ringing` and `in-progress` say nothing new.
fn ended(webhook: &Webhook) -> Option<(String, InboundEvent)> {
    let status = word(filled(webhook, "CallStatus")?);
    let last = matches!(status.as_str(), "completed" | "busy" | "no-answer" | "failed" | "canceled");
    last.then(|| ("ended".into(), InboundEvent::CallEnded { status }))
}

fn word(text: &str) -> String {
    text.chars().take(32).flat_map(char::to_lowercase).collect()
}

fn key(hook: Hook, call: &str, name: &str, token: Option<&str>) -> String {
    // The recording is told twice, by the action and by the status callback, and a call ends once, whatever
    // token the vendor gave each webhook.
    let by_content = matches!(hook, Hook::CallRecorded | Hook::CallStatus);
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
