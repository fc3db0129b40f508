//! The one secret that is not in the database: it seals what the database keeps of secrets.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use frontdesk_domain::hex::{hex, unhex};
use frontdesk_domain::outside::Clock;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hmac;
use std::fmt;

/// 256 random bits, the same in every replica. Who has the database alone can read no signing key, no authenticator
/// secret and no client secret, and can make no refresh token.
#[derive(Clone, PartialEq, Eq)]
pub struct HouseKey([u8; 32]);

impl HouseKey {
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub fn random(clock: &dyn Clock) -> Self {
        let halves = [clock.random(), clock.random()];
        let mut bytes = [0; 32];
        bytes.copy_from_slice(halves.as_flattened());
        Self(bytes)
    }

    /// Reads the 64 hexadecimal digits that [`HouseKey::text`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        unhex(text.trim())?.try_into().ok().map(Self)
    }

    /// For the file it is kept in, and nothing else.
    pub fn text(&self) -> String {
        hex(&self.0)
    }

    /// Encrypts. `place` says what it is and whose, such as `totp mbr_1`: it opens nowhere else, so that a row that is
    /// copied to another member is of no use there.
    pub fn seal(&self, place: &str, plain: &[u8], clock: &dyn Clock) -> String {
        let random = clock.random();
        let mut nonce = [0; NONCE_LEN];
        nonce.copy_from_slice(random.split_at(NONCE_LEN).0);
        let mut sealed = plain.to_vec();
        let Some(key) = self.cipher() else { return String::new() };
        let (nonce_used, whose) = (Nonce::assume_unique_for_key(nonce), Aad::from(place.as_bytes()));
        if key.seal_in_place_append_tag(nonce_used, whose, &mut sealed).is_err() {
            // Only a text of 256 gigabytes gets here; what cannot be opened is better than what is not sealed.
            return String::new();
        }
        format!("1.{}", BASE64.encode([&nonce[..], &sealed].concat()))
    }

    /// `None`: it was sealed by another key, for another place, or was changed.
    pub fn open(&self, place: &str, sealed: &str) -> Option<Vec<u8>> {
        let mut bytes = BASE64.decode(sealed.strip_prefix("1.")?).ok()?;
        let (nonce, text) = bytes.split_at_mut_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let plain = self.cipher()?.open_in_place(nonce, Aad::from(place.as_bytes()), text).ok()?;
        Some(plain.to_vec())
    }

    /// A code over these parts that only the house can make; `purpose` keeps the codes of two uses apart.
    pub fn mac(&self, purpose: &str, parts: &[&str]) -> String {
        BASE64.encode(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &self.part(purpose)), &framed(parts)))
    }

    /// Whether the code is the one of these parts, in a time that tells nothing about it.
    pub fn fits(&self, purpose: &str, parts: &[&str], mac: &str) -> bool {
        let Ok(mac) = BASE64.decode(mac) else { return false };
        hmac::verify(&hmac::Key::new(hmac::HMAC_SHA256, &self.part(purpose)), &framed(parts), &mac).is_ok()
    }

    fn cipher(&self) -> Option<LessSafeKey> {
        UnboundKey::new(&CHACHA20_POLY1305, &self.part("seal")).ok().map(LessSafeKey::new)
    }

    /// A key for one purpose alone, from which neither this one nor another can be found.
    pub fn part(&self, purpose: &str) -> [u8; 32] {
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &self.0), purpose.as_bytes());
        let mut part = [0; 32];
        part.copy_from_slice(tag.as_ref());
        part
    }
}

/// With its length in front of each part, so that "ab", "c" is not "a", "bc".
fn framed(parts: &[&str]) -> Vec<u8> {
    let framed = |part: &&str| [&(part.len() as u64).to_be_bytes(), part.as_bytes()].concat();
    parts.iter().flat_map(framed).collect()
}

impl fmt::Debug for HouseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HouseKey(•••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Pinned;

    #[test]
    fn what_is_sealed_opens_at_its_place_alone() {
        let (key, clock) = (HouseKey::new([7; 32]), Pinned::default());
        let sealed = key.seal("totp mbr_1", b"a secret", &clock);
        assert_eq!(key.open("totp mbr_1", &sealed).as_deref(), Some(&b"a secret"[..]));
        assert_eq!(key.open("totp mbr_2", &sealed), None, "another member's row");
        assert_eq!(HouseKey::new([8; 32]).open("totp mbr_1", &sealed), None, "another key");
        for at in [2, 20, sealed.len() - 1] {
            let mut changed = sealed.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(key.open("totp mbr_1", &String::from_utf8(changed).unwrap()), None, "sign {at}");
        }
        for nonsense in ["", "1.", "1.AAAA", "2.AAAA", "1.!"] {
            assert_eq!(key.open("totp mbr_1", nonsense), None, "{nonsense:?}");
        }
        assert_ne!(sealed, key.seal("totp mbr_1", b"a secret", &clock), "no two are alike");
    }

    #[test]
    fn a_code_is_good_for_its_parts_and_its_purpose() {
        let key = HouseKey::new([7; 32]);
        let mac = key.mac("refresh", &["ab", "c"]);
        assert!(key.fits("refresh", &["ab", "c"], &mac));
        for (purpose, parts) in [("refresh", &["a", "bc"][..]), ("refresh", &["abc"]), ("state", &["ab", "c"])] {
            assert!(!key.fits(purpose, parts, &mac), "{purpose} {parts:?}");
        }
        assert!(!key.fits("refresh", &["ab", "c"], ""));
    }

    #[test]
    fn it_is_written_and_read_and_never_printed() {
        let key = HouseKey::random(&Pinned::default());
        assert_eq!(HouseKey::parse(&format!("{}\n", key.text())), Some(key.clone()));
        for wrong in ["", "12", &"g".repeat(64), &"é".repeat(32)] {
            assert_eq!(HouseKey::parse(wrong), None, "{wrong:?}");
        }
        assert!(!format!("{key:?}").contains(&key.text()));
    }
}
