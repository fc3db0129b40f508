//! What is said back, before a channel adapter puts it into its vendor's form.

use crate::language::Language;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    pub language: Language,
    /// Plain text, one paragraph; never markup. On the phone a passage in another language stands between marks:
    /// `passages` cuts there, `plain` leaves them out.
    pub text: String,
    /// What the contact may choose from, in the order of the keypad's 1, 2, 3: buttons where the channel has them.
    #[serde(default)]
    pub options: Vec<String>,
    #[serde(default)]
    pub pace: Pace,
    /// Words the speech recogniser should expect.
    #[serde(default)]
    pub hints: Vec<String>,
    pub next: Next,
}

/// A part of a reply that is in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub language: Language,
    pub text: String,
}

/// ASCII's separators, which no text for people holds: before a passage in another language and after it, and
/// between its language and its words.
const FOREIGN: char = '\u{1e}';
const WORDS: char = '\u{1f}';

impl Reply {
    /// The text of several passages; those in another language are marked.
    pub fn marked(language: Language, passages: &[Passage]) -> String {
        let own = |p: &Passage| p.language == language;
        let foreign = |p: &Passage| format!("{FOREIGN}{}{WORDS}{}{FOREIGN}", p.language, p.text);
        let marked = passages.iter().map(|p| if own(p) { p.text.clone() } else { foreign(p) });
        marked.collect::<Vec<_>>().join(" ")
    }

    /// The text cut where its language changes.
    pub fn passages(&self) -> Vec<Passage> {
        let cut = self.text.split(FOREIGN).map(str::trim).filter(|part| !part.is_empty());
        let passage = |part: &str| match part.split_once(WORDS) {
            Some((code, text)) => Passage { language: code.parse().unwrap_or(self.language), text: text.to_owned() },
            None => Passage { language: self.language, text: part.to_owned() },
        };
        cut.map(passage).collect()
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        self.passages().into_iter().map(|p| p.text).collect::<Vec<_>>().join(" ")
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    #[default]
    Normal,
    Slow,
}

/// What happens after the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// The contact speaks.
    Listen,
    /// The conversation is over; on the phone we hang up.
    End,
    /// The call is put through to this number (E.164).
    Transfer { to: String },
    /// The caller leaves a message after the tone.
    Voicemail,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_in_another_language_is_marked_and_found_again() {
        let part = |language, text: &str| Passage { language, text: text.to_owned() };
        let passages = [
            part(Language::En, "Hello."),
            part(Language::Fr, "Pour le français, faites le 9."),
            part(Language::En, "How can I help?"),
        ];
        let reply = Reply {
            language: Language::En,
            text: Reply::marked(Language::En, &passages),
            options: vec![],
            pace: Pace::Normal,
            hints: vec![],
            next: Next::Listen,
        };
        assert_eq!(reply.passages(), passages);
        assert_eq!(reply.plain(), "Hello. Pour le français, faites le 9. How can I help?");
        assert_eq!(Reply { text: "\u{1e}xx\u{1f}".into(), ..reply }.plain(), "");
    }
}
