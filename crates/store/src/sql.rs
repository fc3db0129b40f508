//! A statement's text for both databases, and its parameters.

use frontdesk_domain::*;
use jiff::Timestamp;
use std::borrow::Cow;

/// Parameters are `$1`, `$2`, … and first appear in that order: SQLite numbers them by appearance.
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    pub(crate) sqlite: &'static str,
    pub(crate) pg: &'static str,
}

impl Sql {
    /// The same text on both.
    pub const fn both(text: &'static str) -> Self {
        Self { sqlite: text, pg: text }
    }

    pub const fn each(sqlite: &'static str, pg: &'static str) -> Self {
        Self { sqlite, pg }
    }
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self::both(text)
    }
}

/// A parameter. Text never holds a NUL, which PostgreSQL cannot keep: it becomes the replacement character.
#[derive(Clone, Debug)]
pub enum Param<'a> {
    Null,
    Int(i64),
    Flag(bool),
    Text(Cow<'a, str>),
    Bytes(Cow<'a, [u8]>),
}

impl Param<'_> {
    pub(crate) fn owned(&self) -> Param<'static> {
        match self {
            Self::Null => Param::Null,
            Self::Int(n) => Param::Int(*n),
            Self::Flag(b) => Param::Flag(*b),
            Self::Text(text) => Param::Text(Cow::Owned(text.clone().into_owned())),
            Self::Bytes(bytes) => Param::Bytes(Cow::Owned(bytes.clone().into_owned())),
        }
    }
}

impl<'a> From<&'a str> for Param<'a> {
    fn from(text: &'a str) -> Self {
        match text.contains('\0') {
            false => Self::Text(Cow::Borrowed(text)),
            true => Self::Text(Cow::Owned(text.replace('\0', "\u{FFFD}"))),
        }
    }
}

impl<'a> From<&'a String> for Param<'a> {
    fn from(text: &'a String) -> Self {
        text.as_str().into()
    }
}

impl<'a> From<&'a [u8]> for Param<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Bytes(Cow::Borrowed(bytes))
    }
}

impl From<i64> for Param<'_> {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<bool> for Param<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Timestamp> for Param<'_> {
    fn from(at: Timestamp) -> Self {
        Self::Int(at.as_microsecond())
    }
}

impl<'a, T: Into<Param<'a>>> From<Option<T>> for Param<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

macro_rules! id_params {
    ($($id:ident)*) => {$(
        impl<'a> From<&'a $id> for Param<'a> {
            fn from(id: &'a $id) -> Self {
                id.as_str().into()
            }
        }
    )*};
}

id_params! {
    TenantId ChannelId ContactId ConversationId MessageId TurnId ResourceId ServiceId HoldId BookingId OutboxId
    TimerId JournalId EventId VisitorId MemberId TeamId OrganizationId SessionId FamilyId KeyId RoleId InvitationId FactorId SignOnId
    AuditId WebhookId DeliveryId BlockId VersionId NoteId ReplyId ViewId
    LeadId TaskId AttachmentId
}
