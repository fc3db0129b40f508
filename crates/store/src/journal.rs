//! External actions, noted under an idempotency key before they are tried, so that a crash leaves a trace to
//! reconcile and nothing is blindly repeated.

use crate::error::{Error, Result};
use crate::tx::Tx;
use crate::words::Word;
use frontdesk_domain::JournalId;
use jiff::Timestamp;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Tried, and the end is not known.
    Started,
    Done,
    Failed,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
}

impl Word for State {
    const WHAT: &'static str = "journal state";

    fn read(text: &str) -> Option<Self> {
        [Self::Started, Self::Done, Self::Failed].into_iter().find(|s| s.name() == text)
    }
}

#[derive(Clone, Debug)]
pub struct NewEntry<'a> {
    pub id: &'a JournalId,
    /// What is done, such as `book`.
    pub kind: &'a str,
    /// Unique in the tenant.
    pub key: &'a str,
    /// JSON.
    pub detail: &'a str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Started {
    /// Noted now: go ahead.
    New,
    /// Noted before; `detail` is what was kept last.
    Already { id: JournalId, state: State, attempt: i64, detail: String },
}

/// Notes that an action will be tried.
pub async fn start(tx: &mut Tx, entry: &NewEntry<'_>, now: Timestamp) -> Result<Started> {
    let tenant = tx.tenant();
    let noted = tx
        .exec(
            "INSERT INTO journal (tenant_id, id, kind, key, state, detail, started_at)
             VALUES ($1, $2, $3, $4, 'started', $5, $6) ON CONFLICT (tenant_id, key) DO NOTHING",
            &[(&tenant).into(), entry.id.into(), entry.kind.into(), entry.key.into(), entry.detail.into(), now.into()],
        )
        .await?;
    if noted > 0 {
        return Ok(Started::New);
    }
    let row = tx
        .one(
            "SELECT id, state, attempt, detail FROM journal WHERE tenant_id = $1 AND key = $2",
            &[(&tenant).into(), entry.key.into()],
        )
        .await?;
    let mut row = row.ok_or_else(|| Error::broken("a journal entry is refused and not there"))?;
    Ok(Started::Already { id: row.id()?, state: row.word()?, attempt: row.int()?, detail: row.text()? })
}

/// Notes another attempt at an action that failed or was reconciled as not done. False: it is done.
pub async fn again(tx: &mut Tx, id: &JournalId, now: Timestamp) -> Result<bool> {
    let tenant = tx.tenant();
    let touched = tx
        .exec(
            "UPDATE journal SET state = 'started', attempt = attempt + 1, started_at = $1, ended_at = NULL
             WHERE tenant_id = $2 AND id = $3 AND state <> 'done'",
            &[now.into(), (&tenant).into(), id.into()],
        )
        .await?;
    Ok(touched > 0)
}

/// Notes how it ended; `detail` is JSON.
pub fn finish(tx: &mut Tx, id: &JournalId, state: State, detail: &str, now: Timestamp) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE journal SET state = $1, detail = $2, ended_at = $3 WHERE tenant_id = $4 AND id = $5",
        &[state.name().into(), detail.into(), now.into(), (&tenant).into(), id.into()],
    );
}
