//! The server.

use super::asked::{Asked, NOT_TAKEN, Refusal, Wrong};
use super::brand::Brand;
use super::reply::{Fault, Reply};
use super::stream;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::collections::VecDeque;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// One vendor, on a port of this machine, until it is dropped.
#[derive(Debug)]
pub struct Vendor {
    base: String,
    desk: Arc<Desk>,
    task: JoinHandle<()>,
}

#[derive(Debug)]
struct Desk {
    brand: Brand,
    key: String,
    model: String,
    replies: Mutex<VecDeque<Reply>>,
    asked: Mutex<Vec<Asked>>,
    refuses: Mutex<Vec<&'static str>>,
    hung_up: Arc<AtomicUsize>,
}

impl Vendor {
    /// Serves one model to whoever has the key.
    pub async fn start(brand: Brand, key: &str, model: &str) -> std::io::Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await?;
        let base = format!("http://{}{}", listener.local_addr()?, brand.base());
        let desk = Arc::new(Desk {
            brand,
            key: key.to_owned(),
            model: model.to_owned(),
            replies: Mutex::default(),
            asked: Mutex::default(),
            refuses: Mutex::default(),
            hung_up: Arc::default(),
        });
        let router = Router::new().route("/v1/models", get(list)).fallback(answer).with_state(desk.clone());
        #[expect(clippy::disallowed_methods, reason = "it ends with the vendor")]
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { base, desk, task })
    }

    /// As it stands in the settings.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The next answer after those it was told before. Without any it says "Hello."
    pub fn will(&self, reply: Reply) {
        lock(&self.desk.replies).push_back(reply);
    }

    /// This model does not take a field that others take.
    pub fn refuses(&self, field: &'static str) {
        lock(&self.desk.refuses).push(field);
    }

    /// What was asked, oldest first.
    pub fn asked(&self) -> Vec<Asked> {
        lock(&self.desk.asked).clone()
    }

    /// Waits until so many hung up in the middle of an answer; false after two seconds.
    pub async fn saw_hang_up(&self, times: usize) -> bool {
        for _ in 0..200 {
            if self.desk.hung_up.load(Ordering::SeqCst) >= times {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        false
    }
}

impl Drop for Vendor {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Which models there are, as OpenAI and Anthropic tell it.
async fn list(State(desk): State<Arc<Desk>>, headers: axum::http::HeaderMap) -> Response {
    let shown = ["authorization", "x-api-key"].iter().filter_map(|name| headers.get(*name)?.to_str().ok());
    if !shown.into_iter().any(|key| key.trim_start_matches("Bearer ") == desk.key) {
        let Refusal { status, body } = desk.brand.refusal(&Wrong::Key);
        return (status, axum::Json(body)).into_response();
    }
    let data = serde_json::json!({ "object": "list", "data": [{ "id": desk.model, "object": "model" }] });
    axum::Json(data).into_response()
}

async fn answer(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let asked = match read(request).await {
        Some(asked) => asked,
        None => return (StatusCode::BAD_REQUEST, "no JSON").into_response(),
    };
    lock(&desk.asked).push(asked.clone());
    if let Err(wrong) = desk.check(&asked) {
        let Refusal { status, body } = desk.brand.refusal(&wrong);
        return (status, axum::Json(body)).into_response();
    }
    let reply = lock(&desk.replies).pop_front().unwrap_or_else(|| Reply::text(&["Hello."]));
    tokio::time::sleep(reply.after).await;
    if let Some(Fault::Status(status, after)) = reply.fault {
        let code = StatusCode::from_u16(status).unwrap_or_default();
        let mut response = (code, axum::Json(desk.brand.trouble(status))).into_response();
        if let Some(after) = after {
            response.headers_mut().insert("retry-after", after.into());
        }
        return response;
    }
    let body = stream::body(desk.brand, &reply, &asked, desk.hung_up.clone());
    ([("content-type", "text/event-stream; charset=utf-8")], body).into_response()
}

async fn read(request: Request<Body>) -> Option<Asked> {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query()?.to_string();
    let body = axum::body::to_bytes(body, 4 * 1024 * 1024).await.ok()?;
    let body = serde_json::from_slice(&body).ok()?;
    let posts_json = parts.method == "POST" && parts.headers.get("content-type")?.as_bytes() == b"application/json";
    posts_json.then_some(Asked { path, headers: parts.headers, body })
}

impl Desk {
    fn check(&self, asked: &Asked) -> Result<(), Wrong> {
        self.brand.check(asked, &self.key, &self.model)?;
        let refused = lock(&self.refuses).iter().copied().find(|field| {
            let inside = |part: &str| asked.body.get(part).and_then(|part| part.get(*field));
            asked
                .body
                .get(*field)
                .or(inside("generationConfig"))
                .or(inside("response_format"))
                .is_some_and(|value| value != "auto" && value["type"] != "auto")
        });
        refused.map_or(Ok(()), |field| Err(Wrong::Field(field.to_owned(), NOT_TAKEN)))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
