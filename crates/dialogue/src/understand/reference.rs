//! Booking references as people say and type them.

/// The six signs of a reference, from "A B C 2 3 4", "abc-234" or a sentence that ends with it.
pub fn reference(text: &str) -> Option<String> {
    let alone: String = text.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    if let Some(code) = code(&alone) {
        return Some(code);
    }
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.find_map(|w| code(w).filter(|c| c.bytes().any(|b| b.is_ascii_digit())))
}

fn code(text: &str) -> Option<String> {
    let code = text.to_ascii_uppercase();
    let fits = code.len() == 6 && code.bytes().all(|b| b.is_ascii_uppercase() || (b'2'..=b'9').contains(&b));
    fits.then_some(code)
}
