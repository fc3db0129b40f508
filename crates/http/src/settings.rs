//! How patient outgoing calls are, and where they may go.

use serde::Deserialize;
use std::time::Duration;

/// Settings of the port; the defaults suit a vendor's API over the internet.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Milliseconds for one attempt, from connecting to the last byte.
    pub timeout_ms: u64,
    /// Milliseconds of it for the connection alone.
    pub connect_timeout_ms: u64,
    /// Attempts at a call that may be repeated. Others are tried once.
    pub attempts_max: u32,
    /// Milliseconds before the second attempt, doubled for each further one; the real pause is random between
    /// half of that and all of it.
    pub pause_ms: u64,
    /// Milliseconds no pause is longer than; a vendor that asks for more gets its call from a later try.
    pub pause_ms_max: u64,
    /// Bytes of an answer that are read.
    pub body_bytes_max: usize,
    /// Calls per second to one host, on average.
    pub per_second: f64,
    /// Calls to one host that may go out at once after a rest.
    pub burst: u32,
    /// Milliseconds a call waits for its turn under `per_second` before it is put off.
    pub turn_wait_ms_max: u64,
    /// Failures in a row after which a host is left alone.
    pub failures_max: u32,
    /// Milliseconds a host is left alone before one call tries it again.
    pub open_ms: u64,
    /// Hosts that may be called although their address is private, such as `127.0.0.1:9000` or `pms.internal`.
    /// Without a port, all of its ports may be.
    pub allowed: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            timeout_ms: 10_000,
            connect_timeout_ms: 3_000,
            attempts_max: 3,
            pause_ms: 200,
            pause_ms_max: 5_000,
            body_bytes_max: 2 * 1024 * 1024,
            per_second: 50.0,
            burst: 50,
            turn_wait_ms_max: 5_000,
            failures_max: 5,
            open_ms: 10_000,
            allowed: Vec::new(),
        }
    }
}

impl Settings {
    /// Also lets calls go to the host and port of `base`, wherever that is. For bases that the operator wrote
    /// into the configuration, never for those a tenant or a vendor gives.
    pub fn allowing(mut self, base: &str) -> Self {
        let place = reqwest::Url::parse(base).ok().and_then(|url| super::guard::Place::of(&url));
        self.allowed.extend(place.map(|place| place.to_string()));
        self
    }

    pub(super) fn open(&self) -> Duration {
        Duration::from_millis(self.open_ms)
    }

    pub(super) fn turn_wait_max(&self) -> Duration {
        Duration::from_millis(self.turn_wait_ms_max)
    }
}
