//! The engine as a caller meets it: conversations with a small desk that keeps its bookings in memory.
//!
//! A caller's line is written as what was read from it (`book`, `2026-11-24T09:30`, `name:David Miller`), so that
//! these tests are about the conversation and not about the reading of words.

mod anew;
mod booking;
mod changing;
mod claims;
mod desk;
mod getting_on;
mod never;
mod text;

use crate::{Playbook, builtin};
use std::sync::LazyLock;

static PLAYBOOK: LazyLock<Playbook> = LazyLock::new(|| {
    let files = builtin("appointments").expect("a playbook");
    let files: Vec<(String, String)> = files.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    Playbook::load(&files).unwrap_or_else(|problems| {
        let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", all.join("\n"))
    })
});
