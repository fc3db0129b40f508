//! A key as text.

use crate::token::Token;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Secret, hex};

const PREFIX_SIGNS: usize = 12;
const SECRET_SIGNS: usize = 64;

/// A key taken apart: what it is found by, and what it is compared with.
#[derive(Clone, PartialEq, Eq)]
pub struct ShownKey {
    pub prefix: String,
    /// SHA-256 of the whole key.
    pub digest: String,
}

impl ShownKey {
    /// How each begins, so that a key which got into a text is found by whoever looks for one.
    pub const MARK: &'static str = "fdk_";

    pub fn random(clock: &dyn Clock) -> (Secret, Self) {
        let prefix = hex(clock.random().split_at(PREFIX_SIGNS / 2).0);
        let secret = Token::random(clock).secret;
        let text = format!("{}{prefix}_{}", Self::MARK, secret.expose());
        let digest = Token::digest(&text);
        (Secret::new(text), Self { prefix, digest })
    }

    /// `None`: this is no key.
    pub fn read(text: &str) -> Option<Self> {
        let (prefix, secret) = text.strip_prefix(Self::MARK)?.split_once('_')?;
        let plain = |part: &str, signs| part.len() == signs && part.bytes().all(|b| b.is_ascii_hexdigit());
        let ok = plain(prefix, PREFIX_SIGNS) && plain(secret, SECRET_SIGNS);
        ok.then(|| Self { prefix: prefix.to_owned(), digest: Token::digest(text) })
    }
}

impl std::fmt::Debug for ShownKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ShownKey({})", self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Pinned;

    #[test]
    fn a_key_is_read_as_it_was_made() {
        let (secret, key) = ShownKey::random(&Pinned::default());
        assert_eq!(ShownKey::read(secret.expose()), Some(key.clone()));
        assert!(secret.expose().starts_with(&format!("fdk_{}_", key.prefix)));
        assert!(!key.digest.contains(secret.expose().rsplit('_').next().unwrap()));
    }

    #[test]
    fn what_is_no_key_is_not_looked_up() {
        let (secret, _) = ShownKey::random(&Pinned::default());
        let text = secret.expose();
        let cut = &text[..text.len() - 1];
        for wrong in ["", "fdk_", "fdk__", "eyJhbGciOi", cut, &format!("{text}0"), &text.replacen("fdk", "fdx", 1)] {
            assert_eq!(ShownKey::read(wrong), None, "{wrong:?}");
        }
    }
}
