//! The names of the grammar that are read from words and digits alone.

use crate::grammar::{Chart, Nt, Sense};
use crate::money;
use crate::number::{self, Numeral};
use crate::quantity;
use crate::token::Kind;
use crate::tongue::flag;
use crate::typed;
use crate::when::duration::grain;

pub fn read(chart: &Chart<'_>, nt: Nt, at: usize) -> Option<(usize, Sense)> {
    match nt {
        Nt::Num => quantity::part(chart, at).map(|(end, v)| (end, Sense::Num(v))),
        Nt::N => int(at + 1, number::digits(chart, at, 4)?),
        Nt::Nn => two_digits(chart, at),
        Nt::Y4 => four_digits(chart, at),
        Nt::Year => four_digits(chart, at).or_else(|| spoken_year(chart, at)).or_else(|| roman_year(chart, at)),
        Nt::Small => whole(chart, at, 0, 99),
        Nt::Hour => whole(chart, at, 0, 24).filter(|(end, _)| !is_article(chart, at) && !counts_days(chart, *end)),
        Nt::HourWord => spoken(chart, at).then(|| whole(chart, at, 1, 12))?.filter(|_| !is_article(chart, at)),
        Nt::HourLate => spoken(chart, at).then(|| whole(chart, at, 13, 24))?,
        Nt::Minutes => two_digits(chart, at).filter(|_| apart(chart, at)).or_else(|| spoken_minutes(chart, at)),
        Nt::MinuteWord => spoken_minutes(chart, at),
        Nt::Compact => compact(chart, at),
        Nt::Ord => number::ordinal(chart, at).and_then(|(end, v)| int(end, v)),
        Nt::OrdDigits => number::typed_ordinal(chart, at).and_then(|(end, v)| int(end, v)),
        Nt::Currency => int(at + 1, money::currency_at(chart, at)?),
        Nt::An => (number::numeral(chart, at) == Some(Numeral::A)).then_some((at + 1, Sense::Nothing)),
        Nt::Join => joins(chart, at).then_some((at + 1, Sense::Nothing)),
        Nt::Hundredths => money::hundredths(chart, at).and_then(|(end, v)| int(end, v)),
        Nt::DayNum => day_of_month(chart, at),
        Nt::DayDigits => day_of_month(chart, at).filter(|_| !spoken(chart, at) && !counts(chart, at + 1)),
        Nt::Weekday if chart.has(at, flag::ABBREVIATION) && !abbreviates(chart, at) => None,
        Nt::Weekday | Nt::Month | Nt::Season if is_someone(chart, at, nt) => None,
        Nt::Weekday => weekday(chart, at),
        // "eine Nacht" is the length of a stay.
        Nt::PartWord if at.checked_sub(1).is_some_and(|one| is_one_night(chart, one)) => None,
        _ => chart.tongue.class(chart.id(at), nt).and_then(|v| int(at + 1, v)),
    }
}

/// In the class of words before a day: the short weekday is a common verb, and numbers follow it as such.
const VERB: i64 = 2;

/// A word that is a short weekday too ("so", "do", "sat") counts as one with a dot, before a number, a clock time or a
/// part of the day, after a word that leads to days, or as the answer to a question for a day.
fn abbreviates(chart: &Chart<'_>, at: usize) -> bool {
    let class = |i: usize, nt| chart.tongue.class(chart.id(i), nt);
    if class(at, Nt::BeforeDay) == Some(VERB) {
        return chart.word(at).is_some_and(|w| w.dotted) || chart.word(at + 1).is_some_and(|w| w.pause);
    }
    let number = chart.word(at + 1).is_some_and(|w| w.kind == Kind::Digits);
    // The dot after the last word ends the sentence.
    let dotted = chart.word(at).is_some_and(|w| w.dotted) && (chart.word(at + 1).is_some() || at == 0);
    let led = at.checked_sub(1).is_some_and(|i| class(i, Nt::BeforeDay).is_some());
    let alone = chart.words.len() == 1 && class(at, Nt::BeforeDay).is_some();
    let timed = chart.has(at + 1, flag::HOUR)
        || chart.word(at + 1).is_some_and(|w| !w.stop && !w.pause)
            && number::cardinal(chart, at + 1).is_some_and(|(end, _)| chart.has(end, flag::HOUR));
    let answers = chart.scene.day_asked && begins_answer(chart, at) && ends_answer(chart, at + 1);
    let short = chart.word(at).is_some_and(|w| !chart.tokens.written(w).contains(['\'', '’']));
    short && (number || dotted || led || alone || timed || answers || class(at + 1, Nt::PartWord).is_some())
}

/// A reply of so many words may be no more than a weekday cut short.
const SHORT_ANSWER_MAX: usize = 4;

/// Whether nothing of a reply came before that says more than "rather": not "dat is zo".
fn begins_answer(chart: &Chart<'_>, at: usize) -> bool {
    let pause = chart.word(at).is_some_and(|w| w.pause || w.stop);
    at == 0 || pause || chart.has(at - 1, flag::OR | flag::BUT | flag::COURTESY)
}

/// Whether a short reply is over, or goes on with another value or a courtesy: "do", "ma of di", "vr graag".
fn ends_answer(chart: &Chart<'_>, at: usize) -> bool {
    let over = chart.word(at).is_none_or(|w| w.stop || w.pause);
    chart.words.len() <= SHORT_ANSWER_MAX && (over || chart.has(at, flag::OR | flag::COURTESY))
}

fn int(end: usize, value: i64) -> Option<(usize, Sense)> {
    Some((end, Sense::Int(value)))
}

/// "Herr Sommer", "Frau Dr. Freitag": a title, or two before a weekday, which may follow "the doctor" as well.
fn is_someone(chart: &Chart<'_>, at: usize, nt: Nt) -> bool {
    let titled = |back: usize| at.checked_sub(back).is_some_and(|i| chart.has(i, flag::TITLE));
    titled(1) && (nt != Nt::Weekday || titled(2))
}

/// "and" and what else a language puts between dollars and cents.
fn joins(chart: &Chart<'_>, at: usize) -> bool {
    number::numeral(chart, at) == Some(Numeral::And) || chart.tongue.class(chart.id(at), Nt::Join).is_some()
}

/// A weekday, with what belongs to its name: "segunda-feira".
fn weekday(chart: &Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    if let Some(found) = numbered_weekday(chart, at) {
        return Some(found);
    }
    let day = chart.tongue.class(chart.id(at), Nt::Weekday)?;
    let tail =
        chart.tongue.class(chart.id(at + 1), Nt::WeekdayTail).is_some() && chart.word(at + 1).is_some_and(|w| !w.stop);
    int(at + 1 + usize::from(tail), day)
}

/// Whether a number counts the days or nights after it: "le 7 décembre pour huit nuits".
fn counts_days(chart: &Chart<'_>, at: usize) -> bool {
    let class = |nt| chart.tongue.class(chart.id(at), nt);
    let unbroken = chart.word(at).is_some_and(|w| !w.pause && !w.stop);
    unbroken && class(Nt::Grain).is_some_and(|g| g >= grain::DAY) && class(Nt::PartWord).is_none()
}

/// Whether a word for one belongs to the noun after it: "pour une coupe", not "à une heure" or "a la una con mi hija".
fn is_article(chart: &Chart<'_>, at: usize) -> bool {
    let Some(next) = chart.word(at + 1).filter(|w| chart.has(at, flag::NO_HOUR) && !w.pause && !w.stop) else {
        return false;
    };
    let class = |nt| chart.tongue.class(next.id, nt).is_some();
    let goes_on = next.kind != Kind::Word
        || chart.has(at + 1, flag::LINK | flag::AND | flag::COURTESY | flag::NEGATION | flag::BUT | flag::TO)
        || [Nt::Grain, Nt::Half, Nt::PartWord, Nt::Weekday, Nt::BeforeDay, Nt::Zone, Nt::Clock].into_iter().any(class)
        || number::numeral(chart, at + 1).is_some();
    let led = at.checked_sub(1).is_some_and(|i| chart.has(i, flag::ONE_OCLOCK));
    !goes_on && !led
}

/// "2ª feira" is Monday: the days between Sunday and Saturday, where they have numbers.
fn numbered_weekday(chart: &Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    chart.word(at).filter(|w| w.kind == Kind::Digits)?;
    let (end, day) = number::typed_ordinal(chart, at).filter(|(_, n)| (2..=6).contains(n))?;
    chart.tongue.class(chart.id(end), Nt::WeekdayTail)?;
    int(end + 1, day - 2)
}

fn spoken(chart: &Chart<'_>, at: usize) -> bool {
    chart.word(at).is_some_and(|w| w.kind == Kind::Word)
}

fn apart(chart: &Chart<'_>, at: usize) -> bool {
    chart.word(at).is_some_and(|w| !w.glued && !w.pause)
}

fn whole(chart: &Chart<'_>, at: usize, from: i64, to: i64) -> Option<(usize, Sense)> {
    // "ab12" is a code.
    if typed::is_tail(chart, at) {
        return None;
    }
    let (end, value) = match number::digits(chart, at, 2) {
        Some(value) => (at + 1, value as f64),
        None => number::cardinal(chart, at)?,
    };
    // "20 %", "18 €"
    let amount = chart.tongue.class(chart.id(end), Nt::PercentWord).is_some() || chart.folded(end) == "€";
    let fits = value.fract() == 0.0 && value >= from as f64 && value <= to as f64 && !amount;
    if fits { int(end, value as i64) } else { None }
}

fn two_digits(chart: &Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    let value = number::digits(chart, at, 2).filter(|v| *v < 60 && chart.folded(at).len() == 2)?;
    int(at + 1, value)
}

fn four_digits(chart: &Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    let value = number::digits(chart, at, 4).filter(|v| (1850..2200).contains(v))?;
    int(at + 1, value)
}

/// "nineteen eighty four", "twenty twenty six", "two thousand and six".
fn spoken_year(chart: &Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    let (end, value) = number::cardinal(chart, at).filter(|_| spoken(chart, at))?;
    if value.fract() == 0.0 && (1850.0..2200.0).contains(&value) {
        return int(end, value as i64);
    }
    let century = value as i64;
    if !(18..=21).contains(&century) || value.fract() != 0.0 {
        return None;
    }
    let (end, rest) = number::cardinal(chart, end)?;
    let fits = rest.fract() == 0.0 && (10.0..100.0).contains(&rest);
    if fits { int(end, century * 100 + rest as i64) } else { None }
}

/// "MMX", "MCMXCIX": three letters at least, in the order in which they are written.
fn roman_year(chart: &Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    let letters = chart.folded(at);
    if !(3..=12).contains(&letters.len()) || !letters.starts_with('m') {
        return None;
    }
    let worth = |c| match c {
        b'm' => Some(1000),
        b'd' => Some(500),
        b'c' => Some(100),
        b'l' => Some(50),
        b'x' => Some(10),
        b'v' => Some(5),
        b'i' => Some(1),
        _ => None,
    };
    let values: Vec<i64> = letters.bytes().map(worth).collect::<Option<_>>()?;
    let less = |pair: &[i64]| matches!(pair, [a, b] if a < b);
    let taken: i64 = values.windows(2).filter(|p| less(p)).filter_map(|p| p.first()).sum();
    let year = values.iter().sum::<i64>() - 2 * taken;
    if (1850..2200).contains(&year) { int(at + 1, year) } else { None }
}

/// "thirty", "forty five", "oh five".
fn spoken_minutes(chart: &Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    if !spoken(chart, at) || chart.word(at)?.pause {
        return None;
    }
    if chart.tongue.is_oh(chart.id(at)) || number::numeral(chart, at) == Some(Numeral::Small(0)) {
        return match number::numeral(chart, at + 1)? {
            Numeral::Small(v @ 1..=9) => int(at + 2, v),
            _ => None,
        };
    }
    whole(chart, at, 10, 59)
}

/// How often "oh" may stand before a clock time: an hour has two digits.
const OHS_MAX: usize = 2;

/// Hour and minute written or said together: "930", "1430", "0900", "oh nine thirty".
fn compact(chart: &Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    let ohs = (at..=at + OHS_MAX).take_while(|i| chart.tongue.is_oh(chart.id(*i))).count();
    match ohs {
        0 => together(chart, at),
        1..=OHS_MAX => together(chart, at + ohs).filter(|_| (at + 1..=at + ohs).all(|i| spoken(chart, i))),
        _ => None,
    }
}

fn together(chart: &Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    let (end, value) = match number::digits(chart, at, 4) {
        Some(value) => (at + 1, value as f64),
        None => number::cardinal(chart, at).filter(|_| spoken(chart, at))?,
    };
    let long = end > at + 1 || chart.folded(at).len() >= 3;
    let fits = value.fract() == 0.0 && (0.0..2400.0).contains(&value) && value % 100.0 < 60.0 && long;
    let spoken_hundreds = value >= 100.0 || !spoken(chart, at);
    if fits && spoken_hundreds { int(end, value as i64) } else { None }
}

/// A number that goes on as a clock time: "9:30", "9 am".
fn is_clock(chart: &Chart<'_>, at: usize) -> bool {
    let next = at + 1;
    let half = chart.tongue.class(chart.id(next), Nt::Half).is_some();
    half || chart.folded(next) == ":" || chart.folded(next) == "h" && chart.word(next).is_some_and(|w| w.glued)
}

/// A word that what stands before it counts: "2 personas", "9 horas".
fn counts(chart: &Chart<'_>, at: usize) -> bool {
    [Nt::Who, Nt::Grain].into_iter().any(|nt| chart.tongue.class(chart.id(at), nt).is_some())
}

fn counts_hours(chart: &Chart<'_>, at: usize) -> bool {
    chart.tongue.class(chart.id(at), Nt::Grain) == Some(grain::HOUR)
}

/// "sabato una notte": a word for one that counts what follows is no first of the month.
fn is_one_night(chart: &Chart<'_>, at: usize) -> bool {
    let counted = chart.word(at + 1).is_some_and(|w| !w.pause && !w.stop);
    let class = |nt| chart.tongue.class(chart.id(at + 1), nt).is_some();
    counted && chart.has(at, flag::NO_HOUR) && (class(Nt::Grain) || class(Nt::PartWord))
}

fn day_of_month(chart: &Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    // "de segunda a sexta" are weekdays, not the 2nd and the 6th.
    let ordinal = number::ordinal(chart, at).filter(|_| chart.tongue.class(chart.id(at), Nt::Weekday).is_none());
    let (end, value) = match ordinal {
        Some(found) => found,
        None if is_clock(chart, at) => return None,
        None => match whole(chart, at, 1, 31)? {
            // "lundi quinze heures" is no 15th.
            (end, Sense::Int(value))
                if !counts_hours(chart, end) && !counts_days(chart, end) && !is_one_night(chart, at) =>
            {
                (end, value)
            }
            _ => return None,
        },
    };
    if (1..=31).contains(&value) { int(end, value) } else { None }
}
