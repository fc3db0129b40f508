//! Who is at the other end.

use frontdesk_domain::Address;
use frontdesk_domain::contact::is_e164;

/// The numbers that spell RESTRICTED, BLOCKED, UNKNOWN, ANONYMOUS and UNAVAILABLE on a keypad: what Twilio
/// puts in place of a hidden number.
const HIDDEN: &[&str] = &["+7378742833", "+2562533", "+8656696", "+266696687", "+86282452253"];

/// The caller, or `Anonymous` under the call's own id where the number is hidden or is none: no two hidden
/// callers are ever one person.
pub(super) fn caller(from: Option<&str>, call: &str) -> Address {
    match from {
        Some(number) if is_e164(number) && !HIDDEN.contains(&number) => Address::Phone(number.to_owned()),
        _ => Address::Anonymous(call.to_owned()),
    }
}

/// Twilio's ids: two letters and 32 hexadecimal digits; stand-ins are given some room.
pub(super) fn is_sid(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
