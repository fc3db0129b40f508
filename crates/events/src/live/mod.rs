//! The stream as it happens: one reader for all who follow it in this process, however many they are.

mod following;
mod presence;
mod reader;

pub use following::{Following, Heard, Resync};
pub use presence::{Doing, Happens, InCall, Page, Presence, Present, Sign};
pub use reader::{Live, NotNow};
