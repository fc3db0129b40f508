//! `/v1/invitations`: asking somebody to join, and joining.

use super::page::{Items, Page};
use super::session::opened;
use crate::access::{Allowed, Anyone, Door, SignedIn, Unkept};
use crate::asked::{Asked, Body};
use crate::{ApiError, App};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_domain::access::{Role, may};
use frontdesk_domain::{InvitationId, Secret};
use frontdesk_identity::people::Joining;
use frontdesk_store::invitations::{self, Invitation};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
pub struct InvitationShape {
    id: String,
    email: String,
    role: String,
    /// The member or key that invited, or `operator`.
    invited_by: String,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
    /// To hand over, where the desk has no mail server. Told once.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

impl From<&Invitation> for InvitationShape {
    fn from(invitation: &Invitation) -> Self {
        Self {
            id: invitation.id.to_string(),
            email: invitation.email.clone(),
            role: invitation.role.to_string(),
            invited_by: invitation.invited_by.to_string(),
            created_at: invitation.created_at,
            expires_at: invitation.expires_at,
            link: None,
        }
    }
}

/// Invitations that were not taken yet.
#[utoipa::path(get, path = "/v1/invitations", tag = "Members", params(Page),
    responses((status = 200, body = Items<InvitationShape>)))]
pub async fn list(
    by: Allowed<may::MembersRead>,
    Asked(page): Asked<Page>,
) -> Result<Json<Items<InvitationShape>>, ApiError> {
    let (limit, after) = (page.limit(), page.after::<InvitationId>()?);
    let scoped = by.scoped();
    let found = scoped.read(move |tx| Box::pin(async move { invitations::list(tx, after.as_ref(), limit).await }));
    let zone = &by.business.tenant.zone;
    Ok(Json(Items::of(found.await?, limit, zone, |one| one.id.to_string(), |one| (&one).into())))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    #[schema(format = Email, max_length = 254)]
    email: String,
    #[schema(value_type = String)]
    role: Role,
}

/// Invites somebody. A letter goes out; where there is no mail server, the link is in the answer.
#[utoipa::path(post, path = "/v1/invitations", tag = "Members", request_body = NewInvitation, responses(
    (status = 201, body = InvitationShape, description = "Invited")))]
pub async fn invite(
    by: Allowed<may::MembersManage>,
    State(app): State<App>,
    Body(new): Body<NewInvitation>,
) -> Result<Response, ApiError> {
    let asked = (new.email.as_str(), new.role);
    let people = &app.identity.people;
    let invited = people.invite(&by.acting.by, by.tenant(), asked, by.place.may, false).await?;
    let mut shape = InvitationShape::from(&invited.invitation);
    shape.link = invited.link.map(|link| link.expose().to_owned());
    let mut answer = (StatusCode::CREATED, Json(&shape)).into_response();
    if shape.link.is_some() {
        answer.extensions_mut().insert(Unkept);
    }
    Ok(answer)
}

/// Takes an invitation back.
#[utoipa::path(delete, path = "/v1/invitations/{id}", tag = "Members", params(("id" = String, Path)),
    responses((status = 204, description = "Taken back; its link opens nothing any more")))]
pub async fn withdraw(
    by: Allowed<may::MembersManage>,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let id = InvitationId::parse(&id).ok_or_else(ApiError::not_found)?;
    app.identity.people.withdraw(&by.acting.by, by.tenant(), &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationLink {
    /// What follows `#` in the link.
    #[schema(value_type = String, max_length = 128)]
    token: Secret,
}

/// What a link invites to.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvitationOffer {
    business: String,
    email: String,
    role: String,
    /// Whether there is an account with this address: then sign in to join.
    has_account: bool,
}

/// Looks what a link invites to.
#[utoipa::path(post, path = "/v1/invitations/look", tag = "Members", request_body = InvitationLink, responses(
    (status = 200, body = InvitationOffer), (status = 410, description = "The link opens nothing any more")))]
pub async fn look(
    _: Anyone,
    State(app): State<App>,
    Body(link): Body<InvitationLink>,
) -> Result<Json<InvitationOffer>, ApiError> {
    let offer = app.identity.people.look_invitation(&link.token).await?;
    let business = app.desk.business(&offer.tenant).await?;
    Ok(Json(InvitationOffer {
        business: business.tenant.name.clone(),
        email: offer.invitation.email,
        role: offer.invitation.role.to_string(),
        has_account: offer.has_account,
    }))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMember {
    /// What follows `#` in the link.
    #[schema(value_type = String, max_length = 128)]
    token: Secret,
    #[schema(max_length = 80)]
    name: String,
    #[schema(value_type = String, format = Password, max_length = 128)]
    password: Secret,
}

/// Joins as somebody new, and is signed in.
#[utoipa::path(post, path = "/v1/invitations/join", tag = "Members", request_body = NewMember, responses(
    (status = 201, body = super::session::SessionOpened, description = "Joined, and signed in"),
    (status = 410, description = "The link opens nothing any more")))]
pub async fn join(
    _: Anyone,
    State(app): State<App>,
    Door(visit): Door,
    Body(new): Body<NewMember>,
) -> Result<Response, ApiError> {
    let joining = Joining::New { name: new.name, password: new.password };
    let (_, signed_in) = app.identity.people.join(&visit, &new.token, joining).await?;
    match signed_in {
        Some(signed_in) => Ok(opened(&app, &signed_in)?.into_response()),
        None => Err(ApiError::busy()),
    }
}

/// Joins as the member who is signed in.
#[utoipa::path(post, path = "/v1/me/invitations", tag = "Me", request_body = InvitationLink, responses(
    (status = 204, description = "Joined"), (status = 410, description = "The link opens nothing any more")))]
pub async fn accept(
    me: SignedIn,
    State(app): State<App>,
    Door(visit): Door,
    Body(link): Body<InvitationLink>,
) -> Result<StatusCode, ApiError> {
    me.session()?;
    app.identity.people.join(&visit, &link.token, Joining::Member(me.member.clone())).await?;
    app.identity.forget();
    Ok(StatusCode::NO_CONTENT)
}
