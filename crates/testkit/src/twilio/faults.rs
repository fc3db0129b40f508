//! Failing on demand.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What goes wrong with one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Answered with this status, nothing done.
    Status { status: u16, retry_after: Option<u32> },
    /// Nothing done and no answer for this long, then 503.
    Hang(Duration),
    /// The connection breaks, nothing done.
    Drop,
    /// The text is taken, then the connection breaks.
    DropAfterTaking,
    /// The text is taken, then the answer takes this long.
    HangAfterTaking(Duration),
}

/// The faults to come. Each request takes the next one; `down` is for all of them.
#[derive(Debug, Default)]
pub struct Faults {
    next: Mutex<VecDeque<Fault>>,
    down: AtomicBool,
}

impl Faults {
    /// The next `times` requests fail this way.
    pub fn next(&self, fault: Fault, times: usize) {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        next.extend(std::iter::repeat_n(fault, times));
    }

    /// Every connection breaks until `up`.
    pub fn down(&self) {
        self.down.store(true, Ordering::SeqCst);
    }

    pub fn up(&self) {
        self.down.store(false, Ordering::SeqCst);
    }

    pub fn is_down(&self) -> bool {
        self.down.load(Ordering::SeqCst)
    }

    pub(super) fn take(&self) -> Option<Fault> {
        if self.is_down() {
            return Some(Fault::Drop);
        }
        self.next.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }
}
