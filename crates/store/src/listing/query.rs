//! The lists as they are looked at: a page of one view, one row, and how many there are in each.

use super::rows::{Listed, Preview};
use crate::cards::{like, tag_text};
use crate::error::{Error, Result};
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use crate::words;
use frontdesk_domain::lists::{Standing, View};
use frontdesk_domain::{Address, ConversationId, MemberId, TeamId};
use jiff::Timestamp;

/// Who looks, and since when they are of the team. A program has no member, and nothing is new to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looks {
    pub member: Option<MemberId>,
    pub since: Timestamp,
}

/// Which rows of a view are wanted. Empty texts want all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A channel by its id, or `voice`, `sms` or `web`.
    pub channel: String,
    pub tag: String,
    /// A team by its id, or `mine`: any that the member is of.
    pub team: String,
    /// The name of a flow that was spoken about.
    pub flow: String,
    /// What name, address or words hold, in small letters without accents.
    pub words: String,
}

/// Where a page begins: after a row that stands so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct From {
    pub at: Timestamp,
    pub urgent: bool,
    pub due_at: Timestamp,
    pub waiting_since: Timestamp,
    pub conversation: String,
}

/// A row as one member sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub row: Listed,
    pub name: Option<String>,
    pub address: Address,
    pub tags: Vec<String>,
    /// The team it was given to.
    pub team: Option<TeamId>,
    pub unread: bool,
    pub mentioned: bool,
    pub draft: bool,
}

/// When the member was last named in a note of the row's conversation.
macro_rules! named_at {
    () => {
        "coalesce((SELECT max(n.at) FROM mentions n WHERE n.tenant_id = r.tenant_id AND n.member_id = $2 \
             AND n.conversation_id = r.conversation_id), 0)"
    };
}

macro_rules! select {
    ($beside:expr, $rest:expr) => {
        concat!(
            "SELECT r.conversation_id, r.status, r.holder, r.assignee, r.at, r.waiting_since, r.due_at, r.urgent, r.failed, \
             r.contact_id, r.channel_id, r.medium, r.snoozed_until, r.last_id, r.author, r.snippet, r.heard_at, r.version, \
             p.name, p.address_kind, p.address, coalesce(k.tags, '[]'), k.team_id, \
             coalesce(r.heard_at, 0) > coalesce(s.seen_at, $1), ",
            named_at!(),
            " > coalesce(s.seen_at, 0), \
             EXISTS (SELECT 1 FROM drafts d WHERE d.tenant_id = r.tenant_id AND d.member_id = $2 \
                 AND d.conversation_id = r.conversation_id) \
             FROM inbox_rows r ",
            $beside,
            "WHERE r.tenant_id = $3 AND ",
            $rest
        )
    };
}

/// The rows with what stands beside them. PostgreSQL is made to look each up for its row: joined, it may go through all a
/// member has seen for every row, or sort the whole view for one page.
macro_rules! rows {
    ($rest:expr) => {
        Sql::each(
            select!(
                "JOIN contacts p ON p.tenant_id = r.tenant_id AND p.id = r.contact_id \
                 LEFT JOIN conversation_marks k ON k.tenant_id = r.tenant_id AND k.conversation_id = r.conversation_id \
                 LEFT JOIN inbox_seen s ON s.tenant_id = r.tenant_id AND s.member_id = $2 \
                     AND s.conversation_id = r.conversation_id ",
                $rest
            ),
            select!(
                "CROSS JOIN LATERAL (SELECT p.name, p.address_kind, p.address FROM contacts p \
                     WHERE p.tenant_id = r.tenant_id AND p.id = r.contact_id LIMIT 1) p \
                 LEFT JOIN LATERAL (SELECT k.tags, k.team_id FROM conversation_marks k \
                     WHERE k.tenant_id = r.tenant_id AND k.conversation_id = r.conversation_id LIMIT 1) k ON true \
                 LEFT JOIN LATERAL (SELECT s.seen_at FROM inbox_seen s WHERE s.tenant_id = r.tenant_id \
                     AND s.member_id = $2 AND s.conversation_id = r.conversation_id LIMIT 1) s ON true ",
                $rest
            ),
        )
    };
}

/// What is looked for is found in one pass over all words, which costs less than to look up those of each row.
macro_rules! filtered {
    ($view:literal) => {
        concat!(
            $view,
            " AND ($4 = '' OR r.channel_id = $4 OR r.medium = $4) AND ($5 = '%%' OR k.tags LIKE $5 ESCAPE '!') \
             AND ($6 = '%%' OR r.conversation_id IN (SELECT w.conversation_id FROM inbox_words w \
                 WHERE w.tenant_id = $3 AND w.words LIKE $6 ESCAPE '!')) \
             AND ($7 = '%%' OR EXISTS (SELECT 1 FROM events e WHERE e.tenant_id = r.tenant_id \
                 AND e.conversation_id = r.conversation_id AND e.body LIKE $7 ESCAPE '!')) \
             AND ($8 = '' OR k.team_id = $8 OR ($8 = 'mine' AND k.team_id IN (SELECT t.id FROM teams t \
                 WHERE t.tenant_id = $3 AND t.members LIKE $9 ESCAPE '!'))) "
        )
    };
}

/// The last word first. Each view has a text of its own, so that its index is taken.
macro_rules! latest {
    ($view:literal) => {
        rows!(concat!(
            filtered!($view),
            "AND (r.at, r.conversation_id) < ($10, $11) ORDER BY r.at DESC, r.conversation_id DESC LIMIT $12"
        ))
    };
}

/// No number of microseconds is as great.
const NEVER: i64 = i64::MAX;

const WAITING: Sql = rows!(concat!(
    filtered!("r.status = 'open' AND r.waiting_since IS NOT NULL"),
    "AND (CAST(CASE WHEN r.urgent THEN 0 ELSE 1 END AS bigint), coalesce(r.due_at, 9223372036854775807), r.waiting_since, \
         r.conversation_id) > ($10, $11, $12, $13) \
     ORDER BY CAST(CASE WHEN r.urgent THEN 0 ELSE 1 END AS bigint), coalesce(r.due_at, 9223372036854775807), r.waiting_since, \
         r.conversation_id LIMIT $14"
));
const MINE: Sql = latest!("r.status = 'open' AND r.assignee = $2");
const UNASSIGNED: Sql = latest!("r.status = 'open' AND r.holder <> 'assistant' AND r.assignee IS NULL");
const ASSISTANT: Sql = latest!("r.status = 'open' AND r.holder = 'assistant'");
const ALL: Sql = latest!("r.status = 'open'");
const SNOOZED: Sql = latest!("r.status = 'snoozed'");
const CLOSED: Sql = latest!("r.status = 'closed'");
const FAILED: Sql = latest!("r.failed AND r.status <> 'closed'");
const ONE: Sql = rows!("r.conversation_id = $4");

/// A page of a view, in its order.
pub async fn list(
    tx: &mut Tx,
    view: View,
    looks: &Looks,
    filter: &Filter,
    from: Option<&From>,
    limit: i64,
) -> Result<Vec<Shown>> {
    let tenant = tx.tenant();
    let member = looks.member.as_ref().map_or("", MemberId::as_str);
    let (tag, words, flow) = (like(&tag_text(&filter.tag)?), like(&filter.words), like(&flow_text(&filter.flow)?));
    // A program is of no team.
    let of = if member.is_empty() { "-".to_owned() } else { like(&tag_text(member)?) };
    let mut params = vec![
        looks.since.into(),
        member.into(),
        (&tenant).into(),
        filter.channel.as_str().into(),
        (&tag).into(),
        (&words).into(),
        (&flow).into(),
        filter.team.as_str().into(),
        (&of).into(),
    ];
    if view == View::Waiting {
        let begins = from.map_or((-1, 0, 0, ""), |from| {
            let due = if from.due_at == Timestamp::MAX { NEVER } else { from.due_at.as_microsecond() };
            (i64::from(!from.urgent), due, from.waiting_since.as_microsecond(), from.conversation.as_str())
        });
        params.extend([begins.0.into(), begins.1.into(), begins.2.into(), begins.3.into(), limit.into()]);
    } else {
        let begins = from.map_or((NEVER, ""), |from| (from.at.as_microsecond(), from.conversation.as_str()));
        params.extend([begins.0.into(), begins.1.into(), limit.into()]);
    }
    tx.all(text(view), &params).await?.into_iter().map(read).collect()
}

/// A flow as it stands in an event.
fn flow_text(flow: &str) -> Result<String> {
    if flow.is_empty() {
        return Ok(String::new());
    }
    let name = serde_json::to_string(flow).map_err(|_| Error::broken("a flow's name cannot be written as JSON"))?;
    Ok(format!("\"flow\":{name}"))
}

fn text(view: View) -> Sql {
    match view {
        View::Waiting => WAITING,
        View::Mine => MINE,
        View::Unassigned => UNASSIGNED,
        View::Assistant => ASSISTANT,
        View::All => ALL,
        View::Snoozed => SNOOZED,
        View::Closed => CLOSED,
        View::Failed => FAILED,
    }
}

/// One row.
pub async fn get(tx: &mut Tx, id: &ConversationId, looks: &Looks) -> Result<Option<Shown>> {
    let tenant = tx.tenant();
    let member = looks.member.as_ref().map_or("", MemberId::as_str);
    let row = tx.one(ONE, &[looks.since.into(), member.into(), (&tenant).into(), id.into()]).await?;
    row.map(read).transpose()
}

fn read(mut row: Row) -> Result<Shown> {
    let standing = Standing {
        conversation: row.id()?,
        status: row.word()?,
        holder: row.word()?,
        assignee: row.id_or_null()?,
        at: row.at()?,
        waiting_since: row.at_or_null()?,
        due_at: row.at_or_null()?,
        urgent: row.flag()?,
        failed: row.flag()?,
    };
    let (contact, channel, medium) = (row.id()?, row.id()?, row.word()?);
    let (snoozed_until, last) = (row.at_or_null()?, row.text_or_null()?);
    let preview = row.word_or_null()?.zip(row.text_or_null()?).map(|(author, text)| Preview { author, text });
    let (heard_at, version) = (row.at_or_null()?, row.int()?);
    let row_of = Listed { standing, contact, channel, medium, snoozed_until, last, preview, heard_at, version };
    let (name, kind, value) = (row.text_or_null()?, row.text()?, row.text()?);
    let address = words::address(&kind, value).ok_or_else(|| Error::broken("a stored address is not one"))?;
    let (tags, team) = (row.json()?, row.id_or_null()?);
    let (heard, named, draft) = (row.flag()?, row.flag()?, row.flag()?);
    Ok(Shown { row: row_of, name, address, tags, team, unread: heard || named, mentioned: named, draft })
}
