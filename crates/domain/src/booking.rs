//! Offers, holds and bookings.

use crate::contact::Address;
use crate::id::{BookingId, HoldId, ResourceId, ServiceId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A free slot that was found. Nothing keeps it free: for that there is a `Hold`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub service: ServiceId,
    pub resource: ResourceId,
    /// Numbered place on a resource that takes several at once, from 0.
    pub seat: u16,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}

/// A slot kept for a caller who is deciding. The database lets nobody else have it until `expires_at`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    pub id: HoldId,
    pub offer: Offer,
    pub expires_at: Timestamp,
}

/// A committed booking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    pub id: BookingId,
    pub kind: BookingKind,
    pub status: BookingStatus,
    /// Six letters and digits that a person can read aloud.
    pub reference: String,
    pub offer: Offer,
    pub name: String,
    pub address: Address,
    /// E.164; where the confirmation goes.
    pub phone: Option<String>,
    pub booked_at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookingKind {
    Appointment,
    Visit,
    Stay,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookingStatus {
    Confirmed,
    Cancelled,
}

impl BookingStatus {
    pub fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// The reference for 32 random bits: letters and digits without 0, O, 1, I, which people confuse.
pub fn reference(random: u32) -> String {
    const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    (0..6).map(|i| SIGNS[(random >> (i * 5)) as usize & 31] as char).collect()
}
