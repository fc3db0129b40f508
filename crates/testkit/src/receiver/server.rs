//! The server.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use std::collections::VecDeque;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What it does with one delivery.
#[derive(Clone, Debug)]
pub enum Behaviour {
    Takes,
    /// Answers with this status.
    Says(u16),
    /// Says that it wants to be left alone for so many seconds.
    Busy(u32),
    /// Takes it after so long.
    Slow(Duration),
    /// Sends the caller to another address.
    Redirects(String),
    /// Breaks the connection in the middle of its answer.
    Drops,
}

/// A delivery as it came.
#[derive(Clone, Debug)]
pub struct Taken {
    pub id: String,
    pub timestamp: String,
    pub signature: String,
    pub body: String,
}

/// One receiver, on a port of this machine, until it is dropped.
#[derive(Debug)]
pub struct Receiver {
    address: SocketAddr,
    desk: Arc<Desk>,
    task: JoinHandle<()>,
}

#[derive(Debug)]
struct Desk {
    /// For the next deliveries; the last one stays.
    behaviours: Mutex<VecDeque<Behaviour>>,
    taken: Mutex<Vec<Taken>>,
}

impl Receiver {
    pub async fn start() -> std::io::Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await?;
        let address = listener.local_addr()?;
        let behaviours = Mutex::new(VecDeque::from([Behaviour::Takes]));
        let desk = Arc::new(Desk { behaviours, taken: Mutex::default() });
        let router = Router::new().route("/hook", post(take)).with_state(desk.clone());
        #[expect(clippy::disallowed_methods, reason = "it ends with the receiver")]
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, desk, task })
    }

    /// Where deliveries are posted.
    pub fn url(&self) -> String {
        format!("http://{}/hook", self.address)
    }

    /// What it does with the next deliveries, one by one; the last stays.
    pub fn will(&self, behaviours: impl IntoIterator<Item = Behaviour>) {
        *lock(&self.desk.behaviours) = behaviours.into_iter().collect();
    }

    /// Every delivery that reached it, those it failed too, oldest first.
    pub fn taken(&self) -> Vec<Taken> {
        lock(&self.desk.taken).clone()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn take(State(desk): State<Arc<Desk>>, headers: HeaderMap, body: Bytes) -> Response {
    let text = |name| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let body = String::from_utf8_lossy(&body).into_owned();
    let (id, timestamp, signature) = (text("webhook-id"), text("webhook-timestamp"), text("webhook-signature"));
    lock(&desk.taken).push(Taken { id, timestamp, signature, body });
    match desk.next() {
        Behaviour::Takes => StatusCode::NO_CONTENT.into_response(),
        Behaviour::Says(status) => StatusCode::from_u16(status).unwrap_or(StatusCode::IM_A_TEAPOT).into_response(),
        Behaviour::Busy(seconds) => {
            (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, seconds.to_string())]).into_response()
        }
        Behaviour::Slow(pause) => {
            tokio::time::sleep(pause).await;
            StatusCode::OK.into_response()
        }
        Behaviour::Redirects(to) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response(),
        Behaviour::Drops => {
            // A body that is never what was announced breaks the connection in the middle of the answer.
            let broken = futures::stream::once(async { Err::<Bytes, _>(std::io::Error::other("dropped")) });
            ([(header::CONTENT_LENGTH, "9")], Body::from_stream(broken)).into_response()
        }
    }
}

impl Desk {
    fn next(&self) -> Behaviour {
        let mut behaviours = lock(&self.behaviours);
        let next = behaviours.front().cloned().unwrap_or(Behaviour::Takes);
        if behaviours.len() > 1 {
            behaviours.pop_front();
        }
        next
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
