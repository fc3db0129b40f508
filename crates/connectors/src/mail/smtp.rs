//! Sending by SMTP (RFC 5321), over TLS (RFC 8314) or STARTTLS (RFC 3207).

use async_trait::async_trait;
use frontdesk_domain::Secret;
use frontdesk_domain::mail::{Letter, Mailer};
use frontdesk_domain::outside::OutsideError;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::transport::smtp::AsyncSmtpTransportBuilder;
use lettre::transport::smtp::Error as Failed;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;

const ANSWER_WITHIN: Duration = Duration::from_secs(20);

/// How the connection is kept from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte; mostly port 465.
    Tls,
    /// TLS after a greeting in the clear, and nothing without it; mostly port 587.
    StartTls,
    /// None: for a server on this machine.
    Plain,
}

impl Security {
    pub fn usual_port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::StartTls => 587,
            Self::Plain => 25,
        }
    }
}

/// Where letters are handed in.
#[derive(Clone, Debug)]
pub struct Account {
    pub host: String,
    pub port: u16,
    pub security: Security,
    /// Name and password, where the server asks for them.
    pub login: Option<(String, Secret)>,
    /// `Riverside Clinic <desk@riverside.example>`.
    pub from: String,
}

/// A mail server. Each letter has a connection of its own: there are few of them.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Smtp {
    /// Fails where the sender's address or the host is none.
    pub fn new(account: Account) -> Result<Self, String> {
        let from = account.from.parse().map_err(|_| format!("{:?} is no sender's address", account.from))?;
        let builder = builder(&account).map_err(|error| format!("the mail server cannot be used: {error}"))?;
        let builder = builder.port(account.port).timeout(Some(ANSWER_WITHIN));
        let builder = match account.login {
            Some((name, password)) => builder.credentials(Credentials::new(name, password.expose().to_owned())),
            None => builder,
        };
        Ok(Self { transport: builder.build(), from })
    }

    /// Greets the server and signs in, without a letter.
    pub async fn try_out(&self) -> Result<(), OutsideError> {
        self.transport.test_connection().await.map(drop).map_err(|error| outside(&error))
    }

    fn message(&self, letter: &Letter) -> Result<Message, OutsideError> {
        let unfit = |reason: &str| OutsideError::Rejected { code: "unfit".into(), reason: reason.into() };
        let to: Mailbox = letter.to.parse().map_err(|_| unfit("the reader's address cannot be written to"))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(letter.subject.clone())
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone());
        message.map_err(|_| unfit("the letter cannot be put into the form of mail"))
    }
}

fn builder(account: &Account) -> Result<AsyncSmtpTransportBuilder, Failed> {
    match account.security {
        Security::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(&account.host),
        Security::StartTls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(&account.host),
        Security::Plain => Ok(AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&account.host)),
    }
}

#[async_trait]
impl Mailer for Smtp {
    async fn send(&self, letter: &Letter) -> Result<(), OutsideError> {
        let message = self.message(letter)?;
        self.transport.send(message).await.map(drop).map_err(|error| outside(&error))
    }
}

/// What the server says may name the reader, so it is not passed on: its code tells enough.
fn outside(error: &Failed) -> OutsideError {
    let code = error.status().map(|code| code.to_string());
    match code.as_deref() {
        Some("530" | "534" | "535" | "538") => OutsideError::Unauthorized,
        Some(code) if error.is_permanent() => {
            OutsideError::Rejected { code: code.to_owned(), reason: "the mail server refuses the letter".into() }
        }
        Some(code) => OutsideError::Retry { after: None, reason: format!("the mail server says {code}") },
        None if error.is_timeout() => OutsideError::Retry { after: None, reason: "the mail server is silent".into() },
        None if error.is_tls() => {
            OutsideError::Retry { after: None, reason: "no safe connection to the mail server".into() }
        }
        None => OutsideError::Retry { after: None, reason: "the mail server is not reached".into() },
    }
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smtp").finish_non_exhaustive()
    }
}
