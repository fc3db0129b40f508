//! What identity refuses, as a problem.

use super::version::changed;
use crate::ApiError;
use axum::http::StatusCode;
use frontdesk_identity::{Error, Refused};

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        match error {
            Error::Store(error) => error.into(),
            Error::Refused(refused) => refused.into(),
        }
    }
}

impl From<Refused> for ApiError {
    fn from(refused: Refused) -> Self {
        let message = refused.to_string();
        let new = |status, code| Self::new(status, code, message.clone());
        match refused {
            Refused::NotRight => new(StatusCode::UNAUTHORIZED, "not_right"),
            Refused::Wait { seconds } => {
                Self { retry_after: Some(seconds), ..new(StatusCode::TOO_MANY_REQUESTS, "too_many") }
            }
            Refused::Overloaded => new(StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
            Refused::LinkGone => new(StatusCode::GONE, "link_gone"),
            Refused::Weak(weaknesses) => {
                let codes: Vec<_> = weaknesses.iter().map(|weakness| weakness.code()).collect();
                new(StatusCode::UNPROCESSABLE_ENTITY, "weak_password")
                    .with("field", "password")
                    .with("weaknesses", codes)
            }
            Refused::Email => Self::invalid("email", message),
            Refused::Name => Self::invalid("name", message),
            Refused::Phone => Self::invalid("phone", message),
            Refused::NoRole => Self::invalid("role", message),
            Refused::OwnerThere
            | Refused::Already
            | Refused::NameTaken
            | Refused::RoleInUse
            | Refused::NotTheFirst
            | Refused::TooMany(_) => new(StatusCode::CONFLICT, "conflict"),
            Refused::SignInFirst | Refused::ForSomebodyElse => new(StatusCode::CONFLICT, "other_account"),
            Refused::LastOwner => new(StatusCode::CONFLICT, "last_owner"),
            Refused::NotFound => Self::not_found(),
            Refused::BeyondYours => new(StatusCode::FORBIDDEN, "not_permitted"),
            Refused::Changed => changed(),
        }
    }
}
