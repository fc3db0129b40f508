//! What members write: to the contact, so that no two answer past each other; among themselves; and what they keep.

use crate::world::{Who, World};
use axum::http::Method;
use frontdesk_domain::{ConversationId, Role};
use frontdesk_store::{Row, Tx};
use jiff::SignedDuration;
use serde_json::{Value, json};

cases! {
    said_once_under_one_id
    nobody_answers_past_another
    taken_over_with_the_first_word
    a_message_that_failed_is_sent_again
    a_note_reaches_nobody_outside
    texts_are_filled_in_or_not_sent
    what_is_begun_is_kept_until_it_is_sent
}

const CALLER: &str = "+15875550177";

async fn begin(world: &World, who: &Who) -> (ConversationId, String) {
    let id = world.writes(&world.ours, CALLER, "hello").await;
    world.clock.forward(SignedDuration::from_secs(1));
    let path = format!("/v1/conversations/{id}");
    world.post(who, &format!("{path}/take-over"), Value::Null).await.expect(200);
    world.clock.forward(SignedDuration::from_secs(1));
    (id, path)
}

async fn bodies(world: &World, who: &Who, path: &str) -> Vec<String> {
    let all = world.get(who, &format!("{path}/messages")).await.expect(200);
    all.body["items"].as_array().unwrap().iter().map(|m| m["body"].as_str().unwrap().to_owned()).collect()
}

async fn said_once_under_one_id(world: World) {
    let ana = world.member(&world.ours, Role::Agent).await;
    let (_, path) = begin(&world, &ana).await;
    let say = json!({ "body": "This is Ana.", "id": "msg_0123456789abcdef" });
    let first = world.post(&ana, &format!("{path}/messages"), say.clone()).await.expect(201);
    assert_eq!(first.body["sent_as"], "msg_0123456789abcdef");
    let again = world.post(&ana, &format!("{path}/messages"), say.clone()).await.expect(201);
    assert_eq!(again.body, first.body);
    assert_eq!(bodies(&world, &ana, &path).await.len(), 3);
    let ben = world.member(&world.ours, Role::Agent).await;
    let other = world.post(&ben, &format!("{path}/messages"), say).await;
    other.refused(409, "conflict");
    assert_eq!(other.body["reason"], "name_taken");
    let odd = json!({ "body": "x", "id": "bkg_1" });
    world.post(&ana, &format!("{path}/messages"), odd).await.refused(422, "invalid");
}

async fn nobody_answers_past_another(world: World) {
    let (ana, ben) = (world.member(&world.ours, Role::Agent).await, world.member(&world.ours, Role::Agent).await);
    let (_, path) = begin(&world, &ana).await;
    let say = |body: &str, seen: &str| json!({ "body": body, "seen": seen });
    let first = world.post(&ana, &format!("{path}/messages"), json!({ "body": "one" })).await.expect(201).id();
    world.clock.forward(SignedDuration::from_secs(1));
    world.writes(&world.ours, CALLER, "thank you").await;
    world.clock.forward(SignedDuration::from_secs(1));
    let second = world.post(&ana, &format!("{path}/messages"), say("two", &first)).await.expect(201).id();
    let late = world.post(&ana, &format!("{path}/messages"), say("three", &first)).await;
    late.refused(409, "answered_meanwhile");
    let said = late.body["messages"].as_array().unwrap();
    assert_eq!((said.len(), &said[0]["body"], &said[0]["id"]), (1, &json!("two"), &json!(second)));
    world.post(&ana, &format!("{path}/messages"), say("none", "none")).await.refused(409, "answered_meanwhile");
    world.post(&ana, &format!("{path}/messages"), say("x", "msg_1")).await.refused(409, "conflict");
    assert_eq!(bodies(&world, &ana, &path).await.len(), 5, "nothing left");
    let anyway = json!({ "body": "three", "seen": first, "anyway": true });
    world.post(&ana, &format!("{path}/messages"), anyway).await.expect(201);

    let body = json!({ "body": "me too" });
    let held = world.post(&ben, &format!("{path}/messages"), body.clone()).await;
    held.refused(409, "conflict");
    assert_eq!(held.body["reason"], "held_by_another");
    world.post(&ben, &format!("{path}/take-over"), Value::Null).await.refused(409, "conflict");
    let from = ana.member.clone().unwrap();
    world.post(&ben, &format!("{path}/take-over?from={from}"), Value::Null).await.expect(200);
    world.post(&ben, &format!("{path}/messages"), body).await.expect(201);
}

async fn taken_over_with_the_first_word(world: World) {
    let (ana, ben) = (world.member(&world.ours, Role::Agent).await, world.member(&world.ours, Role::Agent).await);
    let id = world.writes(&world.ours, CALLER, "hello").await;
    let path = format!("/v1/conversations/{id}");
    let take = |body: &str| json!({ "body": body, "take": true });
    world.post(&ana, &format!("{path}/messages"), json!({ "body": "hi" })).await.refused(409, "conflict");
    world.post(&ana, &format!("{path}/messages"), take("This is Ana.")).await.expect(201);
    let held = world.get(&ana, &path).await.expect(200);
    assert_eq!((&held.body["holder"], &held.body["assignee"]), (&json!("member"), &json!(ana.member)));
    let lost = world.post(&ben, &format!("{path}/messages"), take("This is Ben.")).await;
    lost.refused(409, "conflict");
    world.desk.work_once().await.unwrap();
    let all = world.get(&ana, &format!("{path}/messages")).await.expect(200);
    assert_eq!(all.body["items"][1]["error_code"], "cancelled", "what the assistant had queued: {}", all.text);
    assert_eq!(all.body["items"].as_array().unwrap().len(), 3);

    world.post(&ana, &format!("{path}/close"), Value::Null).await.expect(200);
    world.post(&ana, &format!("{path}/messages"), json!({ "body": "one more" })).await.refused(409, "conflict");
    world.post(&ben, &format!("{path}/messages"), take("One more thing.")).await.expect(201);
    assert_eq!(world.get(&ben, &path).await.expect(200).body["status"], "open", "a reply opens it, as the writer's");
}

async fn a_message_that_failed_is_sent_again(world: World) {
    let ana = world.member(&world.ours, Role::Agent).await;
    let (id, path) = begin(&world, &ana).await;
    let row = || async { world.get(&ana, &format!("/v1/inbox/{id}")).await.expect(200).body };
    let sent = world.post(&ana, &format!("{path}/messages"), json!({ "body": "hello" })).await.expect(201).id();
    let retry = format!("/v1/messages/{sent}/retry");
    assert_eq!(world.post(&ana, &retry, Value::Null).await.body["reason"], "not_failed");
    // There is nobody here who carries texts.
    world.desk.work_once().await.unwrap();
    assert_eq!(row().await["failed"], true);
    assert_eq!(world.get(&ana, "/v1/inbox/counts").await.expect(200).body["failed"], 1);
    world.clock.forward(SignedDuration::from_secs(1));
    let again = world.post(&ana, &retry, Value::Null).await.expect(201);
    assert_eq!((&again.body["retry_of"], &again.body["body"]), (&json!(sent), &json!("hello")));
    assert_eq!(world.post(&ana, &retry, Value::Null).await.body["reason"], "sent_again", "two clicks are one attempt");
    assert_eq!(row().await["failed"], true, "until the vendor has taken it");
    let (scoped, second) = (world.store.tenant(&world.ours.id), again.id());
    let taken = scoped.write(move |tx| {
        Box::pin(async move {
            let id = frontdesk_domain::MessageId::parse(&second).unwrap();
            frontdesk_store::messages::set_receipt(tx, &id, "SM-1", frontdesk_domain::Delivery::Sent).await?;
            Ok(())
        })
    });
    taken.await.unwrap();
    world.post(&ana, &format!("{path}/no-answer-needed"), Value::Null).await.expect(200);
    assert_eq!(row().await["failed"], false);
    let other = world.member(&world.theirs, Role::Owner).await;
    world.post(&other, &retry, Value::Null).await.refused(404, "not_found");
}

/// Every row of a table of the tenant, as text.
async fn table(tx: &mut Tx, sql: &'static str) -> frontdesk_store::Result<Vec<String>> {
    let tenant = tx.tenant();
    let rows = tx.all(sql, &[(&tenant).into()]).await?;
    rows.into_iter().map(|mut row: Row| row.text()).collect()
}

async fn a_note_reaches_nobody_outside(world: World) {
    let (ana, ben) = (world.member(&world.ours, Role::Agent).await, world.member(&world.ours, Role::Agent).await);
    let (_, path) = begin(&world, &ana).await;
    world.clock.forward(SignedDuration::from_secs(1));
    let secret = "They have not paid their last bill";
    let note = json!({ "body": secret, "mentions": [ben.member, ben.member] });
    let noted = world.post(&ana, &format!("{path}/notes"), note).await.expect(201);
    assert_eq!(noted.body["mentions"], json!([ben.member]));
    world.desk.work_once().await.unwrap();
    let scoped = world.store.tenant(&world.ours.id);
    let left = scoped.read(|tx| {
        Box::pin(async move {
            let mut all = table(tx, "SELECT body FROM messages WHERE tenant_id = $1").await?;
            all.extend(table(tx, "SELECT message_id FROM outbox WHERE tenant_id = $1").await?);
            all.extend(table(tx, "SELECT body FROM events WHERE tenant_id = $1").await?);
            Ok(all)
        })
    });
    let left = left.await.unwrap();
    assert!(left.len() > 3 && !left.iter().any(|text| text.contains("paid") || *text == noted.id()), "{left:?}");
    let id = path.rsplit('/').next().unwrap();
    let row = |who: Who| async { world.get(&{ who }, &format!("/v1/inbox/{id}")).await.expect(200).body };
    assert_eq!(
        (&row(ben.clone()).await["mentioned"], &row(ana.clone()).await["mentioned"]),
        (&json!(true), &json!(false))
    );
    world.post(&ben, &format!("{path}/seen"), json!({ "through": noted.id() })).await.expect(204);
    assert_eq!(row(ben.clone()).await["mentioned"], false);
    let listed = world.get(&ben, &format!("{path}/notes")).await.expect(200);
    assert_eq!(listed.body["items"][0]["body"], secret);
    let stranger = world.member(&world.theirs, Role::Agent).await;
    let wrong = json!({ "body": "x", "mentions": [stranger.member] });
    world.post(&ana, &format!("{path}/notes"), wrong).await.refused(422, "invalid");
    world.get(&stranger, &format!("{path}/notes")).await.refused(404, "not_found");

    let tags = json!({ "tags": [" billing ", "billing", "vip"] });
    let tagged = world.ask(Method::PUT, &format!("{path}/tags"), &ana, &[], Some(tags)).await.expect(200);
    assert_eq!(tagged.body["tags"], json!(["billing", "vip"]));
    for (tag, count) in [("vip", 1), ("vi", 0)] {
        let found = world.get(&ana, &format!("/v1/inbox?tag={tag}")).await.expect(200);
        assert_eq!(found.body["items"].as_array().unwrap().len(), count, "{tag}");
    }
}

async fn texts_are_filled_in_or_not_sent(world: World) {
    let ana = world.member(&world.ours, Role::Agent).await;
    let (id, path) = begin(&world, &ana).await;
    let text = |body: &str| json!({ "name": "greeting", "body": body });
    let body = "Dear {contact.first_name|customer}, {business.name} sees you {booking.when}.";
    let made = world.post(&ana, "/v1/replies", text(body)).await.expect(201);
    world.post(&ana, "/v1/replies", text("{contact.password}")).await.refused(422, "invalid");
    let fill = format!("/v1/replies/{}/fill", made.id());
    let filled = world.post(&ana, &fill, json!({ "conversation": id })).await.expect(200);
    assert_eq!(filled.body["text"], "Dear customer, Clinic 1 sees you {booking.when}.");
    assert_eq!(filled.body["missing"], json!(["booking.when"]));
    let blocked = world.post(&ana, &format!("{path}/messages"), json!({ "body": filled.body["text"] })).await;
    blocked.refused(422, "invalid");
    let service = world.ours.services[0].id.clone();
    let book =
        json!({ "service": service, "starts_at": "2026-11-24T17:00:00Z", "phone": CALLER, "name": "Ana Maria Ruiz" });
    world.post(&ana, "/v1/bookings", book).await.expect(201);
    let filled = world.post(&ana, &fill, json!({ "conversation": id })).await.expect(200);
    assert_eq!(filled.body["missing"], json!([]));
    let text = filled.body["text"].as_str().unwrap();
    assert!(text.contains("Clinic 1 sees you Tuesday, November 24 at 10 AM."), "{text}");
    let other = world.member(&world.theirs, Role::Owner).await;
    world.post(&other, &fill, json!({ "conversation": id })).await.refused(404, "not_found");
    let path = format!("/v1/replies/{}", made.id());
    world
        .ask(Method::PUT, &path, &ana, &[("if-match", "\"7\"")], Some(json!({ "name": "a", "body": "b" })))
        .await
        .refused(412, "changed");
}

async fn what_is_begun_is_kept_until_it_is_sent(world: World) {
    let (ana, ben) = (world.member(&world.ours, Role::Agent).await, world.member(&world.ours, Role::Agent).await);
    let (id, path) = begin(&world, &ana).await;
    let draft = format!("{path}/draft");
    let keep = |mode: &str, body: &str| Some(json!({ "mode": mode, "body": body }));
    world.ask(Method::PUT, &draft, &ana, &[], keep("reply", "I will lo")).await.expect(204);
    world.ask(Method::PUT, &draft, &ana, &[], keep("reply", "I will look")).await.expect(204);
    world.ask(Method::PUT, &draft, &ana, &[], keep("note", "hm")).await.expect(204);
    let kept = world.get(&ana, &draft).await.expect(200);
    let bodies: Vec<_> = kept.body["drafts"].as_array().unwrap().iter().map(|d| d["body"].clone()).collect();
    assert_eq!(bodies, ["hm", "I will look"]);
    assert_eq!(world.get(&ben, &draft).await.expect(200).body["drafts"], json!([]), "nobody else sees it");
    assert_eq!(world.get(&ana, &format!("/v1/inbox/{id}")).await.expect(200).body["draft"], true);
    world.post(&ana, &format!("{path}/messages"), json!({ "body": "I will look." })).await.expect(201);
    let left = world.get(&ana, &draft).await.expect(200);
    assert_eq!(left.body["drafts"].as_array().unwrap().len(), 1, "what was sent is no draft any more: {}", left.text);
    world.ask(Method::DELETE, &format!("{draft}?mode=note"), &ana, &[], None).await.expect(204);
    assert_eq!(world.get(&ana, &format!("/v1/inbox/{id}")).await.expect(200).body["draft"], false);

    let mine = json!({ "name": "Mine by text", "wanted": { "view": "mine", "channel": "sms" } });
    let saved = world.post(&ana, "/v1/views", mine).await.expect(201);
    assert_eq!(world.get(&ana, "/v1/views").await.expect(200).body["views"][0]["id"], json!(saved.id()));
    assert_eq!(world.get(&ben, "/v1/views").await.expect(200).body["views"], json!([]));
    world.ask(Method::DELETE, &format!("/v1/views/{}", saved.id()), &ben, &[], None).await.refused(404, "not_found");
    world.ask(Method::DELETE, &format!("/v1/views/{}", saved.id()), &ana, &[], None).await.expect(204);
}
