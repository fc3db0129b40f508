//! Thousands of WebSockets that only listen. One thread reads them all: they share the machine with the server that is
//! measured, so they cost it as little as they can.

use super::watch;
use anyhow::{Context, bail, ensure};
use mio::net::TcpStream;
use mio::{Events, Interest, Poll, Token};
use std::io::{ErrorKind, Read};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const OPENED_AT_ONCE: usize = 64;
const BUFFER_BYTES: usize = 4_096;
/// Between two looks, which counts as waiting. Without it each frame would wake the thread anew, and whoever sends pays for
/// the waking.
const REST: Duration = Duration::from_millis(1);
/// Who hears nothing for so long, not even a beat, is not served.
const SILENT_MAX: Duration = Duration::from_secs(30);

pub(super) struct Listeners {
    poll: Poll,
    sockets: Vec<Listener>,
}

/// One socket, and what was read of a frame whose end has not come.
struct Listener {
    stream: TcpStream,
    begun: Vec<u8>,
    seen: Vec<Instant>,
}

impl Listeners {
    /// All are told that their stream is ready.
    pub(super) async fn open(port: u16, headers: &str, count: usize) -> anyhow::Result<Self> {
        let mut sockets = Vec::with_capacity(count);
        while sockets.len() < count {
            let more = (count - sockets.len()).min(OPENED_AT_ONCE);
            sockets.extend(futures::future::try_join_all((0..more).map(|_| opened(port, headers))).await?);
        }
        let poll = Poll::new()?;
        for (n, socket) in sockets.iter_mut().enumerate() {
            poll.registry().register(&mut socket.stream, Token(n), Interest::READABLE)?;
        }
        Ok(Self { poll, sockets })
    }

    /// Reads until each was told of so many events; when that was.
    pub(super) fn hear(mut self, events: usize) -> anyhow::Result<Vec<Vec<Instant>>> {
        let mut ready = Events::with_capacity(1_024);
        let mut buffer = vec![0; BUFFER_BYTES];
        let mut missing = self.sockets.len();
        while missing > 0 {
            self.poll.poll(&mut ready, Some(SILENT_MAX))?;
            ensure!(!ready.is_empty(), "{missing} sockets were not told of all that happened");
            for one in &ready {
                let socket = self.sockets.get_mut(one.token().0).context("a socket of somebody else")?;
                let before = socket.seen.len();
                socket.read(&mut buffer)?;
                missing -= usize::from(before < events && socket.seen.len() >= events);
            }
            std::thread::sleep(REST);
        }
        Ok(self.sockets.into_iter().map(|socket| socket.seen).collect())
    }
}

impl Listener {
    /// Takes what has come.
    fn read(&mut self, buffer: &mut [u8]) -> anyhow::Result<()> {
        loop {
            let count = match self.stream.read(buffer) {
                Ok(0) => bail!("the desk closed a socket"),
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error.into()),
            };
            self.take(buffer.get(..count).unwrap_or_default())?;
            // Where less came than there is room for, nothing more is there.
            if count < buffer.len() {
                return Ok(());
            }
        }
    }

    fn take(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        if self.begun.is_empty() {
            let rest = heard(bytes, &mut self.seen)?;
            self.begun.extend_from_slice(rest);
        } else {
            self.begun.extend_from_slice(bytes);
            let rest = heard(&self.begun, &mut self.seen)?.len();
            self.begun.drain(..self.begun.len() - rest);
        }
        Ok(())
    }
}

/// Notes the time of each event of which the last byte is there; what is left is the beginning of another frame.
fn heard<'a>(mut bytes: &'a [u8], seen: &mut Vec<Instant>) -> anyhow::Result<&'a [u8]> {
    while let Some((head, length)) = measures(bytes)
        && let Some((frame, rest)) = bytes.split_at_checked(head + length)
    {
        let frame = frame.get(head..).unwrap_or_default();
        if frame.starts_with(br#"{"frame":"event""#) {
            seen.push(watch::now());
        } else if !frame.starts_with(br#"{"frame":"beat""#) {
            bail!("a socket was told {}", String::from_utf8_lossy(frame));
        }
        bytes = rest;
    }
    Ok(bytes)
}

/// A socket that was told its stream is ready.
async fn opened(port: u16, headers: &str) -> anyhow::Result<Listener> {
    let mut stream = tokio::net::TcpStream::connect(("127.0.0.1", port)).await?;
    let request = format!(
        "GET /v1/events/live?after=now&types=message_queued HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}\
         Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
         Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut bytes = Vec::new();
    let head = loop {
        match bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            Some(end) => break bytes.drain(..end + 4).collect::<Vec<u8>>(),
            None => more(&mut stream, &mut bytes).await?,
        }
    };
    ensure!(head.starts_with(b"HTTP/1.1 101"), "{}", String::from_utf8_lossy(&head));
    let ready = loop {
        match measures(&bytes) {
            Some((head, length)) if bytes.len() >= head + length => {
                break bytes.drain(..head + length).skip(head).collect::<Vec<u8>>();
            }
            _ => more(&mut stream, &mut bytes).await?,
        }
    };
    ensure!(ready.starts_with(br#"{"frame":"ready""#), "{}", String::from_utf8_lossy(&ready));
    Ok(Listener { stream: TcpStream::from_std(stream.into_std()?), begun: bytes, seen: Vec::new() })
}

async fn more(stream: &mut tokio::net::TcpStream, bytes: &mut Vec<u8>) -> anyhow::Result<()> {
    ensure!(stream.read_buf(bytes).await? > 0, "the desk closed a socket");
    Ok(())
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
    use super::{heard, measures};

    #[test]
    fn frames_are_measured() {
        assert_eq!(measures(&[0x81, 5, 1]), Some((2, 5)));
        assert_eq!(measures(&[0x81, 126, 1, 4, 0]), Some((4, 260)));
        assert_eq!(measures(&[0x81, 126, 1]), None);
        assert_eq!(measures(&[0x81]), None);
    }

    #[test]
    fn an_event_counts_when_its_last_byte_is_there() {
        let frame = [&[0x81, 18][..], br#"{"frame":"event"}]"#].concat();
        let two = [&frame[..], &frame[..frame.len() - 1]].concat();
        let mut seen = Vec::new();
        assert_eq!(heard(&two, &mut seen).unwrap(), &frame[..frame.len() - 1]);
        assert_eq!(seen.len(), 1);
        assert!(heard(&[0x81, 2, b'n', b'o'], &mut seen).is_err());
    }
}
