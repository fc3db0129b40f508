//! Instants and lengths as a scenario writes them.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// `2026-11-24 14:00`, local, or with an offset where the clock shows a time twice.
pub fn instant(text: &str, zone: &TimeZone) -> Result<Timestamp, String> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Ok(at);
    }
    let local: DateTime = text
        .replacen(' ', "T", 1)
        .parse()
        .map_err(|_| format!("{text:?} is no time; write 2026-11-24 14:00, or 2026-11-01T01:30:00-07:00"))?;
    let at = zone.to_ambiguous_timestamp(local);
    at.unambiguous().map_err(|_| format!("{text:?} comes twice or never in this zone; write it with its offset"))
}

/// `30s`, `5m`, `22h`, `3d`.
pub fn length(text: &str) -> Result<SignedDuration, String> {
    let wrong = || format!("{text:?} is no length of time; write 30s, 5m, 22h or 3d");
    let unit = text.chars().last().ok_or_else(wrong)?;
    let count: i64 = text.strip_suffix(unit).and_then(|n| n.trim().parse().ok()).ok_or_else(wrong)?;
    let seconds = match unit {
        's' => 1,
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        _ => return Err(wrong()),
    };
    count.checked_mul(seconds).map(SignedDuration::from_secs).ok_or_else(wrong)
}
