//! The web chat: sessions, a WebSocket, and HTTP where that does not get through. `docs/widget-protocol.md`
//! describes the frames.

mod frames;
pub mod messages;
mod origin;
pub mod script;
pub mod sessions;
pub mod socket;

pub(crate) use origin::preflight;
