//! One file per command; `run` chooses among them.

mod audit;
mod chat;
mod check;
mod configured;
mod doctor;
mod explain;
mod export;
mod key;
mod member;
mod migrate;
mod replay;
mod run;
mod scenario;
mod serve;
mod stored;
mod tenant;
mod understand;

pub use run::run;

use run::print;
