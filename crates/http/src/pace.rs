//! How fast one host is called: so many a second on average, and a few at once after a rest.

use std::time::Duration;
use tokio::time::Instant;

/// The generic cell rate algorithm: one instant is all it keeps.
#[derive(Debug)]
pub(super) struct Pace {
    each: Duration,
    ahead: Duration,
    /// When the calls so far would have gone out at an even pace.
    due: Option<Instant>,
}

impl Pace {
    pub(super) fn new(per_second: f64, burst: u32) -> Self {
        let per_second = if per_second.is_finite() { per_second.clamp(0.001, 1e6) } else { 1e6 };
        let each = Duration::from_secs_f64(1.0 / per_second);
        Self { each, ahead: each.saturating_mul(burst.max(1) - 1), due: None }
    }

    /// How long the next call has to wait. `Err` with that time, and no place taken, when it is over `most`.
    pub(super) fn take(&mut self, now: Instant, most: Duration) -> Result<Duration, Duration> {
        let due = self.due.map_or(now, |due| due.max(now));
        let wait = due.saturating_duration_since(now).saturating_sub(self.ahead);
        if wait > most {
            return Err(wait);
        }
        self.due = Some(due + self.each);
        Ok(wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_goes_at_once_and_the_rest_at_an_even_pace() {
        let mut pace = Pace::new(10.0, 3);
        let now = Instant::now();
        let most = Duration::from_millis(250);
        let waits: Vec<_> = (0..6).map(|_| pace.take(now, most).map(|w| w.as_millis())).collect();
        let too_long = Err(Duration::from_millis(300));
        assert_eq!(waits, [Ok(0), Ok(0), Ok(0), Ok(100), Ok(200), too_long]);
        assert_eq!(pace.take(now + Duration::from_secs(5), most), Ok(Duration::ZERO));
    }

    #[test]
    fn senseless_settings_do_not_panic() {
        for per_second in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(Pace::new(per_second, 0).take(Instant::now(), Duration::ZERO).is_ok());
        }
    }
}
