//! The database: whether it answers, fits this program and takes writes. It is not migrated here.

use super::finding::Finding;
use crate::settings::Where;
use crate::wiring;
use frontdesk_domain::Secret;
use frontdesk_store::{Error, Store};

pub async fn look(place: &Where) -> Vec<Finding> {
    if place.url.is_none() && !place.data.join("frontdesk.db").exists() {
        let will = if place.migrate { "`frontdesk serve` makes it" } else { "make it with `frontdesk migrate`" };
        return vec![Finding::warn("database", format!("there is none yet in {}; {will}", place.data.display()))];
    }
    match open(place).await {
        Ok(store) => opened(&store).await,
        Err(error) => vec![Finding::fail("database", format!("{error}{}", hint(place, &error)))],
    }
}

/// Opening refuses a role that passes by row-level security, and a schema of another version.
async fn open(place: &Where) -> Result<Store, Error> {
    let broken = |error: anyhow::Error| Error::Broken(format!("{error:#}"));
    let database = wiring::database(&place.data, place.url.as_ref().map(Secret::expose)).map_err(broken)?;
    Store::open(&database).await
}

/// A server that does not let us in says as little about why as it can.
fn hint(place: &Where, error: &Error) -> &'static str {
    match error {
        Error::Unavailable(_) if place.url.is_some() => {
            "; look at host, port, user and password of the database URL, and whether the server runs"
        }
        _ => "",
    }
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
