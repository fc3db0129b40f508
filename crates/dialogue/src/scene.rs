//! Where a turn takes place: whose desk, on which medium, when, and who is there.

use frontdesk_domain::{Language, Medium, Tenant};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// Everything the engine may know of the outside in a turn.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    pub tenant: &'a Tenant,
    /// The tenant's zone, looked up.
    pub zone: &'a TimeZone,
    pub medium: Medium,
    pub now: Timestamp,
    /// The language spoken now.
    pub language: Language,
    pub caller: &'a Caller,
}

/// What is known of the person without asking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caller {
    /// E.164, from the caller id or the text's sender.
    pub phone: Option<String>,
    pub name: Option<String>,
    /// Whether they agreed to be greeted by name; without it the name is asked for as if unknown.
    pub greet_by_name: bool,
    /// Whether they want no texts: then none is promised.
    pub no_texts: bool,
}

impl Caller {
    /// The name that may be spoken without having been told in this conversation.
    pub fn spoken_name(&self) -> Option<&str> {
        self.name.as_deref().filter(|_| self.greet_by_name)
    }
}

impl Scene<'_> {
    pub(crate) fn local(&self, at: Timestamp) -> DateTime {
        self.zone.to_datetime(at)
    }

    pub(crate) fn today(&self) -> Date {
        self.local(self.now).date()
    }
}
