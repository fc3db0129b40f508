//! A call that a person of the team has in hand: the assistant says and decides nothing. What the person writes is spoken
//! when the caller falls silent, what the caller says is filed as messages, and whoever waits in silence is asked to be
//! patient now and then.
//!
//! A delivery is answered once, as in a turn: the lock of the call orders them, and the last one's answer is kept.

use super::attended::{Answered, Asked, Attended};
use super::hear::call_of;
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::{Error, Result};
use crate::turn::{Record, Saved, Turn};
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_domain::{
    Author, ConversationStatus, Delivery, Happened, Holder, Inbound, InboundEvent, Medium, Message, MessageId, Next,
    Purpose, Reply,
};
use frontdesk_store::conversations::Open;
use frontdesk_store::{self as store, Tx};
use jiff::SignedDuration;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// Of some three seconds each: then the caller is asked to be patient.
const QUIET_MAX: u32 = 5;
/// Nobody is kept waiting for longer than some three minutes: then a message may be left.
const SOOTHED_MAX: u32 = 9;
/// Lines that are said in one answer; a voice has a limit.
const CHARS_MAX: usize = 2_400;

/// Answers a delivery of a call that a person has in hand. `None`: the assistant answers.
pub(super) async fn attend(
    desk: &Desk,
    business: &Arc<Business>,
    inbound: &Inbound,
    phone: &dyn PhoneAdapter,
    open: &Open,
    tx: &mut Tx,
) -> Result<Option<String>> {
    // The epoch counts who holds it: a call that was the assistant's all along asks nothing here.
    if open.epoch == 0 {
        return Ok(None);
    }
    let attended = Attended::of(tx, call_of(inbound)).await?;
    if let Some(answered) = attended.answered.as_ref().filter(|answered| answered.key == inbound.key) {
        return Ok(Some(answered.answer.clone()));
    }
    if open.conversation.holder != Holder::Member && !attended.waits && !is_to_be_told(&attended, inbound) {
        if attended.given_back {
            Attended { given_back: false, ..attended }.keep(tx, call_of(inbound))?;
        }
        return Ok(None);
    }
    let turn = Turn::of(desk, business.clone(), open.clone(), Medium::Voice)?;
    let mut answering = Answering { turn, attended, said: Vec::new(), next: Next::Listen, kept: 0 };
    let answer = answering.answer(inbound, phone, tx).await?;
    answering.attended.answered = Some(Answered { key: inbound.key.clone(), answer: answer.clone() });
    answering.attended.keep(tx, call_of(inbound))?;
    Ok(Some(answer))
}

/// A caller who is silent after the call was given back would hear that nothing was heard; they are asked again instead.
fn is_to_be_told(attended: &Attended, inbound: &Inbound) -> bool {
    attended.given_back && matches!(inbound.event, InboundEvent::Silent | InboundEvent::Prompted)
}

struct Answering {
    turn: Turn,
    attended: Attended,
    /// What this answer says, in order.
    said: Vec<String>,
    next: Next,
    /// Messages that were kept with it; each is a microsecond after the one before, so that they stay in order.
    kept: i64,
}

impl Answering {
    async fn answer(&mut self, inbound: &Inbound, phone: &dyn PhoneAdapter, tx: &mut Tx) -> Result<String> {
        self.attended.rounds += 1;
        let spoke = self.file(&inbound.event, tx)?;
        let conversation = &self.turn.conversation;
        if conversation.status != ConversationStatus::Open || conversation.medium != Medium::Voice {
            // The last words may arrive after the news that the caller hung up.
            return Ok(phone.nothing());
        }
        if matches!(inbound.event, InboundEvent::DialEnded { .. }) {
            self.phrase("nobody_there_yet", &Map::new(), tx)?;
        }
        if let Some(joins) = self.attended.joins.take() {
            let person = joins.person.map(|person| ("person".to_owned(), json!(person)));
            self.phrase("person_joins", &person.into_iter().collect(), tx)?;
        }
        self.lines(inbound.round, tx).await?;
        self.what_was_asked(tx)?;
        self.given_back(spoke, tx).await?;
        if self.is_too_quiet(spoke) {
            if self.attended.soothed > SOOTHED_MAX {
                return self.leave_a_message(&inbound.key, phone, tx);
            }
            self.phrase("please_hold", &Map::new(), tx)?;
        }
        self.spoken(spoke, phone, tx)
    }

    /// What the caller said goes to the person who has the call.
    fn file(&mut self, event: &InboundEvent, tx: &mut Tx) -> Result<bool> {
        let words = match event {
            InboundEvent::Said { text, .. } => text,
            InboundEvent::Pressed { digits } => digits,
            _ => return Ok(false),
        };
        let message = self.message(Author::Contact, words.clone())?;
        store::messages::insert(tx, &message);
        self.turn.happened(tx, Happened::MessageReceived { message: message.id });
        Ok(true)
    }

    /// The lines that wait; those before them were heard where the caller went on after the answer that had them.
    async fn lines(&mut self, heard: Option<i64>, tx: &mut Tx) -> Result<()> {
        let mut room = CHARS_MAX;
        self.attended.waits = false;
        for line in store::call_lines::underway(tx, &self.turn.conversation.id).await? {
            if line.delivery == Delivery::Sent {
                if heard == Some(self.attended.saying) {
                    store::call_lines::reached(tx, &line.id, Delivery::Delivered, None);
                    self.turn.happened(tx, Happened::MessageDelivered { message: line.id });
                }
            } else if let Some(left) = room.checked_sub(line.body.chars().count()).filter(|_| !self.attended.waits) {
                room = left;
                store::call_lines::reached(tx, &line.id, Delivery::Sent, None);
                self.said.push(line.body);
                self.attended.soothed = 0;
            } else {
                self.attended.waits = true;
            }
        }
        if room < CHARS_MAX {
            self.attended.saying = self.attended.rounds;
        }
        Ok(())
    }

    /// The end of the call, or somebody else: after all that was written before.
    fn what_was_asked(&mut self, tx: &mut Tx) -> Result<()> {
        if self.attended.waits {
            return Ok(());
        }
        match self.attended.asked.take() {
            None => {}
            Some(Asked::End) => {
                self.phrase("goodbye", &Map::new(), tx)?;
                self.next = Next::End;
            }
            Some(Asked::Transfer { to }) => {
                self.phrase("transferring", &Map::new(), tx)?;
                self.next = Next::Transfer { to };
            }
        }
        Ok(())
    }

    /// The assistant goes on: with what it asked last.
    async fn given_back(&mut self, spoke: bool, tx: &mut Tx) -> Result<()> {
        let conversation = &self.turn.conversation;
        if !self.attended.given_back || spoke || self.attended.waits || conversation.holder == Holder::Member {
            return Ok(());
        }
        self.attended.given_back = false;
        let last = store::turns::page(tx, &conversation.id, self.turn.turn_count - 1, 1).await?;
        let asked = last.first().and_then(|turn| serde_json::from_str::<Record>(&turn.record).ok()).map(|r| r.said);
        let told = self.turn.spoken("assistant_again", &Map::new())?;
        let words =
            asked.filter(|asked| !asked.is_empty()).map_or_else(|| told.clone(), |asked| format!("{told} {asked}"));
        self.says_itself(words, tx)
    }

    fn is_too_quiet(&mut self, spoke: bool) -> bool {
        if spoke || !self.said.is_empty() {
            self.attended.quiet = 0;
            return false;
        }
        self.attended.quiet += 1;
        if self.attended.quiet < QUIET_MAX {
            return false;
        }
        self.attended.quiet = 0;
        self.attended.soothed += 1;
        true
    }

    fn spoken(&mut self, spoke: bool, phone: &dyn PhoneAdapter, tx: &mut Tx) -> Result<String> {
        let turn = &mut self.turn;
        let text = self.said.join(" ");
        if self.next == Next::End {
            turn.close(tx, "by a member");
            turn.keep(tx)?;
            return Ok(phone.hang_up(&turn.business.tenant, turn.language(), Some(&text)));
        }
        if spoke || !text.is_empty() {
            store::conversations::touch(tx, &turn.conversation.id, turn.now);
        }
        let reply = Reply {
            language: turn.language(),
            text,
            passages: Vec::new(),
            options: Vec::new(),
            pace: Default::default(),
            hints: Vec::new(),
            next: self.next.clone(),
        };
        Ok(phone.say(&turn.business.tenant, &reply, turn.awaited(Some(self.attended.rounds))))
    }

    /// Nobody came.
    fn leave_a_message(&mut self, key: &str, phone: &dyn PhoneAdapter, tx: &mut Tx) -> Result<String> {
        self.attended.soothed = 0;
        let answer = self.turn.not_put_through(phone)?;
        self.turn.save(tx, Saved { key, heard: "", answer: &answer })?;
        Ok(answer)
    }

    /// Says a phrase of the desk's own, and keeps it.
    fn phrase(&mut self, phrase: &str, args: &Map<String, Value>, tx: &mut Tx) -> Result<()> {
        let words = self.turn.spoken(phrase, args)?;
        self.says_itself(words, tx)
    }

    fn says_itself(&mut self, words: String, tx: &mut Tx) -> Result<()> {
        let message = self.message(Author::System, words.clone())?;
        store::messages::insert(tx, &message);
        self.said.push(words);
        Ok(())
    }

    fn message(&mut self, author: Author, body: String) -> Result<Message> {
        self.kept += 1;
        let turn = &self.turn;
        let ours = turn.business.channel(&turn.conversation.channel).ok_or(Error::NotFound("channel"))?;
        let (ours, theirs) = (ours.address.clone(), turn.contact.address.value().to_owned());
        let (from, to) = if author == Author::Contact { (theirs, ours) } else { (ours, theirs) };
        Ok(Message {
            id: mint!(turn.desk, MessageId),
            conversation: turn.conversation.id.clone(),
            medium: Medium::Voice,
            author,
            from,
            to,
            body,
            purpose: Purpose::Reply,
            booking: None,
            delivery: if author == Author::Contact { Delivery::Delivered } else { Delivery::Sent },
            at: turn.now + SignedDuration::from_micros(self.kept - 1),
        })
    }
}

/// Lines that were not said when the call ended are told as such. True: there were some.
pub(super) async fn not_said(turn: &Turn, tx: &mut Tx) -> Result<bool> {
    if turn.epoch == 0 {
        return Ok(false);
    }
    let lines = store::call_lines::underway(tx, &turn.conversation.id).await?;
    let unsaid: Vec<Message> = lines.into_iter().filter(|line| line.delivery == Delivery::Queued).collect();
    for line in &unsaid {
        store::call_lines::reached(tx, &line.id, Delivery::Failed, Some(HUNG_UP));
        let what = Happened::MessageFailed { message: line.id.clone(), code: Some(HUNG_UP.to_owned()) };
        turn.happened(tx, what);
    }
    Ok(!unsaid.is_empty())
}

/// The caller was gone before it could be said.
const HUNG_UP: &str = "hung_up";
