//! The vendors there are.

use super::asked::{Asked, Refusal, Wrong};
use super::reply::Reply;
use super::{anthropic, gemini, openai};
use serde_json::Value;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brand {
    OpenAi,
    Azure,
    Anthropic,
    Gemini,
}

impl Brand {
    pub const ALL: [Self; 4] = [Self::OpenAi, Self::Azure, Self::Anthropic, Self::Gemini];

    /// What follows the vendor's host in the settings.
    pub(super) fn base(self) -> &'static str {
        match self {
            Self::OpenAi => "/v1",
            Self::Azure | Self::Anthropic | Self::Gemini => "",
        }
    }

    pub(super) fn check(self, asked: &Asked, key: &str, model: &str) -> Result<(), Wrong> {
        match self {
            Self::OpenAi => openai::check(asked, key, model),
            Self::Azure => openai::check_azure(asked, key, model),
            Self::Anthropic => anthropic::check(asked, key, model),
            Self::Gemini => gemini::check(asked, key, model),
        }
    }

    pub(super) fn refusal(self, wrong: &Wrong) -> Refusal {
        match self {
            Self::OpenAi => openai::refusal(wrong, "model_not_found"),
            Self::Azure => openai::refusal(wrong, "DeploymentNotFound"),
            Self::Anthropic => anthropic::refusal(wrong),
            Self::Gemini => gemini::refusal(wrong),
        }
    }

    /// What stands in the body of an error of this status.
    pub(super) fn trouble(self, status: u16) -> Value {
        match self {
            Self::OpenAi | Self::Azure => openai::trouble(status),
            Self::Anthropic => anthropic::trouble(status),
            Self::Gemini => gemini::trouble(status),
        }
    }

    /// The answer, one event each; those with a piece of it are marked.
    pub(super) fn events(self, reply: &Reply, asked: &Asked) -> Vec<(bool, String)> {
        match self {
            Self::OpenAi => openai::events(reply, asked, false),
            Self::Azure => openai::events(reply, asked, true),
            Self::Anthropic => anthropic::events(reply, asked),
            Self::Gemini => gemini::events(reply),
        }
    }
}

/// The tokens every answer of a fake takes: 11 in, 7 out.
pub(super) const INPUT: u32 = 11;
pub(super) const OUTPUT: u32 = 7;
