//! Contacts are corrected, found to be one person, and told apart again.

use crate::world::{Who, World};
use axum::http::Method;
use frontdesk_domain::{Address, ContactId, Role};
use frontdesk_store::contacts;
use serde_json::{Value, json};

cases! {
    corrected_where_they_were_seen
    merged_and_split
    merged_and_put_back_as_they_were
    who_may_be_one_is_suggested_until_told_apart
}

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

/// Somebody who texted; their contact.
async fn texts(world: &World, who: &Who, from: &str) -> String {
    let conversation = world.writes(&world.ours, from, "hello").await;
    let read = world.get(who, &format!("/v1/conversations/{conversation}")).await.expect(200);
    read.body["contact"].as_str().unwrap().to_owned()
}

async fn corrects(world: &World, who: &Who, id: &str, change: Value) -> Value {
    let path = format!("/v1/contacts/{id}");
    let seen = world.get(who, &path).await.expect(200).etag();
    world.ask(Method::PATCH, &path, who, &[("if-match", &seen)], Some(change)).await.expect(200).body
}

async fn merged_and_put_back_as_they_were(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let mut all = Vec::new();
    for n in 1..=3 {
        all.push(texts(&world, &agent, &format!("+1587555017{n}")).await);
    }
    let [one, two, three] = all.as_slice() else { panic!("three were made") };
    corrects(&world, &agent, one, json!({ "tags": ["late"] })).await;
    corrects(&world, &agent, two, json!({ "name": "Ana", "language": "es", "tags": ["vip", "late"] })).await;
    corrects(&world, &agent, three, json!({ "name": "Anita" })).await;

    let preview =
        async |kept: &str, other: &str| world.get(&agent, &format!("/v1/contacts/{kept}/merge?other={other}")).await;
    // Three is part of two, and both come to one, who has no name.
    let merge = async |kept: &str, other: &str| {
        world.post(&agent, &format!("/v1/contacts/{kept}/merge"), json!({ "other": other })).await.expect(200).body
    };
    let before = preview(two, three).await.expect(200).body;
    assert_eq!(
        (&before["name_lost"], &before["conversations"], &before["bookings"]),
        (&json!("Anita"), &json!(1), &json!(0))
    );
    merge(two, three).await;
    let before = preview(one, two).await.expect(200).body;
    assert_eq!((&before["name_lost"], &before["conversations"]), (&Value::Null, &json!(2)), "the name is taken over");
    let person = merge(one, two).await;
    assert_eq!(before["person"], person, "what was shown is what came");
    assert_eq!((&person["name"], &person["tags"]), (&json!("Ana"), &json!(["late", "vip"])));
    preview(one, two).await.refused(409, "conflict");
    preview(one, "con_none").await.refused(409, "conflict");
    preview(one, "nonsense").await.refused(409, "conflict");

    let split = world.post(&agent, &format!("/v1/contacts/{two}/split"), Value::Null).await.expect(200).body;
    assert_eq!((&split["id"], &split["name"], &split["language"]), (&json!(two), &json!("Ana"), &json!("es")));
    assert_eq!(split["merged"][0]["id"], json!(three), "whoever came along leaves along");
    let left = world.get(&agent, &format!("/v1/contacts/{one}")).await.expect(200).body;
    assert_eq!((&left["name"], &left["language"], &left["tags"]), (&Value::Null, &Value::Null, &json!(["late"])));
    let alone = world.post(&agent, &format!("/v1/contacts/{three}/split"), Value::Null).await.expect(200).body;
    assert_eq!(alone["name"], "Anita", "each is called what it was called");

    // A name that was corrected in between stays.
    merge(one, two).await;
    corrects(&world, &agent, one, json!({ "name": "Ana Lopez" })).await;
    world.post(&agent, &format!("/v1/contacts/{two}/split"), Value::Null).await.expect(200);
    let left = world.get(&agent, &format!("/v1/contacts/{one}")).await.expect(200).body;
    assert_eq!(left["name"], "Ana Lopez");
}

/// A visitor of the chat who booked and left this number.
async fn visitor_with(world: &World, who: &Who, phone: &str, hour: u8) -> String {
    let now = frontdesk_domain::outside::Clock::now(&*world.clock);
    let (id, address) = (ContactId::at(i64::from(hour), [hour; 10]), Address::Visitor(format!("vis_{hour}")));
    let scoped = world.store.tenant(&world.ours.id);
    let new = id.clone();
    let made = scoped.write(move |tx| Box::pin(async move { contacts::find_or_create(tx, &address, new, now).await }));
    made.await.unwrap();
    let service = world.ours.services[0].id.clone();
    let body =
        json!({ "service": service, "starts_at": format!("2026-11-24T{hour}:00:00Z"), "contact": id, "name": "Ana" });
    let booked = world.post(who, "/v1/bookings", body).await.expect(201).id();
    let (phone, ours) = (phone.to_owned(), world.ours.id.clone());
    let left = scoped.write(move |tx| {
        Box::pin(async move {
            let params = [(&phone).into(), (&ours).into(), (&booked).into()];
            tx.put("UPDATE bookings SET phone = $1 WHERE tenant_id = $2 AND id = $3", &params);
            Ok(())
        })
    });
    left.await.unwrap();
    id.to_string()
}

async fn who_may_be_one_is_suggested_until_told_apart(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let pairs = async |path: &str| -> Vec<[String; 3]> {
        let found = world.get(&agent, path).await.expect(200).body;
        let of = |it: &Value| [it["one"]["id"].clone(), it["other"]["id"].clone(), it["why"].clone()];
        let all = found["duplicates"].as_array().unwrap().iter();
        all.map(|it| of(it).map(|text| text.as_str().unwrap().to_owned())).collect()
    };
    let caller = texts(&world, &agent, "+15875550171").await;
    assert!(pairs("/v1/duplicates").await.is_empty());
    let visitor = visitor_with(&world, &agent, "+15875550171", 17).await;
    let pair = |why: &str| {
        let mut two = [visitor.clone(), caller.clone()];
        two.sort();
        let [one, other] = two;
        [one, other, why.to_owned()]
    };
    assert_eq!(pairs("/v1/duplicates").await, [pair("number")]);
    assert_eq!(pairs(&format!("/v1/contacts/{caller}/duplicates")).await, [pair("number")]);
    let stranger = texts(&world, &agent, "+15875550199").await;
    assert!(pairs(&format!("/v1/contacts/{stranger}/duplicates")).await.is_empty());

    let tell = format!("/v1/contacts/{caller}/tell-apart");
    world.post(&agent, &tell, json!({ "other": caller })).await.refused(409, "conflict");
    world.post(&agent, &tell, json!({ "other": visitor })).await.expect(204);
    assert!(pairs("/v1/duplicates").await.is_empty(), "what was answered is not asked again");
    // Merging takes it back; and whoever was merged and told apart is not suggested either.
    let merge = format!("/v1/contacts/{caller}/merge");
    world.post(&agent, &merge, json!({ "other": visitor })).await.expect(200);
    assert!(pairs("/v1/duplicates").await.is_empty(), "they are one");
    world.post(&agent, &format!("/v1/contacts/{visitor}/split"), Value::Null).await.expect(200);
    assert!(pairs("/v1/duplicates").await.is_empty());

    // The same name, and a number that ends alike: the country's code was wrong.
    let abroad = texts(&world, &agent, "+525875550199").await;
    assert!(pairs("/v1/duplicates").await.is_empty(), "the end of a number alone is nothing");
    corrects(&world, &agent, &stranger, json!({ "name": "José Muñoz" })).await;
    corrects(&world, &agent, &abroad, json!({ "name": "jose  munoz" })).await;
    let found = pairs("/v1/duplicates").await;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0][2], "name");
    let viewer = world.member(&world.ours, Role::Viewer).await;
    world.post(&viewer, &tell, json!({ "other": abroad })).await.refused(403, "not_permitted");
}
