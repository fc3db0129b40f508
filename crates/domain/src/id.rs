//! Ids that carry their type and their time: a prefix and a UUIDv7, such as `bkg_0193…`.
//!
//! They sort by creation time, which keeps database pages warm. Nothing here makes up an id by itself:
//! `at` takes the instant and the random bytes.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Any of the ids below, where it does not matter which noun it names.
pub trait AnyId {
    fn text(&self) -> &str;
}

/// Makes the id types; each is a newtype over the text form.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub const PREFIX: &'static str = $prefix;

            /// The id of something made at `unix_ms` (milliseconds since 1970), made unique by `random`.
            pub fn at(unix_ms: i64, random: [u8; 10]) -> Self {
                Self(text($prefix, unix_ms, random))
            }

            /// Takes an id as it was stored or received; `None` when the prefix is another noun's.
            pub fn parse(text: &str) -> Option<Self> {
                let rest = text.strip_prefix($prefix)?.strip_prefix('_')?;
                let ok = !rest.is_empty() && rest.len() <= 60
                    && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
                ok.then(|| Self(text.to_owned()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AnyId for $name {
            fn text(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// One hotel, clinic or shop: the unit of isolation.
    TenantId = "ten";
    /// A way in: one phone number, one web widget.
    ChannelId = "chn";
    /// A person who contacts the business.
    ContactId = "con";
    /// One exchange with a contact, over one or several channels.
    ConversationId = "cnv";
    /// One message of a conversation.
    MessageId = "msg";
    /// A file that came with a message.
    AttachmentId = "att";
    /// One turn: heard, understood, decided, said.
    TurnId = "trn";
    /// Something that can be booked: a practitioner, a chair, a van.
    ResourceId = "res";
    /// What is booked: a checkup, a consultation.
    ServiceId = "svc";
    /// A slot kept for a caller who is deciding.
    HoldId = "hld";
    /// An appointment, stay or visit.
    BookingId = "bkg";
    /// A row of the outbox.
    OutboxId = "out";
    /// A row of the timers.
    TimerId = "tmr";
    /// A row of the journal of external actions.
    JournalId = "jrn";
    /// Something that happened.
    EventId = "evt";
    /// A browser that uses the web chat.
    VisitorId = "vis";
    /// A person of the team.
    MemberId = "mbr";
    /// A named set of members.
    TeamId = "tea";
    /// A chain: what stands above several tenants.
    OrganizationId = "org";
    /// A browser in which a member is signed in.
    SessionId = "ses";
    /// The refresh tokens that follow one another from one sign-in.
    FamilyId = "fam";
    /// An API key.
    KeyId = "key";
    /// A tenant's own role.
    RoleId = "rol";
    /// An invitation that was not taken yet.
    InvitationId = "inv";
    /// A second factor or a passkey.
    FactorId = "fac";
    /// Where members may sign in instead, by OpenID Connect.
    SignOnId = "sgn";
    /// An entry of the audit trail.
    AuditId = "aud";
    /// An endpoint that is told what happens.
    WebhookId = "whk";
    /// One telling of one event to one endpoint.
    DeliveryId = "dlv";
    /// A time in which nothing can be booked.
    BlockId = "blk";
    /// Somebody who wants something of the business.
    LeadId = "led";
    /// Something that a person has to do.
    TaskId = "tsk";
    /// A published version of flows, phrases or settings.
    VersionId = "ver";
    /// What the team noted on a conversation.
    NoteId = "nte";
    /// A text for what is often said.
    ReplyId = "rpl";
    /// A filter of the list of conversations, under a name.
    ViewId = "viw";
}

fn text(prefix: &str, unix_ms: i64, random: [u8; 10]) -> String {
    let ms = u64::try_from(unix_ms).unwrap_or(0);
    let uuid = uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid();
    let mut buffer = uuid::Uuid::encode_buffer();
    format!("{prefix}_{}", uuid.simple().encode_lower(&mut buffer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_time_and_know_their_noun() {
        let a = BookingId::at(1_000, [9; 10]);
        let b = BookingId::at(2_000, [1; 10]);
        assert!(a < b);
        assert_eq!(BookingId::parse(a.as_str()), Some(a.clone()));
        assert_eq!(HoldId::parse(a.as_str()), None);
        assert_eq!(BookingId::parse("bkg_'; drop"), None);
    }
}
