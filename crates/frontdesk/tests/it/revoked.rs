//! What is taken away at one process ends at the other within a second, also what was open already.

use crate::world::{Desk, Lines, Member, Socket, World, asked};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;

const WITHIN: Duration = Duration::from_secs(1);
const ASKED_EVERY: Duration = Duration::from_millis(20);

on_both! { what_is_taken_away_ends_at_the_other_process }

/// Two processes on one database, whichever it is.
async fn what_is_taken_away_ends_at_the_other_process(world: World) {
    let desks = [world.desk(&[]).await, world.desk(&[]).await];
    let [here, there] = &desks;
    let owner = Member::owner(&desks).await;
    let by_owner = async |method, path: String, body| {
        let done = asked(here, method, &path, &owner.cookie, body).await;
        assert!((200..300).contains(&done.status), "{path}: {}", done.body);
        done.body
    };

    let key =
        by_owner(Method::POST, "/v1/keys".into(), Some(json!({ "name": "x", "permissions": ["events.read"] }))).await;
    let held = Held::at(there, text(&key, "secret")).await;
    by_owner(Method::DELETE, format!("/v1/keys/{}", text(&key, "id")), None).await;
    held.ends("a key that was revoked", 401).await;

    let agent = Member::joins(there, &owner, "ben@riverside.example", "agent").await;
    let held = Held::at(there, &agent.cookie).await;
    let other_browser = Member::signs_in(here, "ben@riverside.example").await;
    let path = format!("/v1/me/sessions/{}", agent.session);
    asked(here, Method::DELETE, &path, &other_browser.cookie, None).await.expect(204);
    held.ends("a session that was ended", 401).await;

    // The other way round: a token names the address of the desk that gave it, and these two have one each.
    let app = Some(json!({ "name": "an app" }));
    let tokens = asked(here, Method::POST, "/v1/tokens", &other_browser.cookie, app).await.expect(201);
    let held = Held::at(here, text(&tokens, "access_token")).await;
    let path = format!("/v1/tokens/{}", text(&tokens, "id"));
    asked(there, Method::DELETE, &path, &other_browser.cookie, None).await.expect(204);
    held.ends("a token whose family was ended", 401).await;

    let role = json!({ "name": "Bookings alone", "permissions": ["bookings.read"] });
    let role = by_owner(Method::POST, "/v1/roles".into(), Some(role)).await;
    let held = Held::at(there, &other_browser.cookie).await;
    let standing = format!("/v1/members/{}", agent.id);
    by_owner(Method::PATCH, standing.clone(), Some(json!({ "role": text(&role, "id") }))).await;
    held.ends("a role that was taken away", 403).await;

    by_owner(Method::PATCH, standing.clone(), Some(json!({ "role": "agent" }))).await;
    comes_back(there, &other_browser.cookie).await;
    let held = Held::at(there, &other_browser.cookie).await;
    by_owner(Method::PATCH, standing.clone(), Some(json!({ "disabled": true }))).await;
    held.ends("a member who was disabled in the tenant", 0).await;

    by_owner(Method::PATCH, standing, Some(json!({ "disabled": false }))).await;
    comes_back(there, &other_browser.cookie).await;
    let held = Held::at(there, &other_browser.cookie).await;
    world.cli(&["member", "disable", "ben@riverside.example"]).await;
    held.ends("an account that the operator barred", 401).await;
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}"))
}

async fn comes_back(desk: &Desk, who: &str) {
    crate::world::until("they are let in again", WITHIN, async || {
        asked(desk, Method::GET, PATH, who, None).await.status == 200
    })
    .await;
}

const PATH: &str = "/v1/events?limit=1";

/// Somebody who asks all the time at a desk, and follows its events in both ways.
struct Held {
    refused: JoinHandle<(u16, Instant)>,
    streams: [JoinHandle<Instant>; 2],
}

impl Held {
    async fn at(desk: &Desk, who: &str) -> Self {
        let mut lines = Lines::open(desk, who, "after=now", None).await;
        assert_eq!(lines.next().await.event, "ready");
        let mut socket = Socket::open(desk, who, "/v1/events/live?after=now").await;
        assert_eq!(socket.next().await["frame"], "ready");
        asked(desk, Method::GET, PATH, who, None).await.expect(200);
        let (base, who) = (desk.base.clone(), who.to_owned());
        let streams = [
            tokio::spawn(async move {
                lines.end().await;
                Instant::now()
            }),
            tokio::spawn(async move {
                socket.end().await;
                Instant::now()
            }),
        ];
        Self { refused: tokio::spawn(until_refused(base, who)), streams }
    }

    /// `status`: what requests are answered from then on; 0 for any refusal.
    async fn ends(self, what: &str, status: u16) {
        let taken = Instant::now();
        let all = async {
            let (told, refused) = self.refused.await.unwrap();
            assert!(status == 0 || told == status, "{what}: {told}");
            let [lines, socket] = self.streams;
            [("request", refused), ("stream of lines", lines.await.unwrap()), ("socket", socket.await.unwrap())]
        };
        let ends = tokio::time::timeout(Duration::from_secs(20), all).await;
        for (which, at) in ends.unwrap_or_else(|_| panic!("{what}: it goes on")) {
            let late = at.saturating_duration_since(taken);
            assert!(late <= WITHIN, "{what}: the {which} went on for {late:?}");
        }
    }
}

/// Asks until it is refused; what it is answered, and when.
async fn until_refused(base: String, who: String) -> (u16, Instant) {
    let (name, value) = crate::world::shown(&who);
    loop {
        let request = crate::world::http().get(format!("{base}{PATH}")).header(name, &value);
        let status = request.send().await.unwrap().status().as_u16();
        if status != 200 {
            return (status, Instant::now());
        }
        tokio::time::sleep(ASKED_EVERY).await;
    }
}
