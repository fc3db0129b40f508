//! SQLite: one writer thread that commits many transactions at once, and a few connections for readers.

mod connection;
mod job;
mod lite;
mod migrate;
mod place;
mod readers;
mod writer;

pub(crate) use connection::{exec, rows};
pub(crate) use lite::Lite;
pub(crate) use migrate::migrate;
