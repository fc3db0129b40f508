//! Why a call came to nothing.

use super::guard::NotAllowed;
use frontdesk_domain::OutsideError;
use std::error::Error;

pub(super) enum Broken {
    Http(reqwest::Error),
    /// More bytes than are read.
    TooLong,
    /// Not over in time.
    Late,
    /// It began to answer and then fell silent.
    Stalled,
}

impl Broken {
    /// For the metrics; whether it speaks against the host; and for the caller. Never the text of `reqwest`'s
    /// error: it has the URL in it.
    pub(super) fn told(&self) -> (&'static str, bool, OutsideError) {
        let (outcome, reason) = match self {
            Self::Http(error) if caused_by::<NotAllowed>(error) => {
                return ("not_allowed", false, not_allowed(NotAllowed));
            }
            Self::Http(error) if error.is_builder() => return ("unsendable", false, unsendable()),
            Self::Http(error) if error.is_timeout() => ("timeout", "no answer in time"),
            Self::Http(error) if error.is_connect() => ("no_connection", "no connection"),
            Self::Http(_) => ("broken", "the connection broke"),
            Self::TooLong => ("too_long", "the answer is too long"),
            Self::Late => ("timeout", "no answer in time"),
            Self::Stalled => ("stalled", "the answer stopped in the middle"),
        };
        (outcome, true, OutsideError::Retry { after: None, reason: reason.into() })
    }
}

pub(super) fn not_allowed(refusal: NotAllowed) -> OutsideError {
    OutsideError::Rejected { code: "address_not_allowed".into(), reason: refusal.to_string() }
}

fn unsendable() -> OutsideError {
    let reason = "the request cannot be written; look for signs that are no letters or digits in the key".into();
    OutsideError::Rejected { code: "unsendable".into(), reason }
}

fn caused_by<T: Error + 'static>(error: &reqwest::Error) -> bool {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.is::<T>() {
            return true;
        }
        cause = error.source();
    }
    false
}
