//! Whose model it is, and with that how it is spoken to.

use super::wire::{Anthropic, Azure, Gemini, OpenAi, Wire};
use std::fmt;
use std::str::FromStr;

/// A wire format. Most servers that one runs oneself speak `OpenAi`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vendor {
    /// OpenAI, and everything compatible with it: vLLM, llama.cpp, Ollama, LM Studio, Mistral, Groq …
    OpenAi,
    Azure,
    Anthropic,
    Gemini,
}

impl Vendor {
    pub const ALL: [Self; 4] = [Self::OpenAi, Self::Azure, Self::Anthropic, Self::Gemini];

    pub fn name(self) -> &'static str {
        match self {
            Self::OpenAi => "openai",
            Self::Azure => "azure",
            Self::Anthropic => "anthropic",
            Self::Gemini => "gemini",
        }
    }

    /// Where the vendor's own service is; Azure gives every customer an address.
    pub fn base_url(self) -> Option<&'static str> {
        match self {
            Self::OpenAi => Some("https://api.openai.com/v1"),
            Self::Azure => None,
            Self::Anthropic => Some("https://api.anthropic.com"),
            Self::Gemini => Some("https://generativelanguage.googleapis.com"),
        }
    }

    pub(super) fn wire(self) -> &'static dyn Wire {
        match self {
            Self::OpenAi => &OpenAi,
            Self::Azure => &Azure,
            Self::Anthropic => &Anthropic,
            Self::Gemini => &Gemini,
        }
    }
}

impl fmt::Display for Vendor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Vendor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|vendor| vendor.name() == text).ok_or(())
    }
}
