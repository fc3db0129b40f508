//! A made-up person: how they get in touch, and what they say.

use std::time::Duration;

pub struct Person {
    pub number: &'static str,
    /// After the first one.
    pub comes_after: Duration,
    pub does: Does,
}

/// What a caller says once they have heard one of these words; the first line that fits counts.
pub type Lines = &'static [(&'static [&'static str], &'static str)];

pub enum Does {
    /// Says why they call, answers what they are asked, and hangs up when they have nothing to answer.
    Calls { why: &'static str, answers: Lines },
    /// Writes one after the other.
    Texts(&'static [&'static str]),
    /// Calls the line that rings the owner first; nobody takes it. They answer the text that comes.
    Misses(&'static [&'static str]),
}

/// What somebody answers to what they heard. `None`: they have nothing to say to it.
pub fn answer(answers: Lines, heard: &str) -> Option<&'static str> {
    let heard = heard.to_lowercase();
    answers.iter().find(|(asked, _)| asked.iter().any(|words| heard.contains(words))).map(|(_, says)| *says)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_that_fits_is_said() {
        let answers: Lines = &[(&["anything else"], "No."), (&["your name", "who"], "Maria.")];
        assert_eq!(answer(answers, "You're booked. Is there ANYTHING else? Your name?"), Some("No."));
        assert_eq!(answer(answers, "May I have your name?"), Some("Maria."));
        assert_eq!(answer(answers, "Goodbye."), None);
    }
}
