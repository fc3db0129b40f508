//! Serves until told to stop, then finishes what is in hand.

use crate::scenario::OnRequest;
use crate::settings::Server;
use crate::telling::Telling;
use crate::wiring;
use anyhow::Context;
use axum::Router;
use frontdesk_audit::{Chainer, Keys};
use frontdesk_desk::Desk;
use frontdesk_desk::tryout::Tryout;
use frontdesk_domain::Secret;
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_identity::Identity;
use frontdesk_web::access::{Limits, Pace, Shared};
use frontdesk_web::{App, Parts, Patience, Reader};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// Seconds that turns in hand may take after a stop was asked for.
const FINISH_SECONDS_MAX: u64 = 20;
/// Upper bounds of the latency histogram, in seconds.
const LATENCIES: &[f64] = &[0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 15.0];

pub fn metrics() -> anyhow::Result<PrometheusHandle> {
    PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".into()), LATENCIES)?
        .install_recorder()
        .context("metrics cannot be collected")
}

/// What works beside the desk.
#[derive(Clone, Debug)]
pub struct Beside {
    pub identity: Arc<Identity>,
    pub audit: Keys,
    pub telling: Telling,
    /// Where rates are counted together with other processes.
    pub shared: Option<Arc<Shared>>,
}

/// What the handlers use. Texts are read for anybody only where `understand` says so.
pub fn app(
    desk: Desk,
    token: Secret,
    beside: &Beside,
    server: &Server,
    metrics: PrometheusHandle,
) -> anyhow::Result<App> {
    let reader = match server.understand {
        true => Some(Arc::new(Reader::new(Tryout::new(desk.playbook(wiring::TRIED_OUT)?)))),
        false => None,
    };
    let phone: Arc<dyn PhoneAdapter> = Arc::new(frontdesk_channels::twilio::Phone::new(token));
    Ok(App::from(Parts {
        desk,
        scenarios: Some(Arc::new(OnRequest::new(phone.clone()))),
        phone,
        identify: beside.identity.clone(),
        identity: beside.identity.clone(),
        audit: beside.audit.clone(),
        live: beside.telling.live.clone(),
        webhooks: beside.telling.webhooks.clone(),
        public_url: server.public_url.trim_end_matches('/').into(),
        proxies: server.proxies.clone(),
        pace: Arc::new(Pace::new(server.limits.then_some(Limits::USUAL)).sharing(beside.shared.clone())),
        metrics,
        reader,
    }))
}

pub async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!(
            "port {} on {} cannot be opened; is another program using it? Choose another port",
            address.port(),
            address.ip()
        )
    })
}

/// Runs the desk's workers and the HTTP server until a signal.
pub async fn serve(listener: TcpListener, desk: Desk, beside: Beside, router: Router) -> anyhow::Result<()> {
    let Beside { identity, audit, telling, .. } = beside;
    // The tables of the languages are made while the first caller is still ringing.
    tokio::task::spawn_blocking(frontdesk_language::warm_up);
    #[expect(clippy::disallowed_methods, reason = "the worker lives as long as the process")]
    let worker = tokio::spawn(desk.clone().work());
    #[expect(clippy::disallowed_methods, reason = "awaited below, after the stop")]
    let leads = tokio::spawn(desk.clone().keep_leads());
    #[expect(clippy::disallowed_methods, reason = "awaited below, after the stop")]
    let lists = tokio::spawn(desk.clone().keep_lists());
    let stopped = desk.stopping().clone();
    #[expect(clippy::disallowed_methods, reason = "awaited below, after the stop")]
    let keeper = tokio::spawn(async move { identity.work(stopped.cancelled()).await });
    let (last, ended) = oneshot::channel::<()>();
    let chainer = Chainer::new(desk.store().clone(), audit, desk.clock());
    #[expect(clippy::disallowed_methods, reason = "awaited below, after everything that notes")]
    let chainer = tokio::spawn(chainer.work(async move { drop(ended.await) }));
    let stop = desk.stopping().clone();
    #[expect(clippy::disallowed_methods, reason = "awaited below, after the stop")]
    let teller = tokio::spawn(async move { telling.work(&stop).await });
    let stopping = desk.clone();
    let until = async move {
        signal().await;
        tracing::info!("stopping: turns in hand are finished, new ones are not taken");
        stopping.stopping().cancel();
    };
    tokio::select! {
        () = frontdesk_web::serve(listener, router, Patience::USUAL, until) => {}
        () = give_up(&desk) => {}
    }
    desk.finish().await;
    let _ = worker.await;
    let _ = leads.await;
    let _ = lists.await;
    let _ = keeper.await;
    let _ = teller.await;
    drop(last);
    let _ = chainer.await;
    Ok(())
}

/// Connections that stay open after the stop are cut.
async fn give_up(desk: &Desk) {
    desk.stopping().cancelled().await;
    tokio::time::sleep(Duration::from_secs(FINISH_SECONDS_MAX)).await;
}

async fn signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
