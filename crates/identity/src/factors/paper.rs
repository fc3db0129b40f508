//! Recovery codes: ten of them, for a drawer. Each is good once.

use crate::crypt::HouseKey;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{MemberId, Secret};

pub const CODES: usize = 10;
const SIGNS: usize = 10;
/// Without those that are taken for one another on paper.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const PURPOSE: &str = "recovery code";

/// As it is written down: `k3v9p-0d7xm`.
pub fn random(clock: &dyn Clock) -> Secret {
    let signs = clock.random().into_iter().filter_map(|byte| ALPHABET.get(usize::from(byte % 32)));
    let mut text: String = signs.take(SIGNS).map(|sign| char::from(*sign)).collect();
    text.insert(SIGNS / 2, '-');
    Secret::new(text)
}

/// What is stored of one. Fifty bits could be tried out, so it is made by the house key: the database alone does not
/// tell whether a guess is right.
pub fn digest(house_key: &HouseKey, member: &MemberId, shown: &str) -> Option<String> {
    let plain: String = shown.chars().filter(char::is_ascii_alphanumeric).map(read).collect();
    (plain.len() == SIGNS).then(|| house_key.mac(PURPOSE, &[member.as_str(), &plain]))
}

/// A sign as it was meant.
fn read(sign: char) -> char {
    match sign.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        'u' => 'v',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Pinned;

    #[test]
    fn a_code_is_read_however_it_is_written() {
        let (house, clock) = (HouseKey::new([1; 32]), Pinned::default());
        let (ada, eve) = (MemberId::at(1, [1; 10]), MemberId::at(1, [2; 10]));
        let code = random(&clock);
        let text = code.expose();
        assert_eq!((text.len(), text.matches('-').count()), (SIGNS + 1, 1), "{text}");
        let kept = digest(&house, &ada, text);
        assert!(kept.is_some());
        assert_eq!(digest(&house, &ada, &text.to_uppercase().replace('-', " ")), kept);
        assert_eq!(digest(&house, &ada, &text.replace('0', "O").replace('1', "l")), kept);
        assert_ne!(digest(&house, &eve, text), kept, "another member's");
        assert_ne!(digest(&house, &ada, random(&clock).expose()), kept);
        assert_eq!(digest(&house, &ada, "123456"), None);
    }
}
