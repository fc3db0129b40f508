//! Who does something, from where; made once for a request.

use super::Origin;
use crate::access::Actor;
use crate::outside::Clock;
use std::sync::Arc;

/// Whoever is at work, as the trail needs to know. Cheap to clone into a transaction.
#[derive(Clone, Debug)]
pub struct By {
    pub actor: Actor,
    pub from: Origin,
    /// Gives each deed its moment and its id.
    pub clock: Arc<dyn Clock>,
}

impl By {
    pub fn new(actor: Actor, from: Origin, clock: Arc<dyn Clock>) -> Self {
        Self { actor, from, clock }
    }

    /// Whoever runs the installation, at its command line.
    pub fn operator(clock: Arc<dyn Clock>) -> Self {
        Self::new(Actor::Operator, Origin::Console, clock)
    }

    /// Frontdesk by itself.
    pub fn system(clock: Arc<dyn Clock>) -> Self {
        Self::new(Actor::System, Origin::Inside, clock)
    }
}
