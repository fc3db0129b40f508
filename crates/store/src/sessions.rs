//! Browsers in which members are signed in. One that is revoked is gone.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{MemberId, SessionId};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub member: MemberId,
    /// "Firefox on Linux".
    pub device: String,
    /// The address without its end.
    pub place: String,
    pub created_at: Timestamp,
    /// To the minute.
    pub seen_at: Timestamp,
    pub expires_at: Timestamp,
    /// When the member last showed who they are.
    pub shown_at: Timestamp,
    /// When they last did so with a second factor.
    pub factor_at: Option<Timestamp>,
}

/// `digest` is that of the cookie's value.
pub fn create(tx: &mut Tx, session: &Session, digest: &str) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO sessions (id, member_id, digest, device, place, created_at, seen_at, expires_at, shown_at, factor_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            (&session.id).into(),
            (&session.member).into(),
            digest.into(),
            (&session.device).into(),
            (&session.place).into(),
            session.created_at.into(),
            session.seen_at.into(),
            session.expires_at.into(),
            session.shown_at.into(),
            session.factor_at.into(),
        ],
    );
    Ok(())
}

/// The session of a cookie, as long as its member is not disabled.
pub async fn of_cookie(tx: &mut Tx, digest: &str) -> Result<Option<Session>> {
    tx.in_house()?;
    let sql = "SELECT s.id, s.member_id, s.device, s.place, s.created_at, s.seen_at, s.expires_at, s.shown_at,
                   s.factor_at
               FROM sessions s JOIN members m ON m.id = s.member_id
               WHERE s.digest = $1 AND m.disabled_at IS NULL";
    tx.one(sql, &[digest.into()]).await?.map(session).transpose()
}

/// A member's, the one that was seen last first.
pub async fn of_member(tx: &mut Tx, member: &MemberId) -> Result<Vec<Session>> {
    tx.in_house()?;
    let sql = "SELECT id, member_id, device, place, created_at, seen_at, expires_at, shown_at, factor_at
               FROM sessions WHERE member_id = $1 ORDER BY seen_at DESC, id DESC";
    tx.all(sql, &[member.into()]).await?.into_iter().map(session).collect()
}

pub fn seen(tx: &mut Tx, id: &SessionId, now: Timestamp) -> Result<()> {
    tx.in_house()?;
    tx.put("UPDATE sessions SET seen_at = $1 WHERE id = $2 AND seen_at < $1", &[now.into(), id.into()]);
    Ok(())
}

/// The member showed once more who they are: from now on another cookie opens the session.
pub fn rotate(tx: &mut Tx, id: &SessionId, digest: &str, now: Timestamp, with_factor: bool) -> Result<()> {
    tx.in_house()?;
    let factor_at = with_factor.then_some(now);
    tx.put(
        "UPDATE sessions SET digest = $1, shown_at = $2, factor_at = coalesce($3, factor_at) WHERE id = $4",
        &[digest.into(), now.into(), factor_at.into(), id.into()],
    );
    Ok(())
}

/// Whether it was there, and the member's.
pub async fn revoke(tx: &mut Tx, member: &MemberId, id: &SessionId) -> Result<bool> {
    tx.in_house()?;
    let touched = tx.exec("DELETE FROM sessions WHERE member_id = $1 AND id = $2", &[member.into(), id.into()]).await?;
    Ok(touched > 0)
}

/// All of a member's but `kept`; says how many.
pub async fn revoke_all(tx: &mut Tx, member: &MemberId, kept: Option<&SessionId>) -> Result<u64> {
    tx.in_house()?;
    let kept = kept.map_or("", SessionId::as_str);
    tx.exec("DELETE FROM sessions WHERE member_id = $1 AND id <> $2", &[member.into(), kept.into()]).await
}

/// Forgets a bounded number of those that opened nothing any more.
pub async fn forget(tx: &mut Tx, now: Timestamp, idle_since: Timestamp) -> Result<u64> {
    tx.in_house()?;
    tx.exec(
        "DELETE FROM sessions WHERE id IN
             (SELECT id FROM sessions WHERE expires_at <= $1 OR seen_at <= $2 LIMIT 1000)",
        &[now.into(), idle_since.into()],
    )
    .await
}

fn session(mut row: Row) -> Result<Session> {
    Ok(Session {
        id: row.id()?,
        member: row.id()?,
        device: row.text()?,
        place: row.text()?,
        created_at: row.at()?,
        seen_at: row.at()?,
        expires_at: row.at()?,
        shown_at: row.at()?,
        factor_at: row.at_or_null()?,
    })
}
