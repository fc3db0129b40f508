//! A mail server that speaks SMTP (RFC 5321) and keeps what it is given.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What it says to a letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Takes,
    /// "Come back later."
    Busy,
    /// "There is nobody of that name."
    Refuses,
    /// Wants a name and a password, and likes none.
    WrongLogin,
}

/// A letter as it came in: the envelope, and the text with its headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: String,
    pub text: String,
}

/// Lives as long as the process.
#[derive(Clone, Debug)]
pub struct MailServer {
    pub address: SocketAddr,
    letters: Arc<Mutex<Vec<Received>>>,
    mood: Arc<Mutex<Mood>>,
}

impl MailServer {
    /// On any free port of this machine.
    pub async fn start() -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let server = Self { address: listener.local_addr()?, letters: Arc::default(), mood: Arc::default() };
        let serving = server.clone();
        #[expect(clippy::disallowed_methods, reason = "a stand-in lives as long as the test")]
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let serving = serving.clone();
                tokio::spawn(async move { serving.talk(stream).await });
            }
        });
        Ok(server)
    }

    pub fn set(&self, mood: Mood) {
        *self.mood.lock().unwrap_or_else(PoisonError::into_inner) = mood;
    }

    pub fn letters(&self) -> Vec<Received> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    async fn talk(&self, stream: TcpStream) -> std::io::Result<()> {
        let mood = *self.mood.lock().unwrap_or_else(PoisonError::into_inner);
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let (mut from, mut to) = (String::new(), String::new());
        write.write_all(b"220 stand-in\r\n").await?;
        while let Some(line) = lines.next_line().await? {
            let verb = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
            let answer = match (verb.as_str(), mood) {
                ("EHLO" | "HELO", _) => "250-stand-in\r\n250 AUTH PLAIN LOGIN",
                ("AUTH", Mood::WrongLogin) => "535 5.7.8 no",
                ("AUTH", _) => "235 welcome",
                ("MAIL", Mood::WrongLogin) => "530 5.7.0 sign in first",
                ("MAIL", _) => {
                    from = path(&line);
                    "250 ok"
                }
                ("RCPT", Mood::Refuses) => "550 5.1.1 nobody of that name",
                ("RCPT", Mood::Busy) => "451 4.7.1 come back later",
                ("RCPT", _) => {
                    to = path(&line);
                    "250 ok"
                }
                ("DATA", _) => {
                    write.write_all(b"354 go on\r\n").await?;
                    let mut text = String::new();
                    while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                        text.push_str(line.strip_prefix('.').unwrap_or(&line));
                        text.push('\n');
                    }
                    let letter = Received { from: from.clone(), to: to.clone(), text };
                    self.letters.lock().unwrap_or_else(PoisonError::into_inner).push(letter);
                    "250 taken"
                }
                ("QUIT", _) => {
                    write.write_all(b"221 bye\r\n").await?;
                    return Ok(());
                }
                _ => "250 ok",
            };
            write.write_all(format!("{answer}\r\n").as_bytes()).await?;
        }
        Ok(())
    }
}

/// `MAIL FROM:<a@b> …` → `a@b`.
fn path(line: &str) -> String {
    line.split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or_else(String::new, |(path, _)| path.to_owned())
}
