//! Two processes note and link at the same time, and one of them dies: still one chain, with every deed in it once.

use crate::dice::Dice;
use crate::world::{block_on, member, some_deed, with_postgres};
use frontdesk_audit::{Keys, link_waiting, note, verify};
use frontdesk_domain::{Secret, TenantId};
use frontdesk_store::audit::{self, Entry};
use frontdesk_store::{Database, Scoped, Store};
use std::collections::BTreeSet;
use std::process::{Child, Command};
use std::time::Duration;

const DEEDS: usize = 150;
const NOTERS: usize = 4;
const PLACE: &str = "FRONTDESK_AUDIT_TEST_PLACE";
const WHO: &str = "FRONTDESK_AUDIT_TEST_WHO";

#[test]
fn two_processes_keep_one_chain_on_postgres() {
    with_postgres(async |url| one_chain(&url).await);
}

#[test]
fn two_processes_keep_one_chain_in_a_file() {
    let folder = std::env::temp_dir().join(format!("frontdesk-audit-two-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("desk.db");
    block_on(one_chain(file.to_str().unwrap()));
    std::fs::remove_dir_all(&folder).unwrap();
}

/// What the other process does; it is started by the tests above and skipped otherwise.
#[test]
fn the_other_process() {
    let (Ok(place), Ok(who)) = (std::env::var(PLACE), std::env::var(WHO)) else { return };
    block_on(async { live(&open(&place).await, who.parse().unwrap()).await });
}

async fn one_chain(place: &str) {
    Store::migrate(&database(place)).await.unwrap();
    let mut whole = other(place, 1);
    let mut dying = other(place, 2);
    let trail = open(place).await;
    let mine = live(&trail, 3);
    let kill = async {
        tokio::time::sleep(Duration::from_millis(700)).await;
        dying.kill().unwrap();
        dying.wait().unwrap();
    };
    futures::join!(mine, kill);
    assert!(tokio::task::spawn_blocking(move || whole.wait()).await.unwrap().unwrap().success());
    while link_waiting(&trail, &keys(), crate::world::at(1)).await.unwrap() > 0 {}

    let sound = verify(&trail, &keys().trusted(), Vec::new()).await.unwrap().unwrap();
    let entries = noted(&trail).await;
    assert_eq!(
        (sound.links, sound.waiting),
        (entries.len() as i64, 0),
        "every deed that was committed is linked, once"
    );
    for who in [1, 3] {
        let by = member(who).actor;
        let own = entries.iter().filter(|e| e.actor == by.name()).count();
        assert_eq!(own, DEEDS * NOTERS, "no deed of process {who} is lost");
    }
    let heads = trail.read(|tx| Box::pin(audit::heads(tx, 0, 100_000))).await.unwrap();
    let keys: BTreeSet<i64> = heads.iter().map(|h| h.seq).collect();
    assert!(keys.len() > 2, "they were linked while they came");
}

async fn noted(trail: &Scoped) -> Vec<Entry> {
    let links = trail.read(|tx| Box::pin(audit::links(tx, 0, 100_000))).await.unwrap();
    links.into_iter().map(|(_, entry)| entry.unwrap()).collect()
}

/// Several deeds at once, each in a transaction that takes its time, and a chainer beside them.
async fn live(trail: &Scoped, who: u8) {
    let by = member(who);
    let noters = (0..NOTERS).map(|noter| {
        let (trail, by) = (trail.clone(), by.clone());
        tokio::spawn(async move {
            let mut dice = Dice::new(u64::from(who) * 100 + noter as u64);
            for n in 0..DEEDS {
                let (by, pause) = (by.clone(), dice.below(8) as i64);
                let noted = trail.write(move |tx| {
                    Box::pin(async move {
                        note(tx, &by, some_deed(n));
                        // Commits after others that began later. A single writer has no others.
                        let sleep = frontdesk_store::Sql::each(
                            "SELECT $1",
                            "SELECT $1::bigint FROM pg_sleep($1::bigint / 1000.0)",
                        );
                        tx.one(sleep, &[pause.into()]).await.map(drop)
                    })
                });
                noted.await.unwrap();
            }
        })
    });
    let noters = futures::future::join_all(noters);
    let linking = async {
        loop {
            link_waiting(trail, &keys(), crate::world::at(1)).await.unwrap();
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
    };
    tokio::select! {
        all = noters => all.into_iter().for_each(|one| one.unwrap()),
        () = linking => {}
    }
}

fn other(place: &str, who: u8) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "two_processes::the_other_process", "--nocapture"])
        .env(PLACE, place)
        .env(WHO, who.to_string())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap()
}

async fn open(place: &str) -> Scoped {
    Store::open(&database(place)).await.unwrap().tenant(&TenantId::parse("ten_a").unwrap())
}

fn database(place: &str) -> Database {
    if place.starts_with("postgres://") {
        Database::Postgres { url: Secret::new(place) }
    } else {
        Database::Sqlite { file: place.into() }
    }
}

fn keys() -> Keys {
    Keys::of(&[7; 32]).unwrap()
}
