//! Files that come with texts: fetched once, kept, given out to whoever may read the conversation, and as nothing that a
//! browser runs.

use crate::world::{Who, World};
use async_trait::async_trait;
use axum::http::Method;
use frontdesk_desk::Desk;
use frontdesk_domain::outside::{Receipt, Sender};
use frontdesk_domain::{Channel, ChannelKind, Inbound, InboundEvent, Message, OutsideError, Role};
use frontdesk_testkit::front;
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

cases! {
    a_picture_by_text_is_fetched_once_and_given_out
    what_is_no_picture_is_saved_and_what_runs_is_not_kept
    a_file_that_cannot_be_had_is_said_and_asked_for_again
    a_file_is_of_its_conversation_and_its_tenant
}

const CALLER: &str = "+15875550177";
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\nthe leak under the sink";

/// A vendor that has files and takes no texts.
#[derive(Debug, Default)]
struct Vendor {
    files: Mutex<HashMap<String, Result<Vec<u8>, OutsideError>>>,
    asked: Mutex<Vec<String>>,
}

impl Vendor {
    fn has(&self, address: &str, file: Result<&[u8], OutsideError>) {
        self.files.lock().unwrap().insert(address.into(), file.map(<[u8]>::to_vec));
    }

    fn asked(&self) -> usize {
        self.asked.lock().unwrap().len()
    }
}

#[async_trait]
impl Sender for Vendor {
    async fn send(&self, _: &Channel, _: &Message) -> Result<Receipt, OutsideError> {
        Err(away())
    }

    async fn find(&self, _: &Channel, _: &Message) -> Result<Option<Receipt>, OutsideError> {
        Ok(None)
    }

    async fn fetch(&self, source: &str, _: usize) -> Result<Vec<u8>, OutsideError> {
        self.asked.lock().unwrap().push(source.into());
        let gone = || Err(OutsideError::Rejected { code: "404".into(), reason: String::new() });
        self.files.lock().unwrap().get(source).cloned().unwrap_or_else(gone)
    }
}

fn away() -> OutsideError {
    OutsideError::Retry { after: None, reason: "away".into() }
}

async fn desk(world: &World) -> (Desk, Arc<Vendor>) {
    let vendor = Arc::new(Vendor::default());
    let senders: HashMap<ChannelKind, Arc<dyn Sender>> = HashMap::from([(ChannelKind::Twilio, vendor.clone() as _)]);
    let clinics = [world.ours.clone()];
    (front::desk_with(world.store.clone(), world.clock.clone(), &clinics, senders, None).await.unwrap(), vendor)
}

fn text(world: &World, key: &str, body: &str, media: &[&str]) -> Inbound {
    let media = media.iter().map(|address| (*address).to_owned()).collect();
    let event = InboundEvent::Text { body: body.into(), media, keyword: None };
    Inbound { event, ..front::text(&world.ours, CALLER, key, body) }
}

/// Somebody writes, and everything that is to be done about it is done. The path of the conversation.
async fn hear(desk: &Desk, inbound: Inbound) -> String {
    let filed = desk.hear_text(inbound).await.unwrap().unwrap();
    work(desk).await;
    format!("/v1/conversations/{}", filed.conversation.unwrap())
}

async fn work(desk: &Desk) {
    desk.settled().await;
    desk.work_once().await.unwrap();
    desk.settled().await;
}

/// The files of the first message.
async fn files(world: &World, who: &Who, path: &str) -> Vec<Value> {
    let all = world.get(who, &format!("{path}/messages")).await.expect(200);
    all.body["items"][0]["attachments"].as_array().unwrap().clone()
}

fn at(path: &str, file: &Value) -> String {
    format!("{path}/attachments/{}", file["id"].as_str().unwrap())
}

/// Waits until so many events of this type are told, which on PostgreSQL is a moment after the commit.
async fn told(world: &World, who: &Who, name: &str, times: usize) {
    loop {
        let found = events(world, who).await.iter().filter(|told| *told == name).count();
        assert!(found <= times, "{name} is told {found} times");
        if found == times {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

async fn events(world: &World, who: &Who) -> Vec<String> {
    let mut after = String::new();
    let mut names = Vec::new();
    loop {
        let page = world.get(who, &format!("/v1/events?limit=200{after}")).await.expect(200).body;
        let items = page["items"].as_array().unwrap().clone();
        names.extend(items.iter().map(|event| event["type"].as_str().unwrap().to_owned()));
        match page["next"].as_str() {
            Some(next) if !items.is_empty() => after = format!("&after={next}"),
            _ => return names,
        }
    }
}

async fn a_picture_by_text_is_fetched_once_and_given_out(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let (desk, vendor) = desk(&world).await;
    vendor.has("https://media.example/1", Ok(PICTURE));
    vendor.has("https://media.example/2", Ok(PICTURE));
    let inbound = text(&world, "MM1", "", &["https://media.example/1", "https://media.example/2"]);
    let path = hear(&desk, inbound.clone()).await;
    assert_eq!(hear(&desk, inbound).await, path, "the second delivery of the same text");
    assert_eq!(vendor.asked(), 2, "each file is fetched once");

    let files = files(&world, &agent, &path).await;
    assert_eq!(files.len(), 2);
    let first = &files[0];
    assert_eq!((&first["state"], &first["kind"], &first["bytes"]), (&json!("kept"), &json!("image/png"), &json!(31)));
    let timeline = world.get(&agent, &format!("{path}/timeline")).await.expect(200).body;
    let texts: Vec<&Value> = timeline["items"].as_array().unwrap().iter().filter(|i| i["kind"] == "message").collect();
    assert!(texts.iter().any(|i| i["message"]["attachments"][1]["id"] == files[1]["id"]), "{timeline}");
    assert!(
        texts.iter().any(|i| i["message"]["body"].as_str().unwrap().contains("the team will see it")),
        "{timeline}"
    );

    let given = world.get(&agent, &at(&path, first)).await.expect(200);
    assert_eq!(given.text.as_bytes(), String::from_utf8_lossy(PICTURE).as_bytes());
    let head = |name: &str| given.headers[name].to_str().unwrap().to_owned();
    assert_eq!((head("content-type"), head("x-content-type-options")), ("image/png".into(), "nosniff".into()));
    assert_eq!(head("content-security-policy"), "sandbox; default-src 'none'; frame-ancestors 'none'");
    assert!(head("content-disposition").starts_with("inline; filename*=UTF-8''"), "{:?}", given.headers);
    assert!(head("cache-control").starts_with("private"), "{:?}", given.headers);
    let known = [("if-none-match", given.headers["etag"].to_str().unwrap())];
    world.ask(Method::GET, &at(&path, first), &agent, &known, None).await.expect(304);
    told(&world, &agent, "file_arrived", 2).await;
}

async fn what_is_no_picture_is_saved_and_what_runs_is_not_kept(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let (desk, vendor) = desk(&world).await;
    let long = [b"%PDF-1.7\n".as_slice(), &vec![b'x'; 600_000]].concat();
    vendor.has("https://media.example/pdf", Ok(&long));
    vendor.has("https://media.example/svg", Ok(b"<svg onload='steal()'/>"));
    let media = ["https://media.example/pdf", "https://media.example/svg"];
    let path = hear(&desk, text(&world, "MM1", "my plan", &media)).await;
    let files = files(&world, &agent, &path).await;
    let given = world.get(&agent, &at(&path, &files[0])).await.expect(200);
    assert_eq!(given.text.len(), long.len(), "in pieces, and whole");
    assert!(given.headers["content-disposition"].to_str().unwrap().starts_with("attachment; "));
    assert_eq!((&files[1]["state"], &files[1]["why"]), (&json!("failed"), &json!("not_accepted")));
    let not_here = world.get(&agent, &at(&path, &files[1])).await;
    not_here.refused(409, "conflict");
    assert_eq!(not_here.body["reason"], "not_here");
}

async fn a_file_that_cannot_be_had_is_said_and_asked_for_again(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let (desk, vendor) = desk(&world).await;
    vendor.has("https://media.example/1", Err(away()));
    let path = hear(&desk, text(&world, "MM1", "look", &["https://media.example/1"])).await;
    assert_eq!(files(&world, &agent, &path).await[0]["state"], "coming");
    work(&desk).await;
    assert_eq!(vendor.asked(), 1, "it is not asked for again at once");
    for _ in 0..8 {
        world.clock.forward(SignedDuration::from_mins(61));
        work(&desk).await;
    }
    let given_up = vendor.asked();
    assert!((3..=8).contains(&given_up), "{given_up} attempts");
    let file = files(&world, &agent, &path).await.remove(0);
    assert_eq!((&file["state"], &file["why"]), (&json!("failed"), &json!("not_reached")));
    told(&world, &agent, "file_failed", 1).await;

    vendor.has("https://media.example/1", Ok(PICTURE));
    let again = format!("{}/retry", at(&path, &file));
    let viewer = world.member(&world.ours, Role::Viewer).await;
    world.post(&viewer, &again, Value::Null).await.refused(403, "not_permitted");
    assert_eq!(world.post(&agent, &again, Value::Null).await.expect(202).body["state"], "coming");
    world.post(&agent, &again, Value::Null).await.refused(409, "conflict");
    work(&desk).await;
    assert_eq!(files(&world, &agent, &path).await[0]["state"], "kept");
    assert_eq!(vendor.asked(), given_up + 1);
}

async fn a_file_is_of_its_conversation_and_its_tenant(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let stranger = world.member(&world.theirs, Role::Owner).await;
    let (desk, vendor) = desk(&world).await;
    vendor.has("https://media.example/1", Ok(PICTURE));
    let path = hear(&desk, text(&world, "MM1", "look", &["https://media.example/1"])).await;
    let file = files(&world, &agent, &path).await.remove(0);
    let other = world.writes(&world.ours, "+15875550178", "hello").await;
    let theirs = world.writes(&world.theirs, "+15875550179", "hello").await;
    let missing = world.get(&agent, &format!("{path}/attachments/att_none")).await;
    for (who, path) in [
        (&agent, format!("/v1/conversations/{other}")),
        (&stranger, path.clone()),
        (&stranger, format!("/v1/conversations/{theirs}")),
    ] {
        let answer = world.get(who, &at(&path, &file)).await;
        answer.refused(404, "not_found");
        assert_eq!(answer.text, missing.text, "in the same shape as one that is not there");
    }
}
