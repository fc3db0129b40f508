//! What may be permitted, one by one. A route names exactly one of these.

/// Names one permission in a type, so that what a handler extracts says what it asks for.
pub trait May: Send + Sync + 'static {
    const PERMISSION: Permission;
}

/// Makes the enum, its names and sentences, and a type for each that names it.
macro_rules! permissions {
    ($(#[doc = $sentence:literal] $name:ident = $dotted:literal;)*) => {
        /// Something a member or a key may be permitted to do in one tenant.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Permission {
            $(#[doc = $sentence] $name,)*
        }

        impl Permission {
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name in the API, in custom roles and in the scopes of keys.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $dotted,)*
                }
            }

            /// What it permits, for people.
            pub fn sentence(self) -> &'static str {
                match self {
                    $(Self::$name => $sentence.trim_ascii(),)*
                }
            }
        }

        /// One type for each permission.
        pub mod may {
            $(
                #[doc = $sentence]
                #[derive(Clone, Copy, Debug)]
                pub enum $name {}

                impl super::May for $name {
                    const PERMISSION: super::Permission = super::Permission::$name;
                }
            )*
        }
    };
}

permissions! {
    /// See conversations and their messages.
    ConversationsRead = "conversations.read";
    /// Write in a conversation, take it over, hand it back, close and snooze it.
    ConversationsReply = "conversations.reply";
    /// Give a conversation to another member.
    ConversationsAssign = "conversations.assign";
    /// See contacts, with their names and addresses.
    ContactsRead = "contacts.read";
    /// Change a contact's name, language and tags.
    ContactsWrite = "contacts.write";
    /// Make one contact of two, or two of one.
    ContactsMerge = "contacts.merge";
    /// See bookings and the times that are free.
    BookingsRead = "bookings.read";
    /// Book, move and cancel.
    BookingsWrite = "bookings.write";
    /// Block times in which nothing can be booked, and free them again.
    BlocksWrite = "blocks.write";
    /// See services, resources, hours, holidays, rules and channels.
    SettingsRead = "settings.read";
    /// Change services, resources, hours, holidays and rules.
    SettingsWrite = "settings.write";
    /// Change numbers, chats and connections to other systems.
    ChannelsWrite = "channels.write";
    /// See flows and phrases.
    PlaybooksRead = "playbooks.read";
    /// Draft flows and phrases.
    PlaybooksWrite = "playbooks.write";
    /// Publish flows and phrases, and roll them back.
    PlaybooksPublish = "playbooks.publish";
    /// Follow what happens; events carry ids alone.
    EventsRead = "events.read";
    /// See webhooks and how their deliveries went.
    WebhooksRead = "webhooks.read";
    /// Add, change, replay and remove webhooks.
    WebhooksManage = "webhooks.manage";
    /// See who belongs to the tenant, and with which role.
    MembersRead = "members.read";
    /// Invite members, change their roles, disable them.
    MembersManage = "members.manage";
    /// Make and change custom roles.
    RolesManage = "roles.manage";
    /// See API keys: their names, scopes and last use.
    KeysRead = "keys.read";
    /// Make and revoke API keys.
    KeysManage = "keys.manage";
    /// Read and export the audit trail.
    AuditRead = "audit.read";
    /// Say how members must sign in: second factors, single sign-on.
    SecurityManage = "security.manage";
    /// Take all of the tenant's data out.
    TenantExport = "tenant.export";
    /// Rename the tenant, or close it.
    TenantManage = "tenant.manage";
}

impl Permission {
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|p| p.name() == name)
    }

    /// Whether a person must have shown a moment ago who they are: a browser left open is not enough for these.
    pub fn is_grave(self) -> bool {
        use Permission::*;
        matches!(self, MembersManage | RolesManage | KeysManage | SecurityManage | TenantExport | TenantManage)
    }
}

impl std::fmt::Display for Permission {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique_dotted_and_come_back() {
        let names: BTreeSet<_> = Permission::ALL.iter().map(|p| p.name()).collect();
        assert_eq!(names.len(), Permission::ALL.len());
        for permission in Permission::ALL {
            assert!(permission.name().contains('.'), "{permission}");
            assert!(permission.sentence().ends_with('.'), "{permission}");
            assert_eq!(Permission::parse(permission.name()), Some(*permission));
        }
        assert_eq!(Permission::parse("conversations"), None);
        assert_eq!(may::BookingsRead::PERMISSION, Permission::BookingsRead);
    }
}
