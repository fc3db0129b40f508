//! How a text is cut into SMS segments, and how to keep it in the cheap alphabet.
//!
//! GSM 03.38's seven-bit alphabet takes 160 units in one segment and 153 in each of several; one character
//! outside of it turns the whole message into UCS-2: 70, or 67 each.

use std::borrow::Cow;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Gsm7,
    Ucs2,
}

/// What a text costs to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segments {
    pub encoding: Encoding,
    /// Septets or UTF-16 units.
    pub units: usize,
    /// How many segments are billed; 0 for an empty text.
    pub parts: usize,
    /// The first character that is not in the seven-bit alphabet.
    pub first_unicode: Option<char>,
}

/// The basic alphabet without ASCII letters and digits. The Greek capitals that look like Latin ones share
/// their codes in some tables and are left out as the vendors do.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
/// Each of these takes two units.
const EXTENDED: &str = "^{}\\[~]|€\u{c}";

/// Counts the segments as carriers do: a pair is never torn apart by a segment's end.
pub fn segments(text: &str) -> Segments {
    let first_unicode = text.chars().find(|&c| septets(c).is_none());
    match first_unicode {
        None => count(text, Encoding::Gsm7, [160, 153], |c| septets(c).unwrap_or(1), None),
        found => count(text, Encoding::Ucs2, [70, 67], char::len_utf16, found),
    }
}

fn count(
    text: &str,
    encoding: Encoding,
    [alone, each]: [usize; 2],
    width: impl Fn(char) -> usize,
    first_unicode: Option<char>,
) -> Segments {
    let units = text.chars().map(&width).sum();
    let parts = if units <= alone { usize::from(units > 0) } else { packed(text, each, width) };
    Segments { encoding, units, parts, first_unicode }
}

fn packed(text: &str, each: usize, width: impl Fn(char) -> usize) -> usize {
    let (mut parts, mut used) = (1, 0);
    for c in text.chars() {
        let w = width(c);
        if used + w > each {
            parts += 1;
            used = 0;
        }
        used += w;
    }
    parts
}

fn septets(c: char) -> Option<usize> {
    if c.is_ascii_alphanumeric() || BASIC.contains(c) {
        Some(1)
    } else if EXTENDED.contains(c) {
        Some(2)
    } else {
        None
    }
}

/// The text with typographic signs replaced by plain ones, when that brings it into the seven-bit alphabet at
/// no more segments; otherwise the text as it is, since half a replacement saves nothing.
pub fn fit(text: &str) -> Cow<'_, str> {
    let before = segments(text);
    if before.first_unicode.is_none() {
        return Cow::Borrowed(text);
    }
    let plain = plain(text);
    let after = segments(&plain);
    let helps = after.first_unicode.is_none() && after.parts <= before.parts;
    if helps { Cow::Owned(plain) } else { Cow::Borrowed(text) }
}

fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match replacement(c) {
            Some(plain) => out.push_str(plain),
            None => out.push(c),
        }
    }
    out
}

fn replacement(c: char) -> Option<&'static str> {
    Some(match c {
        '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' => "'",
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => "-",
        '…' => "...",
        '•' | '·' => "-",
        '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\t' => " ",
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn costs(text: &str, encoding: Encoding, units: usize, parts: usize) {
        let s = segments(text);
        assert_eq!((s.encoding, s.units, s.parts), (encoding, units, parts));
    }

    #[test]
    fn seven_bit_texts_break_after_160_and_then_153() {
        use Encoding::Gsm7;
        costs("", Gsm7, 0, 0);
        costs(&"a".repeat(160), Gsm7, 160, 1);
        costs(&"a".repeat(161), Gsm7, 161, 2);
        costs(&"a".repeat(306), Gsm7, 306, 2);
        costs(&"a".repeat(307), Gsm7, 307, 3);
        costs("¿Le viene bien mañana?", Gsm7, 22, 1);
    }

    #[test]
    fn the_extension_table_counts_twice_and_is_not_torn() {
        costs("€", Encoding::Gsm7, 2, 1);
        costs(&"[".repeat(80), Encoding::Gsm7, 160, 1);
        // 152 + a pair leaves one septet of the first segment empty.
        let text = format!("{}€{}", "a".repeat(152), "b".repeat(152));
        costs(&text, Encoding::Gsm7, 306, 3);
    }

    #[test]
    fn one_foreign_sign_makes_the_whole_text_ucs2() {
        let text = format!("í{}", "a".repeat(69));
        costs(&text, Encoding::Ucs2, 70, 1);
        assert_eq!(segments(&text).first_unicode, Some('í'));
        costs(&format!("{text}a"), Encoding::Ucs2, 71, 2);
        costs("👍", Encoding::Ucs2, 2, 1);
        let torn = format!("{}👍{}", "ж".repeat(66), "ж".repeat(66));
        costs(&torn, Encoding::Ucs2, 134, 3);
    }

    #[test]
    fn typography_is_replaced_only_where_it_helps() {
        assert_eq!(fit("You’re booked – “Checkup”…"), "You're booked - \"Checkup\"...");
        assert_eq!(fit("9:30\u{202f}AM"), "9:30 AM");
        assert_eq!(fit("李小明’s"), "李小明’s");
        assert!(matches!(fit("plain"), Cow::Borrowed("plain")));
        // Three dots for one would cost a segment more.
        let dots = "…".repeat(70);
        assert_eq!(fit(&dots), dots);
    }

    proptest::proptest! {
        #[test]
        fn fitting_never_costs_more_and_segments_hold_the_text(text in "[a-z €‘’…–é👍]{0,400}") {
            let (before, after) = (segments(&text), segments(&fit(&text)));
            assert!(after.parts <= before.parts);
            let each = if before.encoding == Encoding::Gsm7 { 153 } else { 67 };
            assert!(before.parts >= before.units.div_ceil(160) && before.parts <= before.units.div_ceil(each - 1));
        }
    }
}
