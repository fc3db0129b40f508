//! How soon everybody sees what a member wrote: thousands of WebSockets on one process, and a message over the API.
//!
//! The sockets live on this machine, so what it costs to read them is part of what is measured.

use super::line::Line;
use super::listeners::Listeners;
use super::server::{Server, Settings};
use super::{proc, watch};
use anyhow::Context;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

const MESSAGES: usize = 60;
/// Between two messages.
const PAUSE: Duration = Duration::from_millis(250);
const P99_MS_MAX: f64 = 50.0;
/// Files that a process has open besides its sockets.
const OTHER_FILES: u64 = 200;
const TOKEN: &str = "bench-token";
const WIDGET: &str = "riverside";

/// Measures the real binary on SQLite with so many sockets and tells it.
pub fn sockets(binary: &Path, scratch: &Path, count: usize) -> anyhow::Result<String> {
    // The server inherits it.
    allow_files(count as u64 + OTHER_FILES)?;
    let settings = Settings {
        binary: binary.to_owned(),
        data: scratch.join("sockets"),
        token: TOKEN.into(),
        practitioners: 2,
        database_url: None,
    };
    let server = Server::start(&settings)?;
    let key = Server::key(&settings, "events.read,conversations.read,conversations.reply")?;
    let headers = format!("Authorization: Bearer {key}\r\n");
    let say = format!("/v1/conversations/{}/messages", taken_over(&server, &headers)?);
    let empty = server.memory_kb()?.0;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let listeners = runtime.block_on(Listeners::open(server.port, &headers, count))?;
    let full = server.memory_kb()?.0;
    let (own, before) = (proc::cpu(std::process::id())?, server.cpu()?);
    let reader = std::thread::spawn(move || listeners.hear(MESSAGES));
    let posted = write(&server, &headers, &say)?;
    let heard = reader.join().map_err(|_| anyhow::anyhow!("the thread that reads the sockets ended"))??;
    let mut waits = Vec::with_capacity(count * MESSAGES);
    let mut last = vec![Duration::ZERO; MESSAGES];
    for seen in heard {
        for ((seen, posted), last) in seen.iter().zip(&posted).zip(&mut last) {
            let wait = seen.saturating_duration_since(*posted);
            *last = wait.max(*last);
            waits.push(wait);
        }
    }
    let spent = server.cpu()? - before;
    // The server is a child of this process, and is counted with it.
    let own = (proc::cpu(std::process::id())? - own).saturating_sub(spent);
    server.stop()?;
    waits.sort_unstable();
    last.sort_unstable();
    let by_all = last.get(MESSAGES / 2).copied().unwrap_or_default().as_secs_f64() * 1e3;
    let at = |percent: usize| waits.get(waits.len() * percent / 100).copied().unwrap_or_default().as_secs_f64() * 1e3;
    let (p99, each) = (at(99), |cpu: Duration| cpu.as_secs_f64() * 1e6 / waits.len() as f64);
    Ok(format!(
        "A message of a member, seen on {count} WebSockets of one process\n  \
         p50 {:.1} ms, p99 {p99:.1} ms from the request to the last byte of the frame  {} aim p99 ≤ {P99_MS_MAX:.0} ms\n  \
         half of the messages were seen by all within {by_all:.1} ms\n  \
         {} frames, {:.2} µs CPU each in the server, {:.2} µs to read; {:.1} kB of memory a socket",
        at(50),
        if p99 <= P99_MS_MAX { "✓" } else { "✗" },
        waits.len(),
        each(spent),
        each(own),
        full.saturating_sub(empty) as f64 / count as f64,
    ))
}

/// Raises what this process may have open, as far as the machine lets it.
fn allow_files(wanted: u64) -> anyhow::Result<()> {
    let limit = getrlimit(Resource::Nofile);
    if limit.current.is_none_or(|now| now >= wanted) {
        return Ok(());
    }
    let raised = Rlimit { current: Some(wanted), ..limit };
    let told =
        || format!("{wanted} open files are needed; raise the limit (ulimit -Hn) or measure fewer with --sockets");
    setrlimit(Resource::Nofile, raised).with_context(told)
}

/// A chat that the program has taken over; its id.
fn taken_over(server: &Server, headers: &str) -> anyhow::Result<String> {
    let mut line = Line::open(server.port)?;
    let session = asked(line.post_json("/chat/sessions", "", &json!({ "key": WIDGET }).to_string())?)?;
    let said = json!({ "key": WIDGET, "token": session["token"], "client_id": "message-1", "body": "Hello" });
    asked(line.post_json("/chat/messages", "", &said.to_string())?)?;
    let found = || {
        let page = asked(line.get_with("/v1/conversations?limit=1", headers).ok()?).ok()?;
        Some(page.pointer("/items/0/id")?.as_str()?.to_owned())
    };
    let found = watch::until(Duration::from_secs(20), Duration::from_millis(50), found);
    let id = found.context("the chat became no conversation")?;
    asked(Line::open(server.port)?.post_json(&format!("/v1/conversations/{id}/take-over"), headers, "")?)?;
    Ok(id)
}

fn asked((status, body): (u16, &str)) -> anyhow::Result<Value> {
    anyhow::ensure!((200..300).contains(&status), "the desk answered {status}: {body}");
    Ok(serde_json::from_str(body)?)
}

/// Writes one message after the other; when each was begun.
fn write(server: &Server, headers: &str, path: &str) -> anyhow::Result<Vec<Instant>> {
    let mut line = Line::open(server.port)?;
    let mut posted = Vec::with_capacity(MESSAGES);
    for n in 0..MESSAGES {
        std::thread::sleep(PAUSE);
        posted.push(watch::now());
        asked(line.post_json(path, headers, &json!({ "body": format!("Message {n}") }).to_string())?)?;
    }
    Ok(posted)
}
