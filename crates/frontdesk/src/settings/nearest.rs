//! "Did you mean …": the known word that a mistyped one is closest to.

/// Below this, two words have nothing to do with each other (Jaro–Winkler, 0 to 1).
const ALIKE: f64 = 0.8;

/// The closest of the known words, if any is close.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let rated = known.into_iter().map(|k| (strsim::jaro_winkler(&word, &k.to_lowercase()), k));
    rated.filter(|(alike, _)| *alike >= ALIKE).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, known)| known)
}

/// "Did you mean "zone"?", or the choice there is.
pub fn instead<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match nearest(word, known.clone()) {
        Some(known) => format!("Did you mean {known:?}?"),
        None => format!("Use one of {}", known.into_iter().collect::<Vec<_>>().join(", ")),
    }
}
