//! What a model was found not to take.
//!
//! Models of one vendor differ: newer ones refuse a temperature, or cannot be kept from thinking, and no list of them
//! stays true. So each optional part of a request is sent until a model refuses it, and from then on left out.

use std::sync::atomic::{AtomicU8, Ordering};

/// A part of a request that may be left out, or sent in another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Temperature,
    /// How many tokens at most, by its first name; there is a second.
    TokensMax,
    /// The wish for an account of the tokens.
    Usage,
    /// That the model shall answer at once, without thinking first.
    NoThinking,
    /// The shape of the answer, in the first way.
    Schema,
    /// That a tool has to be called.
    MustCall,
}

const ALL: [Part; 6] =
    [Part::Temperature, Part::TokensMax, Part::Usage, Part::NoThinking, Part::Schema, Part::MustCall];

#[derive(Debug, Default)]
pub(super) struct Refused(AtomicU8);

impl Refused {
    pub(super) fn has(&self, part: Part) -> bool {
        self.0.load(Ordering::Relaxed) & bit(part) != 0
    }

    /// Whether this is news.
    pub(super) fn learn(&self, part: Part) -> bool {
        self.0.fetch_or(bit(part), Ordering::Relaxed) & bit(part) == 0
    }
}

fn bit(part: Part) -> u8 {
    1 << ALL.iter().position(|p| *p == part).unwrap_or_default()
}
