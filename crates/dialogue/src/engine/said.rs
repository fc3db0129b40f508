//! The commands of one turn, sorted by what is done with them.

use frontdesk_domain::{Command, Language};
use serde_json::Value;

/// What the commands of one turn amount to.
#[derive(Default)]
pub(super) struct Said {
    pub started: Option<String>,
    pub facts: Vec<(String, Value)>,
    pub answer: Option<Answer>,
    pub topics: Vec<(String, Option<String>)>,
    /// A word that needs a word back: thanks, hello, help.
    pub polite: Option<&'static str>,
    pub repeat: bool,
    pub slower: bool,
    pub person: bool,
    pub stop: bool,
    pub wrong_number: bool,
    pub goodbye: bool,
    pub resume: bool,
    pub refuse: bool,
    pub child: bool,
    pub grown_up: bool,
    /// Said to somebody else in the room.
    pub aside: bool,
    /// Flows that may be meant alike.
    pub unsure_of: Vec<String>,
    pub language: Option<Language>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Yes,
    No,
    Unclear,
    Option(usize),
    NoneOfThem,
}

impl Said {
    pub fn of(commands: Vec<Command>) -> Self {
        let mut said = Self::default();
        for command in commands {
            said.add(command);
        }
        said
    }

    fn add(&mut self, command: Command) {
        match command {
            Command::StartFlow { flow } => self.started = Some(flow),
            Command::CancelFlow => self.stop = true,
            Command::SetSlot { slot, value } | Command::CorrectSlot { slot, value } => self.facts.push((slot, value)),
            Command::Affirm => self.answer = Some(Answer::Yes),
            Command::Deny => self.answer = Some(Answer::No),
            Command::Unclear => self.answer = Some(Answer::Unclear),
            Command::Choose { index } => self.answer = Some(Answer::Option(index)),
            Command::DeclineOptions => self.answer = Some(Answer::NoneOfThem),
            Command::Ask { topic, about } => self.topics.push((topic, about)),
            Command::RequestHuman => self.person = true,
            Command::Repeat => self.repeat = true,
            Command::Slower => self.slower = true,
            Command::ChangeLanguage { language } => self.language = Some(language),
            Command::Greet => self.polite = Some("hello"),
            Command::Thank => self.polite = Some("you_are_welcome"),
            Command::Help => self.polite = Some("help"),
            Command::Goodbye => self.goodbye = true,
            Command::WrongNumber => self.wrong_number = true,
            Command::Resume => self.resume = true,
            Command::Refuse => self.refuse = true,
            Command::Clarify { flows } => self.unsure_of = flows,
            Command::Child => self.child = true,
            Command::GrownUp => self.grown_up = true,
            Command::Aside => self.aside = true,
            Command::NotUnderstood => {}
        }
    }

    /// The words of an emergency, as they were said.
    pub fn emergency(&self) -> Option<&str> {
        let (_, words) = self.topics.iter().find(|(topic, _)| topic == "emergency")?;
        Some(words.as_deref().unwrap_or_default())
    }

    pub fn is_angry(&self) -> bool {
        self.topics.iter().any(|(topic, _)| topic == "angry")
    }

    /// Nothing in it moves the conversation on.
    pub fn is_empty(&self) -> bool {
        self.started.is_none() && self.facts.is_empty() && self.answer.is_none()
    }

    pub fn is_only_language(&self) -> bool {
        self.language.is_some()
            && self.started.is_none()
            && self.facts.is_empty()
            && self.answer.is_none()
            && self.topics.is_empty()
            && self.polite.is_none()
            && !self.person
            && !self.stop
            && !self.goodbye
    }
}
