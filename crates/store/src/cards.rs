//! Contacts as people see them: with tags, when they came, and those that were found to be one person.

use crate::contacts;
use crate::error::{Error, Result};
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{Contact, ContactId, Language};
use jiff::Timestamp;

/// A contact and what people noted about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub contact: Contact,
    pub tags: Vec<String>,
    /// The contact that this one is shown with.
    pub merged_into: Option<ContactId>,
    pub created_at: Timestamp,
}

/// Which contacts are wanted. Empty texts want all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// A part of the name, in whatever case.
    pub name: &'a str,
    /// The whole number or visitor id.
    pub address: &'a str,
    pub tag: &'a str,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT ",
            contacts::columns!(),
            ", p.tags, p.merged_into, p.created_at FROM contacts p WHERE p.tenant_id = $1 ",
            $rest
        )
    };
}

pub async fn get(tx: &mut Tx, id: &ContactId) -> Result<Option<Card>> {
    let tenant = tx.tenant();
    let row = tx.one(select!("AND p.id = $2"), &[(&tenant).into(), id.into()]).await?;
    row.map(read).transpose()
}

/// The same, and until the end of the transaction nobody else changes it.
pub async fn take(tx: &mut Tx, id: &ContactId) -> Result<Option<Card>> {
    const TAKE: Sql = Sql::each(select!("AND p.id = $2"), select!("AND p.id = $2 FOR UPDATE"));
    let tenant = tx.tenant();
    let row = tx.one(TAKE, &[(&tenant).into(), id.into()]).await?;
    row.map(read).transpose()
}

/// Those that are shown with this one, in the order they came.
pub async fn merged_into(tx: &mut Tx, id: &ContactId) -> Result<Vec<Card>> {
    let tenant = tx.tenant();
    let rows = tx.all(select!("AND p.merged_into = $2 ORDER BY p.id"), &[(&tenant).into(), id.into()]).await?;
    rows.into_iter().map(read).collect()
}

/// Those that stand for themselves, the latest first, after the one named.
pub async fn list(tx: &mut Tx, wanted: Wanted<'_>, after: Option<&ContactId>, limit: i64) -> Result<Vec<Card>> {
    let tenant = tx.tenant();
    let name = like(&wanted.name.to_lowercase());
    let tag = like(&tag_text(wanted.tag)?);
    let rows = tx
        .all(
            select!(
                "AND p.id < $2 AND p.merged_into IS NULL \
                 AND ($3 = '%%' OR lower(coalesce(p.name, '')) LIKE $3 ESCAPE '!') \
                 AND ($4 = '' OR p.address = $4) AND ($5 = '%%' OR p.tags LIKE $5 ESCAPE '!') \
                 ORDER BY p.id DESC LIMIT $6"
            ),
            &[
                (&tenant).into(),
                after.map_or(LAST, ContactId::as_str).into(),
                (&name).into(),
                wanted.address.into(),
                (&tag).into(),
                limit.into(),
            ],
        )
        .await?;
    rows.into_iter().map(read).collect()
}

/// Sorts after every id.
pub(crate) const LAST: &str = "~";

/// Name and language are those of the person, so of all that were found to be the same; tags are of the one.
pub fn set(tx: &mut Tx, id: &ContactId, name: Option<&str>, language: Option<Language>, tags: &[String]) -> Result<()> {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE contacts SET name = $1, language = $2 WHERE tenant_id = $3 AND (id = $4 OR merged_into = $4)",
        &[name.into(), language.map(Language::code).into(), (&tenant).into(), id.into()],
    );
    let tags = serde_json::to_string(tags).map_err(|_| Error::broken("tags cannot be written as JSON"))?;
    tx.put(
        "UPDATE contacts SET tags = $1 WHERE tenant_id = $2 AND id = $3",
        &[(&tags).into(), (&tenant).into(), id.into()],
    );
    Ok(())
}

/// Shows one contact, and those that are shown with it, as part of another.
pub fn merge(tx: &mut Tx, id: &ContactId, into: &ContactId) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE contacts SET merged_into = $1 WHERE tenant_id = $2 AND (id = $3 OR merged_into = $3)",
        &[into.into(), (&tenant).into(), id.into()],
    );
}

/// Lets a contact stand for itself again.
pub fn split(tx: &mut Tx, id: &ContactId) {
    let tenant = tx.tenant();
    let params = [(&tenant).into(), id.into()];
    tx.put("UPDATE contacts SET merged_into = NULL WHERE tenant_id = $1 AND id = $2", &params);
}

/// Puts a contact back to how it was, for itself or as part of another.
pub fn put_back(
    tx: &mut Tx,
    id: &ContactId,
    name: Option<&str>,
    language: Option<Language>,
    part_of: Option<&ContactId>,
) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE contacts SET name = $1, language = $2, merged_into = $3 WHERE tenant_id = $4 AND id = $5",
        &[
            name.into(),
            language.map(Language::code).into(),
            part_of.map(ContactId::as_str).into(),
            (&tenant).into(),
            id.into(),
        ],
    );
}

/// How many conversations and bookings a person has, with those of everybody who is part of them.
pub async fn belongings(tx: &mut Tx, id: &ContactId) -> Result<(i64, i64)> {
    const COUNT: &str = "SELECT
             (SELECT count(*) FROM conversations c WHERE c.tenant_id = $1 AND c.contact_id IN (
                  SELECT k.id FROM contacts k WHERE k.tenant_id = $1 AND (k.id = $2 OR k.merged_into = $2))),
             (SELECT count(*) FROM bookings b WHERE b.tenant_id = $1 AND b.contact_id IN (
                  SELECT k.id FROM contacts k WHERE k.tenant_id = $1 AND (k.id = $2 OR k.merged_into = $2)))";
    let tenant = tx.tenant();
    match tx.one(COUNT, &[(&tenant).into(), id.into()]).await? {
        Some(mut row) => Ok((row.int()?, row.int()?)),
        None => Ok((0, 0)),
    }
}

/// A tag as it stands in the list.
pub(crate) fn tag_text(tag: &str) -> Result<String> {
    if tag.is_empty() {
        return Ok(String::new());
    }
    serde_json::to_string(tag).map_err(|_| Error::broken("a tag cannot be written as JSON"))
}

/// A pattern that finds the text anywhere.
pub(crate) fn like(text: &str) -> String {
    format!("%{}%", text.replace('!', "!!").replace('%', "!%").replace('_', "!_"))
}

fn read(mut row: Row) -> Result<Card> {
    Ok(Card {
        contact: contacts::read(&mut row)?,
        tags: row.json()?,
        merged_into: row.id_or_null()?,
        created_at: row.at()?,
    })
}
