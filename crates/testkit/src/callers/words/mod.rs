//! What people say, one file for each language. Written as speakers talk, not as the product likes to hear it.

mod clock;
mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pt;
mod template;
mod vocabulary;

pub use clock::{Heard, Said, fold, of_day, plain};
pub use template::Places;
pub use vocabulary::{Lines, Words, words};
