//! When a model is worth asking.

use frontdesk_dialogue::Question;
use frontdesk_domain::understanding::{Command, Understanding};

/// With more words than this, a greeting, thanks or a yes to nothing is not all that was said.
const POLITE_WORDS_MAX: usize = 6;

/// Whether local understanding made nothing of the words, or nothing but the politeness in them.
pub fn is_unsure(understood: &Understanding, question: Question<'_>, text: &str) -> bool {
    if !text.chars().any(char::is_alphabetic) {
        return false;
    }
    let nothing = |c: &Command| *c == Command::NotUnderstood;
    let polite = |c: &Command| match c {
        Command::Greet | Command::Thank | Command::Help => true,
        // "Right, so …" where nothing was asked.
        Command::Affirm | Command::Deny | Command::Unclear => question == Question::Home,
        _ => false,
    };
    let commands = &understood.commands;
    let long = text.split_whitespace().count() > POLITE_WORDS_MAX;
    commands.iter().all(nothing) || (long && commands.iter().all(|c| nothing(c) || polite(c)))
}
