//! A greeting that is a day as well: "Morgen!" wishes a good morning, and "morgen" is tomorrow.

use crate::grammar::Chart;
use crate::intent::Found;
use crate::tongue::flag;

/// The greeting that opens a text: with an exclamation mark, or before who speaks, where after a day the verb would
/// stand: "Morgen, ich hätte gern einen Termin".
pub fn by_day(chart: &Chart<'_>) -> Option<Found> {
    let word = chart.word(0).filter(|_| chart.has(0, flag::GREETS))?;
    let exclaimed = chart.tokens.text.get(word.to as usize..).is_some_and(|rest| rest.trim_start().starts_with('!'));
    let greets = exclaimed || chart.has(1, flag::SUBJECT);
    greets.then_some(Found { name: "greeting", confidence: 0.8, from: 0, to: 1 })
}
