//! Reading a tenant's chain from the database and walking it, in bounded pieces.

use crate::fault::{Fault, What};
use crate::sign::Trusted;
use crate::verify::{Known, Sound, Walk};
use frontdesk_domain::TenantId;
use frontdesk_store::audit::{self as store, Head};
use frontdesk_store::{Result, Scoped, Tx};

/// Heads that are read at once.
const HEADS: i64 = 500;
/// Links that one head signs at most. A head that claims more is not ours, and its links are not read for it.
pub(crate) const LINKS_MAX: i64 = 256;

/// Walks the trail of a tenant. The inner result names the first fault. `known` are places that were kept elsewhere.
pub async fn verify(trail: &Scoped, trusted: &Trusted, known: Vec<Known>) -> Result<std::result::Result<Sound, Fault>> {
    let (tenant, trusted) = (trail.id().clone(), trusted.clone());
    trail
        .read(move |tx| {
            Box::pin(async move {
                let walked = walk(tx, &tenant, &trusted, known).await;
                match walked {
                    Ok(sound) => Ok(Ok(sound)),
                    Err(Stop::Fault(fault)) => Ok(Err(fault)),
                    Err(Stop::Store(error)) => Err(error),
                }
            })
        })
        .await
}

/// Why a walk ends before the end.
enum Stop {
    Fault(Fault),
    Store(frontdesk_store::Error),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<frontdesk_store::Error> for Stop {
    fn from(error: frontdesk_store::Error) -> Self {
        Self::Store(error)
    }
}

async fn walk(
    tx: &mut Tx,
    tenant: &TenantId,
    trusted: &Trusted,
    known: Vec<Known>,
) -> std::result::Result<Sound, Stop> {
    let mut walk = Walk::new(tenant, trusted, known);
    loop {
        let heads = store::heads(tx, walk.seq, HEADS).await?;
        if heads.is_empty() {
            break;
        }
        for head in &heads {
            step(tx, &mut walk, head).await?;
        }
    }
    let beyond = store::links(tx, walk.seq, 1).await?;
    walk.end(beyond.first().map(|(link, _)| link))?;
    let waiting = loose(tx).await?;
    Ok(Sound { links: walk.seq, hash: walk.hash, waiting })
}

async fn step(tx: &mut Tx, walk: &mut Walk<'_>, head: &Head) -> std::result::Result<(), Stop> {
    let rows = store::links(tx, walk.seq, (head.seq - walk.seq).min(LINKS_MAX)).await?;
    Ok(walk.up_to(head, &rows)?)
}

/// Entries beside the chain, and how many wait for it.
async fn loose(tx: &mut Tx) -> std::result::Result<i64, Stop> {
    let fault = |entry: String, what| Stop::Fault(Fault { seq: None, entry: Some(entry), what });
    match store::loose(tx).await? {
        (Some(entry), _) => Err(fault(entry, What::Inserted)),
        (None, Some(entry)) => Err(fault(entry, What::Lost)),
        (None, None) => Ok(store::waiting_count(tx).await?),
    }
}
