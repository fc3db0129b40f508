//! What the audit trail promises, asked of SQLite and, where `TEST_DATABASE_URL` names a server, of PostgreSQL.

#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "tests start tasks, read settings and speak")]

mod dice;
mod forger;
mod noting;
mod tampering;
mod two_processes;
mod world;
