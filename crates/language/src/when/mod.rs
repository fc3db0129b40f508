//! Days, clock times and lengths of time: what the rules of every language build.

pub mod anchor;
pub mod calendar;
pub mod clock;
pub mod date;
pub mod day;
pub mod days;
pub mod duration;
pub mod feast;
pub mod join;
pub mod portion;
pub mod range;
pub mod recur;
pub mod span;
pub mod value;
pub mod which;
pub mod year;
pub mod zone;
