//! One-time links: what opens one door once.

use crate::error::Result;
use crate::tx::Tx;
use jiff::Timestamp;

/// Which door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Becoming the first owner.
    FirstOwner,
    /// Taking an invitation that was handed over by whoever invites.
    Invitation,
    /// Taking an invitation that came by mail, which shows that the address is theirs.
    MailedInvitation,
    /// Choosing a new password.
    Password,
    /// Confirming an e-mail address.
    Email,
    /// Confirming an address that is to take the place of the one before.
    NewEmail,
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::FirstOwner => "first_owner",
            Self::Invitation => "invitation",
            Self::MailedInvitation => "mailed_invitation",
            Self::Password => "password",
            Self::Email => "email",
            Self::NewEmail => "new_email",
        }
    }
}

/// What a link is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opens {
    /// The id of the member or of the invitation; empty for the first owner.
    pub subject: String,
    /// Whose invitation it is; else empty.
    pub of_tenant: String,
}

/// A link that opens until `expires_at`; those for the same subject and purpose open nothing any more.
pub fn put(
    tx: &mut Tx,
    purpose: Purpose,
    opens: &Opens,
    digest: &str,
    (now, expires_at): (Timestamp, Timestamp),
) -> Result<()> {
    withdraw(tx, purpose, &opens.subject)?;
    tx.put(
        "INSERT INTO one_time_links (digest, purpose, subject, of_tenant, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            digest.into(),
            purpose.name().into(),
            (&opens.subject).into(),
            (&opens.of_tenant).into(),
            now.into(),
            expires_at.into(),
        ],
    );
    Ok(())
}

pub fn withdraw(tx: &mut Tx, purpose: Purpose, subject: &str) -> Result<()> {
    tx.in_house()?;
    let params = [subject.into(), purpose.name().into()];
    tx.put("DELETE FROM one_time_links WHERE subject = $1 AND purpose = $2", &params);
    Ok(())
}

/// What it opens, without using it up.
pub async fn look(tx: &mut Tx, purpose: Purpose, digest: &str, now: Timestamp) -> Result<Option<Opens>> {
    tx.in_house()?;
    let sql = "SELECT subject, of_tenant FROM one_time_links WHERE digest = $1 AND purpose = $2 AND expires_at > $3";
    let row = tx.one(sql, &[digest.into(), purpose.name().into(), now.into()]).await?;
    row.map(|mut row| Ok(Opens { subject: row.text()?, of_tenant: row.text()? })).transpose()
}

/// Uses it up. Of two who come at the same moment one gets nothing.
pub async fn take(tx: &mut Tx, purpose: Purpose, digest: &str, now: Timestamp) -> Result<Option<Opens>> {
    tx.in_house()?;
    let sql = "DELETE FROM one_time_links WHERE digest = $1 AND purpose = $2 AND expires_at > $3
               RETURNING subject, of_tenant";
    let row = tx.one(sql, &[digest.into(), purpose.name().into(), now.into()]).await?;
    row.map(|mut row| Ok(Opens { subject: row.text()?, of_tenant: row.text()? })).transpose()
}

/// Forgets a bounded number of those that ran out.
pub async fn forget(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    tx.in_house()?;
    tx.exec(
        "DELETE FROM one_time_links WHERE digest IN
             (SELECT digest FROM one_time_links WHERE expires_at <= $1 LIMIT 1000)",
        &[now.into()],
    )
    .await
}
