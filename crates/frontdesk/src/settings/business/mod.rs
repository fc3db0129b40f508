//! `[[business]]`: a business, as its receptionist would describe it, read into a tenant.

mod intents;
mod languages;
mod opening_hours;
mod phone;
mod practitioners;
mod price;
mod rules;
mod services;
mod tenant;
mod ways_in;

pub use tenant::{Business, KEYS, Known};
