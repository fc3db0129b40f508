//! Passwords: how good one is, and how it is kept.

mod common;
mod hash;
mod pieces;
mod pool;
mod strength;

pub use hash::Cost;
pub use pool::{Checked, Hashing, Overloaded};
pub use strength::{LENGTH_MAX, LENGTH_MIN, Strength, Weakness, strength};
