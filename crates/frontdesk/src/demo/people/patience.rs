//! How long people take: to hear what is said to them, to think, and to write.

use std::time::Duration;

const A_WORD: Duration = Duration::from_millis(220);
const HEARS_MAX: Duration = Duration::from_secs(5);
const THINKS: Duration = Duration::from_millis(1_200);
/// Until the next text, and until an unanswered phone is given up.
pub const WRITES: Duration = Duration::from_secs(7);
pub const RINGS: Duration = Duration::from_secs(5);
/// Between two looks whether somebody speaks, where nothing was said.
pub const LISTENS: Duration = Duration::from_secs(3);

/// To say so many words; then the line tells on what it recognised.
pub const SAYS_TWO_WORDS: Duration = Duration::from_millis(450);

/// To hear these words and have an answer to them. Long ones are not heard to the end.
pub fn hears(said: &str) -> Duration {
    let words = u32::try_from(said.split_whitespace().count()).unwrap_or(u32::MAX);
    A_WORD.saturating_mul(words).min(HEARS_MAX) + THINKS
}
