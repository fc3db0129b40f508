//! `frontdesk migrate`: brings the database up to date.

use crate::cli::Configured;
use crate::wiring;
use anyhow::Context;
use frontdesk_store::Store;
use std::path::Path;

pub async fn run(configured: Configured) -> anyhow::Result<()> {
    let data = configured.data.as_deref().unwrap_or(Path::new("data"));
    let database = wiring::database(data, configured.database_url.as_deref())?;
    let migrated = Store::migrate(&database).await.context("the database cannot be brought up to date")?;
    super::print(&format!("{migrated:?}"));
    Ok(())
}
