//! Reads within bounds: one request at a time on one core, so many in a minute, so many cases in each.

use crate::ApiError;
use axum::http::StatusCode;
use frontdesk_desk::tryout::Tryout;
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::Instant;

const CASES_MAX: usize = 500;
const REQUESTS_PER_MINUTE_MAX: u32 = 60_000;
/// A request that would wait longer for the core is sent away.
const WAIT_MAX: Duration = Duration::from_secs(2);

#[derive(Debug)]
pub struct Reader {
    tryout: Arc<Tryout>,
    core: Arc<Semaphore>,
    minute: Mutex<(Instant, u32)>,
}

impl Reader {
    pub fn new(tryout: Tryout) -> Self {
        let minute = Mutex::new((Instant::now(), 0));
        Self { tryout: Arc::new(tryout), core: Arc::new(Semaphore::new(1)), minute }
    }

    /// Reads cases in order; the first that is none refuses all.
    pub(super) async fn read(&self, cases: Vec<Value>, explain: bool) -> Result<Vec<Value>, ApiError> {
        if cases.len() > CASES_MAX {
            let message = format!("There are more than {CASES_MAX} cases. Send them in parts.");
            return Err(ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "too_long", message));
        }
        if !self.fits_this_minute() {
            return Err(too_many());
        }
        let turn = tokio::time::timeout(WAIT_MAX, self.core.clone().acquire_owned()).await;
        let turn = turn.ok().and_then(Result::ok).ok_or_else(too_many)?;
        let tryout = self.tryout.clone();
        let read = tokio::task::spawn_blocking(move || {
            let answers = cases.into_iter().enumerate().map(|(n, case)| answer(&tryout, n, case, explain)).collect();
            drop(turn);
            answers
        });
        let failed = || ApiError::new(StatusCode::INTERNAL_SERVER_ERROR, "failed", "The texts could not be read.");
        read.await.unwrap_or_else(|_| Err(failed()))
    }

    fn fits_this_minute(&self) -> bool {
        let mut minute = self.minute.lock().unwrap_or_else(PoisonError::into_inner);
        if minute.0.elapsed() > Duration::from_secs(60) {
            *minute = (Instant::now(), 0);
        }
        minute.1 += 1;
        minute.1 <= REQUESTS_PER_MINUTE_MAX
    }
}

/// The refusal names the case by its place and repeats nothing of it.
fn answer(tryout: &Tryout, n: usize, case: Value, explain: bool) -> Result<Value, ApiError> {
    let understood = tryout.understand_value(case, explain);
    let understood = understood.map_err(|why| ApiError::bad_request(format!("Case {}: {why}.", n + 1)))?;
    serde_json::to_value(understood).map_err(|_| ApiError::bad_request(format!("Case {} has no answer.", n + 1)))
}

fn too_many() -> ApiError {
    ApiError::new(
        StatusCode::TOO_MANY_REQUESTS,
        "too_many",
        "Too many texts at once. Wait a moment, or send several in one request.",
    )
}
