//! The use cases of identity, on SQLite and on PostgreSQL.

#![allow(clippy::disallowed_methods, clippy::print_stderr, reason = "tests start tasks, read settings and speak")]
#![allow(clippy::cloned_ref_to_slice_refs, reason = "a list of one reads better as a list")]

mod keys;
mod tokens;
mod world;
