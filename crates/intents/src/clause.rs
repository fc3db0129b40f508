//! A sentence as the parts that may each want something: "book me in for Tuesday, and what do you charge?".

/// "And", "then" and "but" in the languages spoken. Where a word means something else in another language, the part
/// it cuts off wants nothing.
const JOINTS: &[&str] = &[
    "and", "then", "but", "plus", "y", "pero", "luego", "et", "puis", "mais", "und", "dann", "aber", "e", "poi", "ma",
    "mas", "en", "dan", "maar",
];
const ENDS: &[char] = &['.', '?', '!', ',', ';', ':', '¿', '¡', '\n'];
/// Shorter parts say too little by themselves.
const LETTERS_MIN: usize = 6;
const PARTS_MAX: usize = 6;

/// The parts of a text, where there are several.
pub fn clauses(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for clause in text.split(ENDS) {
        split_at_joints(clause, &mut parts);
    }
    parts.retain(|part| part.chars().filter(|c| c.is_alphanumeric()).count() >= LETTERS_MIN);
    parts.truncate(PARTS_MAX);
    if parts.len() < 2 { Vec::new() } else { parts }
}

fn split_at_joints<'t>(clause: &'t str, parts: &mut Vec<&'t str>) {
    let mut from = 0;
    let mut at = 0;
    for word in clause.split(' ') {
        if JOINTS.iter().any(|joint| joint.eq_ignore_ascii_case(word)) {
            parts.extend(clause.get(from..at));
            from = at + word.len();
        }
        at += word.len() + 1;
    }
    parts.extend(clause.get(from..));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_parted_at_its_joints() {
        let parts: Vec<_> =
            clauses("book me in for Tuesday and what do you charge?").iter().map(|p| p.trim()).collect();
        assert_eq!(parts, ["book me in for Tuesday", "what do you charge"]);
        let parts: Vec<_> = clauses("¿Cuánto cuesta? Y dónde están").iter().map(|p| p.trim()).collect();
        assert_eq!(parts, ["Cuánto cuesta", "dónde están"]);
    }

    #[test]
    fn one_wish_has_no_parts() {
        assert!(clauses("I need an appointment").is_empty());
        assert!(clauses("Hi, I need an appointment").is_empty());
        assert!(clauses("bread and butter").is_empty() || clauses("bread and butter").len() == 2);
        assert!(clauses("").is_empty());
    }

    #[test]
    fn parts_have_a_bound() {
        assert_eq!(clauses(&"something else, ".repeat(100)).len(), PARTS_MAX);
    }
}
