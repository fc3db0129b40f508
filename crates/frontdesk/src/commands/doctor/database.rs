//! The database: whether it answers, fits this program and takes writes. It is not migrated here.

use super::finding::Finding;
use crate::settings::Where;
use crate::wiring;
use frontdesk_domain::Secret;
use frontdesk_store::Store;

pub async fn look(place: &Where) -> Vec<Finding> {
    if place.url.is_none() && !place.data.join("frontdesk.db").exists() {
        let will = if place.migrate { "`frontdesk serve` makes it" } else { "make it with `frontdesk migrate`" };
        return vec![Finding::warn("database", format!("there is none yet in {}; {will}", place.data.display()))];
    }
    match open(place).await {
        Ok(store) => opened(&store).await,
        Err(error) => vec![Finding::fail("database", format!("{error:#}"))],
    }
}

/// Opening refuses a role that passes by row-level security, and a schema of another version.
async fn open(place: &Where) -> anyhow::Result<Store> {
    let database = wiring::database(&place.data, place.url.as_ref().map(Secret::expose))?;
    Ok(Store::open(&database).await?)
}

async fn opened(store: &Store) -> Vec<Finding> {
    let mut findings = vec![match store.ready().await {
        Ok(()) => Finding::ok("database", format!("{}: migrated, answers and takes writes", store.backend())),
        Err(error) => Finding::fail("database", error.to_string()),
    }];
    if store.backend() == "postgres" {
        findings.push(Finding::ok("role", "row-level security binds it: neither a superuser nor the tables' owner"));
    }
    findings
}
