//! `frontdesk demo`: a clinic on this machine, with a page to call, text and chat with it.

pub mod clinic;
mod console;
mod feed;
mod page;
mod phone;
pub mod run;
mod token;

pub use console::Console;
pub use run::run;
