//! The API over HTTP, in one process: who may do what, that tenants see nothing of each other, and what each resource does.
//! Each case runs in memory and, where `TEST_DATABASE_URL` is set, on PostgreSQL.
#![allow(clippy::disallowed_methods, reason = "tests look at the environment and spawn as they like")]
#![allow(clippy::print_stderr, reason = "a part that is skipped is said so")]

#[macro_use]
mod world;

mod audited;
mod bookings;
mod calendar;
mod contacts;
mod conversations;
mod dashboard;
mod figures;
mod guards;
mod matrix;
mod once;
mod probe;
mod raw;
mod settings;
mod why;
