//! A clock that stands still, and dice that never fall the same way twice.

use frontdesk_domain::outside::Clock;
use jiff::Timestamp;
use std::sync::atomic::{AtomicU64, Ordering};

#[derive(Debug, Default)]
pub(crate) struct Pinned {
    thrown: AtomicU64,
}

impl Clock for Pinned {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_790_000_000).unwrap()
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
