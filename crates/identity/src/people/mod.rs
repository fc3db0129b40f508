//! The use cases about people: one file for each thing that somebody does.

mod core;
mod email;
mod first_owner;
mod identify;
mod invitations;
mod letters;
mod links;
mod lockout;
mod members;
mod new_address;
mod organizations;
mod password;
mod roles;
mod sessions;
mod sign_in;
mod tenants;
mod wording;

pub use core::{Parts, People, Rules};
pub use invitations::{Invited, Joining, Offer};
pub use members::NewStanding;
pub use sign_in::{SignedIn, open};
