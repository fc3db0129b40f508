//! Second factors: codes of an app, codes on paper, passkeys. Who has one needs it from then on, everywhere.

mod apps;
mod attempts;
mod book;
mod codes;
mod keys;
mod paper;
mod show;
mod totp;

pub use apps::Begun;
pub use book::{Factors, Kept, Refused};
pub use paper::CODES;
pub use show::Shown;
pub use totp::Totp;
