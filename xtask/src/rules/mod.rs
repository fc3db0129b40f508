//! The rules of this repository. A new rule is a file here, a line below, and a test with a planted violation.

use crate::finding::Finding;
use crate::project::Project;

mod crate_edges;
mod decisions;
mod dependencies;
mod error_pages;
mod file_size;
mod forbidden_text;
mod function_size;
mod links;
mod migrations;
mod mod_files;
mod payloads;
mod phrases;
mod pure_crates;
mod routes;
mod scenarios;
mod settings;

#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub name: &'static str,
    /// What is true of the repository while the rule finds nothing.
    pub holds: &'static str,
    pub check: fn(&Project) -> Vec<Finding>,
}

pub const RULES: &[Rule] = &[
    crate_edges::RULE,
    pure_crates::RULE,
    file_size::RULE,
    function_size::RULE,
    mod_files::RULE,
    migrations::RULE,
    phrases::RULE,
    scenarios::RULE,
    settings::RULE,
    routes::RULE,
    payloads::RULE,
    error_pages::RULE,
    forbidden_text::RULE,
    links::RULE,
    decisions::RULE,
    dependencies::RULE,
];
