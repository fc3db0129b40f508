//! A language model that means harm: what it is asked it answers with inventions, false claims, other people's
//! instructions, nonsense or nothing. Nothing it says may come to anything.

mod lies;
mod mumbles;
mod naive;
mod policy;
mod traitor;
mod wordings;

pub use lies::{Lies, lies};
pub use mumbles::mumble;
pub use naive::{Meant, Naive};
pub use policy::Policy;
pub use traitor::Traitor;
