//! Addresses of other programs that are told what happens.

use crate::error::Result;
use crate::row::Row;
use crate::sql::Sql;
use crate::stream::Position;
use crate::tx::Tx;
use frontdesk_domain::WebhookId;
use jiff::Timestamp;

/// When there is nothing to look for.
pub const NEVER: Timestamp = Timestamp::constant(221_845_392_000, 0);

/// An address as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    pub id: WebhookId,
    pub url: String,
    pub description: String,
    /// Names of events; none means all.
    pub types: Vec<String>,
    /// JSON, sealed.
    pub secrets: String,
    pub enabled: bool,
    pub why_off: Option<String>,
    /// Grows with every change a person makes.
    pub version: i64,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
    pub state: Sending,
}

/// How far the sending to an address has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    /// Of the last event that was filed as a delivery.
    pub position: Position,
    /// Since when nothing has arrived.
    pub failing_since: Option<Timestamp>,
    /// Attempts in a row that failed.
    pub failures: i64,
    pub delivered_at: Option<Timestamp>,
    /// When to look next for something to send.
    pub due_at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, url, description, types, secrets, enabled, why_off, version, created_at, changed_at, \
         position, nth, failing_since, failures, delivered_at, due_at"
    };
}

pub fn add(tx: &mut Tx, new: &Stored) {
    const ADD: &str = concat!(
        "INSERT INTO webhooks (tenant_id, ",
        columns!(),
        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
    );
    let (tenant, types) = (tx.tenant(), list(&new.types));
    tx.put(
        ADD,
        &[
            (&tenant).into(),
            (&new.id).into(),
            (&new.url).into(),
            (&new.description).into(),
            (&types).into(),
            (&new.secrets).into(),
            new.enabled.into(),
            new.why_off.as_ref().into(),
            new.version.into(),
            new.created_at.into(),
            new.changed_at.into(),
            new.state.position.at.into(),
            new.state.position.nth.into(),
            new.state.failing_since.into(),
            new.state.failures.into(),
            new.state.delivered_at.into(),
            new.state.due_at.into(),
        ],
    );
}

/// Saves what a person changed, as long as it is still at this version. False: somebody was quicker.
pub async fn change(tx: &mut Tx, changed: &Stored) -> Result<bool> {
    const CHANGE: &str = "UPDATE webhooks SET url = $1, description = $2, types = $3, secrets = $4, enabled = $5, \
         why_off = $6, changed_at = $7, version = version + 1 WHERE tenant_id = $8 AND id = $9 AND version = $10";
    let (tenant, types) = (tx.tenant(), list(&changed.types));
    let touched = tx
        .exec(
            CHANGE,
            &[
                (&changed.url).into(),
                (&changed.description).into(),
                (&types).into(),
                (&changed.secrets).into(),
                changed.enabled.into(),
                changed.why_off.as_ref().into(),
                changed.changed_at.into(),
                (&tenant).into(),
                (&changed.id).into(),
                changed.version.into(),
            ],
        )
        .await?;
    Ok(touched > 0)
}

/// Keeps how far the sending has come, unless somebody else has taken it over since, and gives the lease back.
pub async fn keep(tx: &mut Tx, id: &WebhookId, by: &str, state: &Sending) -> Result<bool> {
    const KEEP: &str = "UPDATE webhooks SET failing_since = $1, failures = $2, delivered_at = $3, due_at = $4, \
         lease_until = 0 WHERE tenant_id = $5 AND id = $6 AND lease_by = $7";
    let tenant = tx.tenant();
    let params = [
        state.failing_since.into(),
        state.failures.into(),
        state.delivered_at.into(),
        state.due_at.into(),
        (&tenant).into(),
        id.into(),
        by.into(),
    ];
    Ok(tx.exec(KEEP, &params).await? > 0)
}

/// Says from where on events are filed as deliveries, and that this is to be looked at now.
pub fn go_to(tx: &mut Tx, id: &WebhookId, position: Position, now: Timestamp) {
    const GO: &str = "UPDATE webhooks SET position = $1, nth = $2, due_at = CASE WHEN due_at > $3 THEN $3 ELSE due_at END \
         WHERE tenant_id = $4 AND id = $5";
    let tenant = tx.tenant();
    tx.put(GO, &[position.at.into(), position.nth.into(), now.into(), (&tenant).into(), id.into()]);
}

/// Says that there is something to send at this time, if it comes before what was said already.
pub fn look_at(tx: &mut Tx, id: &WebhookId, at: Timestamp) {
    const LOOK: &str = "UPDATE webhooks SET due_at = $1 WHERE tenant_id = $2 AND id = $3 AND due_at > $1";
    let tenant = tx.tenant();
    tx.put(LOOK, &[at.into(), (&tenant).into(), id.into()]);
}

/// Stops the sending. False: it was stopped already.
pub async fn disable(tx: &mut Tx, id: &WebhookId, why: &str, now: Timestamp) -> Result<bool> {
    const OFF: &str = "UPDATE webhooks SET enabled = $1, why_off = $2, changed_at = $3, version = version + 1 \
         WHERE tenant_id = $4 AND id = $5 AND enabled";
    let tenant = tx.tenant();
    let params = [false.into(), why.into(), now.into(), (&tenant).into(), id.into()];
    Ok(tx.exec(OFF, &params).await? > 0)
}

/// Removes an address and the log of its deliveries.
pub async fn remove(tx: &mut Tx, id: &WebhookId) -> Result<bool> {
    let tenant = tx.tenant();
    let params = [(&tenant).into(), id.into()];
    tx.exec("DELETE FROM deliveries WHERE tenant_id = $1 AND webhook_id = $2", &params).await?;
    Ok(tx.exec("DELETE FROM webhooks WHERE tenant_id = $1 AND id = $2", &params).await? > 0)
}

pub async fn get(tx: &mut Tx, id: &WebhookId) -> Result<Option<Stored>> {
    let tenant = tx.tenant();
    let sql = concat!("SELECT ", columns!(), " FROM webhooks WHERE tenant_id = $1 AND id = $2");
    tx.one(sql, &[(&tenant).into(), id.into()]).await?.map(read).transpose()
}

/// All of a tenant's addresses, oldest first.
pub async fn all(tx: &mut Tx) -> Result<Vec<Stored>> {
    let tenant = tx.tenant();
    let sql = concat!("SELECT ", columns!(), " FROM webhooks WHERE tenant_id = $1 ORDER BY id");
    tx.all(sql, &[(&tenant).into()]).await?.into_iter().map(read).collect()
}

/// Takes the sending to an address over until the lease ends. `None`: somebody else has it, or it is off.
pub async fn claim(tx: &mut Tx, id: &WebhookId, by: &str, now: Timestamp, until: Timestamp) -> Result<Option<Stored>> {
    const CLAIM: Sql = Sql::both(concat!(
        "UPDATE webhooks SET lease_by = $1, lease_until = $2 WHERE tenant_id = $3 AND id = $4 AND enabled \
         AND (lease_until <= $5 OR lease_by = $1) RETURNING ",
        columns!()
    ));
    let tenant = tx.tenant();
    let params = [by.into(), until.into(), (&tenant).into(), id.into(), now.into()];
    tx.one(CLAIM, &params).await?.map(read).transpose()
}

fn list(types: &[String]) -> String {
    serde_json::Value::from(types).to_string()
}

fn read(mut row: Row) -> Result<Stored> {
    Ok(Stored {
        id: row.id()?,
        url: row.text()?,
        description: row.text()?,
        types: row.json()?,
        secrets: row.text()?,
        enabled: row.flag()?,
        why_off: row.text_or_null()?,
        version: row.int()?,
        created_at: row.at()?,
        changed_at: row.at()?,
        state: Sending {
            position: Position { at: row.int()?, nth: row.int()? },
            failing_since: row.at_or_null()?,
            failures: row.int()?,
            delivered_at: row.at_or_null()?,
            due_at: row.at()?,
        },
    })
}
