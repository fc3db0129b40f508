//! What a program's reads cost: each recognised by its key, permitted, and answered from the database.

use super::line::Line;
use super::load::{self, Plan};
use super::script::Clinic;
use super::server::{Server, Settings};
use super::watch;
use anyhow::Context;
use std::fmt::Write;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

const READERS: usize = 8;
const READS: u32 = 8_000;
/// So that there is something to read.
const CALLS: u32 = 100;
const MOST: Duration = Duration::from_secs(45);
const TOKEN: &str = "bench-token";

/// Measures the real binary on SQLite and tells it, a line for each kind of read.
pub fn reads(binary: &Path, scratch: &Path) -> anyhow::Result<String> {
    let settings = Settings {
        binary: binary.to_owned(),
        data: scratch.join("reads"),
        token: TOKEN.into(),
        practitioners: 4,
        database_url: None,
    };
    let server = Server::start(&settings)?;
    let clinic = Clinic::new(server.port, TOKEN)?;
    let plan = Plan { port: server.port, callers: READERS, calls: 0..CALLS, rate: None, most: MOST };
    load::run(&plan, &clinic)?;
    server.delivered()?;
    let key = Server::key(&settings, "bookings.read,conversations.read")?;
    let headers = format!("Authorization: Bearer {key}\r\n");
    let one = format!("/v1/conversations/{}", first(&server, &headers, "/v1/conversations?limit=1")?);
    let mut text = "Authorised reads by an API key, on SQLite\n".to_owned();
    for (what, path) in [("one conversation", one.as_str()), ("a page of 20 bookings", "/v1/bookings?limit=20")] {
        let (each, wall) = measured(&server, &headers, path)?;
        let value =
            format!("{:.0} a second and core, {} µs CPU each", 1.0 / each.as_secs_f64().max(1e-9), each.as_micros());
        let _ = writeln!(text, "  {what:<34} {value:<44} {:.0} a second", f64::from(READS) / wall.as_secs_f64());
    }
    server.stop()?;
    Ok(text)
}

/// The id of the first item of a page.
fn first(server: &Server, headers: &str, path: &str) -> anyhow::Result<String> {
    let mut line = Line::open(server.port)?;
    let (status, body) = line.get_with(path, headers)?;
    let page: serde_json::Value = serde_json::from_str(body)?;
    let id = page.pointer("/items/0/id").and_then(|id| id.as_str());
    Ok(id.with_context(|| format!("{path} answered {status}: {body}"))?.to_owned())
}

/// The server's CPU time for each read, and how long all took.
fn measured(server: &Server, headers: &str, path: &str) -> anyhow::Result<(Duration, Duration)> {
    let (next, before, begun) = (AtomicU32::new(0), server.cpu()?, watch::now());
    let done: anyhow::Result<()> = std::thread::scope(|scope| {
        let readers: Vec<_> = (0..READERS).map(|_| scope.spawn(|| read(server.port, headers, path, &next))).collect();
        let gone = || anyhow::anyhow!("a reader's thread panicked");
        readers.into_iter().try_for_each(|reader| reader.join().unwrap_or_else(|_| Err(gone())))
    });
    done?;
    let (wall, spent) = (begun.elapsed(), server.cpu()?.saturating_sub(before));
    Ok((spent / READS, wall))
}

fn read(port: u16, headers: &str, path: &str, next: &AtomicU32) -> anyhow::Result<()> {
    let mut line = Line::open(port)?;
    while next.fetch_add(1, Ordering::Relaxed) < READS {
        let (status, body) = line.get_with(path, headers)?;
        anyhow::ensure!(status == 200 && body.len() > 50, "{path} answered {status}: {body}");
    }
    Ok(())
}
