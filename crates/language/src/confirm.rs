//! Yes or no, decided by words and where they stand, never by substrings.

use crate::grammar::Chart;
use crate::tongue::flag;
use frontdesk_domain::understanding::Confirmation;

/// What a phrase says to a yes-or-no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Yes,
    No,
    /// A no that what follows does not turn into a correction: "no thanks".
    FirmNo,
    Unclear,
    /// "make it", "change that".
    Change,
    /// A question that changes what was asked, and begins something where nothing was: "can we do Friday".
    Suggest,
    /// Words that look like an answer and are none: "I know", "right now".
    Neutral,
}

const MARKS: [Mark; 7] = [Mark::Yes, Mark::No, Mark::FirmNo, Mark::Unclear, Mark::Change, Mark::Suggest, Mark::Neutral];

#[derive(Debug)]
pub struct Answer {
    pub confirmation: Confirmation,
    /// The words that decide, `to` excluded.
    pub from: usize,
    pub to: usize,
}

/// A text of so many words answers; in a longer one that was no answer to a question a small phrase may mean anything.
const ANSWER_WORDS_MAX: usize = 9;

/// The answer in a text. `asked` tells that a yes or no was asked for, `opens` that nothing was; `value_after`
/// tells whether a date, time, number or name stands at or after a word.
pub fn answer(
    chart: &mut Chart<'_>,
    asked: bool,
    opens: bool,
    taken: impl Fn(usize) -> bool,
    value_after: impl Fn(usize) -> bool,
) -> Option<Answer> {
    let mut marks = marks(chart, asked, taken);
    let tells = value_after(0);
    marks.retain(|m| (!opens || answers_unasked(*m, tells)) && !(tells && is_tag(chart, *m)));
    let has = |mark: Mark| marks.iter().any(|m| m.0 == mark);
    let (yes, firm, unclear) = (has(Mark::Yes), has(Mark::FirmNo), has(Mark::Unclear));
    let change = has(Mark::Change) || has(Mark::Suggest);
    let no = has(Mark::No) || firm;
    let deciding = || marks.iter().filter(|m| m.0 != Mark::Neutral);
    let (from, to) = (deciding().map(|m| m.1).min()?, deciding().map(|m| m.2).max()?);
    // "aber gerne": a "but" inside a yes turns nothing.
    let agrees = |at: usize| marks.iter().any(|m| m.0 == Mark::Yes && (m.1..m.2).contains(&at));
    let turned = (from..chart.words.len()).any(|at| chart.has(at, flag::BUT) && !agrees(at));
    let value = value_after(from);
    let confirmation = match (yes, no) {
        // "no wait, make it three" knows what it wants.
        _ if unclear && !(change && value) => Confirmation::Unclear,
        (true, true) if value && !firm => Confirmation::Correction,
        (true, true) => Confirmation::Unclear,
        (true, false) if change || turned => Confirmation::Correction,
        (true, false) => Confirmation::Yes,
        (false, true) if firm => Confirmation::No,
        (false, true) if change || value => Confirmation::Correction,
        (false, true) => Confirmation::No,
        (false, false) => Confirmation::Correction,
    };
    Some(Answer { confirmation, from, to })
}

/// Where nothing was asked, a question changes nothing, and praise beside a wish agrees to nothing unless it comes
/// first: "the first Monday would be good".
fn answers_unasked((mark, at, _): (Mark, usize, usize), tells: bool) -> bool {
    match mark {
        Mark::Suggest => false,
        Mark::Yes => at == 0 || !tells,
        _ => true,
    }
}

/// "…, no?" after what was said asks and denies nothing.
fn is_tag(chart: &Chart<'_>, (mark, at, end): (Mark, usize, usize)) -> bool {
    let last = end + 1 >= chart.words.len() && chart.tokens.text.trim_end().ends_with('?');
    mark == Mark::No && at > 0 && last && chart.word(at).is_some_and(|w| w.pause)
}

/// The marks that count, with their words. One word alone counts at the beginning, after another mark, after a
/// pause, or at the end; a phrase counts anywhere. Where nothing was asked and much is said, it takes three words to
/// answer in the middle: "what kind of room", "what time is it exactly".
fn marks(chart: &mut Chart<'_>, asked: bool, taken: impl Fn(usize) -> bool) -> Vec<(Mark, usize, usize)> {
    let (mut found, mut at, mut leading) = (Vec::new(), 0, true);
    let tree = &chart.tongue.answers;
    let short = asked || chart.words.len() <= ANSWER_WORDS_MAX;
    while at < chart.words.len() {
        let Some((payload, end)) = chart.spot_longest(tree, at).filter(|f| f.1 > at && !taken(at)) else {
            let opens = chart.has(at, flag::COURTESY | flag::BUT);
            leading = leading && opens || chart.has(at, flag::BUT);
            at += 1;
            continue;
        };
        let mark = MARKS.get(payload as usize).copied().unwrap_or(Mark::Neutral);
        let after_pause = chart.word(at).is_some_and(|w| w.pause || w.stop);
        let whole = at == 0 && end == chart.words.len();
        let polite = end == at + 1 && chart.has(at, flag::COURTESY);
        let ends = end == chart.words.len() && (short || mark == Mark::Change || end > at + 1);
        let placed = leading || after_pause || ends || end > at + if short { 1 } else { 2 };
        let counts = if polite { whole } else { placed };
        if counts {
            found.push((mark, at, end));
        }
        at = end;
    }
    found
}
