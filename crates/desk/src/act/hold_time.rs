//! Finds the time asked for and holds it.

use crate::alternatives::{self, HEARD};
use crate::desk::mint;
use crate::error::{Error, Result};
use crate::turn::Turn;
use frontdesk_domain::Happened;
use frontdesk_domain::schedule::{Aim, Busy, DAYS_SEARCHED, Search};
use frontdesk_domain::{BookingId, Clock, Hold, HoldId, NotFree, Offer, Outcome, ResourceId, ServiceId, When};
use frontdesk_store::{self as store, Tx};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp, ToSpan};

/// A time that is wanted.
pub(crate) struct Wanted<'a> {
    pub service: &'a ServiceId,
    pub resource: Option<&'a ResourceId>,
    pub when: &'a When,
    pub minutes: Option<u16>,
    pub moving: Option<&'a BookingId>,
}

/// How many times are named to choose from.
const NAMED: usize = 2;

pub(crate) async fn hold_time(turn: &mut Turn, tx: &mut Tx, wanted: Wanted<'_>) -> Result<Outcome> {
    let business = turn.business.clone();
    let tenant = &business.tenant;
    let service = tenant.service(wanted.service).or(tenant.default_service()).ok_or(Error::NotFound("service"))?;
    let search = Search {
        tenant,
        zone: &business.zone,
        now: turn.now,
        service,
        resource: wanted.resource.and_then(|id| tenant.resource(id)),
        minutes: wanted.minutes.unwrap_or(service.minutes),
    };
    let aim = search.aim(wanted.when);
    let may_hold = !matches!(aim, Aim::NoDay | Aim::TwoDays(_) | Aim::Twice { .. } | Aim::Days { .. });
    // Whatever is held the dialogue knows of.
    if may_hold && turn.state.hold().is_some() {
        super::release_hold(turn, tx).await?;
    }
    let mut looking = Looking { turn, tx, search: &search, moving: wanted.moving };
    match aim {
        Aim::At(at) => looking.exactly(at).await,
        Aim::Part { date, from, until } => looking.part_of(date, (from, until)).await,
        Aim::Soonest { from, clock } => looking.soonest(from, clock).await,
        Aim::Days { from, to, clock } => looking.which_day(from, to, clock).await,
        Aim::NoDay => Ok(Outcome::DayNeeded { soonest: looking.first_free(wanted.when).await? }),
        Aim::TwoDays(dates) => Ok(Outcome::WhichOfTwoDays { dates }),
        Aim::Twice { date, time, instants } => Ok(Outcome::TwiceThatNight { date, time, instants }),
        Aim::Refused { why, near } => looking.refused(why, near).await,
    }
}

/// The first of many and one from their middle: two that lie side by side are hardly a choice.
fn spread(free: Vec<Offer>) -> Vec<Offer> {
    let middle = free.len() / 2;
    free.into_iter().enumerate().filter(|(n, _)| *n == 0 || *n == middle).map(|(_, offer)| offer).take(NAMED).collect()
}

/// One search in hand.
struct Looking<'a, 'b> {
    turn: &'a Turn,
    tx: &'a mut Tx,
    search: &'a Search<'b>,
    moving: Option<&'a BookingId>,
}

impl Looking<'_, '_> {
    /// Whoever is free then; when somebody else is quicker, the next one.
    async fn exactly(&mut self, at: Timestamp) -> Result<Outcome> {
        let until = self.search.blocked_until(self.search.ends_at(at));
        let mut busy = self.busy(at, until).await?;
        while let Some(offer) = self.search.pick(at, &busy) {
            if let Some(hold) = self.hold(&offer).await? {
                return Ok(Outcome::Held { hold });
            }
            let Offer { resource, seat, starts_at, .. } = offer;
            busy.push(Busy { resource, seat, starts_at, ends_at: until });
        }
        let resource = self.search.resource.map(|r| r.id.clone());
        self.refused(NotFree::Taken { at, resource }, at).await
    }

    /// One time left in that part of the day is offered as it is; several are named.
    async fn part_of(&mut self, date: Date, clock: (Time, Time)) -> Result<Outcome> {
        let free = self.free_on(date, clock).await?;
        match free.as_slice() {
            [] => {
                // Nearest to where the part of the day begins; for a whole day, to its middle.
                let from = if clock.0 == Time::MIN { Time::constant(12, 0, 0, 0) } else { clock.0 };
                let near = self.search.midnight(date) + from.duration_since(Time::MIN);
                self.refused(NotFree::Full { from: date, to: date }, near).await
            }
            [only] => self.exactly(only.starts_at).await,
            _ => Ok(Outcome::TimeNeeded { date, free: spread(free) }),
        }
    }

    async fn soonest(&mut self, from: Date, clock: (Time, Time)) -> Result<Outcome> {
        let mut date = from;
        while date <= self.search.last_day() {
            for offer in self.free_on(date, clock).await? {
                if let Some(hold) = self.hold(&offer).await? {
                    return Ok(Outcome::Held { hold });
                }
            }
            date = date.saturating_add(1.day());
        }
        let why = NotFree::Full { from, to: self.search.last_day() };
        Ok(Outcome::NotFree { reason: why, offers: Vec::new() })
    }

    async fn which_day(&mut self, from: Date, to: Date, clock: (Time, Time)) -> Result<Outcome> {
        let mut free = Vec::new();
        let mut date = from;
        while date <= to.min(self.search.last_day()) && free.len() < NAMED {
            free.extend(self.free_on(date, clock).await?.into_iter().next());
            date = date.saturating_add(1.day());
        }
        if free.is_empty() {
            let near = self.search.midnight(from);
            return self.refused(NotFree::Full { from, to }, near).await;
        }
        Ok(Outcome::WhichDay { from: Some(from), to: Some(to), free })
    }

    async fn refused(&mut self, reason: NotFree, near: Timestamp) -> Result<Outcome> {
        let offers = alternatives::near(self.tx, self.search, near, self.moving, HEARD).await?;
        Ok(Outcome::NotFree { reason, offers })
    }

    /// The first times that are free at all, or at the time of day that was said.
    async fn first_free(&mut self, when: &When) -> Result<Vec<Offer>> {
        let mut soonest = Vec::new();
        if let Some(Clock::At { time, or }) = &when.clock {
            let mut date = self.search.today();
            let last = date.saturating_add(DAYS_SEARCHED.days()).min(self.search.last_day());
            while date <= last && soonest.len() < NAMED {
                let free = self.free_on(date, (Time::MIN, Time::MAX)).await?;
                let at = |offer: &Offer| self.search.local(offer.starts_at).time();
                soonest.extend(free.into_iter().find(|o| at(o) == *time || *or == Some(at(o))));
                date = date.saturating_add(1.day());
            }
        }
        if soonest.is_empty() {
            let near = self.search.midnight(self.search.today()).max(self.turn.now);
            soonest = alternatives::near(self.tx, self.search, near, self.moving, HEARD).await?;
        }
        soonest.truncate(NAMED);
        Ok(soonest)
    }

    async fn free_on(&mut self, date: Date, clock: (Time, Time)) -> Result<Vec<Offer>> {
        alternatives::free_on(self.tx, self.search, date, clock, self.moving).await
    }

    async fn busy(&mut self, from: Timestamp, to: Timestamp) -> Result<Vec<Busy>> {
        Ok(store::allocations::busy(self.tx, (from, to), self.turn.now, None, self.moving).await?)
    }

    /// What of a hold the booking that is being moved does not have already; `None`: it has all of it.
    async fn not_theirs_already(&mut self, hold: &Hold) -> Result<Option<(Hold, Timestamp)>> {
        let until = self.search.blocked_until(hold.offer.ends_at);
        let whole = Some((hold.clone(), until));
        let Some(moving) = self.moving else { return Ok(whole) };
        let Some(own) = store::bookings::get(self.tx, moving).await?.map(|b| b.offer) else { return Ok(whole) };
        let own_until = self.search.blocked_until(own.ends_at);
        let same_place = own.resource == hold.offer.resource && own.seat == hold.offer.seat;
        if !same_place || own.starts_at >= until || own_until <= hold.offer.starts_at {
            return Ok(whole);
        }
        let (starts_at, until) = match hold.offer.starts_at < own.starts_at {
            true => (hold.offer.starts_at, own.starts_at),
            false => (own_until, until),
        };
        let offer = Offer { starts_at, ends_at: until, ..hold.offer.clone() };
        Ok((starts_at < until).then(|| (Hold { offer, ..hold.clone() }, until)))
    }

    async fn hold(&mut self, offer: &Offer) -> Result<Option<Hold>> {
        let minutes = i64::from(self.search.tenant.rules.hold_minutes);
        let hold = Hold {
            id: mint!(self.turn.desk, HoldId),
            offer: offer.clone(),
            expires_at: self.turn.now + SignedDuration::from_mins(minutes),
        };
        let Some((part, until)) = self.not_theirs_already(&hold).await? else { return Ok(Some(hold)) };
        let held = store::allocations::hold(self.tx, &part, until, &self.turn.conversation.id, self.turn.now).await?;
        if held {
            self.turn.happened(self.tx, Happened::SlotHeld { hold: hold.id.clone() });
        }
        Ok(held.then_some(hold))
    }
}
