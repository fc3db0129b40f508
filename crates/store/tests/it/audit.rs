//! The audit trail's tables: written once, linked once, never changed.

use crate::cases;
use crate::world::{World, connect, with_postgres};
use frontdesk_domain::{Secret, TenantId};
use frontdesk_store::audit::{self, Entry, Head, Link, Wanted};
use frontdesk_store::{Database, Error, Scoped, Store};

cases! {
    entries_wait_until_they_are_linked_and_stay_as_they_are
    the_trail_is_read_by_filter_and_page
    the_house_notes_for_a_tenant_and_a_tenant_for_itself_alone
}

fn entry(n: i64) -> Entry {
    Entry {
        id: format!("aud_{n:03}"),
        at: n,
        actor: format!("mbr_{}", n % 2),
        verb: if n % 3 == 0 { "booking.moved" } else { "contact.changed" }.into(),
        object: (n % 5 != 0).then(|| format!("bkg_{}", n % 4)),
        changes: "[]".into(),
        origin: "inside".into(),
        why: (n % 2 == 0).then(|| "test".into()),
    }
}

async fn append(trail: &Scoped, numbers: std::ops::Range<i64>) {
    trail
        .write(|tx| {
            Box::pin(async move {
                let tenant = tx.tenant();
                numbers.for_each(|n| audit::append(tx, &tenant, &entry(n)));
                Ok(())
            })
        })
        .await
        .unwrap();
}

async fn entries_wait_until_they_are_linked_and_stay_as_they_are(world: World) {
    append(&world.mine(), 1..8).await;
    append(&world.theirs(), 1..2).await;
    let mut waiting = world.store.audit_waiting().await.unwrap();
    waiting.sort();
    assert_eq!(waiting, [world.tenant.clone(), world.other.clone()]);
    world
        .mine()
        .write(|tx| {
            Box::pin(async move {
                assert_eq!(audit::end(tx).await?, None);
                let entries = audit::waiting(tx, 5).await?;
                assert_eq!(entries, (1..6).map(entry).collect::<Vec<_>>(), "as they were noted");
                let link = |(n, e): (usize, &Entry)| Link { seq: n as i64 + 1, entry: e.id.clone(), hash: "h".into() };
                let links: Vec<Link> = entries.iter().enumerate().map(link).collect();
                audit::link(tx, &links, &head(5));
                Ok(())
            })
        })
        .await
        .unwrap();
    world
        .mine()
        .read(|tx| {
            Box::pin(async move {
                assert_eq!(audit::waiting_count(tx).await?, 2);
                assert_eq!(audit::heads(tx, 0, 9).await?, [head(5)]);
                assert!(audit::heads(tx, 5, 9).await?.is_empty());
                let links = audit::links(tx, 2, 2).await?;
                assert_eq!(links.iter().map(|(l, _)| l.seq).collect::<Vec<_>>(), [3, 4]);
                assert_eq!(links[0].1, Some(entry(3)));
                assert_eq!(audit::loose(tx).await?, (None, None));
                Ok(())
            })
        })
        .await
        .unwrap();
    let end = world.mine().write(|tx| Box::pin(audit::end(tx))).await.unwrap();
    assert_eq!(end.unwrap().seq, 5);
    let twice = Link { seq: 6, entry: "aud_001".into(), hash: "h".into() };
    let trail = world.mine();
    let twice = trail.write(move |tx| {
        Box::pin(async move {
            audit::link(tx, &[twice], &head(6));
            Ok(())
        })
    });
    assert!(matches!(twice.await, Err(Error::Conflict(_))), "an entry has one place");
}

fn head(seq: i64) -> Head {
    let text = |t: &str| t.to_owned();
    Head { seq, hash: text("h"), marks: text("m"), at: 9, key_id: text("k"), signature: text("s") }
}

async fn the_trail_is_read_by_filter_and_page(world: World) {
    append(&world.mine(), 1..41).await;
    append(&world.theirs(), 41..50).await;
    let text = |t: &str| Some(t.to_owned());
    let all = Wanted::default();
    let table = [
        all.clone(),
        Wanted { actor: text("mbr_1"), ..all.clone() },
        Wanted { object: text("bkg_2"), ..all.clone() },
        Wanted { verb: text("booking.moved"), ..all.clone() },
        Wanted { from: Some(10), until: Some(20), ..all.clone() },
        Wanted { actor: text("mbr_0"), object: text("bkg_2"), verb: text("booking.moved"), from: Some(5), until: None },
        Wanted { actor: text("mbr_9"), ..all },
    ];
    for wanted in table {
        let fits = |e: &Entry| {
            wanted.actor.as_ref().is_none_or(|a| *a == e.actor)
                && wanted.verb.as_ref().is_none_or(|v| *v == e.verb)
                && wanted.object.as_ref().is_none_or(|o| Some(o) == e.object.as_ref())
                && wanted.from.is_none_or(|from| e.at >= from)
                && wanted.until.is_none_or(|until| e.at < until)
        };
        for oldest_first in [true, false] {
            let mut expected: Vec<Entry> = (1..41).map(entry).filter(fits).collect();
            if !oldest_first {
                expected.reverse();
            }
            assert_eq!(paged(&world.mine(), &wanted, oldest_first).await, expected, "{wanted:?} {oldest_first}");
        }
    }
}

async fn paged(trail: &Scoped, wanted: &Wanted, oldest_first: bool) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    loop {
        let (wanted, after) = (wanted.clone(), all.last().map(|e| e.id.clone()));
        let page = trail
            .read(move |tx| Box::pin(async move { audit::list(tx, &wanted, after.as_deref(), oldest_first, 7).await }))
            .await
            .unwrap();
        let last = page.len() < 7;
        all.extend(page);
        if last {
            return all;
        }
    }
}

async fn the_house_notes_for_a_tenant_and_a_tenant_for_itself_alone(world: World) {
    let tenant = world.tenant.clone();
    let house = world.store.house();
    let noted = house.write(move |tx| {
        Box::pin(async move {
            let house = tx.tenant();
            audit::append(tx, &tenant, &entry(1));
            audit::append(tx, &house, &entry(2));
            Ok(())
        })
    });
    noted.await.unwrap();
    let mine = paged(&world.mine(), &Wanted::default(), true).await;
    assert_eq!(mine, [entry(1)]);
    let house = TenantId::parse(frontdesk_store::HOUSE).unwrap();
    assert_eq!(paged(&world.store.tenant(&house), &Wanted::default(), true).await, [entry(2)]);

    let tenant = world.tenant.clone();
    let trail = world.theirs();
    let foreign = trail.write(move |tx| {
        Box::pin(async move {
            audit::append(tx, &tenant, &entry(3));
            Ok(())
        })
    });
    assert!(foreign.await.is_err(), "a tenant notes nothing in another's trail");
    assert_eq!(paged(&world.mine(), &Wanted::default(), true).await.len(), 1);
}

#[test]
fn nobody_changes_or_removes_what_was_noted_on_postgres() {
    with_postgres(async |url| {
        let database = Database::Postgres { url: Secret::new(&url) };
        Store::migrate(&database).await.unwrap();
        let store = Store::open(&database).await.unwrap();
        append(&store.tenant(&TenantId::parse("ten_a").unwrap()), 1..3).await;
        let raw = connect(&url).await;
        let role: String = raw.query_one("SELECT current_database() || '_app'", &[]).await.unwrap().get(0);
        for who in ["", &format!("SET LOCAL ROLE \"{role}\"; ")] {
            for table in ["audit_entries", "audit_links", "audit_heads"] {
                for change in ["UPDATE {} SET tenant_id = 'ten_b'", "DELETE FROM {}", "TRUNCATE {}"] {
                    let change = change.replace("{}", table);
                    let script = format!("BEGIN; {who}SET LOCAL frontdesk.tenant = 'ten_a'; {change}");
                    let refused = raw.batch_execute(&script).await.unwrap_err();
                    raw.batch_execute("ROLLBACK").await.unwrap();
                    assert_eq!(refused.code().unwrap().code(), "42501", "{who}{change}");
                }
            }
        }
    });
}

#[tokio::test]
async fn nobody_changes_or_removes_what_was_noted_in_a_file() {
    let folder = std::env::temp_dir().join(format!("frontdesk-trail-{}", crate::world::unique()));
    std::fs::create_dir_all(&folder).unwrap();
    let database = Database::Sqlite { file: folder.join("desk.db") };
    Store::migrate(&database).await.unwrap();
    let store = Store::open(&database).await.unwrap();
    let trail = store.tenant(&TenantId::parse("ten_a").unwrap());
    append(&trail, 1..2).await;
    let linked = trail.write(|tx| {
        Box::pin(async move {
            audit::link(tx, &[Link { seq: 1, entry: "aud_001".into(), hash: "h".into() }], &head(1));
            Ok(())
        })
    });
    linked.await.unwrap();
    let raw = rusqlite::Connection::open(folder.join("desk.db")).unwrap();
    for table in ["audit_entries", "audit_links", "audit_heads"] {
        for change in ["UPDATE {} SET tenant_id = 'ten_b'", "DELETE FROM {}"] {
            let refused = raw.execute(&change.replace("{}", table), ()).unwrap_err();
            assert!(refused.to_string().contains("never"), "{table}: {refused}");
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
