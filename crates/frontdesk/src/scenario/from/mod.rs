//! A stored conversation as a scenario: what leads to a person is made up, the world around it is arranged until
//! everything goes as it went, and what was then said becomes what is expected.

mod disguise;
mod draft;
mod ending;
mod faithful;
mod fit;
mod made_up;
mod mend;
mod rehearsal;
mod source;
mod write;

pub use fit::scenario_from;
pub use source::Source;

#[cfg(test)]
mod tests;
