//! What a vendor is told to answer.

use serde_json::Value;
use std::time::Duration;

/// One answer, and what goes wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    /// The pieces of the text.
    pub text: Vec<String>,
    /// Tools and their arguments.
    pub calls: Vec<(String, Value)>,
    /// The limit of tokens was reached.
    pub too_long: bool,
    /// The vendor's filter stepped in.
    pub withheld: bool,
    pub fault: Option<Fault>,
    /// Before the first byte.
    pub after: Duration,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This status with the vendor's usual words; the seconds go into `Retry-After`.
    Status(u16, Option<u32>),
    /// The request is answered, and nothing follows this many pieces.
    Stall(usize),
    /// The connection ends in the middle of the event after this many pieces.
    Cut(usize),
    /// The connection ends properly, and the end of the answer is missing.
    NoEnd,
    /// An event that is no JSON.
    BrokenJson,
    /// Text without end.
    Flood,
    /// Every byte comes alone, so that no letter of more than one byte comes whole.
    ByteByByte,
    /// Events without any choice in them between those that have one.
    EmptyChoices,
    /// No count of tokens.
    NoUsage,
    /// Nothing is said, and all seems well.
    Empty,
    /// The vendor gives up in the middle and says so in an event.
    ErrorInside,
}

impl Reply {
    pub fn text(pieces: &[&str]) -> Self {
        Self { text: pieces.iter().map(|piece| (*piece).to_owned()).collect(), ..Self::default() }
    }

    pub fn calls(calls: &[(&str, Value)]) -> Self {
        Self {
            calls: calls.iter().map(|(tool, arguments)| ((*tool).to_owned(), arguments.clone())).collect(),
            ..Self::default()
        }
    }

    pub fn failing(fault: Fault) -> Self {
        Self { fault: Some(fault), ..Self::text(&["Hel", "lo."]) }
    }

    pub fn after(self, after: Duration) -> Self {
        Self { after, ..self }
    }

    pub(super) fn has(&self, fault: &Fault) -> bool {
        self.fault.as_ref() == Some(fault)
    }
}
