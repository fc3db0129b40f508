//! Texts with variables: `Dear {contact.first_name|customer}, your visit is on {booking.when}.` Pure.

/// What a text may name.
pub const VARIABLES: &[&str] = &[
    "contact.name",
    "contact.first_name",
    "business.name",
    "business.address",
    "member.name",
    "booking.when",
    "booking.service",
    "booking.with",
    "booking.reference",
];

/// A text with its variables filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    pub text: String,
    /// The variables that nothing is known of and that have no fallback. They stand in the text as they were written, and it
    /// is not to be sent so.
    pub missing: Vec<String>,
}

/// Fills the variables in; `known` is asked for each.
pub fn fill(text: &str, known: impl Fn(&str) -> Option<String>) -> Filled {
    let mut filled = Filled::default();
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => filled.text.push_str(text),
            Piece::Variable { whole, name, fallback } => match known(name).filter(|value| !value.is_empty()) {
                Some(value) => filled.text.push_str(&value),
                None => match fallback {
                    Some(fallback) => filled.text.push_str(fallback),
                    None => {
                        filled.missing.push(name.to_owned());
                        filled.text.push_str(whole);
                    }
                },
            },
        }
    }
    filled
}

/// The first name in braces that no text may name.
pub fn unknown(text: &str) -> Option<&str> {
    pieces(text).into_iter().find_map(|piece| match piece {
        Piece::Variable { name, .. } if !VARIABLES.contains(&name) => Some(name),
        _ => None,
    })
}

/// The first variable that still stands in a text.
pub fn unfilled(text: &str) -> Option<&str> {
    pieces(text).into_iter().find_map(|piece| match piece {
        Piece::Variable { name, .. } if VARIABLES.contains(&name) => Some(name),
        _ => None,
    })
}

enum Piece<'a> {
    Text(&'a str),
    Variable { whole: &'a str, name: &'a str, fallback: Option<&'a str> },
}

/// A brace without its other half is text.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        let Some((inner, next)) = after.split_once('}') else { break };
        pieces.push(Piece::Text(before));
        let whole = rest.get(before.len()..before.len() + inner.len() + 2).unwrap_or_default();
        let (name, fallback) = match inner.split_once('|') {
            Some((name, fallback)) => (name, Some(fallback)),
            None => (inner, None),
        };
        pieces.push(Piece::Variable { whole, name: name.trim(), fallback });
        rest = next;
    }
    pieces.push(Piece::Text(rest));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> Option<String> {
        match name {
            "contact.name" => Some("Ana".into()),
            "business.name" => Some(String::new()),
            _ => None,
        }
    }

    #[test]
    fn what_is_known_is_filled_in_and_what_is_not_blocks() {
        let filled = fill("Dear {contact.name}, {booking.when|soon} {member.name}!", known);
        assert_eq!(filled.text, "Dear Ana, soon {member.name}!");
        assert_eq!(filled.missing, ["member.name"]);
        assert_eq!(fill("{ business.name | us }", known).text, " us ");
        assert_eq!(fill("{business.name}", known).missing, ["business.name"], "nothing is no value");
        for odd in ["a { b", "a } b", "é{", "}{"] {
            assert_eq!(fill(odd, known), Filled { text: odd.into(), missing: vec![] });
        }
    }

    #[test]
    fn a_variable_that_there_is_not_is_found() {
        assert_eq!(unknown("{contact.name} {contact.password|x}"), Some("contact.password"));
        assert_eq!(unknown("{contact.name}"), None);
    }
}
