//! `/v1/events`: what happens, by page, as server-sent events and over a WebSocket; `docs/events.md` is its manual.

mod lines;
pub mod list;
pub mod live;
mod said_by_page;
mod wanted;
mod watch;

use wanted::{Wanted, cursor_unknown};
