//! `GET /v1/figures/{name}/rows`: the cases behind a figure.

use super::asked::{Time, too_many};
use super::shapes::FigureRow;
use crate::ApiError;
use crate::access::Allowed;
use crate::asked::Asked;
use crate::v1::page::{Items, wrong_cursor};
use axum::Json;
use axum::extract::Path;
use frontdesk_desk::figures::{Counts, figure};
use frontdesk_domain::access::may;
use serde::Deserialize;
use utoipa::IntoParams;

const LIMIT_USUAL: usize = 50;
const LIMIT_MAX: usize = 200;

/// Which of them are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Which {
    /// With `by`: those of the group with this key.
    key: Option<String>,
    /// `yes`, `no` or `waiting`.
    counts: Option<String>,
    /// `next` of the page before.
    after: Option<String>,
    /// 1 to 200; 50 when nothing is said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<usize>,
}

/// The cases that a figure is made of, the latest first.
#[utoipa::path(get, path = "/v1/figures/{name}/rows", tag = "Figures", params(("name" = String, Path), Time, Which),
    responses((status = 200, body = Items<FigureRow>)))]
pub async fn read(
    by: Allowed<may::ConversationsRead>,
    Path(name): Path<String>,
    Asked(asked): Asked<Time>,
    Asked(which): Asked<Which>,
) -> Result<Json<Items<FigureRow>>, ApiError> {
    let figure = figure(&name).ok_or_else(ApiError::not_found)?;
    let (days, grouped, counts) = (asked.days()?, asked.by()?, which.counts()?);
    let looked = by.desk.look_at_days(by.tenant(), days).await?.map_err(too_many)?;
    let group = grouped.zip(which.key.as_deref());
    let limit = which.limit.unwrap_or(LIMIT_USUAL).clamp(1, LIMIT_MAX);
    let first: usize = which.after.as_deref().map_or(Ok(0), |text| text.parse().map_err(|_| wrong_cursor()))?;
    let rows = looked.rows(figure, group, counts);
    let next = rows.len().checked_sub(limit).is_some_and(|last| first < last).then(|| (first + limit).to_string());
    let items = rows.into_iter().skip(first).take(limit).map(Into::into).collect();
    Ok(Json(Items { items, next, zone: by.business.tenant.zone.clone() }))
}

impl Which {
    fn counts(&self) -> Result<Option<Counts>, ApiError> {
        match self.counts.as_deref() {
            None => Ok(None),
            Some("yes") => Ok(Some(Counts::Yes)),
            Some("no") => Ok(Some(Counts::No)),
            Some("waiting") => Ok(Some(Counts::Waiting)),
            Some(_) => Err(ApiError::bad_request("counts is yes, no or waiting.")),
        }
    }
}
