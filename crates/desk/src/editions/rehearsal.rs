//! A conversation tried out: the real engine, the business's own hours, services and people, and a calendar in memory that
//! is empty and gone afterwards. Nothing is booked, sent or stored, and no language model is asked.
//!
//! Every line is taken from the first one on, at the moment the rehearsal began, so that any process answers the next
//! line the same.

use super::wrong::compile;
use crate::advice::Advisers;
use crate::desk::{Desk, Parts};
use crate::error::{Error, Result};
use crate::turn::{Did, LEARNED, Record};
use frontdesk_dialogue::Playbook;
use frontdesk_domain::outside::{Clock, PhoneAdapter};
use frontdesk_domain::{
    Address, Channel, ChannelId, ChannelKind, Command, Inbound, InboundEvent, Language, Medium, Tenant,
};
use frontdesk_store::{self as store, Database, Store};
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// As many go on at the same time in one process.
pub(crate) const AT_ONCE_MAX: usize = 2;

/// Numbers for fiction (Ofcom and NANPA keep them free).
const OURS: &str = "+15875550100";
const THEIRS: &str = "+15875550177";
/// Between two lines.
const STEP_MICROS: i64 = 5_000_000;

/// What is tried out.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    /// The draft, or the edition in force.
    pub draft: bool,
    pub medium: Medium,
    /// What the caller has spoken before; else the business's first.
    pub language: Option<Language>,
    pub at: Timestamp,
    pub lines: Vec<Line>,
}

/// What somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Says(String),
    /// On the phone's keypad.
    Presses(String),
    /// Says nothing until the phone has waited long enough.
    Waits,
}

/// What came of the beginning, or of a line.
#[derive(Clone, Debug)]
pub struct Rehearsed {
    pub heard: String,
    pub understood: Vec<Command>,
    /// Who understood it where no pattern did: `book 0.93`.
    pub learned: Option<String>,
    /// Which steps of which flows were taken.
    pub steps: Vec<String>,
    pub did: Vec<Did>,
    /// The phrases said, by name.
    pub phrases: Vec<String>,
    pub said: String,
    pub language: Language,
    /// The assistant says nothing more: the call is over, or a person has it.
    pub ended: bool,
}

/// Stands where the rehearsal stands.
#[derive(Debug)]
struct Stage(AtomicI64, AtomicI64);

impl Clock for Stage {
    /// Every look is a moment later, so that ids keep the order in which they were made.
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.fetch_add(1_000, Ordering::Relaxed)).unwrap_or(Timestamp::MAX)
    }

    /// The same in every rehearsal: nothing that is made here is a secret.
    fn random(&self) -> [u8; 16] {
        let thrown = self.1.fetch_add(1, Ordering::Relaxed) as u128;
        thrown.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835).to_be_bytes()
    }
}

impl Desk {
    /// Goes through the lines. The first answer is the greeting. None: the draft has faults; `check_draft` tells them.
    pub async fn rehearse(
        &self,
        standing: &super::Standing,
        rehearsal: &Rehearsal,
        phone: Arc<dyn PhoneAdapter>,
    ) -> Result<Option<Vec<Rehearsed>>> {
        let Ok(_turn) = self.0.rehearsals.acquire().await else { return Ok(None) };
        let edition = if rehearsal.draft { standing.edition() } else { &standing.in_force };
        let tenant = &standing.tenant;
        let read = compile(standing.theirs.clone(), edition.clone(), tenant.languages.clone()).await?;
        let Ok(playbook) = read else { return Ok(None) };
        let scene = Scene::set(tenant, playbook, rehearsal, phone).await?;
        let played = scene.play(rehearsal).await;
        scene.desk.finish().await;
        played.map(Some)
    }
}

/// A desk of its own, with one business and nobody else.
struct Scene {
    desk: Desk,
    clock: Arc<Stage>,
    tenant: Tenant,
    medium: Medium,
    phone: Arc<dyn PhoneAdapter>,
}

impl Scene {
    async fn set(
        tenant: &Tenant,
        playbook: Arc<Playbook>,
        rehearsal: &Rehearsal,
        phone: Arc<dyn PhoneAdapter>,
    ) -> Result<Self> {
        let clock = Arc::new(Stage(AtomicI64::new(rehearsal.at.as_microsecond()), AtomicI64::new(0)));
        let mut tenant = tenant.clone();
        if let Some(first) = rehearsal.language.filter(|language| tenant.languages.contains(language)) {
            tenant.locale.language = first;
        }
        tenant.channels = vec![channel(&tenant, rehearsal.medium)];
        let store = Store::open(&Database::SqliteMemory).await?;
        let (saved, now) = (tenant.clone(), rehearsal.at);
        let scoped = store.tenant(&tenant.id);
        scoped.write(move |tx| Box::pin(async move { store::tenants::save(tx, &saved, now).await })).await?;
        let name = super::in_force::name_of(&tenant).to_owned();
        let parts = Parts {
            store,
            clock: clock.clone(),
            senders: HashMap::new(),
            playbooks: HashMap::from([(name, playbook)]),
            advisers: Advisers::default(),
            fail_point: None,
        };
        Ok(Self { desk: Desk::new(parts), clock, tenant, medium: rehearsal.medium, phone })
    }

    async fn play(&self, rehearsal: &Rehearsal) -> Result<Vec<Rehearsed>> {
        let begins = match self.medium {
            Medium::Voice => Some(InboundEvent::CallRang),
            Medium::Web => Some(InboundEvent::ChatOpened),
            Medium::Sms => None,
        };
        let mut all = Vec::with_capacity(rehearsal.lines.len() + 1);
        let (mut seen, mut n) = (0, 0);
        for event in begins.into_iter().chain(rehearsal.lines.iter().map(|line| self.event(line))) {
            let heard = words(&event);
            self.hear(n, event).await?;
            n += 1;
            let (rehearsed, taken) = self.answered(heard, seen).await?;
            seen = taken;
            all.push(rehearsed);
        }
        Ok(all)
    }

    fn event(&self, line: &Line) -> InboundEvent {
        match (line, self.medium) {
            (Line::Says(text), Medium::Voice) => InboundEvent::Said { text: text.clone(), nbest: Vec::new() },
            (Line::Says(text) | Line::Presses(text), Medium::Sms | Medium::Web) => {
                InboundEvent::Text { body: text.clone(), media: Vec::new(), keyword: None }
            }
            (Line::Presses(digits), Medium::Voice) => InboundEvent::Pressed { digits: digits.clone() },
            (Line::Waits, _) => InboundEvent::Silent,
        }
    }

    async fn hear(&self, n: usize, event: InboundEvent) -> Result<()> {
        self.clock.0.fetch_add(STEP_MICROS, Ordering::Relaxed);
        let from = match self.medium {
            Medium::Web => Address::Visitor("vis_rehearsal".into()),
            Medium::Voice | Medium::Sms => Address::Phone(THEIRS.into()),
        };
        let call = (self.medium == Medium::Voice).then(|| "rehearsal".to_owned());
        let to = self.tenant.channels.first().map(|channel| channel.address.clone()).unwrap_or_default();
        let inbound =
            Inbound { key: format!("rehearsal:{n}"), call, medium: self.medium, to, from, round: None, event };
        match self.medium {
            Medium::Voice => drop(self.desk.hear_call(inbound, self.phone.clone()).await?),
            // Nobody waits in writing.
            Medium::Sms | Medium::Web if inbound.event == InboundEvent::Silent => {}
            Medium::Sms | Medium::Web => drop(self.desk.file(&self.tenant.id, inbound).await?),
        }
        self.desk.settled().await;
        Ok(())
    }

    /// What the last turn came to, where there was one, and how many turns there are.
    async fn answered(&self, heard: String, seen: usize) -> Result<(Rehearsed, usize)> {
        let found = self.desk.look(&self.tenant.id, |tx| {
            Box::pin(async move {
                let Some(id) = store::conversations::all(tx).await?.into_iter().next_back() else { return Ok(None) };
                let Some(open) = store::conversations::get(tx, &id).await? else { return Ok(None) };
                Ok(Some((open.conversation, store::turns::of(tx, &id).await?)))
            })
        });
        let silent = |language| Rehearsed::nothing(heard.clone(), language);
        let Some((conversation, turns)) = found.await? else {
            return Ok((silent(self.tenant.locale.language), seen));
        };
        let ended = conversation.status != frontdesk_domain::ConversationStatus::Open
            || conversation.holder != frontdesk_domain::Holder::Assistant;
        let record = match turns.last().filter(|_| turns.len() > seen) {
            Some(turn) => read(&turn.record)?,
            None => return Ok((Rehearsed { ended, ..silent(conversation.language) }, turns.len())),
        };
        Ok((Rehearsed { ended, ..Rehearsed::of(heard, record, conversation.language) }, turns.len()))
    }
}

impl Rehearsed {
    fn of(heard: String, record: Record, language: Language) -> Self {
        let learned = record.trace.iter().find_map(|line| line.strip_prefix(LEARNED)).map(str::to_owned);
        Self {
            heard,
            understood: record.understood.map(|understood| understood.commands).unwrap_or_default(),
            learned,
            steps: record.trace,
            did: record.did,
            phrases: record.phrases,
            said: record.said,
            language,
            ended: false,
        }
    }

    /// A line that nobody answers.
    fn nothing(heard: String, language: Language) -> Self {
        Self { ended: true, ..Self::of(heard, Record::default(), language) }
    }
}

fn read(record: &str) -> Result<Record> {
    serde_json::from_str(record).map_err(|e| Error::json("a turn's record", &e))
}

fn words(event: &InboundEvent) -> String {
    match event {
        InboundEvent::Said { text, .. } | InboundEvent::Text { body: text, .. } => text.clone(),
        InboundEvent::Pressed { digits } => digits.clone(),
        _ => String::new(),
    }
}

fn channel(tenant: &Tenant, medium: Medium) -> Channel {
    let (kind, address) = match medium {
        Medium::Web => (ChannelKind::Web, "rehearsal"),
        Medium::Voice | Medium::Sms => (ChannelKind::Twilio, OURS),
    };
    let (id, address) = (ChannelId::at(0, [0; 10]), address.to_owned());
    Channel { id, tenant: tenant.id.clone(), kind, address, ring_first: None, origins: Vec::new() }
}
