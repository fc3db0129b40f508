//! Flows and phrases over HTTP: drafted, checked, tried out, published and put back, and what conversations make of it.

use crate::world::{Answer, Who, World};
use axum::http::Method;
use frontdesk_domain::{ConversationId, Inbound, InboundEvent, Medium, Role, Tenant};
use frontdesk_testkit::front;
use jiff::SignedDuration;
use serde_json::{Value, json};

cases! {
    other_words_are_said_everywhere_within_a_second
    what_was_published_is_gone_back_to
    a_draft_is_written_upon_what_was_seen
    faults_are_told_at_their_place
    a_flow_of_ones_own_is_found_by_its_examples
    what_is_switched_off_leads_to_a_person
    a_text_in_the_middle_goes_on_and_is_replayed_exactly
    a_call_in_the_middle_goes_on
    a_conversation_is_tried_out_and_leaves_nothing
    a_phrase_is_shown_before_it_is_said
}

const FROM: &str = "+15875550166";
const INTRODUCTION: &str = "/v1/phrases/en/introduction";

struct Hands {
    world: World,
    owner: Who,
}

impl Hands {
    async fn of(world: World) -> Self {
        let owner = world.member(&world.ours, Role::Owner).await;
        Self { world, owner }
    }

    async fn read(&self, path: &str) -> Answer {
        self.world.get(&self.owner, path).await.expect(200)
    }

    /// Asks upon the version that stands.
    async fn ask(&self, method: Method, path: &str, body: Value) -> Answer {
        let etag = self.read("/v1/playbook").await.etag();
        let body = (!body.is_null()).then_some(body);
        self.world.ask(method, path, &self.owner, &[("if-match", &etag)], body).await
    }

    async fn draft(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::PUT, &format!("{path}/draft"), body).await.expect(200)
    }

    async fn publish(&self) -> Answer {
        self.ask(Method::POST, "/v1/playbook/publish", Value::Null).await.expect(200)
    }

    /// What the desk has said last.
    async fn said(&self, conversation: &ConversationId) -> String {
        let turns = self.read(&format!("/v1/conversations/{conversation}/turns")).await.body;
        turns["items"].as_array().unwrap().last().unwrap()["said"].as_str().unwrap().to_owned()
    }

    async fn writes(&self, body: &str) -> String {
        self.world.clock.forward(SignedDuration::from_secs(5));
        let conversation = self.world.writes(&self.world.ours, FROM, body).await;
        self.said(&conversation).await
    }

    /// Every turn comes out as it did.
    async fn replays(&self, conversation: &ConversationId, turns: usize) {
        let (desk, phone) = (&self.world.desk, self.world.app.phone.as_ref());
        let told = desk.replay(&self.world.ours.id, conversation, phone).await.unwrap().unwrap();
        assert_eq!(told.turns.len(), turns);
        for turn in &told.turns {
            assert!(turn.is_same() && turn.version_then.is_none(), "turn {}: {:#?}", turn.seq, turn.differences);
        }
    }
}

impl Hands {
    /// The first event of a type. On PostgreSQL it can be read when older transactions of the server have ended.
    async fn told(&self, kind: &str) -> Value {
        for _ in 0..200 {
            let events = self.read("/v1/events").await.body;
            if let Some(event) = events["items"].as_array().unwrap().iter().find(|event| event["type"] == kind) {
                return event.clone();
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("no {kind} was told");
    }
}

async fn other_words_are_said_everywhere_within_a_second(world: World) {
    let hands = Hands::of(world).await;
    let world = &hands.world;
    // Another process on the same database, which has read the business a moment ago.
    let clinics = [world.ours.clone(), world.theirs.clone()];
    let other = front::desk(world.store.clone(), world.clock.clone(), &clinics).await.unwrap();
    other.hear_text(front::text(&world.ours, "+15875550161", "SMa", "hello")).await.unwrap();
    other.settled().await;
    let before = hands.read(INTRODUCTION).await.body;
    assert_eq!((&before["own"], &before["draft"]), (&json!(false), &Value::Null));
    let drafted =
        hands.draft(INTRODUCTION, json!({ "text": "Good day from {{ tenant }}, the assistant speaking." })).await;
    assert_eq!(drafted.body["draft"]["sms"], "Good day from {{ tenant }}, the assistant speaking.");
    assert_eq!(drafted.body["in_force"], before["in_force"], "nothing is said before it is published");
    assert!(hands.writes("hello").await.starts_with("Hi, this is the automated assistant of Clinic 1."));
    let published = hands.publish().await.body;
    assert_eq!((&published["number"], &published["draft"]), (&json!(1), &Value::Null));
    let here = world.writes(&world.ours, "+15875550162", "hello").await;
    assert!(hands.said(&here).await.starts_with("Good day from Clinic 1, the assistant speaking."));
    world.clock.forward(SignedDuration::from_secs(1));
    let there = other.hear_text(front::text(&world.ours, "+15875550163", "SMb", "hello")).await.unwrap().unwrap();
    other.settled().await;
    assert!(hands.said(&there.conversation.unwrap()).await.starts_with("Good day from Clinic 1"));
    let theirs = world.writes(&world.theirs, FROM, "hello").await;
    let them = world.member(&world.theirs, Role::Owner).await;
    let turns = world.get(&them, &format!("/v1/conversations/{theirs}/turns")).await.expect(200);
    assert!(turns.body["items"][0]["said"].as_str().unwrap().starts_with("Hi, this is the automated assistant"));
    assert_eq!(world.get(&them, "/v1/playbook").await.expect(200).body["number"], 0);
    assert_eq!(hands.told("playbook_published").await["edition"], 1);
}

async fn what_was_published_is_gone_back_to(world: World) {
    let hands = Hands::of(world).await;
    for words in ["One.", "Two."] {
        hands.draft(INTRODUCTION, json!({ "text": words })).await;
        hands.publish().await;
    }
    assert!(hands.writes("hello").await.starts_with("Two."));
    let back = hands.ask(Method::POST, "/v1/playbook/roll-back", json!({ "number": 1 })).await.expect(200);
    assert_eq!(back.body["number"], 3, "going back is one more edition");
    let again = hands.world.writes(&hands.world.ours, "+15875550151", "hello").await;
    assert!(hands.said(&again).await.starts_with("One."));
    let versions = hands.read("/v1/playbook/versions?limit=2").await.body;
    let numbers: Vec<_> = versions["items"].as_array().unwrap().iter().map(|v| v["number"].clone()).collect();
    assert_eq!((numbers, &versions["next"]), (vec![json!(3), json!(2)], &json!("2")));
    assert_eq!((&versions["items"][0]["back_to"], &versions["items"][0]["in_force"]), (&json!(1), &json!(true)));
    assert_eq!(hands.read("/v1/playbook/versions?after=2").await.body["items"][0]["number"], 1);
    let second = hands.read("/v1/playbook/versions/2").await.body;
    assert_eq!(second["document"]["phrases"]["en"]["introduction"]["text"], "Two.");
    let refused = hands.ask(Method::POST, "/v1/playbook/roll-back", json!({ "number": 1 })).await;
    refused.refused(409, "conflict");
    hands.ask(Method::POST, "/v1/playbook/roll-back", json!({ "number": 9 })).await.refused(404, "not_found");
    let comes = hands.ask(Method::POST, "/v1/playbook/roll-back", json!({ "number": 0 })).await.expect(200);
    assert_eq!(comes.body["number"], 4);
    let last = hands.world.writes(&hands.world.ours, "+15875550152", "hello").await;
    assert!(hands.said(&last).await.starts_with("Hi, this is the automated assistant"));
    for (conversation, turns) in [(again, 1), (last, 1)] {
        hands.replays(&conversation, turns).await;
    }
}

async fn a_draft_is_written_upon_what_was_seen(world: World) {
    let hands = Hands::of(world).await;
    let (world, path) = (&hands.world, format!("{INTRODUCTION}/draft"));
    let seen = hands.read("/v1/playbook").await.etag();
    let put = async |tag: Option<&str>, text: &str| {
        let headers: Vec<_> = tag.iter().map(|tag| ("if-match", *tag)).collect();
        world.ask(Method::PUT, &path, &hands.owner, &headers, Some(json!({ "text": text }))).await
    };
    put(None, "One.").await.refused(428, "version_wanted");
    put(Some(&seen), "One.").await.expect(200);
    put(Some(&seen), "Two.").await.refused(412, "changed");
    let publish = "/v1/playbook/publish";
    world.ask(Method::POST, publish, &hands.owner, &[("if-match", &seen)], None).await.refused(412, "changed");
    assert_eq!(hands.read("/v1/playbook").await.body["draft"]["changes"], json!(["/phrases/en/introduction"]));
    let agent = world.member(&world.ours, Role::Agent).await;
    let tag = hands.read("/v1/playbook").await.etag();
    world.ask(Method::POST, publish, &agent, &[("if-match", &tag)], None).await.refused(403, "not_permitted");
    let thrown = hands.ask(Method::DELETE, "/v1/playbook/draft", Value::Null).await.expect(200);
    assert_eq!((&thrown.body["draft"], thrown.etag()), (&Value::Null, seen), "as before");
    let nothing = hands.ask(Method::POST, publish, Value::Null).await;
    nothing.refused(409, "conflict");
    assert_eq!(nothing.body["reason"], "nothing_drafted");
    hands.ask(Method::DELETE, &path, Value::Null).await.refused(404, "not_found");
    hands.ask(Method::PUT, "/v1/flows/nowhere/draft", json!({ "on": false })).await.refused(404, "not_found");
    hands.ask(Method::PUT, "/v1/phrases/xx/greeting/draft", json!({ "text": "x" })).await.refused(404, "not_found");
    world.get(&hands.owner, "/v1/phrases?language=es").await.refused(422, "invalid");
}

async fn faults_are_told_at_their_place(world: World) {
    let hands = Hands::of(world).await;
    hands.draft(INTRODUCTION, json!({ "text": "{% for x in options %}{{ x }}{% endfor %}" })).await;
    let document = "flow: parking\nstarts_on: [parking]\nsteps:\n  - say: parkin\n";
    hands.draft("/v1/flows/parking", json!({ "document": document })).await;
    let checked = hands.world.post(&hands.owner, "/v1/playbook/validate", json!({})).await.expect(200).body;
    let problems = checked["problems"].as_array().unwrap();
    assert_eq!((&checked["sound"], problems.len()), (&json!(false), 2), "{problems:#?}");
    let flow = problems.iter().find(|p| p["at"] == "/flows/parking/document").unwrap();
    assert_eq!((&flow["line"], &flow["inside"]), (&json!(4), &json!("/steps/0/say")));
    assert!(problems.iter().any(|p| p["at"] == "/phrases/en/introduction/text"));
    let refused = hands.ask(Method::POST, "/v1/playbook/publish", Value::Null).await;
    refused.refused(422, "invalid");
    assert_eq!(refused.body["problems"], checked["problems"]);
    assert_eq!(hands.read("/v1/playbook").await.body["number"], 0);
    hands.world.post(&hands.owner, "/v1/try", json!({ "lines": [] })).await.refused(422, "invalid");
    let claims = json!({ "text": "Done.", "claims": "booked" });
    hands.draft("/v1/phrases/en/greeting", claims).await;
    let checked = hands.world.post(&hands.owner, "/v1/playbook/validate", json!({})).await.expect(200).body;
    assert!(checked["problems"].to_string().contains("/phrases/en/greeting/claims"), "{checked}");
}

async fn a_flow_of_ones_own_is_found_by_its_examples(world: World) {
    let hands = Hands::of(world).await;
    let document = "flow: parking\nabout: Tells where to park.\nstarts_on: [parking]\nsteps:\n  - say: parking\n";
    let examples = [
        "where can I park",
        "is there parking",
        "where do I leave my car",
        "do you have a car park",
        "can I park at the house",
        "is there a place to park my car near you",
    ];
    hands.draft("/v1/flows/parking", json!({ "document": document, "examples": { "en": examples } })).await;
    hands.draft("/v1/phrases/en/parking", json!({ "text": "You can park behind the house." })).await;
    assert!(!hands.writes("Where could I park my car?").await.contains("behind the house"));
    let flow = hands.read("/v1/flows/parking").await.body;
    assert_eq!((&flow["in_force"], &flow["draft"]["on"]), (&Value::Null, &json!(true)));
    let tried = json!({ "lines": [{ "says": "Where could I park my car?" }] });
    let tried = hands.world.post(&hands.owner, "/v1/try", tried).await.expect(200).body;
    assert_eq!(tried["turns"][1]["phrases"][0], "parking", "{tried:#}");
    hands.publish().await;
    let flow = hands.read("/v1/flows/parking").await.body;
    assert_eq!((&flow["about"], &flow["draft"]), (&json!("Tells where to park."), &Value::Null));
    let said = hands.writes("Where could I park my car?").await;
    assert!(said.contains("You can park behind the house."), "{said}");
    let phrase = hands.read("/v1/phrases/en/parking").await.body;
    assert_eq!((&phrase["said_in"], &phrase["original"]), (&json!(["parking"]), &Value::Null));
    hands.ask(Method::DELETE, "/v1/flows/parking/draft", Value::Null).await.expect(200);
    hands.ask(Method::DELETE, "/v1/phrases/en/parking/draft", Value::Null).await.expect(200);
    hands.publish().await;
    hands.world.get(&hands.owner, "/v1/flows/parking").await.refused(404, "not_found");
}

async fn what_is_switched_off_leads_to_a_person(world: World) {
    let hands = Hands::of(world).await;
    hands.draft("/v1/flows/book", json!({ "on": false })).await;
    hands.publish().await;
    let flow = hands.read("/v1/flows/book").await.body;
    assert_eq!((&flow["in_force"]["on"], flow["original"].is_string()), (&json!(false), true));
    let said = hands.writes("I'd like to book an appointment").await;
    assert!(said.contains("I can't do that myself."), "{said}");
    let queue = hands.read("/v1/conversations?holder=queue").await.body;
    assert_eq!(queue["items"].as_array().unwrap().len(), 1, "a person has it");
    let person = hands.ask(Method::PUT, "/v1/flows/person/draft", json!({ "on": false })).await.expect(200);
    assert_eq!(person.body["draft"]["on"], false);
    let refused = hands.ask(Method::POST, "/v1/playbook/publish", Value::Null).await;
    refused.refused(422, "invalid");
    assert_eq!(refused.body["problems"][0]["at"], "/off/person");
}

/// The playbook's flow, with a step called otherwise.
async fn renamed(hands: &Hands) -> Value {
    let flow = hands.read("/v1/flows/book").await.body;
    let document = flow["original"].as_str().unwrap().replace("id: read_back", "id: sure");
    json!({ "document": document })
}

async fn a_text_in_the_middle_goes_on_and_is_replayed_exactly(world: World) {
    let hands = Hands::of(world).await;
    let asked = hands.writes("I'd like to book an appointment for tomorrow at 10am, my name is Ana Morales").await;
    assert!(asked.contains("Shall I book it?"), "{asked}");
    let renamed = renamed(&hands).await;
    hands.draft("/v1/flows/book", renamed).await;
    hands.publish().await;
    let anew = hands.writes("yes").await;
    assert!(anew.starts_with("Sorry, let me ask that again.") && anew.contains("Shall I book it?"), "{anew}");
    assert_eq!(hands.read("/v1/bookings").await.body["items"], json!([]));
    hands.draft(INTRODUCTION, json!({ "text": "Hello." })).await;
    hands.publish().await;
    // The confirmation is a text of its own.
    hands.writes("yes").await;
    let booked = hands.read("/v1/bookings").await.body;
    assert_eq!(booked["items"].as_array().unwrap().len(), 1, "other words do not disturb a flow");
    hands.world.clock.forward(SignedDuration::from_secs(5));
    let conversation = hands.world.writes(&hands.world.ours, FROM, "thanks").await;
    hands.ask(Method::POST, "/v1/playbook/roll-back", json!({ "number": 0 })).await.expect(200);
    hands.replays(&conversation, 4).await;
}

fn call(to: &Tenant, n: u32, event: InboundEvent) -> Inbound {
    let inbound = front::text(to, FROM, &format!("CA1:{n}"), "");
    Inbound { call: Some("CA1".into()), medium: Medium::Voice, event, ..inbound }
}

async fn a_call_in_the_middle_goes_on(world: World) {
    let hands = Hands::of(world).await;
    let hear = async |n: u32, event: InboundEvent| {
        let phone = hands.world.app.phone.clone();
        hands.world.clock.forward(SignedDuration::from_secs(5));
        hands.world.desk.hear_call(call(&hands.world.ours, n, event), phone).await.unwrap();
        let all = hands.read("/v1/conversations").await.body;
        let id = ConversationId::parse(all["items"][0]["id"].as_str().unwrap()).unwrap();
        (hands.said(&id).await, id)
    };
    let says = |text: &str| InboundEvent::Said { text: text.to_owned(), nbest: Vec::new() };
    hear(0, InboundEvent::CallRang).await;
    hear(1, says("I need an appointment tomorrow at ten in the morning")).await;
    let (asked, _) = hear(2, says("Ana Morales")).await;
    assert!(asked.contains("Shall I book it?"), "{asked}");
    let renamed = renamed(&hands).await;
    hands.draft("/v1/flows/book", renamed).await;
    hands.publish().await;
    let (anew, _) = hear(3, says("yes")).await;
    assert!(anew.starts_with("Sorry, let me ask that again.") && anew.contains("Shall I book it?"), "{anew}");
    let (booked, id) = hear(4, says("yes please")).await;
    assert!(booked.contains("You're booked"), "{booked}");
    assert_eq!(hands.read("/v1/bookings").await.body["items"].as_array().unwrap().len(), 1);
    // The flow goes away while somebody is in it.
    hear(5, says("I want to cancel my appointment")).await;
    hands.draft("/v1/flows/cancel", json!({ "on": false })).await;
    hands.publish().await;
    let (gone, _) = hear(6, says("yes")).await;
    assert!(gone.contains("I can't do that myself."), "{gone}");
    assert_eq!(hands.read("/v1/bookings").await.body["items"][0]["status"], "confirmed");
    hands.replays(&id, 7).await;
}

async fn a_conversation_is_tried_out_and_leaves_nothing(world: World) {
    let hands = Hands::of(world).await;
    hands.draft("/v1/phrases/en/booked", json!({ "text": "It's yours: {{ at | when }}." })).await;
    let lines = ["I need an appointment tomorrow at ten in the morning", "Ana Morales", "yes"];
    let lines: Vec<_> = lines.iter().map(|line| json!({ "says": line })).collect();
    let mut wanted = json!({ "medium": "voice", "lines": lines });
    let tried = hands.world.post(&hands.owner, "/v1/try", wanted.clone()).await.expect(200).body;
    let turns = tried["turns"].as_array().unwrap();
    assert_eq!(turns.len(), 4, "the greeting and three answers");
    assert!(turns[3]["said"].as_str().unwrap().starts_with("It's yours: "), "{tried:#}");
    assert_eq!(
        (&turns[3]["did"][0]["action"], &turns[1]["understood"][0]["command"]),
        (&json!("book"), &json!("start_flow")),
        "{tried:#}"
    );
    assert!(turns[3]["phrases"].as_array().unwrap().contains(&json!("booked")));
    hands.world.clock.forward(SignedDuration::from_hours(30));
    wanted["at"] = tried["at"].clone();
    wanted["draft"] = json!(false);
    let again = hands.world.post(&hands.owner, "/v1/try", wanted).await.expect(200).body;
    assert_eq!(again["turns"][2], tried["turns"][2], "the same, whenever and wherever it is asked");
    assert!(again["turns"][3]["said"].as_str().unwrap().starts_with("You're booked: "));
    for nothing in ["/v1/bookings", "/v1/conversations", "/v1/contacts"] {
        assert_eq!(hands.read(nothing).await.body["items"], json!([]), "{nothing}");
    }
    let by_text = json!({ "medium": "sms", "lines": [{ "says": "a person please" }, { "says": "hello?" }] });
    let by_text = hands.world.post(&hands.owner, "/v1/try", by_text).await.expect(200).body;
    assert_eq!(
        (&by_text["turns"][0]["ended"], &by_text["turns"][1]["said"]),
        (&json!(true), &json!("")),
        "{by_text:#}"
    );
    let silent = json!({ "medium": "voice", "lines": [{}, { "presses": "1" }] });
    let silent = hands.world.post(&hands.owner, "/v1/try", silent).await.expect(200).body;
    assert_eq!(silent["turns"][1]["phrases"][0], "not_heard", "{silent:#}");
    for wrong in [
        json!({ "lines": [{ "says": "a", "presses": "1" }] }),
        json!({ "language": "xx" }),
        json!({ "lines": vec![json!({}); 41] }),
        json!({ "lines": [{ "presses": "abc" }] }),
    ] {
        hands.world.post(&hands.owner, "/v1/try", wrong).await.refused(422, "invalid");
    }
    let developer = hands.world.member(&hands.world.ours, Role::Developer).await;
    hands.world.post(&developer, "/v1/try", json!({})).await.expect(200);
}

async fn a_phrase_is_shown_before_it_is_said(world: World) {
    let hands = Hands::of(world).await;
    let show = async |name: &str, words: Value| {
        let body = json!({ "language": "en", "name": name, "words": words });
        hands.world.post(&hands.owner, "/v1/phrases/preview", body).await
    };
    let all = hands.read("/v1/phrases?language=en").await.body;
    for phrase in all["items"].as_array().unwrap() {
        let name = phrase["name"].as_str().unwrap();
        let shown = show(name, Value::Null).await.expect(200).body;
        for medium in ["voice", "sms", "web"] {
            let (said, written) = (&shown["said"][medium], phrase["in_force"][medium].as_str().unwrap());
            assert!(
                !said.to_string().contains("{{") && (said != "" || written.is_empty() || written.starts_with("{%")),
                "{name}: {shown}"
            );
        }
    }
    let shown = show("booked", json!({ "text": "For {{ name }} on {{ at | when }}." })).await.expect(200).body;
    assert_eq!(shown["said"]["voice"], "For Ana Morales on Tuesday, November 24 at 9:30 AM.");
    let wrong = show("booked", json!({ "text": "For {{ options | or }}." })).await.expect(200).body;
    assert_eq!((&wrong["said"], &wrong["problems"][0]["at"]), (&Value::Null, &json!("/phrases/en/booked")), "{wrong}");
    show("nowhere", Value::Null).await.refused(404, "not_found");
}
