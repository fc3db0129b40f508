//! Both databases take the same steps.

use super::Rule;
use crate::finding::Finding;
use crate::project::{File, Project};

pub const RULE: Rule = Rule {
    name: "migrations",
    holds: "every migration exists for SQLite and PostgreSQL under one name, numbered without a gap",
    check,
};

const ENGINES: [&str; 2] = ["sqlite", "postgres"];

fn check(project: &Project) -> Vec<Finding> {
    let mut found = Vec::new();
    for (engine, other) in [(ENGINES[0], ENGINES[1]), (ENGINES[1], ENGINES[0])] {
        let mut number = 0;
        for file in project.below(&format!("migrations/{engine}/"), ".sql") {
            number += 1;
            found.extend(check_file(project, file, other, number));
        }
    }
    found
}

fn check_file(project: &Project, file: &File, other: &str, number: usize) -> Option<Finding> {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    if !name.starts_with(&format!("{number:04}_")) {
        let what = format!("expected a name that begins with {number:04}_");
        return Some(Finding::error(&file.path, 1, what, "Number migrations from 0001 without a gap or a double"));
    }
    let twin = format!("migrations/{other}/{name}");
    if project.file(&twin).is_none() {
        return Some(Finding::error(
            &file.path,
            1,
            format!("{twin} is missing"),
            "Write the same step for both engines",
        ));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_twin_and_a_gap_are_found() {
        let project = Project::planted(&[
            ("migrations/postgres/0001_start.sql", ""),
            ("migrations/postgres/0003_late.sql", ""),
            ("migrations/sqlite/0001_start.sql", ""),
            ("migrations/sqlite/0002_more.sql", ""),
        ]);
        let found: Vec<String> = check(&project).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 2);
        assert!(found[0].contains("migrations/postgres/0002_more.sql is missing"));
        assert!(found[1].contains("begins with 0002_"));
    }
}
