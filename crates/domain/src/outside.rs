//! The traits of the outside world. Everything that is not ours is reached through one of these.

use crate::ConversationId;
use crate::channel::{Channel, RingFirst};
use crate::inbound::Inbound;
use crate::language::Language;
use crate::message::{Delivery, Message};
use crate::reply::Reply;
use crate::tenant::Tenant;
use async_trait::async_trait;
use jiff::Timestamp;
use std::time::Duration;

/// The time and the dice. Everything random or timed in the product comes through here, so that a test or a
/// scenario can pin both.
pub trait Clock: Send + Sync + std::fmt::Debug {
    fn now(&self) -> Timestamp;
    fn random(&self) -> [u8; 16];
}

/// An id of this moment: `mint(clock, BookingId::at)`.
pub fn mint<T>(clock: &dyn Clock, at: impl FnOnce(i64, [u8; 10]) -> T) -> T {
    let mut random = [0; 10];
    random.copy_from_slice(clock.random().split_at(10).0);
    at(clock.now().as_millisecond(), random)
}

/// A vendor's request, as it arrived. Header names are lower case.
#[derive(Clone, Debug, Default)]
pub struct Webhook {
    /// As the vendor called it: scheme, host and port as seen outside a configured proxy, path and query.
    pub url: String,
    pub headers: Vec<(String, String)>,
    pub query: Vec<(String, String)>,
    /// The form fields, blank ones too, in the order they came.
    pub form: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Webhook {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// A form field; `None` when it is missing or blank.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.form.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str()).filter(|v| !v.is_empty())
    }
}

/// Why a webhook is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The signature is missing or wrong. Nothing was touched.
    #[error("the signature is missing or does not fit the request")]
    Forbidden,
    /// It is signed, and still cannot be read.
    #[error("{what}")]
    Malformed { what: String },
}

/// Which of a phone vendor's webhooks came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hook {
    /// A call begins.
    Call,
    /// The caller answered; `n` of the query is the turn.
    CallTurn,
    /// The vendor asks what is to be said now, because we had it ask.
    CallNow,
    /// The caller is speaking: what was recognised until now.
    CallSpeaking,
    /// The forwarded leg ended.
    CallDialed,
    /// A voicemail was recorded.
    CallRecorded,
    CallStatus,
    Text,
    TextStatus,
}

/// The delivery that comes after an answer in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Awaited<'a> {
    pub conversation: &'a ConversationId,
    /// The number of the assistant's next turn.
    pub turn: i64,
    /// The number of this answer, from 1, in a call that a person of the team has in hand: there may be nothing to say,
    /// and what is said next is asked for soon.
    pub round: Option<i64>,
}

/// A phone vendor: verifies and reads its webhooks and writes its answers. Pure.
pub trait PhoneAdapter: Send + Sync + std::fmt::Debug {
    /// Verifies first, then reads. `None`: nothing to act on.
    fn receive(&self, hook: Hook, webhook: &Webhook) -> Result<Option<Inbound>, Refused>;
    /// What the vendor is to say and do next.
    fn say(&self, tenant: &Tenant, reply: &Reply, next: Awaited<'_>) -> String;
    /// Rings a person before anything else.
    fn ring(&self, ring: &RingFirst) -> String;
    /// Says the words, where there are any, and hangs up.
    fn hang_up(&self, tenant: &Tenant, language: Language, words: Option<&str>) -> String;
    /// For a number that is nobody's here.
    fn unknown_number(&self) -> String;
    /// The answer to a webhook that wants none.
    fn nothing(&self) -> String;
}

/// What the caller of an outside system does next.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutsideError {
    /// Nothing was done, or it is not known: try again, not before `after`.
    #[error("not reached: {reason}")]
    Retry { after: Option<Duration>, reason: String },
    /// The other side understood and says no. Trying again does not help.
    #[error("refused ({code}): {reason}")]
    Rejected { code: String, reason: String },
    /// The account's credentials are not accepted.
    #[error("the credentials are not accepted")]
    Unauthorized,
}

/// The receipt for a message a vendor took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The vendor's id, by which status reports refer to the message.
    pub provider_id: String,
    pub delivery: Delivery,
}

/// Where a vendor leads what comes to a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To this desk.
    Here,
    /// Not to `wanted`, which is this desk's address for it.
    Elsewhere { wanted: String },
    /// The number cannot do that.
    Unable,
    /// This desk has no public address to compare with.
    Unknown,
}

/// How a channel stands at its vendor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AtVendor {
    There {
        calls: Leads,
        texts: Leads,
    },
    /// The account has no such number.
    NotThere,
    /// There is no vendor to ask.
    NoVendor,
}

/// Sends one message over a channel. Called by the outbox alone.
#[async_trait]
pub trait Sender: Send + Sync + std::fmt::Debug {
    /// Sends the message once. `Retry` must mean that the vendor did not take it, or that nobody knows.
    async fn send(&self, channel: &Channel, message: &Message) -> Result<Receipt, OutsideError>;

    /// After a crash between sending and noting the receipt: did the vendor take it?
    /// `Ok(None)` means that it surely did not.
    async fn find(&self, channel: &Channel, message: &Message) -> Result<Option<Receipt>, OutsideError>;

    /// Has the vendor ask at once what is to be said in a call, whatever is being said or heard; `why` is a word of our
    /// own that makes the asking known. Where a vendor cannot, it is asked at the next turn.
    async fn interrupt(&self, _: &Channel, _call: &str, _why: &str) -> Result<(), OutsideError> {
        Ok(())
    }

    /// The bytes of a file that came with a message, from where the vendor has it. One with more is refused with the code
    /// `too_large`.
    async fn fetch(&self, _source: &str, _bytes_max: usize) -> Result<Vec<u8>, OutsideError> {
        Err(OutsideError::Rejected { code: "no_files".into(), reason: "no files come this way".into() })
    }

    /// Asks the vendor how the channel stands there. Nothing is sent or changed.
    async fn standing(&self, _: &Channel) -> Result<AtVendor, OutsideError> {
        Ok(AtVendor::NoVendor)
    }
}
