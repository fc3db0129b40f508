//! The calendar: days as they are drawn, where a booking could be moved to, and what became of it.

pub mod days;
pub mod history;
pub mod moves;
