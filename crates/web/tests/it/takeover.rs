//! Somebody takes a conversation over at each step of a turn that is running: from then on the assistant says nothing.
//! A thousand times, each with a seed of its own.

use crate::world::World;
use async_trait::async_trait;
use frontdesk_audit::By;
use frontdesk_desk::inbox::Act;
use frontdesk_desk::{Acting, Desk, FailPoint};
use frontdesk_domain::outside::{Receipt, Sender};
use frontdesk_domain::*;
use frontdesk_store::{events, messages};
use frontdesk_testkit::front;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use tokio::runtime::Handle;
use tokio::task::JoinHandle;

cases! { the_assistant_is_silent_from_the_takeover_on }

/// Where the member comes in. `before` is before the message is filed, `sending` while the vendor is being told.
const STEPS: &[&str] =
    &["before", "text_filed", "decided", "saved", "committed", "claiming", "claimed", "sending", "sent", "delivered"];
const SEEDS: u64 = 1_000;
/// On PostgreSQL each takes a dozen transactions.
const SEEDS_ON_POSTGRES: u64 = 250;

/// What happens in which order, over all that run.
#[derive(Debug, Default)]
struct Order(AtomicU64);

impl Order {
    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst)
    }
}

/// A vendor that takes everything, and the member who comes in at a step.
#[derive(Debug, Default)]
struct Stage {
    order: Order,
    desk: Mutex<Option<Desk>>,
    /// The step, what to do there, and after how many turns of the scheduler.
    waits_for: Mutex<Option<(&'static str, TenantId, ConversationId, u64)>>,
    took: Mutex<Option<JoinHandle<u64>>>,
    /// When what is sent now began to be claimed.
    claimed: AtomicU64,
    /// What the assistant sent: when, and when it began to be claimed.
    sent: Mutex<Vec<(u64, u64)>>,
}

impl Stage {
    fn reached(self: &Arc<Self>, runtime: &Handle, step: &str) {
        if step == "claiming" {
            self.claimed.store(self.order.next(), Ordering::SeqCst);
        }
        let mut waits_for = self.waits_for.lock().unwrap();
        if waits_for.as_ref().is_none_or(|(wanted, ..)| *wanted != step) {
            return;
        }
        let Some((_, tenant, conversation, pause)) = waits_for.take() else { return };
        let desk = self.desk.lock().unwrap().clone().unwrap();
        let stage = self.clone();
        let takes = runtime.spawn(async move {
            for _ in 0..pause {
                tokio::task::yield_now().await;
            }
            let acting = Acting::new(By::operator(desk.clock()));
            let took = desk.act_on(&tenant, &conversation, Act::TakeOver { from: None }, None, &acting).await;
            assert_eq!(took.unwrap().unwrap().unwrap().conversation.holder, Holder::Member);
            stage.order.next()
        });
        *self.took.lock().unwrap() = Some(takes);
    }
}

#[derive(Debug)]
struct Vendor(Arc<Stage>, Handle);

#[async_trait]
impl Sender for Vendor {
    async fn send(&self, _: &Channel, message: &Message) -> Result<Receipt, OutsideError> {
        self.0.reached(&self.1, "sending");
        tokio::task::yield_now().await;
        if message.author == Author::Assistant {
            let claimed = self.0.claimed.load(Ordering::SeqCst);
            self.0.sent.lock().unwrap().push((self.0.order.next(), claimed));
        }
        Ok(Receipt { provider_id: format!("SM-{}", message.id), delivery: Delivery::Sent })
    }

    async fn find(&self, _: &Channel, _: &Message) -> Result<Option<Receipt>, OutsideError> {
        Ok(None)
    }
}

async fn the_assistant_is_silent_from_the_takeover_on(world: World) {
    let (stage, runtime) = (Arc::new(Stage::default()), Handle::current());
    let senders: HashMap<ChannelKind, Arc<dyn Sender>> =
        HashMap::from([(ChannelKind::Twilio, Arc::new(Vendor(stage.clone(), runtime.clone())) as Arc<dyn Sender>)]);
    let watched = stage.clone();
    let point = FailPoint::calling(move |step| watched.reached(&runtime, step));
    let clinics = [world.ours.clone()];
    let desk =
        front::desk_with(world.store.clone(), world.clock.clone(), &clinics, senders, Some(point)).await.unwrap();
    *stage.desk.lock().unwrap() = Some(desk.clone());
    let seeds = if world.store.backend() == "postgres" { SEEDS_ON_POSTGRES } else { SEEDS };
    let mut silenced = 0;
    for seed in 0..seeds {
        silenced += u64::from(one(&world, &desk, &stage, seed).await);
    }
    assert!(silenced > seeds / 4, "the takeover came too late to matter: {silenced} of {seeds}");
}

/// Whether the answer that was being made was kept back.
async fn one(world: &World, desk: &Desk, stage: &Arc<Stage>, seed: u64) -> bool {
    let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let step = STEPS[(mixed >> 33) as usize % STEPS.len()];
    let from = format!("+1403{seed:07}");
    let says = |n: u32, body: &str| front::text(&world.ours, &from, &format!("SM{seed}-{n}"), body);
    // The conversation is there, and its first answer has left.
    let conversation = desk.hear_text(says(0, "hello")).await.unwrap().unwrap().conversation.unwrap();
    desk.settled().await;
    desk.work_once().await.unwrap();
    stage.sent.lock().unwrap().clear();

    let pause = mixed >> 58;
    *stage.waits_for.lock().unwrap() = Some((step, world.ours.id.clone(), conversation.clone(), pause));
    stage.reached(&Handle::current(), "before");
    desk.hear_text(says(1, "What are your opening hours?")).await.unwrap();
    desk.settled().await;
    desk.work_once().await.unwrap();
    stage.reached(&Handle::current(), "delivered");
    let took = stage.took.lock().unwrap().take();
    let taken_at = took.unwrap_or_else(|| panic!("seed {seed}: nobody came at {step}")).await.unwrap();
    desk.work_once().await.unwrap();
    // And it stays silent, whatever the contact says.
    desk.hear_text(says(2, "And where are you?")).await.unwrap();
    desk.settled().await;
    desk.work_once().await.unwrap();

    let sent = stage.sent.lock().unwrap().clone();
    for (at, claimed) in &sent {
        assert!(*at < taken_at || *claimed < taken_at, "seed {seed}, {step}: claimed and sent after the takeover");
    }
    let left = written(world, &conversation).await;
    assert!(left.is_empty(), "seed {seed}, {step}: {left:?} was written after the takeover");
    sent.is_empty()
}

/// What the assistant wrote after the takeover, by the order of the stream.
async fn written(world: &World, conversation: &ConversationId) -> Vec<MessageId> {
    let (scoped, id) = (world.store.tenant(&world.ours.id), conversation.clone());
    let found = scoped.read(move |tx| {
        Box::pin(async move {
            let (events, messages) = (events::of(tx, &id).await?, messages::of(tx, &id).await?);
            Ok((events, messages))
        })
    });
    let (events, messages) = found.await.unwrap();
    let taken = |event: &Event| matches!(event.what, Happened::ConversationTakenOver { .. });
    let since = events.into_iter().skip_while(|event| !taken(event));
    let queued = since.filter_map(|event| match event.what {
        Happened::MessageQueued { message, .. } => Some(message),
        _ => None,
    });
    let by_assistant = |id: &MessageId| messages.iter().any(|m| m.id == *id && m.author == Author::Assistant);
    queued.filter(by_assistant).collect()
}
