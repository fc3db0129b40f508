//! Somebody who may write every table and has the program, but not the installation's key.

use crate::world::{Raw, Rows, World, at};
use frontdesk_audit::{Keys, link_waiting};
use frontdesk_domain::TenantId;
use frontdesk_store::audit::{self, Entry, Head, Link};
use frontdesk_store::{Database, Scoped, Store};

pub async fn rows(trail: &Scoped) -> Rows {
    trail
        .read(|tx| {
            Box::pin(async move {
                let links = audit::links(tx, 0, 10_000).await?;
                let heads = audit::heads(tx, 0, 10_000).await?;
                let (links, entries): (Vec<_>, Vec<_>) = links.into_iter().unzip();
                Ok(Rows { entries: entries.into_iter().flatten().collect(), links, heads, waiting: Vec::new() })
            })
        })
        .await
        .unwrap()
}

/// Puts these rows into the tables in place of all that is there.
pub async fn write(raw: &Raw, tenant: &TenantId, rows: &Rows) {
    let mut script = String::from("BEGIN;");
    for table in ["audit_waiting", "audit_links", "audit_heads", "audit_entries"] {
        script += &format!("DELETE FROM {table};");
    }
    let entries = rows.entries.iter().map(|e| {
        let (object, why) =
            (e.object.as_deref().map_or("NULL".into(), text), e.why.as_deref().map_or("NULL".into(), text));
        let texts = [&e.actor, &e.verb].map(|t| text(t)).join(",");
        let end = [&e.changes, &e.origin].map(|t| text(t)).join(",");
        format!("({},{},{},{texts},{object},{end},{why})", text(tenant.as_str()), text(&e.id), e.at)
    });
    script += &insert("audit_entries", entries);
    let of = text(tenant.as_str());
    script += &insert(
        "audit_links",
        rows.links.iter().map(|l| format!("({of},{},{},{})", l.seq, text(&l.entry), text(&l.hash))),
    );
    let heads = rows.heads.iter().map(|h| {
        let (hash, marks, key, signature) = (text(&h.hash), text(&h.marks), text(&h.key_id), text(&h.signature));
        format!("({of},{},{hash},{marks},{},{key},{signature})", h.seq, h.at)
    });
    script += &insert("audit_heads", heads);
    script += &insert("audit_waiting", rows.waiting.iter().map(|id| format!("({of},{})", text(id))));
    raw.run(&(script + "COMMIT;")).await;
}

fn insert(table: &str, rows: impl Iterator<Item = String>) -> String {
    let rows: Vec<String> = rows.collect();
    if rows.is_empty() { String::new() } else { format!("INSERT INTO {table} VALUES {};", rows.join(",")) }
}

fn text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// The chain as the program itself would make it of these entries, signed by a key of the forger's own. A head comes
/// after as many links as in `like`.
pub async fn chained(entries: &[Entry], like: &[Head], tenant: &TenantId) -> (Vec<Link>, Vec<Head>) {
    let store = Store::open(&Database::SqliteMemory).await.unwrap();
    let trail = store.tenant(tenant);
    let keys = Keys::of(&[66; 32]).unwrap();
    let mut done = 0;
    while done < entries.len() {
        let end =
            like.iter().map(|h| h.seq as usize).find(|end| *end > done).unwrap_or(entries.len()).min(entries.len());
        let batch = entries[done..end].to_vec();
        let work = trail.write(move |tx| {
            Box::pin(async move {
                let tenant = tx.tenant();
                batch.iter().for_each(|entry| audit::append(tx, &tenant, entry));
                Ok(())
            })
        });
        work.await.unwrap();
        link_waiting(&trail, &keys, at(done)).await.unwrap();
        done = end;
    }
    let rows = rows(&trail).await;
    (rows.links, rows.heads)
}

/// One way to tamper with a trail, and where that is to be found.
pub struct Expected {
    pub how: &'static str,
    /// The place that is to be named; heads that are not ours name all they were to vouch for.
    pub seq: Option<i64>,
    pub entry: Option<String>,
}

impl World {
    /// A trail that was tampered with by hand.
    pub async fn becomes(&self, rows: &Rows) {
        write(&self.raw, &self.tenant, rows).await;
    }
}
