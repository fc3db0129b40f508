//! Who is asking, and where they may do what.

use super::{Permission, PermissionSet, Role};
use crate::id::{FamilyId, KeyId, MemberId, OrganizationId, SessionId, TenantId};
use jiff::Timestamp;
use std::fmt;

/// Who did something: what the audit trail and a message's author stand on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Actor {
    Member(MemberId),
    /// A program, by its API key.
    Key(KeyId),
    /// The assistant, in a turn.
    Assistant,
    /// Whoever runs the installation, at its command line.
    Operator,
    /// Frontdesk by itself: timers, the outbox.
    System,
}

impl Actor {
    /// As it is stored and sent: an id, or one of three words.
    pub fn name(&self) -> &str {
        match self {
            Self::Member(id) => id.as_str(),
            Self::Key(id) => id.as_str(),
            Self::Assistant => "assistant",
            Self::Operator => "operator",
            Self::System => "system",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "assistant" => Some(Self::Assistant),
            "operator" => Some(Self::Operator),
            "system" => Some(Self::System),
            id => MemberId::parse(id).map(Self::Member).or_else(|| KeyId::parse(id).map(Self::Key)),
        }
    }

    pub fn member(&self) -> Option<&MemberId> {
        match self {
            Self::Member(id) => Some(id),
            _ => None,
        }
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// By what they were recognised.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Credential {
    /// A browser's session.
    Session(SessionId),
    /// An access token, by the family its refresh token belongs to.
    Token(FamilyId),
    Key(KeyId),
}

impl Credential {
    /// Whether a browser sends it by itself: then a page of somebody else could make it ask.
    pub fn is_sent_by_itself(&self) -> bool {
        matches!(self, Self::Session(_))
    }
}

/// One tenant in which somebody may do something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub tenant: TenantId,
    /// `None` for a key: it has scopes and no role.
    pub role: Option<Role>,
    pub may: PermissionSet,
    /// Whether the tenant asks of this role for a second factor.
    pub wants_second_factor: bool,
}

/// How well they have shown who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    pub second_factor: bool,
    /// When they last showed it, with a password, a passkey or a code; of a token, when its member had before it was
    /// given out. `None` for a key.
    pub shown_at: Option<Timestamp>,
}

/// Somebody who was recognised. A key and a token have one place; a member's session has all of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    pub actor: Actor,
    pub by: Credential,
    /// Sorted by tenant.
    pub places: Vec<Place>,
    /// The organizations whose owner they are.
    pub organizations: Vec<OrganizationId>,
    pub proof: Proof,
}

impl Principal {
    pub fn place(&self, tenant: &TenantId) -> Option<&Place> {
        let at = self.places.binary_search_by(|place| place.tenant.cmp(tenant)).ok()?;
        self.places.get(at)
    }

    /// The place of a request that names no tenant: the only one there is.
    pub fn only_place(&self) -> Option<&Place> {
        match self.places.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Whether it was shown since then who they are. A key is not asked again: its scopes are all it has. A token stands
    /// for its member, so it can do no more than they could without showing it anew.
    pub fn shown_since(&self, then: Timestamp) -> bool {
        matches!(self.by, Credential::Key(_)) || self.proof.shown_at.is_some_and(|at| at >= then)
    }
}

impl Place {
    pub fn may(&self, permission: Permission) -> bool {
        self.may.has(permission)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_comes_back_from_its_name() {
        let (member, key) = (MemberId::at(1, [1; 10]), KeyId::at(1, [2; 10]));
        for actor in [Actor::Member(member), Actor::Key(key), Actor::Assistant, Actor::Operator, Actor::System] {
            assert_eq!(Actor::parse(actor.name()), Some(actor.clone()));
        }
        assert_eq!(Actor::parse("con_1"), None);
    }

    #[test]
    fn a_place_is_found_by_its_tenant_alone() {
        let tenants: Vec<_> = (1..4).map(|n| TenantId::at(n, [0; 10])).collect();
        let place = |tenant: &TenantId| Place {
            tenant: tenant.clone(),
            role: Some(Role::Agent),
            may: PermissionSet::NONE,
            wants_second_factor: false,
        };
        let mut principal = Principal {
            actor: Actor::Member(MemberId::at(1, [1; 10])),
            by: Credential::Session(SessionId::at(1, [1; 10])),
            places: tenants.iter().map(place).collect(),
            organizations: Vec::new(),
            proof: Proof { second_factor: false, shown_at: None },
        };
        assert!(tenants.iter().all(|t| principal.place(t).is_some_and(|p| p.tenant == *t)));
        assert_eq!(principal.place(&TenantId::at(9, [0; 10])), None);
        assert_eq!(principal.only_place(), None);
        principal.places.truncate(1);
        assert_eq!(principal.only_place().map(|p| &p.tenant), tenants.first());
    }
}
