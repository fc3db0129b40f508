//! Twilio's error codes: what they mean, what to do, and whether trying again helps.
//!
//! The same codes come in the answer to a send and later in a status callback.

use frontdesk_domain::OutsideError;
use frontdesk_http::Answer;
use serde::Deserialize;
use std::time::Duration;

/// Codes a person can do something about. <https://www.twilio.com/docs/api/errors>
const REMEDIES: &[(u32, &str)] = &[
    (20404, "the account or number does not exist at Twilio; check the account SID and the number"),
    (21211, "the number to send to is not valid"),
    (21220, "the call is over already"),
    (21212, "the number to send from is not valid; check the channel's number"),
    (21408, "sending to this country is not enabled; enable it in Twilio's geographic permissions"),
    (21602, "the message has no text"),
    (21606, "the number to send from cannot send texts; buy one that can, or check the channel's number"),
    (21608, "a trial account sends only to verified numbers; verify the number or upgrade the account"),
    (21610, "the contact has opted out by STOP; they can opt in again by START"),
    (21612, "this pair of numbers cannot exchange texts"),
    (21614, "the number to send to is a landline or cannot receive texts"),
    (21617, "the text is longer than 1600 characters"),
    (30001, "Twilio's queue for this number is full; send fewer texts at once or add numbers"),
    (30002, "the account is suspended; see Twilio's console"),
    (30003, "the phone is switched off or out of reach"),
    (30004, "the contact or their carrier blocks texts from this number"),
    (30005, "the number is not in use any more"),
    (30006, "the number is a landline or its carrier takes no texts"),
    (30007, "the carrier filtered the text as spam; change the wording or register the sender"),
    (30008, "the carrier did not say why the text failed"),
    (30034, "the number is not registered for US texts; register its 10DLC campaign in Twilio's console"),
];

/// Codes that pass by themselves: too many requests, queue full.
const PASSING: &[u32] = &[20429, 14107, 30001];
/// Codes that say the SID or token is wrong.
const LOGIN: &[u32] = &[20003, 20005, 20008];

/// What a code means and what to do, in one sentence.
pub fn remedy(code: &str) -> &'static str {
    let known = code.parse::<u32>().ok().and_then(|code| REMEDIES.iter().find(|(c, _)| *c == code));
    known.map_or("Twilio refused the text; look the code up in Twilio's list of errors", |(_, text)| text)
}

/// The body of an unsuccessful answer. Its `message` is not read: it repeats the numbers.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Problem {
    code: Option<u32>,
}

/// What an unsuccessful answer of the REST interface means for the sender.
pub(super) fn error(answer: &Answer) -> OutsideError {
    let problem: Problem = serde_json::from_slice(&answer.body).unwrap_or_default();
    match problem.code {
        Some(code) if LOGIN.contains(&code) => OutsideError::Unauthorized,
        Some(code) if PASSING.contains(&code) => OutsideError::Retry {
            after: Some(answer.retry_after.unwrap_or(Duration::from_secs(1))),
            reason: format!("Twilio's code {code}"),
        },
        Some(code) if !answer.is_passing_trouble() => {
            let code = code.to_string();
            OutsideError::Rejected { reason: remedy(&code).to_owned(), code }
        }
        _ => answer.error(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &'static str) -> Answer {
        Answer { status, retry_after: Some(Duration::from_secs(7)), body: body.into() }
    }

    #[test]
    fn each_answer_says_what_to_do_next() {
        let code = |status, body| match error(&answer(status, body)) {
            OutsideError::Rejected { code, .. } => code,
            OutsideError::Retry { after, .. } => format!("retry after {after:?}"),
            OutsideError::Unauthorized => "unauthorized".into(),
        };
        assert_eq!(code(400, r#"{"code":21610,"message":"… +15875550111 …","status":400}"#), "21610");
        assert_eq!(code(400, r#"{"code":21211}"#), "21211");
        assert_eq!(code(401, r#"{"code":20003,"status":401}"#), "unauthorized");
        assert_eq!(code(403, r#"{"code":20003}"#), "unauthorized");
        assert_eq!(code(403, "<html>"), "unauthorized");
        assert_eq!(code(404, r#"{"code":20404}"#), "20404");
        assert_eq!(code(418, "tea"), "418");
        assert_eq!(code(429, r#"{"code":20429}"#), "retry after Some(7s)");
        assert_eq!(code(429, ""), "retry after Some(7s)");
        assert_eq!(code(503, "down"), "retry after Some(7s)");
        assert_eq!(code(500, r#"{"code":20500}"#), "retry after Some(7s)");
    }

    #[test]
    fn a_refusal_never_repeats_the_vendors_words() {
        let error = error(&answer(400, r#"{"code":21211,"message":"+15875550111 is not valid"}"#));
        assert!(!format!("{error} {error:?}").contains("5875550111"));
    }
}
