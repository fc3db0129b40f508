//! Where Twilio calls us. Our answers name these paths, so they stand in one place.

use frontdesk_domain::ConversationId;
use frontdesk_domain::outside::Hook;

/// A call begins.
pub const VOICE: &str = "/hooks/twilio/voice";
/// What the caller said or pressed; `?n=` numbers the turn.
pub const TURN: &str = "/hooks/twilio/voice/turn";
/// Asked at once because we had Twilio ask; `?s=` says which asking it is.
pub const NOW: &str = "/hooks/twilio/voice/now";
/// What the caller has said until now, while they speak; `?c=` is the conversation, `?n=` the turn it will belong to.
pub const SPEAKING: &str = "/hooks/twilio/voice/speaking";
/// A forwarded call ended; `?n=` numbers the turn, where there was one.
pub const DIALED: &str = "/hooks/twilio/voice/dialed";
/// The caller left a message. Called twice: when they finish, and when the recording can be fetched. The
/// second does not carry the number called, so `?line=` does.
pub const RECORDED: &str = "/hooks/twilio/voice/recorded";
/// How far the call has come.
pub const VOICE_STATUS: &str = "/hooks/twilio/voice/status";
/// A text arrived.
pub const SMS: &str = "/hooks/twilio/sms";
/// How far a text of ours has come.
pub const SMS_STATUS: &str = "/hooks/twilio/sms/status";

/// All of them; the routes are made from this.
pub const ALL: &[(&str, Hook)] = &[
    (VOICE, Hook::Call),
    (TURN, Hook::CallTurn),
    (NOW, Hook::CallNow),
    (SPEAKING, Hook::CallSpeaking),
    (DIALED, Hook::CallDialed),
    (RECORDED, Hook::CallRecorded),
    (VOICE_STATUS, Hook::CallStatus),
    (SMS, Hook::Text),
    (SMS_STATUS, Hook::TextStatus),
];

/// A path with its turn.
pub(super) fn at_turn(path: &str, turn: i64) -> String {
    format!("{path}?n={turn}")
}

/// A path with its turn, and the answer of a call in a person's hands that it follows.
pub(super) fn at_round(path: &str, turn: i64, round: Option<i64>) -> String {
    match round {
        None => at_turn(path, turn),
        Some(round) => format!("{path}?n={turn}&h={round}"),
    }
}

/// A path with its turn and its conversation.
pub(super) fn at_conversation(path: &str, turn: i64, conversation: &ConversationId) -> String {
    format!("{path}?n={turn}&c={conversation}")
}

/// A path with the number called.
pub(super) fn at_line(path: &str, line: &str) -> String {
    let line: String = form_urlencoded::byte_serialize(line.as_bytes()).collect();
    format!("{path}?line={line}")
}
