//! Twilio on this machine.
//!
//! `Twilio` is the vendor's REST interface: it takes texts over real HTTP, refuses what Twilio refuses in
//! Twilio's words, reports delivery by signed callbacks, and fails on demand. `Caller` is the other half: it
//! calls our webhooks as Twilio does and reads the TwiML.

mod account;
mod api;
mod callbacks;
mod caller;
mod faults;
mod line;
mod media;
mod outside;
mod problem;
mod server;
mod text;
mod twiml;

pub use account::Account;
pub use callbacks::Reports;
pub use caller::{Call, Caller, Heard};
pub use faults::{Fault, Faults};
pub use media::Media;
pub use server::{Redirect, Twilio};
pub use text::Text;
pub use twiml::{Say, TwiML, Verb};
