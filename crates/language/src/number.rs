//! Numbers in words, by a language's number words; typed digits may stand among them.

use crate::grammar::{Chart, Nt};
use crate::token::{Kind, Token};
use crate::typed;

pub use crate::typed::{digits, typed_ordinal};

/// What a number word does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Numeral {
    /// 0 to 19, and what a language says in one word up to 29.
    Small(i64),
    Tens(i64),
    /// Multiplies what stands before it.
    Hundred,
    /// A hundred in one word, such as "doscientos".
    Hundreds(i64),
    /// Multiplies all that is smaller before it: a dozen, a thousand, a million.
    Scale(i64),
    /// Joins parts of a number; where it may stand is in `Counting`.
    And,
    /// One, but only in front of a hundred, a scale or a half.
    A,
    Point,
    /// A word that is a decimal point only where nothing but a number can stand: "con".
    MaybePoint,
    /// Takes the number after it below zero.
    Minus,
    /// A number that takes no part in a sum, such as "anderthalb"; less than one, it is added: "zweieinhalb".
    Exactly(f64),
    Ordinal(i64),
}

/// How a language puts its number words together.
#[derive(Clone, Copy, Debug)]
pub struct Counting {
    /// "1.200,50" against "1,200.50".
    pub decimal_comma: bool,
    /// "treinta y cinco".
    pub and_after_tens: bool,
    /// "a hundred and five", "cento e quatro".
    pub and_after_hundreds: bool,
    /// "fünfunddreißig".
    pub units_first: bool,
    /// "soixante-douze", "quatre-vingt-dix".
    pub twenties: bool,
    /// "mil" is a thousand by itself.
    pub bare_thousand: bool,
    /// "vigésimo primero".
    pub ordinals_in_row: bool,
    /// "one twenty two" for 122.
    pub hundreds_unsaid: bool,
    /// Numbers are written as one word: "zweihundertfünf".
    pub compounds: bool,
}

impl Counting {
    pub const PLAIN: Self = Self {
        decimal_comma: false,
        and_after_tens: false,
        and_after_hundreds: false,
        units_first: false,
        twenties: false,
        bare_thousand: false,
        ordinals_in_row: false,
        hundreds_unsaid: false,
        compounds: false,
    };
}

/// The cardinal that begins at a word, and the word after it.
pub fn cardinal(chart: &Chart<'_>, at: usize) -> Option<(usize, f64)> {
    read_cardinal(chart, at, false)
}

/// The same where nothing but a number can stand, so that more is taken for one: "3 mil 20", "point five".
pub fn loose_cardinal(chart: &Chart<'_>, at: usize) -> Option<(usize, f64)> {
    read_cardinal(chart, at, true)
}

fn read_cardinal(chart: &Chart<'_>, at: usize, loose: bool) -> Option<(usize, f64)> {
    if loose && is_point(chart, at, true) {
        return decimals(chart, at, 0.0, false).map(|found| scaled(chart, found));
    }
    let sum = Sum::read(chart, at, loose, false)?;
    let found = (sum.end, sum.value());
    let whole = sum.last != Last::Digits || found.1.fract() == 0.0;
    match decimals(chart, sum.end, found.1, loose).filter(|_| whole) {
        Some(found) => Some(scaled(chart, found)),
        None => Some(found),
    }
}

/// The ordinal that begins at a word: "third", "twenty-first", "two hundredth", "21st".
pub fn ordinal(chart: &Chart<'_>, at: usize) -> Option<(usize, i64)> {
    if let Some(found) = typed_ordinal(chart, at) {
        return Some(found);
    }
    // Ordinals begin with a number word, and nearly no word is one.
    numeral(chart, at)?;
    let sum = Sum::read(chart, at, false, true)?;
    // "uno°": the sign makes an ordinal of words as it does of digits.
    let signed = chart.folded(sum.end) == "º" && chart.word(sum.end).is_some_and(|w| w.glued);
    (sum.ordinal || signed).then_some((sum.end + usize::from(signed), sum.value() as i64))
}

pub fn numeral(chart: &Chart<'_>, at: usize) -> Option<Numeral> {
    chart.tongue.numeral(chart.id(at))
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Last {
    Nothing,
    Small,
    Tens,
    Hundred,
    Scale,
    And,
    Digits,
    Exactly,
}

/// A number while its words are added up.
#[derive(Clone, Copy, Debug)]
struct Sum {
    total: f64,
    group: f64,
    /// The scale that was added last; the next one is smaller or multiplies all.
    scale: f64,
    last: Last,
    ordinal: bool,
    end: usize,
}

/// Where a number word stands.
#[derive(Clone, Copy)]
struct Place<'c> {
    counting: &'c Counting,
    loose: bool,
    glued: bool,
}

impl Sum {
    fn value(&self) -> f64 {
        self.total + self.group
    }

    fn read(chart: &Chart<'_>, at: usize, loose: bool, ordinals: bool) -> Option<Self> {
        let mut sum =
            Self { total: 0.0, group: 0.0, scale: f64::INFINITY, last: Last::Nothing, ordinal: false, end: at };
        let mut before_and: Option<Self> = None;
        while let Some(word) = chart.word(sum.end).filter(|w| sum.end == at || !w.stop && !sum.ends_at(w)) {
            let place = Place { counting: &chart.tongue.counting, loose, glued: word.glued };
            let mut next = sum;
            let added = match numeral(chart, sum.end) {
                Some(Numeral::And) => {
                    before_and = Some(sum);
                    next.join(chart, place)
                }
                Some(Numeral::A) => sum.end == at && next.add_article(chart),
                Some(Numeral::Ordinal(v)) => ordinals && next.add_ordinal(v, place),
                Some(n) => !sum.ordinal && next.add(n, place),
                None if word.kind != Kind::Word => next.add_digits(chart, place),
                None => false,
            };
            if !added {
                break;
            }
            next.end = next.end.max(sum.end + 1);
            sum = next;
        }
        sum = sum.without_false_and(chart, before_and);
        if sum.end == at || sum.last == Last::And { None } else { Some(sum) }
    }

    /// "ciento veinte, dos" are two numbers; "two thousand, five hundred" is one.
    fn ends_at(&self, word: &Token) -> bool {
        word.pause && matches!(self.last, Last::Small | Last::Tens | Last::Digits)
    }

    /// "five thousand and six thousand" are two numbers, and the first ends before the "and".
    fn without_false_and(self, chart: &Chart<'_>, before: Option<Self>) -> Self {
        let goes_on =
            matches!(numeral(chart, self.end), Some(Numeral::Hundred | Numeral::Hundreds(_) | Numeral::Scale(_)))
                && chart.word(self.end).is_some_and(|w| !w.stop);
        // "dieci e un quarto"
        let parts = before.is_some() && chart.tongue.class(chart.id(self.end), Nt::Fraction).is_some();
        let goes_on = goes_on || parts && chart.word(self.end).is_some_and(|w| !w.stop && !w.pause);
        before.filter(|_| goes_on || self.last == Last::And).unwrap_or(self)
    }

    /// Adds a number word when it can follow.
    fn add(&mut self, numeral: Numeral, place: Place<'_>) -> bool {
        match numeral {
            Numeral::Small(v) => self.small_fits(v, place) && self.put(v, Last::Small),
            Numeral::Tens(20) if place.counting.twenties && self.last == Last::Small && self.group % 100.0 == 4.0 => {
                self.put(76, Last::Tens)
            }
            Numeral::Tens(v) => self.tens_fit(place) && self.put(v, Last::Tens),
            Numeral::Hundreds(v) => {
                let fits = matches!(self.last, Last::Nothing | Last::Scale | Last::And) && self.group == 0.0;
                fits && self.put(v, Last::Hundred)
            }
            // "23 cents" are no hundreds, and "cent" is a hundred.
            Numeral::Hundred if place.counting.twenties && self.last == Last::Digits && self.group >= 10.0 => false,
            Numeral::Hundred => self.add_hundred(),
            Numeral::Scale(v) => self.add_scale(v as f64, place),
            Numeral::Exactly(v) if v < 1.0 && place.glued && matches!(self.last, Last::Small | Last::Tens) => {
                self.put_exactly(v)
            }
            Numeral::Exactly(v) => self.last == Last::Nothing && self.put_exactly(v),
            _ => false,
        }
    }

    fn small_fits(&self, v: i64, place: Place<'_>) -> bool {
        let (rest, unit) = (self.group % 100.0, (1..=9).contains(&v));
        let twenties = place.counting.twenties;
        let teen_after = twenties && (rest == 60.0 || rest == 80.0) && (10..=19).contains(&v);
        match self.last {
            Last::Nothing | Last::Hundred | Last::Scale => true,
            Last::And => rest == 0.0 || unit && (rest >= 20.0 || rest == 10.0) && rest % 10.0 == 0.0 || teen_after,
            // "zweiunddreißig vier" are two numbers.
            Last::Tens => unit && !place.counting.units_first || teen_after,
            Last::Small if twenties && (7..=9).contains(&v) => rest == 10.0 || rest == 70.0 || rest == 90.0,
            Last::Small => place.loose && self.value() == 0.0,
            Last::Digits | Last::Exactly => false,
        }
    }

    fn tens_fit(&self, place: Place<'_>) -> bool {
        let rest = self.group % 100.0;
        match self.last {
            Last::Nothing | Last::Hundred | Last::Scale => rest == 0.0,
            Last::And => rest == 0.0 || place.counting.units_first && (1.0..=9.0).contains(&rest),
            _ => false,
        }
    }

    fn add_hundred(&mut self) -> bool {
        let fits = match self.last {
            Last::Nothing => true,
            Last::Small | Last::Tens | Last::Digits => self.group > 0.0 && self.group < 100.0,
            Last::Scale | Last::And => self.group == 0.0,
            _ => false,
        };
        self.group = if fits { self.group.max(1.0) * 100.0 } else { self.group };
        self.last = if fits { Last::Hundred } else { self.last };
        fits
    }

    fn add_scale(&mut self, scale: f64, place: Place<'_>) -> bool {
        let bare = place.loose || place.counting.bare_thousand && scale == 1000.0;
        let begins = self.group == 0.0 && matches!(self.last, Last::Nothing | Last::Scale | Last::And);
        if self.last == Last::And && self.group > 0.0 || begins && self.last != Last::Scale && !bare || self.ordinal {
            return false;
        }
        if scale > self.scale {
            self.total = (self.total + self.group) * scale;
        } else if scale < self.scale && (!begins || bare) {
            self.total += self.group.max(f64::from(u8::from(begins))) * scale;
        } else {
            return false;
        }
        (self.group, self.scale, self.last) = (0.0, scale, Last::Scale);
        true
    }

    fn add_article(&mut self, chart: &Chart<'_>) -> bool {
        let follows = numeral(chart, self.end + 1);
        matches!(follows, Some(Numeral::Hundred | Numeral::Scale(_))) && self.put(1, Last::Small)
    }

    /// Joins when what stands after the joining word can follow.
    fn join(&mut self, chart: &Chart<'_>, place: Place<'_>) -> bool {
        let counting = place.counting;
        let joins = match self.last {
            Last::Tens => counting.and_after_tens,
            Last::Small if self.group % 100.0 == 10.0 => counting.and_after_tens,
            Last::Small => counting.units_first && (place.glued || place.loose || self.is_large()),
            Last::Hundred | Last::Scale => counting.and_after_hundreds,
            _ => false,
        };
        let Some(word) = chart.word(self.end + 1).filter(|w| joins && !w.stop) else { return false };
        let units_first = self.last == Last::Small && counting.units_first;
        self.last = Last::And;
        let mut next = Self { end: self.end + 1, ..*self };
        match numeral(chart, self.end + 1) {
            Some(Numeral::Ordinal(v)) => next.add_ordinal(v, place),
            Some(n @ Numeral::Tens(_)) => next.add(n, place),
            Some(n @ (Numeral::Small(_) | Numeral::Hundred | Numeral::Hundreds(_))) => {
                !units_first && next.add(n, place)
            }
            None if word.kind == Kind::Digits => !units_first && next.add_digits(chart, place),
            _ => false,
        }
    }

    /// Whether hundreds were said, so that the words can only be one number.
    fn is_large(&self) -> bool {
        self.value() >= 100.0
    }

    fn add_ordinal(&mut self, v: i64, place: Place<'_>) -> bool {
        let in_row = self.ordinal && place.counting.ordinals_in_row && v < 10 && self.group % 10.0 == 0.0;
        if self.ordinal {
            return in_row && self.put(v, Last::Small);
        }
        self.ordinal = match v {
            0..20 => self.add(Numeral::Small(v), place),
            20..100 if v % 10 == 0 => self.add(Numeral::Tens(v), place),
            20..100 => self.last == Last::Nothing && self.put(v, Last::Small),
            100 => self.add_hundred(),
            101..1000 => self.add(Numeral::Hundreds(v), place),
            _ => {
                let bare = Place { loose: true, ..place };
                self.ordinal = false;
                self.add_scale(v as f64, bare)
            }
        };
        self.ordinal
    }

    /// Typed digits among number words: "treinta y 3", "4 millones 2 mil 3".
    fn add_digits(&mut self, chart: &Chart<'_>, place: Place<'_>) -> bool {
        let Some((end, v)) = typed::number(chart, self.end, place.loose) else { return false };
        let (rest, unit) = (self.group % 100.0, (1.0..=9.0).contains(&v) && v.fract() == 0.0);
        let fits = match self.last {
            Last::Nothing => true,
            Last::And => rest == 0.0 && v < 100.0 || rest % 10.0 == 0.0 && unit,
            Last::Tens => place.loose && unit,
            Last::Scale => place.loose && v < self.scale,
            Last::Hundred => place.loose && v < 100.0,
            _ => false,
        };
        if fits {
            self.group += v;
            (self.last, self.end) = (Last::Digits, end);
        }
        fits
    }

    fn put(&mut self, value: i64, last: Last) -> bool {
        self.group += value as f64;
        self.last = last;
        true
    }

    fn put_exactly(&mut self, value: f64) -> bool {
        self.group += value;
        self.last = Last::Exactly;
        true
    }
}

fn is_point(chart: &Chart<'_>, at: usize, loose: bool) -> bool {
    match numeral(chart, at) {
        Some(Numeral::Point) => true,
        Some(Numeral::MaybePoint) => loose,
        _ => false,
    }
}

/// What stands after the point: digits one by one, or a number below a hundred: "point seventy seven".
fn decimals(chart: &Chart<'_>, at: usize, whole: f64, loose: bool) -> Option<(usize, f64)> {
    if !is_point(chart, at, loose) || whole.fract() != 0.0 || chart.word(at)?.stop {
        return None;
    }
    let (mut end, mut text) = (at + 1, String::new());
    while let Some(Numeral::Small(v @ 0..=9)) = numeral(chart, end).filter(|_| text.len() < 12) {
        text.push_str(&v.to_string());
        end += 1;
    }
    if text.is_empty() && digits(chart, end, 9).is_some() {
        text.push_str(chart.folded(end));
        end += 1;
    }
    if text.is_empty()
        && let Some(sum) = Sum::read(chart, end, false, false).filter(|s| s.value() < 100.0)
    {
        text = sum.value().to_string();
        end = sum.end;
    }
    if text.is_empty() { None } else { Some((end, format!("{whole}.{text}").parse().ok()?)) }
}

/// "two point two million".
fn scaled(chart: &Chart<'_>, (end, value): (usize, f64)) -> (usize, f64) {
    match numeral(chart, end) {
        Some(Numeral::Scale(scale)) => (end + 1, typed::times(value, scale as f64)),
        _ => (end, value),
    }
}
