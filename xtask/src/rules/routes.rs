//! A route that no test asks is a route nobody knows to work.

use super::Rule;
use crate::finding::Finding;
use crate::project::Project;
use crate::source::{code_lines, is_test_file};

pub const RULE: Rule = Rule { name: "routes", holds: "every HTTP route is asked by a test (a warning)", check };

fn check(project: &Project) -> Vec<Finding> {
    let tests: Vec<&str> = project
        .files
        .iter()
        .filter(|f| is_test_file(&f.path) || f.path.starts_with("crates/testkit/"))
        .map(|f| f.text.as_str())
        .collect();
    let mut found = Vec::new();
    for file in project.below("crates/web/src/", ".rs") {
        let own_tests = file.text.split("#[cfg(test)]").nth(1).unwrap_or_default();
        for line in code_lines(file) {
            let Some(route) = route(line.text) else { continue };
            let asked = fixed_part(route);
            if !own_tests.contains(asked) && !tests.iter().any(|t| t.contains(asked)) {
                let what = format!("no test asks `{route}`");
                found.push(Finding::warning(&file.path, line.number, what, "Ask it in a test over HTTP"));
            }
        }
    }
    found
}

/// The path in `.route("/health/live", …)` or in `path = "/health/live"`.
fn route(line: &str) -> Option<&str> {
    let after = line.split_once(".route(\"").or_else(|| line.split_once("path = \""))?.1;
    let route = after.split('"').next()?;
    (route.starts_with('/') && route.len() > 1).then_some(route)
}

/// `/chat/{id}/seen` → `/chat/`: what stands in a request whatever the id.
fn fixed_part(route: &str) -> &str {
    route.split('{').next().unwrap_or(route)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_without_a_test_is_found() {
        let code = "fn r() {\n    Router::new()\n        .route(\"/health/live\", get(live))\n        .route(\"/secret\", get(s))\n}\n";
        let test = "get(\"/health/live\")";
        let project = Project::planted(&[("crates/web/src/routes.rs", code), ("crates/web/tests/it/main.rs", test)]);
        let found: Vec<_> = check(&project).into_iter().map(|f| (f.line, f.what)).collect();
        assert_eq!(found, [(4, "no test asks `/secret`".to_string())]);
    }
}
