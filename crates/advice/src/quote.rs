//! Whether words were really said: the only thing that gives a model's value its weight.

use frontdesk_language::fold;

/// The words of `heard` that `quote` quotes, as they were said. Case, marks and signs between words do not matter;
/// words left out, added or turned round do.
pub fn find<'h>(quote: &str, heard: &'h str) -> Option<&'h str> {
    let wanted: Vec<String> = words(quote).map(|(_, word)| fold(word)).collect();
    let said: Vec<(usize, &str)> = words(heard).collect();
    let folded: Vec<String> = said.iter().map(|(_, word)| fold(word)).collect();
    if wanted.is_empty() {
        return None;
    }
    let first = folded.windows(wanted.len()).position(|window| window == wanted)?;
    let (from, _) = said.get(first)?;
    let (last, word) = said.get(first + wanted.len() - 1)?;
    heard.get(*from..last + word.len())
}

/// Words and figures with their places in bytes. Signs inside a number or an address belong to it.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '!' | '?' | '"' | '(' | ')' | '…' | '¿' | '¡'))
        .filter_map(move |piece| {
            let from = at;
            at += piece.len() + text.get(from + piece.len()..)?.chars().next().map_or(0, char::len_utf8);
            let bare =
                piece.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '⟦' | '⟧' | '€' | '$' | '£'));
            let lead = piece.find(bare).unwrap_or(0);
            (!bare.is_empty()).then_some((from + lead, bare))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_found_as_it_was_said() {
        let heard = "Hi, could I come Tuesday at 2:30, maybe? I'm José Pérez.";
        for (quote, found) in [
            ("tuesday at 2:30", Some("Tuesday at 2:30")),
            ("jose perez", Some("José Pérez")),
            ("Tuesday at 2:3", None),
            ("tuesday 2:30", None),
            ("at Tuesday", None),
            ("Wednesday", None),
            ("José", Some("José")),
            ("os", None),
            ("  ", None),
            ("", None),
            (
                "Hi, could I come Tuesday at 2:30, maybe? I'm José Pérez.",
                Some("Hi, could I come Tuesday at 2:30, maybe? I'm José Pérez"),
            ),
        ] {
            assert_eq!(find(quote, heard), found, "{quote}");
        }
    }
}
