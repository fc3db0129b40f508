//! An answer as far as it has come, in the terms of every vendor.

use super::limits::{CALLS_MAX, answer_bytes_max};
use super::refusal::broken;
use super::thoughts::Thoughts;
use frontdesk_domain::OutsideError;
use frontdesk_domain::model::{Ask, Piece, Stop, Tokens};
use std::collections::VecDeque;

#[derive(Debug, Default)]
pub(super) struct SoFar {
    /// Text that nobody has taken yet.
    pub(super) ready: VecDeque<Piece>,
    calls: Vec<PartOfCall>,
    /// The tool whose arguments are the answer itself, where that is how the vendor is given a shape.
    shape: Option<String>,
    why: Option<Stop>,
    input: Option<u32>,
    output: Option<u32>,
    /// The vendor said that nothing more comes.
    pub(super) over: bool,
    thoughts: Thoughts,
    has_text: bool,
    bytes: usize,
    bytes_max: usize,
    tokens_in_guessed: u32,
}

#[derive(Debug)]
struct PartOfCall {
    index: u64,
    tool: String,
    arguments: String,
}

impl SoFar {
    pub(super) fn new(ask: &Ask) -> Self {
        let shape = ask.schema.as_ref().map(|schema| schema.name.clone());
        let tokens_in_guessed = ask.tokens_guessed();
        Self { bytes_max: answer_bytes_max(ask), shape, tokens_in_guessed, ..Self::default() }
    }

    pub(super) fn text(&mut self, text: &str) -> Result<(), OutsideError> {
        self.counts(text)?;
        let answer = self.thoughts.answer(text);
        self.says(answer);
        Ok(())
    }

    fn says(&mut self, answer: String) {
        if !answer.is_empty() {
            self.has_text = true;
            self.ready.push_back(Piece::Text(answer));
        }
    }

    pub(super) fn call_begins(&mut self, index: u64, tool: &str) -> Result<(), OutsideError> {
        if self.calls.len() == CALLS_MAX {
            return Err(broken("the answer calls more tools than anyone needs"));
        }
        self.counts(tool)?;
        self.calls.push(PartOfCall { index, tool: tool.to_owned(), arguments: String::new() });
        Ok(())
    }

    /// More of the arguments of a call that began.
    pub(super) fn call_goes_on(&mut self, index: u64, arguments: &str) -> Result<(), OutsideError> {
        let Some(call) = self.calls.iter_mut().rev().find(|call| call.index == index) else {
            return Err(broken("the answer goes on with a call that never began"));
        };
        if self.shape.as_ref() == Some(&call.tool) {
            return self.text(arguments);
        }
        call.arguments.push_str(arguments);
        self.counts(arguments)
    }

    /// Whether a call with this number has begun.
    pub(super) fn knows_call(&self, index: u64) -> bool {
        self.calls.iter().any(|call| call.index == index)
    }

    pub(super) fn calls(&self) -> u64 {
        self.calls.len() as u64
    }

    pub(super) fn stops(&mut self, why: Stop) {
        self.why = Some(why);
    }

    /// Later counts stand over earlier ones.
    pub(super) fn tokens(&mut self, input: Option<u64>, output: Option<u64>) {
        let whole = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        self.input = input.map(whole).or(self.input);
        self.output = output.map(whole).or(self.output);
    }

    /// What is left to give when nothing more comes: held back text, the calls, why it ended, and the tokens.
    pub(super) fn end(&mut self) -> Result<(Vec<Piece>, Stop, Tokens), OutsideError> {
        let rest = self.thoughts.rest();
        self.says(rest);
        let why = match self.why {
            Some(why) => why,
            None if self.over => Stop::Finished,
            None => return Err(broken("the answer ended before it was complete")),
        };
        let calls: Vec<Piece> = std::mem::take(&mut self.calls)
            .into_iter()
            .filter(|call| self.shape.as_ref() != Some(&call.tool))
            .map(|PartOfCall { tool, arguments, .. }| Piece::Call { tool, arguments: or_none(arguments) })
            .collect();
        if why == Stop::Finished && calls.is_empty() && !self.has_text {
            return Err(broken("the answer is empty"));
        }
        // The last call of an answer that was cut off is cut off too.
        let calls = if why == Stop::Finished { calls } else { Vec::new() };
        Ok((self.ready.drain(..).chain(calls).collect(), why, self.counted()))
    }

    fn counted(&self) -> Tokens {
        let guessed = self.input.is_none() || self.output.is_none();
        let input = self.input.unwrap_or(self.tokens_in_guessed);
        let output = self.output.unwrap_or_else(|| Tokens::guessed(self.bytes));
        Tokens { input, output, guessed }
    }

    fn counts(&mut self, text: &str) -> Result<(), OutsideError> {
        self.bytes += text.len();
        if self.bytes > self.bytes_max { Err(broken("the answer is far longer than was asked for")) } else { Ok(()) }
    }
}

/// A tool without arguments is called with none by some vendors and with nothing by others.
fn or_none(arguments: String) -> String {
    if arguments.trim().is_empty() { "{}".to_owned() } else { arguments }
}
