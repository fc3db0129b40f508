//! Teams: named sets of members, to whom conversations are given.

use crate::acting::Acting;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{MemberId, TeamId, TenantId};
use frontdesk_store::teams::Team;
use frontdesk_store::{self as store, Tx};

pub const TEAMS_MAX: i64 = 100;
pub const TEAM_MEMBERS_MAX: usize = 200;

impl Desk {
    /// All there are, by name.
    pub async fn teams(&self, tenant: &TenantId) -> Result<Vec<Team>> {
        self.look(tenant, |tx| Box::pin(store::teams::all(tx, TEAMS_MAX))).await
    }

    pub async fn team(&self, tenant: &TenantId, id: &TeamId) -> Result<Option<Team>> {
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { store::teams::get(tx, &id).await })).await
    }

    /// `None`: there are too many; `Err`: nobody of the business has this id.
    pub async fn make_team(
        &self,
        tenant: &TenantId,
        name: String,
        members: Vec<MemberId>,
        acting: &Acting,
    ) -> Result<Option<std::result::Result<Team, MemberId>>> {
        let (desk, acting) = (self.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, name, members, acting) = (desk.clone(), name.clone(), members.clone(), acting.clone());
            Box::pin(async move {
                let there = store::teams::all(tx, TEAMS_MAX).await?.len();
                if i64::try_from(there).is_ok_and(|there| there >= TEAMS_MAX) {
                    return Ok(None);
                }
                if let Some(stranger) = stranger(&members, tx).await? {
                    return Ok(Some(Err(stranger)));
                }
                let team = Team { id: mint!(desk, TeamId), name, members, version: 1, changed_at: desk.now() };
                store::teams::insert(tx, &team)?;
                acting.note(tx, Deed::of(Verb::TeamMade, &team.id).hidden("members"));
                Ok(Some(Ok(team)))
            })
        })
        .await
    }

    /// Puts another name and other members in its place. `None`: somebody was faster, or it is gone.
    pub async fn replace_team(
        &self,
        tenant: &TenantId,
        team: Team,
        acting: &Acting,
    ) -> Result<Option<std::result::Result<Team, MemberId>>> {
        let (now, acting) = (self.now(), acting.clone());
        self.commit(tenant, move |tx| {
            let (team, acting) = (Team { changed_at: now, ..team.clone() }, acting.clone());
            Box::pin(async move {
                if let Some(stranger) = stranger(&team.members, tx).await? {
                    return Ok(Some(Err(stranger)));
                }
                if !store::teams::replace(tx, &team).await? {
                    return Ok(None);
                }
                acting.note(tx, Deed::of(Verb::TeamChanged, &team.id).hidden("members"));
                Ok(store::teams::get(tx, &team.id).await?.map(Ok))
            })
        })
        .await
    }

    /// What was given to it stays in the queue. False: it is not there.
    pub async fn remove_team(&self, tenant: &TenantId, id: &TeamId, acting: &Acting) -> Result<bool> {
        let (id, acting) = (id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (id, acting) = (id.clone(), acting.clone());
            Box::pin(async move {
                let removed = store::teams::remove(tx, &id).await?;
                if removed {
                    acting.note(tx, Deed::of(Verb::TeamRemoved, &id));
                }
                Ok(removed)
            })
        })
        .await
    }
}

/// The first who does not belong to the business.
async fn stranger(members: &[MemberId], tx: &mut Tx) -> store::Result<Option<MemberId>> {
    for member in members {
        if !store::held::is_of_the_team(tx, member).await? {
            return Ok(Some(member.clone()));
        }
    }
    Ok(None)
}
