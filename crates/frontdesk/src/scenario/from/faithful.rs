//! Whether a rehearsal went as the conversation did. Made-up values differ; what they led to must not.

use frontdesk_desk::replay::Replayed;
use frontdesk_domain::{Command, Offer, Outcome, ResourceId};
use jiff::Timestamp;
use serde_json::json;

/// The first thing that went another way.
pub enum Mismatch {
    /// The calendar was not as it was then.
    Outcome { turn: usize, then: Box<Outcome>, now: Box<Outcome> },
    /// Anything else; in words.
    Other(String),
}

pub fn mismatch(then: &[Replayed], now: &[Replayed]) -> Option<Mismatch> {
    for (at, was) in then.iter().enumerate() {
        let Some(is) = now.get(at) else {
            return Some(Mismatch::Other(format!("it ends before turn {}", was.seq)));
        };
        if let Some(mismatch) = of_turn(at, was, is) {
            return Some(mismatch);
        }
    }
    (now.len() > then.len()).then(|| Mismatch::Other("it goes on after its last turn".to_owned()))
}

fn of_turn(at: usize, was: &Replayed, is: &Replayed) -> Option<Mismatch> {
    let other = |what: &str, then: String, now: String| {
        let what = format!("turn {}: {what} then {then}, now {now}", was.seq);
        (then != now).then_some(Mismatch::Other(what))
    };
    let begun = other("it began with", format!("{:?}", was.record.came), format!("{:?}", is.record.came));
    let understood = begun.or_else(|| other("understood was", commands(was), commands(is)));
    if understood.is_some() {
        return understood;
    }
    for (did, does) in was.record.did.iter().zip(&is.record.did) {
        if did.action.name() == does.action.name() && !alike(&did.came, &does.came) {
            let (then, now) = (Box::new(did.came.clone()), Box::new(does.came.clone()));
            return Some(Mismatch::Outcome { turn: at, then, now });
        }
    }
    let steps = other("the steps were", was.record.trace.join(", "), is.record.trace.join(", "));
    steps.or_else(|| other("the phrases were", was.record.phrases.join(", "), is.record.phrases.join(", ")))
}

/// The commands without the values that were made up.
fn commands(turn: &Replayed) -> String {
    let commands = turn.record.understood.iter().flat_map(|u| &u.commands);
    commands.map(shape).collect::<Vec<_>>().join(", ")
}

fn shape(command: &Command) -> String {
    match command {
        Command::SetSlot { slot, value } | Command::CorrectSlot { slot, value } => {
            let plain = value.get("clock").is_some() || value.get("day").is_some() || value.is_number();
            let value = if plain { value.to_string() } else { String::new() };
            format!("{slot} {value} {}", json!(command)["command"])
        }
        other => json!(other).to_string(),
    }
}

fn alike(then: &Outcome, now: &Outcome) -> bool {
    let reason = |outcome: &Outcome| match outcome {
        Outcome::NotFree { reason, .. } => json!(reason)["reason"].to_string(),
        Outcome::Found { bookings } => {
            json!(bookings.iter().map(|b| b.offer.starts_at).collect::<Vec<_>>()).to_string()
        }
        _ => String::new(),
    };
    then.name() == now.name() && reason(then) == reason(now) && places(then) == places(now)
}

fn places(outcome: &Outcome) -> Vec<(ResourceId, Timestamp)> {
    offers(outcome).iter().map(|offer| (offer.resource.clone(), offer.starts_at)).collect()
}

/// The times that were free.
pub fn offers(outcome: &Outcome) -> Vec<Offer> {
    match outcome {
        Outcome::Held { hold } => vec![hold.offer.clone()],
        Outcome::DayNeeded { soonest: offers }
        | Outcome::TimeNeeded { free: offers, .. }
        | Outcome::WhichDay { free: offers, .. }
        | Outcome::NotFree { offers, .. }
        | Outcome::Lost { offers } => offers.clone(),
        Outcome::Booked { booking } | Outcome::Moved { booking, .. } => vec![booking.offer.clone()],
        _ => Vec::new(),
    }
}
