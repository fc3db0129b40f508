//! The passwords that are tried first, as digests.

use frontdesk_domain::Digest;

/// Five bytes of a digest each, in order; data/README.md says from where.
const COMMON: &[u8] = include_bytes!("../../data/common_passwords.bin");
const BYTES: usize = 5;

/// Whether the text, in lower case, is one of them. Wrong for one other text in thirty million.
pub(super) fn is_common(lower: &str) -> bool {
    let digest = Digest::of(lower).0.to_be_bytes();
    let wanted = &digest[..BYTES];
    let (all, _) = COMMON.as_chunks::<BYTES>();
    all.binary_search_by(|one| one.as_slice().cmp(wanted)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_in_order() {
        assert_eq!(COMMON.len() % BYTES, 0);
        assert!(COMMON.len() / BYTES > 25_000);
        assert!(COMMON.as_chunks::<BYTES>().0.is_sorted());
    }

    #[test]
    fn what_everybody_tries_is_on_it() {
        for word in ["password", "iloveyou", "qwertyuiop", "dragon", "football"] {
            assert!(is_common(word), "{word}");
        }
        assert!(!is_common("a quiet hallway in march") && !is_common("xkqzvbwj"));
    }
}
