//! What the audit trail promises, asked of SQLite and, where `TEST_DATABASE_URL` names a server, of PostgreSQL.

#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "tests start tasks, read settings and speak")]

mod dice;
mod forger;
mod noting;
mod tampering;
mod two_processes;
mod world;

/// The page lists every verb with its sentence, and no other.
#[test]
fn the_page_lists_every_verb() {
    let page = include_str!("../../../../docs/audit.md");
    let (_, table) = page.split_once("| verb | what happened |\n|---|---|\n").unwrap();
    let told: Vec<String> = table.lines().map(str::to_owned).collect();
    let wanted: Vec<String> =
        frontdesk_audit::Verb::ALL.iter().map(|verb| format!("| `{verb}` | {} |", verb.sentence())).collect();
    assert_eq!(told, wanted);
}
