//! What something was before and is after, as far as the trail may know.

use crate::access::{PermissionSet, Role};
use crate::hex::hex;
use crate::id::AnyId;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// A value without anything personal in it. There is no way in for a text that came from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One of the program's own words.
    Word(&'static str),
    Words(Vec<&'static str>),
    Id(String),
    Number(i64),
    Flag(bool),
    At(Timestamp),
    On(Date),
    /// SHA-256 of a document that names no person, such as a playbook.
    Digest([u8; 32]),
}

impl<T: AnyId> From<&T> for Value {
    fn from(id: &T) -> Self {
        Self::Id(id.text().to_owned())
    }
}

impl From<&'static str> for Value {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}

impl From<Vec<&'static str>> for Value {
    fn from(words: Vec<&'static str>) -> Self {
        Self::Words(words)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Timestamp> for Value {
    fn from(at: Timestamp) -> Self {
        Self::At(at)
    }
}

impl From<Date> for Value {
    fn from(on: Date) -> Self {
        Self::On(on)
    }
}

impl From<Role> for Value {
    fn from(role: Role) -> Self {
        match role {
            Role::Custom(id) => (&id).into(),
            Role::Owner => Self::Word("owner"),
            Role::Manager => Self::Word("manager"),
            Role::Agent => Self::Word("agent"),
            Role::Viewer => Self::Word("viewer"),
            Role::Developer => Self::Word("developer"),
        }
    }
}

impl From<PermissionSet> for Value {
    fn from(set: PermissionSet) -> Self {
        Self::Words(set.iter().map(|permission| permission.name()).collect())
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Word(word) => s.serialize_str(word),
            Self::Words(words) => words.serialize(s),
            Self::Id(id) => s.serialize_str(id),
            Self::Number(number) => s.serialize_i64(*number),
            Self::Flag(flag) => s.serialize_bool(*flag),
            Self::At(at) => s.collect_str(at),
            Self::On(on) => s.collect_str(on),
            Self::Digest(digest) => s.collect_str(&format_args!("sha256:{}", hex(digest))),
        }
    }
}
