//! Passkeys: public keys that authenticators sign with. For the house alone.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{FactorId, MemberId};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    pub id: FactorId,
    pub member: MemberId,
    pub name: String,
    /// The authenticator's own name for it, in base64url.
    pub credential: String,
    /// A JWK.
    pub public_key: String,
    /// How often it had signed when it was last seen.
    pub signed: i64,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT id, member_id, name, credential, public_key, signed, created_at, used_at FROM passkeys WHERE ",
            $where
        )
    };
}

/// A credential that somebody has already makes the transaction fail with `Conflict`.
pub fn add(tx: &mut Tx, new: &Passkey) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO passkeys (id, member_id, name, credential, public_key, signed, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&new.id).into(),
            (&new.member).into(),
            (&new.name).into(),
            (&new.credential).into(),
            (&new.public_key).into(),
            new.signed.into(),
            new.created_at.into(),
        ],
    );
    Ok(())
}

pub async fn of_member(tx: &mut Tx, member: &MemberId) -> Result<Vec<Passkey>> {
    tx.in_house()?;
    tx.all(select!("member_id = $1 ORDER BY id"), &[member.into()]).await?.into_iter().map(read).collect()
}

pub async fn by_credential(tx: &mut Tx, credential: &str) -> Result<Option<Passkey>> {
    tx.in_house()?;
    tx.one(select!("credential = $1"), &[credential.into()]).await?.map(read).transpose()
}

/// Notes a use. False: another one was noted since it was read.
pub async fn used(tx: &mut Tx, passkey: &Passkey, signed: i64, now: Timestamp) -> Result<bool> {
    tx.in_house()?;
    const USED: &str = "UPDATE passkeys SET signed = $1, used_at = $2 WHERE id = $3 AND signed = $4";
    Ok(tx.exec(USED, &[signed.into(), now.into(), (&passkey.id).into(), passkey.signed.into()]).await? > 0)
}

pub async fn remove(tx: &mut Tx, member: &MemberId, id: &FactorId) -> Result<bool> {
    tx.in_house()?;
    const REMOVE: &str = "DELETE FROM passkeys WHERE member_id = $1 AND id = $2";
    Ok(tx.exec(REMOVE, &[member.into(), id.into()]).await? > 0)
}

fn read(mut row: Row) -> Result<Passkey> {
    Ok(Passkey {
        id: row.id()?,
        member: row.id()?,
        name: row.text()?,
        credential: row.text()?,
        public_key: row.text()?,
        signed: row.int()?,
        created_at: row.at()?,
        used_at: row.at_or_null()?,
    })
}
