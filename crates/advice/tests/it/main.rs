//! What a model is asked and what of its answer counts, from the outside.

mod commands;
mod phrasing;
mod veil;
mod world;
