//! The installation's signing keys, sealed. For the house alone.

use crate::error::Result;
use crate::tx::Tx;
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedKey {
    pub id: String,
    /// The private part, sealed.
    pub seed: String,
    /// The public part, in base64url.
    pub public: String,
    pub created_at: Timestamp,
    /// From when on it signs, until the next one does.
    pub signs_from: Timestamp,
}

/// In the order in which they sign.
pub async fn list(tx: &mut Tx) -> Result<Vec<SealedKey>> {
    tx.in_house()?;
    let rows = tx
        .all("SELECT id, seed, public, created_at, signs_from FROM signing_keys ORDER BY signs_from, id", &[])
        .await?;
    rows.into_iter()
        .map(|mut row| {
            Ok(SealedKey {
                id: row.text()?,
                seed: row.text()?,
                public: row.text()?,
                created_at: row.at()?,
                signs_from: row.at()?,
            })
        })
        .collect()
}

pub fn add(tx: &mut Tx, key: &SealedKey) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO signing_keys (id, seed, public, created_at, signs_from) VALUES ($1, $2, $3, $4, $5)",
        &[(&key.id).into(), (&key.seed).into(), (&key.public).into(), key.created_at.into(), key.signs_from.into()],
    );
    Ok(())
}

pub fn remove(tx: &mut Tx, id: &str) -> Result<()> {
    tx.in_house()?;
    tx.put("DELETE FROM signing_keys WHERE id = $1", &[id.into()]);
    Ok(())
}
