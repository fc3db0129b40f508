//! What happens, told to others: a tenant's stream by page, live, and by webhooks.
//!
//! The stream itself is the store's ([`frontdesk_store::stream`]); turns write it and know nothing of this crate. Here
//! it is read once for all who follow it, and written as JSON once. What is told holds ids alone: whoever may see the
//! person or the text behind one asks the API for it.

pub mod live;
pub mod webhooks;

mod cursor;
mod page;
mod schema;
mod told;

pub use cursor::{After, cursor, cursor_at};
pub use page::{PAGE_MAX, Page, Read, page};
pub use schema::{Event, Happening, Lead, TYPES};
pub use told::{Told, VERSION};
