//! Several permissions at once: one bit each.

use super::Permission;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A set of permissions. Outside it is a list of their names.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct PermissionSet(u64);

/// A name that is no permission's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no permission")]
pub struct UnknownPermission(pub String);

impl PermissionSet {
    pub const NONE: Self = Self(0);
    pub const ALL: Self = Self::of(Permission::ALL);

    pub const fn of(permissions: &[Permission]) -> Self {
        let mut bits = 0;
        let mut rest = permissions;
        while let [first, others @ ..] = rest {
            bits |= bit(*first);
            rest = others;
        }
        Self(bits)
    }

    /// From names, as they are sent; the first that is unknown is told.
    pub fn parse<T: AsRef<str>>(names: &[T]) -> Result<Self, UnknownPermission> {
        let read = |name: &T| {
            Permission::parse(name.as_ref()).map(bit).ok_or_else(|| UnknownPermission(name.as_ref().to_owned()))
        };
        names.iter().map(read).try_fold(0, |all, bit| Ok(all | bit?)).map(Self)
    }

    pub const fn has(self, permission: Permission) -> bool {
        self.0 & bit(permission) != 0
    }

    /// Whether all of `other` is in this one: nobody hands out more than they have.
    pub const fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// What is in both: a key's scopes end where its maker's permissions end.
    #[must_use]
    pub const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn iter(self) -> impl Iterator<Item = Permission> {
        Permission::ALL.iter().copied().filter(move |p| self.has(*p))
    }

    /// Separated by spaces, as scopes are written and stored.
    pub fn words(self) -> String {
        self.iter().map(Permission::name).collect::<Vec<_>>().join(" ")
    }

    /// Stored words. A permission that is no longer there is left out, which takes something away and never gives it.
    pub fn from_words(words: &str) -> Self {
        Self(words.split_ascii_whitespace().filter_map(Permission::parse).fold(0, |all, p| all | bit(p)))
    }
}

const fn bit(permission: Permission) -> u64 {
    1 << permission as u32
}

impl std::fmt::Debug for PermissionSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter().map(Permission::name)).finish()
    }
}

impl Serialize for PermissionSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Permission::name))
    }
}

impl<'de> Deserialize<'de> for PermissionSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&Vec::<String>::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_goes_out_as_names_and_comes_back() {
        let set = PermissionSet::of(&[Permission::BookingsRead, Permission::AuditRead]);
        assert_eq!(set.words(), "bookings.read audit.read");
        assert_eq!(PermissionSet::from_words("audit.read gone.today bookings.read"), set);
        let json = serde_json::to_string(&set).unwrap();
        assert_eq!(serde_json::from_str::<PermissionSet>(&json).unwrap(), set);
        assert!(serde_json::from_str::<PermissionSet>("[\"gone.today\"]").is_err());
    }

    #[test]
    fn covering_is_having_all_of_it() {
        let (one, two) = (Permission::KeysRead, Permission::KeysManage);
        let both = PermissionSet::of(&[one, two]);
        assert!(both.covers(PermissionSet::of(&[one])) && !PermissionSet::of(&[one]).covers(both));
        assert!(PermissionSet::ALL.covers(both) && both.covers(PermissionSet::NONE));
        assert_eq!(PermissionSet::ALL.iter().count(), Permission::ALL.len());
        assert_eq!(both.without(PermissionSet::of(&[two])), PermissionSet::of(&[one]));
    }
}
