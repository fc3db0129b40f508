//! Texts read for whoever asks: entities and commands, with nothing stored, logged or done.

mod handler;
mod reader;
mod shapes;

pub use handler::*;
pub use reader::Reader;
