//! What is told of a call when it is over: to the breaker, the log and the metrics.

use super::guard::Place;
use super::hosts::Hosts;
use std::sync::Arc;
use tokio::time::Instant;

/// Told once. A call that is dropped before it is over counts as cancelled.
#[derive(Debug)]
pub(super) struct Report {
    hosts: Arc<Hosts>,
    place: Place,
    method: &'static str,
    started: Instant,
    /// 0 until the vendor answered.
    pub(super) status: u16,
    /// A part of the answer came.
    pub(super) flowed: bool,
    told: bool,
}

impl Report {
    pub(super) fn begin(hosts: &Arc<Hosts>, place: &Place, method: &reqwest::Method) -> Self {
        let method = match method.as_str() {
            "GET" => "GET",
            "POST" => "POST",
            _ => "other",
        };
        let (hosts, place) = (hosts.clone(), place.clone());
        Self { hosts, place, method, started: Instant::now(), status: 0, flowed: false, told: false }
    }

    /// The whole answer is here.
    pub(super) fn answered(&mut self) {
        let outcome = match self.status {
            429 => "limited",
            500.. => "server_error",
            400.. => "client_error",
            _ => "ok",
        };
        self.hosts.note(&self.place, self.status >= 500);
        self.tell(outcome);
    }

    /// It failed; `down` where that speaks against the host.
    pub(super) fn failed(&mut self, outcome: &'static str, down: bool) {
        self.hosts.note(&self.place, down);
        self.tell(outcome);
    }

    fn tell(&mut self, outcome: &'static str) {
        self.told = true;
        let (host, took) = (&self.place.host, self.started.elapsed());
        let ms = took.as_millis() as u64;
        tracing::debug!(%host, method = self.method, status = self.status, outcome, ms, "called a vendor");
        let labels = [("host", host.clone()), ("method", self.method.to_owned()), ("outcome", outcome.to_owned())];
        metrics::counter!("frontdesk_vendor_calls_total", &labels).increment(1);
        metrics::histogram!("frontdesk_vendor_call_seconds", "host" => host.clone()).record(took.as_secs_f64());
    }
}

impl Drop for Report {
    /// Whoever asked went away. A host that had begun to answer well is well; of another nothing was learned.
    fn drop(&mut self) {
        if self.told {
            return;
        }
        if self.flowed && self.status < 500 {
            self.hosts.note(&self.place, false);
        }
        self.tell("cancelled");
    }
}
