//! Phone numbers, typed and spoken, as E.164.

use crate::grammar::{Chart, Nt};
use crate::number::{Numeral, numeral};
use crate::token::Kind;
use crate::tongue::flag;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, Region};

/// A number and its words, `to` excluded. `e164` is `None` for one that cannot be dialled.
#[derive(Debug)]
pub struct Found {
    pub e164: Option<String>,
    pub from: usize,
    pub to: usize,
    pub old: bool,
}

struct Run {
    digits: String,
    from: usize,
    to: usize,
    /// Typed in groups as phone numbers are, or spoken digit by digit.
    shaped: bool,
}

const DIGITS_MIN: usize = 7;
const DIGITS_MAX: usize = 17;

/// The numbers of a text. Without one being asked for, a run of digits must look like a phone number.
pub fn phones(chart: &mut Chart<'_>, expected: bool, region: &str) -> Vec<Found> {
    let mut runs = runs(chart, expected);
    merge_corrected_tails(chart, &mut runs);
    runs.retain(|r| r.digits.len() >= DIGITS_MIN && r.digits.len() <= DIGITS_MAX && (expected || r.shaped));
    let region: Option<Region> = region.parse().ok();
    let mut found: Vec<Found> = runs
        .iter()
        .map(|r| Found { e164: e164(&r.digits, region), from: r.from, to: r.to, old: false })
        .filter(|f| expected || f.e164.is_some() || meant_as_phone(chart, f))
        .collect();
    let last = found.len().saturating_sub(1);
    for i in 0..last {
        let between = (found.get(i).map_or(0, |f| f.to), found.get(i + 1).map_or(0, |f| f.from));
        let taken_back = (between.0..between.1).any(|at| chart.spot_longest(&chart.tongue.corrections, at).is_some());
        if let Some(f) = found.get_mut(i) {
            f.old = taken_back;
        }
    }
    found
}

/// A number that cannot be dialled is still a phone number when the text says so or writes it so: "555-1234".
fn meant_as_phone(chart: &Chart<'_>, found: &Found) -> bool {
    let local =
        found.to == found.from + 3 && chart.folded(found.from + 1) == "-" && chart.folded(found.from).len() == 3;
    local || (0..found.from).any(|at| chart.has(at, flag::PHONE))
}

/// Any number that the metadata calls valid. Digits that begin with the country's own code are also tried with a plus.
fn e164(digits: &str, region: Option<Region>) -> Option<String> {
    let valid = |text: &str| -> Option<PhoneNumber> {
        PHONE_NUMBER_UTIL.parse(text, region).ok().filter(|n| PHONE_NUMBER_UTIL.is_valid_number(n))
    };
    let number = valid(digits)
        .or_else(|| if digits.len() > 10 { valid(&format!("+{}", digits.trim_start_matches('0'))) } else { None })?;
    Some(number.format_as(PhoneNumberFormat::E164).into_owned())
}

fn runs(chart: &Chart<'_>, expected: bool) -> Vec<Run> {
    let (mut all, mut at) = (Vec::new(), 0);
    while at < chart.words.len() {
        match run(chart, at, expected) {
            Some(run) => {
                at = run.to;
                all.push(run);
            }
            None => at += 1,
        }
    }
    all
}

fn run(chart: &Chart<'_>, from: usize, expected: bool) -> Option<Run> {
    let (mut digits, mut to, mut at) = (String::new(), from, from);
    let (mut pieces, mut spoken, mut typed_alone, mut other_signs) = (0, 0, 0, false);
    while let Some(word) = chart.word(at) {
        let breaks = at > from && (word.stop || !expected && list_goes_on(chart, at));
        if breaks || digits.len() > DIGITS_MAX {
            break;
        }
        if word.kind == Kind::Sign {
            let plus = chart.folded(at) == "+" && digits.is_empty();
            let joins = matches!(chart.folded(at), "-" | "." | "/") && !digits.is_empty();
            other_signs |= chart.folded(at) == "/";
            if !plus && !joins {
                break;
            }
            if plus {
                digits.push('+');
            }
            at += 1;
            continue;
        }
        let Some((said, next)) = piece(chart, at) else { break };
        typed_alone = typed_alone.max(if word.kind == Kind::Digits { said.len() } else { 0 });
        spoken += usize::from(word.kind == Kind::Word);
        pieces += 1;
        digits.push_str(&said);
        at = next;
        to = at;
    }
    let count = digits.trim_start_matches('+').len();
    let by_voice = spoken >= 5 && count >= DIGITS_MIN;
    let grouped = pieces > 1
        && spoken == 0
        && (3..=4).contains(&typed_alone)
        && count >= DIGITS_MIN
        && !other_signs
        && !is_date(chart, from);
    let shaped = digits.starts_with('+') || count >= 10 && typed_alone >= 10 || by_voice || grouped || expected;
    let enough = if expected { count >= 3 } else { count >= DIGITS_MIN };
    if pieces == 0 || !enough { None } else { Some(Run { digits, from, to, shaped }) }
}

/// A comma between typed numbers parts them: "18, 2014". A bracket does not: "(416) 555".
fn list_goes_on(chart: &Chart<'_>, at: usize) -> bool {
    let (Some(word), Some(before)) = (chart.word(at), chart.word(at - 1)) else { return false };
    let gap = chart.tokens.text.get(before.to as usize..word.from as usize).unwrap_or_default();
    word.kind == Kind::Digits && before.kind == Kind::Digits && gap.contains(',')
}

/// "2026-11-24", "24.11.2026"
fn is_date(chart: &Chart<'_>, at: usize) -> bool {
    let part = |i: usize, max: i64| crate::number::digits(chart, i, 2).is_some_and(|n| (1..=max).contains(&n));
    let mark = chart.folded(at + 1);
    let dotted = matches!(mark, "." | "-") && chart.folded(at + 3) == mark && part(at, 31) && part(at + 2, 31);
    if dotted && matches!(chart.folded(at + 4).len(), 2 | 4) && chart.folded(at + 5) != mark {
        return true;
    }
    let year = chart.folded(at).len() == 4 && chart.folded(at).starts_with(['1', '2']);
    year && chart.folded(at + 1) == "-" && chart.folded(at + 3) == "-"
}

/// What one or two words add: "oh", "double five", "thirty four", "eight hundred", "416".
pub fn piece(chart: &Chart<'_>, at: usize) -> Option<(String, usize)> {
    let word = chart.word(at)?;
    if word.kind == Kind::Digits {
        return Some((chart.folded(at).to_string(), at + 1));
    }
    for (times, which) in [(2, flag::DOUBLE), (3, flag::TRIPLE)] {
        if chart.has(at, which) {
            let (digit, next) = piece(chart, at + 1).filter(|(d, _)| d.len() == 1)?;
            return Some((digit.repeat(times), next));
        }
    }
    if chart.tongue.is_oh(word.id) {
        return Some(("0".into(), at + 1));
    }
    if let Some(digit) = chart.tongue.class(word.id, Nt::Digit) {
        return Some((digit.to_string(), at + 1));
    }
    let follows = numeral(chart, at + 1);
    match numeral(chart, at)? {
        Numeral::Small(v @ 1..=9) if follows == Some(Numeral::Hundred) => Some((format!("{v}00"), at + 2)),
        Numeral::Small(v) => Some((v.to_string(), at + 1)),
        Numeral::Tens(tens) => {
            let joined =
                if follows == Some(Numeral::And) && chart.tongue.counting.and_after_tens { at + 2 } else { at + 1 };
            match numeral(chart, joined) {
                Some(Numeral::Small(v @ 1..=9)) => Some(((tens + v).to_string(), joined + 1)),
                _ => Some((tens.to_string(), at + 1)),
            }
        }
        Numeral::Hundreds(v) => {
            let rest = piece(chart, at + 1).filter(|(d, _)| d.len() <= 2);
            match rest {
                Some((d, next)) => Some(((v + d.parse::<i64>().ok()?).to_string(), next)),
                None => Some((v.to_string(), at + 1)),
            }
        }
        _ => None,
    }
}

/// "416 555 1234, no wait, 1235": a short run after a correction replaces the end of the run before it.
fn merge_corrected_tails(chart: &mut Chart<'_>, runs: &mut [Run]) {
    for i in 1..runs.len() {
        let (Some(before), Some(after)) = (runs.get(i - 1), runs.get(i)) else { continue };
        let short = after.digits.len() < DIGITS_MIN && before.digits.len() >= DIGITS_MIN;
        let corrected = (before.to..after.from).any(|at| chart.spot_longest(&chart.tongue.corrections, at).is_some());
        if !short || !corrected {
            continue;
        }
        let kept = before.digits.len() - after.digits.len();
        let digits: String = before.digits.chars().take(kept).chain(after.digits.chars()).collect();
        if let Some(run) = runs.get_mut(i) {
            run.digits = digits;
            run.shaped = true;
        }
    }
}
