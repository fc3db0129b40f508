//! Conversations in which a model is being asked: one question at a time, dropped when the contact goes on.

use frontdesk_domain::TenantId;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

#[derive(Debug, Default)]
pub(crate) struct Asking(Mutex<HashMap<Name, InHand>>);

/// A tenant's call or conversation.
type Name = (TenantId, String);

#[derive(Clone, Debug)]
struct InHand {
    /// The delivery it is asked for.
    delivery: String,
    since: Instant,
    interrupted: CancellationToken,
    over: CancellationToken,
}

/// A turn that may ask. Dropped when the turn is over.
#[derive(Debug)]
pub(crate) struct Turn<'a> {
    asking: &'a Asking,
    name: Name,
    over: CancellationToken,
    /// Cancelled when the contact goes on.
    pub interrupted: CancellationToken,
    /// When the first of the turns that interrupted each other began.
    pub since: Instant,
}

impl Asking {
    /// Begins a turn that may ask. The one before it in the same conversation is interrupted and waited for; the
    /// second delivery of the same words waits, and then finds what it was answered.
    pub async fn begin(&self, tenant: &TenantId, name: &str, delivery: &str) -> Turn<'_> {
        let name = (tenant.clone(), name.to_owned());
        let mut since = Instant::now();
        loop {
            let before = match self.enter(&name, delivery, since) {
                Ok(turn) => return turn,
                Err(before) => before,
            };
            if before.delivery != delivery {
                before.interrupted.cancel();
                since = since.min(before.since);
            }
            before.over.cancelled().await;
        }
    }

    /// The contact goes on: whatever is being asked is dropped.
    pub fn interrupt(&self, tenant: &TenantId, name: &str) {
        if let Some(in_hand) = self.lock().get(&(tenant.clone(), name.to_owned())) {
            in_hand.interrupted.cancel();
        }
    }

    pub fn is_asking(&self, tenant: &TenantId, name: &str) -> bool {
        self.lock().contains_key(&(tenant.clone(), name.to_owned()))
    }

    /// Enters a turn, or says which one is in hand.
    fn enter(&self, name: &Name, delivery: &str, since: Instant) -> Result<Turn<'_>, InHand> {
        let mut all = self.lock();
        if let Some(before) = all.get(name) {
            return Err(before.clone());
        }
        let (interrupted, over) = (CancellationToken::new(), CancellationToken::new());
        let turn =
            Turn { asking: self, name: name.clone(), over: over.clone(), interrupted: interrupted.clone(), since };
        all.insert(name.clone(), InHand { delivery: delivery.to_owned(), since, interrupted, over });
        Ok(turn)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Name, InHand>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.asking.lock().remove(&self.name);
        self.over.cancel();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn words_that_follow_interrupt_and_a_second_delivery_waits() {
        let (asking, tenant) = (Asking::default(), TenantId::at(1, [1; 10]));
        let first = asking.begin(&tenant, "CA1", "1").await;
        let since = first.since;
        assert!(asking.is_asking(&tenant, "CA1"));
        let again = asking.begin(&tenant, "CA1", "1");
        let next = asking.begin(&tenant, "CA1", "2");
        tokio::pin!(again, next);
        assert!(futures::poll!(&mut again).is_pending());
        assert!(!first.interrupted.is_cancelled(), "the same words are no interruption");
        assert!(futures::poll!(&mut next).is_pending());
        assert!(first.interrupted.is_cancelled());
        drop(first);
        let next = next.await;
        assert_eq!(next.since, since, "the time runs from the first words on");
        drop(next);
        drop(again.await);
        assert!(!asking.is_asking(&tenant, "CA1"));
    }
}
