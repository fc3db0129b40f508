//! `/v1/flows`, `/v1/phrases` and `/v1/playbook`: what the assistant does and says, as a business changes it.

mod asked;
pub mod editions;
pub mod flows;
pub mod phrases;
pub mod rehearsals;

pub use asked::PlaybookFault;
pub(super) use asked::{edit, refused, standing, tagged};
