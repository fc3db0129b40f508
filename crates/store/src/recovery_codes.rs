//! Codes on paper, each good once, as digests. For the house alone.

use crate::error::Result;
use crate::tx::Tx;
use frontdesk_domain::MemberId;
use jiff::Timestamp;

/// These and no others are a member's from now on.
pub fn replace(tx: &mut Tx, member: &MemberId, digests: &[String]) -> Result<()> {
    remove(tx, member)?;
    for digest in digests {
        let params = [member.into(), digest.into()];
        tx.put("INSERT INTO recovery_codes (member_id, digest) VALUES ($1, $2)", &params);
    }
    Ok(())
}

/// Uses one up. False: there is none such, or it was used.
pub async fn take(tx: &mut Tx, member: &MemberId, digest: &str, now: Timestamp) -> Result<bool> {
    tx.in_house()?;
    const TAKE: &str = "UPDATE recovery_codes SET used_at = $1
        WHERE member_id = $2 AND digest = $3 AND used_at IS NULL";
    Ok(tx.exec(TAKE, &[now.into(), member.into(), digest.into()]).await? > 0)
}

/// How many are left.
pub async fn left(tx: &mut Tx, member: &MemberId) -> Result<i64> {
    tx.in_house()?;
    const LEFT: &str = "SELECT count(*) FROM recovery_codes WHERE member_id = $1 AND used_at IS NULL";
    let row = tx.one(LEFT, &[member.into()]).await?;
    row.map_or(Ok(0), |mut row| row.int())
}

pub fn remove(tx: &mut Tx, member: &MemberId) -> Result<()> {
    tx.in_house()?;
    tx.put("DELETE FROM recovery_codes WHERE member_id = $1", &[member.into()]);
    Ok(())
}
