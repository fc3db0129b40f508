//! The nouns, the understanding and the dialogue are pure, so that every turn can be replayed bit for bit.

use super::Rule;
use crate::finding::Finding;
use crate::project::Project;
use crate::source::code_lines;

pub const RULE: Rule = Rule {
    name: "pure-crates",
    holds: "domain, language, intents, dialogue and advice have no clock, randomness or I/O",
    check,
};

const PURE: [&str; 5] = ["domain", "language", "intents", "dialogue", "advice"];

/// A line with all these words is forbidden, and the reason.
const BANNED: &[(&[&str], &str)] = &[
    (&["std::time", "Instant"], "a clock"),
    (&["std::time", "SystemTime"], "a clock"),
    (&["Timestamp::now("], "a clock"),
    (&["Zoned::now("], "a clock"),
    (&["std::fs"], "files"),
    (&["std::net"], "the network"),
    (&["std::env"], "the environment"),
    (&["std::process"], "processes"),
    (&["std::thread::sleep"], "waiting"),
    (&["rand::"], "randomness"),
    (&["getrandom"], "randomness"),
    (&["now_v7("], "randomness"),
    (&["new_v4("], "randomness"),
    (&["tokio::"], "a runtime"),
];

const BANNED_DEPENDENCIES: &[&str] =
    &["tokio", "rand", "getrandom", "reqwest", "rusqlite", "tokio-postgres", "axum", "hyper", "metrics"];

fn check(project: &Project) -> Vec<Finding> {
    let mut found = Vec::new();
    for name in PURE {
        found.extend(check_sources(project, &format!("crates/{name}/src/")));
        found.extend(check_manifest(project, &format!("crates/{name}/Cargo.toml")));
    }
    found
}

fn check_sources(project: &Project, folder: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in project.below(folder, ".rs") {
        for line in code_lines(file) {
            if let Some((words, what)) = BANNED.iter().find(|(words, _)| words.iter().all(|w| has(line.text, w))) {
                let what = format!("`{}` brings {what} into a pure crate", words.join(" … "));
                found.push(Finding::error(&file.path, line.number, what, "Take the value as an argument"));
            }
        }
    }
    found
}

/// `rand::` is not found in `operand::`.
fn has(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|b| b.chars().next_back());
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

fn check_manifest(project: &Project, path: &str) -> Vec<Finding> {
    let Some(manifest) = project.file(path) else { return Vec::new() };
    let mut found = Vec::new();
    let mut section = "";
    for (i, line) in manifest.text.lines().enumerate() {
        if line.starts_with('[') {
            section = line.trim();
        }
        let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
        if section == "[dependencies]" && BANNED_DEPENDENCIES.contains(&name) {
            let what = format!("a pure crate must not depend on {name}");
            found.push(Finding::error(path, i + 1, what, "Do the I/O in the desk and hand the result in"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_in_the_dialogue_is_found_and_one_in_its_tests_is_not() {
        let text = "use std::time::{Duration, Instant};\n// std::fs\nfn f(operand::A) {}\n\
                    #[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
        let project = Project::planted(&[("crates/dialogue/src/a.rs", text)]);
        let found = check(&project);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].path.as_str()), (1, "crates/dialogue/src/a.rs"));
    }

    #[test]
    fn a_runtime_is_no_dependency_of_the_nouns() {
        let manifest = "[dependencies]\ntokio.workspace = true\n[dev-dependencies]\nrand = \"0.9\"\n";
        let found = check(&Project::planted(&[("crates/domain/Cargo.toml", manifest)]));
        assert_eq!(found.iter().map(|f| f.line).collect::<Vec<_>>(), [2]);
    }
}
