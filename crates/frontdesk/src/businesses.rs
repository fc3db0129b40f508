//! Keeps the businesses in the database equal to those in the settings.
//!
//! The settings are the truth, but for businesses that live in the database: those that were made there, and those that
//! their owner keeps there (`POST /v1/settings/keep`). A business that is no longer in the settings is not reached any
//! more, but what was booked and said there stays. What the settings change stands in the business's audit trail.

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

/// Told at every start and by `frontdesk check`.
pub const DOES_NOT_COUNT: &str =
    "a business of the settings lives in the database: what the settings say of it does not count";

/// Which of them live in the database, where nothing that the settings say of them counts.
pub async fn living_here<'a>(store: &Store, tenants: &'a [Tenant]) -> anyhow::Result<Vec<&'a Tenant>> {
    let mut all = Vec::new();
    for tenant in tenants {
        if kept(store, &tenant.id).await?.is_some_and(|kept| kept.kept_in == KeptIn::Database) {
            all.push(tenant);
        }
    }
    Ok(all)
}

/// All that are served: those of the settings, written to the database, and those that live there. None: nobody has made
/// one yet.
pub async fn all(store: &Store, tenants: &[Tenant], clock: Arc<dyn Clock>) -> anyhow::Result<Vec<TenantId>> {
    let mut all: Vec<TenantId> = tenants.iter().map(|tenant| tenant.id.clone()).collect();
    let mut lost = 0;
    for id in store.tenants().await? {
        match kept(store, &id).await?.map(|kept| kept.kept_in) {
            Some(KeptIn::Database) if !all.contains(&id) => all.push(id),
            Some(KeptIn::Settings) if !all.contains(&id) => lost += 1,
            _ => {}
        }
    }
    // Before anything is written: with the wrong file every number there is would be let go.
    anyhow::ensure!(
        lost == 0 || !all.is_empty(),
        "the settings name no business, and those in the database ({lost}) stood in a settings file. Name that file \
         with --config; or write them here again with [[business]], as frontdesk.example.toml shows"
    );
    keep(store, tenants, clock).await?;
    Ok(all)
}

/// The documents of all that are served: of two with one id the one that counts.
pub async fn documents(store: &Store, tenants: &[Tenant]) -> anyhow::Result<Vec<Tenant>> {
    let mut all = Vec::new();
    for id in store.tenants().await? {
        let here = kept(store, &id).await?.filter(|kept| kept.kept_in == KeptIn::Database);
        all.extend(here.map(|kept| kept.tenant));
    }
    let of_the_file = tenants.iter().filter(|tenant| all.iter().all(|here: &Tenant| here.id != tenant.id));
    let of_the_file: Vec<Tenant> = of_the_file.cloned().collect();
    all.extend(of_the_file);
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
                tracing::warn!(tenant = %id, "{DOES_NOT_COUNT}");
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
            let there = store::tenants::to_change(tx).await?;
            // Its owner took it into the database a moment ago.
            if there.as_ref().is_some_and(|kept| kept.kept_in == KeptIn::Database) {
                return Ok(());
            }
            let before = there.map(|kept| kept.tenant);
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
