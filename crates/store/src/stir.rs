//! Tells whoever listens which tenant's stream has grown, after the commit.

use frontdesk_domain::TenantId;
use tokio::sync::broadcast::{Receiver, Sender, channel};

/// Whoever falls further behind than this is told so and looks at every stream it follows.
const KEPT: usize = 1_024;

/// A tenant's stream has grown. It may take a moment until that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stirred {
    pub tenant: TenantId,
    /// Whether it was this process that wrote.
    pub here: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Stir(Sender<Stirred>);

impl Default for Stir {
    fn default() -> Self {
        Self(channel(KEPT).0)
    }
}

impl Stir {
    pub(crate) fn note(&self, tenant: TenantId, here: bool) {
        if self.0.receiver_count() > 0 {
            // They may all go away at this moment.
            let _ = self.0.send(Stirred { tenant, here });
        }
    }

    pub(crate) fn listen(&self) -> Receiver<Stirred> {
        self.0.subscribe()
    }
}
