//! Figures: what the events tell of a time, the cases behind each, the same as a file, and today at a glance.

mod asked;
pub mod file;
pub mod rows;
mod shapes;
pub mod summary;
pub mod today;
