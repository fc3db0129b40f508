//! The API under `/v1`: one file for each noun, and the table of all routes.

pub mod attachments;
mod audit;
pub mod bookings;
pub mod calendar;
pub mod calls;
pub mod contacts;
pub mod conversations;
pub mod duplicates;
pub mod events;
pub mod factors;
pub mod figures;
pub mod first_owner;
pub mod inbox;
pub mod invitations;
pub mod keys;
pub mod leads;
pub mod me;
pub mod members;
pub mod organizations;
pub mod page;
pub mod passwords;
mod playbook;
mod refusals;
pub mod roles;
pub mod scenarios;
pub mod second;
pub mod session;
pub mod settings;
pub mod shapes;
pub mod sign_in;
pub mod tasks;
pub mod tenants;
pub mod tokens;
pub mod understood;
pub mod version;
pub mod webhooks;
pub mod why;

mod table;

pub(crate) use table::routes;
#[cfg(test)]
pub(crate) use table::shapes_of_routes;
pub use table::{Listed, listed};
