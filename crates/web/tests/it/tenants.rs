//! The businesses one may enter, and new ones.

use crate::world::{Who, World};
use axum::http::Method;
use frontdesk_domain::{PermissionSet, Role};
use jiff::SignedDuration;
use serde_json::{Value, json};

cases! { a_chain_gets_its_next_branch a_branch_begins_by_its_trade only_who_owns_the_chain_makes_one tokens_do_nothing_grave_for_long }

async fn organization(world: &World, owner: &Who) -> String {
    let made = world.post(owner, "/v1/organizations", json!({ "name": "Riverside Group" })).await.expect(201);
    let path = format!("/v1/organizations/{}/tenants/{}", made.id(), world.ours.id);
    world.ask(Method::PUT, &path, owner, &[], None).await.expect(204);
    made.id()
}

fn names(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|tenant| tenant["name"].as_str().unwrap()).collect()
}

async fn a_chain_gets_its_next_branch(world: World) {
    let owner = world.member(&world.ours, Role::Owner).await;
    let chain = organization(&world, &owner).await;
    let branch = json!({ "organization": chain, "name": "Lakeside", "like": world.ours.id, "zone": "America/Toronto" });
    let made = world.post(&owner, "/v1/tenants", branch).await.expect(201);
    assert_eq!((&made.body["name"], &made.body["zone"]), (&json!("Lakeside"), &json!("America/Toronto")));

    let list = world.get(&owner, "/v1/tenants").await.expect(200).body;
    assert_eq!(names(&list).len(), 2, "{list}");
    let id = made.id();
    let it = list["items"].as_array().unwrap().iter().find(|tenant| tenant["id"] == id.as_str()).unwrap();
    assert_eq!((&it["role"], &it["name"]), (&json!("owner"), &json!("Lakeside")));
    let there = [("frontdesk-tenant", id.as_str())];
    let read = async |path: &str| world.ask(Method::GET, path, &owner, &there, None).await.expect(200).body;
    let services = read("/v1/services").await;
    assert_eq!(services["items"].as_array().unwrap().len(), world.ours.services.len());
    assert_ne!(services["items"][0]["id"], json!(world.ours.services[0].id), "its own, under ids of its own");
    assert_eq!(read("/v1/channels").await["items"], json!([]), "nobody reaches it yet");
    assert_eq!(read("/v1/settings").await["kept_in"], "database");
    // With a way in it can be booked, like any other.
    let chat = json!({ "kind": "web", "address": "lakeside" });
    world.ask(Method::POST, "/v1/channels", &owner, &there, Some(chat)).await.expect(201);
    let free = read(&format!("/v1/services/{}", services["items"][0]["id"].as_str().unwrap())).await;
    let book =
        json!({ "service": free["id"], "starts_at": "2026-11-24T17:00:00Z", "phone": "+15875550188", "name": "Ana" });
    world.ask(Method::POST, "/v1/bookings", &owner, &there, Some(book)).await.expect(201);
    let ours = [("frontdesk-tenant", world.ours.id.as_str())];
    let none = world.ask(Method::GET, "/v1/bookings", &owner, &ours, None).await.expect(200).body;
    assert_eq!(none["items"], json!([]), "and is another business");
}

async fn a_branch_begins_by_its_trade(world: World) {
    let owner = world.member(&world.ours, Role::Owner).await;
    let chain = organization(&world, &owner).await;
    let trades = world.get(&owner, "/v1/trades").await.expect(200).body;
    assert_eq!(
        (&trades["items"][0]["name"], &trades["items"][0]["hours"][0]["day"]),
        (&json!("clinic"), &json!("monday"))
    );
    let begins = |more: Value| {
        let mut body =
            json!({ "organization": chain, "name": "Taller Norte", "zone": "America/Mexico_City", "locale": "es-MX" });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    let made = world.post(&owner, "/v1/tenants", begins(json!({ "trade": "garage" }))).await.expect(201).id();
    let there = [("frontdesk-tenant", made.as_str())];
    let read = async |path: &str| world.ask(Method::GET, path, &owner, &there, None).await.expect(200).body;
    let services = read("/v1/services").await;
    let names: Vec<_> =
        services["items"].as_array().unwrap().iter().map(|s| s["name"]["es"].as_str().unwrap()).collect();
    assert_eq!(names, ["Cambio de aceite", "Cambio de neumáticos", "Inspección"]);
    assert_eq!(read("/v1/settings").await["currency"], "MXN");
    assert_eq!(read("/v1/resources").await["items"][0]["sample"], true);
    // Saved, it is the business's own; the first that is left is the usual one when the usual one goes.
    let id = services["items"][0]["id"].as_str().unwrap().to_owned();
    let etag = world.ask(Method::GET, "/v1/services", &owner, &there, None).await.etag();
    let with = [there[0], ("if-match", etag.as_str())];
    let left = world.ask(Method::DELETE, &format!("/v1/services/{id}"), &owner, &with, None).await.expect(200).body;
    assert_eq!((&left["items"][0]["default"], &left["items"][1]["default"]), (&json!(true), &json!(false)));
    let id = left["items"][0]["id"].as_str().unwrap().to_owned();
    let etag = world.ask(Method::GET, "/v1/services", &owner, &there, None).await.etag();
    let with = [there[0], ("if-match", etag.as_str())];
    let own = json!({ "name": { "es": "Llantas" }, "minutes": 40, "default": true });
    let saved = world.ask(Method::PUT, &format!("/v1/services/{id}"), &owner, &with, Some(own)).await.expect(200).body;
    assert_eq!(saved["sample"], false);

    for (more, at) in [(json!({ "trade": "circus" }), "trade"), (json!({ "locale": "es" }), "locale")] {
        let refused = world.post(&owner, "/v1/tenants", begins(more)).await;
        refused.refused(422, "invalid");
        assert_eq!(refused.body["field"], at);
    }
    let refused = world.post(&owner, "/v1/tenants", begins(json!({ "currency": "pesos" }))).await;
    refused.refused(422, "invalid");
    assert_eq!(refused.body["problems"][0]["at"], "/currency");
    let alone = json!({ "name": "Norte", "zone": "America/Mexico_City", "locale": "es-MX" });
    world.post(&owner, "/v1/tenants", alone).await.refused(409, "conflict");
}

async fn only_who_owns_the_chain_makes_one(world: World) {
    let (owner, agent) = (world.member(&world.ours, Role::Owner).await, world.member(&world.ours, Role::Agent).await);
    let stranger = world.member(&world.theirs, Role::Owner).await;
    let key = world.key(&world.ours, PermissionSet::ALL).await;
    let chain = organization(&world, &owner).await;
    let branch = |like: &Value| json!({ "organization": chain, "name": "Lakeside", "like": like });
    let ours = json!(world.ours.id);
    for who in [&agent, &stranger] {
        world.post(who, "/v1/tenants", branch(&ours)).await.refused(404, "not_found");
        assert_eq!(names(&world.get(who, "/v1/tenants").await.expect(200).body).len(), 1);
    }
    world.post(&key, "/v1/tenants", branch(&ours)).await.refused(403, "not_permitted");
    for like in [json!(world.theirs.id), json!("ten_none"), json!("nonsense")] {
        world.post(&owner, "/v1/tenants", branch(&like)).await.refused(404, "not_found");
    }
    let nowhere = json!({ "organization": chain, "name": "Lakeside", "like": ours, "zone": "Nowhere/Else" });
    let refused = world.post(&owner, "/v1/tenants", nowhere).await;
    refused.refused(422, "invalid");
    assert_eq!(refused.body["problems"][0]["at"], "/zone");
    let nameless = json!({ "organization": chain, "name": "  ", "like": ours });
    world.post(&owner, "/v1/tenants", nameless).await.refused(422, "invalid");
    world.clock.forward(SignedDuration::from_mins(11));
    world.post(&owner, "/v1/tenants", branch(&ours)).await.refused(403, "proof_wanted");
    assert_eq!(names(&world.get(&owner, "/v1/tenants").await.expect(200).body).len(), 1, "nothing was made");
}

async fn tokens_do_nothing_grave_for_long(world: World) {
    let owner = world.member(&world.ours, Role::Owner).await;
    let begun = json!({ "name": "Export script", "permissions": ["keys.manage", "keys.read", "bookings.read"] });
    let pair = world.post(&owner, "/v1/tokens", begun).await.expect(201);
    let bearer = |answer: &crate::world::Answer| Who {
        header: ("authorization", format!("Bearer {}", answer.body["access_token"].as_str().unwrap())),
        member: None,
    };
    let key = json!({ "name": "Till", "permissions": ["bookings.read"] });
    let program = bearer(&pair);
    world.post(&program, "/v1/keys", key.clone()).await.expect(201);
    world.clock.forward(SignedDuration::from_mins(11));
    world.post(&program, "/v1/keys", key.clone()).await.refused(403, "proof_wanted");
    world.get(&program, "/v1/bookings").await.expect(200);
    // The next token stands for the same moment.
    let refresh = json!({ "refresh_token": pair.body["refresh_token"] });
    let program = bearer(&world.post(&owner, "/v1/tokens/refresh", refresh).await.expect(200));
    world.post(&program, "/v1/keys", key.clone()).await.refused(403, "proof_wanted");
    // A key has its permissions and nothing to show.
    let api = world.key(&world.ours, PermissionSet::ALL).await;
    world.post(&api, "/v1/keys", key).await.expect(201);
}
