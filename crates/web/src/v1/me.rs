//! `/v1/me`: one's own profile, sessions and tenants.

use super::page::Items;
use super::passwords::LinkPromised;
use crate::access::{Anyone, Door, Proven, SignedIn};
use crate::asked::Body;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use frontdesk_domain::access::{PermissionSet, Place};
use frontdesk_domain::{Principal, Secret, SessionId, TenantId};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who is signed in, and where they may do what.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    id: String,
    name: String,
    email: String,
    email_verified: bool,
    second_factor: bool,
    tenants: Vec<MyTenant>,
    /// The organizations they own.
    organizations: Vec<String>,
    /// Nobody has made a business yet, so that one may make the first (`POST /v1/tenants`).
    desk_is_new: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MyTenant {
    id: String,
    name: String,
    zone: String,
    /// How far the clock on the wall is from UTC, from a year ago to a year ahead. A browser's tables of zones may be older
    /// or newer than the desk's, and what callers were told counts.
    clock: Vec<ClockStretch>,
    /// owner, manager, agent, viewer, developer, or the id of a custom role.
    role: Option<String>,
    permissions: Vec<&'static str>,
    /// Whether a second factor is asked for here.
    wants_second_factor: bool,
}

/// From a moment on, until the next stretch begins.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClockStretch {
    #[schema(value_type = String, format = DateTime)]
    from: Timestamp,
    /// To be added to UTC.
    seconds: i32,
}

const CLOCK_REACH: SignedDuration = SignedDuration::from_hours(366 * 24);
/// More changes in two years than any zone ever had.
const STRETCHES_MAX: usize = 32;

fn clock(zone: &TimeZone, now: Timestamp) -> Vec<ClockStretch> {
    let (from, until) = (now.saturating_sub(CLOCK_REACH), now.saturating_add(CLOCK_REACH));
    let (from, until) = (from.unwrap_or(now), until.unwrap_or(now));
    let changes = zone.following(from).map(|change| change.timestamp()).take_while(|at| *at < until);
    let begins = std::iter::once(from).chain(changes).take(STRETCHES_MAX);
    begins.map(|from| ClockStretch { from, seconds: zone.to_offset(from).seconds() }).collect()
}

/// Wherever they may do something.
pub(super) async fn my_tenants(app: &App, principal: &Principal) -> Result<Vec<MyTenant>, ApiError> {
    let mut tenants = Vec::with_capacity(principal.places.len());
    for place in &principal.places {
        tenants.push(my_tenant(app, place).await?);
    }
    Ok(tenants)
}

async fn my_tenant(app: &App, place: &Place) -> Result<MyTenant, ApiError> {
    let business = app.desk.business(&place.tenant).await?;
    Ok(MyTenant {
        id: place.tenant.to_string(),
        name: business.tenant.name.clone(),
        zone: business.tenant.zone.clone(),
        clock: clock(&business.zone, app.desk.now()),
        role: place.role.as_ref().map(ToString::to_string),
        permissions: place.may.iter().map(|permission| permission.name()).collect(),
        wants_second_factor: place.wants_second_factor,
    })
}

/// Who is signed in.
#[utoipa::path(get, path = "/v1/me", tag = "Me", responses((status = 200, body = Me)))]
pub async fn read(me: SignedIn, State(app): State<App>) -> Result<Json<Me>, ApiError> {
    let member = app.identity.people.member(&me.member).await?;
    let tenants = my_tenants(&app, &me.principal).await?;
    let desk_is_new = tenants.is_empty() && app.desk.store().tenants().await.is_ok_and(|all| all.is_empty());
    Ok(Json(Me {
        id: member.id.to_string(),
        name: member.name,
        email: member.email,
        email_verified: member.email_verified_at.is_some(),
        second_factor: me.principal.proof.second_factor,
        tenants,
        organizations: me.principal.organizations.iter().map(ToString::to_string).collect(),
        desk_is_new,
    }))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MyChange {
    #[schema(max_length = 80)]
    name: String,
}

/// Changes one's own name.
#[utoipa::path(patch, path = "/v1/me", tag = "Me", request_body = MyChange, responses((status = 200, body = Me)))]
pub async fn change(me: SignedIn, State(app): State<App>, Body(change): Body<MyChange>) -> Result<Json<Me>, ApiError> {
    app.identity.people.rename(&me.by, &me.member, &change.name).await?;
    read(me, State(app)).await
}

/// A browser that is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct MySession {
    id: String,
    /// Such as `Firefox on Linux`.
    device: String,
    /// The network it came from.
    place: String,
    /// Whether it is the one that asks.
    this: bool,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// To the minute.
    #[schema(value_type = String, format = DateTime)]
    seen_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

/// One's own sessions, the one that was seen last first.
#[utoipa::path(get, path = "/v1/me/sessions", tag = "Me", responses((status = 200, body = Items<MySession>)))]
pub async fn sessions(me: SignedIn, State(app): State<App>) -> Result<Json<Items<MySession>>, ApiError> {
    let this = me.session().ok();
    let all = app.identity.people.sessions(&me.member).await?;
    let items = all.into_iter().map(|session| MySession {
        this: Some(&session.id) == this,
        id: session.id.to_string(),
        device: session.device,
        place: session.place,
        created_at: session.created_at,
        seen_at: session.seen_at,
        expires_at: session.expires_at,
    });
    Ok(Json(Items { items: items.collect(), next: None, zone: "UTC".into() }))
}

/// Signs one of one's own browsers out.
#[utoipa::path(delete, path = "/v1/me/sessions/{id}", tag = "Me", params(("id" = String, Path)),
    responses((status = 204, description = "Signed out")))]
pub async fn end_session(me: SignedIn, State(app): State<App>, Path(id): Path<String>) -> Result<StatusCode, ApiError> {
    let id = SessionId::parse(&id).ok_or_else(ApiError::not_found)?;
    app.identity.people.sign_out(&me.by, &me.member, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Signs every other browser out.
#[utoipa::path(delete, path = "/v1/me/sessions", tag = "Me", responses((status = 204, description = "Signed out")))]
pub async fn end_sessions(me: SignedIn, State(app): State<App>) -> Result<StatusCode, ApiError> {
    app.identity.people.sign_out_everywhere(&me.by, &me.member, me.session().ok()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Leaves a tenant. Its last owner cannot.
#[utoipa::path(delete, path = "/v1/me/tenants/{id}", tag = "Me", params(("id" = String, Path)),
    responses((status = 204, description = "Left")))]
pub async fn leave(me: SignedIn, State(app): State<App>, Path(id): Path<String>) -> Result<StatusCode, ApiError> {
    let tenant = TenantId::parse(&id).ok_or_else(ApiError::not_found)?;
    me.session()?;
    me.principal.place(&tenant).ok_or_else(ApiError::not_found)?;
    app.identity.people.take_out(&me.by, &tenant, &me.member, PermissionSet::ALL).await?;
    app.identity.forget();
    Ok(StatusCode::NO_CONTENT)
}

/// Asks for a letter by which one's own address is confirmed.
#[utoipa::path(post, path = "/v1/me/email/confirmation", tag = "Me",
    responses((status = 202, description = "A letter is on its way, where the desk has a mail server")))]
pub async fn ask_to_confirm(me: SignedIn, State(app): State<App>) -> Result<StatusCode, ApiError> {
    app.identity.people.ask_to_confirm(&me.by, &me.member).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Another address to be reached at.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressWanted {
    #[schema(format = Email, max_length = 254)]
    email: String,
}

/// Asks to be reached, and to sign in, at another address: a link goes there, and the address so far is told. Nothing
/// changes before the link is opened. The answer is the same whether somebody has that address already or not.
#[utoipa::path(post, path = "/v1/me/email", tag = "Me", request_body = AddressWanted, responses(
    (status = 202, body = LinkPromised, description = "If it can be theirs, a letter is on its way")))]
pub async fn ask_to_move(
    Proven(own): Proven,
    State(app): State<App>,
    Body(wanted): Body<AddressWanted>,
) -> Result<(StatusCode, Json<LinkPromised>), ApiError> {
    let people = &app.identity.people;
    people.ask_for_address(&own.by, &own.member, &wanted.email).await?;
    Ok((StatusCode::ACCEPTED, Json(LinkPromised { by_mail: people.has_post() })))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressConfirmed {
    /// What follows `#` in the link.
    #[schema(value_type = String, max_length = 128)]
    token: Secret,
}

/// Confirms an address by the link that was sent to it. A new one takes the place of the one before; sessions stay.
#[utoipa::path(post, path = "/v1/email/confirm", tag = "Me", request_body = AddressConfirmed, responses(
    (status = 204, description = "Confirmed"), (status = 410, description = "The link opens nothing any more")))]
pub async fn confirm(
    _: Anyone,
    State(app): State<App>,
    Door(visit): Door,
    Body(asked): Body<AddressConfirmed>,
) -> Result<StatusCode, ApiError> {
    app.identity.people.confirm_address(&visit, &asked.token).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_is_told_by_its_changes() {
        let now: Timestamp = "2024-07-01T00:00:00Z".parse().unwrap();
        let told = |name| clock(&frontdesk_domain::zone::named(name).unwrap(), now);
        let berlin: Vec<_> = told("Europe/Berlin").iter().map(|s| (s.from.to_string(), s.seconds)).collect();
        assert_eq!(
            berlin[1..],
            [
                ("2023-10-29T01:00:00Z".to_owned(), 3600),
                ("2024-03-31T01:00:00Z".to_owned(), 7200),
                ("2024-10-27T01:00:00Z".to_owned(), 3600),
                ("2025-03-30T01:00:00Z".to_owned(), 7200),
            ]
        );
        assert_eq!((berlin[0].1, told("UTC").len()), (7200, 1));
    }
}
