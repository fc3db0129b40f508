//! What a client that is no client sends over a bare socket.

use crate::world::{World, ask};
use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::Method;
use axum::{Extension, middleware};
use frontdesk_domain::Role;
use frontdesk_web::access::{Limits, Pace, Rate};
use frontdesk_web::{Patience, serve};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

cases! { requests_are_not_smuggled slow_clients_are_let_go who_does_not_read_a_stream_is_let_go a_stop_waits_for_requests_in_hand
headers_tell_browsers_what_not_to_do too_much_is_refused_for_a_while }

struct Served {
    at: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    ended: tokio::task::JoinHandle<()>,
}

async fn start(router: Router) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let patience = Patience { head: Duration::from_millis(700), taken: Duration::from_millis(700) };
    let ended = tokio::spawn(serve(listener, router, patience, async move { drop(stopped.await) }));
    Served { at, stop: Some(stop), ended }
}

/// Sends bytes and reads until the other end closes, or for a while.
async fn sent(served: &Served, bytes: &str) -> String {
    let mut socket = TcpStream::connect(served.at).await.unwrap();
    socket.write_all(bytes.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let _ = tokio::time::timeout(Duration::from_secs(4), socket.read_to_end(&mut answer)).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn answers(text: &str) -> usize {
    text.matches("HTTP/1.1 ").count()
}

async fn requests_are_not_smuggled(world: World) {
    let served = start(world.router.clone()).await;
    let inner = "GET /errors/forbidden HTTP/1.1\r\nHost: x\r\n\r\n";
    let both = format!(
        "POST /v1/bookings HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{inner}",
        inner.len() + 5
    );
    let answer = sent(&served, &both).await;
    assert!(answers(&answer) <= 1 && !answer.contains("# `forbidden`"), "{answer}");
    let refused = [
        "POST /v1/bookings HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "POST /v1/bookings HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "POST /v1/bookings HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "POST /v1/bookings HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /v1/bookings HTTP/1.1\r\nHost: x\r\nContent-Length: +3\r\n\r\nabc",
        "GET /v1/bookings HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET /v1/bookings HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
        "GET /v1/book\u{1}ings HTTP/1.1\r\nHost: x\r\n\r\n",
    ];
    for request in refused {
        let answer = sent(&served, &format!("{request}{inner}")).await;
        assert!(answer.starts_with("HTTP/1.1 400") && answers(&answer) == 1, "{request:?}: {answer}");
    }
    let long = format!("GET / HTTP/1.1\r\nHost: x\r\nX-Long: {}\r\n\r\n", "a".repeat(600_000));
    let answer = sent(&served, &long).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
    let large = format!(
        "POST /v1/understand HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 70000\r\n\r\n{}",
        "a".repeat(70_000)
    );
    assert!(sent(&served, &large).await.starts_with("HTTP/1.1 413"));
    // Whatever host a request names, no answer leads there.
    for path in ["/v1/bookings", "/errors/forbidden", "/docs", "/widget.js", "/nothing"] {
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n"
        );
        assert!(!sent(&served, &request).await.contains("evil.example"), "{path}");
    }
}

async fn slow_clients_are_let_go(world: World) {
    let served = start(world.router.clone()).await;
    for begun in ["", "GET /errors/forbidden HTTP/1.1\r\nHost: x\r\nX-Slow: "] {
        let mut socket = TcpStream::connect(served.at).await.unwrap();
        socket.write_all(begun.as_bytes()).await.unwrap();
        let mut rest = Vec::new();
        let ended = tokio::time::timeout(Duration::from_secs(10), socket.read_to_end(&mut rest)).await;
        assert!(ended.is_ok(), "the connection is kept open for somebody who sends {begun:?}");
    }
}

/// Ends with the stream.
struct Told(Option<oneshot::Sender<()>>);

impl Drop for Told {
    fn drop(&mut self) {
        let _ = self.0.take().map(|ended| ended.send(()));
    }
}

async fn who_does_not_read_a_stream_is_let_go(world: World) {
    let (ended, end) = oneshot::channel();
    let told = Arc::new(std::sync::Mutex::new(Some(Told(Some(ended)))));
    let endless = move || async move {
        let told = told.lock().unwrap().take().unwrap();
        let events = futures::stream::repeat(axum::body::Bytes::from_static(&[b'x'; 65_536]));
        let held = futures::StreamExt::map(events, move |event| {
            let _held = &told;
            Ok::<_, std::convert::Infallible>(event)
        });
        axum::body::Body::from_stream(held)
    };
    let served = start(world.router.clone().route("/endless", axum::routing::get(endless))).await;
    let mut socket = TcpStream::connect(served.at).await.unwrap();
    socket.write_all(b"GET /endless HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    let mut piece = vec![0; 1 << 20];
    for _ in 0..20 {
        assert!(socket.read(&mut piece).await.unwrap() > 0, "whoever reads is served");
    }
    let ended = tokio::time::timeout(Duration::from_secs(10), end).await;
    assert!(ended.is_ok(), "whoever stopped reading holds the stream for ever");
}

async fn a_stop_waits_for_requests_in_hand(world: World) {
    let slow = || async {
        tokio::time::sleep(Duration::from_millis(400)).await;
        "done"
    };
    let mut served = start(world.router.clone().route("/slow", axum::routing::get(slow))).await;
    let mut socket = TcpStream::connect(served.at).await.unwrap();
    socket.write_all(b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    let _ = served.stop.take().unwrap().send(());
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.unwrap();
    assert!(answer.ends_with("done"), "{answer}");
    tokio::time::timeout(Duration::from_secs(5), served.ended).await.unwrap().unwrap();
    assert!(TcpStream::connect(served.at).await.is_err(), "nobody is taken any more");
}

async fn headers_tell_browsers_what_not_to_do(world: World) {
    let header = async |path: &str, name: &str| {
        let answer = ask(&world.router, Method::GET, path, &[], None).await;
        answer.headers.get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    };
    for path in ["/v1/bookings", "/errors/forbidden", "/nothing", "/health/live", "/docs/"] {
        assert_eq!(header(path, "x-content-type-options").await, "nosniff", "{path}");
        assert_eq!(header(path, "x-frame-options").await, "DENY", "{path}");
        assert_eq!(header(path, "referrer-policy").await, "no-referrer", "{path}");
        assert_eq!(header(path, "strict-transport-security").await, "max-age=31536000", "{path}");
        let policy = header(path, "content-security-policy").await;
        assert!(
            policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-eval") && !policy.contains('*'), "{path}: {policy}");
        assert_eq!(header(path, "access-control-allow-origin").await, "", "{path}");
    }
    assert_eq!(header("/v1/bookings", "cache-control").await, "no-store");
    assert_eq!(header("/widget.js", "cross-origin-resource-policy").await, "cross-origin");
}

async fn too_much_is_refused_for_a_while(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let rate = |burst| Rate { per_second: 1, burst };
    let limits = Limits { address: rate(8), actor: rate(3), tenant: rate(6) };
    let pace = Arc::new(Pace::new(Some(limits)));
    let app = frontdesk_web::App::from(frontdesk_web::Parts { pace, ..(*world.app).clone() });
    let from = |last: u8| {
        let peer = ConnectInfo(SocketAddr::from(([203, 0, 113, last], 4000)));
        frontdesk_web::router(app.clone())
            .layer(Extension(peer))
            .layer(middleware::map_request(async |r: axum::extract::Request| r))
    };
    let get = async |router: &Router, who: &crate::world::Who| {
        ask(router, Method::GET, "/v1/bookings", &[(who.header.0, who.header.1.as_str())], None).await
    };
    let (one, other) = (from(1), from(2));
    for left in ["2", "1", "0"] {
        let answer = get(&one, &agent).await.expect(200);
        assert_eq!(
            (&answer.headers["ratelimit-remaining"], &answer.headers["ratelimit-limit"]),
            (&left.parse::<axum::http::HeaderValue>().unwrap(), &axum::http::HeaderValue::from_static("3"))
        );
    }
    let refused = get(&other, &agent).await;
    refused.refused(429, "too_many");
    assert_eq!(refused.headers["retry-after"], "1");
    // A colleague is somebody else, until the tenant as a whole asks too much.
    for who in [world.member(&world.ours, Role::Agent).await, world.member(&world.ours, Role::Agent).await] {
        for _ in 0..2 {
            let status = get(&other, &who).await.status.as_u16();
            assert!(status == 200 || status == 429);
        }
    }
    get(&from(3), &world.member(&world.ours, Role::Agent).await).await.refused(429, "too_many");
    // Whoever is nobody is held to the rate of the address.
    let nobody = crate::world::Who { header: ("x-nothing", String::new()), member: None };
    let stranger = from(9);
    let mut seen = Vec::new();
    for _ in 0..10 {
        seen.push(get(&stranger, &nobody).await.status.as_u16());
    }
    assert_eq!((seen[..8].iter().all(|s| *s == 401), &seen[8..]), (true, &[429, 429][..]));
    get(&from(10), &nobody).await.refused(401, "not_signed_in");
}
