//! What the audit trail costs: a change that is noted beside the same one that is not, and linking it afterwards.

use super::database::Database;
use super::proc;
use crate::front::Hand;
use anyhow::Context;
use frontdesk_audit::{By, Deed, Keys, Verb, link_waiting, note, verify};
use frontdesk_domain::{BookingId, Secret, TenantId};
use frontdesk_store::advice::{self, Used};
use frontdesk_store::{Scoped, Store};
use futures::future::try_join_all;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const WRITERS: i64 = 16;
const CHANGES: i64 = 600;
/// Of a turn's CPU time, in per cent: what linking may cost where every turn changed something that is noted.
const SHARE_MAX: f64 = 5.0;

/// What one entry costs in CPU time of this process and of PostgreSQL's.
struct Cost {
    noting: Duration,
    linking: Duration,
}

/// Measures both databases and tells it. `turns` are the CPU times of a turn, where they were measured: SQLite's and
/// PostgreSQL's.
pub fn audit(scratch: &Path, postgres: Option<&str>, turns: &[Duration]) -> anyhow::Result<String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let mut text = "The audit trail, for each change of a member or a program\n".to_owned();
    let file = frontdesk_store::Database::Sqlite { file: scratch.join("audit.db") };
    let on_sqlite = runtime.block_on(cost(&file, || proc::cpu(std::process::id())))?;
    line(&mut text, "SQLite", &on_sqlite, turns.first());
    if let Some(server) = postgres {
        let server = Database::create(server)?;
        let there = frontdesk_store::Database::Postgres { url: Secret::new(server.url.clone()) };
        let both = || Ok(proc::cpu(std::process::id())? + server.cpu()?);
        let cost = runtime.block_on(cost(&there, both))?;
        line(&mut text, "PostgreSQL", &cost, turns.get(1));
    }
    Ok(text)
}

fn line(text: &mut String, name: &str, cost: &Cost, turn: Option<&Duration>) {
    let (noting, linking) = (cost.noting.as_secs_f64() * 1e6, cost.linking.as_secs_f64() * 1e6);
    let share = turn.map_or_else(String::new, |turn| {
        let share = cost.linking.as_secs_f64() / turn.as_secs_f64().max(1e-9) * 100.0;
        let met = if share <= SHARE_MAX { "✓" } else { "✗" };
        format!("{met} aim linking ≤ {SHARE_MAX:.0} % of a turn: {share:.1} %")
    });
    let value = format!("{noting:.0} µs to note, {linking:.0} µs to link and sign");
    let _ = writeln!(text, "{}", format!("  {name:<34} {value:<44} {share}").trim_end());
}

async fn cost(
    database: &frontdesk_store::Database,
    cpu: impl Fn() -> anyhow::Result<Duration>,
) -> anyhow::Result<Cost> {
    Store::migrate(database).await?;
    let store = Store::open(database).await?;
    let trail = store.tenant(&TenantId::at(1, [1; 10]));
    let keys = Keys::of(&[7; 32])?;
    changes(&trail, None).await?;
    let taken = async |by: Option<&By>| {
        let before = cpu()?;
        changes(&trail, by).await?;
        anyhow::Ok(cpu()?.saturating_sub(before))
    };
    let plain = taken(None).await?;
    let noted = taken(Some(&By::operator(Arc::new(Hand::default())))).await?;
    let before = cpu()?;
    let mut linked = 0;
    while let count @ 1.. = link_waiting(&trail, &keys, Timestamp::UNIX_EPOCH).await? {
        linked += count as i64;
    }
    let linking = cpu()?.saturating_sub(before);
    anyhow::ensure!(linked == WRITERS * CHANGES, "{linked} entries were linked");
    verify(&trail, &keys.trusted(), Vec::new()).await?.map_err(|fault| anyhow::anyhow!("{fault}"))?;
    let each = |all: Duration| all / u32::try_from(WRITERS * CHANGES).unwrap_or(u32::MAX);
    Ok(Cost { noting: each(noted.saturating_sub(plain)), linking: each(linking) })
}

/// Small changes by several at once, each in a transaction of its own, and noted where somebody is named.
async fn changes(trail: &Scoped, by: Option<&By>) -> anyhow::Result<()> {
    let writers = (0..WRITERS).map(|writer| async move {
        let day = Date::constant(2026, 1, 1).saturating_add(writer.days());
        for n in 0..CHANGES {
            let by = by.cloned();
            let change = trail.write(move |tx| {
                Box::pin(async move {
                    advice::add(tx, day, Used { asks: 1, tokens: 1, cost_micros: 1 });
                    if let Some(by) = &by {
                        let deed = Deed::of(Verb::BookingMoved, &BookingId::at(n, [1; 10]));
                        note(tx, by, deed.changed("starts_at", n, n + 60));
                    }
                    Ok(())
                })
            });
            change.await.context("a change failed")?;
        }
        anyhow::Ok(())
    });
    try_join_all(writers).await.map(drop)
}
