//! A clock that is set by hand, and dice that fall the same in every run.

use frontdesk_domain::outside::Clock;
use jiff::{SignedDuration, Timestamp};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// Begins on a Monday morning.
#[derive(Debug)]
pub struct Hand {
    seconds: AtomicI64,
    thrown: AtomicU64,
}

impl Default for Hand {
    fn default() -> Self {
        // 2026-11-23T15:00:00Z, eight in the morning in Denver.
        Self { seconds: AtomicI64::new(1_795_446_000), thrown: AtomicU64::new(1) }
    }
}

impl Hand {
    pub fn forward(&self, by: SignedDuration) {
        self.seconds.fetch_add(by.as_secs(), Ordering::Relaxed);
    }
}

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.seconds.load(Ordering::Relaxed)).unwrap_or_default()
    }

    /// Ids that are made one after another sort so, also within a moment.
    fn random(&self) -> [u8; 16] {
        let n = self.thrown.fetch_add(1, Ordering::Relaxed);
        let mixed = n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut bytes = [0; 16];
        bytes[2..4].copy_from_slice(&(n as u16).to_be_bytes());
        bytes[4..8].copy_from_slice(&((n >> 16) as u32).to_be_bytes());
        bytes[8..].copy_from_slice(&mixed.to_be_bytes());
        bytes
    }
}
