//! Who of the team is looking at what, and who is writing: told to the others at this moment and kept nowhere. It has no
//! place in the stream, so a frame may be lost; the next one tells it again.

mod everybody;
mod left;
mod page;
mod room;
mod sign;
#[cfg(test)]
mod tests;
mod whisper;

pub use everybody::Presence;
pub use page::Page;
pub use sign::{Doing, Happens, InCall, Present, Sign};
