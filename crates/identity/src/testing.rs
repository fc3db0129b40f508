//! A clock that stands still, and dice that never fall the same way twice.

use frontdesk_domain::outside::Clock;
use jiff::Timestamp;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

#[derive(Debug)]
pub(crate) struct Pinned {
    seconds: AtomicI64,
    thrown: AtomicU64,
}

impl Default for Pinned {
    fn default() -> Self {
        Self { seconds: AtomicI64::new(1_790_000_000), thrown: AtomicU64::new(0) }
    }
}

impl Clock for Pinned {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.seconds.load(Ordering::SeqCst)).unwrap()
    }

    fn random(&self) -> [u8; 16] {
        let n = self.thrown.fetch_add(1, Ordering::SeqCst);
        let mixed = (n + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&n.to_be_bytes());
        bytes[8..].copy_from_slice(&mixed.to_be_bytes());
        bytes
    }
}
