//! What somebody holds to prove who he is: a cookie, a one-time link, a key.

use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Secret, hex};
use sha2::{Digest, Sha256};

/// 256 random bits as text. They are told once, to the one who may hold them; stored is the digest alone. A digest
/// without salt is enough, because nobody can try out 256 bits.
#[derive(Clone, Debug)]
pub struct Token {
    pub secret: Secret,
    /// SHA-256 of the text, in hexadecimal.
    pub digest: String,
}

impl Token {
    pub fn random(clock: &dyn Clock) -> Self {
        let halves = [clock.random(), clock.random()];
        let text = hex(halves.as_flattened());
        Self { digest: Self::digest(&text), secret: Secret::new(text) }
    }

    /// The digest by which a token that was shown is looked up.
    pub fn digest(shown: &str) -> String {
        hex(&Sha256::digest(shown.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    #[derive(Debug)]
    struct Pinned;

    impl Clock for Pinned {
        fn now(&self) -> Timestamp {
            Timestamp::UNIX_EPOCH
        }

        fn random(&self) -> [u8; 16] {
            *b"0123456789abcdef"
        }
    }

    #[test]
    fn a_token_is_found_by_what_was_shown_and_never_prints_itself() {
        let token = Token::random(&Pinned);
        assert_eq!(token.secret.expose().len(), 64);
        assert_eq!(token.digest, Token::digest(token.secret.expose()));
        assert_ne!(token.digest, token.secret.expose());
        assert!(!format!("{token:?}").contains(token.secret.expose()));
        assert_eq!(Token::digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
