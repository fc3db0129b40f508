//! A tenant's document and the directory of its channels.

use crate::error::Error;
use crate::error::Result;
use crate::house::HOUSE;
use crate::papers;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{Channel, Digest, Tenant, TenantId};
use jiff::Timestamp;
use serde::Serialize;

/// Writes the tenant and its channels; a channel that is no longer listed is removed. An address that another
/// tenant has makes the transaction fail with `Conflict`. The document is kept among the papers, too, for turns that were
/// taken with it.
pub async fn save(tx: &mut Tx, tenant: &Tenant, now: Timestamp) -> Result<()> {
    let id = tx.tenant();
    let document = json(tenant)?;
    papers::keep(tx, papers::Kind::Settings, Digest::of(&document), &document, now);
    if id.as_str() == HOUSE {
        tx.fail(Error::broken("a tenant has the name of the house"));
    }
    tx.put(
        "INSERT INTO tenants (tenant_id, document, updated_at) VALUES ($1, $2, $3)
         ON CONFLICT (tenant_id) DO UPDATE SET document = excluded.document, updated_at = excluded.updated_at",
        &[(&id).into(), (&document).into(), now.into()],
    );
    let there = tx.all("SELECT id FROM channels WHERE tenant_id = $1", &[(&id).into()]).await?;
    for mut row in there {
        let channel = row.text()?;
        if !tenant.channels.iter().any(|c| c.id.as_str() == channel) {
            tx.put("DELETE FROM channels WHERE tenant_id = $1 AND id = $2", &[(&id).into(), (&channel).into()]);
        }
    }
    for channel in &tenant.channels {
        save_channel(tx, channel)?;
    }
    Ok(())
}

fn save_channel(tx: &mut Tx, channel: &Channel) -> Result<()> {
    let id = tx.tenant();
    tx.put(
        "INSERT INTO channels (tenant_id, id, kind, address, document) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, id) DO UPDATE
         SET kind = excluded.kind, address = excluded.address, document = excluded.document",
        &[
            (&id).into(),
            (&channel.id).into(),
            channel.kind.name().into(),
            (&channel.address).into(),
            (&json(channel)?).into(),
        ],
    );
    Ok(())
}

/// Where the truth about a tenant is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptIn {
    /// In the settings file; the database holds a copy that is made anew at every start.
    Settings,
    /// Here.
    Database,
}

impl KeptIn {
    pub fn name(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Database => "database",
        }
    }
}

/// A tenant's document, and where the truth about it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub tenant: Tenant,
    pub kept_in: KeptIn,
}

pub async fn kept(tx: &mut Tx) -> Result<Option<Kept>> {
    read_kept(tx, Sql::both("SELECT document, kept_in FROM tenants WHERE tenant_id = $1")).await
}

/// The same for whoever changes it: of two at the same moment the second sees what the first made of it.
pub async fn to_change(tx: &mut Tx) -> Result<Option<Kept>> {
    const LOCKED: Sql = Sql::each(
        "SELECT document, kept_in FROM tenants WHERE tenant_id = $1",
        "SELECT document, kept_in FROM tenants WHERE tenant_id = $1 FOR UPDATE",
    );
    read_kept(tx, LOCKED).await
}

/// From now on the truth about the tenant is here, and the settings file changes it no more.
pub fn keep_here(tx: &mut Tx) {
    let id = tx.tenant();
    tx.put("UPDATE tenants SET kept_in = 'database' WHERE tenant_id = $1", &[(&id).into()]);
}

async fn read_kept(tx: &mut Tx, sql: Sql) -> Result<Option<Kept>> {
    let id = tx.tenant();
    let Some(mut row) = tx.one(sql, &[(&id).into()]).await? else { return Ok(None) };
    let tenant = row.json()?;
    let kept_in = match row.text()?.as_str() {
        "database" => KeptIn::Database,
        _ => KeptIn::Settings,
    };
    Ok(Some(Kept { tenant, kept_in }))
}

pub async fn load(tx: &mut Tx) -> Result<Option<Tenant>> {
    let id = tx.tenant();
    let row = tx.one("SELECT document FROM tenants WHERE tenant_id = $1", &[(&id).into()]).await?;
    row.map(|mut row| row.json()).transpose()
}

/// With the number of its edition in force; 0 is the playbook as it comes.
pub async fn load_with_edition(tx: &mut Tx) -> Result<Option<(Tenant, i64)>> {
    let id = tx.tenant();
    let row = tx.one("SELECT document, edition FROM tenants WHERE tenant_id = $1", &[(&id).into()]).await?;
    row.map(|mut row| Ok((row.json()?, row.int()?))).transpose()
}

/// All there are, as the house sees them.
pub async fn ids(tx: &mut Tx) -> Result<Vec<TenantId>> {
    tx.in_house()?;
    let rows = tx.all("SELECT tenant_id FROM tenants ORDER BY tenant_id", &[]).await?;
    rows.into_iter().map(|mut row| row.id()).collect()
}

fn json(document: &impl Serialize) -> Result<String> {
    serde_json::to_string(document).map_err(|_| Error::broken("a document cannot be written as JSON"))
}
