//! Leads: people who want something of the business.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{ContactId, Lead, LeadId, ServiceId, Stage};
use jiff::Timestamp;

/// Which leads are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub stage: Option<Stage>,
    /// Of a person, whichever of their addresses.
    pub contact: Option<ContactId>,
    /// Of those that are completed or lost only what became so since then.
    pub since: Option<Timestamp>,
    /// The last one of the page before.
    pub after: Option<LeadId>,
    pub limit: i64,
}

/// A lead with whose it is and what was booked.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// `contact` is the person as they are shown.
    pub lead: Lead,
    pub name: Option<String>,
    /// A number (E.164), a visitor's id, or nothing.
    pub address: String,
    /// What was booked, and when it begins.
    pub booked: Option<(ServiceId, Timestamp)>,
}

/// Leads of one stage together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    pub stage: Stage,
    pub count: i64,
    /// In the smallest unit of the tenant's currency, of those that have a value.
    pub value: i64,
}

macro_rules! listed {
    ($($rest:tt)+) => {
        concat!(
            "SELECT l.id, k.id, l.conversation_id, l.booking_id, l.stage, l.wants, l.value, l.reason, l.decides_at, \
             l.created_at, l.changed_at, l.version, k.name, k.address, b.service_id, b.starts_at FROM leads l \
             JOIN contacts o ON o.tenant_id = l.tenant_id AND o.id = l.contact_id \
             JOIN contacts k ON k.tenant_id = l.tenant_id AND k.id = coalesce(o.merged_into, o.id) \
             LEFT JOIN bookings b ON b.tenant_id = l.tenant_id AND b.id = l.booking_id WHERE l.tenant_id = $1 ",
            $($rest)+
        )
    };
}

macro_rules! columns {
    () => {
        "SELECT id, contact_id, conversation_id, booking_id, stage, wants, value, reason, decides_at, created_at, \
         changed_at, version FROM leads WHERE tenant_id = $1 "
    };
}

macro_rules! page {
    ($of:literal) => {
        listed!(concat!(
            $of,
            " AND ($3 = '' OR l.stage = $3) AND l.id < $4 \
             AND (l.stage NOT IN ('completed', 'lost') OR l.changed_at >= $5) ORDER BY l.id DESC LIMIT $6"
        ))
    };
}

pub async fn get(tx: &mut Tx, id: &LeadId) -> Result<Option<Lead>> {
    let tenant = tx.tenant();
    let row = tx.one(concat!(columns!(), "AND id = $2"), &[(&tenant).into(), id.into()]).await?;
    row.map(read).transpose()
}

pub async fn listed(tx: &mut Tx, id: &LeadId) -> Result<Option<Listed>> {
    let tenant = tx.tenant();
    let row = tx.one(listed!("AND l.id = $2"), &[(&tenant).into(), id.into()]).await?;
    row.map(read_listed).transpose()
}

/// The latest first.
pub async fn list(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<Listed>> {
    let tenant = tx.tenant();
    let stage = wanted.stage.map_or("", Stage::name);
    let (sql, of) = match &wanted.contact {
        Some(contact) => (OF_CONTACT, contact.as_str()),
        None if wanted.stage.is_some() => (OF_STAGE, stage),
        None => (ALL, ""),
    };
    let params = [
        (&tenant).into(),
        of.into(),
        stage.into(),
        wanted.after.as_ref().map_or(crate::cards::LAST, LeadId::as_str).into(),
        wanted.since.unwrap_or(Timestamp::MIN).into(),
        wanted.limit.into(),
    ];
    tx.all(sql, &params).await?.into_iter().map(read_listed).collect()
}

/// The open leads of a person, whichever of their addresses they came up with, oldest first.
pub async fn open_of(tx: &mut Tx, person: &ContactId) -> Result<Vec<Lead>> {
    const OPEN: &str = concat!(
        columns!(),
        "AND contact_id IN (SELECT k.id FROM contacts k WHERE k.tenant_id = $1 AND (k.id = $2 OR k.merged_into = $2)) \
         AND stage IN ('new', 'qualified', 'appointment') ORDER BY id"
    );
    let tenant = tx.tenant();
    let rows = tx.all(OPEN, &[(&tenant).into(), person.into()]).await?;
    rows.into_iter().map(read).collect()
}

/// Those that time has decided.
pub async fn decided(tx: &mut Tx, now: Timestamp, limit: i64) -> Result<Vec<Lead>> {
    const DECIDED: &str =
        concat!(columns!(), "AND decides_at IS NOT NULL AND decides_at <= $2 ORDER BY decides_at, id LIMIT $3");
    let tenant = tx.tenant();
    let rows = tx.all(DECIDED, &[(&tenant).into(), now.into(), limit.into()]).await?;
    rows.into_iter().map(read).collect()
}

/// How many there are in each stage, and what they are worth.
pub async fn sums(tx: &mut Tx, since: Timestamp) -> Result<Vec<Sum>> {
    const SUMS: &str = "SELECT stage, count(*), CAST(coalesce(sum(value), 0) AS bigint) FROM leads
        WHERE tenant_id = $1 AND (stage NOT IN ('completed', 'lost') OR changed_at >= $2) GROUP BY stage";
    let tenant = tx.tenant();
    let rows = tx.all(SUMS, &[(&tenant).into(), since.into()]).await?;
    let read = |mut row: Row| Ok(Sum { stage: stage(&row.text()?)?, count: row.int()?, value: row.int()? });
    rows.into_iter().map(read).collect()
}

/// How many nobody has looked after yet.
pub async fn new_ones(tx: &mut Tx) -> Result<i64> {
    let tenant = tx.tenant();
    let row = tx.one("SELECT count(*) FROM leads WHERE tenant_id = $1 AND stage = 'new'", &[(&tenant).into()]).await?;
    row.map_or(Ok(0), |mut row| row.int())
}

pub fn insert(tx: &mut Tx, lead: &Lead) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO leads (tenant_id, id, contact_id, conversation_id, booking_id, stage, wants, value, reason,
             decides_at, created_at, changed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &[
            (&tenant).into(),
            (&lead.id).into(),
            (&lead.contact).into(),
            lead.conversation.as_ref().into(),
            lead.booking.as_ref().into(),
            lead.stage.name().into(),
            (&lead.wants).into(),
            lead.value.into(),
            lead.reason.as_ref().into(),
            lead.decides_at.into(),
            lead.created_at.into(),
            lead.changed_at.into(),
            lead.version.into(),
        ],
    );
}

/// Saves a lead that was read at the version `seen`. False: somebody was quicker.
pub async fn change(tx: &mut Tx, lead: &Lead, seen: i64) -> Result<bool> {
    let tenant = tx.tenant();
    let touched = tx
        .exec(
            "UPDATE leads SET booking_id = $1, stage = $2, wants = $3, value = $4, reason = $5, decides_at = $6,
                 changed_at = $7, version = $8
             WHERE tenant_id = $9 AND id = $10 AND version = $11",
            &[
                lead.booking.as_ref().into(),
                lead.stage.name().into(),
                (&lead.wants).into(),
                lead.value.into(),
                lead.reason.as_ref().into(),
                lead.decides_at.into(),
                lead.changed_at.into(),
                lead.version.into(),
                (&tenant).into(),
                (&lead.id).into(),
                seen.into(),
            ],
        )
        .await?;
    Ok(touched > 0)
}

const ALL: &str = page!("AND $2 = ''");
const OF_STAGE: &str = page!("AND l.stage = $2");
const OF_CONTACT: &str = page!(
    "AND l.contact_id IN (SELECT g.id FROM contacts g WHERE g.tenant_id = $1 AND (g.id = $2 OR g.merged_into = $2))"
);

fn read_listed(mut row: Row) -> Result<Listed> {
    let lead = read_from(&mut row)?;
    let (name, address) = (row.text_or_null()?, row.text()?);
    let booked = row.id_or_null()?.zip(row.at_or_null()?);
    Ok(Listed { lead, name, address, booked })
}

fn read(mut row: Row) -> Result<Lead> {
    read_from(&mut row)
}

fn read_from(row: &mut Row) -> Result<Lead> {
    Ok(Lead {
        id: row.id()?,
        contact: row.id()?,
        conversation: row.id_or_null()?,
        booking: row.id_or_null()?,
        stage: stage(&row.text()?)?,
        wants: row.text()?,
        value: row.int_or_null()?,
        reason: row.text_or_null()?,
        decides_at: row.at_or_null()?,
        created_at: row.at()?,
        changed_at: row.at()?,
        version: row.int()?,
    })
}

fn stage(name: &str) -> Result<Stage> {
    Stage::parse(name).ok_or_else(|| Error::broken("a lead has a stage that this program does not know"))
}
