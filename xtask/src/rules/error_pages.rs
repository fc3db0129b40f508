//! Whoever meets an error code can look it up.

use super::Rule;
use crate::finding::Finding;
use crate::project::Project;
use crate::source::code_lines;

pub const RULE: Rule =
    Rule { name: "error-pages", holds: "every error code has a page in docs/errors, and no page is idle", check };

const FOLDER: &str = "docs/errors/";
/// The list of codes an API answers with: `pub const ERROR_CODES: &[&str] = &["busy", …];`.
const LIST: &str = "ERROR_CODES: ";

fn check(project: &Project) -> Vec<Finding> {
    let codes = codes(project);
    if codes.is_empty() {
        return Vec::new();
    }
    let page = |code: &str| format!("{FOLDER}{code}.md");
    let missing = codes.iter().filter(|(code, ..)| project.file(&page(code)).is_none()).map(|(code, path, line)| {
        let what = format!("{} is missing", page(code));
        Finding::error(path, *line, what, "Write what happened and what to do, in a few lines")
    });
    let idle = project.below(FOLDER, ".md").filter(|f| !f.path.ends_with("README.md")).filter(|f| {
        let code = f.path.trim_start_matches(FOLDER).trim_end_matches(".md");
        !codes.iter().any(|(c, ..)| *c == code)
    });
    let idle = idle.map(|f| Finding::error(&f.path, 1, "no answer has this code", "Remove the page, or rename it"));
    missing.chain(idle).collect()
}

/// Code, file and line of every entry of the lists.
fn codes(project: &Project) -> Vec<(&str, &str, usize)> {
    let mut codes = Vec::new();
    for file in project.below("crates/", ".rs") {
        let mut in_list = false;
        for line in code_lines(file) {
            in_list |= line.text.contains(LIST);
            if in_list {
                codes.extend(line.text.split('"').skip(1).step_by(2).map(|c| (c, file.path.as_str(), line.number)));
                in_list = !line.text.trim_end().ends_with("];");
            }
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_without_a_page_and_a_page_without_a_code_are_found() {
        let code =
            "pub const ERROR_CODES: &[&str] = &[\n    \"busy\",\n    \"gone\",\n];\nconst A: &str = \"other\";\n";
        let project = Project::planted(&[
            ("crates/web/src/errors.rs", code),
            ("docs/errors/README.md", ""),
            ("docs/errors/busy.md", ""),
            ("docs/errors/old.md", ""),
        ]);
        let found: Vec<_> = check(&project).into_iter().map(|f| (f.path, f.line)).collect();
        assert_eq!(found, [("crates/web/src/errors.rs".to_string(), 3), ("docs/errors/old.md".to_string(), 1)]);
    }
}
