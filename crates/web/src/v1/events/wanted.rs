//! What a reader of events asks for.

use crate::ApiError;
use axum::http::StatusCode;
use frontdesk_events::After;
use serde::Deserialize;
use utoipa::IntoParams;

/// Which events are wanted, and from where on.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// The cursor of the last event seen; `start` for the first event there is, `now` for what happens from now on. A
    /// page begins at the start without it, a stream now.
    pub(super) after: Option<String>,
    /// Types of events with commas between them; without them, all.
    #[param(example = "booking_confirmed,booking_moved")]
    pub(super) types: Option<String>,
    /// How many events of a page at most.
    #[param(minimum = 1, maximum = 500)]
    pub(super) limit: Option<u16>,
}

impl Wanted {
    /// From where on, where nothing is said from `usual`.
    pub(super) fn after(&self, usual: After) -> Result<After, ApiError> {
        let Some(text) = &self.after else { return Ok(usual) };
        After::parse(text).ok_or_else(|| ApiError::bad_request("after is no cursor of an event, nor start or now."))
    }

    pub(super) fn types(&self) -> Result<Vec<String>, ApiError> {
        let named = self.types.iter().flat_map(|types| types.split(',')).map(str::trim).filter(|name| !name.is_empty());
        let types: Vec<String> = named.map(str::to_owned).collect();
        match types.iter().find(|name| !frontdesk_events::TYPES.contains(&name.as_str())) {
            Some(_) => Err(ApiError::bad_request("types names an event that there is not. The page /docs lists them.")),
            None => Ok(types),
        }
    }
}

/// The cursor names nothing here.
pub(super) fn cursor_unknown() -> ApiError {
    let message = "This cursor names no event of this tenant. Read what there is now, then follow with after=now.";
    ApiError::new(StatusCode::GONE, "cursor_unknown", message)
}
