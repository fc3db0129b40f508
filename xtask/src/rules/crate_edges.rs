//! Which crate may know which other. A missing edge is what keeps the engine free of vendors and the database.

use super::Rule;
use crate::finding::Finding;
use crate::project::{File, Project};
use toml::Table;

pub const RULE: Rule =
    Rule { name: "crate-edges", holds: "a crate depends only on the crates it is allowed to know", check };

/// Crate, and what it may depend on. The binary and `testkit` may know every crate but each other; the binary
/// may use `testkit` in its tests.
const EDGES: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("language", &["domain"]),
    ("intents", &[]),
    ("http", &["domain"]),
    ("channels", &["domain", "http"]),
    ("connectors", &["domain", "http"]),
    ("knowledge", &["domain"]),
    ("voice", &["domain"]),
    ("store", &["domain"]),
    ("dialogue", &["domain", "language", "intents"]),
    ("advice", &["domain", "language", "dialogue"]),
    ("audit", &["domain", "store"]),
    ("desk", &["audit", "domain", "language", "intents", "dialogue", "advice", "store", "knowledge", "voice"]),
    ("identity", &["audit", "domain", "store", "http"]),
    ("events", &["audit", "domain", "http", "identity", "store"]),
    ("web", &["audit", "domain", "desk", "events", "store", "identity"]),
];

const REMEDY: &str = "Define a trait in domain and let the binary pass the implementation in, or move the code; \
                      ARCHITECTURE.md says why the edge is missing";

fn check(project: &Project) -> Vec<Finding> {
    let crates = project.below("crates/", "/Cargo.toml").filter_map(|f| Some((f.path.split('/').nth(1)?, f)));
    let mut found: Vec<Finding> = crates.flat_map(|(name, manifest)| check_crate(name, manifest)).collect();
    if let Some(manifest) = project.file("xtask/Cargo.toml") {
        found.extend(check_crate("xtask", manifest));
    }
    found
}

fn check_crate(name: &str, manifest: &File) -> Vec<Finding> {
    let table = match manifest.text.parse::<Table>() {
        Ok(table) => table,
        Err(e) => {
            return vec![Finding::error(&manifest.path, 1, format!("not readable: {}", e.message()), "Correct it")];
        }
    };
    let mut found = Vec::new();
    for section in ["dependencies", "build-dependencies", "dev-dependencies"] {
        let Some(named) = table.get(section).and_then(|s| s.as_table()) else { continue };
        let for_tests = section == "dev-dependencies";
        for other in named.keys().filter_map(|k| ours(k)).filter(|o| !may_know(name, o, for_tests)) {
            let what = format!("{name} must not depend on {other}");
            found.push(Finding::error(&manifest.path, line_of(manifest, section, other), what, REMEDY));
        }
    }
    found
}

/// `frontdesk-store` → `store`; the binary itself is `frontdesk`.
fn ours(dependency: &str) -> Option<&str> {
    if dependency == "frontdesk" { Some(dependency) } else { dependency.strip_prefix("frontdesk-") }
}

fn may_know(name: &str, other: &str, for_tests: bool) -> bool {
    match name {
        "frontdesk" => other != "testkit" || for_tests,
        "testkit" => other != "frontdesk",
        // A crate that is not in the table may know the nouns and nothing else.
        _ => {
            let allowed = EDGES.iter().find(|(n, _)| *n == name).map_or(&[][..], |(_, allowed)| *allowed);
            allowed.contains(&other) || (for_tests && other == "testkit" && name != "domain")
        }
    }
}

fn line_of(manifest: &File, section: &str, other: &str) -> usize {
    let wanted = [format!("frontdesk-{other}"), other.to_string()];
    let header = format!("[{section}]");
    let starts = manifest.text.lines().position(|l| l.trim() == header).unwrap_or(0);
    let lines = manifest.text.lines().enumerate().skip(starts);
    lines
        .filter(|(_, l)| wanted.iter().any(|w| l.split(['.', '=', ' ']).next() == Some(w)))
        .map(|(i, _)| i + 1)
        .next()
        .unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, manifest: &str) -> Vec<String> {
        check(&Project::planted(&[(path, manifest)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_desk_must_not_know_the_channels() {
        let manifest = "[dependencies]\nfrontdesk-domain.workspace = true\nfrontdesk-channels.workspace = true\n";
        let found = findings("crates/desk/Cargo.toml", manifest);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("crates/desk/Cargo.toml:3: desk must not depend on channels. "), "{found:?}");
    }

    #[test]
    fn the_binary_uses_the_testkit_in_tests_only() {
        let tests = "[dev-dependencies]\nfrontdesk-testkit.workspace = true\n";
        assert!(findings("crates/frontdesk/Cargo.toml", tests).is_empty());
        let product = "[dependencies]\nfrontdesk-testkit.workspace = true\n";
        assert_eq!(findings("crates/frontdesk/Cargo.toml", product).len(), 1);
    }

    #[test]
    fn xtask_knows_none() {
        let manifest = "[dependencies]\nfrontdesk-domain.workspace = true\n";
        assert_eq!(findings("xtask/Cargo.toml", manifest).len(), 1);
    }
}
