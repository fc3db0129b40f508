//! Parts of the product against vendors that speak their real wire formats, and callers that talk to all of it.
#![allow(clippy::disallowed_methods, reason = "tests look at the environment and spawn as they like")]
#![allow(clippy::print_stderr, reason = "a part that is skipped is said so")]

mod adversary;
mod callers;
mod following;
mod guarantees;
mod postgres;
mod twilio_callbacks;
mod twilio_sender;
mod webhooks;
