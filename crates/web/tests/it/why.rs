//! Why something was said, over HTTP.

use crate::world::World;
use frontdesk_domain::{Permission, PermissionSet, Role};
use serde_json::{Value, json};

cases! { a_turn_says_why others_are_told_nothing }

async fn a_turn_says_why(world: World) {
    let viewer = world.member(&world.ours, Role::Viewer).await;
    let id = world.writes(&world.ours, "+15875550101", "I'd like a checkup on November 24 at 2 pm").await;
    let why = world.get(&viewer, &format!("/v1/conversations/{id}/turns/1/why")).await.expect(200).body;
    assert_eq!((&why["came"], &why["same"]), (&json!("words"), &json!(true)), "{why:#}");
    assert_eq!(why["heard"], "I'd like a checkup on November 24 at 2 pm");
    let did: Vec<&Value> = why["did"].as_array().unwrap().iter().map(|did| &did["outcome"]).collect();
    assert!(did.contains(&&json!("held")), "{did:?}");
    // Times are on the clock of the business, and people have their names.
    let entities = why["read"]["entities"].to_string();
    assert!(entities.contains("2026-11-24") || entities.contains("24 Nov"), "{entities}");
    assert!(!why["read"]["rules"].as_array().unwrap().is_empty() && !why["steps"].as_array().unwrap().is_empty());
    let turns = world.get(&viewer, &format!("/v1/conversations/{id}/turns")).await.expect(200).body;
    assert_eq!(why["said"], turns["items"][0]["said"]);
    assert!(!why["phrases"].as_array().unwrap().is_empty());
    world.get(&viewer, &format!("/v1/conversations/{id}/turns/9/why")).await.refused(404, "not_found");
    let wrong = world.get(&viewer, &format!("/v1/conversations/{id}/turns/x/why")).await;
    assert!(wrong.status.is_client_error(), "{}", wrong.text);
}

async fn others_are_told_nothing(world: World) {
    let id = world.writes(&world.ours, "+15875550101", "I'd like a checkup on November 24 at 2 pm").await;
    let (why, scenario) = (format!("/v1/conversations/{id}/turns/1/why"), format!("/v1/conversations/{id}/scenario"));
    let other = world.member(&world.theirs, Role::Owner).await;
    world.get(&other, &why).await.refused(404, "not_found");
    world.post(&other, &scenario, Value::Null).await.refused(404, "not_found");
    let key = world.key(&world.ours, PermissionSet::of(&[Permission::EventsRead])).await;
    world.get(&key, &why).await.refused(403, "not_permitted");
    world.post(&key, &scenario, Value::Null).await.refused(403, "not_permitted");
}
