//! The audit trail: read by filter and page, taken out whole, and its signed end to keep elsewhere.

use super::page::{Items, Page};
use crate::access::Allowed;
use crate::asked::Asked;
use crate::{ApiError, App};
use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use frontdesk_audit::{Deed, Entry, Format, Told, Verb, Wanted, export, note_alone};
use frontdesk_domain::access::may::AuditRead;
use frontdesk_domain::{Actor, AuditId};
use frontdesk_store::{Scoped, audit};
use futures::stream;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Entries that an export reads at once.
const AT_ONCE: i64 = 500;

/// Which entries.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// A member or key (`mbr_…`, `key_…`), or `assistant`, `operator`, `system`.
    actor: Option<String>,
    /// What was done, such as `member.disabled`.
    verb: Option<String>,
    /// What it was done to: an id, or a name such as `hours`.
    on: Option<String>,
    /// Not before this moment.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Timestamp>,
    /// Before this moment.
    #[param(value_type = Option<String>, format = DateTime)]
    until: Option<Timestamp>,
}

/// How the trail is written.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Written {
    /// `jsonl`, unless `csv` is wanted.
    format: Option<String>,
}

/// Who did what to what, from where and why. It holds ids and words of the program alone.
#[derive(Debug, Serialize, ToSchema)]
struct EntryShape {
    /// `aud_…`
    id: String,
    #[schema(format = DateTime)]
    at: String,
    actor: String,
    verb: String,
    on: Option<String>,
    /// `{what, before, after}` each; without both, something personal was changed, of which nothing is kept.
    changes: Vec<ChangeShape>,
    /// The network and a keyed mark of the address; or `console`, `inside`, `unknown`.
    from: String,
    why: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct ChangeShape {
    what: String,
    before: Option<serde_json::Value>,
    after: Option<serde_json::Value>,
}

/// The last signed head. Kept elsewhere, it shows later whether the trail was cut or put back.
#[derive(Debug, Serialize, ToSchema)]
pub struct SignedHead {
    /// How many entries it vouches for; 0 while there are none.
    seq: i64,
    /// The hash at that place, in hexadecimal.
    hash: String,
    #[schema(format = DateTime)]
    at: Option<String>,
    key_id: String,
    /// Ed25519, in hexadecimal; docs/audit.md says over what.
    signature: String,
    /// The key that signs now, in hexadecimal.
    public_key: String,
}

/// Reads the trail.
#[utoipa::path(get, path = "/v1/audit", tag = "Audit", params(Filter, Page), responses(
    (status = 200, body = Items<EntryShape>),
    (status = 400, description = "A filter is not one; the message names it"),
))]
pub async fn list(
    by: Allowed<AuditRead>,
    Asked(page): Asked<Page>,
    Asked(filter): Asked<Filter>,
) -> Result<Json<Items<Told>>, ApiError> {
    let (wanted, limit, after) = (filter.wanted()?, page.limit(), page.after::<AuditId>()?);
    let entries = some(&by.scoped(), wanted, after.map(|id| id.as_str().to_owned()), false, limit).await?;
    Ok(Json(Items::of(entries, limit, &by.business.tenant.zone, |entry| entry.id.clone(), Told::from)))
}

/// Takes the trail out, oldest entries first. That it was taken out is noted in it.
#[utoipa::path(get, path = "/v1/audit/export", tag = "Audit", params(Filter, Written), responses(
    (status = 200, description = "JSON Lines or CSV", content_type = "application/x-ndjson", body = String),
    (status = 400, description = "A filter is not one; the message names it"),
))]
pub async fn take_out(
    by: Allowed<AuditRead>,
    Asked(filter): Asked<Filter>,
    Asked(written): Asked<Written>,
) -> Result<Response, ApiError> {
    let (wanted, format) = (filter.wanted()?, written.format()?);
    let scoped = by.scoped();
    let noted = Deed::named(Verb::AuditExported, "audit").set("format", name(format));
    note_alone(&scoped, &by.acting.by, noted).await?;
    let first = Some(Cursor { scoped, wanted, format, after: None });
    let pieces = stream::unfold(first, |cursor| async move { cursor?.piece().await });
    let headers = [
        (header::CONTENT_TYPE, kind(format)),
        (header::CONTENT_DISPOSITION, disposition(format)),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((StatusCode::OK, headers, Body::from_stream(pieces)).into_response())
}

/// The end of the trail as it was signed last.
#[utoipa::path(get, path = "/v1/audit/head", tag = "Audit", responses((status = 200, body = SignedHead)))]
pub async fn head(by: Allowed<AuditRead>, State(app): State<App>) -> Result<Json<SignedHead>, ApiError> {
    let head = by.scoped().read(|tx| Box::pin(audit::last_head(tx))).await?;
    let public_key = app.audit.public();
    Ok(Json(match head {
        None => SignedHead {
            seq: 0,
            hash: String::new(),
            at: None,
            key_id: String::new(),
            signature: String::new(),
            public_key,
        },
        Some(head) => SignedHead {
            seq: head.seq,
            hash: head.hash,
            at: Timestamp::from_microsecond(head.at).ok().map(|at| at.to_string()),
            key_id: head.key_id,
            signature: head.signature,
            public_key,
        },
    }))
}

impl Filter {
    fn wanted(&self) -> Result<Wanted, ApiError> {
        let known = |text: &Option<String>, is: fn(&str) -> bool, wrong: &str| match text {
            Some(text) if !is(text) => Err(ApiError::bad_request(wrong)),
            other => Ok(other.clone()),
        };
        let actor = "actor is the id of a member or a key, or assistant, operator or system.";
        let verb = "There is no such verb. docs/audit.md lists them all.";
        let on = "on is an id or a name of at most 64 letters, digits, dots, - and _.";
        Ok(Wanted {
            actor: known(&self.actor, |text| Actor::parse(text).is_some(), actor)?,
            verb: known(&self.verb, |text| Verb::parse(text).is_some(), verb)?,
            object: known(&self.on, is_name, on)?,
            from: self.from.map(|at| at.as_microsecond()),
            until: self.until.map(|at| at.as_microsecond()),
        })
    }
}

impl Written {
    fn format(&self) -> Result<Format, ApiError> {
        match self.format.as_deref() {
            None | Some("jsonl") => Ok(Format::JsonLines),
            Some("csv") => Ok(Format::Csv),
            Some(_) => Err(ApiError::bad_request("format is jsonl or csv.")),
        }
    }
}

fn is_name(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
}

/// How far an export came.
struct Cursor {
    scoped: Scoped,
    wanted: Wanted,
    format: Format,
    after: Option<String>,
}

impl Cursor {
    /// The next piece, and what comes behind it. An error breaks the answer off, so that it does not look whole.
    async fn piece(self) -> Option<(Result<String, frontdesk_store::Error>, Option<Self>)> {
        let limit = AT_ONCE;
        let entries = match some(&self.scoped, self.wanted.clone(), self.after.clone(), true, limit).await {
            Ok(entries) => entries,
            Err(error) => {
                tracing::warn!(%error, "an export of the audit trail broke off");
                return Some((Err(error), None));
            }
        };
        let text = export(&entries, self.format, self.after.is_none());
        let more = entries.len() as i64 == limit;
        let after = entries.last().map(|entry| entry.id.clone());
        (!text.is_empty()).then_some((Ok(text), more.then_some(Self { after, ..self })))
    }
}

async fn some(
    scoped: &Scoped,
    wanted: Wanted,
    after: Option<String>,
    oldest_first: bool,
    limit: i64,
) -> Result<Vec<Entry>, frontdesk_store::Error> {
    scoped
        .read(move |tx| Box::pin(async move { audit::list(tx, &wanted, after.as_deref(), oldest_first, limit).await }))
        .await
}

fn name(format: Format) -> &'static str {
    match format {
        Format::JsonLines => "jsonl",
        Format::Csv => "csv",
    }
}

fn kind(format: Format) -> &'static str {
    match format {
        Format::JsonLines => "application/x-ndjson",
        Format::Csv => "text/csv; charset=utf-8",
    }
}

fn disposition(format: Format) -> &'static str {
    match format {
        Format::JsonLines => "attachment; filename=\"audit.jsonl\"",
        Format::Csv => "attachment; filename=\"audit.csv\"",
    }
}
