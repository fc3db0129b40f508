//! Who may do what: permissions, roles, and who is asking. Pure: how somebody is recognised is the identity's matter,
//! and what is asked of a route is the web's.

mod identify;
mod permission;
mod principal;
mod role;
mod set;

pub use identify::{Identify, Shown};
pub use permission::{May, Permission, may};
pub use principal::{Actor, Credential, Place, Principal, Proof};
pub use role::Role;
pub use set::{PermissionSet, UnknownPermission};
