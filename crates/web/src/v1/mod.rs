//! The API under `/v1`: one file for each noun, and the table of all routes.

pub mod audit;
pub mod bookings;
pub mod contacts;
pub mod conversations;
pub mod events;
pub mod page;
pub mod settings;
pub mod shapes;
mod table;
pub mod version;
pub mod webhooks;

pub(crate) use table::routes;
pub use table::{Listed, listed};
