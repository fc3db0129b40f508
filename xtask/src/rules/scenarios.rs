//! A scenario that nobody can say the reason for is not kept.

use super::Rule;
use crate::finding::Finding;
use crate::project::{File, Project};
use crate::yaml::{self, Node};
use std::collections::BTreeMap;

pub const RULE: Rule =
    Rule { name: "scenarios", holds: "every scenario says why it exists, each for its own reason", check };

fn check(project: &Project) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut reasons: BTreeMap<String, String> = BTreeMap::new();
    let files = project.below("playbooks/", ".yaml").filter(|f| f.path.contains("/scenarios/"));
    for file in files {
        match yaml::documents(&file.text) {
            Err((line, why)) => found.push(Finding::error(&file.path, line, why, "Correct the YAML")),
            Ok(documents) => {
                for scenario in documents.iter().flat_map(scenarios_of) {
                    found.extend(check_one(file, scenario, &mut reasons));
                }
            }
        }
    }
    found
}

/// A file holds one scenario, a list of them, or a list under `scenarios`.
fn scenarios_of<'n, 'a>(document: &'n Node<'a>) -> Vec<&'n Node<'a>> {
    let inner = yaml::get(document, "scenarios").unwrap_or(document);
    inner.data.as_sequence().map_or_else(|| vec![inner], |list| list.iter().collect())
}

fn check_one(file: &File, scenario: &Node<'_>, reasons: &mut BTreeMap<String, String>) -> Option<Finding> {
    let line = scenario.span.start.line();
    let why = yaml::get(scenario, "why").and_then(|w| w.data.as_str()).map(str::trim).unwrap_or_default();
    if why.is_empty() {
        return Some(Finding::error(
            &file.path,
            line,
            "a scenario without `why`",
            "Say which behaviour would break unseen",
        ));
    }
    let place = format!("{}:{line}", file.path);
    let before = reasons.insert(why.to_lowercase(), place)?;
    let what = format!("the same `why` as {before}");
    Some(Finding::error(&file.path, line, what, "Keep one of the two, or say what this one is for"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_and_a_repeated_reason_are_found() {
        let project = Project::planted(&[
            ("playbooks/appointments/scenarios/a.yaml", "name: a\nturns: []\n"),
            ("playbooks/appointments/scenarios/b.yaml", "- name: b\n  why: Month ends\n- name: c\n  why: month ends\n"),
            ("playbooks/appointments/flows/book.yaml", "id: book\n"),
        ]);
        let found: Vec<_> = check(&project).into_iter().map(|f| (f.path, f.line, f.what)).collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[0].2, "a scenario without `why`");
        assert_eq!(found[1].1, 3);
    }
}
