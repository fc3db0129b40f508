//! The database: one file per noun, every access scoped to a tenant.
//!
//! A use case is one async closure over a [`Tx`] and runs unchanged on SQLite and on PostgreSQL. On SQLite one
//! writer thread commits many of them at once; on PostgreSQL the statements of one go out in few round trips.
//! There is no way to a tenant's rows but [`Store::tenant`], none to what stands above tenants but [`Store::house`],
//! and on PostgreSQL row-level security says so again.
//! Nothing here reads the clock or makes up an id.

pub mod addresses;
pub mod advice;
pub mod allocations;
pub mod api_keys;
pub mod attachments;
pub mod attempts;
pub mod audit;
pub mod authenticators;
pub mod blocks;
pub mod bookings;
pub mod call_lines;
pub mod calls;
pub mod cards;
pub mod challenges;
pub mod contacts;
pub mod conversations;
pub mod deliveries;
pub mod drafts;
pub mod editions;
pub mod events;
pub mod happened;
pub mod held;
pub mod inbox;
pub mod invitations;
pub mod journal;
pub mod leads;
pub mod leads_read;
pub mod letters;
pub mod likeness;
pub mod links;
pub mod listing;
pub mod members;
pub mod memberships;
pub mod merges;
pub mod messages;
pub mod notes;
pub mod organizations;
pub mod outbox;
pub mod papers;
pub mod passkeys;
pub mod recovery_codes;
pub mod replies;
pub mod requests;
pub mod roles;
pub mod sessions;
pub mod sign_in_providers;
pub mod sign_in_rules;
pub mod signing_keys;
pub mod stream;
pub mod tasks;
pub mod teams;
pub mod tenants;
pub mod timeline;
pub mod timers;
pub mod token_families;
pub mod turns;
pub mod views;
pub mod webhooks;

mod error;
mod house;
mod migrations;
mod postgres;
mod row;
mod sql;
mod sqlite;
mod stir;
mod store;
mod tx;
mod whisper;
mod words;

pub use error::{Error, Result};
pub use futures::future::BoxFuture;
pub use house::{HOUSE, House};
pub use migrations::Migrated;
pub use row::{Id, Row};
pub use sql::{Param, Sql};
pub use stir::Stirred;
pub use store::{Awake, Database, Due, Scoped, Store};
pub use tx::Tx;
pub use whisper::Whispered;
