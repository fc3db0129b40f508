//! What a member is in a tenant.

use super::{Permission, PermissionSet};
use crate::id::RoleId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A member has one role in each tenant.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// May do everything. A tenant always has one.
    Owner,
    /// Runs the front desk: everything but keys, the rules of signing in and the tenant itself.
    Manager,
    /// Works with conversations, contacts and bookings.
    Agent,
    /// Looks and changes nothing.
    Viewer,
    /// Connects other programs; sees no contact and no conversation.
    Developer,
    /// The tenant's own role, made of permissions.
    Custom(RoleId),
}

use Permission::*;

const VIEWER: PermissionSet =
    PermissionSet::of(&[ConversationsRead, ContactsRead, BookingsRead, SettingsRead, PlaybooksRead, EventsRead]);
const AGENT: PermissionSet = VIEWER.with(PermissionSet::of(&[
    ConversationsReply,
    ConversationsAssign,
    ContactsWrite,
    ContactsMerge,
    BookingsWrite,
    BlocksWrite,
]));
const MANAGER: PermissionSet =
    PermissionSet::ALL.without(PermissionSet::of(&[KeysManage, SecurityManage, TenantManage]));
const DEVELOPER: PermissionSet = PermissionSet::of(&[
    SettingsRead,
    SettingsWrite,
    ChannelsWrite,
    PlaybooksRead,
    PlaybooksWrite,
    PlaybooksPublish,
    EventsRead,
    WebhooksRead,
    WebhooksManage,
    KeysRead,
    KeysManage,
]);

impl Role {
    /// Those that every tenant has.
    pub const BUILT_IN: [Self; 5] = [Self::Owner, Self::Manager, Self::Agent, Self::Viewer, Self::Developer];

    /// As it is stored and sent: a word, or the id of a custom role.
    pub fn name(&self) -> &str {
        match self {
            Self::Owner => "owner",
            Self::Manager => "manager",
            Self::Agent => "agent",
            Self::Viewer => "viewer",
            Self::Developer => "developer",
            Self::Custom(id) => id.as_str(),
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        let built_in = Self::BUILT_IN.into_iter().find(|role| role.name() == name);
        built_in.or_else(|| RoleId::parse(name).map(Self::Custom))
    }

    /// What it permits; `None`: the tenant says so itself.
    pub fn permissions(&self) -> Option<PermissionSet> {
        match self {
            Self::Owner => Some(PermissionSet::ALL),
            Self::Manager => Some(MANAGER),
            Self::Agent => Some(AGENT),
            Self::Viewer => Some(VIEWER),
            Self::Developer => Some(DEVELOPER),
            Self::Custom(_) => None,
        }
    }
}

impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Role {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Role {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::parse(&name).ok_or_else(|| {
            serde::de::Error::custom("a role is owner, manager, agent, viewer, developer or the id of a custom role")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(role: Role) -> PermissionSet {
        role.permissions().unwrap_or_default()
    }

    #[test]
    fn roles_grow_from_viewer_to_owner() {
        assert!(of(Role::Agent).covers(of(Role::Viewer)));
        assert!(of(Role::Manager).covers(of(Role::Agent)));
        assert!(of(Role::Owner).covers(of(Role::Manager)) && !of(Role::Manager).covers(of(Role::Owner)));
    }

    #[test]
    fn a_viewer_changes_nothing_and_a_developer_sees_nobody() {
        assert!(of(Role::Viewer).iter().all(|p| p.name().ends_with(".read")));
        let personal = [ConversationsRead, ContactsRead, BookingsRead, TenantExport, AuditRead];
        assert!(personal.into_iter().all(|p| !of(Role::Developer).has(p)));
    }

    #[test]
    fn a_role_comes_back_from_its_name() {
        let custom = Role::Custom(RoleId::at(1, [7; 10]));
        for role in Role::BUILT_IN.into_iter().chain([custom]) {
            assert_eq!(Role::parse(role.name()), Some(role));
        }
        assert_eq!(Role::parse("root"), None);
    }
}
