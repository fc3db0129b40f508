//! The people of the teams. They stand above tenants: [`crate::House`] alone sees them.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::MemberId;
use jiff::Timestamp;

#[derive(Clone, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    /// In lower case.
    pub email: String,
    pub name: String,
    /// In PHC form. `None`: signs in without one.
    pub password: Option<String>,
    pub email_verified_at: Option<Timestamp>,
    pub disabled_at: Option<Timestamp>,
    pub created_at: Timestamp,
    /// Grows with every change.
    pub version: i64,
}

impl std::fmt::Debug for Member {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Member").field("id", &self.id).field("version", &self.version).finish_non_exhaustive()
    }
}

pub async fn get(tx: &mut Tx, id: &MemberId) -> Result<Option<Member>> {
    tx.in_house()?;
    let sql = "SELECT id, email, name, password, email_verified_at, disabled_at, created_at, version
               FROM members WHERE id = $1";
    tx.one(sql, &[id.into()]).await?.map(member).transpose()
}

/// `email` in lower case.
pub async fn at_email(tx: &mut Tx, email: &str) -> Result<Option<Member>> {
    tx.in_house()?;
    let sql = "SELECT id, email, name, password, email_verified_at, disabled_at, created_at, version
               FROM members WHERE email = $1";
    tx.one(sql, &[email.into()]).await?.map(member).transpose()
}

/// Whether there is anybody at all.
pub async fn any(tx: &mut Tx) -> Result<bool> {
    tx.in_house()?;
    Ok(tx.one("SELECT 1 FROM members LIMIT 1", &[]).await?.is_some())
}

/// A second member of the same e-mail address makes the transaction fail with `Conflict`.
pub fn create(tx: &mut Tx, member: &Member) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO members (id, email, name, password, email_verified_at, disabled_at, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            (&member.id).into(),
            (&member.email).into(),
            (&member.name).into(),
            member.password.as_ref().into(),
            member.email_verified_at.into(),
            member.disabled_at.into(),
            member.created_at.into(),
            member.version.into(),
        ],
    );
    Ok(())
}

pub fn rename(tx: &mut Tx, id: &MemberId, name: &str) -> Result<()> {
    tx.in_house()?;
    tx.put("UPDATE members SET name = $1, version = version + 1 WHERE id = $2", &[name.into(), id.into()]);
    Ok(())
}

/// `hash` in PHC form.
pub fn set_password(tx: &mut Tx, id: &MemberId, hash: &str) -> Result<()> {
    tx.in_house()?;
    tx.put("UPDATE members SET password = $1, version = version + 1 WHERE id = $2", &[hash.into(), id.into()]);
    Ok(())
}

/// The same password under other parameters: replaces `old`, unless it was changed meanwhile.
pub fn rehash(tx: &mut Tx, id: &MemberId, old: &str, hash: &str) -> Result<()> {
    tx.in_house()?;
    let params = [hash.into(), id.into(), old.into()];
    tx.put("UPDATE members SET password = $1 WHERE id = $2 AND password = $3", &params);
    Ok(())
}

pub fn verify_email(tx: &mut Tx, id: &MemberId, now: Timestamp) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "UPDATE members SET email_verified_at = coalesce(email_verified_at, $1) WHERE id = $2",
        &[now.into(), id.into()],
    );
    Ok(())
}

/// `None` lets the member in again.
pub fn disable(tx: &mut Tx, id: &MemberId, at: Option<Timestamp>) -> Result<()> {
    tx.in_house()?;
    tx.put("UPDATE members SET disabled_at = $1, version = version + 1 WHERE id = $2", &[at.into(), id.into()]);
    Ok(())
}

fn member(mut row: Row) -> Result<Member> {
    Ok(Member {
        id: row.id()?,
        email: row.text()?,
        name: row.text()?,
        password: row.text_or_null()?,
        email_verified_at: row.at_or_null()?,
        disabled_at: row.at_or_null()?,
        created_at: row.at()?,
        version: row.int()?,
    })
}
