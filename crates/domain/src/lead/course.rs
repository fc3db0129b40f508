//! How a lead goes on by what happens: facts move it, never a guess.

use super::{Lead, Stage};
use crate::id::{BookingId, ContactId, ConversationId, LeadId};
use jiff::{SignedDuration, Timestamp};

/// Whoever is not heard of for so long wants nothing more.
pub const WENT_QUIET: SignedDuration = SignedDuration::from_hours(30 * 24);
/// A later word puts that off, no more often than this.
const PUT_OFF_BY: SignedDuration = SignedDuration::from_hours(24);

/// What became known of somebody, when and where.
#[derive(Clone, Copy, Debug)]
pub struct Came<'n> {
    pub at: Timestamp,
    pub contact: &'n ContactId,
    pub conversation: Option<&'n ConversationId>,
    pub news: News<'n>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News<'n> {
    /// They are in the middle of what ends in a booking, or have answered after a call that nobody took.
    Wishes {
        wants: &'n str,
        /// They have chosen a time, which was held for them.
        held: bool,
    },
    Books {
        booking: &'n BookingId,
        ends_at: Timestamp,
        price: Option<i64>,
    },
    Moves {
        booking: &'n BookingId,
        ends_at: Timestamp,
    },
    Cancels(&'n BookingId),
    /// They want to hear nothing more.
    WantsNoMore,
}

/// Leaves the leads of one person, oldest first, as they stand after the news.
pub fn goes_on(leads: &mut Vec<Lead>, came: &Came<'_>, id: impl FnOnce() -> LeadId) {
    leads.iter_mut().filter(|lead| lead.is_over(came.at)).for_each(Lead::passes);
    match came.news {
        News::Wishes { wants, held } => {
            if let Some(lead) = wish(leads, wants, came, id).filter(|lead| held && lead.stage == Stage::New) {
                lead.becomes(Stage::Qualified, came.at);
            }
        }
        News::Books { booking, ends_at, price } => {
            if let Some(lead) = unbooked(leads, came, id) {
                lead.becomes(Stage::Appointment, came.at);
                lead.booking = Some(booking.clone());
                lead.value = lead.value.or(price);
                lead.decides_at = Some(ends_at);
            }
        }
        News::Moves { booking, ends_at } => {
            appointments(leads, booking).for_each(|lead| lead.decides_at = Some(ends_at));
        }
        News::Cancels(booking) => appointments(leads, booking).for_each(|lead| lead.is_lost("cancelled", came.at)),
        News::WantsNoMore => {
            leads.iter_mut().filter(|lead| lead.is_wish()).for_each(|lead| lead.is_lost("opted_out", came.at));
        }
    }
}

/// The wish that goes on, or a new one. `None`: they have an appointment, and nothing is known of another wish.
fn wish<'l>(
    leads: &'l mut Vec<Lead>,
    wants: &str,
    came: &Came<'_>,
    id: impl FnOnce() -> LeadId,
) -> Option<&'l mut Lead> {
    if let Some(n) = leads.iter().rposition(Lead::is_wish) {
        let lead = leads.get_mut(n)?;
        let quiet_at = came.at + WENT_QUIET;
        if lead.decides_at.is_none_or(|at| quiet_at.duration_since(at) >= PUT_OFF_BY) {
            lead.decides_at = Some(quiet_at);
        }
        return Some(lead);
    }
    if leads.iter().any(|lead| lead.stage == Stage::Appointment) {
        return None;
    }
    Some(add(leads, wants, came, id))
}

/// The open lead that led to no booking yet, or a new one: who books again wants something more.
fn unbooked<'l>(leads: &'l mut Vec<Lead>, came: &Came<'_>, id: impl FnOnce() -> LeadId) -> Option<&'l mut Lead> {
    match leads.iter().rposition(|lead| lead.stage.is_open() && lead.booking.is_none()) {
        Some(n) => leads.get_mut(n),
        None => Some(add(leads, "book", came, id)),
    }
}

fn add<'l>(leads: &'l mut Vec<Lead>, wants: &str, came: &Came<'_>, id: impl FnOnce() -> LeadId) -> &'l mut Lead {
    leads.push_mut(Lead {
        id: id(),
        contact: came.contact.clone(),
        conversation: came.conversation.cloned(),
        booking: None,
        stage: Stage::New,
        wants: wants.to_owned(),
        value: None,
        reason: None,
        decides_at: Some(came.at + WENT_QUIET),
        created_at: came.at,
        changed_at: came.at,
        version: 0,
    })
}

fn appointments<'l>(leads: &'l mut [Lead], booking: &BookingId) -> impl Iterator<Item = &'l mut Lead> {
    leads.iter_mut().filter(move |lead| lead.stage == Stage::Appointment && lead.booking.as_ref() == Some(booking))
}

impl Lead {
    fn becomes(&mut self, stage: Stage, at: Timestamp) {
        self.stage = stage;
        self.changed_at = at;
    }

    fn is_lost(&mut self, why: &str, at: Timestamp) {
        self.becomes(Stage::Lost, at);
        self.reason = Some(why.to_owned());
        self.decides_at = None;
    }

    /// Its time has come: an appointment was kept, and a wish that nobody followed is lost.
    pub fn passes(&mut self) {
        let Some(at) = self.decides_at.take() else { return };
        match self.stage {
            Stage::Appointment => self.becomes(Stage::Completed, at),
            Stage::New | Stage::Qualified => self.is_lost("went_quiet", at),
            Stage::Completed | Stage::Lost => {}
        }
    }
}

#[cfg(test)]
mod tests;
