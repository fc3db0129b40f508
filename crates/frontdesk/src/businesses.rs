//! Keeps the businesses in the database equal to those in the settings.
//!
//! The settings are the truth, but for businesses that live in the database (`frontdesk tenant create`). A business that
//! is no longer in the settings is not reached any more, but what was booked and said there stays. What the settings
//! change stands in the business's audit trail.

mod noted;

use anyhow::Context;
use frontdesk_audit::{By, note};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{ChannelKind, Tenant, TenantId};
use frontdesk_store::tenants::{Kept, KeptIn};
use frontdesk_store::{self as store, Error, Store};
use jiff::Timestamp;
use std::collections::HashSet;
use std::sync::Arc;

/// Two processes that start at the same moment write the same; the one that is refused looks again.
const ATTEMPTS_MAX: u32 = 5;

/// All that are served: those of the settings, written to the database, and those that live there.
pub async fn all(store: &Store, tenants: &[Tenant], clock: Arc<dyn Clock>) -> anyhow::Result<Vec<TenantId>> {
    let mut all: Vec<TenantId> = tenants.iter().map(|tenant| tenant.id.clone()).collect();
    for id in store.tenants().await? {
        let lives_here = kept(store, &id).await?.is_some_and(|kept| kept.kept_in == KeptIn::Database);
        if lives_here && !all.contains(&id) {
            all.push(id);
        }
    }
    // Before anything is written: without a business every number there is would be let go.
    anyhow::ensure!(
        !all.is_empty(),
        "there is no business, neither in the settings nor in the database. Write one into the settings with \
         [[business]]; frontdesk.example.toml shows how"
    );
    keep(store, tenants, clock).await?;
    Ok(all)
}

async fn keep(store: &Store, tenants: &[Tenant], clock: Arc<dyn Clock>) -> anyhow::Result<()> {
    let mut attempt = 1;
    loop {
        match once(store, tenants, &By::operator(clock.clone())).await {
            Err(error) if error.is_retry() && attempt < ATTEMPTS_MAX => attempt += 1,
            done => return done.context("the businesses of the settings cannot be written to the database"),
        }
    }
}

/// Numbers and keys that moved are let go before they are taken, since an address has one owner at a time.
async fn once(store: &Store, tenants: &[Tenant], by: &By) -> Result<(), Error> {
    let now = by.clock.now();
    let mut changed: Vec<&Tenant> = Vec::new();
    let known: HashSet<TenantId> = store.tenants().await?.into_iter().collect();
    for id in &known {
        keep_settings(store, id, now).await?;
        let Some(Kept { tenant: mut there, kept_in }) = kept(store, id).await? else { continue };
        if kept_in == KeptIn::Database {
            if tenants.iter().any(|tenant| tenant.id == *id) {
                tracing::warn!(tenant = %id, "a business of the settings lives in the database: what the settings say of it does not count");
            }
            continue;
        }
        let wanted = tenants.iter().find(|tenant| tenant.id == *id);
        changed.extend(wanted.filter(|tenant| **tenant != there));
        let before = there.channels.len();
        there.channels.retain(|channel| wanted.is_some_and(|tenant| has(tenant, channel.kind, &channel.address)));
        if there.channels.len() < before {
            if wanted.is_none() {
                tracing::warn!(tenant = %id, "a business is not in the settings any more: it is not reached, its bookings stay");
            }
            save(store, there, by).await?;
        }
    }
    changed.extend(tenants.iter().filter(|tenant| !known.contains(&tenant.id)));
    for tenant in changed {
        save(store, tenant.clone(), by).await?;
        tracing::info!(tenant = %tenant.id, "a business was written to the database");
    }
    Ok(())
}

fn has(tenant: &Tenant, kind: ChannelKind, address: &str) -> bool {
    tenant.channels.iter().any(|channel| channel.kind == kind && channel.address == address)
}

async fn kept(store: &Store, id: &TenantId) -> Result<Option<Kept>, Error> {
    store.tenant(id).read(|tx| Box::pin(store::tenants::kept(tx))).await
}

/// Turns that were taken with what stands there are to be taken again with it.
async fn keep_settings(store: &Store, id: &TenantId, now: Timestamp) -> Result<(), Error> {
    let scoped = store.tenant(id);
    scoped.write(move |tx| Box::pin(async move { store::papers::keep_settings(tx, now).await })).await
}

/// What another process wrote meanwhile is no change, and is noted once.
async fn save(store: &Store, tenant: Tenant, by: &By) -> Result<(), Error> {
    let (scoped, by) = (store.tenant(&tenant.id), by.clone());
    let saved = scoped.write(move |tx| {
        Box::pin(async move {
            let before = store::tenants::to_change(tx).await?.map(|kept| kept.tenant);
            store::tenants::save(tx, &tenant, by.clock.now()).await?;
            if let Some(deed) = noted::of(before.as_ref(), &tenant) {
                note(tx, &by, deed);
            }
            Ok(())
        })
    });
    saved.await
}

#[cfg(test)]
mod tests;
