//! The real binary over real HTTP: races, crashes, forgeries, vendors that are away, and what operators see.
//!
//! Each case runs on SQLite and, where `TEST_DATABASE_URL` is set, with two processes on PostgreSQL.
#![allow(clippy::disallowed_methods, reason = "tests look at the clock, the environment and spawn as they like")]
#![allow(clippy::print_stderr, reason = "a part that is skipped is said so")]

#[macro_use]
mod world;

mod advised;
mod audited;
mod crash;
mod documented;
mod drivers;
mod events;
mod examples;
mod explain;
mod forged;
mod house;
mod models;
mod nasty;
mod observed;
mod operator;
mod privacy;
mod race;
mod ready;
mod replicas;
mod revoked;
mod serve;
mod stop;
mod twice;
mod understand;
mod vendor;
