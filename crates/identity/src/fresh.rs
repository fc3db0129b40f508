//! What the database said a moment ago. Who is asking has to be known at every request, and may be wrong for a second
//! at most: this is half of it, the other half is left to streams, which look again and again.

use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How old an answer may be. What is revoked on one replica ends on every other within this time.
pub const FRESH: SignedDuration = SignedDuration::from_millis(500);
/// As many as may ask within this time; beyond that the database is asked each time.
const HELD_MAX: usize = 10_000;

pub struct Fresh<V> {
    held: Mutex<Held<V>>,
}

struct Held<V> {
    answers: HashMap<String, (Timestamp, V)>,
    /// Counts the times that everything was forgotten.
    generation: u64,
}

/// Taken before the database is asked, so that an answer from before a change is not kept after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    generation: u64,
    at: Timestamp,
}

impl<V: Clone> Fresh<V> {
    pub fn get(&self, key: &str, now: Timestamp) -> Option<V> {
        let held = self.held();
        let (at, answer) = held.answers.get(key)?;
        // A clock that was set back makes everything old.
        let age = now.duration_since(*at);
        (age >= SignedDuration::ZERO && age < FRESH).then(|| answer.clone())
    }

    pub fn ticket(&self, now: Timestamp) -> Ticket {
        Ticket { generation: self.held().generation, at: now }
    }

    pub fn keep(&self, ticket: Ticket, key: &str, answer: V) {
        let mut held = self.held();
        if held.generation != ticket.generation {
            return;
        }
        if held.answers.len() >= HELD_MAX {
            held.answers.retain(|_, (at, _)| ticket.at.duration_since(*at) < FRESH);
        }
        if held.answers.len() < HELD_MAX {
            held.answers.insert(key.to_owned(), (ticket.at, answer));
        }
    }

    /// After a change that was made here: this process knows of it at once.
    pub fn forget(&self) {
        let mut held = self.held();
        held.generation += 1;
        held.answers.clear();
    }

    fn held(&self) -> MutexGuard<'_, Held<V>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<V> Default for Fresh<V> {
    fn default() -> Self {
        Self { held: Mutex::new(Held { answers: HashMap::new(), generation: 0 }) }
    }
}

impl<V> fmt::Debug for Fresh<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fresh(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> Timestamp {
        Timestamp::from_millisecond(1_790_000_000_000 + ms).unwrap()
    }

    #[test]
    fn an_answer_is_good_for_half_a_second() {
        let fresh = Fresh::default();
        fresh.keep(fresh.ticket(at(0)), "a", 1);
        assert_eq!(fresh.get("a", at(499)), Some(1));
        assert_eq!(fresh.get("a", at(500)), None);
        assert_eq!(fresh.get("a", at(-1)), None, "the clock was set back");
        assert_eq!(fresh.get("b", at(0)), None);
    }

    #[test]
    fn an_answer_from_before_a_change_is_not_kept() {
        let fresh = Fresh::default();
        let before = fresh.ticket(at(0));
        fresh.keep(before, "a", 1);
        fresh.forget();
        fresh.keep(before, "b", 1);
        assert_eq!((fresh.get("a", at(1)), fresh.get("b", at(1))), (None, None));
        fresh.keep(fresh.ticket(at(1)), "b", 2);
        assert_eq!(fresh.get("b", at(1)), Some(2));
    }

    #[test]
    fn it_holds_so_many_and_no_more() {
        let fresh = Fresh::default();
        for n in 0..=HELD_MAX {
            fresh.keep(fresh.ticket(at(0)), &n.to_string(), n);
        }
        assert_eq!(fresh.get(&HELD_MAX.to_string(), at(1)), None);
        fresh.keep(fresh.ticket(at(2_000)), "new", 0);
        assert_eq!(fresh.get("new", at(2_000)), Some(0), "the old ones gave way");
    }
}
