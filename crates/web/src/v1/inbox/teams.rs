//! `/v1/teams`: named sets of members, to whom conversations are given.

use crate::ApiError;
use crate::access::{Allowed, Find, Found};
use crate::asked::Body;
use crate::v1::version::{IfMatch, Versioned, changed};
use axum::Json;
use axum::http::StatusCode;
use frontdesk_desk::inbox::TEAM_MEMBERS_MAX;
use frontdesk_desk::{Desk, Result as Done};
use frontdesk_domain::access::may;
use frontdesk_domain::{MemberId, TeamId, TenantId};
use frontdesk_store::teams::Team;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

const NAME_CHARS_MAX: usize = 60;

impl Find for Team {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = TeamId::parse(id) else { return Ok(None) };
        desk.team(tenant, &id).await
    }
}

/// A named set of members.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamShape {
    /// `tea_…`
    pub id: String,
    pub name: String,
    /// `mbr_…`
    pub members: Vec<String>,
}

/// All teams.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamsShape {
    pub teams: Vec<TeamShape>,
}

impl From<&Team> for TeamShape {
    fn from(team: &Team) -> Self {
        let members = team.members.iter().map(ToString::to_string).collect();
        Self { id: team.id.to_string(), name: team.name.clone(), members }
    }
}

/// A team as it is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteTeam {
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// Members of the business, at most 200.
    #[schema(max_items = 200)]
    members: Vec<String>,
}

impl WriteTeam {
    fn sound(self) -> Result<(String, Vec<MemberId>), ApiError> {
        let name = self.name.trim().to_owned();
        if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
            return Err(ApiError::invalid("name", "A name has 1 to 60 characters."));
        }
        let mut members: Vec<MemberId> =
            self.members.iter().map(|text| MemberId::parse(text).ok_or_else(stranger)).collect::<Result<_, _>>()?;
        members.sort();
        members.dedup();
        if members.len() > TEAM_MEMBERS_MAX {
            return Err(ApiError::invalid("members", "A team has at most 200 members."));
        }
        Ok((name, members))
    }
}

fn stranger() -> ApiError {
    ApiError::invalid("members", "Nobody of the business has one of these ids.")
}

/// All teams, by name.
#[utoipa::path(get, path = "/v1/teams", tag = "Inbox", responses((status = 200, body = TeamsShape)))]
pub async fn list(by: Allowed<may::ConversationsRead>) -> Result<Json<TeamsShape>, ApiError> {
    let all = by.desk.teams(by.tenant()).await?;
    Ok(Json(TeamsShape { teams: all.iter().map(Into::into).collect() }))
}

/// A team.
#[utoipa::path(get, path = "/v1/teams/{id}", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 200, body = TeamShape)))]
pub async fn read(found: Found<Team, may::ConversationsRead>) -> Versioned<TeamShape> {
    shown(&found.it)
}

fn shown(team: &Team) -> Versioned<TeamShape> {
    Versioned(team.into(), team.version.to_string())
}

/// Makes a team.
#[utoipa::path(post, path = "/v1/teams", tag = "Inbox", request_body = WriteTeam,
    responses((status = 201, body = TeamShape)))]
pub async fn make(
    by: Allowed<may::ConversationsAssign>,
    Body(write): Body<WriteTeam>,
) -> Result<(StatusCode, Versioned<TeamShape>), ApiError> {
    let (name, members) = write.sound()?;
    let made = by.desk.make_team(by.tenant(), name, members, &by.acting).await?;
    let made = made.ok_or_else(|| {
        let message = "There are 100 teams. Take one away first.";
        ApiError::new(StatusCode::CONFLICT, "conflict", message).with("reason", "too_many")
    })?;
    Ok((StatusCode::CREATED, shown(&made.map_err(|_| stranger())?)))
}

/// Puts another name and other members in its place.
#[utoipa::path(put, path = "/v1/teams/{id}", tag = "Inbox", params(("id" = String, Path)),
    request_body = WriteTeam, responses((status = 200, body = TeamShape)))]
pub async fn replace(
    found: Found<Team, may::ConversationsAssign>,
    seen: IfMatch,
    Body(write): Body<WriteTeam>,
) -> Result<Versioned<TeamShape>, ApiError> {
    let (name, members) = write.sound()?;
    seen.clone().wanted()?;
    let version = seen.number()?.unwrap_or_default();
    let team = Team { name, members, version, ..found.it };
    let replaced = found.by.desk.replace_team(found.by.tenant(), team, &found.by.acting).await?;
    replaced.ok_or_else(changed)?.map(|team| shown(&team)).map_err(|_| stranger())
}

/// Takes a team away. What was given to it waits for anybody.
#[utoipa::path(delete, path = "/v1/teams/{id}", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 204, description = "It is gone")))]
pub async fn remove(found: Found<Team, may::ConversationsAssign>) -> Result<StatusCode, ApiError> {
    let removed = found.by.desk.remove_team(found.by.tenant(), &found.it.id, &found.by.acting).await?;
    if removed { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::not_found()) }
}
