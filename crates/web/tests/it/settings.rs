//! The business over HTTP: read, changed upon the version that was seen, and refused with what to do.

use crate::world::{Answer, Who, World};
use axum::http::Method;
use frontdesk_domain::Role;
use frontdesk_store::tenants;
use serde_json::{Value, json};

cases! {
    each_part_is_read_and_changed
    services_and_resources_come_and_go
    what_cannot_be_is_told_with_its_place
    a_channel_is_tried_out
    a_business_of_the_file_is_changed_once_its_owner_keeps_it_here
    the_region_and_the_first_language_are_changed_together
    a_blocked_time_is_not_booked_and_a_booked_one_not_blocked
}

struct Hands {
    world: World,
    owner: Who,
}

impl Hands {
    /// The owner of a clinic that lives in the database.
    async fn of(world: World) -> Self {
        for tenant in [&world.ours, &world.theirs] {
            let scoped = world.store.tenant(&tenant.id);
            let kept = scoped.write(|tx| {
                Box::pin(async move {
                    tenants::keep_here(tx);
                    Ok(())
                })
            });
            kept.await.unwrap();
        }
        let owner = world.member(&world.ours, Role::Owner).await;
        Self { world, owner }
    }

    async fn read(&self, path: &str) -> Answer {
        self.world.get(&self.owner, path).await.expect(200)
    }

    /// Asks upon the version that stands.
    async fn ask(&self, method: Method, path: &str, body: Value) -> Answer {
        let etag = self.read("/v1/settings").await.etag();
        let body = (!body.is_null()).then_some(body);
        self.world.ask(method, path, &self.owner, &[("if-match", &etag)], body).await
    }
}

async fn each_part_is_read_and_changed(world: World) {
    let hands = Hands::of(world).await;
    let hours = json!({ "hours": [{ "day": "friday", "opens": "08:00:00", "closes": "12:00:00" }] });
    let holidays = json!({ "region": null, "closed_on": ["2026-12-24"] });
    let mut rules = hands.read("/v1/rules").await.body;
    rules["grid_minutes"] = json!(20);
    for (path, new) in [("/v1/hours", hours), ("/v1/holidays", holidays), ("/v1/rules", rules)] {
        let before = hands.read(path).await;
        assert_ne!(before.body, new, "{path}");
        let blind = hands.world.ask(Method::PUT, path, &hands.owner, &[], Some(new.clone())).await;
        blind.refused(428, "version_wanted");
        let changed = hands.ask(Method::PUT, path, new.clone()).await.expect(200);
        assert_eq!((&changed.body, &hands.read(path).await.body), (&new, &new), "{path}");
        let seen = before.etag();
        let late = hands.world.ask(Method::PUT, path, &hands.owner, &[("if-match", &seen)], Some(new)).await;
        late.refused(412, "changed");
    }
    let changed =
        hands.ask(Method::PATCH, "/v1/settings", json!({ "name": "Riverside", "transfer_to": "+4930123456" }));
    let changed = changed.await.expect(200).body;
    assert_eq!((&changed["name"], &changed["transfer_to"]), (&json!("Riverside"), &json!("+4930123456")));
    let changed = hands.ask(Method::PATCH, "/v1/settings", json!({ "transfer_to": null })).await.expect(200).body;
    assert_eq!((&changed["name"], &changed["transfer_to"]), (&json!("Riverside"), &Value::Null), "null takes away");
}

async fn services_and_resources_come_and_go(world: World) {
    let hands = Hands::of(world).await;
    let count = async |path: &str| hands.read(path).await.body["items"].as_array().unwrap().len();
    let service = json!({ "name": { "en": "Whitening" }, "minutes": 45, "price": 9000 });
    let chat = json!({ "kind": "web", "address": "riverside-2", "origins": ["https://clinic.example"] });
    let new = [("/v1/services", service), ("/v1/resources", json!({ "name": "Room 9" })), ("/v1/channels", chat)];
    for (path, mut new) in new {
        let before = count(path).await;
        let made = hands.world.post(&hands.owner, path, new.clone()).await.expect(201);
        assert_eq!(count(path).await, before + 1, "{path}");
        let one = format!("{path}/{}", made.id());
        assert_eq!(hands.read(&one).await.body, made.body);
        let (field, value) = match path {
            "/v1/services" => ("minutes", json!(60)),
            "/v1/resources" => ("capacity", json!(3)),
            _ => ("origins", json!([])),
        };
        new[field] = value.clone();
        assert_eq!(hands.ask(Method::PUT, &one, new.clone()).await.expect(200).body[field], value);
        let left = hands.ask(Method::DELETE, &one, Value::Null).await.expect(200);
        assert_eq!(left.body["items"].as_array().unwrap().len(), before);
        hands.world.get(&hands.owner, &one).await.refused(404, "not_found");
        hands.ask(Method::PUT, &one, new).await.refused(404, "not_found");
        hands.ask(Method::DELETE, &one, Value::Null).await.refused(404, "not_found");
    }
}

async fn what_cannot_be_is_told_with_its_place(world: World) {
    let hands = Hands::of(world).await;
    let wrong = hands.ask(Method::PUT, "/v1/hours", json!({ "hours": [] })).await;
    wrong.refused(422, "invalid");
    assert_eq!(wrong.body["problems"][0]["at"], "/hours");
    let number = json!({ "kind": "twilio", "address": "+15875550155" });
    let carried = hands.world.post(&hands.owner, "/v1/channels", number).await;
    carried.refused(422, "invalid");
    assert_eq!(carried.body["problems"].as_array().unwrap().len(), 1, "not the number that was there before");
    let chat = json!({ "kind": "web", "address": "riverside-9" });
    let them = hands.world.member(&hands.world.theirs, Role::Owner).await;
    hands.world.post(&them, "/v1/channels", chat.clone()).await.expect(201);
    let taken = hands.world.post(&hands.owner, "/v1/channels", chat).await;
    taken.refused(409, "conflict");
    assert_eq!(taken.body["reason"], "address_taken");
    let unspoken =
        hands.world.post(&hands.owner, "/v1/services", json!({ "name": { "xx": "X" }, "minutes": 30 })).await;
    unspoken.refused(422, "invalid");
    let agent = hands.world.member(&hands.world.ours, Role::Agent).await;
    hands.world.post(&agent, "/v1/resources", json!({ "name": "Me" })).await.refused(403, "not_permitted");
}

async fn a_channel_is_tried_out(world: World) {
    let hands = Hands::of(world).await;
    let number = hands.world.ours.channels[0].id.clone();
    let tried = async |who: &Who, id: &str| {
        hands.world.ask(Method::POST, &format!("/v1/channels/{id}/test"), who, &[], None).await
    };
    let told = tried(&hands.owner, number.as_str()).await.expect(200).body;
    assert_eq!((&told["works"], &told["findings"][0]["code"]), (&json!(false), &json!("no_account")));
    assert!(told["findings"][0]["next"].as_str().unwrap().contains("[twilio]"));
    let chat = json!({ "kind": "web", "address": "riverside-3" });
    let chat = hands.world.post(&hands.owner, "/v1/channels", chat).await;
    // The clinic has a number and this installation no account: what was wrong before is not the chat's fault.
    let told = tried(&hands.owner, &chat.expect(201).id()).await.expect(200).body;
    assert_eq!(told, json!({ "works": true, "findings": [] }));
    tried(&hands.owner, "chn_none").await.refused(404, "not_found");
    let agent = hands.world.member(&hands.world.ours, Role::Agent).await;
    tried(&agent, number.as_str()).await.refused(403, "not_permitted");
}

async fn a_business_of_the_file_is_changed_once_its_owner_keeps_it_here(world: World) {
    let owner = world.member(&world.ours, Role::Owner).await;
    let read = world.get(&owner, "/v1/settings").await.expect(200);
    assert_eq!(read.body["kept_in"], "settings");
    let refused = world.post(&owner, "/v1/resources", json!({ "name": "Room 9" })).await;
    refused.refused(409, "conflict");
    assert_eq!(refused.body["reason"], "kept_in_file");
    let manager = world.member(&world.ours, Role::Manager).await;
    world.post(&manager, "/v1/settings/keep", Value::Null).await.refused(403, "not_permitted");
    let kept = world.post(&owner, "/v1/settings/keep", Value::Null).await.expect(200);
    assert_eq!((&kept.body["kept_in"], kept.etag()), (&json!("database"), read.etag()), "as it stands");
    let again = world.post(&owner, "/v1/settings/keep", Value::Null).await.expect(200);
    assert_eq!(again.body, kept.body, "asked twice, it is the same");
    let trail = world.get(&owner, "/v1/audit?verb=tenant.kept").await.expect(200).body;
    assert_eq!(trail["items"].as_array().unwrap().len(), 1, "and noted once: {trail}");
    world.post(&owner, "/v1/resources", json!({ "name": "Room 9" })).await.expect(201);
    let other = world.member(&world.theirs, Role::Owner).await;
    assert_eq!(world.get(&other, "/v1/settings").await.expect(200).body["kept_in"], "settings", "the other one stays");
}

async fn the_region_and_the_first_language_are_changed_together(world: World) {
    let hands = Hands::of(world).await;
    let to = async |locale: &str| hands.ask(Method::PATCH, "/v1/settings", json!({ "locale": locale })).await;
    assert_eq!(to("en-GB").await.expect(200).body["locale"], "en-GB");
    for nonsense in ["en", "xx-CA", "en-Canada", "en-12", ""] {
        let refused = to(nonsense).await;
        refused.refused(422, "invalid");
        assert_eq!(refused.body["field"], "locale", "{nonsense}");
    }
    let unspoken = to("de-AT").await;
    unspoken.refused(422, "invalid");
    assert_eq!(unspoken.body["problems"][0]["at"], "/languages", "{}", unspoken.body);
    assert_eq!(hands.read("/v1/settings").await.body["locale"], "en-GB");
}

async fn a_blocked_time_is_not_booked_and_a_booked_one_not_blocked(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let booking = json!({ "service": world.ours.services[0].id, "starts_at": "2026-11-24T17:00:00Z",
        "phone": "+15875550177", "name": "Ana" });
    let away = json!({ "starts_at": "2026-11-24T16:00:00Z", "ends_at": "2026-11-24T23:00:00Z", "note": "Supplier" });
    let block = world.post(&agent, "/v1/blocks", away.clone()).await.expect(201);
    assert_eq!(block.body["resources"].as_array().unwrap().len(), world.ours.resources.len(), "everybody");
    world.post(&agent, "/v1/bookings", booking.clone()).await.refused(409, "not_free");
    let one = format!("/v1/blocks/{}", block.id());
    assert_eq!(world.get(&agent, &one).await.expect(200).body, block.body);
    let listed = world.get(&agent, "/v1/blocks?from=2026-11-24T22:00:00Z&until=2026-11-25T00:00:00Z").await.expect(200);
    assert_eq!(listed.body["items"], json!([block.body]));
    world.ask(Method::DELETE, &one, &agent, &[], None).await.expect(200);
    world.get(&agent, &one).await.refused(404, "not_found");
    let booked = world.post(&agent, "/v1/bookings", booking).await.expect(201);
    let refused = world.post(&agent, "/v1/blocks", away).await;
    refused.refused(409, "not_free");
    assert_eq!(refused.body["bookings"], json!([booked.id()]));
    let viewer = world.member(&world.ours, Role::Viewer).await;
    world.post(&viewer, "/v1/blocks", json!({})).await.refused(403, "not_permitted");
}
