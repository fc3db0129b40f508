//! A link in our documents leads somewhere.

use super::Rule;
use crate::finding::Finding;
use crate::project::{File, Project};

pub const RULE: Rule =
    Rule { name: "links", holds: "every link from a Markdown file to a file of the repository resolves", check };

fn check(project: &Project) -> Vec<Finding> {
    project.below("", ".md").flat_map(|file| check_file(project, file)).collect()
}

fn check_file(project: &Project, file: &File) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut in_code = false;
    for (i, line) in file.text.lines().enumerate() {
        in_code ^= line.trim_start().starts_with("```");
        if in_code {
            continue;
        }
        for target in targets(line) {
            let what = match resolve(&file.path, target) {
                Some(path) if project.has(&path) => continue,
                Some(_) => format!("the link to `{target}` leads nowhere"),
                None => format!("the link to `{target}` leaves the repository"),
            };
            found.push(Finding::error(&file.path, i + 1, what, "Correct the path, or remove the link"));
        }
    }
    found
}

/// The targets of `[text](target)` that are files of ours.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    let inline = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    inline
        .map(|target| target.split([' ', '#']).next().unwrap_or_default())
        .filter(|t| !t.is_empty() && !t.contains("://") && !t.starts_with("mailto:"))
}

/// The path from the root; `None` when it leads out of the repository.
fn resolve(from: &str, target: &str) -> Option<String> {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let start = if target.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = start.split('/').filter(|p| !p.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_nothing_is_found() {
        let text = "[a](../b.md#part) [web](https://a.example) [here](#x)\n```\n[no](code.md)\n```\n[gone](gone.md) [out](../../c)\n";
        let project = Project::planted(&[("docs/a.md", text), ("b.md", "")]);
        let found: Vec<_> = check(&project).into_iter().map(|f| (f.line, f.what)).collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[0], (5, "the link to `gone.md` leads nowhere".to_string()));
        assert_eq!(found[1], (5, "the link to `../../c` leaves the repository".to_string()));
    }
}
