//! What letters say. Plain text, short, and each says what to do if it is not about its reader.

use super::letters::Kind;

/// Subject and text. `business` is the one they are invited to; `link` is empty where a letter has none.
pub(super) fn of(kind: Kind, business: &str, link: &str) -> (String, String) {
    match kind {
        Kind::Invitation => (
            format!("You are invited to the front desk of {business}"),
            format!(
                "You are invited to work at the front desk of {business}.\n\nOpen this link to join. It works once, within a week:\n\n{link}\n\nIf you do not know what this is about, do nothing.\n"
            ),
        ),
        Kind::Password => (
            "Set a new password".to_owned(),
            format!(
                "Somebody asked for a new password for your account at the front desk.\n\nOpen this link to set one. It works once, within an hour:\n\n{link}\n\nIf it was not you, do nothing: your password stays as it is.\n"
            ),
        ),
        Kind::PasswordChanged => (
            "Your password was changed".to_owned(),
            "The password of your account at the front desk was changed, and every other browser was signed out.\n\nIf it was not you, ask for a link to set a new password at once, and tell whoever runs the desk.\n".to_owned(),
        ),
        Kind::Email => (
            "Confirm your address".to_owned(),
            format!(
                "Open this link to confirm that this address is yours. It works once, within three days:\n\n{link}\n\nIf you do not know what this is about, do nothing.\n"
            ),
        ),
        Kind::NewEmail => (
            "Confirm your new address".to_owned(),
            format!(
                "Somebody wants to sign in at the front desk with this address from now on.\n\nOpen this link if it was you. It works once, within a day:\n\n{link}\n\nIf you do not know what this is about, do nothing.\n"
            ),
        ),
        Kind::EmailAsked => (
            "Another address was asked for".to_owned(),
            "Somebody who is signed in to your account at the front desk asked to use another e-mail address for it. Nothing is changed until a link that went to the other address is opened.\n\nIf it was not you, set a new password at once: then that link opens nothing any more.\n".to_owned(),
        ),
        Kind::EmailChanged => (
            "Your address was changed".to_owned(),
            "Your account at the front desk is reached at another e-mail address from now on. Letters do not come here any more.\n\nIf it was not you, tell whoever runs the desk at once: they can close the account.\n".to_owned(),
        ),
    }
}
