//! What the identity promises, asked of SQLite in memory and, where `TEST_DATABASE_URL` names a server, of PostgreSQL.

#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "tests start tasks, read settings and speak")]
#![allow(clippy::cloned_ref_to_slice_refs, reason = "a list of one reads better as a list")]

mod factors;
mod house;
mod joining;
mod keys;
mod letters;
mod new_address;
mod passwords;
mod sign_on;
mod signing_in;
mod standing;
mod tokens;
mod world;
