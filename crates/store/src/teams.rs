//! Teams: named sets of members, to whom conversations are given.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{ConversationId, MemberId, TeamId};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    pub id: TeamId,
    pub name: String,
    pub members: Vec<MemberId>,
    /// Grows with every change.
    pub version: i64,
    pub changed_at: Timestamp,
}

pub fn insert(tx: &mut Tx, team: &Team) -> Result<()> {
    let tenant = tx.tenant();
    let members = list(&team.members)?;
    tx.put(
        "INSERT INTO teams (tenant_id, id, name, members, version, changed_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&tenant).into(),
            (&team.id).into(),
            (&team.name).into(),
            (&members).into(),
            team.version.into(),
            team.changed_at.into(),
        ],
    );
    Ok(())
}

/// False: it is not there, or not at this version any more.
pub async fn replace(tx: &mut Tx, team: &Team) -> Result<bool> {
    let tenant = tx.tenant();
    let members = list(&team.members)?;
    let touched = tx
        .exec(
            "UPDATE teams SET name = $1, members = $2, changed_at = $3, version = version + 1
             WHERE tenant_id = $4 AND id = $5 AND version = $6",
            &[
                (&team.name).into(),
                (&members).into(),
                team.changed_at.into(),
                (&tenant).into(),
                (&team.id).into(),
                team.version.into(),
            ],
        )
        .await?;
    Ok(touched > 0)
}

/// What was given to it stays in the queue.
pub async fn remove(tx: &mut Tx, id: &TeamId) -> Result<bool> {
    let tenant = tx.tenant();
    let params = [(&tenant).into(), id.into()];
    tx.put("UPDATE conversation_marks SET team_id = NULL WHERE tenant_id = $1 AND team_id = $2", &params);
    Ok(tx.exec("DELETE FROM teams WHERE tenant_id = $1 AND id = $2", &params).await? > 0)
}

pub async fn get(tx: &mut Tx, id: &TeamId) -> Result<Option<Team>> {
    let tenant = tx.tenant();
    let sql = "SELECT id, name, members, version, changed_at FROM teams WHERE tenant_id = $1 AND id = $2";
    let row = tx.one(sql, &[(&tenant).into(), id.into()]).await?;
    row.map(read).transpose()
}

/// All there are, by name.
pub async fn all(tx: &mut Tx, limit: i64) -> Result<Vec<Team>> {
    let tenant = tx.tenant();
    let sql =
        "SELECT id, name, members, version, changed_at FROM teams WHERE tenant_id = $1 ORDER BY name, id LIMIT $2";
    let rows = tx.all(sql, &[(&tenant).into(), limit.into()]).await?;
    rows.into_iter().map(read).collect()
}

/// The team that has a conversation from now on; `None`: no team has.
pub fn give(tx: &mut Tx, conversation: &ConversationId, team: Option<&TeamId>) {
    let tenant = tx.tenant();
    let team = team.map(TeamId::as_str);
    match team {
        Some(team) => tx.put(
            "INSERT INTO conversation_marks (tenant_id, conversation_id, tags, team_id) VALUES ($1, $2, '[]', $3)
             ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET team_id = excluded.team_id",
            &[(&tenant).into(), conversation.into(), team.into()],
        ),
        None => tx.put(
            "UPDATE conversation_marks SET team_id = NULL WHERE tenant_id = $1 AND conversation_id = $2",
            &[(&tenant).into(), conversation.into()],
        ),
    }
}

fn list(members: &[MemberId]) -> Result<String> {
    serde_json::to_string(members).map_err(|_| Error::broken("ids cannot be written as JSON"))
}

fn read(mut row: Row) -> Result<Team> {
    Ok(Team { id: row.id()?, name: row.text()?, members: row.json()?, version: row.int()?, changed_at: row.at()? })
}
