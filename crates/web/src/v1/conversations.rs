//! `/v1/conversations`: exchanges with contacts, and what the team does with them.

use super::page::{Items, Page, wrong_cursor};
use super::shapes::{ConversationShape, MessageShape, TurnShape};
use super::version::{IfMatch, Versioned, changed};
use crate::ApiError;
use crate::access::{Allowed, Find, Found};
use crate::asked::{Asked, Body};
use axum::Json;
use axum::http::StatusCode;
use frontdesk_desk::inbox::{Act, BODY_CHARS_MAX, Refused, Said, Saying, unfilled};
use frontdesk_desk::{Desk, Result as Done};
use frontdesk_domain::access::{May, may};
use frontdesk_domain::{ContactId, ConversationId, ConversationStatus, Holder, MemberId, MessageId, TeamId, TenantId};
use frontdesk_store::held::{Held, Wanted};
use frontdesk_store::messages::Shown;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

pub(super) type Answer = Result<Versioned<ConversationShape>, ApiError>;

impl Find for Held {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = ConversationId::parse(id) else { return Ok(None) };
        desk.conversation(tenant, &id).await
    }
}

/// Which conversations are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// `open`, `snoozed` or `closed`.
    #[param(value_type = Option<String>)]
    status: Option<ConversationStatus>,
    /// `assistant`, `queue` or `member`.
    #[param(value_type = Option<String>)]
    holder: Option<Holder>,
    /// The member they were given to.
    assignee: Option<String>,
    /// Of this contact, whichever of their addresses; the other filters do not count then.
    contact: Option<String>,
}

/// Conversations, the latest begun first.
#[utoipa::path(get, path = "/v1/conversations", tag = "Conversations", params(Filter, Page),
    responses((status = 200, body = Items<ConversationShape>)))]
pub async fn list(
    by: Allowed<may::ConversationsRead>,
    Asked(page): Asked<Page>,
    Asked(filter): Asked<Filter>,
) -> Result<Json<Items<ConversationShape>>, ApiError> {
    let no_id = |what: &'static str| ApiError::bad_request(format!("{what} is not an id."));
    let id =
        |text: Option<String>| text.map(|text| MemberId::parse(&text).ok_or_else(|| no_id("assignee"))).transpose();
    let contact = filter.contact.map(|text| ContactId::parse(&text).ok_or_else(|| no_id("contact"))).transpose()?;
    let wanted = Wanted { status: filter.status, holder: filter.holder, assignee: id(filter.assignee)?, contact };
    let limit = page.limit();
    let found = by.desk.inbox(by.tenant(), wanted, page.after()?, limit).await?;
    let zone = &by.business.tenant.zone;
    Ok(Json(Items::of(found, limit, zone, |held| held.conversation.id.to_string(), |held| (&held).into())))
}

/// A conversation.
#[utoipa::path(get, path = "/v1/conversations/{id}", tag = "Conversations", params(("id" = String, Path)),
    responses((status = 200, body = ConversationShape)))]
pub async fn read(found: Found<Held, may::ConversationsRead>) -> Versioned<ConversationShape> {
    shown(&found.it)
}

pub(super) fn shown(held: &Held) -> Versioned<ConversationShape> {
    Versioned(held.into(), held.version.to_string())
}

/// The messages of a conversation, oldest first. What was said on the phone is told by its turns.
#[utoipa::path(get, path = "/v1/conversations/{id}/messages", tag = "Conversations",
    params(("id" = String, Path), Page), responses((status = 200, body = Items<MessageShape>)))]
pub async fn messages(
    found: Found<Held, may::ConversationsRead>,
    Asked(page): Asked<Page>,
) -> Result<Json<Items<MessageShape>>, ApiError> {
    let (by, limit) = (&found.by, page.limit());
    let all = by.desk.messages_in(by.tenant(), &found.it.conversation.id, page.after()?, limit).await?;
    let zone = &by.business.tenant.zone;
    Ok(Json(Items::of(all, limit, zone, |shown| shown.message.id.to_string(), |shown| shown.into())))
}

/// The turns of a conversation: what was heard and what was said, first to last.
#[utoipa::path(get, path = "/v1/conversations/{id}/turns", tag = "Conversations", params(("id" = String, Path), Page),
    responses((status = 200, body = Items<TurnShape>)))]
pub async fn turns(
    found: Found<Held, may::ConversationsRead>,
    Asked(page): Asked<Page>,
) -> Result<Json<Items<TurnShape>>, ApiError> {
    let (by, limit) = (&found.by, page.limit());
    let after = page.after.as_deref().map_or(Ok(0), |text| text.parse().map_err(|_| wrong_cursor()))?;
    let all = by.desk.turns_in(by.tenant(), &found.it.conversation.id, after, limit).await?;
    Ok(Json(Items::of(all, limit, &by.business.tenant.zone, |told| told.seq.to_string(), |told| told.into())))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Say {
    /// 1 to 1,600 characters.
    #[schema(min_length = 1, max_length = 1600)]
    body: String,
    /// An id that the sender made up, `msg_` and up to 60 letters and digits: under one id it is said once, and `sent_as`
    /// tells it.
    id: Option<String>,
    /// The last message or turn of our side that the writer saw, or `none` where it had said nothing. Where somebody or the
    /// assistant has answered since, nothing leaves, and the answer has the code `answered_meanwhile`.
    seen: Option<String>,
    /// Say it also where somebody has answered since.
    #[serde(default)]
    anyway: bool,
    /// Take the conversation over with it, where it is not in the writer's hands.
    #[serde(default)]
    take: bool,
    /// With `take`: the colleague it is taken from.
    from: Option<String>,
}

impl Say {
    fn saying(self) -> Result<Saying, ApiError> {
        if self.body.trim().is_empty() || self.body.chars().count() > BODY_CHARS_MAX {
            return Err(ApiError::invalid("body", "A message has 1 to 1,600 characters."));
        }
        if unfilled(&self.body).is_some() {
            return Err(ApiError::invalid("body", "A variable in braces is not filled in yet."));
        }
        let no_id = || ApiError::invalid("id", "An id is msg_ and up to 60 letters and digits.");
        let sent_as = self.id.map(|text| MessageId::parse(&text).ok_or_else(no_id)).transpose()?;
        let from = self.from.map(|text| member(&text)).transpose()?;
        let Self { body, seen, anyway, take, .. } = self;
        Ok(Saying { body, sent_as, seen, anyway, take, from })
    }
}

pub(super) fn member(text: &str) -> Result<MemberId, ApiError> {
    MemberId::parse(text).ok_or_else(|| refused(Refused::NotOfTheTeam))
}

/// Writes to the contact, in a conversation that was taken over, or is by this.
#[utoipa::path(post, path = "/v1/conversations/{id}/messages", tag = "Conversations", params(("id" = String, Path)),
    request_body = Say, responses((status = 201, body = MessageShape)))]
pub async fn say(
    found: Found<Held, may::ConversationsReply>,
    Body(say): Body<Say>,
) -> Result<(StatusCode, Json<MessageShape>), ApiError> {
    let (by, id) = (&found.by, &found.it.conversation.id);
    let said = by.desk.say_in(by.tenant(), id, say.saying()?, &by.acting).await?;
    match said.ok_or_else(ApiError::not_found)? {
        Said::Message(shown) => Ok((StatusCode::CREATED, Json((*shown).into()))),
        Said::Meanwhile(said) => Err(answered_meanwhile(said)),
        Said::Refused(why) => Err(refused(why)),
    }
}

pub(super) fn answered_meanwhile(said: Vec<Shown>) -> ApiError {
    let message = "Somebody has answered since you looked. Read messages, then send it anyway or change it.";
    let said: Vec<MessageShape> = said.into_iter().map(Into::into).collect();
    ApiError::new(StatusCode::CONFLICT, "answered_meanwhile", message).with("messages", said)
}

impl Find for Shown {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = MessageId::parse(id) else { return Ok(None) };
        desk.message(tenant, &id).await
    }
}

/// Sends a message that failed once more, as a message of its own. The first one counts as failed until the vendor has
/// taken this one.
#[utoipa::path(post, path = "/v1/messages/{id}/retry", tag = "Conversations", params(("id" = String, Path)),
    responses((status = 201, body = MessageShape)))]
pub async fn retry(found: Found<Shown, may::ConversationsReply>) -> Result<(StatusCode, Json<MessageShape>), ApiError> {
    let sent = found.by.desk.send_again(found.by.tenant(), &found.it.message.id, &found.by.acting).await?;
    let shown = sent.ok_or_else(ApiError::not_found)?.map_err(refused)?;
    Ok((StatusCode::CREATED, Json(shown.into())))
}

async fn act<P: May>(found: Found<Held, P>, seen: IfMatch, act: Act) -> Answer {
    let (by, id) = (&found.by, &found.it.conversation.id);
    let done = by.desk.act_on(by.tenant(), id, act, seen.number()?, &by.acting).await?;
    done.ok_or_else(ApiError::not_found)?.map(|held| shown(&held)).map_err(refused)
}

/// From whom a conversation is taken.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TakeFrom {
    /// The colleague who has it in hand.
    from: Option<String>,
}

/// Takes a conversation over: from now on the assistant is silent in it, and what it had queued is not sent. One that a
/// colleague has in hand is taken only where they are named.
#[utoipa::path(post, path = "/v1/conversations/{id}/take-over", tag = "Conversations",
    params(("id" = String, Path), TakeFrom), responses((status = 200, body = ConversationShape)))]
pub async fn take_over(
    found: Found<Held, may::ConversationsReply>,
    seen: IfMatch,
    Asked(taken): Asked<TakeFrom>,
) -> Answer {
    let from = taken.from.map(|text| member(&text)).transpose()?;
    act(found, seen, Act::TakeOver { from }).await
}

/// Hands a conversation back to the assistant, also one that waits for a person.
#[utoipa::path(post, path = "/v1/conversations/{id}/hand-back", tag = "Conversations", params(("id" = String, Path)),
    responses((status = 200, body = ConversationShape)))]
pub async fn hand_back(found: Found<Held, may::ConversationsReply>, seen: IfMatch) -> Answer {
    act(found, seen, Act::HandBack).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// A member of the tenant.
    member: Option<String>,
    /// Or a team: then it waits for one of its members.
    team: Option<String>,
}

/// Gives a conversation to a member, or to a team.
#[utoipa::path(post, path = "/v1/conversations/{id}/assign", tag = "Conversations", params(("id" = String, Path)),
    request_body = Assign, responses((status = 200, body = ConversationShape)))]
pub async fn assign(found: Found<Held, may::ConversationsAssign>, seen: IfMatch, Body(assign): Body<Assign>) -> Answer {
    let to = match (assign.member, assign.team) {
        (Some(member), None) => MemberId::parse(&member).map(Act::Assign).ok_or(Refused::NotOfTheTeam),
        (None, Some(team)) => TeamId::parse(&team).map(Act::AssignTeam).ok_or(Refused::NoSuchTeam),
        _ => return Err(ApiError::invalid("member", "Name a member or a team, and not both.")),
    };
    act(found, seen, to.map_err(refused)?).await
}

/// Closes a conversation. When the contact writes again, a new one begins.
#[utoipa::path(post, path = "/v1/conversations/{id}/close", tag = "Conversations", params(("id" = String, Path)),
    responses((status = 200, body = ConversationShape)))]
pub async fn close(found: Found<Held, may::ConversationsReply>, seen: IfMatch) -> Answer {
    act(found, seen, Act::Close).await
}

/// Opens a conversation again.
#[utoipa::path(post, path = "/v1/conversations/{id}/reopen", tag = "Conversations", params(("id" = String, Path)),
    responses((status = 200, body = ConversationShape)))]
pub async fn reopen(found: Found<Held, may::ConversationsReply>, seen: IfMatch) -> Answer {
    act(found, seen, Act::Reopen).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Snooze {
    /// When it comes back. It comes back sooner when the contact writes.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
}

/// Puts a conversation off.
#[utoipa::path(post, path = "/v1/conversations/{id}/snooze", tag = "Conversations", params(("id" = String, Path)),
    request_body = Snooze, responses((status = 200, body = ConversationShape)))]
pub async fn snooze(found: Found<Held, may::ConversationsReply>, seen: IfMatch, Body(snooze): Body<Snooze>) -> Answer {
    act(found, seen, Act::Snooze(snooze.until)).await
}

pub(super) fn refused(why: Refused) -> ApiError {
    match why {
        Refused::Changed => changed(),
        why => ApiError::new(StatusCode::CONFLICT, "conflict", why.to_string()).with("reason", why.name()),
    }
}
