//! A member's move from one e-mail address to another. For the house alone.

use crate::error::Result;
use crate::tx::Tx;
use frontdesk_domain::MemberId;
use jiff::Timestamp;

/// Remembers which address a member asks for, in place of any other; `None`: they ask for none any more.
pub fn want(tx: &mut Tx, member: &MemberId, email: Option<&str>) -> Result<()> {
    tx.in_house()?;
    tx.put("UPDATE members SET wanted_email = $1 WHERE id = $2", &[email.into(), member.into()]);
    Ok(())
}

pub async fn wanted(tx: &mut Tx, member: &MemberId) -> Result<Option<String>> {
    one(tx, "SELECT wanted_email FROM members WHERE id = $1", member).await
}

/// The address that was asked for is the member's from now on, and shown to be theirs. The one before is remembered until
/// it was told. An address that somebody else has makes the transaction fail with `Conflict`.
pub async fn take(tx: &mut Tx, member: &MemberId, now: Timestamp) -> Result<bool> {
    tx.in_house()?;
    const TAKE: &str = "UPDATE members SET email_verified_at = $1, former_email = coalesce(former_email, email),
            email = wanted_email, wanted_email = NULL, version = version + 1
        WHERE id = $2 AND wanted_email IS NOT NULL";
    Ok(tx.exec(TAKE, &[now.into(), member.into()]).await? > 0)
}

/// The address before the last move, where it is still to be told.
pub async fn former(tx: &mut Tx, member: &MemberId) -> Result<Option<String>> {
    one(tx, "SELECT former_email FROM members WHERE id = $1", member).await
}

pub fn forget_former(tx: &mut Tx, member: &MemberId) -> Result<()> {
    tx.in_house()?;
    tx.put("UPDATE members SET former_email = NULL WHERE id = $1", &[member.into()]);
    Ok(())
}

async fn one(tx: &mut Tx, sql: &'static str, member: &MemberId) -> Result<Option<String>> {
    tx.in_house()?;
    tx.one(sql, &[member.into()]).await?.map_or(Ok(None), |mut row| row.text_or_null())
}
