//! Postcodes of fourteen countries: typed, spelled, and as recognisers mishear them. A form is a line of classes;
//! what was said is laid along it at the least cost.

use crate::grammar::Chart;
use crate::number;
use crate::signs::{self, Piece};
use crate::token::Kind;
use crate::tongue::flag;

/// A postcode and its words, `to` excluded.
#[derive(Clone, Debug)]
pub struct Found {
    pub text: String,
    pub from: usize,
    pub to: usize,
    /// 0 for one that was said just so.
    pub cost: f32,
}

/// `9` is a digit, `A` any letter, `F` one that begins a British code and `I` one of its last two, `C` a Canadian
/// letter, `X` a letter or digit; a space or hyphen is written and not said.
const FORMS: &[(&[&str], &[&str])] = &[
    (&["GB"], &["F9 9II", "F9A 9II", "F99 9II", "FA9 9II", "FA9A 9II", "FA99 9II"]),
    (&["US"], &["99999", "99999-9999"]),
    (&["CA"], &["C9C 9C9"]),
    (&["IE"], &["A99 XXXX"]),
    (&["NL"], &["9999 AA"]),
    (&["PT"], &["9999-999", "9999"]),
    (&["BR"], &["99999-999"]),
    (&["AT", "CH", "BE", "LU", "DK", "NO", "AU", "NZ", "ZA"], &["9999"]),
    (&["DE", "FR", "ES", "IT", "MX", "FI", "TR"], &["99999"]),
    (&["IN"], &["999999"]),
    (&["PL"], &["99-999"]),
    (&["SE", "CZ", "GR", "SK"], &["999 99"]),
];

const BRITISH_AREAS: &str = "ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec \
en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np \
nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd \
wf wn wr ws wv yo ze";

/// The most that a reading may cost: about two letters guessed.
const COST_MAX: f32 = 1.4;
const SIGNS_MAX: usize = 12;

pub fn forms(region: &str) -> &'static [&'static str] {
    FORMS.iter().find(|(regions, _)| regions.contains(&region)).map_or(&["99999"], |(_, forms)| forms)
}

/// The postcode in a text where one was asked for or announced.
pub fn postcode(chart: &Chart<'_>, expected: bool, region: &str) -> Option<Found> {
    let announced = (0..chart.words.len()).find(|at| chart.has(*at, flag::POSTCODE));
    match (expected, announced) {
        (true, at) => spelled(chart, at.map_or(0, |at| at + 1), region).or_else(|| spelled(chart, 0, region)),
        (false, Some(at)) => spelled(chart, at + 1, region).filter(|f| f.cost < 0.7 && f.from <= at + 6),
        (false, None) => (0..chart.words.len())
            .find_map(|at| typed(chart, at, region))
            .filter(|f| f.text.contains(|c: char| c.is_ascii_alphabetic())),
    }
}

/// A postcode typed in one or two groups at a word, in the form of the region.
pub fn typed(chart: &Chart<'_>, at: usize, region: &str) -> Option<Found> {
    let begins = chart.word(at).is_some_and(|w| !w.glued && w.kind != Kind::Sign);
    forms(region).iter().filter(|_| begins).filter_map(|form| typed_form(chart, at, form)).max_by_key(|f| f.to)
}

/// A typed postcode of the region, or else of any country: an address may lie abroad.
pub fn any(chart: &Chart<'_>, at: usize, region: &str) -> Option<Found> {
    let begins = chart.word(at).is_some_and(|w| !w.glued && w.kind != Kind::Sign);
    let all = || FORMS.iter().flat_map(|(_, forms)| forms.iter());
    let abroad = || all().filter(|_| begins).filter_map(|form| typed_form(chart, at, form)).max_by_key(|f| f.to);
    typed(chart, at, region).or_else(abroad)
}

/// A postcode of digits alone, said from a word on without anything else in it: "veintiocho cero trece".
pub fn dictated(chart: &Chart<'_>, at: usize, region: &str) -> Option<Found> {
    let begins = number::numeral(chart, at).is_some() || chart.tongue.is_oh(chart.id(at));
    let digits = |form: &&&str| form.chars().all(|c| matches!(c, '9' | ' ' | '-'));
    let forms = || forms(region).iter().filter(digits);
    if !begins || forms().next().is_none() {
        return None;
    }
    // Towns are words to spell with too: "Berlin", "Milano".
    let until = at + (at..at + SIGNS_MAX).take_while(|i| is_dictated(chart, *i)).count();
    let pieces: Vec<Vec<Piece>> = (at..until).map(|i| signs::pieces(chart, i)).collect();
    let found = forms().filter_map(|form| along(chart, form, at, &pieces));
    found.filter(|f| f.from == at && f.cost < 0.1).max_by_key(|f| f.to)
}

fn is_dictated(chart: &Chart<'_>, at: usize) -> bool {
    let digits = chart.word(at).is_some_and(|w| w.kind == Kind::Digits);
    let joins = flag::OH | flag::DASH | flag::DOUBLE | flag::TRIPLE;
    digits || number::numeral(chart, at).is_some() || chart.has(at, joins) || chart.folded(at) == "-"
}

fn typed_form(chart: &Chart<'_>, from: usize, form: &str) -> Option<Found> {
    let (mut at, mut text, mut left) = (from, String::new(), "");
    for class in form.chars() {
        if matches!(class, ' ' | '-') {
            let hyphen = chart.folded(at) == "-";
            let apart = chart.word(at).is_some_and(|w| !w.pause && !w.stop);
            if !left.is_empty() || !apart || class == '-' && !hyphen {
                return None;
            }
            at += usize::from(hyphen);
            text.push(class);
            continue;
        }
        if left.is_empty() {
            let word = chart.word(at)?;
            let loose = !text.is_empty() && !text.ends_with([' ', '-']) && !word.glued;
            if loose || word.kind == Kind::Sign || word.stop && at > from {
                return None;
            }
            left = chart.folded(at);
            at += 1;
        }
        let c = left.chars().next().filter(|c| fits(*c, class))?;
        left = left.get(c.len_utf8()..).unwrap_or_default();
        text.push(c.to_ascii_uppercase());
    }
    let ends = left.is_empty() && chart.word(at).is_none_or(|w| !w.glued || w.kind == Kind::Sign);
    let capital = (from..at).all(|i| chart.word(i).is_none_or(|w| w.kind != Kind::Word) || signs::is_capital(chart, i));
    let cost = if capital && is_area(&text, form) { 0.0 } else { 0.3 };
    let unlikely = !capital && chart.words.len() > at - from + 6;
    if ends && !unlikely { Some(Found { text, from, to: at, cost }) } else { None }
}

fn is_area(text: &str, form: &str) -> bool {
    let area: String = text.chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
    !form.starts_with('F') || BRITISH_AREAS.split(' ').any(|a| a == area)
}

/// Whether a sign is of a class.
fn fits(c: char, class: char) -> bool {
    match class {
        '9' => c.is_ascii_digit(),
        'F' => c.is_ascii_lowercase() && !"qvx".contains(c),
        'I' => c.is_ascii_lowercase() && !"cikmov".contains(c),
        'C' => c.is_ascii_lowercase() && !"dfioqu".contains(c),
        'X' => c.is_ascii_alphanumeric(),
        _ => c.is_ascii_lowercase(),
    }
}

/// The likeliest postcode spelled from a word on.
fn spelled(chart: &Chart<'_>, from: usize, region: &str) -> Option<Found> {
    // What is spelled is short; a long text holds it near its lead-in.
    let until = chart.words.len().min(from + 40);
    let pieces: Vec<Vec<Piece>> = (from..until).map(|at| signs::pieces(chart, at)).collect();
    let found = forms(region).iter().filter_map(|form| along(chart, form, from, &pieces));
    found.filter(|f| f.cost <= COST_MAX).min_by(|a, b| a.cost.total_cmp(&b.cost))
}

/// A way to have said the first signs of a form.
#[derive(Clone, Copy)]
struct Best {
    cost: f32,
    signs: [char; SIGNS_MAX],
    from: usize,
    to: usize,
}

/// Lays the words along a form. `best[k]` is the cheapest way to its first `k` signs at the word reached.
fn along(chart: &Chart<'_>, form: &str, from: usize, pieces: &[Vec<Piece>]) -> Option<Found> {
    let classes: Vec<char> = form.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    let start = Best { cost: 0.0, signs: [' '; SIGNS_MAX], from, to: from };
    let mut best: Vec<Vec<Option<Best>>> = vec![vec![None; classes.len() + 1]; pieces.len() + 1];
    keep(&mut best, 0, 0, start);
    for (i, here) in pieces.iter().enumerate() {
        for k in 0..=classes.len() {
            let Some(way) = best.get(i).and_then(|row| row.get(k).copied().flatten()) else { continue };
            let edge = k == 0 || k == classes.len();
            let skipped = if edge { leave(here) } else { signs::skip(chart, from + i, way.signs.get(k - 1).copied()) };
            let first = if k == 0 { from + i + 1 } else { way.from };
            keep(&mut best, i + 1, k, Best { cost: way.cost + skipped, from: first, ..way });
            for piece in here.iter().filter(|_| k < classes.len()) {
                if let Some((next, k)) = take(way, k, &classes, piece) {
                    keep(&mut best, piece.to - from, k, next);
                }
            }
        }
    }
    let way = best.last()?.last().copied().flatten()?;
    let text = write(form, &way.signs);
    let found = |text, more| Some(Found { text, from: way.from, to: way.to, cost: way.cost + more });
    if is_area(&text, form) {
        return found(text, 0.0);
    }
    match other_area(&text, form) {
        Some(text) => found(text, 0.4),
        None => found(text, 0.5),
    }
}

/// The code with one letter of its area taken for another that sounds alike, so that the area is one: "J9" is "G9".
fn other_area(text: &str, form: &str) -> Option<String> {
    let area = text.chars().take_while(char::is_ascii_alphabetic).count();
    (0..area).find_map(|i| {
        let heard = text.chars().nth(i)?.to_ascii_lowercase();
        let others = signs::instead(heard, false).iter();
        others
            .map(|(c, _)| {
                text.chars().enumerate().map(|(k, old)| if k == i { c.to_ascii_uppercase() } else { old }).collect()
            })
            .find(|t: &String| is_area(t, form))
    })
}

fn keep(best: &mut [Vec<Option<Best>>], i: usize, k: usize, way: Best) {
    if let Some(place) = best.get_mut(i).and_then(|row| row.get_mut(k))
        && place.is_none_or(|p| p.cost > way.cost)
        && way.cost <= COST_MAX
    {
        *place = Some(way);
    }
}

/// What it costs to leave a word outside: nothing for a word, more for what is rather a letter or digit.
fn leave(here: &[Piece]) -> f32 {
    let sure = here.iter().filter(|p| p.cost < 0.45);
    sure.map(|p| if p.cost < 0.3 { 0.5 * p.signs.len() as f32 } else { p.cost + 0.1 }).fold(0.0, f32::max)
}

/// A way with the signs of a piece added.
fn take(way: Best, k: usize, classes: &[char], piece: &Piece) -> Option<(Best, usize)> {
    let (mut next, mut k) = (Best { cost: way.cost + piece.cost, to: piece.to, ..way }, k);
    for c in piece.signs.chars() {
        let class = *classes.get(k)?;
        let (sign, cost) = if fits(c, class) {
            (c, 0.0)
        } else {
            *signs::instead(c, class == '9').iter().find(|(sign, _)| fits(*sign, class))?
        };
        *next.signs.get_mut(k)? = sign;
        next.cost += cost;
        k += 1;
    }
    Some((next, k))
}

fn write(form: &str, signs: &[char]) -> String {
    let mut signs = signs.iter();
    form.chars()
        .filter_map(|c| if matches!(c, ' ' | '-') { Some(c) } else { signs.next().map(char::to_ascii_uppercase) })
        .collect()
}
