//! `lib.rs` and `mod.rs` are tables of contents.

use super::Rule;
use crate::finding::Finding;
use crate::project::Project;
use crate::source::functions;

pub const RULE: Rule = Rule {
    name: "mod-files",
    holds: "lib.rs and mod.rs hold modules, exports, docs and a registry (a warning)",
    check,
};

fn check(project: &Project) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in project.rust().filter(|f| f.path.ends_with("/lib.rs") || f.path.ends_with("/mod.rs")) {
        for function in functions(file) {
            let what = format!("`{}` hides in a table of contents", function.name);
            let remedy = "Move it to a file named after what it does";
            found.push(Finding::warning(&file.path, *function.lines.start(), what, remedy));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_in_lib_rs_is_found() {
        let text = "pub mod a;\npub use a::A;\nconst LIST: &[u8] = &[1];\npub fn b() {}\n";
        let found = check(&Project::planted(&[("crates/desk/src/lib.rs", text), ("crates/desk/src/a.rs", text)]));
        assert_eq!(found.iter().map(|f| f.line).collect::<Vec<_>>(), [4]);
    }
}
