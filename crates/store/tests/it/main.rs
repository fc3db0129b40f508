//! What the store promises, asked of SQLite (a file and in memory) and, where `TEST_DATABASE_URL` names a
//! server, of PostgreSQL.

#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "tests start tasks, read settings and speak")]
#![allow(clippy::cloned_ref_to_slice_refs, reason = "a list of one reads better as a list")]

mod audit;
mod blocks;
mod isolation;
mod migrations;
mod nouns;
mod outgoing;
mod people;
mod places;
mod probes;
mod stream;
mod transactions;
mod world;
