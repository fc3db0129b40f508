//! When a model is worth asking.

use frontdesk_domain::understanding::{Command, Understanding};

/// With more words than this, a greeting or thanks is not all that was said.
const POLITE_WORDS_MAX: usize = 6;

/// Whether local understanding made nothing of the words, or nothing but the politeness in them.
pub fn is_unsure(understood: &Understanding, text: &str) -> bool {
    let nothing = |c: &Command| *c == Command::NotUnderstood;
    let polite = |c: &Command| matches!(c, Command::Greet | Command::Thank | Command::Help);
    let commands = &understood.commands;
    if !text.chars().any(char::is_alphabetic) {
        return false;
    }
    commands.iter().all(nothing)
        || (commands.iter().all(|c| nothing(c) || polite(c)) && text.split_whitespace().count() > POLITE_WORDS_MAX)
}
