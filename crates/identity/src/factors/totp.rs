//! Codes of an authenticator app (RFC 6238): six digits, new every half minute, by HMAC-SHA-1, which is what every app
//! can do. What is wanted of a hash here is not what SHA-1 lacks.

use frontdesk_domain::Secret;
use frontdesk_domain::outside::Clock;
use jiff::Timestamp;
use ring::hmac;

const SECRET_BYTES: usize = 20;
const STEP_SECONDS: i64 = 30;
const DIGITS: usize = 6;
/// How many steps a phone's clock may be off, either way.
const STEPS_OFF: i64 = 1;
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// What the app and the house share.
pub struct Totp {
    secret: Vec<u8>,
}

impl Totp {
    pub fn random(clock: &dyn Clock) -> Self {
        let random = [clock.random(), clock.random()];
        Self { secret: random.as_flattened().iter().copied().take(SECRET_BYTES).collect() }
    }

    pub fn new(secret: Vec<u8>) -> Self {
        Self { secret }
    }

    pub fn secret(&self) -> &[u8] {
        &self.secret
    }

    /// For typing it in by hand.
    pub fn text(&self) -> Secret {
        Secret::new(base32(&self.secret))
    }

    /// For the picture that an app scans. `account` is an e-mail address.
    pub fn uri(&self, house: &str, account: &str) -> Secret {
        let label = form_urlencoded::byte_serialize(format!("{house}:{account}").as_bytes()).collect::<String>();
        let issuer = form_urlencoded::byte_serialize(house.as_bytes()).collect::<String>();
        let (label, issuer) = (label.replace('+', "%20"), issuer.replace('+', "%20"));
        Secret::new(format!("otpauth://totp/{label}?secret={}&issuer={issuer}", base32(&self.secret)))
    }

    /// The step whose code was shown, if it is one of now and comes after `used`: a code is good once, and none that is
    /// older than one that was taken.
    pub fn step_of(&self, shown: &str, now: Timestamp, used: i64) -> Option<i64> {
        let shown: String = shown.chars().filter(|sign| !sign.is_whitespace()).collect();
        if shown.len() != DIGITS {
            return None;
        }
        let present = now.as_second().div_euclid(STEP_SECONDS);
        // Every step is looked at, so that the time tells nothing.
        let fitting = (present - STEPS_OFF..=present + STEPS_OFF).filter(|step| same(&self.code(*step), &shown));
        fitting.filter(|step| *step > used).max()
    }

    fn code(&self, step: i64) -> String {
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &self.secret), &step.to_be_bytes());
        let tag = tag.as_ref();
        let from = tag.last().map_or(0, |last| usize::from(last & 15));
        let four = tag.get(from..from + 4).unwrap_or(&[0; 4]);
        let number = four.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) & 0x7fff_ffff;
        format!("{:06}", number % 1_000_000)
    }
}

impl std::fmt::Debug for Totp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Totp(•••)")
    }
}

fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

fn base32(bytes: &[u8]) -> String {
    let bit = |n: usize| bytes.get(n / 8).map_or(0, |byte| byte >> (7 - n % 8) & 1);
    let sign = |n: usize| (0..5).fold(0_usize, |value, i| value << 1 | usize::from(bit(n * 5 + i)));
    let many = (bytes.len() * 8).div_ceil(5);
    (0..many).filter_map(|n| BASE32.get(sign(n)).map(|sign| char::from(*sign))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Pinned;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    /// RFC 6238, appendix B, shortened to six digits.
    #[test]
    fn the_examples_of_the_standard() {
        let totp = Totp::new(b"12345678901234567890".to_vec());
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(totp.step_of(code, at(second), 0), Some(second / 30), "{second}");
        }
        assert_eq!(base32(b"12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    #[test]
    fn a_code_is_good_for_a_step_either_side_and_once() {
        let totp = Totp::random(&Pinned::default());
        let (now, step) = (at(1_790_000_010), 1_790_000_010 / 30);
        for (off, good) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            assert_eq!(totp.step_of(&totp.code(step + off), now, 0).is_some(), good, "{off}");
        }
        let code = totp.code(step);
        assert_eq!(totp.step_of(&format!("{} {}", &code[..3], &code[3..]), now, step - 1), Some(step));
        assert_eq!(totp.step_of(&code, now, step), None, "once");
        assert_eq!(totp.step_of(&totp.code(step - 1), now, step), None, "nor one from before");
        for wrong in ["", "12345", "1234567", "abcdef", "１２３４５６"] {
            assert_eq!(totp.step_of(wrong, now, 0), None, "{wrong:?}");
        }
    }

    #[test]
    fn the_address_for_the_picture_is_well_formed() {
        let uri = Totp::new(b"12345678901234567890".to_vec()).uri("River & Side", "ada@clinic.example");
        assert_eq!(
            uri.expose(),
            "otpauth://totp/River%20%26%20Side%3Aada%40clinic.example\
             ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=River%20%26%20Side"
        );
    }
}
