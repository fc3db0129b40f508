//! Hashing beside the turns: few at a time, few waiting, on threads of their own.

use super::hash::{self, Cost};
use frontdesk_domain::Secret;
use frontdesk_domain::outside::Clock;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::Semaphore;

/// How many may wait for their turn; more are told to come back.
const WAITING_MAX: usize = 32;
const WAIT: Duration = Duration::from_secs(5);

/// Too many sign in at once. Nothing was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overloaded;

/// Hashes and checks passwords. A quarter of the cores at most, so that sign-ins never starve the turns.
#[derive(Debug)]
pub struct Hashing {
    cost: Cost,
    places: Arc<Semaphore>,
    waiting: AtomicUsize,
    done: Arc<AtomicU64>,
    clock: Arc<dyn Clock>,
    /// Of a password that nobody has: checked where there is no member, so that it takes as long.
    nobodys: String,
}

/// What a check said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    Wrong,
    Right {
        /// The same password under the parameters of now, where they changed.
        again: Option<String>,
    },
}

impl Hashing {
    pub fn new(cost: Cost, clock: Arc<dyn Clock>) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let nobodys = hash::hash("nobody has this one", clock.random(), cost).unwrap_or_default();
        let places = Arc::new(Semaphore::new((cores / 4).max(1)));
        Self { cost, places, waiting: AtomicUsize::new(0), done: Arc::default(), clock, nobodys }
    }

    /// How many passwords were hashed or checked since the start.
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// In PHC form, with a salt of its own.
    pub async fn hash(&self, password: &Secret) -> Result<String, Overloaded> {
        let (password, salt, cost) = (password.clone(), self.clock.random(), self.cost);
        self.run(move || hash::hash(password.expose(), salt, cost)).await?.ok_or(Overloaded)
    }

    /// `stored`: `None` takes as long as a wrong password does.
    pub async fn check(&self, password: &Secret, stored: Option<&str>) -> Result<Checked, Overloaded> {
        let (password, salt, cost) = (password.clone(), self.clock.random(), self.cost);
        let (there, stored) = (stored.is_some(), stored.unwrap_or(&self.nobodys).to_owned());
        self.run(move || {
            if !hash::fits(password.expose(), &stored) || !there {
                return Checked::Wrong;
            }
            let again = hash::is_old(&stored, cost).then(|| hash::hash(password.expose(), salt, cost)).flatten();
            Checked::Right { again }
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Overloaded> {
        let _waits = Waiting::among(&self.waiting)?;
        let place = tokio::time::timeout(WAIT, self.places.clone().acquire_owned()).await;
        let place = place.map_err(|_| Overloaded)?.map_err(|_| Overloaded)?;
        let counted = self.done.clone();
        let done = tokio::task::spawn_blocking(move || {
            // Held by the thread, not by the caller, who may go away.
            let _place = place;
            let done = work();
            counted.fetch_add(1, Ordering::Relaxed);
            done
        });
        done.await.map_err(|_| Overloaded)
    }
}

/// Counted for as long as it lives.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn among(all: &'a AtomicUsize) -> Result<Self, Overloaded> {
        let one = Self(all);
        if all.fetch_add(1, Ordering::Relaxed) >= WAITING_MAX { Err(Overloaded) } else { Ok(one) }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Pinned;

    fn hashing(cost: Cost) -> Hashing {
        Hashing::new(cost, Arc::new(Pinned::default()))
    }

    const CHEAP: Cost = Cost { memory: 64, passes: 1 };

    #[tokio::test]
    async fn a_password_is_made_anew_when_the_cost_changed() {
        let password = Secret::new("quiet hallway in march");
        let stored = hashing(CHEAP).hash(&password).await.unwrap();
        assert_eq!(hashing(CHEAP).check(&password, Some(&stored)).await, Ok(Checked::Right { again: None }));
        let dearer = hashing(Cost { passes: 2, ..CHEAP });
        let Ok(Checked::Right { again: Some(again) }) = dearer.check(&password, Some(&stored)).await else {
            panic!("it was not made anew")
        };
        assert_eq!(dearer.check(&password, Some(&again)).await, Ok(Checked::Right { again: None }));
        assert_eq!(dearer.check(&Secret::new("another"), Some(&stored)).await, Ok(Checked::Wrong));
        let nobodys = Secret::new("nobody has this one");
        assert_eq!(dearer.check(&nobodys, None).await, Ok(Checked::Wrong), "not even the password that is nobody's");
    }

    #[tokio::test]
    async fn more_than_may_wait_are_told_so() {
        let hashing = hashing(CHEAP);
        let _all = hashing.places.acquire_many(u32::try_from(hashing.places.available_permits()).unwrap()).await;
        let password = Secret::new("x");
        let mut many: Vec<_> = (0..=WAITING_MAX).map(|_| Box::pin(hashing.hash(&password))).collect();
        for (n, one) in many.iter_mut().enumerate() {
            let polled = futures::poll!(one);
            assert_eq!(polled.is_ready(), n == WAITING_MAX, "{n}");
        }
    }
}
