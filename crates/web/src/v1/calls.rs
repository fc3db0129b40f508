//! `/v1/conversations/{id}/call`: what a member does in a call that goes on. Take-over and hand-back are those of any
//! conversation.

use super::conversations::{Answer, answered_meanwhile, member, refused, shown};
use super::shapes::MessageShape;
use crate::access::{Allowed, Found};
use crate::asked::Body;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use frontdesk_desk::inbox::{Fate, LINE_CHARS_MAX, Said, Saying, transfer_numbers, unfilled};
use frontdesk_domain::access::may;
use frontdesk_domain::{ConversationStatus, Medium, MessageId};
use frontdesk_store::held::Held;
use frontdesk_store::memberships::Colleague;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The call of a conversation.
#[derive(Debug, Serialize, ToSchema)]
pub struct CallShape {
    /// Whether it goes on.
    pub going_on: bool,
    /// When it rang.
    #[schema(value_type = String, format = DateTime)]
    pub started_at: Timestamp,
    /// The business's own numbers (E.164) that a call may be put through to.
    pub transfer_to: Vec<String>,
    /// Colleagues it may be put through to: those who have a page open first, each by name.
    pub colleagues: Vec<ReachedColleague>,
}

/// A colleague who has a phone for callers. The number is for whoever manages the team.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReachedColleague {
    /// `mbr_…`
    pub member: String,
    pub name: String,
    /// Whether they have a page open.
    pub here: bool,
}

/// Of a team; more are not offered.
const COLLEAGUES_MAX: i64 = 200;

/// What can be done with the call of a conversation.
#[utoipa::path(get, path = "/v1/conversations/{id}/call", tag = "Calls", params(("id" = String, Path)),
    responses((status = 200, body = CallShape)))]
pub async fn read(
    found: Found<Held, may::ConversationsRead>,
    State(app): State<App>,
) -> Result<Json<CallShape>, ApiError> {
    let conversation = &found.it.conversation;
    let going_on = conversation.medium == Medium::Voice && conversation.status == ConversationStatus::Open;
    Ok(Json(CallShape {
        going_on,
        started_at: conversation.opened_at,
        transfer_to: transfer_numbers(&found.by.business),
        colleagues: colleagues(&app, &found.by).await?,
    }))
}

/// Those who are reached by phone, but for whoever asks.
async fn colleagues(app: &App, by: &Allowed<may::ConversationsRead>) -> Result<Vec<ReachedColleague>, ApiError> {
    let team = app.identity.people.team(by.tenant(), None, COLLEAGUES_MAX).await?;
    let here = app.live.presence().members(by.tenant());
    let works = |one: &Colleague| one.membership.disabled_at.is_none() && one.barred_at.is_none();
    let another = |one: &Colleague| by.acting.by.actor.member() != Some(&one.membership.member);
    let reached = team.into_iter().filter(|one| one.membership.phone.is_some() && works(one) && another(one));
    let mut reached: Vec<_> = reached
        .map(|one| ReachedColleague {
            here: here.contains(&one.membership.member),
            member: one.membership.member.to_string(),
            name: one.name,
        })
        .collect();
    reached.sort_by(|one, two| (two.here, &one.name).cmp(&(one.here, &two.name)));
    Ok(reached)
}

/// What a caller is to be told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SayInCall {
    /// 1 to 600 characters.
    #[schema(min_length = 1, max_length = 600)]
    body: String,
    /// An id that the sender made up, `msg_` and up to 60 letters and digits: under one id it is said once, and `sent_as`
    /// tells it.
    id: Option<String>,
    /// Take the call over with it, where it is not in the writer's hands: the caller is told who joins.
    #[serde(default)]
    take: bool,
    /// With `take`: the colleague it is taken from.
    from: Option<String>,
}

impl SayInCall {
    fn saying(self) -> Result<Saying, ApiError> {
        if self.body.trim().is_empty() || self.body.chars().count() > LINE_CHARS_MAX {
            return Err(ApiError::invalid("body", "What is said at once has 1 to 600 characters."));
        }
        if unfilled(&self.body).is_some() {
            return Err(ApiError::invalid("body", "A variable in braces is not filled in yet."));
        }
        let no_id = || ApiError::invalid("id", "An id is msg_ and up to 60 letters and digits.");
        let sent_as = self.id.map(|text| MessageId::parse(&text).ok_or_else(no_id)).transpose()?;
        let from = self.from.map(|text| member(&text)).transpose()?;
        Ok(Saying { body: self.body, sent_as, seen: None, anyway: false, take: self.take, from })
    }
}

/// Has something said to the caller at the next turn of the call. It is `queued` until then, `sent` while it is said,
/// `delivered` when the caller went on after it, and `failed` with the code `hung_up` where they were gone before.
#[utoipa::path(post, path = "/v1/conversations/{id}/call/say", tag = "Calls", params(("id" = String, Path)),
    request_body = SayInCall, responses((status = 201, body = MessageShape)))]
pub async fn say(
    found: Found<Held, may::ConversationsReply>,
    Body(say): Body<SayInCall>,
) -> Result<(StatusCode, Json<MessageShape>), ApiError> {
    let (by, id) = (&found.by, &found.it.conversation.id);
    let said = by.desk.say_in_call(by.tenant(), id, say.saying()?, &by.acting).await?;
    match said.ok_or_else(ApiError::not_found)? {
        Said::Message(shown) => Ok((StatusCode::CREATED, Json((*shown).into()))),
        Said::Meanwhile(said) => Err(answered_meanwhile(said)),
        Said::Refused(why) => Err(refused(why)),
    }
}

/// Ends the call: what was written before is said, then goodbye. It is taken over where it is the assistant's.
#[utoipa::path(post, path = "/v1/conversations/{id}/call/end", tag = "Calls", params(("id" = String, Path)),
    responses((status = 200, body = super::shapes::ConversationShape)))]
pub async fn end(found: Found<Held, may::ConversationsReply>) -> Answer {
    finish(found, Fate::End).await
}

/// Whom a call is put through to.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferCall {
    /// One of the numbers that `GET …/call` lists. Either this or `member`.
    to: Option<String>,
    /// One of the colleagues that it lists.
    member: Option<String>,
}

impl TransferCall {
    fn fate(self) -> Result<Fate, ApiError> {
        match (self.to, self.member) {
            (Some(to), None) => Ok(Fate::Transfer(to)),
            (None, Some(text)) => Ok(Fate::ToColleague(member(&text)?)),
            _ => Err(ApiError::invalid("to", "Name either a number or a member, and not both.")),
        }
    }
}

/// Puts the call through, after what was written before. Where nobody answers there, the caller is back in the hands of
/// whoever had them. It is taken over where it is the assistant's.
#[utoipa::path(post, path = "/v1/conversations/{id}/call/transfer", tag = "Calls", params(("id" = String, Path)),
    request_body = TransferCall, responses((status = 200, body = super::shapes::ConversationShape)))]
pub async fn transfer(found: Found<Held, may::ConversationsReply>, Body(transfer): Body<TransferCall>) -> Answer {
    let fate = transfer.fate()?;
    finish(found, fate).await
}

async fn finish(found: Found<Held, may::ConversationsReply>, fate: Fate) -> Answer {
    let (by, id) = (&found.by, &found.it.conversation.id);
    let done = by.desk.finish_call(by.tenant(), id, fate, &by.acting).await?;
    done.ok_or_else(ApiError::not_found)?.map(|held| shown(&held)).map_err(refused)
}
