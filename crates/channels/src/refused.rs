//! Why a webhook is turned away.

/// What the sender of a webhook is told. Neither form says anything about the content.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The signature is missing or wrong: 403.
    #[error("the signature is missing or wrong; check the auth token and the public URL in the settings")]
    Forbidden,
    /// The vendor's own fields are missing: 400. `what` names the field, never its value.
    #[error("the webhook cannot be read: {what}")]
    Malformed { what: &'static str },
}

impl Refused {
    /// The HTTP status that says so.
    pub fn status(&self) -> u16 {
        match self {
            Self::Forbidden => 403,
            Self::Malformed { .. } => 400,
        }
    }
}
