//! Noting a deed with the change it made.

use frontdesk_domain::audit::{By, Deed, Value};
use frontdesk_domain::outside::mint;
use frontdesk_domain::{AuditId, TenantId};
use frontdesk_store::audit::{self as store, Entry};
use frontdesk_store::{Error, Result, Scoped, Tx};
use ring::digest::{SHA256, digest as hash};

/// Notes what was done in the trail of the transaction's tenant, or of the house. It commits with the change or not at
/// all.
pub fn note(tx: &mut Tx, by: &By, deed: Deed) {
    let tenant = tx.tenant();
    note_for(tx, &tenant, by, deed);
}

/// The same in a tenant's trail from a transaction of the house: a member who is disabled concerns every tenant of theirs.
pub fn note_for(tx: &mut Tx, tenant: &TenantId, by: &By, deed: Deed) {
    match entry(by, deed) {
        Ok(entry) => store::append(tx, tenant, &entry),
        Err(_) => tx.fail(Error::Broken("a deed cannot be written as JSON".into())),
    }
}

/// Notes what changed nothing in the database, such as an export, in a transaction of its own.
pub async fn note_alone(trail: &Scoped, by: &By, deed: Deed) -> Result<()> {
    let by = by.clone();
    let noted = trail.write(move |tx| {
        Box::pin(async move {
            note(tx, &by, deed);
            Ok(())
        })
    });
    noted.await
}

/// The digest of a document that names no person, such as a playbook.
pub fn digest(document: &str) -> Value {
    let mut bytes = [0; 32];
    bytes.copy_from_slice(hash(&SHA256, document.as_bytes()).as_ref());
    Value::Digest(bytes)
}

fn entry(by: &By, deed: Deed) -> serde_json::Result<Entry> {
    let at = by.clock.now();
    let (verb, on, why) = (deed.verb, deed.on.clone(), deed.why);
    Ok(Entry {
        id: mint(&*by.clock, AuditId::at).as_str().to_owned(),
        at: at.as_microsecond(),
        actor: by.actor.name().to_owned(),
        verb: verb.name().to_owned(),
        object: on,
        changes: serde_json::to_string(&deed.told())?,
        origin: by.from.to_string(),
        why: why.map(str::to_owned),
    })
}
