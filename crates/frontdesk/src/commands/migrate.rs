//! `frontdesk migrate`: brings the database up to date.

use super::configured;
use crate::cli::Configured;
use crate::wiring;
use anyhow::Context;
use frontdesk_store::{Migrated, Store};

pub async fn run(configured: Configured) -> anyhow::Result<()> {
    let place = configured::database(&configured)?;
    let database = wiring::database(&place.data, place.url.as_ref().map(|url| url.expose()))?;
    let migrated = Store::migrate(&database).await.context("the database cannot be brought up to date")?;
    super::print(&told(&migrated));
    Ok(())
}

fn told(migrated: &Migrated) -> String {
    match migrated.applied.as_slice() {
        [] => "The database was up to date already; nothing was changed.".into(),
        [one] => format!("Applied schema version {one}. The database is up to date."),
        [first, .., last] => format!("Applied schema versions {first} to {last}. The database is up to date."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_applied_is_said_in_words() {
        let told = |applied: &[i64]| told(&Migrated { applied: applied.to_vec() });
        assert_eq!(told(&[]), "The database was up to date already; nothing was changed.");
        assert_eq!(told(&[1]), "Applied schema version 1. The database is up to date.");
        assert_eq!(told(&[2, 3, 4]), "Applied schema versions 2 to 4. The database is up to date.");
    }
}
