//! What reading costs where nobody means well: each kind of text at 10 kB and 20 kB, in every language, with and
//! without questions asked. `read_hostile [PART…]` prints the slowest kinds, and fails where one is too slow.
//!
//! What counts is this thread's own time on a core, where the system tells it (Linux), so that other work on the
//! machine does not.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement looks at the clock and prints")]

use frontdesk_language::tool::{self, Line};
use frontdesk_language::warm_up;
use std::process::ExitCode;
use std::time::Instant;

/// The longest that 10 kB may take, in milliseconds, and how many times as long 20 kB may.
const TEN_MAX: f64 = 20.0;
const GROWTH_MAX: f64 = 2.5;
/// A kind that takes less than this for 20 kB is never looked at for its growth: what is small is mostly chance.
const COUNTS_FROM: f64 = 12.0;

const PARTS: &[&str] = &[
    "9",
    "1 ",
    "12:",
    "12.12.",
    "1/2/",
    "a",
    "a ",
    "z b ",
    "and ",
    "the ",
    "(",
    ") ",
    "[[",
    "\u{301}",
    "e\u{301}\u{302}",
    "\u{202e}",
    "\u{202e}ta 3 ",
    "\u{200b}",
    "a\u{200d}",
    "👩\u{200d}👩\u{200d}👧",
    "😀 ",
    "李",
    "مرحبا ",
    "-",
    "--",
    "- ",
    "_",
    "@",
    "a@",
    "a@b.co ",
    "www.",
    "://",
    "http://a.b/",
    ".",
    ". ",
    ",",
    ", ",
    "'",
    "’s ",
    "$",
    "€ 5 ",
    "+",
    "+1 416 ",
    "555-",
    "%",
    "\n",
    "\0",
    "ß",
    "İ",
    "ﬁ",
    "one two three ",
    "twenty ",
    "hundred thousand ",
    "million ",
    "half past ",
    "quarter to ",
    "at 3 ",
    "from 3 to ",
    "between ",
    "until ",
    "tuesday ",
    "next week ",
    "the first of the ",
    "a week from ",
    "the day after ",
    "next next ",
    "days before ",
    "and a half ",
    "book ",
    "no ",
    "yes ",
    "no wait ",
    "sorry ",
    "not the ",
    "make it ",
    "or ",
    "my name is ",
    "john ",
    "Smith ",
    "van der ",
    "double ",
    "triple five ",
    "J-O-H-N ",
    "j o h n ",
    "a for apple ",
    "november ",
    "dot ",
    "at dot com ",
    "2 adults ",
    "and 2 kids ",
    "rooms for ",
    "for two people and ",
    "12 Main Street ",
    "SW1A 1AA ",
    "confirmation code ",
    "ab12 ",
    "9:30 am ",
    "5pm",
    "monday-friday ",
    "every other ",
    "ext ",
    "zero ",
    "oh ",
    "dreiundzwanzig",
    "einundzwanzig ",
    "donnerstagnachmittag",
    "tausend",
    "halb ",
    "viertel vor ",
    "am ",
    "nächste woche ",
    "vierentwintig",
    "eenentwintig ",
    "kwart voor ",
    "quatre-vingt-",
    "quatre vingt dix ",
    "moins le quart ",
    "lundi prochain ",
    "le ",
    "de la ",
    "y media ",
    "las tres ",
    "veinti",
    "treinta y ",
    "que viene ",
    "ventitre",
    "ventuno ",
    "e mezza ",
    "prossima settimana ",
    "vinte e ",
    "e meia ",
    "segunda-feira ",
    "-feira",
    "da ",
    "l'",
    "dell'",
    "qu'",
    "d'",
    "'t ",
    "uh ",
    "um, ",
    "please ",
    "I would like to book a table for two people next friday at seven ",
    "thirty first of december ",
    "1st ",
    "2nd of ",
    "19",
    "2026 ",
    "1,000,",
    "1.000.",
    "1e9 ",
    "½",
    "²",
];
const EVERYTHING: &[&str] = &[
    "date",
    "time",
    "datetime",
    "interval",
    "duration",
    "number",
    "phone",
    "email",
    "name",
    "party",
    "choice",
    "confirmation",
    "ordinal",
    "postcode",
    "code",
    "address",
    "money",
    "date/birth",
];

fn main() -> ExitCode {
    warm_up();
    let chosen: Vec<String> = std::env::args().skip(1).collect();
    let parts: Vec<&str> = if chosen.is_empty() { PARTS.to_vec() } else { chosen.iter().map(String::as_str).collect() };
    let mut all: Vec<Measured> = Vec::new();
    for locale in locales() {
        for (asked, expected) in [("nothing asked", &[] as &[&str]), ("everything asked", EVERYTHING)] {
            all.extend(parts.iter().map(|part| Measured::of(part, &locale, asked, expected)));
        }
    }
    let slowest = most(&mut all, |m| m.ten);
    all.retain(|m| m.twenty > COUNTS_FROM);
    let steepest = most(&mut all, Measured::growth);
    if slowest <= TEN_MAX && steepest <= GROWTH_MAX { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// One kind of text in one language.
struct Measured {
    what: String,
    /// Milliseconds for 10 kB and for 20 kB.
    ten: f64,
    twenty: f64,
}

impl Measured {
    fn of(part: &str, locale: &str, asked: &str, expected: &[&str]) -> Self {
        let sizes = [10_000, 20_000].map(|bytes| line(part, bytes, locale, expected));
        let mut best = [f64::INFINITY; 2];
        for _ in 0..READ_MAX {
            for (best, line) in best.iter_mut().zip(&sizes) {
                *best = best.min(millis(line));
            }
            let [ten, twenty] = best;
            // What looks slow is read again, so that only what is slow counts.
            if ten < TEN_MAX * 0.5 && (twenty < COUNTS_FROM || twenty < ten * GROWTH_MAX * 0.9) {
                break;
            }
        }
        let [ten, twenty] = best;
        Self { what: format!("{locale} {asked} {part:?}"), ten, twenty }
    }

    fn growth(&self) -> f64 {
        self.twenty / self.ten
    }
}

/// Sorts by a figure, prints the greatest and gives back the first of them.
fn most(all: &mut [Measured], figure: impl Fn(&Measured) -> f64) -> f64 {
    all.sort_by(|a, b| figure(b).total_cmp(&figure(a)));
    println!("{:>8} {:>8} {:>6}", "10 kB ms", "20 kB ms", "times");
    all.iter().take(16).for_each(|m| println!("{:8.1} {:8.1} {:6.2}  {}", m.ten, m.twenty, m.growth(), m.what));
    all.first().map_or(0.0, figure)
}

/// Those of `LOCALES`, or one of each language.
fn locales() -> Vec<String> {
    let told = std::env::var("LOCALES").unwrap_or_else(|_| "en-US es-ES fr-FR de-DE it-IT pt-BR nl-NL".into());
    told.split_whitespace().map(str::to_owned).collect()
}

/// How often a text is read at most.
const READ_MAX: usize = 6;

fn line(part: &str, bytes: usize, locale: &str, expected: &[&str]) -> Option<Line> {
    let text = part.repeat(bytes / part.len());
    let case = serde_json::json!({ "text": text, "now": "2026-11-20T09:00", "locale": locale, "expected": expected });
    tool::utterance_from_json(&case.to_string()).ok()
}

fn millis(line: &Option<Line>) -> f64 {
    let Some(line) = line else { return 0.0 };
    let (begun, on_core) = (Instant::now(), on_core());
    let _ = std::hint::black_box(tool::answer(line));
    match on_core.zip(self::on_core()) {
        Some((before, after)) => (after - before) as f64 / 1e6,
        None => begun.elapsed().as_secs_f64() * 1e3,
    }
}

/// Nanoseconds that this thread has spent on a core, which the system counts whenever it may give the core away.
fn on_core() -> Option<u64> {
    std::thread::yield_now();
    std::fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
}
