//! A language model that means harm: what it is asked it answers with inventions, false claims, other people's
//! instructions, nonsense or nothing. Nothing it says may come to anything.

mod lies;
mod mumbles;
mod policy;
mod traitor;

pub use mumbles::mumble;
pub use policy::Policy;
pub use traitor::Traitor;
