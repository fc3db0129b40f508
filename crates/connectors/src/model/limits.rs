//! How much of an answer is read.

use frontdesk_domain::model::Ask;

/// No answer calls more tools than this.
pub(super) const CALLS_MAX: usize = 16;

/// Bytes of text that are more than anyone writes with a token, on average.
const BYTES_PER_TOKEN: usize = 16;
const BYTES_MIN: usize = 4_096;

/// What a model that cannot be kept from thinking gets on top, since its thoughts count as its answer.
pub(super) const THOUGHT_TOKENS: u32 = 2_048;

/// A model that writes more text and arguments than this does not keep to what it was asked.
pub(super) fn answer_bytes_max(ask: &Ask) -> usize {
    (ask.tokens_max as usize).saturating_mul(BYTES_PER_TOKEN).max(BYTES_MIN)
}
