//! Streams that are followed: server-sent events, and a WebSocket.

use super::desk::{Desk, http};
use super::team::shown;
use serde_json::Value;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const WITHIN: Duration = Duration::from_secs(20);

/// One server-sent event.
#[derive(Debug, Default)]
pub struct Line {
    pub id: String,
    pub event: String,
    pub data: String,
}

/// An open stream of server-sent events.
pub struct Lines {
    answer: reqwest::Response,
    text: String,
}

impl Lines {
    /// `who`: see [`shown`].
    pub async fn open(desk: &Desk, who: &str, query: &str, last: Option<&str>) -> Self {
        Self::try_open(&desk.base, who, query, last).await.expect("the desk does not answer")
    }

    /// `None` where the desk is away.
    pub async fn try_open(base: &str, who: &str, query: &str, last: Option<&str>) -> Option<Self> {
        let (name, value) = shown(who);
        let request = http().get(format!("{base}/v1/events?{query}")).header(name, value);
        let request = request.header("accept", "text/event-stream").timeout(Duration::from_secs(120));
        let request = last.iter().fold(request, |request, last| request.header("last-event-id", *last));
        let answer = request.send().await.ok()?;
        assert_eq!(
            (answer.status().as_u16(), &answer.headers()["content-type"]),
            (200, &"text/event-stream".parse().unwrap())
        );
        Some(Self { answer, text: String::new() })
    }

    pub async fn next(&mut self) -> Line {
        let next = tokio::time::timeout(WITHIN, self.read()).await;
        next.expect("nothing was said in time").expect("the stream is over")
    }

    /// The next event; `None` when the stream is over.
    pub async fn read(&mut self) -> Option<Line> {
        loop {
            while let Some((block, rest)) = self.text.split_once("\n\n") {
                let mut line = Line::default();
                for (name, value) in block.lines().filter_map(|line| line.split_once(": ")) {
                    match name {
                        "id" => line.id = value.to_owned(),
                        "event" => line.event = value.to_owned(),
                        "data" => line.data = value.to_owned(),
                        _ => {}
                    }
                }
                self.text = rest.to_owned();
                if !line.event.is_empty() {
                    return Some(line);
                }
            }
            let more = self.answer.chunk().await.ok().flatten()?;
            self.text.push_str(std::str::from_utf8(&more).unwrap());
        }
    }

    /// Until the desk ends it.
    pub async fn end(mut self) {
        while self.read().await.is_some() {}
    }
}

/// A WebSocket that only listens.
pub struct Socket {
    stream: TcpStream,
    bytes: Vec<u8>,
}

impl Socket {
    pub async fn open(desk: &Desk, who: &str, path: &str) -> Self {
        let (name, value) = shown(who);
        let place = desk.base.strip_prefix("http://").unwrap();
        let mut stream = TcpStream::connect(place).await.unwrap();
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {place}\r\nOrigin: {}\r\n{name}: {value}\r\n\
             Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
            desk.base
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut socket = Self { stream, bytes: Vec::new() };
        let end = loop {
            match socket.bytes.windows(4).position(|window| window == b"\r\n\r\n") {
                Some(end) => break end,
                None => assert!(socket.fill().await, "the desk hung up"),
            }
        };
        assert!(socket.bytes.starts_with(b"HTTP/1.1 101"), "{}", String::from_utf8_lossy(&socket.bytes));
        socket.bytes.drain(..end + 4);
        socket
    }

    pub async fn next(&mut self) -> Value {
        let next = tokio::time::timeout(WITHIN, self.read()).await;
        next.expect("no frame came in time").expect("the socket was closed")
    }

    /// Until the desk ends it.
    pub async fn end(mut self) {
        while self.read().await.is_some() {}
    }

    /// The next frame of text; `None` when the socket is closed.
    pub async fn read(&mut self) -> Option<Value> {
        loop {
            if let [kind, short, rest @ ..] = self.bytes.as_slice() {
                let (head, length) = match (*short, rest) {
                    (126, [a, b, ..]) => (4, usize::from(u16::from_be_bytes([*a, *b]))),
                    (length, _) if length < 126 => (2, usize::from(length)),
                    _ => (2, usize::MAX / 2),
                };
                if self.bytes.len() >= head + length {
                    let (is_text, is_over) = (kind & 0x0f == 1, kind & 0x0f == 8);
                    let frame: Vec<u8> = self.bytes.drain(..head + length).skip(head).collect();
                    if is_text {
                        return Some(serde_json::from_slice(&frame).unwrap());
                    }
                    if is_over {
                        return None;
                    }
                    continue;
                }
            }
            if !self.fill().await {
                return None;
            }
        }
    }

    /// Whether there was more.
    async fn fill(&mut self) -> bool {
        let mut more = [0; 4_096];
        let count = self.stream.read(&mut more).await.unwrap_or(0);
        self.bytes.extend_from_slice(&more[..count]);
        count > 0
    }
}
