//! `/v1/inbox`: the list itself, one row of it, and how many there are.

use super::shapes::{InboxCounts, InboxRow};
use crate::ApiError;
use crate::access::{Allowed, Found};
use crate::asked::Asked;
use crate::v1::page::{Items, Page, wrong_cursor};
use axum::Json;
use frontdesk_desk::inbox::PageOf;
use frontdesk_domain::access::may;
use frontdesk_domain::lists::View;
use frontdesk_store::held::Held;
use frontdesk_store::listing::{Filter, From, Shown};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;

const LOOKED_FOR_CHARS_MAX: usize = 100;

/// Which conversations are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// `waiting`, `mine`, `unassigned`, `assistant`, `all`, `snoozed`, `closed` or `failed`; `all` when nothing is said.
    view: Option<String>,
    /// A channel's id, or `voice`, `sms` or `web`.
    #[serde(default)]
    channel: String,
    #[serde(default)]
    tag: String,
    /// A team's id, or `mine` for those one is of.
    #[serde(default)]
    team: String,
    /// The name of a flow that was spoken about, such as `book`.
    #[serde(default)]
    flow: String,
    /// What name, number or words hold, whatever their case and accents.
    #[serde(default)]
    #[param(max_length = 100)]
    q: String,
}

/// Conversations of a view in its order. Waiting: danger first, then what is due soonest, then who waits longest; the
/// others: the last word first.
#[utoipa::path(get, path = "/v1/inbox", tag = "Inbox", params(Wanted, Page),
    responses((status = 200, body = Items<InboxRow>)))]
pub async fn list(
    by: Allowed<may::ConversationsRead>,
    Asked(page): Asked<Page>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Items<InboxRow>>, ApiError> {
    let view = wanted.view.as_deref().map_or(Some(View::All), View::parse);
    let view = view.ok_or_else(|| ApiError::bad_request("view is none of the lists. The API's page names them."))?;
    if wanted.q.chars().count() > LOOKED_FOR_CHARS_MAX {
        return Err(ApiError::bad_request("q has at most 100 characters."));
    }
    let from = page.after.as_deref().map(|cursor| place(view, cursor).ok_or_else(wrong_cursor)).transpose()?;
    let Wanted { channel, tag, team, flow, q: words, .. } = wanted;
    let filter = Filter { channel, tag, team, flow, words };
    let limit = page.limit();
    let page = PageOf { view, filter, from, limit };
    let found = by.desk.listed(by.tenant(), &by.acting.by.actor, page).await?;
    let zone = &by.business.tenant.zone;
    Ok(Json(Items::of(found, limit, zone, |shown| cursor(view, shown), Into::into)))
}

/// `1764000000000000.cnv_…`, and for those who wait `0.1764000000000000.1764000000000000.cnv_…`
fn cursor(view: View, shown: &Shown) -> String {
    let standing = &shown.row.standing;
    let number = |at: Option<Timestamp>| at.map_or(i64::MAX, Timestamp::as_microsecond);
    let id = &standing.conversation;
    match view {
        View::Waiting => {
            let (due, since) = (number(standing.due_at), number(standing.waiting_since));
            format!("{}.{due}.{since}.{id}", u8::from(!standing.urgent))
        }
        _ => format!("{}.{id}", standing.at.as_microsecond()),
    }
}

fn place(view: View, cursor: &str) -> Option<From> {
    let instant = |text: &str| {
        let at: i64 = text.parse().ok()?;
        if at == i64::MAX { Some(Timestamp::MAX) } else { Timestamp::from_microsecond(at).ok() }
    };
    let mut parts = cursor.splitn(if view == View::Waiting { 4 } else { 2 }, '.');
    let mut place = From {
        at: Timestamp::MAX,
        urgent: false,
        due_at: Timestamp::MAX,
        waiting_since: Timestamp::MAX,
        conversation: String::new(),
    };
    if view == View::Waiting {
        place.urgent = parts.next()? == "0";
        place.due_at = instant(parts.next()?)?;
        place.waiting_since = instant(parts.next()?)?;
    } else {
        place.at = instant(parts.next()?)?;
    }
    parts.next()?.clone_into(&mut place.conversation);
    place.conversation.starts_with("cnv_").then_some(place)
}

/// A conversation as the list shows it, whichever view it is in.
#[utoipa::path(get, path = "/v1/inbox/{id}", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 200, body = InboxRow)))]
pub async fn read(found: Found<Held, may::ConversationsRead>) -> Result<Json<InboxRow>, ApiError> {
    row(&found).await
}

pub(super) async fn row<P: frontdesk_domain::access::May>(found: &Found<Held, P>) -> Result<Json<InboxRow>, ApiError> {
    let (by, id) = (&found.by, &found.it.conversation.id);
    let shown = by.desk.listed_one(by.tenant(), &by.acting.by.actor, id).await?;
    shown.map(|shown| Json(shown.into())).ok_or_else(ApiError::not_found)
}

/// How many conversations are in each view, all at one moment.
#[utoipa::path(get, path = "/v1/inbox/counts", tag = "Inbox", responses((status = 200, body = InboxCounts)))]
pub async fn counts(by: Allowed<may::ConversationsRead>) -> Result<Json<InboxCounts>, ApiError> {
    Ok(Json(by.desk.listed_counts(by.tenant(), &by.acting.by.actor).await?.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_or_is_refused() {
        let place = place(View::Waiting, "0.9223372036854775807.1764000000000000.cnv_1").unwrap();
        assert!(place.urgent && place.due_at == Timestamp::MAX && place.conversation == "cnv_1");
        assert_eq!(super::place(View::All, "1764000000000000.cnv_1").unwrap().conversation, "cnv_1");
        for wrong in ["", "1", "x.cnv_1", "1764000000000000.con_1", "9223372036854775806.cnv_1"] {
            assert!(super::place(View::All, wrong).is_none(), "{wrong}");
        }
    }
}
