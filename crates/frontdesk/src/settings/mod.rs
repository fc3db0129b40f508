//! The settings: `frontdesk.toml`, and the environment over it.
//!
//! A file is read to its end, and every mistake in it is told at once, with its place and its remedy. What comes
//! out is complete: no command finds out later that something is missing. Nothing here quotes a secret.

mod advice;
mod business;
mod database;
mod environment;
mod identity;
mod ids;
mod item;
mod mail;
mod model;
mod nearest;
mod own_advice;
mod page;
mod problem;
mod read;
mod redis;
mod secret;
mod section;
mod server;
mod twilio;

pub use advice::Advice;
pub use database::Where;
pub use environment::of_the_process;
pub use own_advice::OwnAdvice;
pub use problem::Problem;
pub use read::{Given, Settings, read, read_database, read_text};
pub use server::Server;

#[cfg(test)]
mod tests;
