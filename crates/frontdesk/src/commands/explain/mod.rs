//! `frontdesk explain`: why something was said, as a page or as JSON.

mod document;
mod listing;
mod page;
mod run;

pub use run::run;
