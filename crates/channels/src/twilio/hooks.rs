//! Where Twilio calls us. The answers name these paths, so they stand in one place.

use crate::Refused;

/// A call begins.
pub const VOICE: &str = "/hooks/twilio/voice";
/// What the caller said or pressed; `?n=` numbers the turn.
pub const TURN: &str = "/hooks/twilio/voice/turn";
/// A forwarded call ended; `?n=` numbers the turn.
pub const DIALED: &str = "/hooks/twilio/voice/dialed";
/// The caller left a message; `?line=` is the number called.
pub const RECORDED: &str = "/hooks/twilio/voice/recorded";
/// The recording can be fetched; `?line=` is the number called, which this webhook does not carry itself.
pub const RECORDING: &str = "/hooks/twilio/voice/recording";
/// How far the call has come.
pub const VOICE_STATUS: &str = "/hooks/twilio/voice/status";
/// A text arrived.
pub const SMS: &str = "/hooks/twilio/sms";
/// How far a text of ours has come.
pub const SMS_STATUS: &str = "/hooks/twilio/sms/status";

/// The turn's number in an action URL's query.
pub fn turn(query: &str) -> Result<u32, Refused> {
    value(query, "n").and_then(|n| n.parse().ok()).ok_or(Refused::Malformed { what: "n" })
}

/// The business's own number in a recording URL's query.
pub fn line(query: &str) -> Option<String> {
    value(query, "line")
}

fn value(query: &str, name: &str) -> Option<String> {
    form_urlencoded::parse(query.as_bytes()).find(|(k, _)| k == name).map(|(_, v)| v.into_owned())
}

/// A path with its turn.
pub(super) fn at_turn(path: &str, turn: u32) -> String {
    format!("{path}?n={turn}")
}

/// A path with the number called.
pub(super) fn at_line(path: &str, line: &str) -> String {
    let line: String = form_urlencoded::byte_serialize(line.as_bytes()).collect();
    format!("{path}?line={line}")
}
