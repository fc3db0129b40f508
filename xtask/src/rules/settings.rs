//! The sample configuration shows every setting, and none that does nothing.

use super::Rule;
use crate::finding::Finding;
use crate::project::{File, Project};
use crate::source::code_lines;
use std::collections::BTreeMap;

pub const RULE: Rule =
    Rule { name: "settings", holds: "frontdesk.example.toml has every setting, and every setting in it exists", check };

const SAMPLE: &str = "frontdesk.example.toml";
/// The keys that each table may have are lists in these files: `pub const KEYS: Keys = &["listen", …];`.
const HOME: &str = "crates/frontdesk/src/settings";
const LIST: &str = "KEYS: Keys =";

fn check(project: &Project) -> Vec<Finding> {
    let homes: Vec<&File> = project.below(HOME, ".rs").collect();
    let known: BTreeMap<&str, (&File, usize)> = homes.iter().flat_map(|f| listed(f)).collect();
    let Some(sample) = project.file(SAMPLE) else {
        let remedy = format!("Write {SAMPLE} with every setting, its unit and its default");
        return homes
            .first()
            .map(|f| Finding::error(&f.path, 1, format!("{SAMPLE} is missing"), remedy))
            .into_iter()
            .collect();
    };
    if known.is_empty() {
        return Vec::new();
    }
    let shown = shown(&sample.text);
    let missing = known.iter().filter(|(name, _)| !shown.contains_key(*name)).map(|(name, (file, line))| {
        Finding::error(
            &file.path,
            *line,
            format!("`{name}` is not in {SAMPLE}"),
            "Add it with its unit and its default",
        )
    });
    let unknown = shown.iter().filter(|(name, _)| !known.contains_key(*name)).map(|(name, line)| {
        Finding::error(SAMPLE, *line, format!("no setting is called `{name}`"), "Remove it, or read it in the settings")
    });
    missing.chain(unknown).collect()
}

/// Each key of the lists, with its file and line.
fn listed(file: &File) -> Vec<(&str, (&File, usize))> {
    let mut keys = Vec::new();
    let mut in_list = false;
    for line in code_lines(file) {
        in_list |= line.text.contains(LIST);
        if in_list {
            keys.extend(
                line.text.split('"').skip(1).step_by(2).filter(|k| is_key(k)).map(|k| (k, (file, line.number))),
            );
            in_list = !line.text.trim_end().ends_with("];");
        }
    }
    keys
}

/// Keys and the parts of table names, with those that are commented out because they are optional.
fn shown(text: &str) -> BTreeMap<&str, usize> {
    let mut keys = BTreeMap::new();
    for (i, line) in text.lines().enumerate() {
        let line = line.trim_start_matches(['#', ' ']);
        if let Some(table) = line.strip_prefix('[').and_then(|l| l.split(']').next()) {
            keys.extend(table.trim_matches('[').split('.').filter(|k| is_key(k)).map(|k| (k, i + 1)));
        } else if let Some((key, _)) = line.split_once(" = ").filter(|(k, _)| is_key(k)) {
            keys.insert(key, i + 1);
        }
    }
    keys
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "pub const KEYS: Keys = &[\"listen\", \"twilio\"];\nconst OTHER: &[&str] = &[\"own\"];\n\
                        pub const TWILIO_KEYS: Keys = &[\n    \"auth_token\",\n];\n";

    #[test]
    fn a_setting_left_out_and_one_made_up_are_found() {
        let sample = "# Where it listens: it = this.\nlisten = \"127.0.0.1:8080\"\nspeed = 1\n[twilio]\n";
        let project =
            Project::planted(&[("crates/frontdesk/src/settings.rs", CODE), ("frontdesk.example.toml", sample)]);
        let found: Vec<String> = check(&project).iter().map(|f| format!("{}:{} {}", f.path, f.line, f.what)).collect();
        assert_eq!(
            found,
            [
                "crates/frontdesk/src/settings.rs:4 `auth_token` is not in frontdesk.example.toml",
                "frontdesk.example.toml:3 no setting is called `speed`",
            ]
        );
    }

    #[test]
    fn settings_without_a_sample_are_found() {
        let project = Project::planted(&[("crates/frontdesk/src/settings.rs", CODE)]);
        assert_eq!(check(&project).len(), 1);
    }
}
