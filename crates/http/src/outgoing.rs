//! Making the call.

use super::answer::retry_after;
use super::breaker::{Breaker, State};
use super::guard::{Guard, NotAllowed, Place};
use super::pace::Pace;
use super::{Answer, Call, Settings};
use bytes::BytesMut;
use frontdesk_domain::OutsideError;
use reqwest::Url;
use std::collections::HashMap;
use std::error::Error;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// Random bits for the length of pauses; given by the binary, which is where randomness lives.
pub type Jitter = fn() -> u32;

/// Hosts whose state is kept. They come from the configuration; this bounds what a mistake could do.
const HOSTS_MAX: usize = 1_000;

/// The HTTP client could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the HTTP client cannot be set up; check the TLS set-up of this machine")]
pub struct NoClient(#[source] reqwest::Error);

/// The one way out. Share one in the whole process: it keeps connections and what it knows of each host.
#[derive(Debug)]
pub struct Outgoing {
    client: reqwest::Client,
    guard: Guard,
    settings: Settings,
    jitter: Jitter,
    hosts: Mutex<HashMap<Place, Host>>,
}

#[derive(Debug)]
struct Host {
    breaker: Breaker,
    pace: Pace,
}

/// What came of one attempt, for the breaker and the metrics.
struct Attempt {
    result: Result<Answer, OutsideError>,
    outcome: &'static str,
}

impl Outgoing {
    pub fn new(settings: Settings, jitter: Jitter) -> Result<Self, NoClient> {
        // Fails only when a provider is installed already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let guard = Guard::new(&settings.allowed);
        let client = client(&settings, &guard)?;
        Ok(Self { client, guard, settings, jitter, hosts: Mutex::default() })
    }

    /// Makes the call and gives the answer, whatever its status. `Retry` means that nothing was done or that
    /// nobody knows: a call that was written and not answered may have been carried out.
    pub async fn send(&self, call: &Call) -> Result<Answer, OutsideError> {
        let (place, url) = self.place(call)?;
        let attempts = if call.repeatable { self.settings.attempts_max.max(1) } else { 1 };
        let mut attempt = 1;
        loop {
            let result = self.attempt(&place, url, call).await;
            match self.pause(attempt, &result) {
                Some(pause) if attempt < attempts => tokio::time::sleep(pause).await,
                _ => return result,
            }
            attempt += 1;
        }
    }

    fn place<'a>(&self, call: &'a Call) -> Result<(Place, &'a Url), OutsideError> {
        let url = call.url.as_ref().ok();
        let (place, url) = url.and_then(|url| Some((Place::of(url)?, url))).ok_or_else(|| OutsideError::Rejected {
            code: "bad_url".into(),
            reason: "the address is not an http or https URL; check the base URL in the settings".into(),
        })?;
        self.guard.check(&place).map_err(not_allowed)?;
        Ok((place, url))
    }

    async fn attempt(&self, place: &Place, url: &Url, call: &Call) -> Result<Answer, OutsideError> {
        let wait = self.admit(place)?;
        if !wait.is_zero() {
            tokio::time::sleep(wait).await;
        }
        let started = Instant::now();
        let Attempt { result, outcome } = self.once(url, call).await;
        let took = started.elapsed();
        self.note(place, &result);
        let status = result.as_ref().map_or(0, |answer| answer.status);
        let method = call.method.as_str();
        tracing::debug!(host = %place.host, method, status, outcome, ms = took.as_millis() as u64, "called a vendor");
        let labels = [("host", place.host.clone()), ("method", method.to_owned()), ("outcome", outcome.to_owned())];
        metrics::counter!("frontdesk_vendor_calls_total", &labels).increment(1);
        metrics::histogram!("frontdesk_vendor_call_seconds", "host" => place.host.clone()).record(took.as_secs_f64());
        result
    }

    async fn once(&self, url: &Url, call: &Call) -> Attempt {
        match self.exchange(url, call).await {
            Ok(answer) => {
                let outcome = match answer.status {
                    429 => "limited",
                    500.. => "server_error",
                    400.. => "client_error",
                    _ => "ok",
                };
                Attempt { result: Ok(answer), outcome }
            }
            Err(Broken::TooLong) => Attempt {
                result: Err(OutsideError::Retry { after: None, reason: "the answer is too long".into() }),
                outcome: "too_long",
            },
            Err(Broken::Http(error)) => broken(&error),
        }
    }

    async fn exchange(&self, url: &Url, call: &Call) -> Result<Answer, Broken> {
        let mut request = self.client.request(call.method.clone(), url.clone());
        if let Some((user, password)) = &call.login {
            request = request.basic_auth(user, Some(password.expose()));
        }
        if let Some(token) = &call.bearer {
            request = request.bearer_auth(token.expose());
        }
        for (name, value) in &call.headers {
            request = request.header(*name, value);
        }
        if let Some((kind, body)) = &call.body {
            request = request.header(reqwest::header::CONTENT_TYPE, *kind).body(body.clone());
        }
        let mut response = request.send().await.map_err(Broken::Http)?;
        let (status, retry_after) = (response.status().as_u16(), retry_after(response.headers()));
        let mut body = BytesMut::new();
        while let Some(chunk) = response.chunk().await.map_err(Broken::Http)? {
            if body.len() + chunk.len() > self.settings.body_bytes_max {
                return Err(Broken::TooLong);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Answer { status, retry_after, body: body.freeze() })
    }

    /// How long to wait for this host's turn.
    fn admit(&self, place: &Place) -> Result<Duration, OutsideError> {
        let now = Instant::now();
        let most = self.settings.turn_wait_max();
        let put_off = |after, reason: &str| OutsideError::Retry { after: Some(after), reason: reason.into() };
        self.with_host(place, |host| {
            let wait = host.pace.take(now, most).map_err(|wait| put_off(wait, "too many calls to this host"))?;
            host.breaker.admit(now).map_err(|wait| put_off(wait, "this host failed too often and is left alone"))?;
            Ok(wait)
        })
    }

    fn note(&self, place: &Place, result: &Result<Answer, OutsideError>) {
        let down = match result {
            Ok(answer) => answer.status >= 500,
            Err(OutsideError::Retry { .. }) => true,
            Err(_) => false,
        };
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

    fn with_host<T>(&self, place: &Place, act: impl FnOnce(&mut Host) -> T) -> T {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        if hosts.len() >= HOSTS_MAX && !hosts.contains_key(place) {
            hosts.clear();
        }
        act(hosts.entry(place.clone()).or_insert_with(|| Host::new(&self.settings)))
    }

    /// The pause before another attempt; `None` when another would not help or would come too late.
    fn pause(&self, attempt: u32, result: &Result<Answer, OutsideError>) -> Option<Duration> {
        let asked = match result {
            Ok(answer) if answer.is_passing_trouble() => answer.retry_after,
            Err(OutsideError::Retry { after, .. }) => *after,
            _ => return None,
        };
        let most = Duration::from_millis(self.settings.pause_ms_max);
        let doubled = self.settings.pause_ms.saturating_mul(1 << (attempt - 1).min(20));
        let full = Duration::from_millis(doubled).min(most);
        let random = f64::from((self.jitter)()) / f64::from(u32::MAX);
        let own = full.mul_f64(0.5 + 0.5 * random);
        match asked {
            Some(asked) if asked > most => None,
            asked => Some(own.max(asked.unwrap_or_default())),
        }
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

enum Broken {
    Http(reqwest::Error),
    TooLong,
}

/// Never the text of `reqwest`'s error: it has the URL in it.
fn broken(error: &reqwest::Error) -> Attempt {
    if caused_by::<NotAllowed>(error) {
        return Attempt { result: Err(not_allowed(NotAllowed)), outcome: "not_allowed" };
    }
    let (outcome, reason) = if error.is_timeout() {
        ("timeout", "no answer in time")
    } else if error.is_connect() {
        ("no_connection", "no connection")
    } else {
        ("broken", "the connection broke")
    };
    Attempt { result: Err(OutsideError::Retry { after: None, reason: reason.into() }), outcome }
}

fn caused_by<T: Error + 'static>(error: &reqwest::Error) -> bool {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.is::<T>() {
            return true;
        }
        cause = error.source();
    }
    false
}

fn not_allowed(refusal: NotAllowed) -> OutsideError {
    OutsideError::Rejected { code: "address_not_allowed".into(), reason: refusal.to_string() }
}

#[expect(clippy::disallowed_methods, reason = "this is the port")]
fn client(settings: &Settings, guard: &Guard) -> Result<reqwest::Client, NoClient> {
    let builder = || {
        reqwest::Client::builder()
            .timeout(Duration::from_millis(settings.timeout_ms))
            .connect_timeout(Duration::from_millis(settings.connect_timeout_ms))
            .redirect(reqwest::redirect::Policy::none())
            // A proxy from the environment would connect in our place, past the guard.
            .no_proxy()
            .pool_max_idle_per_host(16)
            .user_agent(concat!("frontdesk/", env!("CARGO_PKG_VERSION")))
            .dns_resolver(guard.clone())
    };
    // A machine without root certificates still serves calls and its own network; https then fails per call.
    let without_roots = || {
        tracing::warn!("no root certificates found: https calls will fail; install the package ca-certificates");
        builder().tls_certs_only([]).build()
    };
    builder().build().or_else(|_| without_roots()).map_err(NoClient)
}

#[cfg(test)]
mod tests;
