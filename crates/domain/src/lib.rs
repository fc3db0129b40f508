//! The nouns of a front desk and the traits of the outside world.
//!
//! Everything here is pure: no clock, no randomness, no I/O. Time and ids come in as arguments,
//! so that every rule can be replayed and tested faster than real time.

pub mod access;
pub mod action;
pub mod attachment;
pub mod audit;
pub mod block;
pub mod booking;
pub mod channel;
pub mod contact;
pub mod conversation;
pub mod digest;
pub mod event;
pub mod hex;
pub mod holidays;
pub mod id;
pub mod inbound;
pub mod language;
pub mod lead;
pub mod lists;
pub mod mail;
pub mod message;
pub mod model;
pub mod outside;
pub mod reply;
pub mod schedule;
pub mod secret;
pub mod task;
pub mod tenant;
pub mod understanding;
pub mod when;
pub mod zone;

pub use access::{Actor, Permission, PermissionSet, Principal, Role};
pub use action::{Action, NotFree, Outcome};
pub use attachment::{Attachment, FileKind, Standing, Trouble};
pub use block::Block;
pub use booking::{Booking, BookingKind, BookingStatus, Hold, Offer};
pub use channel::{Channel, ChannelKind, Medium, RingFirst};
pub use contact::{Address, Consent, Contact, Keyword};
pub use conversation::{Conversation, ConversationStatus, Holder};
pub use digest::Digest;
pub use event::{Event, Happened};
pub use hex::hex;
pub use id::*;
pub use inbound::{Inbound, InboundEvent};
pub use language::{Language, Locale};
pub use lead::{Lead, Stage};
pub use message::{Author, Delivery, Message, Purpose};
pub use outside::OutsideError;
pub use reply::{Next, Pace, Passage, Reply};
pub use secret::Secret;
pub use task::{Task, TaskKind};
pub use tenant::{OwnIntent, Resource, Rules, Service, Tenant};
pub use understanding::{Command, Entity, EntityKind, Understanding, Value};
pub use when::{Clock, Day, When};
