//! Phone numbers, typed and spoken, as E.164 with the extension after ";ext=".

use crate::dictated::{Piece, piece, pieces};
use crate::grammar::{Chart, Nt};
use crate::money;
use crate::number::numeral;
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
    /// Written or said as phone numbers are.
    shaped: bool,
}

/// Shorter numbers are phone numbers only where one is expected and the country has such.
const DIGITS_MIN: usize = 7;
const DIGITS_MAX: usize = 17;
const EXPECTED_MIN: usize = 4;
const READINGS_MAX: usize = 12;
/// How many words before a number may say what it is.
const WORDS_BEFORE: usize = 5;

/// The numbers of a text. Without one being asked for, a run of digits must look like a phone number.
pub fn phones(chart: &mut Chart<'_>, expected: bool, region: &str) -> Vec<Found> {
    let mut runs = runs(chart, expected);
    merge_corrected_tails(chart, &mut runs);
    let region: Option<Region> = region.parse().ok();
    let mut found: Vec<Found> = runs.iter().filter_map(|run| read(chart, run, expected, region)).collect();
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

fn read(chart: &Chart<'_>, run: &Run, expected: bool, region: Option<Region>) -> Option<Found> {
    let count = run.digits.trim_start_matches('+').len();
    let announced = expected || announced(chart, run.from);
    if !announced && !run.shaped || !(EXPECTED_MIN..=DIGITS_MAX).contains(&count) {
        return None;
    }
    let number = e164(&run.digits, region, announced).or_else(|| other_reading(chart, run, region, announced));
    let meant = announced && count >= DIGITS_MIN || is_local(chart, run) && !is_code(chart, run.from);
    if number.is_none() && !meant || count < DIGITS_MIN && !(announced && number.is_some()) {
        return None;
    }
    let (extension, to) = match extension(chart, run.to) {
        Some((extension, to)) => (format!(";ext={extension}"), to),
        None => (String::new(), run.to),
    };
    Some(Found { e164: number.map(|n| n + &extension), from: run.from, to, old: false })
}

/// Whether the words before say that a phone number follows, and not the number of an order.
fn announced(chart: &Chart<'_>, at: usize) -> bool {
    let before = at.saturating_sub(WORDS_BEFORE)..at;
    before.into_iter().any(|i| chart.has(i, flag::PHONE)) && !is_code(chart, at)
}

fn is_code(chart: &Chart<'_>, at: usize) -> bool {
    let before = at.saturating_sub(WORDS_BEFORE)..at;
    before.into_iter().any(|i| chart.has(i, flag::CODE | flag::NOT_PHONE))
}

/// "555-1234": a number without the code of its area.
fn is_local(chart: &Chart<'_>, run: &Run) -> bool {
    let length = |at: usize| chart.folded(at).len();
    run.to == run.from + 3 && chart.folded(run.from + 1) == "-" && length(run.from) == 3 && length(run.from + 2) == 4
}

/// Any number that the metadata calls valid. Digits that begin with a country's code are also tried with a plus.
fn e164(digits: &str, region: Option<Region>, announced: bool) -> Option<String> {
    let valid = |text: &str| -> Option<PhoneNumber> {
        PHONE_NUMBER_UTIL.parse(text, region).ok().filter(|n| PHONE_NUMBER_UTIL.is_valid_number(n))
    };
    let abroad = || {
        let plus = digits.strip_prefix("00").or_else(|| digits.strip_prefix("011"));
        let plus = plus.or_else(|| Some(digits).filter(|d| announced && d.len() > 10 && !d.starts_with('0')));
        plus.and_then(|d| valid(&format!("+{d}")))
    };
    let number = valid(digits).or_else(abroad)?;
    Some(number.format_as(PhoneNumberFormat::E164).into_owned())
}

/// A valid number that the same words can mean: "twenty five" may be 205.
fn other_reading(chart: &Chart<'_>, run: &Run, region: Option<Region>, announced: bool) -> Option<String> {
    let spoken = (run.from..run.to).any(|at| chart.word(at).is_some_and(|w| w.kind == Kind::Word));
    if !spoken || run.digits.len() > DIGITS_MAX {
        return None;
    }
    let mut all = Vec::new();
    readings(chart, run.from, run.to, String::new(), &mut all);
    let mut valid = all.iter().filter_map(|digits| e164(digits, region, announced));
    let found = valid.next()?;
    // Where the words can be two numbers, nobody can tell which was meant.
    if valid.all(|other| other == found) { Some(found) } else { None }
}

fn readings(chart: &Chart<'_>, at: usize, to: usize, digits: String, all: &mut Vec<String>) {
    if all.len() >= READINGS_MAX || digits.len() > DIGITS_MAX {
        return;
    }
    if at >= to {
        all.push(digits);
        return;
    }
    let plus = is_plus(chart, at) && digits.is_empty();
    if plus || is_joint(chart, at) {
        return readings(chart, at + 1, to, if plus { "+".into() } else { digits }, all);
    }
    for (said, next) in pieces(chart, at) {
        readings(chart, next, to, digits.clone() + &said, all);
    }
}

/// "ext 897", "extension eight nine seven", "x897".
fn extension(chart: &Chart<'_>, at: usize) -> Option<Piece> {
    let marked = chart.has(at, flag::EXTENSION) || chart.folded(at) == "x" || chart.folded(at) == "#";
    let (mut digits, mut to) = (String::new(), at + 1);
    while let Some((said, next)) = piece(chart, to).filter(|_| marked && chart.word(to).is_some_and(|w| !w.stop)) {
        if digits.len() + said.len() > 7 {
            break;
        }
        digits.push_str(&said);
        to = next;
    }
    if digits.is_empty() { None } else { Some((digits, to)) }
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

fn is_plus(chart: &Chart<'_>, at: usize) -> bool {
    chart.folded(at) == "+" || chart.has(at, flag::PLUS)
}

fn is_joint(chart: &Chart<'_>, at: usize) -> bool {
    matches!(chart.folded(at), "-" | "." | "/")
        || chart.word(at).is_some_and(|w| w.kind == Kind::Word) && chart.has(at, flag::DASH | flag::DOT)
}

/// The longest run of digits from a word on.
fn run(chart: &Chart<'_>, from: usize, expected: bool) -> Option<Run> {
    let mut groups = Groups::default();
    let (mut digits, mut to, mut at) = (String::new(), from, from);
    while let Some(word) = chart.word(at) {
        let breaks = at > from && (word.stop || !expected && list_goes_on(chart, at));
        if breaks || digits.len() > DIGITS_MAX {
            break;
        }
        if is_plus(chart, at) && digits.is_empty() && at == from {
            digits.push('+');
            at += 1;
            continue;
        }
        if is_joint(chart, at) && !digits.is_empty() {
            groups.joints.push_str(chart.folded(at));
            at += 1;
            continue;
        }
        let Some((said, next)) = piece(chart, at).filter(|p| !belongs_elsewhere(chart, at, p, to > from)) else {
            break;
        };
        groups.add(said.len(), word.kind == Kind::Word);
        digits.push_str(&said);
        (at, to) = (next, next);
    }
    let count = digits.trim_start_matches('+').len();
    if groups.count == 0 || count < EXPECTED_MIN || to == from {
        return None;
    }
    let shaped = groups.look_like_phone(&digits, is_bracketed(chart, from))
        && !is_date(chart, from, to)
        && !is_code(chart, from)
        && !is_price(chart, from, to);
    Some(Run { digits, from, to, shaped })
}

/// How the digits are grouped.
#[derive(Default)]
struct Groups {
    count: usize,
    spoken: usize,
    longest: usize,
    shortest: usize,
    joints: String,
}

impl Groups {
    fn add(&mut self, length: usize, spoken: bool) {
        self.shortest = if self.count == 0 { length } else { self.shortest.min(length) };
        self.longest = self.longest.max(length);
        self.count += 1;
        self.spoken += usize::from(spoken);
    }

    /// Digits that nothing announces are a phone number when they are written or said like one.
    fn look_like_phone(&self, digits: &str, bracketed: bool) -> bool {
        let count = digits.trim_start_matches('+').len();
        if digits.starts_with('+') || bracketed {
            return count >= DIGITS_MIN;
        }
        let trunk = digits.starts_with('0');
        if self.spoken > 0 {
            return self.spoken >= 5 && count >= DIGITS_MIN;
        }
        if self.count == 1 {
            return count >= if trunk { 9 } else { 10 };
        }
        let in_pairs = self.longest == 2 && self.count >= 4;
        let in_groups = (3..=4).contains(&self.longest) && self.shortest >= 2;
        let with_area = trunk && self.count <= 4 && self.longest >= 4;
        count >= DIGITS_MIN && (in_pairs || in_groups || with_area || digits.starts_with('1') && count == 11)
    }
}

/// "(416) 555 1234"
fn is_bracketed(chart: &Chart<'_>, at: usize) -> bool {
    let Some(word) = chart.word(at) else { return false };
    let (from, to) = (word.from as usize, word.to as usize);
    let text = chart.tokens.text;
    text.get(..from).is_some_and(|t| t.ends_with('(')) && text.get(to..).is_some_and(|t| t.starts_with(')'))
}

/// Digits that say a time, a length or how many rather than go on: "… 1234 9 am", "… 1234 2 people".
fn belongs_elsewhere(chart: &Chart<'_>, at: usize, piece: &Piece, inside: bool) -> bool {
    let short = piece.0.len() <= 2 && inside;
    let next = chart.id(piece.1);
    let named = [Nt::Half, Nt::Grain, Nt::Who, Nt::Month, Nt::Currency, Nt::PercentWord];
    let named = named.iter().any(|nt| chart.tongue.class(next, *nt).is_some());
    // "trois sept": the seven of a number, and not September.
    let named = named && !chart.has(piece.1, flag::DOUBLE | flag::TRIPLE) && numeral(chart, piece.1).is_none();
    let colon = |i: usize| chart.folded(i) == ":";
    let stop = chart.word(piece.1).is_none_or(|w| w.stop);
    short && named && !stop || colon(piece.1) || at > 0 && colon(at - 1)
}

/// A comma between typed numbers parts them: "18, 2014". A bracket does not: "(416) 555".
fn list_goes_on(chart: &Chart<'_>, at: usize) -> bool {
    let (Some(word), Some(before)) = (chart.word(at), chart.word(at - 1)) else { return false };
    let gap = chart.tokens.text.get(before.to as usize..word.from as usize).unwrap_or_default();
    word.kind == Kind::Digits && before.kind == Kind::Digits && gap.contains(',')
}

/// Three numbers that can be a day, a month and a year.
fn is_date(chart: &Chart<'_>, from: usize, to: usize) -> bool {
    let numbers: Vec<&str> = (from..to).filter(|at| !is_joint(chart, *at)).map(|at| chart.folded(at)).take(4).collect();
    let value = |i: usize| numbers.get(i).and_then(|n| n.parse::<u32>().ok()).unwrap_or(0);
    let fits = |day: usize, month: usize| (1..=31).contains(&value(day)) && (1..=12).contains(&value(month));
    let year = |i: usize| (1900..2100).contains(&value(i)) || numbers.get(i).is_some_and(|n| n.len() == 2);
    match numbers.len() {
        3 => year(2) && (fits(0, 1) || fits(1, 0)) || (1900..2100).contains(&value(0)) && fits(2, 1),
        2 => (1900..2100).contains(&value(0)) && (1900..2100).contains(&value(1)),
        _ => false,
    }
}

fn is_price(chart: &Chart<'_>, from: usize, to: usize) -> bool {
    let priced = |at: usize| money::currency_at(chart, at).is_some();
    priced(to) || from.checked_sub(1).is_some_and(priced)
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
