//! What is known of each host: whether it is left alone, and how fast it is called.

use super::Settings;
use super::breaker::{Breaker, State};
use super::guard::Place;
use super::pace::Pace;
use frontdesk_domain::OutsideError;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// Hosts whose state is kept. They come from the configuration; this bounds what a mistake could do.
const HOSTS_MAX: usize = 1_000;

#[derive(Debug)]
pub(super) struct Hosts {
    settings: Settings,
    hosts: Mutex<HashMap<Place, Host>>,
}

#[derive(Debug)]
struct Host {
    breaker: Breaker,
    pace: Pace,
}

impl Hosts {
    pub(super) fn new(settings: Settings) -> Self {
        Self { settings, hosts: Mutex::default() }
    }

    /// How long to wait for this host's turn.
    pub(super) fn admit(&self, place: &Place) -> Result<Duration, OutsideError> {
        let now = Instant::now();
        let most = self.settings.turn_wait_max();
        let put_off = |after, reason: &str| OutsideError::Retry { after: Some(after), reason: reason.into() };
        self.with_host(place, |host| {
            let wait = host.pace.take(now, most).map_err(|wait| put_off(wait, "too many calls to this host"))?;
            host.breaker.admit(now).map_err(|wait| put_off(wait, "this host failed too often and is left alone"))?;
            Ok(wait)
        })
    }

    /// Whether a call found the host down or well.
    pub(super) fn note(&self, place: &Place, down: bool) {
        let (before, after) = self.with_host(place, |host| {
            let before = host.breaker.state();
            if down {
                host.breaker.failed(Instant::now());
            } else {
                host.breaker.succeeded();
            }
            (before, host.breaker.state())
        });
        metrics::gauge!("frontdesk_vendor_breaker_state", "host" => place.host.clone()).set(after as u8 as f64);
        if after == State::Open && before == State::Closed {
            tracing::warn!(host = %place.host, "a vendor keeps failing and is left alone for a while");
        } else if after == State::Closed && before != State::Closed {
            tracing::info!(host = %place.host, "a vendor answers again");
        }
    }

    #[cfg(test)]
    pub(super) fn state(&self, place: &Place) -> State {
        self.with_host(place, |host| host.breaker.state())
    }

    fn with_host<T>(&self, place: &Place, act: impl FnOnce(&mut Host) -> T) -> T {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        if hosts.len() >= HOSTS_MAX && !hosts.contains_key(place) {
            hosts.clear();
        }
        act(hosts.entry(place.clone()).or_insert_with(|| Host::new(&self.settings)))
    }
}

impl Host {
    fn new(settings: &Settings) -> Self {
        Self {
            breaker: Breaker::new(settings.failures_max, settings.open()),
            pace: Pace::new(settings.per_second, settings.burst),
        }
    }
}
