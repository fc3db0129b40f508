//! How long somebody waits for a person: the owner's time before the assistant answers, and what happens when nobody takes a
//! conversation that was handed to the team. Kept in the database, so that a restart forgets neither.

use crate::world::{Who, World};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{ConversationId, Role, Rules, Tenant};
use frontdesk_store::tenants;
use frontdesk_testkit::front;
use jiff::SignedDuration;
use serde_json::{Value, json};

cases! { the_owner_answers_first_or_the_assistant_does nobody_who_asked_for_a_person_is_forgotten }

const CALLER: &str = "+15875550177";

async fn rules(world: &World, rules: Rules) {
    let tenant = Tenant { rules, ..world.ours.clone() };
    let (scoped, now) = (world.store.tenant(&tenant.id), world.clock.now());
    scoped.write(move |tx| Box::pin(async move { tenants::save(tx, &tenant, now).await })).await.unwrap();
    // What is known of a business is read again after some seconds.
    world.clock.forward(SignedDuration::from_secs(10));
}

async fn row(world: &World, who: &Who, id: &ConversationId) -> Value {
    world.get(who, &format!("/v1/inbox/{id}")).await.expect(200).body
}

async fn authors(world: &World, who: &Who, id: &ConversationId) -> Vec<String> {
    let all = world.get(who, &format!("/v1/conversations/{id}/messages")).await.expect(200);
    all.body["items"].as_array().unwrap().iter().map(|m| m["author"].as_str().unwrap().to_owned()).collect()
}

async fn the_owner_answers_first_or_the_assistant_does(world: World) {
    let ana = world.member(&world.ours, Role::Agent).await;
    rules(&world, Rules { answer_after_seconds: 60, ..Rules::default() }).await;
    let begun = world.clock.now();
    let id = world.writes(&world.ours, CALLER, "hello").await;
    let waiting = row(&world, &ana, &id).await;
    assert_eq!(
        (&waiting["holder"], &waiting["due_at"]),
        (&json!("assistant"), &json!(begun + SignedDuration::from_secs(60)))
    );
    assert!(waiting["waiting_since"].is_string(), "{waiting}");
    world.clock.forward(SignedDuration::from_secs(30));
    world.writes(&world.ours, CALLER, "anybody?").await;
    world.desk.work_once().await.unwrap();
    assert_eq!(authors(&world, &ana, &id).await, ["contact", "contact"], "the assistant keeps silent");
    assert_eq!(row(&world, &ana, &id).await["due_at"], waiting["due_at"], "a second text gives no more time");
    world.clock.forward(SignedDuration::from_secs(31));
    // Another process, after a restart.
    let other = front::desk(world.store.clone(), world.clock.clone(), &[]).await.unwrap();
    other.work_once().await.unwrap();
    assert_eq!(authors(&world, &ana, &id).await, ["contact", "contact", "assistant"]);
    let answered = row(&world, &ana, &id).await;
    assert_eq!((&answered["due_at"], &answered["waiting_since"]), (&Value::Null, &Value::Null));
    world.writes(&world.ours, CALLER, "what are your hours?").await;
    assert_eq!(authors(&world, &ana, &id).await.len(), 5, "it is the assistant's now, and answers at once");

    let second = world.writes(&world.ours, "+15875550178", "hello").await;
    let take = json!({ "body": "This is Ana.", "take": true });
    world.post(&ana, &format!("/v1/conversations/{second}/messages"), take).await.expect(201);
    world.clock.forward(SignedDuration::from_secs(120));
    world.desk.work_once().await.unwrap();
    assert_eq!(authors(&world, &ana, &second).await, ["contact", "member"], "who has answered is not answered past");
    assert_eq!(row(&world, &ana, &second).await["due_at"], Value::Null);
}

async fn overdue(world: &World, who: &Who) -> usize {
    let told = world.get(who, "/v1/events?limit=500&types=handoff_overdue").await.expect(200).body;
    told["items"].as_array().unwrap().len()
}

async fn nobody_who_asked_for_a_person_is_forgotten(world: World) {
    let ana = world.member(&world.ours, Role::Agent).await;
    rules(&world, Rules { handoff_minutes: 10, ..Rules::default() }).await;
    let id = world.writes(&world.ours, CALLER, "I want to speak to a person").await;
    let waiting = row(&world, &ana, &id).await;
    assert_eq!((&waiting["holder"], waiting["due_at"].is_string()), (&json!("queue"), true), "{waiting}");
    for times in 1..=2 {
        world.clock.forward(SignedDuration::from_mins(11));
        world.desk.work_once().await.unwrap();
        assert_eq!(row(&world, &ana, &id).await["holder"], "queue", "it never goes silently back");
        let mut told = 0;
        for _ in 0..200 {
            told = overdue(&world, &ana).await;
            if told == times {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        assert_eq!(told, times);
    }
    world.post(&ana, &format!("/v1/conversations/{id}/take-over"), Value::Null).await.expect(200);
    assert_eq!(row(&world, &ana, &id).await["due_at"], Value::Null);
    world.clock.forward(SignedDuration::from_hours(2));
    world.desk.work_once().await.unwrap();
    assert_eq!(overdue(&world, &ana).await, 2, "somebody has come");
}
