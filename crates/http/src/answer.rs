//! What a vendor answered.

use bytes::Bytes;
use frontdesk_domain::OutsideError;
use jiff::fmt::rfc2822;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};
use serde::de::DeserializeOwned;
use std::fmt;
use std::time::Duration;

/// No vendor is believed that asks for a longer wait.
const RETRY_AFTER_MAX: Duration = Duration::from_secs(3600);

/// An answer of any status. `Debug` shows no content.
#[derive(Clone)]
pub struct Answer {
    pub status: u16,
    /// How long the vendor asks to be left alone.
    pub retry_after: Option<Duration>,
    pub body: Bytes,
}

impl Answer {
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether the vendor itself, and not the request, is the trouble.
    pub fn is_passing_trouble(&self) -> bool {
        self.status == 408 || self.status == 429 || self.status >= 500
    }

    /// The body as JSON. A success that cannot be read counts as not known.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, OutsideError> {
        serde_json::from_slice(&self.body)
            .map_err(|_| OutsideError::Retry { after: None, reason: "the answer could not be read".into() })
    }

    /// The error an unsuccessful answer stands for, where the vendor says nothing more exact.
    pub fn error(&self) -> OutsideError {
        match self.status {
            _ if self.is_passing_trouble() => {
                OutsideError::Retry { after: self.retry_after, reason: format!("status {}", self.status) }
            }
            401 | 403 => OutsideError::Unauthorized,
            status => OutsideError::Rejected { code: status.to_string(), reason: format!("status {status}") },
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answer({}, {} bytes)", self.status, self.body.len())
    }
}

/// `Retry-After` in seconds, or as a date counted from the vendor's own `Date`, so that no clock is needed.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    let wait = match text.parse::<u64>() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => {
            let now = headers.get(DATE)?.to_str().ok()?;
            let seconds =
                rfc2822::parse(text).ok()?.timestamp().as_second() - rfc2822::parse(now).ok()?.timestamp().as_second();
            Duration::from_secs(u64::try_from(seconds).unwrap_or(0))
        }
    };
    Some(wait.min(RETRY_AFTER_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    fn headers(retry: &'static str, date: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, HeaderValue::from_static(retry));
        headers.insert(DATE, HeaderValue::from_static(date));
        headers
    }

    #[test]
    fn a_wait_comes_in_seconds_or_as_a_date() {
        let date = "Wed, 21 Oct 2026 07:28:00 GMT";
        assert_eq!(retry_after(&headers("7", date)), Some(Duration::from_secs(7)));
        assert_eq!(retry_after(&headers("Wed, 21 Oct 2026 07:28:30 GMT", date)), Some(Duration::from_secs(30)));
        assert_eq!(retry_after(&headers("Wed, 21 Oct 2026 07:27:30 GMT", date)), Some(Duration::ZERO));
        assert_eq!(retry_after(&headers("99999999", date)), Some(RETRY_AFTER_MAX));
        assert_eq!(retry_after(&headers("soon", date)), None);
        assert_eq!(retry_after(&HeaderMap::new()), None);
    }
}
