//! Adding a crate is a decision, and a decision is written down.

use super::Rule;
use crate::finding::Finding;
use crate::project::Project;
use std::collections::BTreeSet;
use toml::Table;

pub const RULE: Rule = Rule { name: "dependencies", holds: "every crate we depend on has its line in ADR 005", check };

const RECORD: &str = "docs/adr/005-dependencies.md";
const SECTIONS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

fn check(project: &Project) -> Vec<Finding> {
    let Some(record) = project.file(RECORD) else { return Vec::new() };
    let written: BTreeSet<&str> = record.text.lines().filter_map(first_cell).collect();
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for manifest in project.files.iter().filter(|f| f.path.ends_with("Cargo.toml")) {
        for name in named(&manifest.text) {
            if name.starts_with("frontdesk-") || written.contains(name.as_str()) || !told.insert(name.clone()) {
                continue;
            }
            let line = manifest.text.lines().position(|l| l.split(['.', '=', ' ']).next() == Some(&name));
            let what = format!("{name} is not in {RECORD}");
            let remedy = "Add its line: what it is for, and what else there was";
            found.push(Finding::error(&manifest.path, line.map_or(1, |l| l + 1), what, remedy));
        }
    }
    found
}

fn first_cell(line: &str) -> Option<&str> {
    line.strip_prefix("| ")?.split(" |").next()
}

/// The names in every dependency table. A manifest that cannot be read is told by the rule on crate edges.
fn named(manifest: &str) -> Vec<String> {
    let Ok(table) = manifest.parse::<Table>() else { return Vec::new() };
    let shared = table.get("workspace").and_then(|w| w.get("dependencies"));
    let own = SECTIONS.iter().filter_map(|section| table.get(*section));
    shared.into_iter().chain(own).filter_map(|t| t.as_table()).flat_map(|t| t.keys().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_a_line_is_told_once() {
        let project = Project::planted(&[
            (
                "Cargo.toml",
                "[workspace.dependencies]\nfrontdesk-desk = { path = \"a\" }\nserde = \"1\"\nrand = \"0.9\"\n",
            ),
            ("crates/desk/Cargo.toml", "[dependencies]\nrand.workspace = true\n"),
            (RECORD, "| crate | for |\n|---|---|\n| serde | JSON |\n"),
        ]);
        let found: Vec<_> = check(&project).into_iter().map(|f| (f.path, f.line, f.what)).collect();
        assert_eq!(found, [("Cargo.toml".to_string(), 4, format!("rand is not in {RECORD}"))]);
    }
}
