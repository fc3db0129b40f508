//! Every act that the trail knows, one by one.

/// Makes the enum, its names and sentences.
macro_rules! verbs {
    ($(#[doc = $sentence:literal] $name:ident = $dotted:literal;)*) => {
        /// What somebody did. Past tense: a deed is noted with the change it made, never before.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Verb {
            $(#[doc = $sentence] $name,)*
        }

        impl Verb {
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name in the trail and in the API.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $dotted,)*
                }
            }

            /// What it says happened, for people.
            pub fn sentence(self) -> &'static str {
                match self {
                    $(Self::$name => $sentence.trim_ascii(),)*
                }
            }
        }
    };
}

verbs! {
    /// A member signed in.
    SessionOpened = "session.opened";
    /// Somebody tried to sign in and was refused.
    SessionRefused = "session.refused";
    /// A session was ended, by its member or by somebody for them.
    SessionRevoked = "session.revoked";
    /// All sessions of a member were ended.
    SessionsRevoked = "sessions.revoked";
    /// A member showed anew who they are, before a dangerous act.
    SessionRenewed = "session.renewed";
    /// Sign-in to an account was slowed down after too many refusals.
    AccountLocked = "account.locked";
    /// A member set a new password.
    PasswordChanged = "password.changed";
    /// A link to set a new password was asked for.
    PasswordResetAsked = "password.reset_asked";
    /// A new password was set by such a link.
    PasswordReset = "password.reset";
    /// A member showed that an e-mail address is theirs.
    EmailVerified = "email.verified";
    /// A letter to show that an e-mail address is a member's own was asked for.
    EmailConfirmationAsked = "email.confirmation_asked";
    /// A member asked to be reached at another e-mail address.
    EmailChangeAsked = "email.change_asked";
    /// A member moved to another e-mail address, which was shown to be theirs.
    EmailChanged = "email.changed";

    /// The installation got its first owner.
    OwnerCreated = "owner.created";
    /// Somebody was invited.
    MemberInvited = "member.invited";
    /// An invitation was taken back.
    InvitationWithdrawn = "invitation.withdrawn";
    /// Somebody joined.
    MemberJoined = "member.joined";
    /// A member's own particulars were changed.
    MemberChanged = "member.changed";
    /// A member got another role.
    MemberRoleChanged = "member.role_changed";
    /// A member was disabled.
    MemberDisabled = "member.disabled";
    /// A member was enabled again.
    MemberEnabled = "member.enabled";
    /// A member left, or was taken out.
    MemberLeft = "member.left";
    /// A custom role was made.
    RoleCreated = "role.created";
    /// A custom role was changed.
    RoleChanged = "role.changed";
    /// A custom role was removed.
    RoleRemoved = "role.removed";
    /// An organization was made.
    OrganizationCreated = "organization.created";
    /// An organization was changed, or who owns it.
    OrganizationChanged = "organization.changed";

    /// A second factor or a passkey was added.
    FactorAdded = "factor.added";
    /// A second factor or a passkey was removed.
    FactorRemoved = "factor.removed";
    /// A second factor or a passkey was refused.
    FactorRefused = "factor.refused";
    /// New recovery codes were made; the old ones are void.
    RecoveryCodesCreated = "recovery_codes.created";
    /// A recovery code was used up.
    RecoveryCodeUsed = "recovery_code.used";
    /// How members must sign in was changed.
    SignInPolicyChanged = "sign_in_policy.changed";
    /// A single sign-on was set up.
    SignOnAdded = "sign_on.added";
    /// A single sign-on was changed.
    SignOnChanged = "sign_on.changed";
    /// A single sign-on was removed.
    SignOnRemoved = "sign_on.removed";
    /// An API key was made.
    KeyCreated = "key.created";
    /// An API key was changed.
    KeyChanged = "key.changed";
    /// An API key was revoked.
    KeyRevoked = "key.revoked";
    /// A program signed in for tokens.
    TokensIssued = "tokens.issued";
    /// A family of tokens was ended.
    TokensRevoked = "tokens.revoked";
    /// A refresh token was used a second time, and its family was ended.
    TokenReused = "token.reused";
    /// A new key for signing was taken into use.
    SigningKeyRotated = "signing_key.rotated";

    /// A tenant was made.
    TenantCreated = "tenant.created";
    /// A tenant's name, zone, languages or other particulars were changed.
    TenantChanged = "tenant.changed";
    /// A tenant of the settings file was taken into the database.
    TenantKept = "tenant.kept";
    /// A tenant's data were taken out.
    TenantExported = "tenant.exported";
    /// A tenant was closed.
    TenantClosed = "tenant.closed";
    /// Hours, holidays or rules were changed.
    SettingsChanged = "settings.changed";
    /// A service was added.
    ServiceAdded = "service.added";
    /// A service was changed.
    ServiceChanged = "service.changed";
    /// A service was removed.
    ServiceRemoved = "service.removed";
    /// A resource was added.
    ResourceAdded = "resource.added";
    /// A resource was changed.
    ResourceChanged = "resource.changed";
    /// A resource was removed.
    ResourceRemoved = "resource.removed";
    /// A time was blocked.
    BlockCreated = "block.created";
    /// A blocked time was freed.
    BlockRemoved = "block.removed";
    /// A channel was connected.
    ChannelAdded = "channel.added";
    /// A channel was changed.
    ChannelChanged = "channel.changed";
    /// A channel was removed.
    ChannelRemoved = "channel.removed";
    /// Flows or phrases were drafted.
    PlaybookDrafted = "playbook.drafted";
    /// Flows or phrases were published.
    PlaybookPublished = "playbook.published";
    /// Flows or phrases were put back to an earlier version.
    PlaybookRolledBack = "playbook.rolled_back";

    /// A contact was changed.
    ContactChanged = "contact.changed";
    /// Two contacts were made one.
    ContactMerged = "contact.merged";
    /// A contact was made two.
    ContactSplit = "contact.split";
    /// Two contacts were said to be two people.
    ContactsToldApart = "contact.told_apart";
    /// A member took a conversation over.
    ConversationTakenOver = "conversation.taken_over";
    /// A conversation was handed back to the assistant.
    ConversationHandedBack = "conversation.handed_back";
    /// A conversation was given to a member.
    ConversationAssigned = "conversation.assigned";
    /// A conversation was closed.
    ConversationClosed = "conversation.closed";
    /// A conversation was opened again.
    ConversationReopened = "conversation.reopened";
    /// A conversation was put off.
    ConversationSnoozed = "conversation.snoozed";
    /// A member said that a conversation needs no answer.
    ConversationSettled = "conversation.settled";
    /// A conversation's tags were changed.
    ConversationTagged = "conversation.tagged";
    /// A note was written on a conversation.
    NoteWritten = "note.written";
    /// A text for what is often said was added.
    ReplyAdded = "reply.added";
    /// A text for what is often said was changed.
    ReplyChanged = "reply.changed";
    /// A text for what is often said was taken away.
    ReplyRemoved = "reply.removed";
    /// A view of the list was saved.
    ViewSaved = "view.saved";
    /// A saved view of the list was taken away.
    ViewRemoved = "view.removed";
    /// A team was made.
    TeamMade = "team.made";
    /// A team was changed.
    TeamChanged = "team.changed";
    /// A team was taken away.
    TeamRemoved = "team.removed";
    /// A member or a program wrote a message.
    MessagePosted = "message.posted";
    /// A file that could not be had was asked for again.
    FileFetched = "file.fetched";
    /// A member spoke to a caller, by words that were said to them.
    CallSaid = "call.said";
    /// A member ended a call.
    CallEnded = "call.ended";
    /// A member had a call put through.
    CallTransferred = "call.transferred";
    /// A booking was made.
    BookingMade = "booking.made";
    /// A booking was moved.
    BookingMoved = "booking.moved";
    /// A booking was cancelled.
    BookingCancelled = "booking.cancelled";

    /// A lead was noted.
    LeadCreated = "lead.created";
    /// A lead was moved to another stage, or corrected.
    LeadChanged = "lead.changed";
    /// A task was noted.
    TaskCreated = "task.created";
    /// A task was ticked off, or changed.
    TaskChanged = "task.changed";

    /// A webhook was added.
    WebhookAdded = "webhook.added";
    /// A webhook was changed.
    WebhookChanged = "webhook.changed";
    /// A webhook was removed.
    WebhookRemoved = "webhook.removed";
    /// A webhook got a new secret.
    WebhookSecretRotated = "webhook.secret_rotated";
    /// Deliveries of a webhook were sent again.
    WebhookReplayed = "webhook.replayed";

    /// The audit trail was taken out.
    AuditExported = "audit.exported";
}

impl Verb {
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|v| v.name() == name)
    }
}

impl std::fmt::Display for Verb {
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
        let names: BTreeSet<_> = Verb::ALL.iter().map(|v| v.name()).collect();
        assert_eq!(names.len(), Verb::ALL.len());
        for verb in Verb::ALL {
            assert!(verb.name().contains('.') && verb.name().len() <= 40, "{verb}");
            assert!(verb.sentence().ends_with('.'), "{verb}");
            assert_eq!(Verb::parse(verb.name()), Some(*verb));
        }
        assert_eq!(Verb::parse("member"), None);
    }
}
