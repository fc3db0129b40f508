//! The machine's clock and dice: the only place that reads them.

use frontdesk_domain::outside::Clock;
use jiff::Timestamp;

#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one home of the clock")]
    fn now(&self) -> Timestamp {
        // Microseconds are what every database keeps; a finer instant would not survive being stored.
        let now = Timestamp::now();
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }

    #[expect(clippy::disallowed_methods, reason = "the one home of the dice")]
    fn random(&self) -> [u8; 16] {
        rand::random()
    }
}

/// For the pauses between attempts at a vendor.
#[expect(clippy::disallowed_methods, reason = "the one home of the dice")]
pub fn jitter() -> u32 {
    rand::random()
}
