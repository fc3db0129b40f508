//! Booking references as people say and type them.

/// The six signs of a reference, from "A B C 2 3 4", "abc-234" or a sentence that ends with it.
pub fn reference(text: &str) -> Option<String> {
    let text = &text.split_whitespace().map(figure).collect::<Vec<_>>().join(" ");
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

/// A figure that was spoken, as a figure. A reference has neither 0 nor 1.
fn figure(word: &str) -> &str {
    const SPOKEN: &[(&str, &str, &str)] = &[
        ("two", "dos", "2"),
        ("three", "tres", "3"),
        ("four", "cuatro", "4"),
        ("five", "cinco", "5"),
        ("six", "seis", "6"),
        ("seven", "siete", "7"),
        ("eight", "ocho", "8"),
        ("nine", "nueve", "9"),
    ];
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let spoken = SPOKEN.iter().find(|(en, es, _)| bare.eq_ignore_ascii_case(en) || bare.eq_ignore_ascii_case(es));
    spoken.map_or(word, |(.., figure)| figure)
}
