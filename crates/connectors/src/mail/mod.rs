//! Mail servers: letters out, by SMTP.

mod smtp;

pub use smtp::{Account, Security, Smtp};
