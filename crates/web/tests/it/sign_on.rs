//! A browser that goes to a provider of single sign-on and comes back to where it wanted to go. The browser tests do the
//! same with a real provider.

use crate::world::{Answer, World, ask};
use axum::extract::State;
use axum::http::Method;
use axum::routing::{get, post};
use axum::{Json, Router};
use frontdesk_domain::Role;
use frontdesk_domain::outside::Clock;
use frontdesk_identity::Identity;
use frontdesk_identity::crypt::{HouseKey, Jws, SigningKey};
use frontdesk_identity::people::{Parts, Rules};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

cases! { a_browser_comes_back_to_where_it_wanted_to_go nobody_is_sent_to_a_provider_that_is_not_there }

/// A provider that lets everybody in as Dora.
#[derive(Clone)]
struct Provider {
    issuer: String,
    now: i64,
    /// Of the browser that was sent here last.
    nonce: Arc<Mutex<String>>,
}

fn key() -> SigningKey {
    SigningKey::from_seed("provider", &[5; 32]).unwrap()
}

async fn discovery(State(provider): State<Provider>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", provider.issuer);
    Json(json!({
        "issuer": provider.issuer, "authorization_endpoint": at("/ask"), "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"),
    }))
}

async fn token(State(provider): State<Provider>) -> Json<Value> {
    let claims = json!({
        "iss": provider.issuer, "aud": "desk", "sub": "dora", "iat": provider.now, "exp": provider.now + 60,
        "nonce": *provider.nonce.lock().unwrap(), "groups": ["staff"], "name": "Dora",
        "email": "dora@riverside.example", "email_verified": true,
    });
    Json(json!({ "id_token": Jws::sign(&key(), "JWT", &claims).unwrap().expose() }))
}

impl Provider {
    async fn start(now: i64) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let provider = Self { issuer, now, nonce: Arc::default() };
        let keys = Json(json!({ "keys": [key().jwk()] }));
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(|| async { keys }))
            .route("/token", post(token))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        provider
    }
}

/// The desk with this provider set up; the router, and where members begin.
async fn desk(world: &World, provider: &Provider) -> (Router, String) {
    let parts = Parts {
        store: world.store.clone(),
        clock: world.clock.clone(),
        house_key: Arc::new(HouseKey::new([7; 32])),
        rules: Rules::USUAL,
        public_url: crate::world::URL.into(),
        post: None,
    };
    let identity = Identity::open(parts, std::slice::from_ref(&provider.issuer), || 0).await.unwrap();
    let identity = Arc::new(identity);
    let parts = frontdesk_web::Parts { identity: identity.clone(), identify: identity, ..(*world.app).clone() };
    let owner = world.member(&world.ours, Role::Owner).await;
    let set_up = json!({
        "name": "Clinic login", "issuer": provider.issuer, "client_id": "desk",
        "rules": { "new_members": true, "role_claim": "groups", "roles": { "staff": "agent" } },
    });
    let made = world.post(&owner, "/v1/sign-in-providers", set_up).await.expect(201);
    (frontdesk_web::router(parts.into()), format!("/sign-in/with/{}", made.id()))
}

async fn goes(router: &Router, path: &str) -> Answer {
    ask(router, Method::GET, path, &[], None).await
}

fn header(answer: &Answer, name: &str) -> String {
    answer.headers.get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

/// Goes there, is let in by the provider, and comes back; gives where the browser is sent to, and its cookies.
async fn round(router: &Router, provider: &Provider, begin: &str) -> (String, Vec<String>) {
    let there = goes(router, begin).await.expect(303);
    let location = header(&there, "location");
    assert!(location.starts_with(&format!("{}/ask?", provider.issuer)), "{location}");
    let told = |name: &str| location.split(&format!("&{name}=")).nth(1).unwrap().split('&').next().unwrap().to_owned();
    *provider.nonce.lock().unwrap() = told("nonce");
    let kept = header(&there, "set-cookie");
    assert!(kept.contains("HttpOnly") && kept.contains("SameSite=Lax") && kept.contains("Secure"), "{kept}");
    let back = format!("/sign-in/back?code=1&state={}", told("state"));
    let cookie = [("cookie", kept.split(';').next().unwrap())];
    goes(router, &back).await.refused(403, "sign_on_refused");
    // The answer of another browser used the state up.
    let again = ask(router, Method::GET, &back, &cookie, None).await;
    again.refused(403, "sign_on_refused");

    let there = goes(router, begin).await.expect(303);
    let (location, kept) = (header(&there, "location"), header(&there, "set-cookie"));
    let told = |name: &str| location.split(&format!("&{name}=")).nth(1).unwrap().split('&').next().unwrap().to_owned();
    *provider.nonce.lock().unwrap() = told("nonce");
    let back = format!("/sign-in/back?code=1&state={}", told("state"));
    let cookie = [("cookie", kept.split(';').next().unwrap())];
    let came = ask(router, Method::GET, &back, &cookie, None).await.expect(303);
    let cookies = came.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap().to_owned()).collect();
    (header(&came, "location"), cookies)
}

async fn a_browser_comes_back_to_where_it_wanted_to_go(world: World) {
    let provider = Provider::start(world.clock.now().as_second()).await;
    let (router, begin) = desk(&world, &provider).await;
    let (to, cookies) = round(&router, &provider, &format!("{begin}?next=%2Fsettings%2Fteam%3Ftab%3Dkeys")).await;
    assert_eq!(to, "/settings/team?tab=keys");
    let session = cookies.iter().find(|line| line.starts_with("__Host-frontdesk=")).unwrap();
    let me = [("cookie", session.split(';').next().unwrap())];
    let me = ask(&router, Method::GET, "/v1/me", &me, None).await.expect(200);
    assert_eq!((&me.body["name"], &me.body["tenants"][0]["role"]), (&json!("Dora"), &json!("agent")));

    assert_eq!(round(&router, &provider, &begin).await.0, "/inbox");
    for elsewhere in ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "evil.example"] {
        assert_eq!(round(&router, &provider, &format!("{begin}?next={elsewhere}")).await.0, "/inbox", "{elsewhere}");
    }
}

async fn nobody_is_sent_to_a_provider_that_is_not_there(world: World) {
    for id in ["sgn_00000000000000000000000000000000", "nonsense", "mbr_1"] {
        goes(&world.router, &format!("/sign-in/with/{id}")).await.refused(404, "not_found");
    }
    // It is there, and cannot be asked: inside the house, and not named by the operator.
    let provider = Provider::start(world.clock.now().as_second()).await;
    let (_, begin) = desk(&world, &provider).await;
    let answer = goes(&world.router, &begin).await;
    answer.refused(502, "provider_failed");
    assert!(answer.headers.get("set-cookie").is_none(), "nothing was begun");
}
