//! Ids made from names, so that a restart or an edit keeps what is stored.
//!
//! The time part is zero and the rest is a hash of what the thing is called. A new name is therefore a new thing,
//! unless `formerly` says what it was called when it was first written down.

use frontdesk_domain::{ChannelId, ChannelKind, ResourceId, ServiceId, TenantId};
use sha2::{Digest, Sha256};

pub fn tenant(name: &str) -> TenantId {
    TenantId::at(0, hash(&["business", name]))
}

pub fn service(tenant: &TenantId, name: &str) -> ServiceId {
    ServiceId::at(0, hash(&["service", tenant.as_str(), name]))
}

pub fn practitioner(tenant: &TenantId, name: &str) -> ResourceId {
    ResourceId::at(0, hash(&["practitioner", tenant.as_str(), name]))
}

pub fn channel(tenant: &TenantId, kind: ChannelKind, address: &str) -> ChannelId {
    ChannelId::at(0, hash(&["channel", tenant.as_str(), kind.name(), address]))
}

/// No part can run into the next: each is told by its length.
fn hash(parts: &[&str]) -> [u8; 10] {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update((part.len() as u64).to_be_bytes());
        sum.update(part.as_bytes());
    }
    let mut random = [0; 10];
    random.copy_from_slice(&sum.finalize()[..10]);
    random
}
