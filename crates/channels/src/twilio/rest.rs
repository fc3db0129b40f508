//! Sending texts by Twilio's REST interface, and finding out whether one was taken.

use super::errors::error;
use super::lookup::Numbers;
use super::{hooks, sms};
use crate::sms::fit;
use async_trait::async_trait;
use frontdesk_domain::outside::{AtVendor, Receipt, Sender};
use frontdesk_domain::{Channel, Delivery, Message, OutsideError, Secret};
use frontdesk_http::{Call, Outgoing};
use jiff::fmt::rfc2822;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use std::sync::Arc;

/// Texts to one contact that are looked through, newest first. More than this between a crash and the next
/// try to one person does not happen: the outbox sends one at a time.
const FOUND_MAX: &str = "50";
/// How far Twilio's clock, which shows whole seconds, may be behind ours.
const CLOCKS_APART: SignedDuration = SignedDuration::from_secs(5);
/// A trial account puts this before every text.
const TRIAL: &str = "Sent from your Twilio trial account - ";

/// The account at Twilio.
#[derive(Clone, Debug)]
pub struct Account {
    pub sid: String,
    pub token: Secret,
    /// `https://api.twilio.com`, or a stand-in.
    pub api_base: String,
    /// Where Twilio reaches us, such as `https://desk.example`; without it no status callbacks are asked for.
    pub public_url: Option<String>,
}

impl Account {
    pub const API_BASE: &'static str = "https://api.twilio.com";

    fn messages(&self) -> String {
        self.list("Messages")
    }

    fn list(&self, of: &str) -> String {
        let sid: String = form_urlencoded::byte_serialize(self.sid.as_bytes()).collect();
        format!("{}/2010-04-01/Accounts/{sid}/{of}.json", self.api_base.trim_end_matches('/'))
    }

    fn call(&self, call: &str) -> String {
        let call: String = form_urlencoded::byte_serialize(call.as_bytes()).collect();
        self.list(&format!("Calls/{call}"))
    }

    /// Where Twilio asks at once what is to be said in a call.
    fn now(&self, why: &str) -> Option<String> {
        let url = self.public_url.as_deref()?.trim_end_matches('/');
        let why: String = form_urlencoded::byte_serialize(why.as_bytes()).collect();
        Some(format!("{url}{}?s={why}", hooks::NOW))
    }

    fn status_callback(&self) -> Option<String> {
        let url = self.public_url.as_deref()?.trim_end_matches('/');
        Some(format!("{url}{}", hooks::SMS_STATUS))
    }
}

/// Sends texts from an account's numbers.
#[derive(Clone, Debug)]
pub struct Twilio {
    account: Account,
    http: Arc<Outgoing>,
}

/// The fields of a message resource that we read.
#[derive(Deserialize)]
struct Taken {
    sid: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    date_created: Option<String>,
    #[serde(default)]
    direction: String,
}

#[derive(Deserialize)]
struct Page {
    messages: Vec<Taken>,
}

impl Twilio {
    pub fn new(account: Account, http: Arc<Outgoing>) -> Self {
        Self { account, http }
    }

    /// Whether the account exists and the token is right; for checks at start-up.
    pub async fn check(&self) -> Result<(), OutsideError> {
        let call = self.login(Call::get(&self.account.messages()).query([("PageSize", "1")]));
        let answer = self.http.send(&call).await?;
        if answer.is_success() { Ok(()) } else { Err(error(&answer)) }
    }

    fn login(&self, call: Call) -> Call {
        call.login(&self.account.sid, &self.account.token)
    }
}

#[async_trait]
impl Sender for Twilio {
    async fn send(&self, channel: &Channel, message: &Message) -> Result<Receipt, OutsideError> {
        let callback = self.account.status_callback();
        let body = fit(&message.body);
        let fields = [("To", message.to.as_str()), ("From", channel.address.as_str()), ("Body", body.as_ref())];
        let callback = callback.as_deref().map(|url| ("StatusCallback", url));
        let call = self.login(Call::post_form(&self.account.messages(), fields.into_iter().chain(callback)));
        let answer = self.http.send(&call).await?;
        if !answer.is_success() {
            return Err(error(&answer));
        }
        Ok(answer.json::<Taken>()?.receipt())
    }

    /// Looks among the latest texts from this number to this contact for one with these words that is not older
    /// than the message. The list is not narrowed by `DateSent`: a text that Twilio still queues has no such date,
    /// and would be sent a second time.
    async fn find(&self, channel: &Channel, message: &Message) -> Result<Option<Receipt>, OutsideError> {
        let filter = [("To", message.to.as_str()), ("From", channel.address.as_str()), ("PageSize", FOUND_MAX)];
        let call = self.login(Call::get(&self.account.messages()).query(filter));
        let answer = self.http.send(&call).await?;
        if !answer.is_success() {
            return Err(error(&answer));
        }
        let page: Page = answer.json()?;
        Ok(page.messages.into_iter().rev().find(|taken| taken.is(message)).map(Taken::receipt))
    }

    /// <https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource>
    async fn interrupt(&self, _: &Channel, call: &str, why: &str) -> Result<(), OutsideError> {
        let Some(url) = self.account.now(why) else { return Ok(()) };
        let fields = [("Url", url.as_str()), ("Method", "POST")];
        let answer = self.http.send(&self.login(Call::post_form(&self.account.call(call), fields))).await?;
        if answer.is_success() { Ok(()) } else { Err(error(&answer)) }
    }

    async fn fetch(&self, source: &str, bytes_max: usize) -> Result<Vec<u8>, OutsideError> {
        super::media::fetch(&self.account, &self.http, source, bytes_max).await
    }

    async fn standing(&self, channel: &Channel) -> Result<AtVendor, OutsideError> {
        let filter = [("PhoneNumber", channel.address.as_str()), ("PageSize", FOUND_MAX)];
        let call = self.login(Call::get(&self.account.list("IncomingPhoneNumbers")).query(filter));
        let answer = self.http.send(&call).await?;
        if !answer.is_success() {
            return Err(error(&answer));
        }
        let numbers: Numbers = answer.json()?;
        Ok(numbers.standing(&channel.address, self.account.public_url.as_deref()))
    }
}

impl Taken {
    fn is(&self, message: &Message) -> bool {
        let words = self.body.strip_prefix(TRIAL).unwrap_or(&self.body);
        let made = self.date_created.as_deref().and_then(|text| rfc2822::parse(text).ok()).map(|at| at.timestamp());
        self.direction != "inbound"
            && words.trim() == fit(&message.body).trim()
            && made.is_none_or(|made| not_before(made, message.at))
    }

    fn receipt(self) -> Receipt {
        let delivery = sms::delivery(&self.status).unwrap_or(Delivery::Queued);
        Receipt { provider_id: self.sid, delivery }
    }
}

fn not_before(made: Timestamp, at: Timestamp) -> bool {
    made.saturating_add(CLOCKS_APART).map_or(true, |latest| latest >= at)
}
