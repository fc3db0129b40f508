//! Language models over real connections: the adapters against vendors that speak their wire formats.
#![allow(clippy::disallowed_methods, reason = "tests look at the environment as they like")]
#![allow(clippy::print_stderr, reason = "a part that is skipped is said so")]

mod answers;
mod asking;
mod faults;
mod real;
mod world;
