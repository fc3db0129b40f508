//! The team takes conversations over and hands them back; the assistant is silent in between.

use crate::world::World;
use frontdesk_domain::{ConversationId, Role};
use jiff::SignedDuration;
use serde_json::{Value, json};

cases! { taken_over_and_handed_back put_off_until_the_contact_writes assigned_within_the_team }

const CALLER: &str = "+15875550177";

async fn authors(world: &World, who: &crate::world::Who, id: &ConversationId) -> Vec<String> {
    let all = world.get(who, &format!("/v1/conversations/{id}/messages")).await.expect(200);
    let items = all.body["items"].as_array().unwrap();
    items.iter().map(|m| m["author"].as_str().unwrap().to_owned()).collect()
}

async fn taken_over_and_handed_back(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let id = world.writes(&world.ours, CALLER, "hello").await;
    let path = format!("/v1/conversations/{id}");
    assert_eq!(authors(&world, &agent, &id).await, ["contact", "assistant"]);
    let body = json!({ "body": "This is Ana from the clinic." });
    let early = world.post(&agent, &format!("{path}/messages"), body.clone()).await;
    early.refused(409, "conflict");
    assert_eq!(early.body["reason"], "not_held");

    let taken = world.post(&agent, &format!("{path}/take-over"), Value::Null).await.expect(200);
    assert_eq!((&taken.body["holder"], &taken.body["assignee"]), (&json!("member"), &json!(agent.member)));
    // What the assistant had queued and was not sent is not sent any more.
    world.desk.work_once().await.unwrap();
    let first = world.get(&agent, &format!("{path}/messages")).await.expect(200);
    assert_eq!(first.body["items"][1]["error_code"], "cancelled", "{}", first.text);

    world.post(&agent, &format!("{path}/messages"), body).await.expect(201);
    assert_eq!(world.writes(&world.ours, CALLER, "thank you").await, id, "no other conversation begins");
    assert_eq!(authors(&world, &agent, &id).await, ["contact", "assistant", "member", "contact"]);
    let said = world.get(&agent, &format!("{path}/messages")).await.expect(200);
    assert_eq!(said.body["items"][2]["written_by"], json!(agent.member));

    let stale = world
        .ask(axum::http::Method::POST, &format!("{path}/hand-back"), &agent, &[("if-match", &taken.etag())], None)
        .await;
    stale.refused(412, "changed");
    let back = world.post(&agent, &format!("{path}/hand-back"), Value::Null).await.expect(200);
    assert_eq!((&back.body["holder"], &back.body["assignee"]), (&json!("assistant"), &Value::Null));
    world.post(&agent, &format!("{path}/hand-back"), Value::Null).await.refused(409, "conflict");
    world.writes(&world.ours, CALLER, "what are your hours?").await;
    assert_eq!(authors(&world, &agent, &id).await.last().unwrap(), "assistant");

    world.post(&agent, &format!("{path}/close"), Value::Null).await.expect(200);
    assert_ne!(world.writes(&world.ours, CALLER, "hello again").await, id, "a closed conversation is over");
    let listed = world.get(&agent, "/v1/conversations?status=open").await.expect(200);
    assert_eq!(listed.body["items"].as_array().unwrap().len(), 1);
    let turns = world.get(&agent, &format!("{path}/turns")).await.expect(200);
    assert_eq!(turns.body["items"][0]["heard"], "hello");
}

async fn put_off_until_the_contact_writes(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let id = world.writes(&world.ours, CALLER, "hello").await;
    let path = format!("/v1/conversations/{id}");
    let past = world.post(&agent, &format!("{path}/snooze"), json!({ "until": "2026-11-20T10:00:00Z" })).await;
    past.refused(409, "conflict");
    let status = async || world.get(&agent, &path).await.expect(200).body["status"].as_str().unwrap().to_owned();
    let snooze = async |until: &str| {
        world.post(&agent, &format!("{path}/snooze"), json!({ "until": until })).await.expect(200);
        assert_eq!(status().await, "snoozed");
    };
    snooze("2026-11-24T16:00:00Z").await;
    assert_eq!(world.writes(&world.ours, CALLER, "one more thing").await, id);
    assert_eq!(status().await, "open", "the contact wrote");
    snooze("2026-11-24T16:00:00Z").await;
    world.clock.forward(SignedDuration::from_hours(24));
    world.desk.work_once().await.unwrap();
    assert_eq!(status().await, "snoozed", "an hour too early");
    world.clock.forward(SignedDuration::from_hours(2));
    world.desk.work_once().await.unwrap();
    assert_eq!(status().await, "open");
}

async fn assigned_within_the_team(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let colleague = world.member(&world.ours, Role::Agent).await;
    let stranger = world.member(&world.theirs, Role::Agent).await;
    let id = world.writes(&world.ours, CALLER, "hello").await;
    let path = format!("/v1/conversations/{id}/assign");
    let assigned = world.post(&agent, &path, json!({ "member": colleague.member })).await.expect(200);
    assert_eq!(assigned.body["assignee"], json!(colleague.member));
    let mine = format!("/v1/conversations?assignee={}&holder=member", colleague.member.clone().unwrap());
    assert_eq!(world.get(&agent, &mine).await.expect(200).body["items"].as_array().unwrap().len(), 1);
    let refused = world.post(&agent, &path, json!({ "member": stranger.member })).await;
    refused.refused(409, "conflict");
    assert_eq!(refused.body["reason"], "not_of_the_team");
}
