//! Leads and tasks: kept from what happens, changed by the team.

use crate::world::{Who, World};
use axum::http::Method;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Address, Inbound, InboundEvent, Medium, Role};
use frontdesk_store::stream::{self, Next, Position};
use frontdesk_testkit::front;
use jiff::SignedDuration;
use serde_json::{Value, json};

cases! {
    a_wish_becomes_a_visit
    a_cancelled_booking_is_a_lost_lead
    leads_are_noted_and_moved_by_hand
    what_was_promised_is_a_task
    a_missed_call_is_a_task_until_they_write
    a_promise_at_night_is_due_after_opening
    tasks_are_noted_assigned_and_ticked_off
    tasks_come_in_pages_the_soonest_due_first
    the_sums_are_those_of_the_list
    they_go_with_the_person_they_are_found_to_be
    what_was_long_ago_is_let_alone
}

const FROM: &str = "+15875550191";

async fn says(world: &World, all: &[&str]) {
    for words in all {
        world.clock.forward(SignedDuration::from_secs(30));
        world.writes(&world.ours, FROM, words).await;
        // Whoever looks reads on; so each word is read by itself.
        settle(world).await;
        world.desk.keep_leads_of(&world.ours.id).await.unwrap();
    }
}

/// Somebody calls, and nobody takes the call. An empty number is a hidden one.
async fn misses(world: &World, from: &str) {
    let call = format!("CA{:?}", world.clock.random());
    let from = if from.is_empty() { Address::Anonymous(call.clone()) } else { Address::Phone(from.into()) };
    let inbound = Inbound {
        key: format!("{call}-dialed"),
        call: Some(call),
        medium: Medium::Voice,
        to: world.ours.channels[0].address.clone(),
        from,
        round: None,
        event: InboundEvent::DialEnded { status: "no-answer".into(), seconds: 0 },
    };
    world.desk.hear_call(inbound, front::phone("token")).await.unwrap();
    world.desk.settled().await;
}

/// Until what happened can be read: other tests write to the same server.
pub async fn settle(world: &World) {
    loop {
        let read = world.store.tenant(&world.ours.id);
        let next = read.read(|tx| Box::pin(stream::from(tx, Position::START, 10_000))).await.unwrap();
        match next {
            Next::Events { soon: false, .. } => return,
            _ => tokio::time::sleep(std::time::Duration::from_millis(5)).await,
        }
    }
}

async fn items(world: &World, who: &Who, path: &str) -> Vec<Value> {
    settle(world).await;
    world.get(who, path).await.expect(200).body["items"].as_array().unwrap().clone()
}

async fn patch(world: &World, who: &Who, path: &str, seen: &str, body: Value) -> crate::world::Answer {
    let seen = format!("\"{seen}\"");
    world.ask(Method::PATCH, path, who, &[("if-match", &seen)], Some(body)).await
}

async fn a_wish_becomes_a_visit(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    says(&world, &["I'd like a checkup"]).await;
    let lead = items(&world, &agent, "/v1/leads").await.remove(0);
    assert_eq!((&lead["status"], &lead["wanted"]), (&json!("new"), &json!("book")));
    says(&world, &["on November 24 at 2 pm"]).await;
    assert_eq!(items(&world, &agent, "/v1/leads").await[0]["status"], "qualified");
    says(&world, &["Ana Lopez", "yes"]).await;
    let all = items(&world, &agent, "/v1/leads").await;
    assert_eq!((all.len(), &all[0]["status"], &all[0]["id"]), (1, &json!("appointment"), &lead["id"]));
    assert_eq!(all[0]["value"], json!(world.ours.services[0].price));
    assert!(all[0]["booking"].as_str().unwrap().starts_with("bkg_"));
    assert_eq!((&all[0]["service"], &all[0]["starts_at"]), (&json!("Checkup"), &json!("2026-11-24T21:00:00Z")));
    // What was read once counts once.
    assert_eq!(items(&world, &agent, "/v1/leads").await, all);
    world.clock.forward(SignedDuration::from_hours(48));
    let done = items(&world, &agent, "/v1/leads?status=completed").await;
    assert_eq!((done.len(), &done[0]["id"]), (1, &lead["id"]));
    let stream = world.get(&world.member(&world.ours, Role::Owner).await, "/v1/events?limit=200").await.expect(200);
    let kinds: Vec<&str> = (stream.body["items"].as_array().unwrap().iter())
        .filter_map(|event| event["type"].as_str().filter(|kind| kind.starts_with("lead")))
        .collect();
    assert_eq!(kinds, ["lead_created", "lead_changed", "lead_changed", "lead_changed"]);
}

async fn a_cancelled_booking_is_a_lost_lead(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    says(&world, &["I'd like a checkup on November 24 at 2 pm", "Ana Lopez", "yes"]).await;
    says(&world, &["I need to cancel my appointment", "yes"]).await;
    let all = items(&world, &agent, "/v1/leads").await;
    assert_eq!((all.len(), &all[0]["status"], &all[0]["reason"]), (1, &json!("lost"), &json!("cancelled")));
    // Who comes back is another lead.
    says(&world, &["I'd like a checkup on November 25"]).await;
    assert_eq!(items(&world, &agent, "/v1/leads").await.len(), 2);
}

async fn leads_are_noted_and_moved_by_hand(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    says(&world, &["What are your opening hours?"]).await;
    assert_eq!(items(&world, &agent, "/v1/leads").await, [] as [Value; 0], "a question is no wish");
    let contact = items(&world, &agent, "/v1/contacts").await[0]["id"].clone();
    let new = json!({ "contact": contact, "wanted": "A quote for braces", "value": 250_000 });
    let made = world.post(&agent, "/v1/leads", new.clone()).await.expect(201);
    let path = format!("/v1/leads/{}", made.id());
    patch(&world, &agent, &path, "1", json!({ "status": "lost" })).await.refused(422, "invalid");
    let lost =
        patch(&world, &agent, &path, "1", json!({ "status": "lost", "reason": "too expensive" })).await.expect(200);
    assert_eq!((&lost.body["status"], &lost.body["reason"]), (&json!("lost"), &json!("too expensive")));
    patch(&world, &agent, &path, "1", json!({ "status": "new" })).await.refused(412, "changed");
    let again = patch(&world, &agent, &path, "2", json!({ "status": "qualified", "value": null })).await.expect(200);
    assert_eq!((&again.body["reason"], &again.body["value"]), (&Value::Null, &Value::Null));
    for (field, value) in [("contact", json!("con_x")), ("wanted", json!(" ")), ("value", json!(-1))] {
        let mut wrong = new.clone();
        wrong[field] = value;
        let refused = world.post(&agent, "/v1/leads", wrong).await;
        refused.refused(422, "invalid");
        assert_eq!(refused.body["field"], field);
    }
    let viewer = world.member(&world.ours, Role::Viewer).await;
    patch(&world, &viewer, &path, "3", json!({ "status": "new" })).await.refused(403, "not_permitted");
    let other = world.member(&world.theirs, Role::Owner).await;
    world.get(&other, &path).await.refused(404, "not_found");
    assert_eq!(items(&world, &other, "/v1/leads").await, [] as [Value; 0]);
}

async fn what_was_promised_is_a_task(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let asked = world.writes(&world.ours, FROM, "I want to talk to a real person").await;
    world.writes(&world.ours, "+15875550192", "What are your opening hours?").await;
    let tasks = items(&world, &agent, "/v1/tasks").await;
    assert_eq!(tasks.len(), 1, "a question that was answered is no promise: {tasks:?}");
    assert_eq!((&tasks[0]["kind"], &tasks[0]["what"]), (&json!("handoff"), &json!("")));
    assert_eq!((&tasks[0]["conversation"], &tasks[0]["address"]), (&json!(asked), &json!(FROM)));
    // They ask again; they are owed one answer.
    world.writes(&world.ours, FROM, "A real person please").await;
    assert_eq!(items(&world, &agent, "/v1/tasks").await.len(), 1);
    let by_contact = format!("/v1/tasks?contact={}", tasks[0]["contact"].as_str().unwrap());
    assert_eq!(items(&world, &agent, &by_contact).await, tasks);
    assert_eq!(items(&world, &agent, "/v1/tasks?contact=con_0000000000000000000000000a").await, [] as [Value; 0]);
    let path = format!("/v1/conversations/{asked}");
    world.post(&agent, &format!("{path}/take-over"), Value::Null).await.expect(200);
    assert_eq!(items(&world, &agent, "/v1/tasks").await.len(), 1, "nobody has answered yet");
    world.post(&agent, &format!("{path}/messages"), json!({ "body": "Hello, this is Kim." })).await.expect(201);
    assert_eq!(items(&world, &agent, "/v1/tasks").await, [] as [Value; 0]);
    let done = items(&world, &agent, "/v1/tasks?done=true").await;
    assert_eq!((done.len(), &done[0]["done_by"]), (1, &Value::Null), "by itself");
    assert!(done[0]["done_at"].is_string());
}

async fn a_missed_call_is_a_task_until_they_write(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let today = async |name: &str| {
        settle(&world).await;
        world.get(&agent, "/v1/today").await.expect(200).body[name].clone()
    };
    assert_eq!((today("tasks_due").await, today("leads_new").await), (json!(0), json!(0)));
    for from in [FROM, "+15875550192", ""] {
        misses(&world, from).await;
    }
    let tasks = items(&world, &agent, "/v1/tasks").await;
    assert_eq!(tasks.len(), 2, "nobody can be called back at a hidden number: {tasks:?}");
    assert!(tasks.iter().all(|task| task["kind"] == "missed_call"), "{tasks:?}");
    // Monday, eight o'clock: within the hour, when it opens.
    assert_eq!(tasks[0]["due_at"], json!(world.clock.now() + SignedDuration::from_hours(1)));
    assert_eq!(today("tasks_due").await, 2);
    assert_eq!(items(&world, &agent, "/v1/leads").await, [] as [Value; 0], "nobody said that they want anything");
    world.clock.forward(SignedDuration::from_mins(5));
    world.writes(&world.ours, FROM, "Hi, are you there?").await;
    let left = items(&world, &agent, "/v1/tasks").await;
    assert_eq!((left.len(), &left[0]["address"]), (1, &json!("+15875550192")));
    let lead = items(&world, &agent, "/v1/leads").await.remove(0);
    assert_eq!(
        (&lead["status"], &lead["wanted"], &lead["address"]),
        (&json!("new"), &json!("missed_call"), &json!(FROM))
    );
    assert_eq!((today("tasks_due").await, today("leads_new").await), (json!(1), json!(1)));
}

async fn a_promise_at_night_is_due_after_opening(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    // From Monday, 8:00, to Monday, 22:30.
    world.clock.forward(SignedDuration::from_mins(14 * 60 + 30));
    misses(&world, FROM).await;
    let task = items(&world, &agent, "/v1/tasks").await.remove(0);
    let due: jiff::Timestamp = task["due_at"].as_str().unwrap().parse().unwrap();
    let due = due.in_tz(&world.ours.zone).unwrap();
    let opens = world.ours.openings_on(due.date())[0].0;
    assert_eq!(due.datetime(), due.date().to_datetime(opens) + SignedDuration::from_hours(1));
    assert!(due.timestamp() > world.clock.now());
}

async fn tasks_are_noted_assigned_and_ticked_off(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let me = agent.member.clone().unwrap();
    let new = json!({ "what": "Order gloves", "assignee": me, "due_at": "2026-11-25T17:00:00Z" });
    let made = world.post(&agent, "/v1/tasks", new).await.expect(201);
    assert_eq!((&made.body["kind"], &made.body["done_at"]), (&json!("noted"), &Value::Null));
    let path = format!("/v1/tasks/{}", made.id());
    let change = json!({ "due_at": null, "what": "Order more gloves" });
    world.ask(Method::PATCH, &path, &agent, &[], Some(change.clone())).await.refused(428, "version_wanted");
    let moved = patch(&world, &agent, &path, "1", change).await.expect(200);
    assert_eq!((&moved.body["due_at"], &moved.body["what"]), (&Value::Null, &json!("Order more gloves")));
    patch(&world, &agent, &path, "1", json!({ "done": true })).await.refused(412, "changed");
    let done = patch(&world, &agent, &path, "2", json!({ "done": true })).await.expect(200);
    assert_eq!(done.body["done_by"], json!(me));
    assert_eq!(items(&world, &agent, "/v1/tasks").await, [] as [Value; 0]);
    let again = patch(&world, &agent, &path, "3", json!({ "done": false })).await.expect(200);
    assert_eq!((&again.body["done_at"], &again.body["done_by"]), (&Value::Null, &Value::Null));
    assert_eq!(items(&world, &agent, &format!("/v1/tasks?assignee={me}")).await.len(), 1);
    let colleague = world.member(&world.ours, Role::Agent).await.member.unwrap();
    assert_eq!(items(&world, &agent, &format!("/v1/tasks?assignee={colleague}")).await, [] as [Value; 0]);
    patch(&world, &agent, &path, "4", json!({ "assignee": colleague })).await.expect(200);
    let stranger = world.member(&world.theirs, Role::Agent).await.member.unwrap();
    patch(&world, &agent, &path, "5", json!({ "assignee": stranger })).await.refused(422, "invalid");
    let wrong = json!({ "what": "Order gloves", "assignee": stranger });
    world.post(&agent, "/v1/tasks", wrong).await.refused(422, "invalid");
    world.post(&agent, "/v1/tasks", json!({ "what": "" })).await.refused(422, "invalid");
    let viewer = world.member(&world.ours, Role::Viewer).await;
    patch(&world, &viewer, &path, "5", json!({ "done": true })).await.refused(403, "not_permitted");
}

async fn tasks_come_in_pages_the_soonest_due_first(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    for (what, due_at) in
        [("c", json!(null)), ("b", json!("2026-11-26T17:00:00Z")), ("a", json!("2026-11-25T17:00:00Z"))]
    {
        world.post(&agent, "/v1/tasks", json!({ "what": what, "due_at": due_at })).await.expect(201);
        world.clock.forward(SignedDuration::from_mins(1));
    }
    let names = |all: &[Value]| all.iter().map(|task| task["what"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(names(&items(&world, &agent, "/v1/tasks").await), ["a", "b", "c"]);
    let (mut all, mut path) = (Vec::new(), "/v1/tasks?limit=1".to_owned());
    for _ in 0..3 {
        let page = world.get(&agent, &path).await.expect(200).body;
        all.extend(names(page["items"].as_array().unwrap()));
        path = format!("/v1/tasks?limit=1&after={}", page["next"].as_str().unwrap());
    }
    assert_eq!(all, ["a", "b", "c"]);
    assert_eq!(items(&world, &agent, &path).await, [] as [Value; 0]);
    world.get(&agent, "/v1/tasks?after=tsk_0000000000000000000000000a").await.refused(400, "bad_request");
    for task in items(&world, &agent, "/v1/tasks").await {
        let path = format!("/v1/tasks/{}", task["id"].as_str().unwrap());
        patch(&world, &agent, &path, "1", json!({ "done": true })).await.expect(200);
        world.clock.forward(SignedDuration::from_mins(1));
    }
    assert_eq!(names(&items(&world, &agent, "/v1/tasks?done=true").await), ["c", "b", "a"]);
}

async fn the_sums_are_those_of_the_list(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    says(&world, &["I'd like a checkup on November 24 at 2 pm", "Ana Lopez", "yes"]).await;
    let contact = items(&world, &agent, "/v1/contacts").await[0]["id"].clone();
    for value in [json!(100), json!(250), json!(null)] {
        let new = json!({ "contact": contact, "wanted": "A quote", "value": value });
        world.post(&agent, "/v1/leads", new).await.expect(201);
    }
    let stages = async |agent: &Who, query: &str| {
        settle(&world).await;
        let told = world.get(agent, &format!("/v1/leads/stages{query}")).await.expect(200).body;
        assert_eq!(told["currency"], json!(world.ours.currency));
        let all = told["stages"].as_array().unwrap().iter();
        all.map(|stage| (stage["count"].as_i64().unwrap(), stage["value"].as_i64().unwrap())).collect::<Vec<_>>()
    };
    let price = world.ours.services[0].price.unwrap_or(0);
    assert_eq!(stages(&agent, "").await, [(3, 350), (0, 0), (1, price), (0, 0), (0, 0)]);
    world.clock.forward(SignedDuration::from_hours(24 * 40));
    let agent = world.member(&world.ours, Role::Agent).await;
    let quiet = [(0, 0), (0, 0), (0, 0), (1, price), (3, 350)];
    assert_eq!(stages(&agent, "").await, quiet);
    let lost = items(&world, &agent, "/v1/leads?status=lost").await;
    assert_eq!((lost.len(), &lost[0]["reason"]), (3, &json!("went_quiet")));
    // The appointment was kept on the 24th, the others went quiet thirty days after the 23rd.
    let since = "2026-12-01T00:00:00Z";
    assert_eq!(stages(&agent, &format!("?since={since}")).await, [(0, 0), (0, 0), (0, 0), (0, 0), (3, 350)]);
    assert_eq!(items(&world, &agent, &format!("/v1/leads?since={since}")).await.len(), 3);
    let first = world.get(&agent, "/v1/leads?limit=3").await.expect(200).body;
    let next = format!("/v1/leads?limit=3&after={}", first["next"].as_str().unwrap());
    assert_eq!(items(&world, &agent, &next).await.len(), 1);
}

async fn they_go_with_the_person_they_are_found_to_be(world: World) {
    let agent = world.member(&world.ours, Role::Owner).await;
    says(&world, &["I'd like a checkup"]).await;
    misses(&world, "+15875550192").await;
    let contact = async |address: &str| {
        let path = format!("/v1/contacts?address={}", address.replace('+', "%2B"));
        items(&world, &agent, &path).await[0]["id"].as_str().unwrap().to_owned()
    };
    let (one, two) = (contact(FROM).await, contact("+15875550192").await);
    let both = async |id: &str| {
        let leads = items(&world, &agent, &format!("/v1/leads?contact={id}")).await;
        let tasks = items(&world, &agent, &format!("/v1/tasks?contact={id}")).await;
        let whose = leads.iter().chain(&tasks).all(|one| one["contact"] == id);
        (leads.len(), tasks.len(), whose)
    };
    assert_eq!((both(&one).await, both(&two).await), ((1, 0, true), (0, 1, true)));
    world.post(&agent, &format!("/v1/contacts/{one}/merge"), json!({ "other": two })).await.expect(200);
    assert_eq!(both(&one).await, (1, 1, true));
    // Whoever writes from one address was missed at the other.
    world.clock.forward(SignedDuration::from_mins(1));
    says(&world, &["on November 24 at 2 pm"]).await;
    assert_eq!(both(&one).await, (1, 0, true));
    world.post(&agent, &format!("/v1/contacts/{two}/split"), Value::Null).await.expect(200);
    assert_eq!((both(&one).await, both(&two).await), ((1, 0, true), (0, 0, true)));
}

async fn what_was_long_ago_is_let_alone(world: World) {
    world.writes(&world.ours, FROM, "I'd like a checkup").await;
    world.clock.forward(SignedDuration::from_hours(24 * 31));
    world.writes(&world.ours, "+15875550192", "I'd like a checkup").await;
    let agent = world.member(&world.ours, Role::Agent).await;
    let all = items(&world, &agent, "/v1/leads").await;
    assert_eq!((all.len(), &all[0]["address"]), (1, &json!("+15875550192")));
}
