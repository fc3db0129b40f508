//! `frontdesk tenant`: businesses, for whoever runs the installation.

use super::{configured, print};
use crate::cli::{Configured, Stored, TenantCommand, TenantOf};
use crate::demo::Console;
use crate::wiring;
use anyhow::{Context, bail};
use frontdesk_audit::{By, Deed, Verb, note};
use frontdesk_domain::{Secret, Tenant, TenantId};
use frontdesk_store::tenants;
use frontdesk_store::{Scoped, Store};
use std::io::Write;
use std::sync::Arc;

pub async fn run(asked: TenantOf) -> anyhow::Result<()> {
    match asked.command {
        TenantCommand::Create(configured) => create(&configured).await,
        TenantCommand::List(stored) => list(&stored).await,
        TenantCommand::Export { tenant, stored } => export(&tenant, &stored).await,
    }
}

/// What is there already stays where it is kept.
async fn create(from: &Configured) -> anyhow::Result<()> {
    let settings = configured::sound(from)?;
    let place = &settings.database;
    let database = wiring::database(&place.data, place.url.as_ref().map(Secret::expose))?;
    let store = Store::open(&database).await.context("the database cannot be opened")?;
    let by = By::operator(wiring::system_clock());
    for tenant in settings.tenants {
        let id = tenant.id.clone();
        let made = made(&store.tenant(&id), tenant, by.clone()).await?;
        print(&format!("{id}  {}", if made { "made in the database" } else { "is there already" }));
    }
    Ok(())
}

async fn made(scoped: &Scoped, tenant: Tenant, by: By) -> anyhow::Result<bool> {
    let now = by.clock.now();
    let made = scoped.write(move |tx| {
        Box::pin(async move {
            if tenants::kept(tx).await?.is_some() {
                return Ok(false);
            }
            tenants::save(tx, &tenant, now).await?;
            tenants::keep_here(tx);
            note(tx, &by, Deed::of(Verb::TenantCreated, &tenant.id));
            Ok(true)
        })
    });
    made.await.context("the business cannot be made; is a number or chat key of it another business's?")
}

async fn list(stored: &Stored) -> anyhow::Result<()> {
    let store = wiring::stored(stored).await?;
    for id in store.tenants().await? {
        let Some(kept) = store.tenant(&id).read(|tx| Box::pin(tenants::kept(tx))).await? else { continue };
        let (tenant, place) = (kept.tenant, kept.kept_in.name());
        print(&format!("{id}  {}  {}  kept in the {place}", tenant.name, tenant.zone));
    }
    Ok(())
}

async fn export(tenant: &str, stored: &Stored) -> anyhow::Result<()> {
    let store = wiring::stored(stored).await?;
    let wanted = TenantId::parse(tenant);
    let Some(id) = store.tenants().await?.into_iter().find(|id| Some(id) == wanted.as_ref()) else {
        bail!("there is no business {tenant:?}; `frontdesk tenant list` names them")
    };
    // The console sends nothing: an export never delivers.
    let desk = wiring::desk(store.clone(), Arc::new(Console), wiring::system_clock())?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let document = store.tenant(&id).read(|tx| Box::pin(tenants::load(tx))).await?;
    writeln!(out, "{}", serde_json::json!({ "tenant": document }))?;
    for row in desk.export_bookings(&id).await?.into_iter().chain(desk.export_messages(&id).await?) {
        writeln!(out, "{row}")?;
    }
    out.flush()?;
    let by = By::operator(wiring::system_clock());
    let scoped = store.tenant(&id);
    let noted = scoped.write(move |tx| {
        Box::pin(async move {
            let id = tx.tenant();
            note(tx, &by, Deed::of(Verb::TenantExported, &id));
            Ok(())
        })
    });
    Ok(noted.await?)
}
