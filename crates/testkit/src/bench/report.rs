//! The table: what was measured, beside what a product of this kind takes.

use super::measure::{Figures, Latency};
use std::fmt::Write;
use std::time::Duration;

/// A FastAPI, PostgreSQL and Redis product of this kind: CPU time of a webhook, memory, p50 at 4 callers.
const REFERENCE_CPU: Duration = Duration::from_micros(3_900);
const REFERENCE_MB: f64 = 215.0;
const REFERENCE_P50_MS: u32 = 20;

/// The cores and their kind.
pub fn machine() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|l| l.strip_prefix("model name")?.split_once(": ")).map_or("CPU", |(_, m)| m);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!("{cores} × {model}, shared with the callers")
}

pub fn table(all: &[Figures]) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "Reference: a FastAPI, PostgreSQL and Redis product: {:.1} CPU ms a webhook, {REFERENCE_MB:.0} MB, p50 {REFERENCE_P50_MS} ms at 4 callers",
        ms(REFERENCE_CPU)
    );
    for figures in all {
        one(&mut text, figures);
    }
    text
}

fn one(text: &mut String, f: &Figures) {
    let whole = f.server + f.postgres.unwrap_or_default();
    let times = REFERENCE_CPU.as_secs_f64() / whole.as_secs_f64().max(1e-9);
    let (times_aim, ready_aims) = if f.postgres.is_some() { (5.0, None) } else { (20.0, Some((2_000.0, 300.0))) };
    let _ = writeln!(text, "\n{}", f.database);
    let mut line = |what: &str, value: String, aim: Option<(String, bool)>| {
        let aim = aim.map_or_else(String::new, |(aim, met)| format!("{} aim {aim}", if met { "✓" } else { "✗" }));
        let _ = writeln!(text, "{}", format!("  {what:<34} {value:<44} {aim}").trim_end());
    };

    let cpu_aim = f.postgres.is_none().then(|| ("≥ 5,000".into(), f.turns_per_cpu_second >= 5_000.0));
    line("turns per CPU second", format!("{:.0}", f.turns_per_cpu_second), cpu_aim);
    let split = f
        .postgres
        .map_or_else(String::new, |p| format!(" (server {} + PostgreSQL {})", f.server.as_micros(), p.as_micros()));
    line("CPU time of a turn", format!("{} µs{split}", whole.as_micros()), None);
    line(
        "against the reference, per core",
        format!("{times:.1} ×"),
        Some((format!("≥ {times_aim:.0} ×"), times >= times_aim)),
    );
    line("16 callers, as fast as they can", latency(&f.saturated), None);
    line("16 callers, half of that", latency(&f.half), Some(("p99 ≤ 10 ms".into(), ms(f.half.p99) <= 10.0)));
    let memory = format!("{:.1} MB resident, {:.1} MB proportional", f.memory.rss_mb, f.memory.pss_mb);
    line(
        &format!("memory after {} calls", f.memory.after_calls),
        memory,
        Some(("≤ 60 MB".into(), f.memory.rss_mb <= 60.0)),
    );
    let ready = |took: Duration, aim: Option<f64>| aim.map(|aim| (format!("≤ {aim:.0} ms"), ms(took) <= aim));
    let (empty, existing) = (f.startup.empty, f.startup.existing);
    line("ready, with nothing there yet", format!("{:.0} ms", ms(empty)), ready(empty, ready_aims.map(|a| a.0)));
    line("ready, with all of that there", format!("{:.0} ms", ms(existing)), ready(existing, ready_aims.map(|a| a.1)));
    line("calls, bookings, confirmations", format!("{0} each, checked one by one", f.bookings), None);
}

fn latency(l: &Latency) -> String {
    format!("{:.0} turns/s, p50 {:.2} ms, p99 {:.2} ms", l.turns_per_second, ms(l.p50), ms(l.p99))
}

fn ms(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}
