//! One file per command; `run` chooses among them.

mod chat;
mod check;
mod configured;
mod doctor;
mod export;
mod migrate;
mod run;
mod scenario;
mod serve;
mod understand;

pub use run::run;

use run::print;
