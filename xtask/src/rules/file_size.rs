//! A file is read in one sitting.

use super::Rule;
use crate::finding::Finding;
use crate::project::Project;
use crate::source::product_lines;

pub const RULE: Rule = Rule {
    name: "file-size",
    holds: "a source file has at most 800 lines without its tests (400 is a warning)",
    check,
};

const WARN_LINES: usize = 400;
const MAX_LINES: usize = 800;

fn check(project: &Project) -> Vec<Finding> {
    let sizes = project.rust().map(|file| (file, product_lines(file).len()));
    sizes
        .filter(|(_, lines)| *lines > WARN_LINES)
        .map(|(file, lines)| {
            let what = format!("{lines} lines without tests");
            let remedy = "Move a noun or a verb with its tests into a file of its own";
            let found = if lines > MAX_LINES { Finding::error } else { Finding::warning };
            found(&file.path, 1, what, remedy)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;

    #[test]
    fn long_files_warn_and_then_fail_and_tests_do_not_count() {
        let lines = |n: usize| "const A: u8 = 1;\n".repeat(n);
        let tests = format!("fn a() {{}}\n#[cfg(test)]\nmod tests {{\n{}}}\n", "    const A: u8 = 1;\n".repeat(900));
        let project = Project::planted(&[
            ("crates/desk/src/long.rs", &lines(401)),
            ("crates/desk/src/too_long.rs", &lines(801)),
            ("crates/desk/src/tested.rs", &tests),
            ("crates/desk/tests/it/main.rs", &lines(2000)),
        ]);
        let found: Vec<_> = check(&project).iter().map(|f| f.severity).collect();
        assert_eq!(found, [Severity::Warning, Severity::Error]);
    }
}
