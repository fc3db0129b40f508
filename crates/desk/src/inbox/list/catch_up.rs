//! The rows are made up to the end of the stream: by whoever looks at the list, before they look, and now and then where
//! nobody looks. So whoever has seen an event finds a list that has it in, and no turn does anything for the list.

use super::{row, search};
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::{ConversationId, TenantId};
use frontdesk_store::listing::{self, Place};
use frontdesk_store::{self as store, Tx};
use std::collections::BTreeSet;

/// Events, or older conversations, of one transaction.
const BATCH: i64 = 250;
/// Whoever looks waits for no more than this many; the rest is done for the next one.
const BATCHES_MAX: usize = 80;
/// Messages of a conversation that are looked through for its words.
const PIECES_MAX: i64 = 200;
/// Two at once would do the same work twice.
const LOCK: &str = "inbox rows";

impl Desk {
    /// Brings a tenant's list up to what has happened. True: there is more than one should wait for.
    pub(crate) async fn catch_up(&self, tenant: &TenantId) -> Result<bool> {
        if self.look(tenant, |tx| Box::pin(is_up(tx))).await? {
            return Ok(false);
        }
        // A page asks for rows and counts at once: one of them makes what is missing, the others wait for it.
        let _alone = self.0.lists.alone(tenant).await;
        if self.look(tenant, |tx| Box::pin(is_up(tx))).await? {
            return Ok(false);
        }
        for _ in 0..BATCHES_MAX {
            let goes_on = self.commit(tenant, |tx| Box::pin(async move { Ok(go_on(tx).await?) })).await?;
            if !goes_on {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

async fn is_up(tx: &mut Tx) -> store::Result<bool> {
    let Some(place) = listing::place(tx).await? else { return Ok(false) };
    Ok(place.filled_to.is_none() && listing::after(tx, place.position, 1).await?.is_empty())
}

/// One step; whether there is more to do.
async fn go_on(tx: &mut Tx) -> store::Result<bool> {
    tx.lock(LOCK).await;
    let place = match listing::place(tx).await? {
        Some(place) => place,
        None => {
            let head = store::stream::head(tx).await?;
            listing::begin(tx, head.position)
        }
    };
    let before = place.clone();
    let (mut place, mut more) = follow(tx, place).await?;
    if let Some(to) = place.filled_to.take() {
        let older = listing::older(tx, &to, BATCH).await?;
        place.filled_to = older.last().filter(|_| is_full(older.len())).map(ToString::to_string);
        more |= place.filled_to.is_some();
        make(tx, &older).await?;
    }
    if place != before {
        listing::go_on(tx, &place);
    }
    Ok(more)
}

fn is_full(count: usize) -> bool {
    i64::try_from(count).is_ok_and(|count| count >= BATCH)
}

/// What has happened since.
async fn follow(tx: &mut Tx, mut place: Place) -> store::Result<(Place, bool)> {
    let events = listing::after(tx, place.position, BATCH).await?;
    let mut touched: BTreeSet<ConversationId> = BTreeSet::new();
    let settled = events.iter().take_while(|event| event.settled).last();
    let moved = settled.is_some();
    if let Some(last) = settled {
        place.position = last.position;
    }
    for event in &events {
        touched.extend(event.conversation.clone());
        if let Some(contact) = &event.contact {
            touched.extend(listing::of_contact(tx, contact).await?);
        }
    }
    let touched: Vec<ConversationId> = touched.into_iter().collect();
    for some in touched.chunks(BATCH as usize) {
        make(tx, some).await?;
    }
    Ok((place, moved && is_full(events.len())))
}

/// Makes the rows of these conversations anew.
async fn make(tx: &mut Tx, conversations: &[ConversationId]) -> store::Result<()> {
    if conversations.is_empty() {
        return Ok(());
    }
    let facts = listing::facts(tx, conversations).await?;
    let mut words = search::gathered(listing::pieces(tx, conversations, PIECES_MAX).await?);
    let rows: Vec<_> = facts.iter().map(row::listed).collect();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let words = words.remove(&row.standing.conversation).unwrap_or_default();
            (row, words)
        })
        .collect();
    listing::put(tx, &rows);
    Ok(())
}
