//! The stop watch.

use std::time::{Duration, Instant};

/// What is measured here is time itself.
#[expect(clippy::disallowed_methods, reason = "a bench reads the clock")]
pub(super) fn now() -> Instant {
    Instant::now()
}

/// Asks again every few milliseconds until there is an answer or time is up.
pub(super) fn until<T>(most: Duration, every: Duration, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = now();
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if begun.elapsed() >= most {
            return None;
        }
        std::thread::sleep(every);
    }
}
