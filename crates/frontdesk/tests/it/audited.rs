//! The audit trail of a running desk: read over HTTP, checked and written out from the command line, and caught when
//! somebody changes it past the program.

use crate::world::{Desk, World, binary, http, until};
use serde_json::Value;
use std::time::Duration;
use tokio::process::Command;

on_both! {
    a_trail_is_read_checked_and_caught_when_it_is_changed
    the_api_tells_the_trail_to_those_who_may_read_it
}

async fn command(world: &World, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(binary());
    command.args(arguments).args(world.place.arguments()).env_remove("FRONTDESK_DATABASE_HOUSE_KEY");
    let output = command.output().await.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// A key that may do this, made as an operator makes one.
async fn key(world: &World, may: &str) -> String {
    let (code, key, said) = command(world, &["key", "create", "--name", "a program", "--may", may]).await;
    assert_eq!(code, 0, "{said}");
    key.trim().to_owned()
}

/// What `frontdesk audit verify` tells once everything is linked.
async fn linked(world: &World, waiting_for: usize) -> String {
    let mut told = String::new();
    until("every deed is linked", Duration::from_secs(10), async || {
        told = command(world, &["audit", "verify"]).await.1;
        told.lines()
            .next()
            .is_some_and(|line| line.contains(&format!(" {waiting_for} ")) && line.ends_with(", 0 waiting"))
    })
    .await;
    told
}

async fn a_trail_is_read_checked_and_caught_when_it_is_changed(world: World) {
    let desks = world.desks(&[]).await;
    for may in ["bookings.read", "contacts.read", "audit.read"] {
        key(&world, may).await;
    }
    let ends = linked(&world, 3).await;
    assert_eq!(ends.lines().count(), 2, "the clinic's and the house's: {ends}");
    let file = world.place.folder_path().join("ends.txt");
    std::fs::write(&file, &ends).unwrap();
    let known = ["audit", "verify", "--known", file.to_str().unwrap()];
    assert_eq!(command(&world, &known).await.0, 0);

    let (code, lines, said) = command(&world, &["audit", "export"]).await;
    assert_eq!(code, 0, "{said}");
    let entries: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<_> = entries.iter().map(|e| (e["verb"].as_str().unwrap(), e["actor"].as_str().unwrap())).collect();
    assert_eq!(&told[..3], [("key.created", "operator"); 3], "{lines}");
    assert_eq!(told.last(), Some(&("audit.exported", "operator")), "that it was written out is noted");
    let (_, csv, _) = command(&world, &["audit", "export", "--format", "csv"]).await;
    assert!(csv.starts_with("id,at,actor,verb,on,changes,from,why\r\naud_"), "{csv}");
    let (code, _, said) = command(&world, &["audit", "export", "--tenant", "ten_nobodys"]).await;
    assert!(code == 1 && said.contains("house"), "{said}");

    let (_, rows, _) = command(&world, &["export", "bookings"]).await;
    assert!(rows.is_empty(), "{rows}");
    let (_, lines, _) = command(&world, &["audit", "export"]).await;
    let taken: Vec<_> = lines.lines().filter(|line| line.contains(r#""verb":"tenant.exported""#)).collect();
    assert!(taken.len() == 1 && taken[0].contains(r#""after":"bookings""#), "{taken:?}");

    // Somebody with the database's own password makes one key's permissions look smaller than they are.
    linked(&world, 7).await;
    let second = entries[1]["id"].as_str().unwrap();
    world.place.past_the_program(&format!("UPDATE audit_entries SET changes = '[]' WHERE id = '{second}'")).await;
    let (code, told, _) = command(&world, &["audit", "verify"]).await;
    assert_eq!(code, 2, "{told}");
    assert!(told.contains(&format!("FAULT edited: place 2, entry {second}: ")), "{told}");
    let (code, told, _) = command(&world, &["audit", "verify", "--tenant", "house"]).await;
    assert_eq!(code, 0, "the house's trail is whole: {told}");

    // And cuts the whole trail off.
    for table in ["audit_entries", "audit_links", "audit_heads"] {
        world.place.past_the_program(&format!("DELETE FROM {table} WHERE tenant_id <> 'ten_house'")).await;
    }
    assert_eq!(command(&world, &["audit", "verify"]).await.0, 0, "an empty trail is a whole one");
    let (code, told, _) = command(&world, &known).await;
    assert!(code == 2 && told.contains("FAULT short: place 1: "), "but not the one that was there: {told}");
    drop(desks);
}

async fn the_api_tells_the_trail_to_those_who_may_read_it(world: World) {
    let desks = world.desks(&[]).await;
    let (reader, other) = (key(&world, "audit.read").await, key(&world, "bookings.read").await);
    linked(&world, 2).await;
    for desk in &desks {
        reads(desk, &reader).await;
        refuses(desk, &reader, &other).await;
    }
    let head = get(&desks[0], &reader, "/v1/audit/head").await.1;
    let public = head["public_key"].as_str().unwrap();
    let (code, told, said) = command(&world, &["audit", "verify", "--public-key", public]).await;
    assert_eq!(code, 0, "the public key is enough to check with: {told}{said}");
    let wrong = "00".repeat(32);
    let (code, told, _) = command(&world, &["audit", "verify", "--public-key", &wrong]).await;
    assert!(code == 2 && told.contains("FAULT unknown_key"), "{told}");
}

async fn get(desk: &Desk, key: &str, path: &str) -> (u16, Value) {
    let answer = http().get(format!("{}{path}", desk.base)).bearer_auth(key).send().await.unwrap();
    let (status, text) = (answer.status().as_u16(), answer.text().await.unwrap());
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

async fn reads(desk: &Desk, reader: &str) {
    let (status, page) = get(desk, reader, "/v1/audit?verb=key.created&limit=1").await;
    assert_eq!(status, 200, "{page}");
    let (first, next) = (&page["items"][0], page["next"].as_str().unwrap());
    assert_eq!((&first["actor"], &first["from"]), (&"operator".into(), &"console".into()));
    assert!(first["on"].as_str().unwrap().starts_with("key_"), "{first}");
    let (_, page) = get(desk, reader, &format!("/v1/audit?verb=key.created&limit=1&after={next}")).await;
    assert_ne!(page["items"][0]["id"], first["id"]);
    let on = page["items"][0]["on"].as_str().unwrap();
    let (_, of) = get(desk, reader, &format!("/v1/audit?on={on}")).await;
    assert_eq!(of["items"].as_array().unwrap().len(), 1, "{of}");
    let (_, none) = get(desk, reader, "/v1/audit?until=2001-01-01T00:00:00Z").await;
    assert_eq!((none["items"].as_array().unwrap().len(), &none["next"]), (0, &Value::Null));

    let (status, csv) = get(desk, reader, "/v1/audit/export?format=csv&actor=operator").await;
    assert_eq!((status, csv.as_str().unwrap().lines().count()), (200, 3), "{csv}");
    let (_, mine) = get(desk, reader, "/v1/audit?verb=audit.exported").await;
    let entry = &mine["items"][0];
    assert!(entry["actor"].as_str().unwrap().starts_with("key_"), "{entry}");
    assert!(entry["from"].as_str().unwrap().starts_with("127.0.0.0/24 "), "{entry}");
}

async fn refuses(desk: &Desk, reader: &str, other: &str) {
    for path in ["/v1/audit", "/v1/audit/export", "/v1/audit/head"] {
        assert_eq!(get(desk, other, path).await.0, 403, "{path}");
        assert_eq!(desk.get(path).await.0, 401, "{path}");
    }
    for (query, told) in [
        ("verb=member.teleported", "verb"),
        ("actor=somebody", "actor"),
        ("on=a%20b", "on is"),
        ("after=evt_1", "after"),
        ("from=yesterday", "query"),
        ("limit=-1", "query"),
    ] {
        let (status, problem) = get(desk, reader, &format!("/v1/audit?{query}")).await;
        assert!(status == 400 && problem["detail"].as_str().unwrap().contains(told), "{query}: {problem}");
    }
    assert_eq!(get(desk, reader, "/v1/audit/export?format=pdf").await.0, 400);
}
