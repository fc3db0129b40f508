//! `frontdesk understand`: JSON Lines in, what was understood out, in the same order.

mod examples;
mod lines;
mod parallel;
mod run;

pub use run::run;
