//! A decision is written down with what led to it and what it costs.

use super::Rule;
use crate::finding::Finding;
use crate::project::{File, Project};

pub const RULE: Rule = Rule {
    name: "decisions",
    holds: "every record in docs/adr has Status, Context, Decision, Consequences and its own number",
    check,
};

const SECTIONS: [&str; 4] = ["Status", "Context", "Decision", "Consequences"];

fn check(project: &Project) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut last = "";
    for file in project.below("docs/adr/", ".md").filter(|f| !f.path.ends_with("README.md")) {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let number = name.split('-').next().unwrap_or_default();
        if number.len() != 3 || !number.bytes().all(|b| b.is_ascii_digit()) || number == last {
            let remedy = "Name it NNN-title.md with the next free number";
            found.push(Finding::error(&file.path, 1, "a record without a number of its own", remedy));
        }
        last = number;
        found.extend(check_sections(file));
    }
    found
}

fn check_sections(file: &File) -> Option<Finding> {
    let has = |name: &str| {
        file.text.lines().any(|l| l.starts_with('#') && l.trim_start_matches('#').trim() == name)
            || file.text.contains(&format!("\n{name}: "))
    };
    let missing: Vec<&str> = SECTIONS.into_iter().filter(|s| !has(s)).collect();
    let what = format!("without {}", missing.join(", "));
    (!missing.is_empty()).then(|| Finding::error(&file.path, 1, what, "Add the headings, half a page in all"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_incomplete_record_and_a_double_number_are_found() {
        let whole = "# A\n\nStatus: accepted\n\n## Context\n\n## Decision\n\n## Consequences\n";
        let project = Project::planted(&[
            ("docs/adr/001-a.md", whole),
            ("docs/adr/001-b.md", whole),
            ("docs/adr/002-c.md", "# C\n\n## Context\n\n## Decision\n\n## Consequences\n"),
        ]);
        let found: Vec<_> = check(&project).into_iter().map(|f| (f.path, f.what)).collect();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].0, "docs/adr/001-b.md");
        assert_eq!(found[1].1, "without Status");
    }
}
