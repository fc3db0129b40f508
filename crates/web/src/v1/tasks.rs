//! `/v1/tasks`: what the team has to do, what somebody was promised among it.

use super::leads::{refused, words};
use super::page::{Items, Page, wrong_cursor};
use super::version::{IfMatch, Versioned};
use crate::ApiError;
use crate::access::{Allowed, Find, Found};
use crate::asked::{Asked, Body, null_or};
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_desk::leads::{NewTask, Refused, TaskChange, WantedTasks};
use frontdesk_desk::{Desk, Result as Done};
use frontdesk_domain::access::may;
use frontdesk_domain::{ContactId, ConversationId, MemberId, TaskId, TenantId};
use frontdesk_store::tasks::Listed;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

impl Find for Listed {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = TaskId::parse(id) else { return Ok(None) };
        desk.task(tenant, &id).await
    }
}

/// Something that a person has to do.
#[derive(Debug, Serialize, ToSchema)]
pub struct TaskShape {
    /// `tsk_…`
    pub id: String,
    /// `missed_call`: nobody took a call, and the caller was not heard of again. `message`: somebody left one for the
    /// team. `handoff`: somebody asked for a person. `noted`: by the team.
    pub kind: &'static str,
    /// Empty where the kind says it all.
    pub what: String,
    pub contact: Option<String>,
    /// The contact's, where it is known.
    pub name: Option<String>,
    /// The contact's number (E.164) or visitor id.
    pub address: Option<String>,
    pub conversation: Option<String>,
    pub assignee: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub due_at: Option<Timestamp>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub done_at: Option<Timestamp>,
    /// Who ticked it off; null where a promise was kept by itself, or a program ticked it off.
    pub done_by: Option<String>,
    /// What to send as `If-Match`, in double quotes.
    pub version: String,
}

impl From<&Listed> for TaskShape {
    fn from(Listed { task, name, address }: &Listed) -> Self {
        Self {
            name: name.clone(),
            address: address.clone(),
            id: task.id.to_string(),
            kind: task.kind.name(),
            what: task.title.clone(),
            contact: task.contact.as_ref().map(ToString::to_string),
            conversation: task.conversation.as_ref().map(ToString::to_string),
            assignee: task.assignee.as_ref().map(ToString::to_string),
            due_at: task.due_at,
            created_at: task.created_at,
            done_at: task.done_at,
            done_by: task.done_by.as_ref().map(ToString::to_string),
            version: task.version.to_string(),
        }
    }
}

/// Which tasks are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TaskFilter {
    /// Those that are done instead of those that are to be done.
    #[serde(default)]
    done: bool,
    /// A member of the tenant.
    assignee: Option<String>,
    /// About a person, whichever of their addresses.
    contact: Option<String>,
    conversation: Option<String>,
}

/// What is to be done, the soonest due first; or what is done, the latest first. What somebody was promised is among it
/// until a person has answered them.
#[utoipa::path(get, path = "/v1/tasks", tag = "Leads", params(TaskFilter, Page),
    responses((status = 200, body = Items<TaskShape>)))]
pub async fn list(
    by: Allowed<may::ConversationsRead>,
    Asked(page): Asked<Page>,
    Asked(filter): Asked<TaskFilter>,
) -> Result<Json<Items<TaskShape>>, ApiError> {
    let wrong = |field: &str| ApiError::bad_request(format!("{field} is not an id."));
    let (contact, conversation) = (filter.contact.as_deref(), filter.conversation.as_deref());
    let no_conversation = || wrong("conversation");
    let limit = page.limit();
    let wanted = WantedTasks {
        done: filter.done,
        assignee: filter.assignee.map(|id| MemberId::parse(&id).ok_or_else(|| wrong("assignee"))).transpose()?,
        contact: contact.map(|id| ContactId::parse(id).ok_or_else(|| wrong("contact"))).transpose()?,
        conversation: conversation.map(|id| ConversationId::parse(id).ok_or_else(no_conversation)).transpose()?,
        after: page.after()?,
        limit,
    };
    let found = by.desk.tasks(by.tenant(), wanted).await?.ok_or_else(wrong_cursor)?;
    let zone = &by.business.tenant.zone;
    Ok(Json(Items::of(found, limit, zone, |listed| listed.task.id.to_string(), |listed| (&listed).into())))
}

/// A task.
#[utoipa::path(get, path = "/v1/tasks/{id}", tag = "Leads", params(("id" = String, Path)),
    responses((status = 200, body = TaskShape)))]
pub async fn read(found: Found<Listed, may::ConversationsRead>) -> Versioned<TaskShape> {
    shown(&found.it)
}

fn shown(listed: &Listed) -> Versioned<TaskShape> {
    Versioned(listed.into(), listed.task.version.to_string())
}

/// A task to be noted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteTask {
    /// 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300)]
    what: String,
    contact: Option<String>,
    conversation: Option<String>,
    /// A member of the tenant.
    assignee: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Timestamp>,
}

/// Notes something that a person has to do.
#[utoipa::path(post, path = "/v1/tasks", tag = "Leads", request_body = NoteTask,
    responses((status = 201, body = TaskShape)))]
pub async fn note(by: Allowed<may::ConversationsReply>, Body(new): Body<NoteTask>) -> Result<Response, ApiError> {
    let contact = new.contact.map(|text| ContactId::parse(&text).ok_or_else(|| refused(Refused::NoContact)));
    let no_conversation = || refused(Refused::NoConversation);
    let conversation = new.conversation.map(|text| ConversationId::parse(&text).ok_or_else(no_conversation));
    let new = NewTask {
        title: words("what", &new.what)?,
        contact: contact.transpose()?,
        conversation: conversation.transpose()?,
        assignee: new.assignee.map(member).transpose()?,
        due_at: new.due_at,
    };
    let task = by.desk.note_task(by.tenant(), new, &by.acting).await?.map_err(refused)?;
    Ok((StatusCode::CREATED, shown(&task)).into_response())
}

/// What is to be different. What is left out stays; null takes it away.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskChangeShape {
    #[schema(min_length = 1, max_length = 300)]
    what: Option<String>,
    #[serde(default, deserialize_with = "null_or")]
    #[schema(value_type = Option<String>)]
    assignee: Option<Option<String>>,
    #[serde(default, deserialize_with = "null_or")]
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Option<Timestamp>>,
    done: Option<bool>,
}

/// Ticks a task off, or changes it.
#[utoipa::path(patch, path = "/v1/tasks/{id}", tag = "Leads", params(("id" = String, Path)),
    request_body = TaskChangeShape, responses((status = 200, body = TaskShape)))]
pub async fn change(
    found: Found<Listed, may::ConversationsReply>,
    seen: IfMatch,
    Body(change): Body<TaskChangeShape>,
) -> Result<Versioned<TaskShape>, ApiError> {
    let change = TaskChange {
        title: change.what.map(|text| words("what", &text)).transpose()?,
        assignee: change.assignee.map(|assignee| assignee.map(member).transpose()).transpose()?,
        due_at: change.due_at,
        done: change.done,
    };
    let by = &found.by;
    let done = by.desk.change_task(by.tenant(), &found.it.task.id, change, seen.number_wanted()?, &by.acting).await?;
    done.ok_or_else(ApiError::not_found)?.map(|task| shown(&task)).map_err(refused)
}

fn member(text: String) -> Result<MemberId, ApiError> {
    MemberId::parse(&text).ok_or_else(|| refused(Refused::NotOfTheTeam))
}
