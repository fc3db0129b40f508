//! A change of the document: upon the version that was seen, and told why it was not made.

use crate::ApiError;
use crate::access::Allowed;
use crate::v1::version::{IfMatch, Versioned, changed};
use axum::http::StatusCode;
use frontdesk_desk::settings::{Change, Refused, Settings};
use frontdesk_domain::Digest;
use frontdesk_domain::access::May;

/// The document as it stands.
pub(super) async fn settings<P: May>(by: &Allowed<P>) -> Result<Settings, ApiError> {
    by.desk.settings(by.tenant()).await?.ok_or_else(ApiError::not_found)
}

/// Makes a change that must not be made blindly.
pub(super) async fn change<P: May>(by: &Allowed<P>, seen: IfMatch, change: Change) -> Result<Settings, ApiError> {
    let seen = u64::from_str_radix(&seen.wanted()?, 16).map(Digest).map_err(|_| changed())?;
    by.desk.change_settings(by.tenant(), Some(seen), change, &by.acting).await?.map_err(refused)
}

/// Adds something; what else there is does not matter to it.
pub(super) async fn add<P: May>(by: &Allowed<P>, change: Change) -> Result<Settings, ApiError> {
    by.desk.change_settings(by.tenant(), None, change, &by.acting).await?.map_err(refused)
}

/// With the document's version.
pub(super) fn versioned<T>(shape: T, settings: &Settings) -> Versioned<T> {
    Versioned(shape, settings.digest.to_string())
}

/// Why the document was not changed.
pub(in crate::v1) fn refused(why: Refused) -> ApiError {
    let conflict =
        |reason: &str, message: &str| ApiError::new(StatusCode::CONFLICT, "conflict", message).with("reason", reason);
    match why {
        Refused::KeptInFile => {
            let message =
                "This business stands in the settings file and is changed there. Its owner can have it kept here.";
            conflict("kept_in_file", message)
        }
        Refused::Changed => changed(),
        Refused::NotThere => ApiError::not_found(),
        Refused::Wrong(problems) => {
            let message = "The business could not be booked like this. problems says what is wrong, and where.";
            ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", message).with("problems", problems)
        }
        Refused::Booked(count) => {
            conflict("booked", "People are booked for it. Move or cancel their bookings first.").with("bookings", count)
        }
        Refused::OnlyOne(service) => {
            conflict("only_one", "Nobody else does this service. Give it to somebody else, or remove it first.")
                .with("service", service)
        }
        Refused::AddressTaken => {
            conflict("address_taken", "This number or key is in use already. Each belongs to one channel.")
        }
    }
}
