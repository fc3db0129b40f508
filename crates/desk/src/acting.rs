//! Whoever changes something through the API: noted with the change, and done once where the request has a key.

use frontdesk_audit::{By, Deed, note};
use frontdesk_store::{self as store, Tx};

/// A member or a program at work.
#[derive(Clone, Debug)]
pub struct Acting {
    pub by: By,
    /// The request's own key, under which it is done once.
    pub key: Option<String>,
}

impl Acting {
    pub fn new(by: By) -> Self {
        Self { by, key: None }
    }

    /// Notes what was done, with the change itself: in the audit trail, and for whoever sends the same request again.
    pub fn note(&self, tx: &mut Tx, deed: Deed) {
        note(tx, &self.by, deed);
        if let Some(key) = &self.key {
            store::requests::changed(tx, self.by.actor.name(), key);
        }
    }
}
