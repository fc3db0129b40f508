//! Words as they are looked for: in small letters, without accents, so that "munoz" finds "Muñoz".

use frontdesk_domain::ConversationId;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// No conversation is looked through for more than this.
const KEPT_BYTES_MAX: usize = 16_384;

/// In small letters without accents, each gap one space.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for sign in text.nfkd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase) {
        match sign {
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            sign if sign.is_whitespace() || sign == '\0' => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            sign => folded.push(sign),
        }
    }
    folded.trim().to_owned()
}

/// The pieces of each conversation together.
pub(super) fn gathered(pieces: Vec<(ConversationId, String)>) -> HashMap<ConversationId, String> {
    let mut words: HashMap<ConversationId, String> = HashMap::new();
    for (conversation, piece) in pieces {
        let kept = words.entry(conversation).or_default();
        let piece = folded(&piece);
        if kept.len() + piece.len() < KEPT_BYTES_MAX {
            kept.push_str(&piece);
            kept.push('\n');
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_matter() {
        assert_eq!(folded("  Señora MUÑOZ\tÅngström  "), "senora munoz angstrom");
        assert_eq!(folded("Straße Łódź"), "strasse lodz");
        assert_eq!(folded("ﬁ ½"), "fi 1⁄2");
    }
}
