//! Families of refresh tokens: of each, which one is good now. For the house alone.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::access::PermissionSet;
use frontdesk_domain::{FamilyId, MemberId, TenantId};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    pub id: FamilyId,
    pub member: MemberId,
    /// Its tokens are good at this tenant alone.
    pub tenant: TenantId,
    /// What it is for, in its owner's words.
    pub name: String,
    /// What its tokens may do at most.
    pub permissions: PermissionSet,
    /// Whether it was begun with a second factor.
    pub second_factor: bool,
    /// When whoever began it had last shown who they are.
    pub shown_at: Option<Timestamp>,
    pub salt: String,
    /// The number of the refresh token that is good now.
    pub turn: i64,
    pub turned_at: Timestamp,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    /// `revoked` or `reused`.
    pub ended_by: Option<String>,
}

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT id, member_id, of_tenant, name, permissions, second_factor, shown_at, salt, turn, turned_at, created_at, ",
            "expires_at, ended_at, ended_by FROM token_families WHERE ",
            $where
        )
    };
}

/// Begins a family, and removes those that ran out before `forget`.
pub fn add(tx: &mut Tx, family: &Family, forget: Timestamp) -> Result<()> {
    tx.in_house()?;
    tx.put("DELETE FROM token_families WHERE expires_at < $1", &[forget.into()]);
    tx.put(
        "INSERT INTO token_families (id, member_id, of_tenant, name, permissions, second_factor, shown_at, salt, turn,
            turned_at, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &[
            (&family.id).into(),
            (&family.member).into(),
            (&family.tenant).into(),
            (&family.name).into(),
            (&family.permissions.words()).into(),
            family.second_factor.into(),
            family.shown_at.into(),
            (&family.salt).into(),
            family.turn.into(),
            family.turned_at.into(),
            family.created_at.into(),
            family.expires_at.into(),
        ],
    );
    Ok(())
}

pub async fn get(tx: &mut Tx, id: &FamilyId) -> Result<Option<Family>> {
    tx.in_house()?;
    tx.one(select!("id = $1"), &[id.into()]).await?.map(read).transpose()
}

/// Those of a member that have not ended, newest first.
pub async fn of_member(tx: &mut Tx, member: &MemberId, now: Timestamp, limit: i64) -> Result<Vec<Family>> {
    tx.in_house()?;
    const OF: &str = select!("member_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY id DESC LIMIT $3");
    let rows = tx.all(OF, &[member.into(), now.into(), limit.into()]).await?;
    rows.into_iter().map(read).collect()
}

/// Makes the next token the good one. False: another request was quicker.
pub async fn turn(tx: &mut Tx, family: &Family, now: Timestamp) -> Result<bool> {
    tx.in_house()?;
    const TURN: &str = "UPDATE token_families SET turn = $1, turned_at = $2
        WHERE id = $3 AND turn = $4 AND ended_at IS NULL";
    let next = family.turn.saturating_add(1);
    Ok(tx.exec(TURN, &[next.into(), now.into(), (&family.id).into(), family.turn.into()]).await? > 0)
}

/// False: it had ended before.
pub async fn end(tx: &mut Tx, id: &FamilyId, by: &str, now: Timestamp) -> Result<bool> {
    tx.in_house()?;
    const END: &str = "UPDATE token_families SET ended_at = $1, ended_by = $2 WHERE id = $3 AND ended_at IS NULL";
    Ok(tx.exec(END, &[now.into(), by.into(), id.into()]).await? > 0)
}

/// Ends all of a member's.
pub fn end_all(tx: &mut Tx, member: &MemberId, now: Timestamp) -> Result<()> {
    tx.in_house()?;
    const END: &str = "UPDATE token_families SET ended_at = $1, ended_by = 'revoked'
        WHERE member_id = $2 AND ended_at IS NULL";
    tx.put(END, &[now.into(), member.into()]);
    Ok(())
}

fn read(mut row: Row) -> Result<Family> {
    Ok(Family {
        id: row.id()?,
        member: row.id()?,
        tenant: row.id()?,
        name: row.text()?,
        permissions: PermissionSet::from_words(&row.text()?),
        second_factor: row.flag()?,
        shown_at: row.at_or_null()?,
        salt: row.text()?,
        turn: row.int()?,
        turned_at: row.at()?,
        created_at: row.at()?,
        expires_at: row.at()?,
        ended_at: row.at_or_null()?,
        ended_by: row.text_or_null()?,
    })
}
