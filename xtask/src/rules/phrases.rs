//! Whoever calls hears their own language, to the last sentence.

use super::Rule;
use crate::finding::Finding;
use crate::project::{File, Project};
use crate::yaml;
use std::collections::BTreeMap;

pub const RULE: Rule =
    Rule { name: "phrases", holds: "the phrase files of a playbook have the same keys in every language", check };

fn check(project: &Project) -> Vec<Finding> {
    let mut folders: BTreeMap<&str, Vec<&File>> = BTreeMap::new();
    for file in project.below("playbooks/", ".yaml") {
        if let Some((folder, _)) = file.path.rsplit_once('/').filter(|(folder, _)| folder.ends_with("/phrases")) {
            folders.entry(folder).or_default().push(file);
        }
    }
    folders.values().flat_map(|files| check_folder(files)).collect()
}

fn check_folder(files: &[&File]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut all: Vec<(&File, BTreeMap<String, usize>)> = Vec::new();
    for file in files {
        match keys(&file.text) {
            Ok(keys) => all.push((file, keys)),
            Err((line, why)) => found.push(Finding::error(&file.path, line, why, "Correct the YAML")),
        }
    }
    for (file, keys) in &all {
        for (other, _) in all.iter().filter(|(o, k)| o.path != file.path && !k.is_empty()) {
            let there = all.iter().find(|(f, _)| f.path == other.path).map(|(_, k)| k);
            for (key, line) in keys.iter().filter(|(k, _)| there.is_some_and(|t| !t.contains_key(*k))) {
                let what = format!("`{key}` is missing in {}", other.path);
                found.push(Finding::error(&file.path, *line, what, "Write the phrase in every shipped language"));
            }
        }
    }
    found
}

/// The keys of the file and their lines; where all phrases stand under `phrases`, the keys there.
fn keys(text: &str) -> Result<BTreeMap<String, usize>, (usize, String)> {
    let mut keys = BTreeMap::new();
    for document in yaml::documents(text)? {
        let phrases = yaml::get(&document, "phrases").unwrap_or(&document);
        keys.extend(yaml::entries(phrases).into_iter().map(|(key, line, _)| (key.to_string(), line)));
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_without_a_translation_is_found_at_its_line() {
        let project = Project::planted(&[
            ("playbooks/appointments/phrases/en.yaml", "greet: Hello\nbye: Goodbye\n"),
            ("playbooks/appointments/phrases/es.yaml", "greet: Hola\n"),
            ("playbooks/hotel/phrases/en.yaml", "phrases:\n  other: Other\n"),
        ]);
        let found: Vec<String> = check(&project).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("playbooks/appointments/phrases/en.yaml:2: `bye` is missing in "), "{found:?}");
    }
}
