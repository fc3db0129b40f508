//! What this process counts by itself.

use super::rate::{Rate, Stand};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use tokio::time::Instant;

/// Whoever was seen lately; beyond that those who are quiet are forgotten.
const KNOWN_MAX: usize = 100_000;

/// Who asked how much lately, by what they are known by. For each the moment at which they have rested enough.
#[derive(Debug, Default)]
pub(super) struct Own(Mutex<HashMap<String, Instant>>);

impl Own {
    /// Counts a request of somebody.
    pub(super) fn ask(&self, who: &str, rate: Rate, now: Instant) -> Stand {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= KNOWN_MAX {
            all.retain(|_, rested_at| *rested_at > now);
            // As many who are not quiet: then all begin anew, which is kinder than to run out of memory.
            if all.len() >= KNOWN_MAX {
                all.clear();
            }
        }
        let rested_at = all.get(who).copied().unwrap_or(now).max(now) + rate.step();
        let stand = rate.stand(rested_at - now);
        if stand.wait.is_none() {
            all.insert(who.to_owned(), rested_at);
        }
        stand
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_burst_is_let_through_and_then_one_at_a_time() {
        let own = Own::default();
        let (rate, began) = (Rate { per_second: 2, burst: 3 }, Instant::now());
        let ask = |who: &str, ms: u64| own.ask(who, rate, began + Duration::from_millis(ms));
        assert_eq!([ask("a", 0).left, ask("a", 0).left, ask("a", 0).left], [2, 1, 0]);
        assert_eq!(ask("a", 0).wait, Some(Duration::from_millis(500)));
        assert_eq!(ask("b", 0).left, 2, "others are others");
        assert_eq!((ask("a", 500).wait, ask("a", 500).wait.is_some()), (None, true), "one more, and no other");
        assert_eq!(ask("a", 60_000).left, 2, "a rest does not save up more than the burst");
    }
}
