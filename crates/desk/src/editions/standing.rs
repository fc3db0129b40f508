//! How a business's playbook stands: the edition in force, and the one that is being written.

use super::in_force::{name_of, read};
use super::wrong::Wrong;
use crate::desk::Desk;
use crate::error::{Error, Result};
use frontdesk_dialogue::{Edition, Playbook};
use frontdesk_domain::{Digest, Tenant, TenantId};
use frontdesk_store::editions::{self, Published};
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;
use std::sync::Arc;

#[derive(Clone, Debug)]
pub struct Standing {
    pub tenant: Tenant,
    /// The playbook as it comes with the program.
    pub theirs: Arc<Playbook>,
    /// The number of the edition in force; 0 is the playbook as it comes.
    pub number: i64,
    pub in_force: Edition,
    /// By whom and when it was put in force.
    pub published: Option<Published>,
    pub draft: Option<Drafted>,
}

/// An edition that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct Drafted {
    pub edition: Edition,
    /// The edition it was begun upon.
    pub upon: i64,
    pub by: String,
    pub at: Timestamp,
}

/// Why nothing was changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// Somebody changed it since it was seen.
    Changed,
    NotThere,
    /// Nothing is drafted that could be published.
    NothingDrafted,
    /// It is in force already.
    InForce,
    /// More than an edition holds.
    TooMuch,
    Wrong(Vec<Wrong>),
}

/// What the store holds of it.
pub(super) struct Found {
    pub number: i64,
    pub in_force: Edition,
    pub published: Option<Published>,
    pub draft: Option<Drafted>,
}

impl Found {
    /// Changes with whatever a member could have seen.
    pub fn tag(&self) -> String {
        tag(self.number, self.written())
    }

    pub fn written(&self) -> &Edition {
        self.draft.as_ref().map_or(&self.in_force, |draft| &draft.edition)
    }
}

fn tag(number: i64, edition: &Edition) -> String {
    format!("{number}-{}", Digest::of(&edition.written()))
}

pub(super) async fn find(tx: &mut Tx, number: i64) -> Result<Found> {
    let published = match number {
        0 => None,
        number => Some(editions::get(tx, number).await?.ok_or(Error::NotFound("edition"))?),
    };
    let in_force = published.as_ref().map(|edition| read(&edition.document)).transpose()?.unwrap_or_default();
    let draft = match editions::draft(tx).await? {
        Some(draft) => Some(Drafted { edition: read(&draft.document)?, upon: draft.upon, by: draft.by, at: draft.at }),
        None => None,
    };
    Ok(Found { number, in_force, published, draft })
}

impl Standing {
    /// As it is drafted, or in force where nothing is.
    pub fn edition(&self) -> &Edition {
        self.draft.as_ref().map_or(&self.in_force, |draft| &draft.edition)
    }

    /// The version of what can be seen of it.
    pub fn tag(&self) -> String {
        tag(self.number, self.edition())
    }
}

impl Desk {
    /// None: there is no such tenant.
    pub async fn standing(&self, tenant: &TenantId) -> Result<Option<Standing>> {
        let rows = self.tenant(tenant);
        let found = rows.read(|tx| {
            Box::pin(async move {
                let Some((tenant, number)) = store::tenants::load_with_edition(tx).await? else { return Ok(None) };
                Ok(Some((tenant, find(tx, number).await?)))
            })
        });
        let Some((tenant, found)) = found.await? else { return Ok(None) };
        let theirs = self.playbook(name_of(&tenant))?;
        let Found { number, in_force, published, draft } = found;
        Ok(Some(Standing { tenant, theirs, number, in_force, published, draft }))
    }
}
