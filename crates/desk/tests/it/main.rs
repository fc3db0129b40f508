//! Use cases on a database in memory, with a clock of the test's own.
#![allow(clippy::disallowed_methods, reason = "tests may do as they like")]

mod advice;
mod adviser;
mod attended;
mod calls;
mod learned;
mod phrasing;
mod poison;
mod replay;
mod settings;
mod world;
