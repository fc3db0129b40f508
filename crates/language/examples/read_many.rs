//! How long reading takes: `read_many` reads a few callers' sentences a hundred thousand times.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement looks at the clock and prints")]

use frontdesk_domain::{Language, Locale};
use frontdesk_language::{Expected, Prefer, Utterance, read, warm_up};
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::time::Instant;

const SENTENCES: [&str; 6] = [
    "I would like to book an appointment.",
    "November 24 at 9:30 AM",
    "My name is David Miller.",
    "Yes, please.",
    "No, that is all. Goodbye.",
    "this is Jane Doe, can I come tomorrow at two for half an hour",
];
const ROUNDS: u32 = 100_000;

fn main() {
    let started = Instant::now();
    warm_up();
    println!("tables: {:?}", started.elapsed());
    let (zone, locale) =
        (frontdesk_domain::zone::named("America/Edmonton").unwrap_or(TimeZone::UTC), Locale::new(Language::En, "CA"));
    let expected: [Expected; 0] = [];
    for text in SENTENCES {
        let started = Instant::now();
        for _ in 0..ROUNDS {
            std::hint::black_box(read(&Utterance {
                text,
                now: date(2026, 11, 20).at(10, 0, 0, 0),
                zone: &zone,
                locale: &locale,
                language: Language::En,
                languages: &[Language::En, Language::Es],
                expected: &expected,
                options: &[],
                prefer: Prefer::Future,
                known: &[],
                nbest: &[],
                vocabulary: &[],
            }));
        }
        println!("{:>8.2} µs  {text}", started.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS));
    }
}
