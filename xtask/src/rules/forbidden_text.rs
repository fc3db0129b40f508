//! The repository speaks of the product: no path of somebody's machine, no note to self, no private registry.

use super::Rule;
use crate::finding::Finding;
use crate::project::{File, Project};

pub const RULE: Rule = Rule {
    name: "forbidden-text",
    holds: "no machine path, open note or registry address is in a tracked file",
    check,
};

/// Written in two halves, so that this file does not hold what it forbids.
const FORBIDDEN: &[(&str, &str, &str)] = &[
    (concat!("/ho", "me/"), "a path of one machine", "Use a path from the root of the repository, or $HOME"),
    (concat!("/ro", "ot/"), "a path of one machine", "Use a path from the root of the repository, or $HOME"),
    (concat!("/Use", "rs/"), "a path of one machine", "Use a path from the root of the repository, or $HOME"),
    (concat!("/wo", "rk/"), "a path of one machine", "Use a path from the root of the repository"),
    (concat!("/tmp/tar", "get"), "a path of one machine", "Use CARGO_TARGET_DIR"),
    (concat!("TO", "DO"), "an open note", "Do it, or open an issue"),
    (concat!("FIX", "ME"), "an open note", "Do it, or open an issue"),
    (concat!("XX", "X"), "an open note", "Do it, or open an issue"),
];

fn check(project: &Project) -> Vec<Finding> {
    project.files.iter().filter(|f| !generated(&f.path)).flat_map(check_text).chain(check_locks(project)).collect()
}

fn generated(path: &str) -> bool {
    path.ends_with("Cargo.lock") || path.ends_with("package-lock.json")
}

fn check_text(file: &File) -> Vec<Finding> {
    let mut found = Vec::new();
    for (i, line) in file.text.lines().enumerate() {
        for (word, what, remedy) in FORBIDDEN.iter().filter(|(word, ..)| stands_alone(line, word)) {
            found.push(Finding::error(&file.path, i + 1, format!("`{word}` is {what}"), *remedy));
        }
    }
    found
}

/// A word is not found inside a longer one, nor a path inside a longer path or an address.
fn stands_alone(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|b| b.chars().next_back());
        let after = line.get(at + word.len()..).and_then(|a| a.chars().next());
        let path = word.starts_with('/');
        let joins = |c: char| c.is_alphanumeric() || c == '_' || (path && matches!(c, '.' | '-' | '}' | '~'));
        !before.is_some_and(joins) && (path || !after.is_some_and(joins))
    })
}

/// A lock file names packages and checksums; where they were fetched is the reader's business.
fn check_locks(project: &Project) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &project.files {
        let bad: fn(&str) -> bool = match file.path.rsplit('/').next() {
            Some("package-lock.json") => |line| line.contains("\"resolved\": \"http"),
            Some(".npmrc") => |line| line.trim_start().starts_with("registry") || line.contains(":registry"),
            Some("config.toml") if file.path.contains(".cargo/") => |line| line.starts_with("[source"),
            Some("Cargo.lock") => {
                |line| line.starts_with("source = ") && !line.contains("github.com/rust-lang/crates.io-index")
            }
            _ => continue,
        };
        for (i, _) in file.text.lines().enumerate().filter(|(_, line)| bad(line)) {
            let remedy = "Leave the registry to the machine: omit-lockfile-registry-resolved=true for npm";
            found.push(Finding::error(&file.path, i + 1, "a registry address", remedy));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        check(&Project::planted(&[(path, text)])).iter().map(|f| f.line).collect()
    }

    #[test]
    fn machine_paths_and_open_notes_are_found() {
        let text =
            concat!("see /ro", "ot/a\nfine: https://x.example/ho", "me/b\n// TO", "DO: later\nTO", "DOS los días\n");
        assert_eq!(lines("docs/a.md", text), [1, 3]);
    }

    #[test]
    fn a_lock_file_with_an_address_is_found() {
        let text = "{\n  \"resolved\": \"https://registry.example/a.tgz\"\n}\n";
        assert_eq!(lines("tests/browser/package-lock.json", text), [2]);
    }

    #[test]
    fn a_registry_in_npmrc_is_found() {
        assert_eq!(lines(".npmrc", "fund=false\nregistry=https://registry.example\n"), [2]);
    }
}
