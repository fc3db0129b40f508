//! An answer that is read while it is made.

use super::Answer;
use super::broken::Broken;
use super::report::Report;
use bytes::{Bytes, BytesMut};
use frontdesk_domain::OutsideError;
use std::fmt;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// How long a connection is waited for to end, so that the next call can use it.
const REST: Duration = Duration::from_millis(20);

/// How long an answer in pieces may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// From the asking to the last byte, the wait for the host's turn included.
    pub whole: Duration,
    /// Between two pieces. The first may take as long as the whole.
    pub idle: Duration,
}

/// Status and the bytes as they come. Dropping it ends the connection, and with it the vendor's work.
pub struct Streamed {
    pub status: u16,
    /// How long the vendor asks to be left alone.
    pub retry_after: Option<Duration>,
    /// Where it leads on to, if it does.
    pub leads_to: Option<String>,
    /// How long it is, where it says so.
    pub length: Option<u64>,
    pub(super) response: reqwest::Response,
    pub(super) report: Report,
    pub(super) bytes_max: usize,
    pub(super) bytes: usize,
    pub(super) until: Instant,
    pub(super) idle: Duration,
    pub(super) over: bool,
}

impl Streamed {
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The next bytes; `None` at the end of the answer. After an error there is nothing more.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, OutsideError> {
        if self.over {
            return Ok(None);
        }
        let until = if self.report.flowed { self.until.min(Instant::now() + self.idle) } else { self.until };
        let chunk = match timeout_at(until, self.response.chunk()).await {
            Ok(Ok(chunk)) => chunk,
            Ok(Err(error)) => return Err(self.fail(Broken::Http(error))),
            Err(_) if until < self.until => return Err(self.fail(Broken::Stalled)),
            Err(_) => return Err(self.fail(Broken::Late)),
        };
        let Some(chunk) = chunk else {
            self.over = true;
            self.report.answered();
            return Ok(None);
        };
        self.report.flowed = true;
        self.bytes += chunk.len();
        if self.bytes > self.bytes_max {
            return Err(self.fail(Broken::TooLong));
        }
        Ok(Some(chunk))
    }

    /// Everything that is left, as one answer; for an answer that turned out to be a refusal.
    pub async fn answer(mut self) -> Result<Answer, OutsideError> {
        let mut body = BytesMut::new();
        while let Some(chunk) = self.chunk().await? {
            body.extend_from_slice(&chunk);
        }
        Ok(Answer { status: self.status, retry_after: self.retry_after, body: body.freeze() })
    }

    /// Nothing more is wanted. Waits a moment for the end, so that the connection can be used again.
    pub async fn finish(mut self) {
        let _ = timeout_at(Instant::now() + REST, async { while let Ok(Some(_)) = self.chunk().await {} }).await;
    }

    fn fail(&mut self, broken: Broken) -> OutsideError {
        self.over = true;
        let (outcome, down, error) = broken.told();
        self.report.failed(outcome, down);
        error
    }
}

impl fmt::Debug for Streamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Streamed({}, {} bytes so far)", self.status, self.bytes)
    }
}

#[cfg(test)]
mod tests;
