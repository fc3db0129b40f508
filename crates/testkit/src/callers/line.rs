//! How a caller reaches the desk, and what comes back: over the phone, by text message or in the chat.

use super::practice::{Practice, job};
use crate::adversary::{Meant, Naive};
use anyhow::Context;
use frontdesk_desk::advice::{Job, Verdict};
use frontdesk_desk::chat::Visitor;
use frontdesk_desk::turn::Record;
use frontdesk_domain::outside::{Awaited, Hook, PhoneAdapter, Refused, Webhook};
use frontdesk_domain::{
    Address, ChannelKind, ConversationId, ConversationStatus, Holder, Inbound, InboundEvent, Language, Medium, Next,
    Outcome, Reply, RingFirst, Tenant,
};
use frontdesk_store as store;
use jiff::SignedDuration;
use std::sync::Arc;

/// How long a person takes to answer.
const THINKING: SignedDuration = SignedDuration::from_secs(5);

/// What came back.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub said: String,
    /// The phrases it was made of, by name.
    pub phrases: Vec<String>,
    /// What may be chosen, as it was shown.
    pub options: Vec<String>,
    /// What came of what the desk did in this turn.
    pub came: Vec<Outcome>,
    pub next: Next,
    /// A person has the conversation now.
    pub handed_over: bool,
    /// A model's words were taken.
    pub worded: bool,
}

/// What a caller does.
#[derive(Clone, Debug, PartialEq)]
pub enum Move {
    /// Rings, or opens the chat.
    Opens,
    Says(String),
    Presses(String),
    Silent,
    HangsUp,
}

/// A conversation's way in.
#[derive(Debug)]
pub struct Line<'a> {
    practice: &'a Practice,
    tenant: &'a Tenant,
    medium: Medium,
    from: Address,
    visitor: Option<Visitor>,
    deliveries: usize,
}

impl<'a> Line<'a> {
    /// `phone` is `None` for a caller who hides it; in the chat it is not known anyhow.
    pub async fn to(
        practice: &'a Practice,
        tenant: &'a Tenant,
        medium: Medium,
        phone: Option<&str>,
    ) -> anyhow::Result<Self> {
        let visitor = match medium {
            Medium::Web => {
                let token = practice.desk.visitor_token();
                Some(practice.desk.visitor(&address(tenant, ChannelKind::Web), &token).await?.context("no chat")?)
            }
            _ => None,
        };
        let from = match (&visitor, phone) {
            (Some(visitor), _) => Address::Visitor(visitor.id.clone()),
            (None, Some(phone)) => Address::Phone(phone.to_owned()),
            (None, None) => Address::Anonymous("CA1".to_owned()),
        };
        Ok(Self { practice, tenant, medium, from, visitor, deliveries: 0 })
    }

    pub async fn does(&mut self, does: &Move) -> anyhow::Result<Option<Answer>> {
        match (&self.practice.naive, does) {
            (Some(naive), Move::Says(words)) => self.believed(naive, words).await,
            _ => self.delivers(does).await,
        }
    }

    /// What a model says that was meant is done instead of what was said.
    async fn believed(&mut self, naive: &Naive, words: &str) -> anyhow::Result<Option<Answer>> {
        let unheard = |said: String| Answer {
            said,
            phrases: Vec::new(),
            options: Vec::new(),
            came: Vec::new(),
            next: Next::Listen,
            handed_over: false,
            worded: false,
        };
        if naive.only_unsure {
            let answer = self.delivers(&Move::Says(words.to_owned())).await?;
            let missed = |answer: &Answer| answer.phrases.iter().any(|phrase| phrase == "not_understood");
            if !answer.as_ref().is_some_and(missed) {
                return Ok(answer);
            }
        }
        let all = match naive.meant(self.tenant.locale.language, words).await {
            Meant::Does(all) => all,
            Meant::Says(nonsense) => return Ok(Some(unheard(nonsense))),
            Meant::Hangs => return Ok(Some(unheard(String::new()))),
        };
        let mut last: Option<Answer> = None;
        for does in all {
            let Some(answer) = self.delivers(&does).await? else { return Ok(None) };
            let mut came = last.take().map(|before| before.came).unwrap_or_default();
            came.extend(answer.came);
            let over = answer.handed_over || answer.next != Next::Listen;
            last = Some(Answer { came, ..answer });
            if over {
                break;
            }
        }
        let Some(answer) = last else { return Ok(None) };
        let said = naive.worded(words, &answer.said).await;
        Ok(Some(Answer { said, ..answer }))
    }

    async fn delivers(&mut self, does: &Move) -> anyhow::Result<Option<Answer>> {
        self.deliveries += 1;
        self.practice.clock.advance(THINKING);
        match self.medium {
            Medium::Voice => self.call(does).await,
            Medium::Sms | Medium::Web => self.write(does).await,
        }
    }

    async fn call(&mut self, does: &Move) -> anyhow::Result<Option<Answer>> {
        let event = match does {
            Move::Opens => InboundEvent::CallRang,
            Move::Says(text) => InboundEvent::Said { text: text.clone(), nbest: Vec::new() },
            Move::Presses(digits) => InboundEvent::Pressed { digits: digits.clone() },
            Move::Silent => InboundEvent::Silent,
            Move::HangsUp => InboundEvent::CallEnded { status: "completed".into() },
        };
        let told = self.practice.desk.hear_call(self.inbound(event), Arc::new(Plain)).await?;
        if *does == Move::HangsUp {
            return Ok(None);
        }
        let reply: Reply = serde_json::from_str(&told).context("a call's answer is a reply")?;
        let record = self.record().await?.context("a call's turn is kept")?;
        Ok(Some(Answer {
            said: reply.text,
            worded: is_worded(&record),
            phrases: record.phrases,
            options: reply.options,
            came: record.did.into_iter().map(|d| d.came).collect(),
            next: reply.next,
            handed_over: false,
        }))
    }

    async fn write(&mut self, does: &Move) -> anyhow::Result<Option<Answer>> {
        let desk = &self.practice.desk;
        let words = match does {
            Move::Says(words) | Move::Presses(words) => words,
            Move::Opens => match &self.visitor {
                Some(visitor) => {
                    desk.chat_opened(visitor).await?;
                    return self.written(0).await;
                }
                None => return Ok(None),
            },
            Move::Silent | Move::HangsUp => return Ok(None),
        };
        let before = self.turns().await?.len();
        match &self.visitor {
            Some(visitor) => drop(desk.chat_said(visitor, &format!("said-{}", self.deliveries), words).await?),
            None => {
                let event = InboundEvent::Text { body: words.clone(), media: Vec::new(), keyword: None };
                desk.hear_text(self.inbound(event)).await?;
            }
        }
        self.written(before).await
    }

    /// What was answered in writing, once it is there.
    async fn written(&self, before: usize) -> anyhow::Result<Option<Answer>> {
        self.practice.desk.settled().await;
        let turns = self.turns().await?;
        let open = self.open().await?.context("a text opens a conversation")?;
        let handed_over = open.conversation.holder != Holder::Assistant;
        let Some(turn) = turns.get(before..).and_then(<[_]>::last) else {
            anyhow::ensure!(handed_over, "a text was not answered");
            return Ok(None);
        };
        let record: Record = serde_json::from_str(&turn.record)?;
        let answered: serde_json::Value = serde_json::from_str(&turn.answer)?;
        let options = answered.get("options").and_then(|o| serde_json::from_value(o.clone()).ok()).unwrap_or_default();
        let over = open.conversation.status == ConversationStatus::Closed;
        Ok(Some(Answer {
            worded: is_worded(&record),
            said: record.said,
            phrases: record.phrases,
            options,
            came: record.did.into_iter().map(|d| d.came).collect(),
            next: if over { Next::End } else { Next::Listen },
            handed_over,
        }))
    }

    fn inbound(&self, event: InboundEvent) -> Inbound {
        Inbound {
            key: format!("{}-{}", self.tenant.id, self.deliveries),
            call: (self.medium == Medium::Voice).then(|| self.call_id()),
            medium: self.medium,
            to: address(self.tenant, ChannelKind::Twilio),
            from: self.from.clone(),
            round: None,
            event,
        }
    }

    fn call_id(&self) -> String {
        format!("CA{}", self.tenant.id)
    }

    async fn record(&self) -> anyhow::Result<Option<Record>> {
        let turns = self.turns().await?;
        Ok(turns.last().map(|turn| serde_json::from_str(&turn.record)).transpose()?)
    }

    /// The turns of the conversation so far.
    async fn turns(&self) -> anyhow::Result<Vec<store::turns::Turn>> {
        let Some(open) = self.open().await? else { return Ok(Vec::new()) };
        let id: ConversationId = open.conversation.id;
        let rows = self.practice.desk.store().tenant(&self.tenant.id);
        let look = job(move |tx| Box::pin(async move { store::turns::of(tx, &id).await }));
        Ok(rows.read(look).await?)
    }

    async fn open(&self) -> anyhow::Result<Option<store::conversations::Open>> {
        let rows = self.practice.desk.store().tenant(&self.tenant.id);
        let (voice, call, address) = (self.medium == Medium::Voice, self.call_id(), self.from.clone());
        let look = job(move |tx| {
            Box::pin(async move {
                if voice {
                    return Ok(store::conversations::for_call(tx, &call, "").await?.map(|(open, _)| open));
                }
                match store::conversations::latest_of(tx, &address).await? {
                    Some(id) => store::conversations::get(tx, &id).await,
                    None => Ok(None),
                }
            })
        });
        Ok(rows.read(look).await?)
    }
}

fn is_worded(record: &Record) -> bool {
    record.advice.iter().any(|advice| advice.given.job == Job::Phrasing && advice.verdict == Verdict::Taken)
}

fn address(tenant: &Tenant, kind: ChannelKind) -> String {
    tenant.channels.iter().find(|c| c.kind == kind).map(|c| c.address.clone()).unwrap_or_default()
}

/// A phone vendor that hands the reply over as it is.
#[derive(Debug)]
struct Plain;

impl PhoneAdapter for Plain {
    fn receive(&self, _: Hook, _: &Webhook) -> Result<Option<Inbound>, Refused> {
        Ok(None)
    }

    fn say(&self, _: &Tenant, reply: &Reply, _: Awaited<'_>) -> String {
        serde_json::to_string(reply).unwrap_or_default()
    }

    fn ring(&self, _: &RingFirst) -> String {
        String::new()
    }

    fn hang_up(&self, _: &Tenant, _: Language, _: Option<&str>) -> String {
        String::new()
    }

    fn unknown_number(&self) -> String {
        String::new()
    }

    fn nothing(&self) -> String {
        String::new()
    }
}
