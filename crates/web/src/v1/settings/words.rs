//! Languages and ids as they are written in requests.

use crate::ApiError;
use frontdesk_domain::Language;
use frontdesk_store::Id;
use std::collections::BTreeMap;

/// `{"en": …}` with the language known.
pub(super) fn by_language<T>(
    field: &'static str,
    texts: BTreeMap<String, T>,
) -> Result<BTreeMap<Language, T>, ApiError> {
    texts.into_iter().map(|(code, text)| Ok((language(field, &code)?, text))).collect()
}

/// `{"en": …}` to be shown.
pub(super) fn by_code<T: Clone>(texts: &BTreeMap<Language, T>) -> BTreeMap<&'static str, T> {
    texts.iter().map(|(language, text)| (language.code(), text.clone())).collect()
}

pub(super) fn language(field: &'static str, code: &str) -> Result<Language, ApiError> {
    Language::of_code(code).ok_or_else(|| ApiError::invalid(field, "A language is en, es, fr, de, it, pt or nl."))
}

/// What is not the id of anything is an id of nothing.
pub(super) fn id<T: Id>(text: &str) -> Result<T, ApiError> {
    T::read(text).ok_or_else(ApiError::not_found)
}

pub(super) fn ids<T: Id>(field: &'static str, texts: &[String]) -> Result<Vec<T>, ApiError> {
    let read = |text: &String| T::read(text).ok_or_else(|| ApiError::invalid(field, "One of these is not an id."));
    texts.iter().map(read).collect()
}
