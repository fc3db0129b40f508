//! Letters to write. What is queued names whom it is for; its link is made when it is sent.

use crate::error::Result;
use crate::sql::Sql;
use crate::tx::Tx;
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The caller's own; two with one id are one letter.
    pub id: String,
    /// `invitation`, `password`, `email` …
    pub kind: String,
    /// The member or the invitation it is for.
    pub subject: String,
    /// Whose invitation it is; else empty.
    pub of_tenant: String,
    /// How often it was claimed, this time included.
    pub tries: i64,
}

pub fn queue(tx: &mut Tx, letter: &Letter, now: Timestamp) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO letters (id, kind, subject, of_tenant, queued_at, not_before) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO NOTHING",
        &[
            (&letter.id).into(),
            (&letter.kind).into(),
            (&letter.subject).into(),
            (&letter.of_tenant).into(),
            now.into(),
            now.into(),
        ],
    );
    Ok(())
}

/// Those that are due and nobody's, for as long as the lease; two who claim at the same time get different ones.
pub async fn claim(tx: &mut Tx, now: Timestamp, lease_until: Timestamp, limit: i64) -> Result<Vec<Letter>> {
    macro_rules! claim {
        ($lock:literal) => {
            concat!(
                "UPDATE letters SET lease_until = $1, tries = tries + 1 WHERE id IN \
                 (SELECT id FROM letters WHERE not_before <= $2 AND lease_until <= $2 ORDER BY not_before LIMIT $3",
                $lock,
                ") RETURNING id, kind, subject, of_tenant, tries"
            )
        };
    }
    const CLAIM: Sql = Sql::each(claim!(""), claim!(" FOR UPDATE SKIP LOCKED"));
    tx.in_house()?;
    let rows = tx.all(CLAIM, &[lease_until.into(), now.into(), limit.into()]).await?;
    rows.into_iter()
        .map(|mut row| {
            Ok(Letter {
                id: row.text()?,
                kind: row.text()?,
                subject: row.text()?,
                of_tenant: row.text()?,
                tries: row.int()?,
            })
        })
        .collect()
}

/// Sent, or given up.
pub fn done(tx: &mut Tx, id: &str) -> Result<()> {
    tx.in_house()?;
    tx.put("DELETE FROM letters WHERE id = $1", &[id.into()]);
    Ok(())
}

pub fn again(tx: &mut Tx, id: &str, not_before: Timestamp) -> Result<()> {
    tx.in_house()?;
    tx.put("UPDATE letters SET not_before = $1, lease_until = 0 WHERE id = $2", &[not_before.into(), id.into()]);
    Ok(())
}
