//! The API over HTTP, in one process: who may do what, that tenants see nothing of each other, and what each resource does.
//! Each case runs in memory and, where `TEST_DATABASE_URL` is set, on PostgreSQL.
#![allow(clippy::disallowed_methods, reason = "tests look at the environment and spawn as they like")]
#![allow(clippy::print_stderr, reason = "a part that is skipped is said so")]

#[macro_use]
mod world;

mod audited;
mod audited_house;
mod authenticator;
mod bookings;
mod calendar;
mod calls;
mod contacts;
mod conversations;
mod dashboard;
mod figures;
mod files;
mod guards;
mod inbox;
mod large_list;
mod lead_histories;
mod leads;
mod live_list;
mod matrix;
mod once;
mod pages;
mod playbook;
mod postbox;
mod presence;
mod probe;
mod proxies;
mod raw;
mod saying;
mod settings;
mod shared;
mod sign_on;
mod takeover;
mod tenants;
mod waits;
mod why;
