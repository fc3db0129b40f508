//! One act, as the use case that did it tells it.

use super::{Value, Verb};
use crate::id::AnyId;
use serde::Serialize;

/// Changes that one deed tells of; what a use case changes beyond is counted.
const CHANGES_MAX: usize = 24;

/// What was done to what, and what it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    pub verb: Verb,
    /// An id, or one of the program's own words. `None`: nothing there is a name for.
    pub on: Option<String>,
    pub changes: Vec<Change>,
    /// Changes that found no place.
    pub more: u32,
    /// One of the program's own words, such as `lockout`.
    pub why: Option<&'static str>,
}

/// One thing that changed. Without both values, something personal was changed, of which the trail keeps nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    pub what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

impl Deed {
    pub fn of(verb: Verb, id: &impl AnyId) -> Self {
        Self { on: Some(id.text().to_owned()), ..Self::plain(verb) }
    }

    /// On something that has a name instead of an id, such as `hours`.
    pub fn named(verb: Verb, name: &'static str) -> Self {
        Self { on: Some(name.to_owned()), ..Self::plain(verb) }
    }

    /// On nothing there is a name for, such as a sign-in with an address that is nobody's.
    pub fn plain(verb: Verb) -> Self {
        Self { verb, on: None, changes: Vec::new(), more: 0, why: None }
    }

    pub fn changed(self, what: &'static str, before: impl Into<Value>, after: impl Into<Value>) -> Self {
        self.with(Change { what, before: Some(before.into()), after: Some(after.into()) })
    }

    /// What is there now and was not before, or belongs to the deed: the role of who was invited.
    pub fn set(self, what: &'static str, after: impl Into<Value>) -> Self {
        self.with(Change { what, before: None, after: Some(after.into()) })
    }

    /// What was there and is no more.
    pub fn gone(self, what: &'static str, before: impl Into<Value>) -> Self {
        self.with(Change { what, before: Some(before.into()), after: None })
    }

    /// Something personal was changed, such as a name: that it was is all that is kept.
    pub fn hidden(self, what: &'static str) -> Self {
        self.with(Change { what, before: None, after: None })
    }

    pub fn because(mut self, why: &'static str) -> Self {
        self.why = Some(why);
        self
    }

    /// The changes as they are noted, with a last one that counts those that found no place.
    pub fn told(mut self) -> Vec<Change> {
        if self.more > 0 {
            let more = Some(Value::Number(self.more.into()));
            self.changes.push(Change { what: "more", before: None, after: more });
        }
        self.changes
    }

    fn with(mut self, change: Change) -> Self {
        if self.changes.len() < CHANGES_MAX {
            self.changes.push(change);
        } else {
            self.more = self.more.saturating_add(1);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{MemberId, TenantId};
    use crate::{PermissionSet, Role};

    #[test]
    fn a_deed_is_told_in_ids_and_words() {
        let member = MemberId::at(1, [1; 10]);
        let deed = Deed::of(Verb::MemberRoleChanged, &member)
            .changed("role", Role::Agent, Role::Manager)
            .set("tenant", &TenantId::at(1, [2; 10]))
            .hidden("name")
            .gone("scopes", PermissionSet::of(&[crate::Permission::BookingsRead]))
            .because("asked for");
        let told = serde_json::to_string(&deed.changes).unwrap();
        let expected =
            r#"[{"what":"role","before":"agent","after":"manager"},{"what":"tenant","after":"ten_0000000000017202"#;
        assert!(told.starts_with(&expected[..70]), "{told}");
        assert!(told.ends_with(r#"{"what":"name"},{"what":"scopes","before":["bookings.read"]}]"#), "{told}");
        assert_eq!(deed.on.as_deref(), Some(member.as_str()));
    }

    #[test]
    fn a_deed_has_a_bound() {
        let deed = (0..100).fold(Deed::plain(Verb::SettingsChanged), |deed, n| deed.changed("hours", n, n + 1));
        let told = deed.told();
        assert_eq!(told.len(), CHANGES_MAX + 1);
        assert_eq!(serde_json::to_string(&told.last()).unwrap(), r#"{"what":"more","after":76}"#);
    }
}
