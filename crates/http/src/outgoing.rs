//! Making the call.

use super::answer::retry_after;
use super::broken::{Broken, not_allowed};
use super::guard::{Guard, Place};
use super::hosts::Hosts;
use super::report::Report;
use super::{Answer, Call, Patience, Settings, Streamed};
use bytes::BytesMut;
use frontdesk_domain::OutsideError;
use reqwest::Url;
use reqwest::header::{CONTENT_TYPE, HeaderValue, LOCATION};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// Random bits for the length of pauses; given by the binary, which is where randomness lives.
pub type Jitter = fn() -> u32;

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
    hosts: Arc<Hosts>,
}

impl Outgoing {
    pub fn new(settings: Settings, jitter: Jitter) -> Result<Self, NoClient> {
        let guard = Guard::new(&settings.allowed);
        Self::behind(guard, settings, jitter)
    }

    fn behind(guard: Guard, settings: Settings, jitter: Jitter) -> Result<Self, NoClient> {
        // Fails only when a provider is installed already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = client(&settings, &guard)?;
        let hosts = Arc::new(Hosts::new(settings.clone()));
        Ok(Self { client, guard, settings, jitter, hosts })
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

    /// Makes the call once and gives the answer as soon as it begins, whatever its status. `patience` stands over
    /// the time limit of the settings.
    pub async fn open(&self, call: &Call, patience: Patience) -> Result<Streamed, OutsideError> {
        let until = Instant::now() + patience.whole;
        let (place, url) = self.place(call)?;
        let wait = self.hosts.admit(&place)?;
        let late = || OutsideError::Retry { after: None, reason: "no time is left for this host's turn".into() };
        timeout_at(until, tokio::time::sleep(wait)).await.map_err(|_| late())?;
        let mut report = Report::begin(&self.hosts, &place, &call.method);
        // Later than ours, which tells a stalled answer from a late one.
        let request = self.request(url, call).timeout(patience.whole + Duration::from_secs(1));
        let response = match timeout_at(until, request.send()).await {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => return Err(failed(&mut report, &Broken::Http(error))),
            Err(_) => return Err(failed(&mut report, &Broken::Late)),
        };
        let (status, retry_after) = (response.status().as_u16(), retry_after(response.headers()));
        report.status = status;
        let bytes_max = call.bytes_max.unwrap_or(self.settings.body_bytes_max);
        Ok(Streamed {
            status,
            retry_after,
            leads_to: leads_to(&response),
            length: response.content_length(),
            response,
            report,
            bytes_max,
            bytes: 0,
            until,
            idle: patience.idle,
            over: false,
        })
    }

    /// Whether an address that a tenant gives may be called, as far as can be told without looking its host up: over
    /// TLS, without a password in it, and not inside the house. What the operator allowed may be plain http.
    pub fn check(&self, address: &str) -> Result<(), OutsideError> {
        let (place, url) = self.place(&Call::get(address)).map(|(place, url)| (place, url.clone()))?;
        let refuse =
            |code: &str, reason: &str| Err(OutsideError::Rejected { code: code.into(), reason: reason.into() });
        if url.scheme() != "https" && !self.guard.allows(&place) {
            return refuse("not_https", "the address must begin with https://");
        }
        if !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
            return refuse("bad_url", "the address may have no user name, password or # in it");
        }
        Ok(())
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
        let wait = self.hosts.admit(place)?;
        if !wait.is_zero() {
            tokio::time::sleep(wait).await;
        }
        let mut report = Report::begin(&self.hosts, place, &call.method);
        match self.exchange(url, call).await {
            Ok(answer) => {
                report.status = answer.status;
                report.answered();
                Ok(answer)
            }
            Err(broken) => Err(failed(&mut report, &broken)),
        }
    }

    async fn exchange(&self, url: &Url, call: &Call) -> Result<Answer, Broken> {
        let mut response = self.request(url, call).send().await.map_err(Broken::Http)?;
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

    fn request(&self, url: &Url, call: &Call) -> reqwest::RequestBuilder {
        let mut request = self.client.request(call.method.clone(), url.clone());
        if let Some((user, password)) = &call.login {
            request = request.basic_auth(user, Some(password.expose()));
        }
        if let Some(token) = &call.bearer {
            request = request.bearer_auth(token.expose());
        }
        for (name, key) in &call.keys {
            request = match HeaderValue::from_str(key.expose()) {
                Ok(mut value) => {
                    value.set_sensitive(true);
                    request.header(*name, value)
                }
                // Becomes an error when it is sent.
                Err(_) => request.header(*name, key.expose()),
            };
        }
        for (name, value) in &call.headers {
            request = request.header(*name, value);
        }
        if let Some((kind, body)) = &call.body {
            request = request.header(CONTENT_TYPE, *kind).body(body.clone());
        }
        request
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

/// Where a redirection leads, as a whole address. Nobody is led there without asking for it, and the guard looks again.
fn leads_to(response: &reqwest::Response) -> Option<String> {
    let to = response.headers().get(LOCATION).filter(|_| response.status().is_redirection())?;
    response.url().join(to.to_str().ok()?).ok().map(String::from)
}

fn failed(report: &mut Report, broken: &Broken) -> OutsideError {
    let (outcome, down, error) = broken.told();
    report.failed(outcome, down);
    error
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
