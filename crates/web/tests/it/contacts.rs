//! Contacts are corrected, found to be one person, and told apart again.

use crate::world::World;
use axum::http::Method;
use frontdesk_domain::Role;
use serde_json::{Value, json};

cases! { corrected_where_they_were_seen merged_and_split }

async fn corrected_where_they_were_seen(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    world.writes(&world.ours, "+15875550177", "hello").await;
    let list = world.get(&agent, "/v1/contacts?address=%2B15875550177").await.expect(200);
    let path = format!("/v1/contacts/{}", list.body["items"][0]["id"].as_str().unwrap());
    let seen = world.get(&agent, &path).await.expect(200).etag();
    let change = async |etag: Option<&str>, body: Value| {
        let headers: Vec<(&str, &str)> = etag.iter().map(|etag| ("if-match", *etag)).collect();
        world.ask(Method::PATCH, &path, &agent, &headers, Some(body)).await
    };
    change(None, json!({ "name": "Ana" })).await.refused(428, "version_wanted");
    let tags = json!({ "name": " Ana Lopez ", "language": "es", "tags": ["vip", "late", "vip"] });
    let changed = change(Some(&seen), tags).await.expect(200);
    assert_eq!(
        (&changed.body["name"], &changed.body["language"], &changed.body["tags"]),
        (&json!("Ana Lopez"), &json!("es"), &json!(["late", "vip"]))
    );
    change(Some(&seen), json!({ "name": "Bea" })).await.refused(412, "changed");
    let cleared = change(Some(&changed.etag()), json!({ "name": null })).await.expect(200);
    assert_eq!((&cleared.body["name"], &cleared.body["language"]), (&Value::Null, &json!("es")), "null takes away");
    change(Some(&cleared.etag()), json!({ "language": "tlh" })).await.refused(422, "invalid");
    change(Some(&cleared.etag()), json!({ "nmae": "x" })).await.refused(422, "bad_request");
    for (query, found) in [("tag=vip", 1), ("tag=vi", 0), ("name=lopez", 0), ("tag=%25", 0)] {
        let list = world.get(&agent, &format!("/v1/contacts?{query}")).await.expect(200);
        assert_eq!(list.body["items"].as_array().unwrap().len(), found, "{query}");
    }
}

async fn merged_and_split(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let contact = async |from: &str| {
        let conversation = world.writes(&world.ours, from, "hello").await;
        let read = world.get(&agent, &format!("/v1/conversations/{conversation}")).await.expect(200);
        read.body["contact"].as_str().unwrap().to_owned()
    };
    let (one, two) = (contact("+15875550171").await, contact("+15875550172").await);
    let merge = format!("/v1/contacts/{one}/merge");
    let merged = world.post(&agent, &merge, json!({ "other": two })).await.expect(200);
    assert_eq!(merged.body["merged"][0]["address"]["value"], "+15875550172");
    let again = world.post(&agent, &merge, json!({ "other": two })).await;
    again.refused(409, "conflict");
    assert_eq!(again.body["reason"], "same");
    // Both ids lead to the person, both conversations are theirs, and only one is listed.
    assert_eq!(world.get(&agent, &format!("/v1/contacts/{two}")).await.expect(200).id(), one);
    let count = async |path: &str| world.get(&agent, path).await.expect(200).body["items"].as_array().unwrap().len();
    assert_eq!(count(&format!("/v1/conversations?contact={one}")).await, 2);
    assert_eq!(count("/v1/contacts").await, 1);
    // An answer still goes to the number the question came from.
    world.writes(&world.ours, "+15875550172", "are you open tomorrow?").await;
    let split = world.post(&agent, &format!("/v1/contacts/{two}/split"), Value::Null).await.expect(200);
    assert_eq!(split.id(), two);
    assert_eq!((count("/v1/contacts").await, count(&format!("/v1/conversations?contact={one}")).await), (2, 1));
    world.post(&agent, &format!("/v1/contacts/{two}/split"), Value::Null).await.refused(409, "conflict");
}
