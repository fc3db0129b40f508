//! One keep-alive connection, HTTP/1.1 by hand: the load must cost little beside what it measures.

use anyhow::{Context, bail};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Longer than Twilio waits.
const ANSWER_SECONDS_MAX: u64 = 15;

pub(super) struct Line {
    stream: TcpStream,
    port: u16,
    sent: Vec<u8>,
    heard: Vec<u8>,
}

impl Line {
    pub(super) fn open(port: u16) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(ANSWER_SECONDS_MAX)))?;
        Ok(Self { stream, port, sent: Vec::with_capacity(2048), heard: Vec::with_capacity(4096) })
    }

    pub(super) fn get(&mut self, path: &str) -> anyhow::Result<(u16, &str)> {
        self.get_with(path, "")
    }

    /// `headers`: whole lines, each with its line end.
    pub(super) fn get_with(&mut self, path: &str, headers: &str) -> anyhow::Result<(u16, &str)> {
        self.sent.clear();
        write!(self.sent, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{headers}\r\n", self.port)?;
        self.exchange()
    }

    /// A body of JSON.
    pub(super) fn post_json(&mut self, path: &str, headers: &str, body: &str) -> anyhow::Result<(u16, &str)> {
        self.sent.clear();
        let (port, length) = (self.port, body.len());
        write!(
            self.sent,
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n{headers}\
             Content-Length: {length}\r\n\r\n{body}"
        )?;
        self.exchange()
    }

    /// A form as Twilio posts it. `headers`: whole lines, each with its line end.
    pub(super) fn post(&mut self, path: &str, headers: &str, form: &str) -> anyhow::Result<(u16, &str)> {
        self.sent.clear();
        write!(
            self.sent,
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\n\
             Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n{headers}Content-Length: {}\r\n\r\n{form}",
            self.port,
            form.len(),
        )?;
        self.exchange()
    }

    fn exchange(&mut self) -> anyhow::Result<(u16, &str)> {
        self.stream.write_all(&self.sent)?;
        self.heard.clear();
        let head = self.head()?;
        let (status, length) = read_head(self.heard.get(..head).unwrap_or_default())?;
        while self.heard.len() < head + length {
            self.more()?;
        }
        let body = self.heard.get(head..head + length).unwrap_or_default();
        Ok((status, std::str::from_utf8(body).context("the answer is not UTF-8")?))
    }

    /// Reads until the head is whole; where the body begins.
    fn head(&mut self) -> anyhow::Result<usize> {
        loop {
            if let Some(end) = self.heard.windows(4).position(|w| w == b"\r\n\r\n") {
                return Ok(end + 4);
            }
            self.more()?;
        }
    }

    fn more(&mut self) -> anyhow::Result<()> {
        let mut piece = [0; 4096];
        let read = self.stream.read(&mut piece)?;
        if read == 0 {
            bail!("the server closed the connection");
        }
        self.heard.extend_from_slice(piece.get(..read).unwrap_or_default());
        Ok(())
    }
}

fn read_head(head: &[u8]) -> anyhow::Result<(u16, usize)> {
    let head = std::str::from_utf8(head).context("the answer's head is not ASCII")?;
    let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).context("the answer has no status")?;
    let length = head
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length = length.and_then(|(_, value)| value.trim().parse().ok()).context("the answer has no length")?;
    Ok((status, length))
}

#[cfg(test)]
mod tests {
    use super::read_head;

    #[test]
    fn reads_status_and_length() {
        assert_eq!(read_head(b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n").ok(), Some((200, 12)));
        assert!(read_head(b"HTTP/1.1 200 OK\r\n\r\n").is_err());
    }
}
