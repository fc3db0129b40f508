//! Messages that are to be sent. A row is written with the turn that wants it and sent after the commit, at
//! least once; a lease tells when the one who sends it has died on the way.

mod claim;
mod queue;
mod settle;

pub use claim::{Claimed, Taken, claim};
pub use queue::{NewOutbox, depth, forget_reminders, queue};
pub use settle::{End, Settled, settle};
