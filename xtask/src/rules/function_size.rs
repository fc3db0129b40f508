//! A function fits on a screen.

use super::Rule;
use crate::finding::Finding;
use crate::project::Project;
use crate::source::functions;

pub const RULE: Rule = Rule { name: "function-size", holds: "a function has at most 70 lines (a warning)", check };

const WARN_LINES: usize = 70;

fn check(project: &Project) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in project.rust() {
        for function in functions(file).into_iter().filter(|f| f.length() > WARN_LINES) {
            let what = format!("`{}` has {} lines", function.name, function.length());
            let remedy = "Name the steps and make each a function, in call order";
            found.push(Finding::warning(&file.path, *function.lines.start(), what, remedy));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_function_is_named() {
        let text = format!("fn short() {{}}\n\npub fn long() {{\n{}}}\n", "    step();\n".repeat(70));
        let found = check(&Project::planted(&[("crates/desk/src/a.rs", &text)]));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].what.as_str()), (3, "`long` has 72 lines"));
    }
}
