//! A text message that goes out with the turn's commit.

use crate::desk::mint;
use crate::error::{Error, Result};
use crate::turn::{Came, Turn};
use frontdesk_dialogue as dialogue;
use frontdesk_domain::{Author, Booking, BookingId, Delivery, Medium, Message, MessageId, OutboxId, Outcome, Purpose};
use frontdesk_store::{self as store, Tx};
use serde_json::{Map, Value, json};

pub(super) const CONFIRMATION: &str = "text_confirmation";
pub(crate) const MOVED: &str = "text_moved";
pub(super) const CANCELLED: &str = "text_cancelled";
pub(super) const CONTINUE: &str = "text_continue";

/// A text to be queued.
pub(crate) struct Text {
    pub to: Option<String>,
    pub body: String,
    pub purpose: Purpose,
    pub booking: Option<BookingId>,
}

impl Text {
    /// "You're booked: …" to the number the booking was made with.
    pub fn confirmation(turn: &Turn, booking: &Booking) -> Result<Self> {
        Self::about(turn, booking, CONFIRMATION, Purpose::Confirmation)
    }

    pub fn about(turn: &Turn, booking: &Booking, phrase: &str, purpose: Purpose) -> Result<Self> {
        let mut args = Map::new();
        args.insert("booking".into(), json!(booking));
        let body = turn.words(phrase, &args)?;
        Ok(Self { to: booking.phone.clone(), body, purpose, booking: Some(booking.id.clone()) })
    }

    pub fn plain(turn: &Turn, phrase: &str, purpose: Purpose) -> Result<Self> {
        let body = turn.words(phrase, &Map::new())?;
        Ok(Self { to: turn.caller.phone.clone(), body, purpose, booking: None })
    }

    /// Puts it into the outbox, unless the reply says the same on the same channel.
    pub async fn queue_beside_reply(self, turn: &mut Turn, tx: &mut Tx) -> Result<bool> {
        if turn.by_hand.is_none() && turn.medium == Medium::Sms && self.to == turn.caller.phone {
            return Ok(false);
        }
        self.queue(turn, tx).await
    }

    /// Puts it into the outbox, unless there is no number to send it to or from.
    pub async fn queue(self, turn: &mut Turn, tx: &mut Tx) -> Result<bool> {
        let business = turn.business.clone();
        let (Some(to), Some(channel)) = (self.to, business.texting_channel(&turn.conversation.channel)) else {
            return Ok(false);
        };
        let message = Message {
            id: mint!(turn.desk, MessageId),
            conversation: turn.conversation.id.clone(),
            medium: Medium::Sms,
            // A receipt for what is committed, or was done by hand, is not the assistant's word: it goes out whoever
            // answers now.
            author: if turn.by_hand.is_some() || self.purpose == Purpose::Confirmation {
                Author::System
            } else {
                Author::Assistant
            },
            from: channel.address.clone(),
            to,
            body: self.body,
            purpose: self.purpose,
            booking: self.booking,
            delivery: Delivery::Queued,
            at: turn.now,
        };
        store::messages::insert(tx, &message);
        store::outbox::queue(
            tx,
            &store::outbox::NewOutbox {
                id: &mint!(turn.desk, OutboxId),
                message: &message.id,
                channel: &channel.id,
                conversation: &message.conversation,
                epoch: turn.epoch,
                purpose: message.purpose,
                queued_at: turn.now,
                not_before: turn.now,
            },
        );
        turn.happened(tx, turn.message_queued(&message));
        turn.queued = true;
        Ok(true)
    }
}

impl Turn {
    /// Reminds of a booking. It is recorded as a turn, though nobody said anything.
    pub fn reminder(&mut self, booking: Booking) -> Result<Text> {
        const PHRASE: &str = "text_reminder";
        let text = Text::about(self, &booking, PHRASE, Purpose::Reminder)?;
        self.record.came = Came::Reminder;
        self.record.phrases.push(PHRASE.to_owned());
        self.record.said.clone_from(&text.body);
        self.record.about = Some(Box::new(booking));
        Ok(text)
    }

    /// What is texted because of an outcome, where there is a number to text to: the phrase and its words.
    pub fn text_after(&self, outcome: &Outcome) -> Result<Option<(&'static str, String)>> {
        let (phrase, booking) = match outcome {
            Outcome::Booked { booking } => (CONFIRMATION, Some(booking)),
            Outcome::Moved { booking, .. } => (MOVED, Some(booking)),
            Outcome::Cancelled { booking } => (CANCELLED, Some(booking)),
            Outcome::Continued => (CONTINUE, None),
            _ => return Ok(None),
        };
        let args = booking.map(|booking| ("booking".to_owned(), json!(booking)));
        Ok(Some((phrase, self.words(phrase, &args.into_iter().collect())?)))
    }

    /// A phrase outside the dialogue's reply, in the contact's language, as a text message.
    pub fn words(&self, phrase: &str, args: &Map<String, Value>) -> Result<String> {
        self.words_on(Medium::Sms, phrase, args)
    }

    /// The same as it is spoken on the phone.
    pub fn spoken(&self, phrase: &str, args: &Map<String, Value>) -> Result<String> {
        self.words_on(Medium::Voice, phrase, args)
    }

    fn words_on(&self, medium: Medium, phrase: &str, args: &Map<String, Value>) -> Result<String> {
        let business = self.business.clone();
        let scene = dialogue::Scene { medium, ..self.scene(&business) };
        dialogue::text(&business.playbook, &scene, phrase, args).map_err(|e| Error::Phrase(e.to_string()))
    }
}
