//! The list of conversations: what it shows after each thing that happens, to whom, in which order, and how many there are.

use crate::world::{Who, World};
use axum::http::Method;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{ConversationId, PermissionSet, Role};
use frontdesk_store::listing;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

cases! {
    a_list_that_follows_what_happens
    made_where_nobody_looks
    seen_is_ones_own_and_waiting_is_everybodys
    every_page_of_every_view
    a_timeline_of_all_that_happened
    found_by_words_whatever_their_accents
    found_by_what_was_spoken_about_and_by_tag
    given_to_a_team
}

const CALLER: &str = "+15875550177";

async fn row(world: &World, who: &Who, id: &ConversationId) -> Value {
    world.get(who, &format!("/v1/inbox/{id}")).await.expect(200).body
}

async fn view(world: &World, who: &Who, query: &str) -> Vec<String> {
    let page = world.get(who, &format!("/v1/inbox?{query}")).await.expect(200);
    page.body["items"].as_array().unwrap().iter().map(|r| r["conversation"].as_str().unwrap().to_owned()).collect()
}

async fn counts(world: &World, who: &Who) -> Value {
    world.get(who, "/v1/inbox/counts").await.expect(200).body
}

async fn a_list_that_follows_what_happens(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    assert_eq!(counts(&world, &agent).await["all"], 0);
    let id = world.writes(&world.ours, CALLER, "hello there").await;
    let first = row(&world, &agent, &id).await;
    assert_eq!(
        (&first["holder"], &first["status"], &first["medium"]),
        (&json!("assistant"), &json!("open"), &json!("sms"))
    );
    assert_eq!(first["preview"]["author"], "assistant");
    assert_eq!((&first["contact"]["address"], &first["waiting_since"]), (&json!(CALLER), &Value::Null));
    assert_eq!(view(&world, &agent, "view=assistant").await, [id.to_string()]);
    assert!(view(&world, &agent, "view=waiting").await.is_empty());

    let path = format!("/v1/conversations/{id}");
    world.clock.forward(SignedDuration::from_secs(5));
    world.post(&agent, &format!("{path}/take-over"), Value::Null).await.expect(200);
    assert_eq!(view(&world, &agent, "view=mine").await, [id.to_string()]);
    world.clock.forward(SignedDuration::from_secs(5));
    world.writes(&world.ours, CALLER, "are you there?").await;
    let waiting = row(&world, &agent, &id).await;
    assert_eq!(waiting["preview"], json!({ "author": "contact", "text": "are you there?" }));
    assert_eq!(waiting["waiting_since"], waiting["at"]);
    assert_eq!(view(&world, &agent, "view=waiting").await, [id.to_string()]);
    let all = counts(&world, &agent).await;
    assert_eq!(
        (&all["waiting"], &all["mine"], &all["all"], &all["assistant"]),
        (&json!(1), &json!(1), &json!(1), &json!(0))
    );

    world.clock.forward(SignedDuration::from_secs(5));
    world.post(&agent, &format!("{path}/messages"), json!({ "body": "Yes, I am." })).await.expect(201);
    assert!(view(&world, &agent, "view=waiting").await.is_empty(), "an answer ends the waiting");
    world.post(&agent, &format!("{path}/close"), Value::Null).await.expect(200);
    assert_eq!(view(&world, &agent, "view=closed").await, [id.to_string()]);
    assert_eq!(counts(&world, &agent).await["all"], 0);
    let other = world.member(&world.theirs, Role::Agent).await;
    assert!(view(&world, &other, "view=closed").await.is_empty(), "another tenant has a list of its own");
}

async fn made_where_nobody_looks(world: World) {
    for caller in ["+15875550177", "+15875550178"] {
        world.writes(&world.ours, caller, "hello").await;
    }
    let made = async || {
        let looks = listing::Looks { member: None, since: Timestamp::MAX };
        let ours = world.store.tenant(&world.ours.id);
        ours.read(move |tx| Box::pin(async move { listing::counts(tx, &looks).await })).await.unwrap().all
    };
    assert_eq!(made().await, 0, "no turn makes a row");
    world.desk.keep_list_of(&world.ours.id).await.unwrap();
    assert_eq!(made().await, 2);
}

async fn seen_is_ones_own_and_waiting_is_everybodys(world: World) {
    let ana = world.member(&world.ours, Role::Agent).await;
    let ben = world.member(&world.ours, Role::Agent).await;
    world.clock.forward(SignedDuration::from_secs(5));
    let id = world.writes(&world.ours, CALLER, "hello").await;
    let path = format!("/v1/conversations/{id}");
    world.post(&ana, &format!("{path}/take-over"), Value::Null).await.expect(200);
    world.clock.forward(SignedDuration::from_secs(5));
    world.writes(&world.ours, CALLER, "anybody?").await;
    let last = row(&world, &ana, &id).await["last"].as_str().unwrap().to_owned();
    for who in [&ana, &ben] {
        assert_eq!(row(&world, who, &id).await["unread"], true);
        assert_eq!(counts(&world, who).await["unread"], 1);
    }
    world.post(&ana, &format!("{path}/seen"), json!({ "through": "msg_1" })).await.refused(422, "invalid");
    world.post(&ana, &format!("{path}/seen"), json!({ "through": last })).await.expect(204);
    assert_eq!(row(&world, &ana, &id).await["unread"], false);
    assert_eq!(row(&world, &ben, &id).await["unread"], true, "what one has seen is new to the other");
    assert!(row(&world, &ana, &id).await["waiting_since"].is_string(), "to look at it is no answer");
    assert_eq!(world.post(&ana, &format!("{path}/unread"), Value::Null).await.expect(200).body["unread"], true);

    world.clock.forward(SignedDuration::from_secs(5));
    let settled = world.post(&ben, &format!("{path}/no-answer-needed"), Value::Null).await.expect(200);
    assert_eq!(settled.body["waiting_since"], Value::Null);
    assert!(view(&world, &ana, "view=waiting").await.is_empty());
    world.clock.forward(SignedDuration::from_secs(5));
    world.writes(&world.ours, CALLER, "still there?").await;
    assert_eq!(view(&world, &ana, "view=waiting").await, [id.to_string()], "until the contact speaks again");

    let program = world.key(&world.ours, PermissionSet::ALL).await;
    assert_eq!(counts(&world, &program).await["unread"], 0, "nothing is new to a program");
    let late = world.member(&world.ours, Role::Agent).await;
    assert_eq!(row(&world, &late, &id).await["unread"], false, "nor what was said before somebody came");
}

async fn every_page_of_every_view(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let mut all = Vec::new();
    for n in 0..7 {
        world.clock.forward(SignedDuration::from_secs(1));
        all.push(world.writes(&world.ours, &format!("+1587555010{n}"), "hello").await.to_string());
    }
    for id in &all[2..] {
        world.post(&agent, &format!("/v1/conversations/{id}/take-over"), Value::Null).await.expect(200);
    }
    for (n, id) in all[3..].iter().enumerate() {
        world.clock.forward(SignedDuration::from_secs(1));
        assert_eq!(world.writes(&world.ours, &format!("+1587555010{}", n + 3), "hm").await.to_string(), *id);
    }
    let snooze = json!({ "until": world.clock.now() + SignedDuration::from_hours(1) });
    world.post(&agent, &format!("/v1/conversations/{}/snooze", all[0]), snooze).await.expect(200);
    world.post(&agent, &format!("/v1/conversations/{}/close", all[1]), Value::Null).await.expect(200);
    let latest: Vec<String> = all[2..].iter().rev().cloned().collect();
    let expected = [
        ("all", latest.clone()),
        ("mine", latest),
        ("waiting", all[3..].to_vec()),
        ("snoozed", all[..1].to_vec()),
        ("closed", all[1..2].to_vec()),
        ("unassigned", vec![]),
        ("assistant", vec![]),
        ("failed", vec![]),
    ];
    for (name, ids) in expected {
        let (mut found, mut after) = (Vec::new(), String::new());
        loop {
            let page = world.get(&agent, &format!("/v1/inbox?view={name}&limit=2{after}")).await.expect(200);
            found.extend(
                page.body["items"].as_array().unwrap().iter().map(|r| r["conversation"].as_str().unwrap().to_owned()),
            );
            let Some(next) = page.body["next"].as_str() else { break };
            after = format!("&after={next}");
        }
        assert_eq!(found, ids, "{name}");
        let count = &counts(&world, &agent).await[name];
        assert!(count.is_null() || count == ids.len(), "{name}: {count}");
    }
    assert_eq!(view(&world, &agent, "view=all&channel=web").await, Vec::<String>::new());
    assert_eq!(view(&world, &agent, "view=all&channel=sms&limit=1").await.len(), 1);
    world.get(&agent, "/v1/inbox?view=other").await.refused(400, "bad_request");
    world.get(&agent, "/v1/inbox?view=waiting&after=1.cnv_1").await.refused(400, "bad_request");
}

async fn a_timeline_of_all_that_happened(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let id = world.writes(&world.ours, CALLER, "hello").await;
    let path = format!("/v1/conversations/{id}");
    world.clock.forward(SignedDuration::from_secs(1));
    world.post(&agent, &format!("{path}/take-over"), Value::Null).await.expect(200);
    world.clock.forward(SignedDuration::from_secs(1));
    world.post(&agent, &format!("{path}/messages"), json!({ "body": "This is Ana." })).await.expect(201);
    let contact = world.get(&agent, &path).await.expect(200).body["contact"].as_str().unwrap().to_owned();
    for path in [format!("{path}/timeline"), format!("/v1/contacts/{contact}/timeline")] {
        let (mut kinds, mut before) = (Vec::new(), String::new());
        loop {
            let page = world.get(&agent, &format!("{path}?limit=2{before}")).await.expect(200);
            for entry in page.body["items"].as_array().unwrap() {
                let of = &entry[entry["kind"].as_str().unwrap()];
                let word = [&of["type"], &of["author"]].into_iter().find_map(Value::as_str).unwrap();
                kinds.push(word.to_owned());
                assert_eq!(entry["conversation"], json!(id));
            }
            let Some(next) = page.body["next"].as_str() else { break };
            before = format!("&before={next}");
        }
        kinds[2..].sort();
        assert_eq!(
            kinds,
            ["member", "conversation_taken_over", "assistant", "contact", "conversation_opened"],
            "{path}"
        );
    }
    let other = world.member(&world.theirs, Role::Owner).await;
    world.get(&other, &format!("{path}/timeline")).await.refused(404, "not_found");
    world.get(&agent, &format!("{path}/timeline?before=x")).await.refused(400, "bad_request");
}

async fn found_by_words_whatever_their_accents(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let id = world.writes(&world.ours, CALLER, "My boiler makes a NOISE, says señor Muñoz").await.to_string();
    world.writes(&world.ours, "+15875550178", "hello").await;
    for (words, there) in [("munoz", true), ("noise", true), ("5550177", true), ("100%25", false), ("_", false)] {
        let found = view(&world, &agent, &format!("view=all&q={words}")).await;
        assert_eq!(found.contains(&id), there, "{words}: {found:?}");
        assert!(found.len() <= 1, "{words}: {found:?}");
    }
    let contact = world.get(&agent, &format!("/v1/conversations/{id}")).await.expect(200).body["contact"].clone();
    let path = format!("/v1/contacts/{}", contact.as_str().unwrap());
    let seen = world.get(&agent, &path).await.expect(200).etag();
    let change = Some(json!({ "name": "Élodie Ångström" }));
    world.ask(Method::PATCH, &path, &agent, &[("if-match", &seen)], change).await.expect(200);
    assert_eq!(view(&world, &agent, "view=all&q=angstrom").await, [id], "also by a name that was corrected");
}

async fn found_by_what_was_spoken_about_and_by_tag(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let hours = world.writes(&world.ours, CALLER, "what are your hours?").await.to_string();
    let book = world.writes(&world.ours, "+15875550188", "I'd like to book a checkup").await.to_string();
    assert_eq!(view(&world, &agent, "flow=book").await, std::slice::from_ref(&book));
    assert!(view(&world, &agent, "flow=bo").await.is_empty() && view(&world, &agent, "flow=%25").await.is_empty());
    let tags = async |id: &str, tags: Value| {
        let path = format!("/v1/conversations/{id}/tags");
        world.ask(Method::PUT, &path, &agent, &[], Some(json!({ "tags": tags }))).await.expect(200);
    };
    tags(&hours, json!(["vip", "late"])).await;
    tags(&book, json!(["vip"])).await;
    assert_eq!(view(&world, &agent, "tag=late").await, [hours]);
    assert_eq!(view(&world, &agent, "tag=vip&flow=book").await, [book]);
    let used = world.get(&agent, "/v1/tags").await.expect(200).body;
    let used = |n: usize| (used["tags"][n]["tag"].clone(), used["tags"][n]["conversations"].clone());
    assert_eq!((used(0), used(1)), ((json!("vip"), json!(2)), (json!("late"), json!(1))));
    let theirs = world.member(&world.theirs, Role::Owner).await;
    assert_eq!(world.get(&theirs, "/v1/tags").await.expect(200).body, json!({ "tags": [] }));
}

async fn given_to_a_team(world: World) {
    let [ana, ben] = [world.member(&world.ours, Role::Agent).await, world.member(&world.ours, Role::Agent).await];
    let theirs = world.member(&world.theirs, Role::Agent).await;
    let id = world.writes(&world.ours, CALLER, "hello").await;
    let team = async |name: &str, who: &Who| {
        world.post(&ana, "/v1/teams", json!({ "name": name, "members": [who.member] })).await
    };
    let night = team("Night", &ben).await.expect(201);
    team("Day", &ana).await.expect(201);
    team("Theirs", &theirs).await.refused(422, "invalid");
    team(" ", &ana).await.refused(422, "invalid");

    let path = format!("/v1/conversations/{id}");
    let assign = async |body: Value| world.post(&ana, &format!("{path}/assign"), body).await;
    assign(json!({})).await.refused(422, "invalid");
    assign(json!({ "team": night.id(), "member": ana.member })).await.refused(422, "invalid");
    assign(json!({ "team": "tea_none" })).await.refused(409, "conflict");
    world.post(&ana, &format!("{path}/take-over"), Value::Null).await.expect(200);
    let given = assign(json!({ "team": night.id() })).await.expect(200).body;
    assert_eq!((&given["holder"], &given["assignee"]), (&json!("queue"), &Value::Null));
    assert_eq!(row(&world, &ben, &id).await["team"], night.id());
    assert_eq!(view(&world, &ben, "team=mine").await, [id.to_string()]);
    assert!(view(&world, &ana, "team=mine").await.is_empty(), "she is of another team");
    assert_eq!(view(&world, &ana, &format!("team={}", night.id())).await, [id.to_string()]);
    world.clock.forward(SignedDuration::from_secs(5));
    world.writes(&world.ours, CALLER, "anybody?").await;
    assert_eq!(view(&world, &ben, "view=waiting&team=mine").await, [id.to_string()], "the assistant is silent");

    let colleagues = world.get(&ben, "/v1/colleagues").await.expect(200).body;
    let colleagues = colleagues["items"].as_array().unwrap();
    assert!(colleagues.len() == 2 && colleagues.iter().all(|one| one.get("email").is_none()), "{colleagues:?}");

    let path_of = format!("/v1/teams/{}", night.id());
    let etag = world.get(&ana, &path_of).await.expect(200).etag();
    let both = json!({ "name": "Night", "members": [ana.member, ben.member] });
    let put =
        async |etag: &str| world.ask(Method::PUT, &path_of, &ana, &[("if-match", etag)], Some(both.clone())).await;
    put(&etag).await.expect(200);
    put(&etag).await.refused(412, "changed");
    assert_eq!(view(&world, &ana, "team=mine").await, [id.to_string()]);
    world.get(&theirs, &path_of).await.refused(404, "not_found");

    world.post(&ana, &format!("{path}/hand-back"), Value::Null).await.expect(200);
    assert_eq!(row(&world, &ben, &id).await["team"], Value::Null, "the assistant's is no team's");
    assign(json!({ "team": night.id() })).await.expect(200);
    world.ask(Method::DELETE, &path_of, &ana, &[], None).await.expect(204);
    let left = row(&world, &ana, &id).await;
    assert_eq!((&left["team"], &left["holder"]), (&Value::Null, &json!("queue")), "it waits for anybody");
}
