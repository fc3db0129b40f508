//! The audit trail: who changed what, kept so that a change of the trail itself shows.
//!
//! A use case calls [`note`] in the transaction of its change, which costs it a write and no question. Soon after the
//! commit the [`Chainer`] links the entry to the one before by a hash and signs how far the chain goes; [`verify`] names
//! the first entry that is not as it was linked. Entries hold ids and words of the program, never a name, a number or a
//! text, so that erasing a person never breaks the chain.

mod chain;
mod chainer;
mod export;
mod fault;
mod note;
mod sign;
mod verify;
mod walk;

pub use chainer::{Chainer, link_waiting};
pub use export::{Format, Told, export};
pub use fault::{Fault, What};
pub use frontdesk_domain::audit::{By, Deed, Origin, Value, Verb};
pub use frontdesk_store::audit::{Entry, Wanted};
pub use note::{digest, note, note_alone, note_for};
pub use sign::{Keys, Trusted};
pub use verify::{Known, Sound};
pub use walk::verify;
