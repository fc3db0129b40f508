//! Counts that all processes share, kept in Redis.
//!
//! While Redis is away nothing waits for it and nothing fails for it: each process then counts by itself.

use super::rate::{Asks, Rate, Stand};
use frontdesk_domain::Secret;
use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, RedisError, Script};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// Counts once, for all keys, by the clock of Redis.
const TAKE: &str = include_str!("take.lua");
/// In front of every key, so that the same Redis may hold other things.
const PREFIX: &str = "frontdesk:pace:";
/// What connecting, and what one answer may take.
const WITHIN: Duration = Duration::from_millis(200);
/// Before it is tried again.
const AGAIN: Duration = Duration::from_secs(1);
/// Between two warnings.
const WARN_EVERY: Duration = Duration::from_secs(60);

/// One connection for all requests of this process.
#[derive(Debug)]
pub struct Shared {
    client: Client,
    take: Script,
    link: Mutex<Link>,
}

#[derive(Default)]
struct Link {
    open: Option<MultiplexedConnection>,
    /// Not tried before.
    again_at: Option<Instant>,
    warned_at: Option<Instant>,
}

impl std::fmt::Debug for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Link").field("is_open", &self.open.is_some()).finish_non_exhaustive()
    }
}

impl Shared {
    /// `url`: `redis://…`, or `rediss://…` for TLS. `None` where it is none of these.
    pub fn new(url: &Secret) -> Option<Self> {
        let client = Client::open(url.expose()).ok()?;
        Some(Self { client, take: Script::new(TAKE), link: Mutex::default() })
    }

    /// Connects, so that the first requests are counted together too. Says so where Redis is away.
    pub async fn connect(&self) {
        if self.connection().await.is_some() {
            tracing::info!("rates are counted together with the other processes, in Redis");
        }
    }

    /// Whether it answers and runs the script; for whoever looks at what the desk stands on.
    pub async fn counts(&self) -> bool {
        self.ask(&[("doctor".to_owned(), Rate { per_second: 1, burst: 1 })]).await.is_some()
    }

    /// Counts one request for each, until one is over its rate; that one is the last. `None`: Redis is away.
    pub(super) async fn ask(&self, asks: &[Asks]) -> Option<Vec<Stand>> {
        let mut connection = self.connection().await?;
        let mut take = self.take.prepare_invoke();
        for (who, rate) in asks {
            take.key(format!("{PREFIX}{who}")).arg(micros(rate.step())).arg(micros(rate.whole()));
        }
        match take.invoke_async::<Vec<i64>>(&mut connection).await {
            Ok(ahead) => Some(asks.iter().zip(ahead).map(|((_, rate), ahead)| rate.stand(time(ahead))).collect()),
            Err(error) => {
                self.away(&error);
                None
            }
        }
    }

    /// One request at a time tries to connect; the others do not wait for it.
    async fn connection(&self) -> Option<MultiplexedConnection> {
        {
            let (mut link, now) = (self.link(), Instant::now());
            if let Some(open) = &link.open {
                return Some(open.clone());
            }
            if link.again_at.is_some_and(|at| now < at) {
                return None;
            }
            link.again_at = Some(now + AGAIN);
        }
        let patience = AsyncConnectionConfig::new();
        let patience = patience.set_connection_timeout(Some(WITHIN)).set_response_timeout(Some(WITHIN));
        match self.client.get_multiplexed_async_connection_with_config(&patience).await {
            Ok(open) => {
                self.link().open = Some(open.clone());
                Some(open)
            }
            Err(error) => {
                self.away(&error);
                None
            }
        }
    }

    fn away(&self, error: &RedisError) {
        let (mut link, now) = (self.link(), Instant::now());
        link.open = None;
        link.again_at = Some(now + AGAIN);
        metrics::counter!("frontdesk_rates_counted_alone_total").increment(1);
        if link.warned_at.is_none_or(|at| now >= at + WARN_EVERY) {
            link.warned_at = Some(now);
            // What Redis itself answers may quote what it was sent.
            let why = if error.is_io_error() { error.to_string() } else { error.category().to_owned() };
            tracing::warn!(why, "Redis is away: until it is back, each process counts the rates of requests by itself");
        }
    }

    fn link(&self) -> MutexGuard<'_, Link> {
        self.link.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

fn time(micros: i64) -> Duration {
    Duration::from_micros(u64::try_from(micros).unwrap_or(0))
}
