//! What these routes share: how the playbook stands, a change upon what was seen, and why it was not made.

use crate::ApiError;
use crate::access::Allowed;
use crate::v1::version::{IfMatch, Versioned, changed};
use axum::http::StatusCode;
use frontdesk_desk::editions::{Edit, Refused, Standing, Wrong};
use frontdesk_domain::access::May;
use serde::Serialize;
use utoipa::ToSchema;

/// A fault of an edition.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlaybookFault {
    /// A JSON pointer into the edition, such as `/phrases/en/greeting/text`, or a file of the playbook.
    pub at: String,
    /// In a flow's document, counted from 1.
    pub line: Option<usize>,
    pub column: Option<usize>,
    /// A JSON pointer into the flow's document: `/steps/0/ask`.
    pub inside: Option<String>,
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl From<Wrong> for PlaybookFault {
    fn from(wrong: Wrong) -> Self {
        let Wrong { at, line, column, inside, what, remedy } = wrong;
        Self { at, line, column, inside, what, remedy }
    }
}

/// As many are told at once.
const TOLD_MAX: usize = 100;

pub fn faults(wrong: Vec<Wrong>) -> Vec<PlaybookFault> {
    wrong.into_iter().take(TOLD_MAX).map(Into::into).collect()
}

pub async fn standing<P: May>(by: &Allowed<P>) -> Result<Standing, ApiError> {
    by.desk.standing(by.tenant()).await?.ok_or_else(ApiError::not_found)
}

/// Makes a change in the draft, upon the version that was seen.
pub async fn edit<P: May>(by: &Allowed<P>, seen: IfMatch, edit: Edit) -> Result<Standing, ApiError> {
    by.desk.edit_draft(by.tenant(), &seen.wanted()?, edit, &by.acting).await?.map_err(refused)
}

/// With the draft's version.
pub fn tagged<T>(shape: T, standing: &Standing) -> Versioned<T> {
    Versioned(shape, standing.tag())
}

/// A name as flows and phrases have it.
pub fn is_name(text: &str) -> bool {
    let known = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'.');
    (1..=64).contains(&text.len()) && text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(known)
}

pub fn refused(why: Refused) -> ApiError {
    let conflict =
        |reason: &str, message: &str| ApiError::new(StatusCode::CONFLICT, "conflict", message).with("reason", reason);
    match why {
        Refused::Changed => changed(),
        Refused::NotThere => ApiError::not_found(),
        Refused::NothingDrafted => conflict("nothing_drafted", "Nothing is drafted. Change a flow or a phrase first."),
        Refused::InForce => conflict("in_force", "This is in force already. Nothing was changed."),
        Refused::TooMuch => {
            conflict("too_much", "A business has 40 flows of its own and 256 KiB of flows and phrases at most.")
        }
        Refused::Wrong(wrong) => {
            let message = "This cannot be published like this. problems says what is wrong, where, and what to do.";
            ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", message).with("problems", faults(wrong))
        }
    }
}
