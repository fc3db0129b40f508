//! Vendors of language models on this machine.
//!
//! `Vendor` speaks one vendor's real wire format: it refuses a request that the vendor would refuse, in its words,
//! streams the answers it was told to give, and fails on demand. `Llama` is a real server with nothing to say.

mod anthropic;
mod asked;
mod brand;
mod gemini;
mod llama;
mod openai;
mod reply;
mod stream;
mod vendor;

pub use asked::Asked;
pub use brand::Brand;
pub use llama::Llama;
pub use reply::{Fault, Reply};
pub use vendor::Vendor;
