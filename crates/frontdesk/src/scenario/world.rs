//! A whole desk in memory, with a pinned clock and a vendor that takes notes.

use super::clock::PinnedClock;
use super::recorder::Recorder;
use super::script::Script;
use crate::wiring;
use anyhow::Context;
use frontdesk_channels::twilio::{IDEMPOTENCY_HEADER, Phone, SIGNATURE_HEADER, hooks, signature};
use frontdesk_desk::Desk;
use frontdesk_domain::outside::{Clock, PhoneAdapter, Webhook};
use frontdesk_domain::{Inbound, Secret, Tenant};
use frontdesk_store::{Database, Scoped, Store};
use jiff::SignedDuration;
use std::sync::Arc;

/// Where the vendor believes the desk to be.
const URL: &str = "https://desk.example";
/// More rounds than this mean that the queue never gets empty.
const ROUNDS_MAX: usize = 50;

#[derive(Debug)]
pub struct World {
    pub desk: Desk,
    pub clock: Arc<PinnedClock>,
    pub recorder: Arc<Recorder>,
    pub tenant: Tenant,
    pub phone: Arc<Phone>,
    token: Secret,
}

/// A webhook as the vendor sends it, so that it can be sent again.
#[derive(Clone, Debug)]
pub struct Request {
    pub path: String,
    pub form: Vec<(String, String)>,
    /// Equal on both deliveries of one webhook.
    pub token: String,
}

impl World {
    pub async fn of(script: &Script) -> anyhow::Result<Self> {
        let clock = Arc::new(PinnedClock::new(script.now));
        let recorder = Arc::new(Recorder::new(clock.clone()));
        let store = Store::open(&Database::SqliteMemory).await?;
        crate::demo::run::seed(&store, &script.tenant, script.now).await?;
        let desk = wiring::desk(store, recorder.clone(), clock.clone())?;
        let token = Secret::new("scenario");
        let phone = Arc::new(Phone::new(token.clone()));
        let world = Self { desk, clock, recorder, tenant: script.tenant.clone(), phone, token };
        super::given::arrange(&world, &script.given).await?;
        Ok(world)
    }

    pub fn rows(&self) -> Scoped {
        self.desk.store().tenant(&self.tenant.id)
    }

    /// Signs the webhook as the vendor does and lets the adapter verify and read it.
    pub fn receive(&self, request: &Request) -> anyhow::Result<Option<Inbound>> {
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        let hook = hooks::ALL.iter().find(|(p, _)| *p == path).map(|(_, hook)| *hook);
        let hook = hook.with_context(|| format!("an answer led to {path}, which is no hook of ours"))?;
        let url = format!("{URL}{}", request.path);
        let signed = signature::sign(&self.token, &url, &request.form);
        let webhook = Webhook {
            url,
            headers: vec![
                (SIGNATURE_HEADER.to_owned(), signed),
                (IDEMPOTENCY_HEADER.to_owned(), request.token.clone()),
            ],
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            form: request.form.clone(),
            body: Vec::new(),
        };
        self.phone.receive(hook, &webhook).map_err(|e| anyhow::anyhow!("the webhook {path} was refused: {e}"))
    }

    /// A webhook of a call, and its TwiML.
    pub async fn call(&self, request: &Request) -> anyhow::Result<String> {
        let inbound = self.receive(request)?.context("the adapter had nothing to act on")?;
        Ok(self.desk.hear_call(inbound, self.phone.clone()).await?)
    }

    /// Everything that is due now is done: turns in hand, timers, deliveries.
    pub async fn settle(&self) -> anyhow::Result<()> {
        for _ in 0..ROUNDS_MAX {
            self.desk.settled().await;
            if self.desk.work_once().await? == 0 {
                return Ok(());
            }
        }
        anyhow::bail!("the queue does not get empty after {ROUNDS_MAX} rounds")
    }

    /// Time goes by, and what falls due in between is done then.
    pub async fn wait(&self, length: SignedDuration) -> anyhow::Result<()> {
        let fine = length <= SignedDuration::from_hours(26);
        let step = if fine { 60 } else { 300 };
        let mut left = length;
        while left > SignedDuration::ZERO {
            // Looks fall on whole minutes, where most things fall due.
            let past = self.clock.now().as_second().rem_euclid(step);
            let now = left.min(SignedDuration::from_secs(step - past));
            self.clock.advance(now);
            self.settle().await?;
            left -= now;
        }
        Ok(())
    }
}
