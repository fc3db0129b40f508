//! What is spoken, and texts that are given for each language.

use super::Known;
use crate::settings::item::Item;
use crate::settings::section::Section;
use frontdesk_domain::{Language, Locale};
use std::collections::BTreeMap;

/// The languages of a business.
#[derive(Debug)]
pub struct Spoken {
    pub locale: Locale,
    pub all: Vec<Language>,
}

impl Spoken {
    pub fn first(&self) -> Language {
        self.locale.language
    }
}

pub fn read(section: &Section<'_>, playbooks: &[String], known: &Known<'_>) -> Option<Spoken> {
    let remedy = "Add the first language and the region, such as locale = \"en-CA\"";
    let locale = section.needed("locale", remedy).and_then(|item| locale(&item))?;
    let Some(item) = section.get("languages") else {
        if let Some(item) = section.get("locale") {
            has_phrases(&item, locale.language, playbooks, known);
        }
        return Some(Spoken { all: vec![locale.language], locale });
    };
    let mut all = Vec::new();
    for (item, code) in item.texts() {
        let Some(language) = language(&item, code) else { continue };
        has_phrases(&item, language, playbooks, known);
        all.push(language);
    }
    if !all.contains(&locale.language) {
        let first = locale.language;
        item.wrong(format!("the first language, {first}, is not among the languages"), format!("Add \"{first}\""));
    }
    Some(Spoken { locale, all })
}

fn locale(item: &Item<'_>) -> Option<Locale> {
    let text = item.text()?;
    let whole = text
        .split_once('-')
        .is_some_and(|(_, region)| region.len() == 2 && region.bytes().all(|b| b.is_ascii_alphabetic()));
    match text.parse() {
        Ok(locale) if whole => Some(locale),
        Ok(locale) => {
            let remedy = "Write language and region, such as \"en-CA\": the region sets the order of dates and how numbers are dialled";
            item.wrong(format!("{text:?} has no region of two letters"), remedy);
            Some(locale)
        }
        Err(_) => unknown(item, text),
    }
}

fn language(item: &Item<'_>, code: &str) -> Option<Language> {
    Language::of_code(code).or_else(|| unknown(item, code))
}

fn unknown<T>(item: &Item<'_>, text: &str) -> Option<T> {
    let known = Language::ALL.map(Language::code).join(", ");
    item.wrong(format!("{text:?} is not a language Frontdesk knows"), format!("Use one of {known}"));
    None
}

fn has_phrases(item: &Item<'_>, language: Language, playbooks: &[String], known: &Known<'_>) {
    for (name, playbook) in playbooks.iter().filter_map(|name| known.playbooks.get_key_value(name)) {
        if !playbook.languages().any(|has| has == language) {
            let has: Vec<&str> = playbook.languages().map(Language::code).collect();
            let what = format!("the playbook {name} has no phrases for {:?}", language.code());
            item.wrong(what, format!("Use one of {}", has.join(", ")));
        }
    }
}

/// A text for the first language alone, or a table with one for each: `{ en = "Checkup", es = "Revisión" }`.
pub fn text(item: &Item<'_>, spoken: &Spoken) -> BTreeMap<Language, String> {
    by_language(item, spoken, |item| item.text().map(str::to_owned))
}

/// The same with a list of texts for each.
pub fn texts(item: &Item<'_>, spoken: &Spoken) -> BTreeMap<Language, Vec<String>> {
    by_language(item, spoken, |item| Some(item.texts().into_iter().map(|(_, text)| text.to_owned()).collect()))
}

fn by_language<T>(item: &Item<'_>, spoken: &Spoken, read: impl Fn(&Item<'_>) -> Option<T>) -> BTreeMap<Language, T> {
    if !item.is_table() {
        return read(item).map(|value| (spoken.first(), value)).into_iter().collect();
    }
    let mut all = BTreeMap::new();
    for (code, item) in item.pairs() {
        let Some(language) = language(&item, code) else { continue };
        if !spoken.all.contains(&language) {
            item.wrong(
                format!("{code:?} is not among the languages of the business"),
                format!("Add it to languages, or take the {code:?} out"),
            );
        }
        all.extend(read(&item).map(|value| (language, value)));
    }
    if !all.contains_key(&spoken.first()) {
        let first = spoken.first();
        item.wrong(format!("the first language, {first}, is missing here"), format!("Add {first} = …"));
    }
    all
}
