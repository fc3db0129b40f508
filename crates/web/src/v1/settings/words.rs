//! Languages and ids as they are written in requests.

use crate::ApiError;
use frontdesk_domain::{Language, Locale};
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

/// `en-CA`: a language and a region, both written out.
pub(in crate::v1) fn locale(text: &str) -> Result<Locale, ApiError> {
    let wrong = || ApiError::invalid("locale", "Write the first language and the region, such as en-CA.");
    let (code, region) = text.split_once('-').ok_or_else(wrong)?;
    let letters = region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_alphabetic());
    let language = Language::of_code(code).filter(|_| letters).ok_or_else(wrong)?;
    Ok(Locale::new(language, region))
}

/// What is not the id of anything is an id of nothing.
pub(super) fn id<T: Id>(text: &str) -> Result<T, ApiError> {
    T::read(text).ok_or_else(ApiError::not_found)
}

pub(super) fn ids<T: Id>(field: &'static str, texts: &[String]) -> Result<Vec<T>, ApiError> {
    let read = |text: &String| T::read(text).ok_or_else(|| ApiError::invalid(field, "One of these is not an id."));
    texts.iter().map(read).collect()
}
