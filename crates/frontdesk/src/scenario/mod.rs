//! Conversations written down as YAML, carried out on a whole desk in memory: pinned clock, seeded ids, the
//! vendor's real webhooks and answers, no network. `docs/scenarios.md` says how to write one.

mod answer;
mod check;
#[cfg(test)]
mod classes;
mod clock;
mod end;
mod files;
mod from;
mod given;
mod on_request;
mod perform;
mod phone;
mod read;
mod read_end;
mod read_given;
mod read_turn;
mod recorder;
mod run;
mod script;
mod times;
mod world;

pub use files::files;
pub use from::{Source, scenario_from};
pub use on_request::OnRequest;
pub use run::run;
