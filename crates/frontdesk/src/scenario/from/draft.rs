//! The conversation as a script: who did what, when. What comes of it is not known yet.

use super::disguise::Disguise;
use super::source::Source;
use crate::demo::clinic;
use crate::scenario::script::{Does, End, Expect, Given, Script, Slot, Turn};
use frontdesk_desk::replay::Replayed;
use frontdesk_desk::turn::Came;
use frontdesk_dialogue::Place;
use frontdesk_domain::{
    Address, Booking, BookingId, ChannelKind, Command, Consent, Contact, Happened, Language, Medium, Outcome, Tenant,
};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashSet;

/// A scenario lets this long go by before each word.
const THINKING: SignedDuration = SignedDuration::from_secs(5);
/// A reminder is due at its minute and leaves in it.
const A_MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// `slack`: how far the script's clock may be from the real one before time is made to go by.
pub fn draft(source: &Source, variant: usize, slack: SignedDuration) -> Script {
    let mut disguise = Disguise::of(source.tenant(), variant);
    meet(source, &mut disguise);
    let first = source.told.turns.first();
    let now = first.map_or(Timestamp::UNIX_EPOCH, |turn| turn.at);
    let now = Timestamp::from_second(now.as_second()).unwrap_or(now);
    let tenant = business(source.tenant(), &mut disguise);
    let from = match &source.contact.address {
        Address::Phone(number) => disguise.phone(number),
        _ => "anonymous".to_owned(),
    };
    let given = given(source, &mut disguise, &from);
    let to = match source.told.business.channel_at(&source.to).map(|c| c.kind) {
        Some(ChannelKind::Twilio) if !is_demo(source.tenant()) => disguise.phone(&source.to),
        Some(ChannelKind::Twilio) => source.to.clone(),
        _ => line(&tenant),
    };
    let mut drafting = Drafting { disguise, clock: now, channel: None, slack, turns: Vec::new() };
    drafting.all(source);
    let turns = drafting.turns;
    let why = format!("the conversation {} goes as it went", source.told.conversation);
    Script {
        at: nowhere(),
        why,
        now,
        channel: first.map_or(Medium::Voice, medium_of),
        tenant,
        from,
        to,
        given,
        turns_at_most: turns.iter().filter(|t| t.does.is_turn()).count(),
        turns,
        end: End::default(),
    }
}

pub fn line(tenant: &Tenant) -> String {
    let line = tenant.channels.iter().find(|c| c.kind == ChannelKind::Twilio);
    line.map(|c| c.address.clone()).unwrap_or_default()
}

pub fn nowhere() -> Place {
    Place { file: String::new(), line: 1, column: 1 }
}

/// The demo clinic, however many people work there and whichever languages they speak.
pub fn is_demo(tenant: &Tenant) -> bool {
    let Ok(practitioners) = u8::try_from(tenant.resources.len()) else { return false };
    let demo = clinic::clinic(practitioners);
    *tenant == Tenant { languages: tenant.languages.clone(), ..demo }
}

/// Everybody is met before anything is rewritten: a name may be said before it is known to be one.
fn meet(source: &Source, disguise: &mut Disguise) {
    let language = source.tenant().locale.language;
    if let Some(name) = &source.contact.name {
        disguise.name(name, language);
    }
    for turn in &source.told.turns {
        if let Some(heard) = &turn.again.heard {
            disguise.meet(heard, meant_nothing(turn));
        }
        for booking in bookings(turn) {
            disguise.name(&booking.name, turn.record.language.unwrap_or(language));
        }
    }
    disguise.settle();
}

fn bookings(turn: &Replayed) -> Vec<&Booking> {
    let of = |outcome| match outcome {
        &Outcome::Booked { ref booking } | &Outcome::Cancelled { ref booking } => vec![booking],
        Outcome::Moved { booking, .. } => vec![booking],
        Outcome::Found { bookings } => bookings.iter().collect(),
        _ => Vec::new(),
    };
    turn.record.did.iter().flat_map(|did| of(&did.came)).collect()
}

/// The business with numbers of nobody's, unless it is the demo clinic, whose numbers are nobody's already.
fn business(tenant: &Tenant, disguise: &mut Disguise) -> Tenant {
    let mut made_up = tenant.clone();
    if is_demo(tenant) {
        return made_up;
    }
    for channel in &mut made_up.channels {
        channel.origins.clear();
        if channel.kind == ChannelKind::Twilio {
            channel.address = disguise.phone(&channel.address);
        }
        if let Some(ring) = &mut channel.ring_first {
            ring.to = disguise.phone(&ring.to);
        }
    }
    made_up.transfer_to = made_up.transfer_to.map(|number| disguise.phone(&number));
    made_up
}

/// What was known of the person, and the appointments that were found of theirs.
fn given(source: &Source, disguise: &mut Disguise, from: &str) -> Vec<Given> {
    let mut given = Vec::new();
    let tenant = source.tenant();
    let first = source.told.turns.first().map(|turn| &turn.record);
    let language = first.and_then(|r| r.language).filter(|l| *l != tenant.locale.language);
    let known = first.map(|r| r.known.clone()).unwrap_or_default();
    if language.is_some() || known.name.is_some() || known.no_texts {
        let name = known.name.as_ref().map(|name| disguise.name(name, language.unwrap_or(tenant.locale.language)));
        given.push(Given::Contact(Box::new(Contact {
            id: source.contact.id.clone(),
            greet_by_name: name.is_some(),
            name,
            language,
            address: Address::Phone(from.to_owned()),
            sms: if known.no_texts { Consent::Withdrawn } else { Consent::Implied },
        })));
    }
    let mut met: HashSet<&BookingId> = HashSet::new();
    for turn in &source.told.turns {
        for did in &turn.record.did {
            match &did.came {
                Outcome::Booked { booking } => drop(met.insert(&booking.id)),
                Outcome::Found { bookings } => {
                    let new: Vec<&Booking> = bookings.iter().filter(|b| met.insert(&b.id)).collect();
                    given.extend(new.into_iter().map(|b| Given::Booking(slot(b, disguise, from))));
                }
                _ => {}
            }
        }
    }
    given
}

pub fn slot(booking: &Booking, disguise: &mut Disguise, from: &str) -> Slot {
    Slot {
        offer: booking.offer.clone(),
        name: disguise.name(&booking.name, Language::En),
        phone: booking.phone.as_ref().map_or_else(|| from.to_owned(), |phone| disguise.phone(phone)),
        reference: Some(disguise.code(&booking.reference)),
    }
}

fn meant_nothing(turn: &Replayed) -> bool {
    turn.record.understood.as_ref().is_some_and(|u| u.commands == [Command::NotUnderstood])
}

/// A missed call rang, though it is answered by a text.
fn medium_of(turn: &Replayed) -> Medium {
    if turn.record.came == Came::MissedCall { Medium::Voice } else { turn.medium }
}

struct Drafting {
    disguise: Disguise,
    /// What the script's clock shows by now.
    clock: Timestamp,
    channel: Option<Medium>,
    slack: SignedDuration,
    turns: Vec<Turn>,
}

impl Drafting {
    fn all(&mut self, source: &Source) {
        let mut events = source.events.iter().peekable();
        for turn in &source.told.turns {
            while let Some(event) = events.next_if(|event| event.at < turn.at) {
                self.event(event.at, &event.what);
            }
            self.turn(turn);
        }
        events.for_each(|event| self.event(event.at, &event.what));
    }

    /// What else happened: the call ended, or somebody wrote STOP.
    fn event(&mut self, at: Timestamp, what: &Happened) {
        match what {
            Happened::CallEnded { status, .. } => {
                self.wait_until(at);
                self.push(Does::HangUp(status.clone()), None);
            }
            Happened::ConsentChanged { consent } => {
                let word = if consent == Consent::Withdrawn.name() { "STOP" } else { "START" };
                self.wait_until(at - THINKING);
                self.push(Does::Hear(word.to_owned()), Some(Medium::Sms));
            }
            _ => {}
        }
    }

    fn turn(&mut self, turn: &Replayed) {
        let medium = Some(medium_of(turn));
        let does = match turn.record.came {
            Came::Words => Does::Hear(self.words(turn)),
            Came::Keys if turn.medium == Medium::Voice => Does::Press(turn.heard.clone()),
            Came::Keys => Does::Hear(turn.heard.clone()),
            Came::Silence => Does::Silence,
            Came::Files => Does::File,
            Came::Opened => Does::Open,
            Came::MissedCall => {
                self.wait_until(turn.at);
                self.push(Does::Open, medium);
                return self.push(Does::Dialed("no-answer".to_owned()), None);
            }
            Came::NotPutThrough => Does::Dialed("no-answer".to_owned()),
            Came::Voicemail => Does::Voicemail(10),
            Came::Reminder => return self.wait_until(turn.at + A_MINUTE),
        };
        let thinks = matches!(does, Does::Hear(_));
        self.wait_until(if thinks { turn.at - THINKING } else { turn.at });
        if thinks {
            self.clock += THINKING;
        }
        self.push(does, medium);
    }

    fn words(&mut self, turn: &Replayed) -> String {
        let commands = turn.record.understood.iter().flat_map(|u| &u.commands);
        let reference = commands.into_iter().find_map(|command| match command {
            Command::SetSlot { value, .. } | Command::CorrectSlot { value, .. } => value.get("reference")?.as_str(),
            _ => None,
        });
        self.disguise.words(&turn.heard, turn.again.heard.as_ref(), meant_nothing(turn), reference)
    }

    fn wait_until(&mut self, at: Timestamp) {
        let at = Timestamp::from_second(at.as_second()).unwrap_or(at);
        if at.duration_since(self.clock) > self.slack {
            self.clock = at;
            self.push(Does::Until(at), None);
        }
    }

    fn push(&mut self, does: Does, channel: Option<Medium>) {
        let changed = channel.filter(|_| self.channel.is_some() && self.channel != channel);
        self.channel = channel.or(self.channel);
        let expect = Expect::default();
        self.turns.push(Turn { at: nowhere(), channel: changed, to: None, does, twice: None, expect });
    }
}
