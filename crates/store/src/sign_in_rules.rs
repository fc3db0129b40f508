//! How members must sign in to a tenant. The tenant's own; the house reads it.

use crate::error::Result;
use crate::tx::Tx;
use frontdesk_domain::access::Role;
use frontdesk_domain::{MemberId, TenantId};
use jiff::Timestamp;

/// What a tenant asks of its members. Without a row it asks for nothing, at version 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignInRules {
    /// The roles that need a second factor.
    pub second_factor: Vec<Role>,
    /// Grows with every change.
    pub version: i64,
}

pub async fn get(tx: &mut Tx) -> Result<SignInRules> {
    const GET: &str = "SELECT second_factor, version FROM sign_in_rules WHERE tenant_id = $1";
    let tenant = tx.tenant();
    let Some(mut row) = tx.one(GET, &[(&tenant).into()]).await? else { return Ok(SignInRules::default()) };
    Ok(SignInRules { second_factor: roles(&row.text()?), version: row.int()? })
}

/// Replaces what was read at `version`; `false`: it was changed meanwhile.
pub async fn set(tx: &mut Tx, second_factor: &[Role], version: i64, now: Timestamp) -> Result<bool> {
    const SET: &str = "INSERT INTO sign_in_rules (tenant_id, second_factor, version, changed_at)
        VALUES ($1, $2, 1, $3) ON CONFLICT (tenant_id) DO NOTHING";
    const CHANGE: &str = "UPDATE sign_in_rules SET second_factor = $1, version = version + 1, changed_at = $2
        WHERE tenant_id = $3 AND version = $4";
    let tenant = tx.tenant();
    let words = second_factor.iter().map(Role::name).collect::<Vec<_>>().join(" ");
    let touched = if version == 0 {
        tx.exec(SET, &[(&tenant).into(), (&words).into(), now.into()]).await?
    } else {
        tx.exec(CHANGE, &[(&words).into(), now.into(), (&tenant).into(), version.into()]).await?
    };
    Ok(touched > 0)
}

/// For the house: the rules of every tenant in which this member holds something.
pub async fn of_member(tx: &mut Tx, member: &MemberId) -> Result<Vec<(TenantId, Vec<Role>)>> {
    tx.in_house()?;
    const OF: &str = "SELECT tenant_id, second_factor FROM sign_in_rules WHERE tenant_id IN (
            SELECT tenant_id FROM memberships WHERE member_id = $1
            UNION SELECT c.tenant_id FROM organization_members o
            JOIN organization_tenants c ON c.organization_id = o.organization_id WHERE o.member_id = $1)";
    let rows = tx.all(OF, &[member.into()]).await?;
    rows.into_iter().map(|mut row| Ok((row.id()?, roles(&row.text()?)))).collect()
}

fn roles(words: &str) -> Vec<Role> {
    words.split_ascii_whitespace().filter_map(Role::parse).collect()
}
