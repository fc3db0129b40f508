//! The layer over `/v1` that counts, and answers what is too much.

use super::own::Own;
use super::rate::{Asks, Limits, Stand};
use super::shared::Shared;
use crate::access::caller::caller;
use crate::access::peer::client;
use crate::access::tenant::chosen;
use crate::{ApiError, App};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// Counts the requests of this process, or, with Redis, of all processes.
#[derive(Debug)]
pub struct Pace {
    /// `None`: nobody is held to anything.
    limits: Option<Limits>,
    own: Own,
    shared: Option<Arc<Shared>>,
}

impl Pace {
    pub fn new(limits: Option<Limits>) -> Self {
        Self { limits, own: Own::default(), shared: None }
    }

    /// Counts together with the other processes.
    pub fn sharing(self, shared: Option<Arc<Shared>>) -> Self {
        Self { shared, ..self }
    }

    /// Counts one request for each, until one is over its rate; gives the tightest, or the one that is over.
    async fn ask(&self, asks: &[Asks]) -> Option<Stand> {
        let together = match &self.shared {
            Some(shared) => shared.ask(asks).await,
            None => None,
        };
        let stands = together.unwrap_or_else(|| self.alone(asks));
        let over = stands.iter().find(|stand| stand.wait.is_some());
        over.or_else(|| stands.iter().min_by_key(|stand| stand.left)).copied()
    }

    fn alone(&self, asks: &[Asks]) -> Vec<Stand> {
        let (mut stands, now) = (Vec::with_capacity(asks.len()), Instant::now());
        for (who, rate) in asks {
            let stand = self.own.ask(who, *rate, now);
            stands.push(stand);
            if stand.wait.is_some() {
                break;
            }
        }
        stands
    }
}

/// Holds requests to the rates; those without a principal to that of their address alone.
pub(crate) async fn paced(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(limits) = app.pace.limits else { return next.run(request).await };
    let (mut parts, body) = request.into_parts();
    let mut tightest: Option<Stand> = None;
    if let Some(address) = client(&app, &parts) {
        // Before it is known who asks: finding that out costs more than counting.
        tightest = app.pace.ask(&[(format!("address {}", network(address)), limits.address)]).await;
    }
    if let Some(refused) = tightest.and_then(refusal) {
        return refused;
    }
    if let Ok(principal) = caller(&mut parts, &app).await {
        let mut asks = vec![(format!("actor {}", principal.actor), limits.actor)];
        let tenant = chosen(&parts, &principal).ok();
        asks.extend(tenant.map(|place| (format!("tenant {}", place.tenant), limits.tenant)));
        let stand = app.pace.ask(&asks).await;
        if let Some(refused) = stand.and_then(refusal) {
            return refused;
        }
        tightest = tightest.into_iter().chain(stand).min_by_key(|stand| stand.left);
    }
    let answer = next.run(Request::from_parts(parts, body)).await;
    match tightest {
        Some(stand) => told(answer, stand),
        None => answer,
    }
}

/// A household has a network of its own in IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !(u128::MAX >> 64)).into(),
        v4 => v4,
    }
}

/// What whoever is over a rate is answered.
fn refusal(stand: Stand) -> Option<Response> {
    let wait = stand.wait?;
    let message = "That was too much at once. Retry-After says in how many seconds it may go on.";
    let mut error = ApiError::new(StatusCode::TOO_MANY_REQUESTS, "too_many", message);
    error.retry_after = Some(seconds(wait).max(1));
    Some(told(error.into_response(), stand))
}

fn told(mut answer: Response, stand: Stand) -> Response {
    let figures = [
        ("ratelimit-limit", u64::from(stand.burst)),
        ("ratelimit-remaining", u64::from(stand.left)),
        ("ratelimit-reset", seconds(stand.rested_in)),
    ];
    for (name, value) in figures {
        answer.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from(value));
    }
    answer
}

/// Whole seconds, rounded up.
fn seconds(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_a_household_are_one() {
        let of = |text: &str| network(text.parse().unwrap()).to_string();
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(of("203.0.113.7"), "203.0.113.7");
    }
}
