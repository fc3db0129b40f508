//! Short digests: whether a text is still the one it was.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// FNV-1a of 64 bits: cheap enough for every turn. It notices what changed by itself, not what somebody forged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Digest(pub u64);

impl Digest {
    pub fn of(text: &str) -> Self {
        Self(0xcbf2_9ce4_8422_2325).and(text)
    }

    /// The digest of what it covers already and this text behind it.
    pub fn and(self, text: &str) -> Self {
        // The sign between two texts is none a text has, so that "ab" and "c" differ from "a" and "bc".
        Self(text.bytes().chain([0xff]).fold(self.0, |h, byte| (h ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    pub fn is_none(&self) -> bool {
        self.0 == 0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        let read = u64::from_str_radix(&text, 16);
        read.map(Self).map_err(|_| serde::de::Error::custom("a digest has sixteen hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_tells_texts_apart_and_survives_being_written() {
        let one = Digest::of("ab").and("c");
        assert_ne!(one, Digest::of("a").and("bc"));
        assert_ne!(one, Digest::of("abc"));
        assert_eq!(serde_json::from_str::<Digest>(&serde_json::to_string(&one).unwrap()).unwrap(), one);
        assert!(serde_json::from_str::<Digest>("\"nonsense\"").is_err());
    }
}
