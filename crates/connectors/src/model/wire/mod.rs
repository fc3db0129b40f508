//! How each vendor is asked, and how its events are read. No I/O.

mod anthropic;
mod azure;
mod format;
mod gemini;
mod openai;
mod request;
mod shape;

pub(super) use anthropic::Anthropic;
pub(super) use azure::Azure;
pub(super) use format::Wire;
pub(super) use gemini::Gemini;
pub(super) use openai::OpenAi;

#[cfg(test)]
mod tests;
