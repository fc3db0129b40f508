//! The business as its people change it: `/v1/settings`, hours, holidays, rules, services, resources, channels and
//! blocked times. All but the blocks are one document with one version.

pub mod blocks;
pub(in crate::v1) mod changing;
pub mod channels;
pub mod particulars;
pub mod resources;
pub mod services;
pub mod times;
pub(in crate::v1) mod words;
