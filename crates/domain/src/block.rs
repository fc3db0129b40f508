//! A time in which nothing can be booked: a lunch with a supplier, a week away, a broken chair.

use crate::id::{BlockId, ResourceId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    pub id: BlockId,
    /// Who or what cannot be booked.
    pub resources: Vec<ResourceId>,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    /// Why, for the team. Callers never hear it.
    pub note: String,
}
