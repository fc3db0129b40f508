//! What reading costs where nobody means well: each kind of text at 10 kB and 20 kB, in every language, with and
//! without questions asked. `read_hostile [PART…]` prints the slowest kinds.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement looks at the clock and prints")]

use frontdesk_language::tool::{self, Line};
use frontdesk_language::warm_up;
use std::time::Instant;

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

fn main() {
    warm_up();
    let chosen: Vec<String> = std::env::args().skip(1).collect();
    let parts: Vec<&str> = if chosen.is_empty() { PARTS.to_vec() } else { chosen.iter().map(String::as_str).collect() };
    let mut all: Vec<(f64, f64, String)> = Vec::new();
    for locale in locales() {
        for (asked, expected) in [("nothing asked", &[] as &[&str]), ("everything asked", EVERYTHING)] {
            for part in &parts {
                let (small, large) = (millis(part, 10_000, &locale, expected), millis(part, 20_000, &locale, expected));
                all.push((small, large, format!("{locale} {asked} {part:?}")));
            }
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (ten, _, slowest) = all.first().cloned().unwrap_or_default();
    println!("10 kB of one kind: at most {ten:.1} ms ({slowest})");
    all.iter().take(25).for_each(|(small, large, what)| println!("  {small:.1} ms, 20 kB {large:.1} ms  {what}"));
    // Below this whatever else the machine does counts more than the work.
    all.retain(|a| a.1 > 24.0);
    all.sort_by(|a, b| (b.1 / b.0).total_cmp(&(a.1 / a.0)));
    let (small, large, steepest) = all.first().cloned().unwrap_or_default();
    println!(
        "20 kB of one kind: at most {:.2} times as long as 10 kB ({steepest}: {small:.2} ms, {large:.2} ms)",
        large / small
    );
    all.iter()
        .take(12)
        .for_each(|(small, large, what)| println!("  × {:.2}  {what}: {small:.2} ms, {large:.2} ms", large / small));
}

/// Those of `LOCALES`, or one of each language.
fn locales() -> Vec<String> {
    let told = std::env::var("LOCALES").unwrap_or_else(|_| "en-US es-ES fr-FR de-DE it-IT pt-BR nl-NL".into());
    told.split_whitespace().map(str::to_owned).collect()
}

/// The least of some readings of so many bytes.
fn millis(part: &str, bytes: usize, locale: &str, expected: &[&str]) -> f64 {
    let text = part.repeat(bytes / part.len());
    let case = serde_json::json!({ "text": text, "now": "2026-11-20T09:00", "locale": locale, "expected": expected });
    let Ok(line) = tool::utterance_from_json(&case.to_string()) else { return 0.0 };
    let once = |line: &Line| {
        let begun = Instant::now();
        let _ = std::hint::black_box(tool::answer(line));
        begun.elapsed().as_secs_f64() * 1e3
    };
    let first = once(&line);
    // What looks slow is read again, so that only what is slow counts.
    (0..if first > 6.0 { 5 } else { 0 }).map(|_| once(&line)).fold(first, f64::min)
}
