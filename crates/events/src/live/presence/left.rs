//! Since when whoever was here is away. As long as the process lives, and of the latest alone.

use super::{Doing, Present};
use frontdesk_domain::{MemberId, TenantId};
use std::collections::VecDeque;
use tokio::time::Instant;

/// Of all tenants together.
const KEPT: usize = 2_000;

/// The latest at the end.
#[derive(Debug, Default)]
pub(super) struct Left(VecDeque<(TenantId, MemberId, Instant)>);

impl Left {
    pub(super) fn note(&mut self, tenant: &TenantId, member: MemberId, now: Instant) {
        self.is_back(tenant, &member);
        if self.0.len() >= KEPT {
            self.0.pop_front();
        }
        self.0.push_back((tenant.clone(), member, now));
    }

    pub(super) fn is_back(&mut self, tenant: &TenantId, member: &MemberId) {
        self.0.retain(|(of, who, _)| of != tenant || who != member);
    }

    pub(super) fn of(&self, tenant: &TenantId, now: Instant) -> Vec<Present> {
        let ours = self.0.iter().filter(|(of, _, _)| of == tenant);
        let away = |(_, member, since): &(TenantId, MemberId, Instant)| Present {
            member: member.clone(),
            conversation: None,
            doing: Doing::Away,
            ago: Some(now.duration_since(*since).as_secs()),
        };
        ours.map(away).collect()
    }
}
