//! `frontdesk tenant`: businesses, for whoever runs the installation.

use super::{configured, key, member, print};
use crate::cli::{Configured, NewTenant, Stored, TenantCommand, TenantOf};
use crate::demo::Console;
use crate::settings::Where;
use crate::wiring;
use anyhow::{Context, bail};
use frontdesk_audit::{By, Deed, Verb, note};
use frontdesk_desk::settings::Refused;
use frontdesk_domain::{OrganizationId, Secret, Tenant, TenantId};
use frontdesk_store::tenants;
use frontdesk_store::{Scoped, Store};
use std::io::Write;
use std::sync::Arc;

pub async fn run(asked: TenantOf) -> anyhow::Result<()> {
    match asked.command {
        TenantCommand::Create(new) => match &new.like {
            Some(like) => like_another(&new, like).await,
            None => create(&new.configured).await,
        },
        TenantCommand::List(stored) => list(&stored).await,
        TenantCommand::Export { tenant, stored } => export(&tenant, &stored).await,
    }
}

/// What is there already stays where it is kept.
async fn create(from: &Configured) -> anyhow::Result<()> {
    let settings = configured::sound(from)?;
    if settings.tenants.is_empty() {
        bail!(
            "no [[business]] stands in {}. Write one there (frontdesk.example.toml shows how), or make one like \
             another with --like",
            from.config.display()
        );
    }
    let store = open(&settings.database).await?;
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

async fn open(place: &Where) -> anyhow::Result<Store> {
    let database = wiring::database(&place.data, place.url.as_ref().map(Secret::expose))?;
    Store::open(&database).await.context("the database cannot be opened")
}

/// The same as `POST /v1/tenants`, by whoever runs the installation.
async fn like_another(new: &NewTenant, like: &str) -> anyhow::Result<()> {
    let store = open(&configured::database(&new.configured)?).await?;
    let like = key::tenant(&store, Some(like)).await?;
    let organization = new.organization.as_deref().map(|text| {
        OrganizationId::parse(text).with_context(|| format!("{text:?} is no organization; write its id (org_…)"))
    });
    let organization = organization.transpose()?;
    let desk = wiring::desk(store.clone(), Arc::new(Console), wiring::system_clock())?;
    let name = new.name.as_deref().unwrap_or_default();
    let tenant = desk.another(&like, name, new.zone.clone()).await?.map_err(|refused| wrong(&refused))?;
    let (id, by) = (tenant.id.clone(), By::operator(wiring::system_clock()));
    let made = member::people(store, "").create_tenant(&by, tenant, organization.as_ref()).await;
    made.context("the business cannot be made")?;
    print(&format!("{id}  made in the database"));
    Ok(())
}

fn wrong(refused: &Refused) -> anyhow::Error {
    let Refused::Wrong(problems) = refused else { return anyhow::anyhow!("the business cannot be made: {refused:?}") };
    let lines: Vec<_> = problems.iter().map(|problem| format!("{}: {}", problem.at, problem.what)).collect();
    anyhow::anyhow!("it could not be booked like this:\n{}", lines.join("\n"))
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
