//! A clock that stands still until it is told to go on, and dice that always fall the same way.

use frontdesk_domain::outside::Clock;
use jiff::{SignedDuration, Timestamp};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

#[derive(Debug)]
pub struct PinnedClock {
    micros: AtomicI64,
    dice: AtomicU64,
}

impl PinnedClock {
    pub fn new(now: Timestamp) -> Self {
        Self { micros: AtomicI64::new(now.as_microsecond()), dice: AtomicU64::new(0) }
    }

    pub fn advance(&self, by: SignedDuration) {
        let micros = i64::try_from(by.as_micros()).unwrap_or(i64::MAX);
        self.micros.fetch_add(micros.max(0), Ordering::SeqCst);
    }
}

impl Clock for PinnedClock {
    /// Every look is a millisecond later than the one before, so that ids keep the order in which they were made.
    fn now(&self) -> Timestamp {
        let micros = self.micros.fetch_add(1_000, Ordering::SeqCst);
        Timestamp::from_microsecond(micros).unwrap_or(Timestamp::MAX)
    }

    fn random(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        for half in bytes.chunks_mut(8) {
            half.copy_from_slice(&self.roll().to_le_bytes());
        }
        bytes
    }
}

impl PinnedClock {
    /// SplitMix64 (Steele, Lea and Flood 2014): equal on every machine.
    fn roll(&self) -> u64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let seed = self.dice.fetch_add(STEP, Ordering::SeqCst).wrapping_add(STEP);
        let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
