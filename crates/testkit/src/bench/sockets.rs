//! How soon everybody sees what a member wrote: thousands of WebSockets on one process, and a message over the API.
//!
//! The sockets live in this process, so what it costs to read them is part of what is measured.

use super::line::Line;
use super::server::{Server, Settings};
use super::{proc, watch};
use anyhow::{Context, bail};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

const MESSAGES: usize = 60;
/// Between two messages.
const PAUSE: Duration = Duration::from_millis(250);
const P99_MS_MAX: f64 = 50.0;
/// Files that a process has open besides its sockets.
const OTHER_FILES: u64 = 200;
const OPENED_AT_ONCE: usize = 64;
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
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let sockets = runtime.block_on(open(server.port, &headers, count))?;
    let full = server.memory_kb()?.0;
    let mut readers = JoinSet::new();
    for socket in sockets {
        readers.spawn_on(socket.listen(), runtime.handle());
    }
    let (own, before) = (proc::cpu(std::process::id())?, server.cpu()?);
    let posted = write(&server, &headers, &say)?;
    let mut waits = Vec::with_capacity(count * MESSAGES);
    let mut last = vec![Duration::ZERO; MESSAGES];
    while let Some(seen) = runtime.block_on(readers.join_next()) {
        let seen = seen.context("a socket's task ended")??;
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

async fn open(port: u16, headers: &str, count: usize) -> anyhow::Result<Vec<Socket>> {
    let mut sockets = Vec::with_capacity(count);
    while sockets.len() < count {
        let more = (count - sockets.len()).min(OPENED_AT_ONCE);
        sockets.extend(futures::future::try_join_all((0..more).map(|_| Socket::open(port, headers))).await?);
    }
    Ok(sockets)
}

/// A WebSocket that only listens.
struct Socket {
    stream: TcpStream,
    bytes: Vec<u8>,
}

impl Socket {
    /// Opened, and told that the stream is ready.
    async fn open(port: u16, headers: &str) -> anyhow::Result<Self> {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
        let request = format!(
            "GET /v1/events/live?after=now&types=message_queued HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}\
             Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
             Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await?;
        let mut socket = Self { stream, bytes: Vec::new() };
        let head = loop {
            match socket.bytes.windows(4).position(|window| window == b"\r\n\r\n") {
                Some(end) => break socket.bytes.drain(..end + 4).collect::<Vec<u8>>(),
                None => socket.fill().await?,
            }
        };
        anyhow::ensure!(head.starts_with(b"HTTP/1.1 101"), "{}", String::from_utf8_lossy(&head));
        while !socket.frame().await?.starts_with(br#"{"frame":"ready""#) {}
        Ok(socket)
    }

    /// When each message was seen.
    async fn listen(mut self) -> anyhow::Result<Vec<Instant>> {
        let mut seen = Vec::with_capacity(MESSAGES);
        while seen.len() < MESSAGES {
            let frame = self.frame().await?;
            if frame.starts_with(br#"{"frame":"event""#) {
                seen.push(watch::now());
            } else if !frame.starts_with(br#"{"frame":"beat""#) {
                bail!("a socket was told {}", String::from_utf8_lossy(&frame));
            }
        }
        Ok(seen)
    }

    /// The payload of the next frame.
    async fn frame(&mut self) -> anyhow::Result<Vec<u8>> {
        loop {
            if let Some((head, length)) = measures(&self.bytes)
                && self.bytes.len() >= head + length
            {
                return Ok(self.bytes.drain(..head + length).skip(head).collect());
            }
            self.fill().await?;
        }
    }

    async fn fill(&mut self) -> anyhow::Result<()> {
        let mut more = [0; 2_048];
        let count = self.stream.read(&mut more).await?;
        anyhow::ensure!(count > 0, "the desk closed a socket");
        self.bytes.extend_from_slice(more.get(..count).unwrap_or_default());
        Ok(())
    }
}

/// How long a frame's head and its payload are. The desk sends none of 64 kB and does not mask.
fn measures(bytes: &[u8]) -> Option<(usize, usize)> {
    match bytes {
        [_, 126, high, low, ..] => Some((4, usize::from(u16::from_be_bytes([*high, *low])))),
        [_, length, ..] if *length < 126 => Some((2, usize::from(*length))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::measures;

    #[test]
    fn frames_are_measured() {
        assert_eq!(measures(&[0x81, 5, 1]), Some((2, 5)));
        assert_eq!(measures(&[0x81, 126, 1, 4, 0]), Some((4, 260)));
        assert_eq!(measures(&[0x81, 126, 1]), None);
        assert_eq!(measures(&[0x81]), None);
    }
}
