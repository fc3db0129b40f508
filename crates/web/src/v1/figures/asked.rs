//! Which days are asked about, and how they are grouped.

use crate::ApiError;
use frontdesk_desk::figures::{By, DAYS_MAX, TooMany};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;

/// A time, in days of the tenant's zone.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Time {
    /// The first day.
    #[param(value_type = String, format = Date)]
    pub from: Date,
    /// The day that no longer belongs to it; at most 366 days after the first.
    #[param(value_type = String, format = Date)]
    pub to: Date,
    /// `channel`, `flow`, `hour`, `language` or `day`.
    pub by: Option<String>,
}

impl Time {
    pub fn days(&self) -> Result<(Date, Date), ApiError> {
        let days = self.from.until(self.to).map_or(i32::MAX, |span| span.get_days());
        match days {
            ..1 => Err(ApiError::bad_request("to is the day after the last one that counts, so it lies after from.")),
            n if n > DAYS_MAX => Err(ApiError::bad_request("At most 366 days are told at once. Name a nearer to.")),
            _ => Ok((self.from, self.to)),
        }
    }

    pub fn by(&self) -> Result<Option<By>, ApiError> {
        let message = "by is channel, flow, hour, language or day.";
        let parse = |name: &String| By::parse(name).ok_or_else(|| ApiError::bad_request(message));
        self.by.as_ref().map(parse).transpose()
    }
}

pub fn too_many(_: TooMany) -> ApiError {
    ApiError::bad_request("More happened in this time than is told at once. Name fewer days.")
}
