//! Failed attempts at signing in, by account and by network. Keys are digests.

use crate::error::Result;
use crate::tx::Tx;
use jiff::Timestamp;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failures {
    pub count: i64,
    pub last_at: Timestamp,
}

pub async fn of(tx: &mut Tx, key: &str) -> Result<Option<Failures>> {
    tx.in_house()?;
    let row = tx.one("SELECT failures, last_at FROM attempts WHERE key = $1", &[key.into()]).await?;
    row.map(|mut row| Ok(Failures { count: row.int()?, last_at: row.at()? })).transpose()
}

/// Counts one more; the count begins anew when the last was before `since`.
pub fn failed(tx: &mut Tx, key: &str, now: Timestamp, since: Timestamp) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO attempts (key, failures, last_at) VALUES ($1, 1, $2)
         ON CONFLICT (key) DO UPDATE SET last_at = excluded.last_at,
             failures = CASE WHEN attempts.last_at < $3 THEN 1 ELSE attempts.failures + 1 END",
        &[key.into(), now.into(), since.into()],
    );
    Ok(())
}

/// Takes one back: it was none of a stranger.
pub fn forgive(tx: &mut Tx, key: &str) -> Result<()> {
    tx.in_house()?;
    tx.put("UPDATE attempts SET failures = failures - 1 WHERE key = $1 AND failures > 0", &[key.into()]);
    Ok(())
}

pub fn clear(tx: &mut Tx, key: &str) -> Result<()> {
    tx.in_house()?;
    tx.put("DELETE FROM attempts WHERE key = $1", &[key.into()]);
    Ok(())
}

/// Forgets a bounded number of those whose last attempt was before `since`.
pub async fn forget(tx: &mut Tx, since: Timestamp) -> Result<u64> {
    tx.in_house()?;
    let sql = "DELETE FROM attempts WHERE key IN (SELECT key FROM attempts WHERE last_at < $1 LIMIT 1000)";
    tx.exec(sql, &[since.into()]).await
}
