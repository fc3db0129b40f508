//! Behind proxies: whom they saw counts for rates, the audit trail and the place of a session, and nobody else's word.

use crate::world::{Answer, URL, World, ask};
use axum::extract::ConnectInfo;
use axum::http::{HeaderValue, Method};
use axum::{Extension, Router};
use frontdesk_domain::{Role, Tenant};
use frontdesk_web::access::{Limits, Pace, Proxies, Rate};
use serde_json::{Value, json};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

cases! {
    a_rate_goes_by_whom_the_proxies_saw
    the_trail_and_the_session_know_whom_the_proxies_saw
}

const NETWORKS: [&str; 2] = ["10.0.0.0/8", "2001:db8:5::/48"];

/// Two requests, and then one a second, for each address.
fn desk(world: &World, peer: &str) -> Router {
    let far = Rate { per_second: 1_000, burst: 100_000 };
    let limits = Limits { address: Rate { per_second: 1, burst: 2 }, actor: far, tenant: far };
    let proxies = Proxies::Named(NETWORKS.iter().map(|text| text.parse().unwrap()).collect());
    let pace = Arc::new(Pace::new(Some(limits)));
    let app = frontdesk_web::App::from(frontdesk_web::Parts { proxies, pace, ..(*world.app).clone() });
    reached_from(frontdesk_web::router(app), peer)
}

fn reached_from(router: Router, peer: &str) -> Router {
    let peer: IpAddr = peer.parse().unwrap();
    router.layer(Extension(ConnectInfo(SocketAddr::from((peer, 4000)))))
}

async fn stranger(router: &Router, forwarded: &str) -> Answer {
    ask(router, Method::GET, "/v1/bookings", &[("x-forwarded-for", forwarded)], None).await
}

async fn a_rate_goes_by_whom_the_proxies_saw(world: World) {
    let behind = desk(&world, "10.0.0.1");
    // Two of one address, whatever they write in front and however many proxies they come by; then no more.
    for forwarded in ["203.0.113.7", "198.51.100.1, 203.0.113.7, 10.2.2.2"] {
        stranger(&behind, forwarded).await.refused(401, "not_signed_in");
    }
    for forwarded in ["203.0.113.7", "1.1.1.1, 203.0.113.7", "203.0.113.7, 2001:db8:5::2, 10.2.2.2"] {
        stranger(&behind, forwarded).await.refused(429, "too_many");
    }
    stranger(&behind, "203.0.113.8").await.refused(401, "not_signed_in");

    // Whoever reaches us past the proxies chooses no address, neither a fresh one for himself nor that of another.
    let outside = desk(&world, "198.51.100.77");
    for forwarded in ["203.0.113.1", "203.0.113.2"] {
        stranger(&outside, forwarded).await.refused(401, "not_signed_in");
    }
    for forwarded in ["203.0.113.3", "10.0.0.1", "127.0.0.1, 10.0.0.1"] {
        stranger(&outside, forwarded).await.refused(429, "too_many");
    }
    a_request_id_is_taken_from_proxies_alone(&world).await;
}

async fn a_request_id_is_taken_from_proxies_alone(world: &World) {
    let id = HeaderValue::from_static("from-outside-1");
    for (peer, taken) in [("10.0.0.1", true), ("198.51.100.78", false)] {
        let (desk, headers) = (desk(world, peer), [("x-request-id", "from-outside-1")]);
        let answer = ask(&desk, Method::GET, "/v1/bookings", &headers, None).await;
        assert_eq!(answer.headers["x-request-id"] == id, taken, "{peer}");
    }
}

async fn the_trail_and_the_session_know_whom_the_proxies_saw(world: World) {
    let spoofed = [("x-forwarded-for", "192.0.2.9, 203.0.113.7, 10.2.2.2")];
    let link = world.app.identity.people.first_owner_link().await.unwrap().unwrap();
    let token = link.expose().split_once('#').unwrap().1.to_owned();
    let owner = json!({ "token": token, "name": "Ana", "email": "ana@riverside.example", "password": "quiet hallway in march" });
    let headers = [spoofed[0], ("origin", URL)];
    let come = ask(&desk(&world, "10.0.0.1"), Method::POST, "/v1/first-owner", &headers, Some(owner)).await.expect(201);
    let cookie = come.headers.get_all("set-cookie").iter().find_map(|line| line.to_str().unwrap().split(';').next());
    let cookie = [("cookie", cookie.unwrap())];
    let sessions = ask(&world.router, Method::GET, "/v1/me/sessions", &cookie, None).await.expect(200);
    let places: Vec<&Value> = sessions.body["items"].as_array().unwrap().iter().map(|s| &s["place"]).collect();
    assert_eq!(places, ["203.0.113.0/24"], "{}", sessions.text);

    assert_eq!(noted_from(&world, &world.ours, "10.0.0.1", spoofed[0]).await, "203.0.113.0/24");
    assert_eq!(noted_from(&world, &world.theirs, "198.51.100.77", spoofed[0]).await, "198.51.100.0/24");
}

/// From where the trail says that a change came.
async fn noted_from(world: &World, of: &Tenant, peer: &str, forwarded: (&str, &str)) -> String {
    let owner = world.member(of, Role::Owner).await;
    let headers = [(owner.header.0, owner.header.1.as_str()), ("origin", URL), forwarded];
    let new = json!({ "name": "a program", "permissions": ["bookings.read"] });
    ask(&desk(world, peer), Method::POST, "/v1/keys", &headers, Some(new)).await.expect(201);
    let trail = world.get(&owner, "/v1/audit?verb=key.created").await.expect(200);
    let from = trail.body["items"][0]["from"].as_str().unwrap_or_default().to_owned();
    from.split(' ').next().unwrap().to_owned()
}
