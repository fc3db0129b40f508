//! What a browser was asked and has minutes to answer. For the house alone.

use crate::error::Result;
use crate::tx::Tx;
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// SHA-256 of what the browser sends back.
    pub digest: String,
    /// Which question it was: an answer to another one is none.
    pub purpose: &'static str,
    /// Whose it is; empty while nobody knows.
    pub subject: String,
    pub body: String,
    pub expires_at: Timestamp,
}

/// Keeps a question, and removes some of those that nobody answered.
pub fn put(tx: &mut Tx, new: &Challenge, now: Timestamp) -> Result<()> {
    tx.in_house()?;
    const FORGET: &str =
        "DELETE FROM challenges WHERE digest IN (SELECT digest FROM challenges WHERE expires_at <= $1 LIMIT 100)";
    tx.put(FORGET, &[now.into()]);
    tx.put(
        "INSERT INTO challenges (digest, purpose, subject, body, expires_at) VALUES ($1, $2, $3, $4, $5)",
        &[(&new.digest).into(), new.purpose.into(), (&new.subject).into(), (&new.body).into(), new.expires_at.into()],
    );
    Ok(())
}

/// Takes a question out: whose it was, and what was kept with it. Nobody gets it a second time.
pub async fn take(tx: &mut Tx, purpose: &str, digest: &str, now: Timestamp) -> Result<Option<(String, String)>> {
    tx.in_house()?;
    const TAKE: &str = "DELETE FROM challenges WHERE digest = $1 AND purpose = $2 AND expires_at > $3
        RETURNING subject, body";
    let row = tx.one(TAKE, &[digest.into(), purpose.into(), now.into()]).await?;
    row.map(|mut row| Ok((row.text()?, row.text()?))).transpose()
}
