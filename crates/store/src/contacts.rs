//! People, found by the address they wrote or called from.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::tx::Tx;
use crate::words;
use frontdesk_domain::{Address, Consent, Contact, ContactId, Language};
use jiff::Timestamp;

/// The columns `read` reads, of the table or alias `p`.
macro_rules! columns {
    () => {
        "p.id, p.name, p.language, p.address_kind, p.address, p.greet_by_name, p.sms_consent"
    };
}
pub(crate) use columns;

/// The person with this address; a new one under `new_id` when there is none yet.
pub async fn find_or_create(tx: &mut Tx, address: &Address, new_id: ContactId, now: Timestamp) -> Result<Contact> {
    let tenant = tx.tenant();
    let by_address = [(&tenant).into(), address.kind().into(), address.value().into()];
    tx.put(
        "INSERT INTO contacts (tenant_id, id, address_kind, address, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, address_kind, address) DO NOTHING",
        &[(&tenant).into(), (&new_id).into(), address.kind().into(), address.value().into(), now.into()],
    );
    const FIND: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM contacts p WHERE p.tenant_id = $1 AND p.address_kind = $2 AND p.address = $3"
    );
    let row = tx.one(FIND, &by_address).await?;
    read(&mut row.ok_or_else(|| Error::broken("a contact that was just written is not there"))?)
}

/// A new person. One with this address who is there already makes the transaction fail with `Conflict`.
pub fn create(tx: &mut Tx, contact: &Contact, now: Timestamp) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO contacts (tenant_id, id, address_kind, address, created_at) VALUES ($1, $2, $3, $4, $5)",
        &[
            (&tenant).into(),
            (&contact.id).into(),
            contact.address.kind().into(),
            contact.address.value().into(),
            now.into(),
        ],
    );
}

/// Whoever has this address.
pub async fn at(tx: &mut Tx, address: &Address) -> Result<Option<Contact>> {
    const AT: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM contacts p WHERE p.tenant_id = $1 AND p.address_kind = $2 AND p.address = $3"
    );
    let tenant = tx.tenant();
    let row = tx.one(AT, &[(&tenant).into(), address.kind().into(), address.value().into()]).await?;
    row.map(|mut row| read(&mut row)).transpose()
}

pub async fn get(tx: &mut Tx, id: &ContactId) -> Result<Option<Contact>> {
    const GET: &str = concat!("SELECT ", columns!(), " FROM contacts p WHERE p.tenant_id = $1 AND p.id = $2");
    let tenant = tx.tenant();
    let row = tx.one(GET, &[(&tenant).into(), id.into()]).await?;
    row.map(|mut row| read(&mut row)).transpose()
}

pub fn set_name(tx: &mut Tx, id: &ContactId, name: &str) {
    let tenant = tx.tenant();
    let params = [name.into(), (&tenant).into(), id.into()];
    tx.put("UPDATE contacts SET name = $1 WHERE tenant_id = $2 AND id = $3", &params);
}

pub fn set_consent(tx: &mut Tx, id: &ContactId, consent: Consent) {
    let tenant = tx.tenant();
    let params = [consent.name().into(), (&tenant).into(), id.into()];
    tx.put("UPDATE contacts SET sms_consent = $1 WHERE tenant_id = $2 AND id = $3", &params);
}

pub fn set_language(tx: &mut Tx, id: &ContactId, language: Language) {
    let tenant = tx.tenant();
    let params = [language.code().into(), (&tenant).into(), id.into()];
    tx.put("UPDATE contacts SET language = $1 WHERE tenant_id = $2 AND id = $3", &params);
}

/// Whether they agreed to be greeted by name.
pub fn set_greet_by_name(tx: &mut Tx, id: &ContactId, agreed: bool) {
    let tenant = tx.tenant();
    let params = [agreed.into(), (&tenant).into(), id.into()];
    tx.put("UPDATE contacts SET greet_by_name = $1 WHERE tenant_id = $2 AND id = $3", &params);
}

pub(crate) fn read(row: &mut Row) -> Result<Contact> {
    Ok(Contact {
        id: row.id()?,
        name: row.text_or_null()?,
        language: row.word_or_null()?,
        address: read_address(row)?,
        greet_by_name: row.flag()?,
        sms: row.word()?,
    })
}

/// Two columns: the kind and the value.
pub(crate) fn read_address(row: &mut Row) -> Result<Address> {
    let kind = row.text()?;
    words::address(&kind, row.text()?).ok_or_else(|| Error::broken("a stored address kind is not one"))
}
