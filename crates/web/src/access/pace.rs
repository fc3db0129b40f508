//! How much one address, one member or key, and one tenant may ask. What is over it is told when to come again.

use super::caller::caller;
use super::peer::client;
use super::tenant::chosen;
use crate::{ApiError, App};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// Whoever was seen lately; beyond that those who are quiet are forgotten.
const KNOWN_MAX: usize = 100_000;

/// So many a second, and so many at once after a rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub per_second: u32,
    pub burst: u32,
}

/// The rates that requests to `/v1` are held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub address: Rate,
    /// A member or a key.
    pub actor: Rate,
    pub tenant: Rate,
}

impl Limits {
    /// Far more than a busy desk with its dashboards open asks for.
    pub const USUAL: Self = Self {
        address: Rate { per_second: 100, burst: 500 },
        actor: Rate { per_second: 50, burst: 300 },
        tenant: Rate { per_second: 400, burst: 2_000 },
    };
}

/// Who asked how much lately, by what they are known by. For each the moment at which they have rested enough.
#[derive(Debug)]
pub struct Pace {
    /// `None`: nobody is held to anything.
    limits: Option<Limits>,
    rested_at: Mutex<HashMap<String, Instant>>,
}

/// How a request stands to a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stand {
    burst: u32,
    /// Requests that may still be made at once.
    left: u32,
    /// Until all of the burst may be made again.
    rested_in: Duration,
    /// `None`: it may be made. Else when it may.
    wait: Option<Duration>,
}

impl Pace {
    pub fn new(limits: Option<Limits>) -> Self {
        Self { limits, rested_at: Mutex::default() }
    }

    /// Counts a request of somebody (the generic cell rate algorithm).
    fn ask(&self, who: String, rate: Rate, now: Instant) -> Stand {
        let step = Duration::from_secs(1) / rate.per_second.max(1);
        let whole = step * rate.burst.max(1);
        let mut all = self.rested_at.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= KNOWN_MAX {
            all.retain(|_, rested_at| *rested_at > now);
            // As many who are not quiet: then all begin anew, which is kinder than to run out of memory.
            if all.len() >= KNOWN_MAX {
                all.clear();
            }
        }
        let rested_at = all.get(&who).copied().unwrap_or(now).max(now) + step;
        let ahead = rested_at - now;
        if ahead > whole {
            let rested_in = ahead - step;
            return Stand { burst: rate.burst, left: 0, rested_in, wait: Some(ahead - whole) };
        }
        all.insert(who, rested_at);
        let left = (whole - ahead).as_nanos() / step.as_nanos().max(1);
        Stand { burst: rate.burst, left: u32::try_from(left).unwrap_or(u32::MAX), rested_in: ahead, wait: None }
    }
}

/// Holds requests to the rates; those without a principal to that of their address alone.
pub(crate) async fn paced(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(limits) = app.pace.limits else { return next.run(request).await };
    let now = Instant::now();
    let (mut parts, body) = request.into_parts();
    let mut tightest: Option<Stand> = None;
    if let Some(address) = client(&app, &parts) {
        let stand = app.pace.ask(format!("address {}", network(address)), limits.address, now);
        if stand.wait.is_some() {
            return refused(stand);
        }
        tightest = Some(stand);
    }
    if let Ok(principal) = caller(&mut parts, &app).await {
        let tenant = chosen(&parts, &principal).ok().map(|place| place.tenant.clone());
        let actor = (format!("actor {}", principal.actor), limits.actor);
        let tenant = tenant.map(|tenant| (format!("tenant {tenant}"), limits.tenant));
        for (who, rate) in [Some(actor), tenant].into_iter().flatten() {
            let stand = app.pace.ask(who, rate, now);
            if stand.wait.is_some() {
                return refused(stand);
            }
            tightest = tightest.into_iter().chain([stand]).min_by_key(|stand| stand.left);
        }
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

fn refused(stand: Stand) -> Response {
    let message = "That was too much at once. Retry-After says in how many seconds it may go on.";
    let mut error = ApiError::new(StatusCode::TOO_MANY_REQUESTS, "too_many", message);
    error.retry_after = stand.wait.map(|wait| seconds(wait).max(1));
    told(error.into_response(), stand)
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
    fn a_burst_is_let_through_and_then_one_at_a_time() {
        let pace = Pace::new(Some(Limits::USUAL));
        let (rate, began) = (Rate { per_second: 2, burst: 3 }, Instant::now());
        let ask = |who: &str, ms: u64| pace.ask(who.into(), rate, began + Duration::from_millis(ms));
        assert_eq!([ask("a", 0).left, ask("a", 0).left, ask("a", 0).left], [2, 1, 0]);
        assert_eq!(ask("a", 0).wait, Some(Duration::from_millis(500)));
        assert_eq!(ask("b", 0).left, 2, "others are others");
        assert_eq!((ask("a", 500).wait, ask("a", 500).wait.is_some()), (None, true), "one more, and no other");
        assert_eq!(ask("a", 60_000).left, 2, "a rest does not save up more than the burst");
    }

    #[test]
    fn addresses_of_a_household_are_one() {
        let of = |text: &str| network(text.parse().unwrap()).to_string();
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(of("203.0.113.7"), "203.0.113.7");
    }
}
