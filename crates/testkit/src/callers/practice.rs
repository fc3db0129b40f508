//! A desk to practise on: the product's own, with a clock and dice of the test's.

use crate::adversary::Naive;
use anyhow::Context;
use frontdesk_desk::advice::Advisers;
use frontdesk_desk::{Desk, Parts};
use frontdesk_dialogue::{Playbook, builtin};
use frontdesk_domain::booking::reference;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{
    Address, Booking, BookingId, BookingKind, BookingStatus, ContactId, Conversation, ConversationId,
    ConversationStatus, Hold, HoldId, Holder, Language, Medium, Offer, Tenant,
};
use frontdesk_store::{self as store, BoxFuture, Database, Store, Tx};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// A clock that goes on when it is told to.
#[derive(Debug, Default)]
pub struct Hand {
    micros: AtomicI64,
    dice: AtomicU64,
}

impl Hand {
    /// Every conversation begins at an hour of its own, with dice of its own.
    pub fn set(&self, now: Timestamp, seed: u64) {
        self.micros.store(now.as_microsecond(), Ordering::SeqCst);
        self.dice.store(seed, Ordering::SeqCst);
    }

    pub fn advance(&self, by: SignedDuration) {
        self.micros.fetch_add(i64::try_from(by.as_micros()).unwrap_or(0), Ordering::SeqCst);
    }

    fn roll(&self) -> u64 {
        super::dice::Dice::new(self.dice.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst)).roll()
    }
}

impl Clock for Hand {
    /// Every look is a millisecond later than the one before, so that ids keep their order.
    fn now(&self) -> Timestamp {
        let micros = self.micros.fetch_add(1_000, Ordering::SeqCst);
        Timestamp::from_microsecond(micros).unwrap_or(Timestamp::MAX)
    }

    fn random(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes.chunks_mut(8).for_each(|half| half.copy_from_slice(&self.roll().to_le_bytes()));
        bytes
    }
}

/// The desk that simulated callers reach. One conversation after another; each has a clinic of its own.
#[derive(Debug)]
pub struct Practice {
    pub desk: Desk,
    pub clock: Arc<Hand>,
    /// What is changed of every clinic, such as that it has a model.
    pub furnish: fn(&mut Tenant),
    /// What the caller mumbles before the words that are meant, by the number of the turn; it means nothing.
    pub mumble: fn(Language, usize) -> Option<&'static str>,
    /// Stands before the desk and believes a model, where a test is to be shown to bite.
    pub naive: Option<Naive>,
}

impl Practice {
    /// On SQLite in memory, without a model.
    pub async fn open() -> anyhow::Result<Self> {
        Self::on(Store::open(&Database::SqliteMemory).await?, Desk::new)
    }

    /// On this database, with the desk that is made of the parts.
    pub fn on(store: Store, make: impl FnOnce(Parts) -> Desk) -> anyhow::Result<Self> {
        let clock = Arc::new(Hand::default());
        let files = builtin("appointments").context("the playbook is built in")?;
        let files: Vec<_> = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        let playbook = Playbook::load(&files).map_err(|p| anyhow::anyhow!("the playbook does not load: {p:?}"))?;
        let playbooks = HashMap::from([("appointments".to_owned(), Arc::new(playbook))]);
        let parts = Parts {
            store,
            clock: clock.clone(),
            senders: HashMap::new(),
            playbooks,
            advisers: Advisers::default(),
            fail_point: None,
        };
        Ok(Self { desk: make(parts), clock, furnish: |_| {}, mumble: |_, _| None, naive: None })
    }

    /// Opens a clinic, with the times that others have and the caller's own appointments.
    pub async fn arrange(&self, tenant: &Tenant, others: &[Offer], own: &[Own]) -> anyhow::Result<()> {
        let (now, mut tenant) = (self.clock.now(), tenant.clone());
        (self.furnish)(&mut tenant);
        let (others, own, clock) = (others.to_vec(), own.to_vec(), self.clock.clone());
        let rows = self.desk.store().tenant(&tenant.id);
        let arranged = job(move |tx| {
            Box::pin(async move {
                store::tenants::save(tx, &tenant, now).await?;
                let made = Made { clock: &clock, now, tenant: &tenant };
                for offer in &others {
                    made.take(tx, offer, &made.id(ConversationId::at)).await?;
                }
                for own in &own {
                    made.book(tx, own).await?;
                }
                Ok(())
            })
        });
        Ok(rows.write(arranged).await?)
    }

    pub async fn bookings(&self, tenant: &Tenant) -> anyhow::Result<Vec<Booking>> {
        let rows = self.desk.store().tenant(&tenant.id);
        Ok(rows.read(|tx| Box::pin(store::bookings::all(tx))).await?)
    }

    /// What the team was told.
    pub async fn messages(&self, tenant: &Tenant) -> anyhow::Result<Vec<String>> {
        let rows = self.desk.store().tenant(&tenant.id);
        let all = rows.read(|tx| Box::pin(store::messages::all(tx))).await?;
        Ok(all.into_iter().filter(|m| m.message.to == "team").map(|m| m.message.body).collect())
    }
}

/// An appointment that the caller has already.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    pub offer: Offer,
    pub name: String,
    pub phone: String,
    pub reference: String,
}

/// A closure of this shape, without writing its type.
pub fn job<T, F>(job: F) -> F
where
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, store::Result<T>>,
{
    job
}

struct Made<'a> {
    clock: &'a Hand,
    now: Timestamp,
    tenant: &'a Tenant,
}

impl Made<'_> {
    fn id<T>(&self, make: impl Fn(i64, [u8; 10]) -> T) -> T {
        let mut dice = [0; 10];
        dice.copy_from_slice(&self.clock.random()[..10]);
        make(self.now.as_millisecond(), dice)
    }

    async fn take(&self, tx: &mut Tx, offer: &Offer, by: &ConversationId) -> store::Result<Option<Hold>> {
        let expires_at = self.now + SignedDuration::from_hours(24 * 60);
        let hold = Hold { id: self.id(HoldId::at), offer: offer.clone(), expires_at };
        let held = store::allocations::hold(tx, &hold, offer.ends_at, by, self.now).await?;
        Ok(held.then_some(hold))
    }

    async fn book(&self, tx: &mut Tx, own: &Own) -> store::Result<()> {
        let address = Address::Phone(own.phone.clone());
        let contact = store::contacts::find_or_create(tx, &address, self.id(ContactId::at), self.now).await?;
        let conversation = self.closed(contact.id.clone());
        store::conversations::create(tx, &conversation, "");
        let Some(hold) = self.take(tx, &own.offer, &conversation.id).await? else { return Ok(()) };
        let booking = Booking {
            id: self.id(BookingId::at),
            kind: BookingKind::Appointment,
            status: BookingStatus::Confirmed,
            reference: own.reference.clone(),
            offer: own.offer.clone(),
            name: own.name.clone(),
            address,
            phone: Some(own.phone.clone()),
            booked_at: self.now - LONG_AGO,
        };
        store::allocations::book(tx, &hold, &booking.id).await?;
        store::bookings::insert(tx, &booking, &contact.id, &conversation.id);
        store::contacts::set_name(tx, &contact.id, &own.name);
        Ok(())
    }

    fn closed(&self, contact: ContactId) -> Conversation {
        let at = self.now - LONG_AGO;
        Conversation {
            id: self.id(ConversationId::at),
            contact,
            channel: self.tenant.channels[0].id.clone(),
            medium: Medium::Sms,
            status: ConversationStatus::Closed,
            holder: Holder::Assistant,
            language: Language::En,
            opened_at: at,
            last_at: at,
        }
    }
}

/// Who was here so long ago has no open conversation any more.
const LONG_AGO: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Six signs that nobody else's appointment has.
pub fn reference_of(roll: u64) -> String {
    reference((roll >> 7) as u32)
}
