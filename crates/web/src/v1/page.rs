//! Lists come in pages: so many items, and where the next page begins.

use crate::ApiError;
use frontdesk_store::Id;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

const LIMIT_USUAL: u16 = 50;
const LIMIT_MAX: u16 = 200;

/// Where a page begins and how long it is.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// `next` of the page before.
    pub after: Option<String>,
    /// How many items at most, 1 to 200; 50 when nothing is said.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u16>,
}

impl Page {
    pub fn limit(&self) -> i64 {
        i64::from(self.limit.unwrap_or(LIMIT_USUAL).clamp(1, LIMIT_MAX))
    }

    /// The id after which the page begins.
    pub fn after<T: Id>(&self) -> Result<Option<T>, ApiError> {
        let Some(text) = &self.after else { return Ok(None) };
        T::read(text).map(Some).ok_or_else(wrong_cursor)
    }
}

/// A text that no page ended with.
pub fn wrong_cursor() -> ApiError {
    ApiError::bad_request("after is not the next of a page of this list. Begin without it.")
}

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Items<T> {
    pub items: Vec<T>,
    /// What to send as `after` for the next page; null on the last one.
    pub next: Option<String>,
    /// The tenant's IANA zone. Instants are UTC.
    #[schema(examples("America/Edmonton"))]
    pub zone: String,
}

impl<T> Items<T> {
    /// Of what was found when up to `limit` were asked for; `cursor` names an item.
    pub fn of<F>(found: Vec<F>, limit: i64, zone: &str, cursor: impl Fn(&F) -> String, show: impl Fn(F) -> T) -> Self {
        let is_full = i64::try_from(found.len()).is_ok_and(|count| count >= limit);
        let next = found.last().filter(|_| is_full).map(cursor);
        Self { items: found.into_iter().map(show).collect(), next, zone: zone.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_full_page_has_a_next_one() {
        let page = |count: i64| Items::of((0..count).collect(), 3, "UTC", ToString::to_string, |n| n).next;
        assert_eq!((page(2), page(3)), (None, Some("2".into())));
    }
}
