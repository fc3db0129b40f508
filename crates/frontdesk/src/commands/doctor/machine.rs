//! The machine: its clock, its limits, its disk.

use super::finding::Finding;
use crate::settings::Where;
use jiff::Timestamp;
use jiff::civil::date;
use std::path::Path;

/// Every call, chat and database connection holds one.
const FILES_MIN: u64 = 4_096;
const FREE_MB_FAIL: u64 = 100;
const FREE_MB_WARN: u64 = 1_024;
/// Data cannot have been written later than now, but for a file system that rounds.
const AHEAD_SECONDS_MAX: i64 = 60;

pub fn look(now: Timestamp) -> Vec<Finding> {
    vec![clock(now), files()]
}

/// A machine whose clock was never set is in 1970.
fn clock(now: Timestamp) -> Finding {
    let year = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    if year < date(2026, 1, 1) || year > date(2100, 1, 1) {
        return Finding::fail(
            "clock",
            format!("it shows {now}; set it, and keep it right with chrony or systemd-timesyncd"),
        );
    }
    Finding::ok("clock", format!("{now:.0}"))
}

#[cfg(unix)]
fn files() -> Finding {
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
    match limit {
        Some(limit) if limit < FILES_MIN => Finding::warn(
            "open files",
            format!("{limit} may be open at once; allow {FILES_MIN} or more with LimitNOFILE= or `ulimit -n`"),
        ),
        Some(limit) => Finding::ok("open files", format!("{limit} may be open at once")),
        None => Finding::ok("open files", "as many as wanted may be open at once"),
    }
}

#[cfg(not(unix))]
fn files() -> Finding {
    Finding::ok("open files", "this system has no limit to look at")
}

/// Where SQLite keeps its file; a PostgreSQL server looks after its own disk.
pub fn disk(place: &Where, now: Timestamp) -> Vec<Finding> {
    if place.url.is_some() {
        return Vec::new();
    }
    let folder = nearest_existing(&place.data);
    space(folder).into_iter().chain(written_later(&place.data.join("frontdesk.db"), now)).collect()
}

#[cfg(unix)]
fn space(folder: &Path) -> Option<Finding> {
    let Ok(disk) = rustix::fs::statvfs(folder) else {
        let text = format!("{} cannot be looked at; let the user that Frontdesk runs as read it", folder.display());
        return Some(Finding::fail("disk", text));
    };
    let free_mb = disk.f_bavail.saturating_mul(disk.f_frsize) / (1024 * 1024);
    let text = format!("{free_mb} MB are free at {}", folder.display());
    Some(match free_mb {
        ..FREE_MB_FAIL => Finding::fail("disk", format!("{text}; make room, or nothing can be booked")),
        FREE_MB_FAIL..FREE_MB_WARN => Finding::warn("disk", format!("{text}; make room soon")),
        _ => Finding::ok("disk", text),
    })
}

#[cfg(not(unix))]
fn space(_folder: &Path) -> Option<Finding> {
    None
}

/// A database from the future means that the clock went back.
fn written_later(file: &Path, now: Timestamp) -> Option<Finding> {
    let written = Timestamp::try_from(std::fs::metadata(file).ok()?.modified().ok()?).ok()?;
    let ahead = written.duration_since(now).as_secs();
    (ahead > AHEAD_SECONDS_MAX).then(|| {
        Finding::warn(
            "clock",
            format!("the database was written {ahead} seconds after now; the clock was set back, so set it right"),
        )
    })
}

/// A data folder that is not made yet will be made here.
fn nearest_existing(folder: &Path) -> &Path {
    let there = folder.ancestors().find(|folder| folder.exists());
    there.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::super::finding::Verdict;
    use super::*;

    #[test]
    fn a_clock_that_was_never_set_fails() {
        assert_eq!(clock(Timestamp::UNIX_EPOCH).verdict, Verdict::Fail);
        assert_eq!(clock("2026-11-21T10:00:00Z".parse().unwrap()).verdict, Verdict::Ok);
    }

    #[test]
    fn a_folder_that_is_not_made_yet_is_looked_for_above() {
        assert_eq!(nearest_existing(Path::new("/nowhere/at/all")), Path::new("/"));
        assert_eq!(nearest_existing(Path::new("nowhere")), Path::new("."));
    }
}
