//! Connections, with bounds: so many at once, and nobody keeps one by sending slowly.

use crate::taking::Taking;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::ServiceExt;

/// More at once wait until another one ends.
const CONNECTIONS_MAX: u32 = 8_192;
/// The system is out of something, such as open files: it will not be better at once.
const AGAIN_AFTER: Duration = Duration::from_millis(100);

/// How slow a client may be.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// From the beginning of a connection, or the end of the request before, until a request's head is there.
    pub head: Duration,
    /// For how long a client may take nothing of what waits for it: an answer, a stream of events, a WebSocket.
    pub taken: Duration,
}

impl Patience {
    pub const USUAL: Self = Self { head: Duration::from_secs(30), taken: Duration::from_secs(30) };
}

/// Takes connections until `stop`, then lets those in hand finish their requests.
pub async fn serve(listener: TcpListener, router: Router, patience: Patience, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(CONNECTIONS_MAX as usize));
    let (stopping, _) = watch::channel(false);
    let mut stop = pin!(stop);
    loop {
        let Ok(place) = places.clone().acquire_owned().await else { return };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, peer)) = accepted else {
            tokio::time::sleep(AGAIN_AFTER).await;
            continue;
        };
        let (router, stopped) = (router.clone(), stopping.subscribe());
        #[expect(clippy::disallowed_methods, reason = "its place is waited for below")]
        tokio::spawn(async move {
            talk(stream, peer, router, patience, stopped).await;
            drop(place);
        });
    }
    drop(listener);
    let _ = stopping.send(true);
    let _ = places.acquire_many(CONNECTIONS_MAX).await;
}

async fn talk(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    patience: Patience,
    mut stopped: watch::Receiver<bool>,
) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request.map(Body::new))
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience.head);
    let stream = TokioIo::new(Taking::new(stream, patience.taken));
    let mut connection = pin!(http.serve_connection(stream, service).with_upgrades());
    // What goes wrong on a connection is between it and its client; requests are logged by themselves.
    tokio::select! {
        _ = connection.as_mut() => {}
        () = async { drop(stopped.wait_for(|stopped| *stopped).await) } => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}
