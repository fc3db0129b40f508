//! `frontdesk export`: what is stored, as JSON Lines, while the desk runs. That it was taken out is noted.

use crate::cli::{Export, Exported};
use crate::demo::Console;
use crate::wiring;
use anyhow::Context;
use frontdesk_audit::{By, Deed, Verb, note_alone};
use frontdesk_store::Store;
use std::io::Write;
use std::sync::Arc;

pub async fn run(export: Export) -> anyhow::Result<()> {
    let database = match &export.database_url {
        None if !export.data.join("frontdesk.db").exists() => {
            anyhow::bail!("there is no data in {}; name the folder with --data", export.data.display())
        }
        url => wiring::database(&export.data, url.as_deref())?,
    };
    let store = Store::open(&database).await.context("the database cannot be opened")?;
    // The console sends nothing: an export never delivers.
    let desk = wiring::desk(store.clone(), Arc::new(Console), wiring::system_clock())?;
    let by = By::operator(wiring::system_clock());
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for tenant in store.tenants().await? {
        let deed = Deed::of(Verb::TenantExported, &tenant).set("what", export.what.name());
        note_alone(&store.tenant(&tenant), &by, deed).await?;
        let rows = match export.what {
            Exported::Bookings => desk.export_bookings(&tenant).await?,
            Exported::Messages => desk.export_messages(&tenant).await?,
        };
        for row in rows {
            writeln!(out, "{row}")?;
        }
    }
    out.flush()?;
    Ok(())
}
