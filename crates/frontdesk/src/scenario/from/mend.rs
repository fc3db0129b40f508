//! The calendar around the conversation, found from what came of its actions: a time that was not to be had then was
//! somebody else's.

use super::draft::nowhere;
use super::faithful::offers;
use crate::scenario::script::{Does, Expect, Given, Script, Slot, Turn};
use frontdesk_domain::{Offer, Outcome};

/// Whose times are taken around a conversation.
const SOMEBODY: &str = "Somebody Else";
const THEIR_PHONE: &str = "+14035550999";

/// Changes what is given so that the action comes out as it did then; false when that is not in its power.
pub fn mend(script: &mut Script, step: Option<usize>, then: &Outcome, now: &Outcome) -> bool {
    if matches!(then, Outcome::Lost { .. }) && !matches!(now, Outcome::Lost { .. }) {
        return rival(script, step, now);
    }
    let (was_free, is_free) = (offers(then), offers(now));
    let same = |a: &Offer, b: &Offer| a.resource == b.resource && a.starts_at == b.starts_at;
    let taken: Vec<Offer> = is_free.into_iter().filter(|now| !was_free.iter().any(|then| same(then, now))).collect();
    if let Some(first) = taken.into_iter().next() {
        script.given.push(Given::Taken(slot(first)));
        return true;
    }
    // Something that was free then is taken now: what was put there goes.
    let before = script.given.len();
    let meets = |slot: &Slot, free: &Offer| {
        slot.offer.resource == free.resource
            && slot.offer.starts_at < free.ends_at
            && free.starts_at < slot.offer.ends_at
    };
    script.given.retain(|g| !matches!(g, Given::Taken(slot) if was_free.iter().any(|free| meets(slot, free))));
    script.given.len() < before
}

/// The hold ran out, and somebody was quicker.
fn rival(script: &mut Script, step: Option<usize>, now: &Outcome) -> bool {
    let (Some(step), Some(offer)) = (step, offers(now).into_iter().next()) else { return false };
    let taken = matches!(script.turns.get(step.wrapping_sub(1)), Some(Turn { does: Does::Rival { .. }, .. }));
    if taken || step > script.turns.len() {
        return false;
    }
    let does = Does::Rival { slot: slot(offer), refused: false };
    let expect = Expect::default();
    script.turns.insert(step, Turn { at: nowhere(), channel: None, to: None, does, twice: None, expect });
    true
}

fn slot(offer: Offer) -> Slot {
    Slot { offer, name: SOMEBODY.to_owned(), phone: THEIR_PHONE.to_owned(), reference: None }
}
