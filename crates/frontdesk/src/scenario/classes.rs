//! The classes of conversations that have to survive people: each has its file in `scenarios/people/`, with cases in
//! several languages, spoken and written.

use super::read::read;
use super::script::Script;
use frontdesk_domain::{Language, Medium};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const CLASSES: &[&str] = &[
    "anger",
    "before_question",
    "child",
    "clarify",
    "contradiction",
    "correction",
    "digression",
    "elsewhere",
    "emergency",
    "language_switch",
    "noise",
    "partial",
    "person",
    "refusal",
    "repeat",
    "resume",
    "silence",
    "slips",
    "slower",
    "small_talk",
    "too_much",
    "what_can_you_do",
    "wrong_number",
];
const CASES_MIN: usize = 3;
const LANGUAGES_MIN: usize = 3;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../playbooks/appointments/scenarios/people")
}

fn scripts(class: &str) -> Vec<Script> {
    let file = folder().join(class).with_extension("yaml");
    let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let scripts = read(class, &text).into_iter();
    scripts.map(|s| s.unwrap_or_else(|problems| panic!("{}", problems[0]))).collect()
}

/// The languages a case is held in: that of the business, and those it is answered in.
fn languages(script: &Script) -> impl Iterator<Item = Language> + '_ {
    let answered = script.turns.iter().filter_map(|t| t.expect.language);
    std::iter::once(script.tenant.locale.language).chain(answered)
}

fn spoken_and_written(script: &Script) -> impl Iterator<Item = bool> + '_ {
    let media = script.turns.iter().filter_map(|t| t.channel).chain([script.channel]);
    media.map(|medium| medium == Medium::Voice)
}

#[test]
fn every_class_has_cases_in_several_languages_spoken_and_written() {
    let mut everywhere = BTreeSet::new();
    for class in CLASSES {
        let scripts = scripts(class);
        let languages: BTreeSet<Language> = scripts.iter().flat_map(languages).collect();
        let media: BTreeSet<bool> = scripts.iter().flat_map(spoken_and_written).collect();
        let told = format!("{class}: {} cases in {languages:?}", scripts.len());
        assert!(scripts.len() >= CASES_MIN && languages.len() >= LANGUAGES_MIN, "{told}");
        assert_eq!(media.len(), 2, "{class} is not both spoken and written");
        everywhere.extend(languages);
    }
    assert_eq!(everywhere.len(), Language::ALL.len(), "{everywhere:?}");
}

#[test]
fn every_file_is_a_class() {
    let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let found: BTreeSet<String> = files.map(|f| f.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(found, CLASSES.iter().map(|c| (*c).to_owned()).collect());
}
