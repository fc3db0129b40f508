//! Which settings and which playbook a turn was decided by.

use frontdesk_domain::Digest;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Half a digest of each: enough to notice a change, and short, since every turn has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MadeOf {
    pub settings: u32,
    pub playbook: u32,
}

impl MadeOf {
    pub fn of(settings: Digest, playbook: Digest) -> Self {
        let half = |digest: Digest| (digest.0 >> 32) as u32;
        Self { settings: half(settings), playbook: half(playbook) }
    }

    pub(super) fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}

impl fmt::Display for MadeOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}.{:08x}", self.settings, self.playbook)
    }
}

impl Serialize for MadeOf {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MadeOf {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        let half = |text: &str| u32::from_str_radix(text, 16).ok();
        let halves = text.split_once('.').and_then(|(s, p)| Some(Self { settings: half(s)?, playbook: half(p)? }));
        halves.ok_or_else(|| serde::de::Error::custom("two numbers of eight hexadecimal digits are expected"))
    }
}
