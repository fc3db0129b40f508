//! `frontdesk demo`: a clinic on this machine, with a page to call, text and chat with it, and people who do.

pub mod clinic;
mod console;
mod feed;
mod line;
mod page;
mod people;
mod phone;
pub mod run;
mod token;

pub use console::Console;
pub use run::run;
