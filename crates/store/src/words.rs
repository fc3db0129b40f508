//! The words the database keeps for the small enums of the domain.

use frontdesk_domain::*;

/// A type that is stored as its name.
pub(crate) trait Word: Sized {
    const WHAT: &'static str;
    fn read(text: &str) -> Option<Self>;
}

macro_rules! words {
    ($($what:literal $ty:ident: $($variant:ident)*;)*) => {$(
        impl Word for $ty {
            const WHAT: &'static str = $what;

            fn read(text: &str) -> Option<Self> {
                [$(Self::$variant),*].into_iter().find(|w| w.name() == text)
            }
        }
    )*};
}

words! {
    "medium" Medium: Voice Sms Web;
    "conversation status" ConversationStatus: Open Snoozed Closed;
    "holder" Holder: Assistant Queue Member;
    "author" Author: Contact Assistant Member System;
    "purpose" Purpose: Reply Confirmation Reminder MissedCall;
    "delivery" Delivery: Queued Sent Delivered Failed;
    "consent" Consent: Implied Given Withdrawn;
    "booking status" BookingStatus: Confirmed Cancelled;
}

impl Word for FileKind {
    const WHAT: &'static str = "kind of file";

    fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == text)
    }
}

impl Word for Trouble {
    const WHAT: &'static str = "trouble with a file";

    fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.name() == text)
    }
}

impl Word for Language {
    const WHAT: &'static str = "language";

    fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == text)
    }
}

impl Word for BookingKind {
    const WHAT: &'static str = "booking kind";

    fn read(text: &str) -> Option<Self> {
        [Self::Appointment, Self::Visit, Self::Stay].into_iter().find(|k| kind_name(*k) == text)
    }
}

pub(crate) fn kind_name(kind: BookingKind) -> &'static str {
    match kind {
        BookingKind::Appointment => "appointment",
        BookingKind::Visit => "visit",
        BookingKind::Stay => "stay",
    }
}

/// An address is stored in two columns.
pub(crate) fn address(kind: &str, value: String) -> Option<Address> {
    match kind {
        "phone" => Some(Address::Phone(value)),
        "visitor" => Some(Address::Visitor(value)),
        "anonymous" => Some(Address::Anonymous(value)),
        _ => None,
    }
}
