//! Leaves alone what keeps failing, and lets one call at a time find out whether it is back.

use std::time::Duration;
use tokio::time::Instant;

/// What a breaker is doing; the numbers are those of the metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Closed = 0,
    HalfOpen = 1,
    Open = 2,
}

/// Counts failures in a row and says when to try again.
#[derive(Debug)]
pub struct Breaker {
    failures_max: u32,
    open: Duration,
    failures: u32,
    /// Since when calls are held back, or since when one is trying.
    since: Option<(State, Instant)>,
}

impl Breaker {
    /// Opens after so many failures in a row, for so long.
    pub fn new(failures_max: u32, open: Duration) -> Self {
        Self { failures_max: failures_max.max(1), open, failures: 0, since: None }
    }

    pub fn state(&self) -> State {
        self.since.map_or(State::Closed, |(state, _)| state)
    }

    /// Whether a call may be made now; if not, how long to wait. A call that tries again and never
    /// reports back (its caller went away) stops counting after the same time.
    pub fn admit(&mut self, now: Instant) -> Result<(), Duration> {
        let Some((_, since)) = self.since else { return Ok(()) };
        let passed = now.saturating_duration_since(since);
        if passed < self.open {
            return Err(self.open - passed);
        }
        self.since = Some((State::HalfOpen, now));
        Ok(())
    }

    /// Whether a call would be held back now. Asking changes nothing.
    pub fn is_open(&self, now: Instant) -> bool {
        self.since.is_some_and(|(_, since)| now.saturating_duration_since(since) < self.open)
    }

    pub fn succeeded(&mut self) {
        self.failures = 0;
        self.since = None;
    }

    pub fn failed(&mut self, now: Instant) {
        self.failures = self.failures.saturating_add(1);
        if self.failures >= self.failures_max {
            self.since = Some((State::Open, now));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_keeps_failing_is_left_alone_and_then_tried_once() {
        let open = Duration::from_secs(10);
        let mut breaker = Breaker::new(3, open);
        let start = Instant::now();
        for _ in 0..3 {
            assert_eq!(breaker.admit(start), Ok(()));
            breaker.failed(start);
        }
        assert_eq!(breaker.state(), State::Open);
        assert_eq!(breaker.admit(start + Duration::from_secs(4)), Err(Duration::from_secs(6)));

        let later = start + open;
        assert_eq!(breaker.admit(later), Ok(()));
        assert_eq!(breaker.state(), State::HalfOpen);
        assert_eq!(breaker.admit(later), Err(open), "one call tries, the others wait");
        breaker.failed(later);
        assert_eq!(breaker.state(), State::Open, "still down");

        assert_eq!(breaker.admit(later + open), Ok(()));
        breaker.succeeded();
        assert_eq!(breaker.state(), State::Closed);
        breaker.failed(later + open);
        assert_eq!(breaker.state(), State::Closed, "old failures are forgotten");
    }

    #[test]
    fn a_trial_that_never_reports_does_not_close_the_host_for_good() {
        let open = Duration::from_secs(10);
        let mut breaker = Breaker::new(1, open);
        let start = Instant::now();
        breaker.failed(start);
        assert_eq!(breaker.admit(start + open), Ok(()));
        assert_eq!(breaker.admit(start + open * 2), Ok(()));
    }
}
