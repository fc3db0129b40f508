//! Putting an edition in force, and going back to an earlier one. Both are one more edition: what was in force once stays as
//! it was, for the turns that were taken with it.

use super::in_force::{Paper, read};
use super::standing::{Refused, Standing, find};
use super::wrong::compile;
use crate::acting::Acting;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb, digest};
use frontdesk_dialogue::{Edition, Playbook};
use frontdesk_domain::{Event, EventId, Happened, TenantId};
use frontdesk_store::editions::{self, Published};
use frontdesk_store::papers::{self, Kind};
use frontdesk_store::{self as store, Tx};

/// An edition that was checked and is to be put in force.
#[derive(Clone)]
struct Ready {
    seen: String,
    edition: Edition,
    back_to: Option<i64>,
    /// What is kept of the playbook, under its digest.
    paper: (frontdesk_domain::Digest, String),
}

type Answer = std::result::Result<Standing, Refused>;

impl Desk {
    /// Puts the draft in force for every conversation from the next turn on. `seen`: the tag of the draft that was meant.
    pub async fn publish(&self, tenant: &TenantId, seen: &str, acting: &Acting) -> Result<Answer> {
        let Some(standing) = self.standing(tenant).await? else { return Ok(Err(Refused::NotThere)) };
        if standing.tag() != seen {
            return Ok(Err(Refused::Changed));
        }
        match standing.draft.clone() {
            None => Ok(Err(Refused::NothingDrafted)),
            Some(draft) => self.put_in_force(standing, draft.edition, None, acting).await,
        }
    }

    /// Puts an earlier edition in force once more; 0 is the playbook as it comes. A draft stays a draft.
    pub async fn go_back(&self, tenant: &TenantId, seen: &str, to: i64, acting: &Acting) -> Result<Answer> {
        let Some(standing) = self.standing(tenant).await? else { return Ok(Err(Refused::NotThere)) };
        if standing.tag() != seen {
            return Ok(Err(Refused::Changed));
        }
        let edition = match to {
            0 => Edition::default(),
            to => match self.edition(tenant, to).await? {
                Some(published) => read(&published.document)?,
                None => return Ok(Err(Refused::NotThere)),
            },
        };
        if edition == standing.in_force {
            return Ok(Err(Refused::InForce));
        }
        self.put_in_force(standing, edition, Some(to), acting).await
    }

    async fn put_in_force(
        &self,
        standing: Standing,
        edition: Edition,
        back_to: Option<i64>,
        acting: &Acting,
    ) -> Result<Answer> {
        let (tenant, theirs) = (standing.tenant.clone(), standing.theirs.clone());
        let playbook = match compile(theirs.clone(), edition.clone(), tenant.languages.clone()).await? {
            Ok(playbook) => playbook,
            Err(wrong) => return Ok(Err(Refused::Wrong(wrong))),
        };
        let paper = Paper::of(&tenant, &theirs, &edition, env!("CARGO_PKG_VERSION")).written()?;
        let ready = Ready { seen: standing.tag(), edition, back_to, paper: (Playbook::digest(&playbook), paper) };
        let (desk, acting) = (self.clone(), acting.clone());
        let made = self
            .commit(&tenant.id, move |tx| {
                let (desk, ready, acting) = (desk.clone(), ready.clone(), acting.clone());
                Box::pin(async move { put(&desk, ready, &acting, tx).await })
            })
            .await?;
        self.forget_business(&tenant.id);
        if let Err(refused) = made {
            return Ok(Err(refused));
        }
        // Here nobody waits for it to be read; other processes read it with the first turn they take.
        self.business(&tenant.id).await?;
        Ok(self.standing(&tenant.id).await?.ok_or(Refused::NotThere))
    }

    /// An edition that was published.
    pub async fn edition(&self, tenant: &TenantId, number: i64) -> Result<Option<Published>> {
        self.look(tenant, move |tx| Box::pin(async move { editions::get(tx, number).await })).await
    }

    /// Those that were published, the latest first.
    pub async fn editions(&self, tenant: &TenantId, before: Option<i64>, limit: i64) -> Result<Vec<Published>> {
        self.look(tenant, move |tx| Box::pin(async move { editions::list(tx, before, limit).await })).await
    }
}

async fn put(desk: &Desk, ready: Ready, acting: &Acting, tx: &mut Tx) -> Result<std::result::Result<(), Refused>> {
    let in_force = editions::to_change(tx).await?;
    let found = find(tx, in_force).await?;
    if found.tag() != ready.seen {
        return Ok(Err(Refused::Changed));
    }
    let (number, now) = (editions::next_number(tx).await?, desk.now());
    let document = ready.edition.written();
    let (before, after) = (digest(&found.in_force.written()), digest(&document));
    let by = acting.by.actor.name().to_owned();
    editions::publish(tx, &Published { number, document, by, at: now, back_to: ready.back_to });
    if ready.back_to.is_none() {
        editions::drop_draft(tx);
    }
    let (of, paper) = &ready.paper;
    papers::keep(tx, Kind::Playbook, *of, paper, now);
    let verb = if ready.back_to.is_some() { Verb::PlaybookRolledBack } else { Verb::PlaybookPublished };
    acting.note(tx, Deed::plain(verb).changed("number", in_force, number).changed("edition", before, after));
    let what = Happened::PlaybookPublished { edition: u32::try_from(number).unwrap_or(u32::MAX) };
    store::events::append(tx, &Event { id: mint!(desk, EventId), conversation: None, at: now, what });
    Ok(Ok(()))
}
