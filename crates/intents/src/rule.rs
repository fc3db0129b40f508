//! What the classifier is tuned by. `examples/settle.rs` finds these numbers in examples alone, without any text that
//! belongs to no intent.

/// How features are weighed and from where on an intent counts. Everybody uses the default; another one is for
/// settling it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// How heavily words and their pairs weigh against letters.
    pub words_weigh: f32,
    /// How much an unknown feature counts, against the rarest known one. Above one, because what was never seen in any
    /// example speaks against all of them.
    pub unknown_weighs: f32,
    /// How much it counts that strangers are refused, against that what is known is recognised, from 0 to 1.
    pub caution: f32,
}

impl Default for Rule {
    fn default() -> Self {
        Self { words_weigh: 0.85, unknown_weighs: 2.0, caution: 0.0075 }
    }
}
