//! Figures of a business, made from its events alone.
//!
//! Each figure is a list of rows with one written definition; what is told of it, by whatever it is grouped, is told of
//! these rows, so that a number, a chart, a file and the conversations behind them never disagree. Pure but for `look`.

mod answering;
mod bookings;
mod calls;
mod ending;
mod figure;
mod look;
mod row;
mod story;
mod tally;

#[cfg(test)]
mod tests;

pub use figure::{FIGURES, Figure, Unit, figure};
pub use look::{DAYS_MAX, Looked, TooMany};
pub use row::{Counts, Of, Row};
pub use story::Told;
pub use tally::{By, Figured, Group, Tally};
