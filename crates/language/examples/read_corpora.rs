//! What reading costs: `read_corpora FILE…` reads the texts of JSON Lines over and over on one core, with the
//! language told each time, and prints the tables' load time and memory, sentences per second and latencies.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement looks at the clock and prints")]

use frontdesk_language::tool::{self, Line};
use frontdesk_language::warm_up;
use std::fs;
use std::time::{Duration, Instant};

const ROUNDS: u32 = 20;

fn main() -> std::io::Result<()> {
    let mut lines = Vec::new();
    for file in std::env::args().skip(1) {
        lines.extend(fs::read_to_string(file)?.lines().filter_map(line));
    }
    let (resident, started) = (resident_kib(), Instant::now());
    warm_up();
    let loaded = started.elapsed();
    println!(
        "seven languages: loaded in {:.1} ms, {:.1} MiB resident",
        loaded.as_secs_f64() * 1e3,
        (resident_kib() - resident) as f64 / 1024.0
    );
    if lines.is_empty() {
        return Ok(());
    }
    round(&lines);
    let mut each: Vec<Vec<Duration>> = (0..ROUNDS).map(|_| round(&lines)).collect();
    let best = each.iter().map(|times| times.iter().sum::<Duration>()).min().unwrap_or_default();
    let mut slowest: Vec<Duration> = (0..lines.len()).filter_map(|i| each.iter_mut().map(|t| t[i]).min()).collect();
    slowest.sort_unstable();
    let share = |part: f64| slowest[((slowest.len() - 1) as f64 * part) as usize].as_secs_f64() * 1e6;
    println!(
        "{} texts on one core, warm: {:.0} sentences/s; per sentence median {:.0} µs, p99 {:.0} µs, longest {:.0} µs",
        lines.len(),
        lines.len() as f64 / best.as_secs_f64(),
        share(0.5),
        share(0.99),
        share(1.0)
    );
    Ok(())
}

/// The text of a line as a case with nothing asked, in English as far as is known.
fn line(json: &str) -> Option<Line> {
    let value: serde_json::Value = serde_json::from_str(json).ok()?;
    let case = serde_json::json!({ "text": value.get("text")?, "now": "2026-11-20T09:00", "locale": "en-GB" });
    tool::utterance_from_json(&case.to_string()).ok()
}

fn round(lines: &[Line]) -> Vec<Duration> {
    let timed = |line: &Line| {
        let started = Instant::now();
        let _ = std::hint::black_box(tool::answer(line));
        started.elapsed()
    };
    lines.iter().map(timed).collect()
}

/// Pages in memory, as the kernel counts them; 0 where it does not tell.
fn resident_kib() -> i64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0)
}
