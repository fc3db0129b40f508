//! The commands that look back at what was said, on the data of a desk that serves.

use crate::world::{World, book, caller, person, slots};
use serde_json::Value;
use std::process::Output;
use tokio::process::Command;

on_both! {
    a_booking_is_explained_replayed_and_written_down
}

async fn told(world: &World, command: &[&str]) -> Output {
    Command::new(crate::world::binary()).args(command).args(world.place.arguments()).output().await.unwrap()
}

fn out(output: &Output) -> String {
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

async fn a_booking_is_explained_replayed_and_written_down(world: World) {
    let desks = world.desks(&[]).await;
    let (person, slot) = (person(3), slots(1)[0]);
    book(&caller(&desks), &person, slot).await;

    // The whole conversation, found by the number, then the turn that booked.
    let whole: Value = serde_json::from_str(&out(&told(&world, &["explain", &person.phone, "--json"]).await)).unwrap();
    let turns = whole["turns"].as_array().unwrap();
    let booked = |turn: &&Value| turn["did"].as_array().is_some_and(|did| did.iter().any(|d| d["action"] == "book"));
    let booking = turns.iter().find(booked).unwrap();
    assert_eq!(booking["texts"][0]["purpose"], "confirmation");
    assert!(turns.iter().all(|turn| turn["same"] == true), "{whole:#}");
    let (turn, conversation) = (booking["turn"].as_str().unwrap(), whole["conversation"].as_str().unwrap());
    let page = out(&told(&world, &["explain", turn]).await);
    for wanted in
        ["Understood   affirm", "Did          book", "came out booked", "text_confirmation to", "Replay       same"]
    {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert!(out(&told(&world, &["explain", conversation]).await).contains(turn));

    assert_eq!(out(&told(&world, &["replay", turn]).await), "same\n");
    let all = format!("{} same, 0 different\n", turns.len());
    assert!(out(&told(&world, &["replay", conversation]).await).ends_with(&all));
    assert_eq!(out(&told(&world, &["replay", "--all"]).await), all);
    assert!(!told(&world, &["replay", "trn_00000000000070008000000000000000"]).await.status.success());

    let file = world.place.folder_path().join("written.yaml");
    let file = file.to_str().unwrap();
    out(&told(&world, &["scenario", "from", conversation, "--out", file]).await);
    let scenario = std::fs::read_to_string(file).unwrap();
    for secret in [person.phone.trim_start_matches('+'), &person.name] {
        assert!(!scenario.contains(secret), "{secret} stands in {scenario}");
    }
    let run = Command::new(crate::world::binary()).args(["scenario", "run", file]).output().await.unwrap();
    assert_eq!(out(&run), "1 passed, 0 failed\n");

    // Over HTTP it is the same, and the desk's own counts know nothing of the rehearsals.
    let key = out(&told(&world, &["key", "create", "--name", "a program", "--may", "conversations.read"]).await);
    let turned = async || desks[0].metric("frontdesk_turns_total", &["channel=\"voice\""]).await;
    let before = turned().await;
    let url = format!("{}/v1/conversations/{conversation}/scenario", desks[0].base);
    let asked = crate::world::http().post(url).bearer_auth(key.trim()).send().await.unwrap();
    assert_eq!(asked.status(), 200);
    let written: Value = serde_json::from_str(&asked.text().await.unwrap()).unwrap();
    assert_eq!(written["yaml"], scenario);
    assert_eq!(turned().await, before);

    // Greener than the conversation it may not be: another answer fails it.
    std::fs::write(file, scenario.replace("booking_confirmed: 1", "booking_confirmed: 2")).unwrap();
    let run = Command::new(crate::world::binary()).args(["scenario", "run", file]).output().await.unwrap();
    assert!(!run.status.success());

    if !world.place.is_postgres() {
        other_words(&world);
        let replay = told(&world, &["replay", conversation]).await;
        assert!(!replay.status.success());
        let different = text(&replay.stdout);
        for wanted in ["different\n", "understood\n    then", "Frontdesk itself has changed", "turn 2 before it"] {
            assert!(different.contains(wanted), "{wanted}: {different}");
        }
    }
}

/// Somebody has changed what was heard.
fn other_words(world: &World) {
    let db = rusqlite::Connection::open(world.place.folder_path().join("frontdesk.db")).unwrap();
    db.execute("UPDATE turns SET heard = 'What are your hours?' WHERE seq = 2", []).unwrap();
}
