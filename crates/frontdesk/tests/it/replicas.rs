//! Two processes on one database: who takes a conversation over, what is read of what both write, and what they count
//! together.

use crate::serve::{Office, twilio};
use crate::world::{Desk, Lines, Member, Socket, Visitor, World, asked, asked_with, http, until};
use frontdesk_testkit::redis::Redis;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;

on_both! {
    of_two_who_take_a_conversation_over_one_has_it
    a_reader_misses_nothing_and_sees_nothing_twice
}

const SOON: Duration = Duration::from_secs(20);

async fn pair(world: &World) -> [Desk; 2] {
    [world.desk(&[]).await, world.desk(&[]).await]
}

/// A visitor's chat; its conversation's id.
async fn chat(desk: &Desk, who: &str) -> String {
    let mut visitor = Visitor::open(desk).await;
    visitor.say("What are your opening hours?").await;
    let page = asked(desk, Method::GET, "/v1/conversations?limit=1", who, None).await.expect(200);
    page["items"][0]["id"].as_str().unwrap().to_owned()
}

async fn of_two_who_take_a_conversation_over_one_has_it(world: World) {
    let desks = pair(&world).await;
    let [here, there] = &desks;
    let ana = Member::owner(&desks).await;
    let ben = Member::joins(there, &ana, "ben@riverside.example", "agent").await;
    for n in 0..5 {
        let id = chat(&desks[n % 2], &ana.cookie).await;
        let path = format!("/v1/conversations/{id}");
        let seen = asked(here, Method::GET, &path, &ana.cookie, None).await.etag;
        let take = format!("{path}/take-over");
        let takes =
            async |desk, who: &Member| asked_with(desk, Method::POST, &take, &who.cookie, None, Some(&seen)).await;
        let (one, other) = tokio::join!(takes(here, &ana), takes(there, &ben));
        let winner = match (one.status, other.status) {
            (200, 412) => &ana,
            (412, 200) => &ben,
            both => panic!("{both:?}: {} {}", one.body, other.body),
        };
        for desk in &desks {
            let now = asked(desk, Method::GET, &path, &ben.cookie, None).await.expect(200);
            assert_eq!((&now["holder"], now["assignee"].as_str()), (&json!("member"), Some(winner.id.as_str())));
        }
        told_once(&ana, there, &id, &winner.id).await;
    }
}

/// Whoever follows hears of one who took it over, as soon as nothing that began earlier can still be written before it.
async fn told_once(reader: &Member, desk: &Desk, conversation: &str, by: &str) {
    until("an event tells who took it over", SOON, async || !told(reader, desk, conversation).await.is_empty()).await;
    assert_eq!(told(reader, desk, conversation).await, [by]);
}

async fn told(reader: &Member, desk: &Desk, conversation: &str) -> Vec<String> {
    let path = "/v1/events?limit=500&types=conversation_taken_over";
    let page = asked(desk, Method::GET, path, &reader.cookie, None).await.expect(200);
    let of = page["items"].as_array().unwrap().iter().filter(|event| event["conversation"] == conversation);
    of.map(|event| event["by"].as_str().unwrap().to_owned()).collect()
}

const WRITERS: usize = 3;
const MESSAGES: usize = 25;

/// Six write at two processes at once, one of which is killed and started again in the middle.
async fn a_reader_misses_nothing_and_sees_nothing_twice(world: World) {
    let [mut here, there] = pair(&world).await;
    let key = world.key("events.read,conversations.read,conversations.reply").await;
    let mut paths = Vec::new();
    for _ in 0..WRITERS {
        let id = chat(&here, &key).await;
        asked(&there, Method::POST, &format!("/v1/conversations/{id}/take-over"), &key, None).await.expect(200);
        paths.push(format!("/v1/conversations/{id}/messages"));
    }
    let from = last(&there, &key).await;
    let query = format!("after={from}");
    let lines = Lines::open(&there, &key, &query, None).await;
    let socket = Socket::open(&there, &key, &format!("/v1/events/live?{query}")).await;
    let (lines, socket) = (tokio::spawn(by_lines(lines)), tokio::spawn(by_socket(socket)));
    let pages = tokio::spawn(by_page(there.base.clone(), key.clone(), from.clone()));
    let again = tokio::spawn(by_lines_again(here.base.clone(), key.clone(), from.clone()));

    let bases = [here.base.clone(), there.base.clone()];
    let writers = paths.iter().flat_map(|path| bases.iter().map(move |base| (base, path)));
    let writers: Vec<_> =
        writers.map(|(base, path)| tokio::spawn(write(base.clone(), key.clone(), path.clone()))).collect();
    tokio::time::sleep(Duration::from_millis(400)).await;
    here.restart(None).await;
    let mut said = BTreeSet::new();
    for writer in writers {
        said.extend(writer.await.unwrap());
    }
    assert_eq!(said.len(), 2 * WRITERS * MESSAGES);

    // The last event of all, so that every reader knows where the end is.
    asked(&there, Method::POST, &paths[0].replace("/messages", "/hand-back"), &key, None).await.expect(200);
    let whole = until_the_end(&there.base, &key, &from).await;
    let messages = whole.iter().filter_map(|event| event["message"].as_str().map(str::to_owned)).collect();
    assert!(said.is_subset(&messages), "a message that was acknowledged has no event");
    let cursors: Vec<String> = whole.iter().map(cursor).collect();
    assert!(cursors.is_sorted() && cursors.iter().collect::<BTreeSet<_>>().len() == cursors.len(), "{cursors:?}");
    for (which, reader) in [("page", pages), ("lines", lines), ("socket", socket), ("lines, begun again", again)] {
        let seen = tokio::time::timeout(SOON, reader).await.unwrap_or_else(|_| panic!("by {which}: it does not end"));
        assert_eq!(seen.unwrap(), cursors, "by {which}");
    }
}

/// Messages one after the other, each until it is acknowledged; their ids.
async fn write(base: String, key: String, path: String) -> Vec<String> {
    let mut said = Vec::new();
    while said.len() < MESSAGES {
        let body = json!({ "body": format!("Message {}", said.len()) });
        let sent = http().post(format!("{base}{path}")).bearer_auth(&key).json(&body).send().await;
        match sent {
            Ok(answer) if answer.status() == 201 => {
                let message: Value = answer.json().await.unwrap();
                said.push(message["id"].as_str().unwrap().to_owned());
            }
            Ok(answer) if answer.status() != 503 => panic!("{}", answer.text().await.unwrap()),
            _ => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    said
}

fn cursor(event: &Value) -> String {
    event["cursor"].as_str().unwrap().to_owned()
}

fn is_last(event: &Value) -> bool {
    event["type"] == "conversation_handed_back"
}

async fn last(desk: &Desk, key: &str) -> String {
    let mut after = "start".to_owned();
    loop {
        let page = page(&desk.base, key, &after).await.unwrap();
        after = page["next"].as_str().unwrap().to_owned();
        if page["more"] == false {
            return after;
        }
    }
}

async fn page(base: &str, key: &str, after: &str) -> Option<Value> {
    let url = format!("{base}/v1/events?limit=50&after={after}");
    http().get(url).bearer_auth(key).send().await.ok()?.json().await.ok()
}

/// Every event by page up to the last.
async fn until_the_end(base: &str, key: &str, from: &str) -> Vec<Value> {
    let (mut all, mut after): (Vec<Value>, String) = (Vec::new(), from.to_owned());
    loop {
        let Some(page) = page(base, key, &after).await else { continue };
        for event in page["items"].as_array().unwrap_or_else(|| panic!("{page}")) {
            all.push(event.clone());
            if is_last(event) {
                return all;
            }
        }
        after = page["next"].as_str().unwrap().to_owned();
    }
}

/// Reads page after page while others write.
async fn by_page(base: String, key: String, from: String) -> Vec<String> {
    let all = until_the_end(&base, &key, &from).await;
    all.iter().map(cursor).collect()
}

async fn by_lines(mut lines: Lines) -> Vec<String> {
    let mut seen = Vec::new();
    loop {
        let line = lines.read().await.expect("the stream is over");
        let event: Value = serde_json::from_str(&line.data).unwrap();
        if line.event == "event" {
            seen.push(cursor(&event));
        } else {
            assert_eq!(line.event, "ready", "{line:?}");
        }
        if is_last(&event) {
            return seen;
        }
    }
}

/// At the process that is killed: connects again and goes on after the last that was seen, as a browser does.
async fn by_lines_again(base: String, key: String, from: String) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    loop {
        let last = seen.last().unwrap_or(&from).clone();
        let Some(mut lines) = Lines::try_open(&base, &key, "after=start", Some(&last)).await else {
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        while let Some(line) = lines.read().await {
            let event: Value = serde_json::from_str(&line.data).unwrap();
            assert_ne!(line.event, "resync", "{line:?}");
            if line.event == "event" {
                seen.push(cursor(&event));
            }
            if is_last(&event) {
                return seen;
            }
        }
    }
}

async fn by_socket(mut socket: Socket) -> Vec<String> {
    let mut seen = Vec::new();
    loop {
        let frame = socket.read().await.expect("the socket was closed");
        match frame["frame"].as_str().unwrap() {
            "event" => seen.push(cursor(&frame["event"])),
            "ready" | "beat" => {}
            other => panic!("{other}: {frame}"),
        }
        if is_last(&frame["event"]) {
            return seen;
        }
    }
}

#[tokio::test]
async fn two_processes_hold_requests_to_one_rate() {
    let Some(redis) = redis() else { return };
    let twilio = twilio().await;
    let (one, other) = (Office::new("rate-one"), Office::new("rate-other"));
    let url = redis.url();
    let shared = [("FRONTDESK_REDIS_URL", url.as_str())];
    let _desks = [one.serve_with(&twilio, &shared).await, other.serve_with(&twilio, &shared).await];
    let draining: Vec<_> = (0..6).map(|_| tokio::spawn(drain(one.base()))).collect();
    until("the address is held up where it asks too much", SOON, async || status(&one.base()).await == 429).await;
    // By itself this process would let in five hundred.
    let mut asked = 0;
    until("it is held up at the other process as well", SOON, async || {
        asked += 1;
        status(&other.base()).await == 429
    })
    .await;
    assert!(asked < 100, "{asked} requests were let in");
    draining.iter().for_each(tokio::task::JoinHandle::abort);
}

#[tokio::test]
async fn doctor_says_whether_redis_counts() {
    let Some(mut redis) = redis() else { return };
    let office = Office::new("doctor-redis");
    for (runs, told) in [(true, "ok    redis        answers and counts"), (false, "warn  redis        does not answer")]
    {
        if !runs {
            redis.stop();
        }
        let mut doctor = office.command("doctor");
        let output = doctor.env("FRONTDESK_REDIS_URL", redis.url()).output().await.unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(text.lines().any(|line| line.starts_with(told)), "{text}");
    }
}

/// `None`, and said so, where no Redis is installed.
fn redis() -> Option<Redis> {
    let redis = Redis::start().unwrap();
    if redis.is_none() {
        let wanted = std::env::var("FRONTDESK_REQUIRE_REDIS").is_ok_and(|v| v == "1");
        assert!(!wanted, "FRONTDESK_REQUIRE_REDIS=1, and no redis-server is installed");
        eprintln!("Redis was NOT asked: no redis-server is installed (scripts/needs.sh redis)");
    }
    redis
}

async fn status(base: &str) -> u16 {
    http().get(format!("{base}/v1/bookings")).send().await.unwrap().status().as_u16()
}

/// Asks all the time, on one connection.
async fn drain(base: String) {
    let client = reqwest::Client::builder().no_proxy().tls_certs_only([]).build().unwrap();
    loop {
        let _ = client.get(format!("{base}/v1/bookings")).send().await;
    }
}

#[tokio::test]
async fn a_forwarded_address_counts_from_a_trusted_proxy_alone() {
    let twilio = twilio().await;
    for (proxies, seen) in [("127.0.0.0/8", "203.0.113.0/24"), ("10.0.0.0/8", "127.0.0.0/24")] {
        let office = Office::new(&format!("behind-{}", proxies.len()));
        let behind = [("FRONTDESK_SERVER_BEHIND_PROXY", "true"), ("FRONTDESK_SERVER_TRUSTED_PROXIES", proxies)];
        let mut desk = office.serve_with(&twilio, &behind).await;
        let key = office.key("audit.read").await;
        let export = http().get(format!("{}/v1/audit/export", office.base())).bearer_auth(&key);
        let answer = export.header("x-forwarded-for", "192.0.2.1, 203.0.113.7").send().await.unwrap();
        assert_eq!(answer.status(), 200);
        let trail = http().get(format!("{}/v1/audit?verb=audit.exported", office.base())).bearer_auth(&key);
        let trail: Value = trail.send().await.unwrap().json().await.unwrap();
        let from = trail["items"][0]["from"].as_str().unwrap();
        assert!(from.starts_with(&format!("{seen} ")), "behind {proxies}: {from}");
        desk.kill().await.unwrap();
    }
}
