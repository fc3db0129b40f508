//! `GET /v1/figures`: every figure of a time.

use super::asked::{Time, too_many};
use super::shapes::FigureShape;
use crate::ApiError;
use crate::access::Allowed;
use crate::asked::Asked;
use axum::Json;
use frontdesk_domain::access::may;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// Figures of a time.
#[derive(Debug, Serialize, ToSchema)]
pub struct FiguresShape {
    /// The tenant's IANA zone.
    pub zone: String,
    /// ISO 4217, of what is money.
    pub currency: String,
    /// The first instant that counts.
    #[schema(value_type = String, format = DateTime)]
    pub from: Timestamp,
    /// The first that no longer counts.
    #[schema(value_type = String, format = DateTime)]
    pub to: Timestamp,
    /// When it was looked.
    #[schema(value_type = String, format = DateTime)]
    pub as_of: Timestamp,
    pub figures: Vec<FigureShape>,
}

/// What the events of a time tell, figure by figure, each with its definition.
#[utoipa::path(get, path = "/v1/figures", tag = "Figures", params(Time),
    responses((status = 200, body = FiguresShape)))]
pub async fn read(
    by: Allowed<may::ConversationsRead>,
    Asked(asked): Asked<Time>,
) -> Result<Json<FiguresShape>, ApiError> {
    figures(&by, &asked).await.map(Json)
}

pub async fn figures(by: &Allowed<may::ConversationsRead>, asked: &Time) -> Result<FiguresShape, ApiError> {
    let (days, grouped) = (asked.days()?, asked.by()?);
    let looked = by.desk.look_at_days(by.tenant(), days).await?.map_err(too_many)?;
    let tenant = &by.business.tenant;
    Ok(FiguresShape {
        zone: tenant.zone.clone(),
        currency: tenant.currency.clone(),
        from: looked.span.0,
        to: looked.span.1,
        as_of: looked.now,
        figures: looked.figures(grouped).into_iter().map(Into::into).collect(),
    })
}
