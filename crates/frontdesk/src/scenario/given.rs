//! Puts into the database what was there before the first word, by the use cases' own means.

use super::script::{Given, Slot};
use super::world::World;
use frontdesk_domain::booking::reference;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{
    Address, Booking, BookingId, BookingKind, BookingStatus, ChannelId, Contact, ContactId, Conversation,
    ConversationId, ConversationStatus, Hold, HoldId, Holder, Language, Medium, Offer,
};
use frontdesk_store::{self as store, Tx};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// A person who was here long ago has no open conversation any more.
const BEFORE: SignedDuration = SignedDuration::from_hours(24 * 30);

pub async fn arrange(world: &World, given: &[Given]) -> anyhow::Result<()> {
    for one in given {
        match one {
            Given::Contact(contact) => know(world, contact).await?,
            Given::Booking(slot) | Given::Taken(slot) => {
                anyhow::ensure!(take(world, slot).await?, "a given time is taken twice: {}", slot.offer.starts_at);
            }
        }
    }
    Ok(())
}

async fn know(world: &World, contact: &Contact) -> anyhow::Result<()> {
    let (contact, made) = (contact.clone(), Made::of(world));
    let rows = world.rows();
    let done = rows.write(move |tx| {
        Box::pin(async move {
            let found = store::contacts::find_or_create(tx, &contact.address, made.contact(), made.now).await?;
            if let Some(name) = &contact.name {
                store::contacts::set_name(tx, &found.id, name);
            }
            if let Some(language) = contact.language {
                store::contacts::set_language(tx, &found.id, language);
            }
            store::contacts::set_consent(tx, &found.id, contact.sms);
            store::contacts::set_greet_by_name(tx, &found.id, contact.greet_by_name);
            Ok(())
        })
    });
    Ok(done.await?)
}

/// Books a time for whoever it is; false when somebody else has it.
pub async fn take(world: &World, slot: &Slot) -> anyhow::Result<bool> {
    let (slot, made) = (slot.clone(), Made::of(world));
    let seats = world.tenant.resource(&slot.offer.resource).map_or(1, |r| r.capacity);
    let buffer = SignedDuration::from_mins(i64::from(world.tenant.rules.buffer_minutes));
    let rows = world.rows();
    let taken = rows.write(move |tx| {
        Box::pin(async move {
            for seat in 0..seats {
                let offer = Offer { seat, ..slot.offer.clone() };
                if book(tx, &slot, offer, buffer, &made).await? {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    });
    Ok(taken.await?)
}

async fn book(tx: &mut Tx, slot: &Slot, offer: Offer, buffer: SignedDuration, made: &Made) -> store::Result<bool> {
    let address = Address::Phone(slot.phone.clone());
    let contact = store::contacts::find_or_create(tx, &address, made.contact(), made.now).await?;
    let conversation = made.conversation(contact.id.clone());
    store::conversations::create(tx, &conversation, "");
    let hold = Hold {
        id: HoldId::at(made.ms(), made.dice()),
        offer: offer.clone(),
        expires_at: made.now + SignedDuration::from_mins(1),
    };
    if !store::allocations::hold(tx, &hold, offer.ends_at + buffer, &conversation.id, made.now).await? {
        return Ok(false);
    }
    let drawn = made.dice();
    let booking = Booking {
        id: BookingId::at(made.ms(), made.dice()),
        kind: BookingKind::Appointment,
        status: BookingStatus::Confirmed,
        reference: slot
            .reference
            .clone()
            .unwrap_or_else(|| reference(u32::from_le_bytes([drawn[0], drawn[1], drawn[2], drawn[3]]))),
        offer,
        name: slot.name.clone(),
        address,
        phone: Some(slot.phone.clone()),
        booked_at: made.now - BEFORE,
    };
    store::allocations::book(tx, &hold, &booking.id).await?;
    store::bookings::insert(tx, &booking, &contact.id, &conversation.id);
    store::contacts::set_name(tx, &contact.id, &slot.name);
    Ok(true)
}

/// Ids and times for what is arranged.
#[derive(Debug)]
struct Made {
    now: Timestamp,
    clock: Arc<dyn Clock>,
    channel: Option<ChannelId>,
}

impl Made {
    fn of(world: &World) -> Self {
        let channel = world.tenant.channels.first().map(|c| c.id.clone());
        Self { now: world.clock.now(), clock: world.clock.clone(), channel }
    }

    fn ms(&self) -> i64 {
        self.clock.now().as_millisecond()
    }

    fn dice(&self) -> [u8; 10] {
        let mut dice = [0; 10];
        dice.copy_from_slice(&self.clock.random()[..10]);
        dice
    }

    fn contact(&self) -> ContactId {
        ContactId::at(self.ms(), self.dice())
    }

    fn conversation(&self, contact: ContactId) -> Conversation {
        Conversation {
            id: ConversationId::at(self.ms(), self.dice()),
            contact,
            channel: self.channel.clone().unwrap_or_else(|| ChannelId::at(1, [1; 10])),
            medium: Medium::Sms,
            status: ConversationStatus::Closed,
            holder: Holder::Assistant,
            language: Language::En,
            opened_at: self.now - BEFORE,
            last_at: self.now - BEFORE,
        }
    }
}
