//! Systems we act in or ask: language models and mail servers so far.
//!
//! An adapter speaks one vendor's language and knows nothing of conversations. It goes out through
//! `frontdesk_http`, and what it gives back is checked by whoever asked.

pub mod mail;
pub mod model;
