//! Apps that show codes. The secret is sealed. For the house alone.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{FactorId, MemberId};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authenticator {
    pub id: FactorId,
    pub member: MemberId,
    pub name: String,
    /// Sealed.
    pub secret: String,
    /// The step of the last code that was taken.
    pub step: i64,
    pub created_at: Timestamp,
    /// `None`: no code of it was shown yet, and it counts for nothing.
    pub confirmed_at: Option<Timestamp>,
}

/// One that waits to be confirmed takes the place of another that does.
pub fn add(tx: &mut Tx, new: &Authenticator) -> Result<()> {
    tx.in_house()?;
    tx.put("DELETE FROM authenticators WHERE member_id = $1 AND confirmed_at IS NULL", &[(&new.member).into()]);
    tx.put(
        "INSERT INTO authenticators (id, member_id, name, secret, step, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&new.id).into(),
            (&new.member).into(),
            (&new.name).into(),
            (&new.secret).into(),
            new.step.into(),
            new.created_at.into(),
        ],
    );
    Ok(())
}

pub async fn of_member(tx: &mut Tx, member: &MemberId) -> Result<Vec<Authenticator>> {
    tx.in_house()?;
    const OF: &str = "SELECT id, member_id, name, secret, step, created_at, confirmed_at FROM authenticators
        WHERE member_id = $1 ORDER BY id";
    tx.all(OF, &[member.into()]).await?.into_iter().map(read).collect()
}

/// Takes a code's step, and with it confirms the authenticator. False: another request took it, or a later one.
pub async fn take(tx: &mut Tx, id: &FactorId, step: i64, now: Timestamp) -> Result<bool> {
    tx.in_house()?;
    const TAKE: &str = "UPDATE authenticators SET step = $1, confirmed_at = coalesce(confirmed_at, $2)
        WHERE id = $3 AND step < $1";
    Ok(tx.exec(TAKE, &[step.into(), now.into(), id.into()]).await? > 0)
}

pub async fn remove(tx: &mut Tx, member: &MemberId, id: &FactorId) -> Result<bool> {
    tx.in_house()?;
    const REMOVE: &str = "DELETE FROM authenticators WHERE member_id = $1 AND id = $2";
    Ok(tx.exec(REMOVE, &[member.into(), id.into()]).await? > 0)
}

fn read(mut row: Row) -> Result<Authenticator> {
    Ok(Authenticator {
        id: row.id()?,
        member: row.id()?,
        name: row.text()?,
        secret: row.text()?,
        step: row.int()?,
        created_at: row.at()?,
        confirmed_at: row.at_or_null()?,
    })
}

/// Whether a member has any second factor that counts: an authenticator that was confirmed, or a passkey.
pub async fn any_factor(tx: &mut Tx, member: &MemberId) -> Result<bool> {
    tx.in_house()?;
    const ANY: &str = "SELECT EXISTS (SELECT 1 FROM authenticators WHERE member_id = $1 AND confirmed_at IS NOT NULL)
        OR EXISTS (SELECT 1 FROM passkeys WHERE member_id = $1)";
    let row = tx.one(ANY, &[member.into()]).await?;
    row.map_or(Ok(false), |mut row| row.flag())
}
