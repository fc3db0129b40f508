//! The API under `/v1`: one file for each noun, and the table of all routes.

mod table;

pub(crate) use table::routes;
pub use table::{Listed, listed};
