//! Made-up people who call and write to the demo clinic, so that a newcomer sees a day arrive.
//!
//! They go through the same door as the page's phone: signed webhooks over HTTP. A few come after the first sign-in and
//! whenever the page asks for them; never more than one group at a time, and only so many groups.

mod ears;
mod patience;
mod person;
mod play;
mod who;

pub use play::{People, watch_for_an_owner};
