//! Recorded payloads are evidence only while a test reads them.

use super::Rule;
use crate::finding::Finding;
use crate::project::Project;

pub const RULE: Rule = Rule { name: "payloads", holds: "every recorded payload is read by a test", check };

fn check(project: &Project) -> Vec<Finding> {
    let code: Vec<&str> = project.rust().map(|f| f.text.as_str()).collect();
    project
        .files
        .iter()
        .filter_map(|file| {
            let (folder, name) = recorded(&file.path)?;
            // A test may name the file, or the folder whose files it all reads.
            let read = code.iter().any(|c| c.contains(name) || c.contains(&format!("{folder}\"")));
            let remedy = "Read it in a test of the adapter, or remove it";
            (!read).then(|| Finding::error(&file.path, 1, "no test reads this payload", remedy))
        })
        .collect()
}

/// The folder `payloads` or `fixtures`, and the name of the file in it.
fn recorded(path: &str) -> Option<(&str, &str)> {
    let (folders, name) = path.rsplit_once('/')?;
    let folder = folders.rsplit('/').find(|f| matches!(*f, "payloads" | "fixtures"))?;
    (!name.ends_with(".rs") && !name.ends_with(".md")).then_some((folder, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payload_nobody_reads_is_found() {
        let project = Project::planted(&[
            ("crates/channels/src/twilio/payloads/rang.form", ""),
            ("crates/channels/src/twilio/payloads/lost.form", ""),
            ("crates/channels/src/twilio/voice.rs", "include_str!(\"payloads/rang.form\")"),
        ]);
        let found: Vec<_> = check(&project).into_iter().map(|f| f.path).collect();
        assert_eq!(found, ["crates/channels/src/twilio/payloads/lost.form"]);
    }
}
