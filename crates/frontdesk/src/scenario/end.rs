//! Whether the world is as it should be once the last word is said.

use super::perform::Performance;
use super::recorder::Sent;
use super::script::{Given, Script, WantedBooking, WantedText};
use frontdesk_dialogue::Place;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Booking, Purpose};
use frontdesk_store as store;

/// A text leaves at the latest this long after it is due: the width of one step of the clock.
const LATE_SECONDS_MAX: i64 = 120;

pub async fn check(script: &Script, performance: &Performance<'_>) -> anyhow::Result<Vec<String>> {
    let mut wrong = Vec::new();
    events(script, performance, &mut wrong).await?;
    texts(script, &performance.world.recorder.sent(), &mut wrong);
    bookings(script, performance, &mut wrong).await?;
    messages(script, performance, &mut wrong).await?;
    conversation(script, performance, &mut wrong).await?;
    replay(performance, &mut wrong).await?;
    if let Some((at, wanted)) = &script.end.holds {
        let now = performance.world.clock.now();
        let held = performance.world.rows().read(move |tx| Box::pin(store::allocations::held(tx, now))).await?;
        if held != *wanted {
            wrong.push(at_line(at, &format!("expected {wanted} holds, there are {held}")));
        }
    }
    Ok(wrong)
}

fn at_line(at: &Place, what: &str) -> String {
    format!("line {}: {what}", at.line)
}

async fn events(script: &Script, performance: &Performance<'_>, wrong: &mut Vec<String>) -> anyhow::Result<()> {
    let counts = performance.world.rows().read(|tx| Box::pin(store::events::counts(tx))).await?;
    for (at, name, wanted) in &script.end.events {
        let count = counts.iter().find(|(n, _)| n == name).map_or(0, |(_, count)| *count);
        if count != *wanted {
            wrong.push(at_line(at, &format!("expected {name} {wanted} times, it happened {count} times")));
        }
    }
    Ok(())
}

/// The texts in order. Replies to what the person wrote need not be listed; all others must be.
fn texts(script: &Script, sent: &[Sent], wrong: &mut Vec<String>) {
    let Some(wanted) = &script.end.texts else { return };
    let mut left: Vec<&Sent> = sent.iter().collect();
    for text in wanted {
        match left.iter().position(|s| fits(text, s)) {
            Some(found) => {
                left.remove(found);
            }
            None => wrong.push(at_line(&text.at, "no text like this was sent")),
        }
    }
    let unasked = left.iter().filter(|s| s.message.purpose != Purpose::Reply || s.message.booking.is_some());
    wrong.extend(unasked.map(|s| {
        let (purpose, body) = (s.message.purpose.name(), &s.message.body);
        at_line(&script.at, &format!("a {purpose} text was sent that is not listed: {body:?}"))
    }));
}

fn fits(wanted: &WantedText, sent: &Sent) -> bool {
    let message = &sent.message;
    wanted.to.as_ref().is_none_or(|to| *to == message.to)
        && wanted.purpose.as_deref().is_none_or(|p| p == message.purpose.name())
        && wanted.contains.iter().all(|w| w.is_in(&message.body))
        && !wanted.not.iter().any(|w| w.is_in(&message.body))
        && wanted.sent_at.is_none_or(|at| (0..=LATE_SECONDS_MAX).contains(&sent.at.duration_since(at).as_secs()))
}

async fn bookings(script: &Script, performance: &Performance<'_>, wrong: &mut Vec<String>) -> anyhow::Result<()> {
    let Some((at, wanted)) = &script.end.bookings else { return Ok(()) };
    let mut found = performance.world.rows().read(|tx| Box::pin(store::bookings::all(tx))).await?;
    found.retain(|b| !is_somebody_elses(script, b));
    let mut left: Vec<&Booking> = found.iter().collect();
    for booking in wanted {
        match left.iter().position(|b| is(script, booking, b)) {
            Some(n) => {
                left.remove(n);
            }
            None => {
                wrong.push(at_line(at, &format!("there is no {} booking at {}", booking.status, booking.starts_at)))
            }
        }
    }
    wrong.extend(left.iter().map(|b| at_line(at, &format!("there is one more booking: {}", shown(script, b)))));
    Ok(())
}

pub fn is_somebody_elses(script: &Script, booking: &Booking) -> bool {
    let taken = script.given.iter().any(|g| matches!(g, Given::Taken(s) if booking.phone.as_ref() == Some(&s.phone)));
    taken || booking.name == "Somebody Else"
}

fn is(script: &Script, wanted: &WantedBooking, booking: &Booking) -> bool {
    let tenant = &script.tenant;
    let service = tenant.service(&booking.offer.service);
    let resource = tenant.resource(&booking.offer.resource);
    let minutes = booking.offer.ends_at.duration_since(booking.offer.starts_at).as_mins();
    wanted.status == booking.status.name()
        && wanted.starts_at == booking.offer.starts_at
        && wanted.name.as_ref().is_none_or(|name| *name == booking.name)
        && wanted.service.as_ref().is_none_or(|w| service.is_some_and(|s| s.name.values().any(|n| n == w)))
        && wanted.with.as_ref().is_none_or(|w| resource.is_some_and(|r| r.name == *w))
        && wanted.minutes.is_none_or(|w| w == minutes)
        && wanted.phone.as_ref().is_none_or(|w| booking.phone.as_ref() == Some(w))
}

fn shown(script: &Script, booking: &Booking) -> String {
    let tenant = &script.tenant;
    let service = tenant.service(&booking.offer.service).map_or("?", |s| s.name_in(tenant.locale.language));
    let resource = tenant.resource(&booking.offer.resource).map_or("?", |r| r.name.as_str());
    let minutes = booking.offer.ends_at.duration_since(booking.offer.starts_at).as_mins();
    let (status, name, starts_at) = (booking.status.name(), &booking.name, booking.offer.starts_at);
    format!("{status} {service} with {resource} at {starts_at} for {minutes} minutes, {name}, {:?}", booking.phone)
}

async fn messages(script: &Script, performance: &Performance<'_>, wrong: &mut Vec<String>) -> anyhow::Result<()> {
    let Some((at, wanted)) = &script.end.messages else { return Ok(()) };
    let all = performance.world.rows().read(|tx| Box::pin(store::messages::all(tx))).await?;
    let taken: Vec<_> = all.into_iter().filter(|m| m.message.to == "team").map(|m| m.message.body).collect();
    for words in wanted.iter().filter(|w| !taken.iter().any(|body| w.is_in(body))) {
        wrong.push(at_line(at, &format!("the team has no message with {words}; it has {taken:?}")));
    }
    if taken.len() != wanted.len() {
        wrong.push(at_line(at, &format!("expected {} messages, the team has {taken:?}", wanted.len())));
    }
    Ok(())
}

async fn conversation(script: &Script, performance: &Performance<'_>, wrong: &mut Vec<String>) -> anyhow::Result<()> {
    let Some(open) = performance.conversation().await? else { return Ok(()) };
    let (conversation, end) = (&open.conversation, &script.end);
    let pairs = [
        (&end.status, "the conversation to be", conversation.status.name()),
        (&end.holder, "it to be held by", conversation.holder.name()),
        (&end.consent, "consent to be", open.contact.sms.name()),
        (&end.language, "the language to be", conversation.language.code()),
    ];
    for (wanted, what, is) in pairs {
        if let Some((at, wanted)) = wanted
            && wanted != is
        {
            wrong.push(at_line(at, &format!("expected {what} {wanted}, it is {is}")));
        }
    }
    Ok(())
}

/// Whatever a scenario is about: each of its turns comes out the same when it is taken again from its record.
async fn replay(performance: &Performance<'_>, wrong: &mut Vec<String>) -> anyhow::Result<()> {
    let world = &performance.world;
    for id in world.desk.conversations(&world.tenant.id).await? {
        let Some(told) = world.desk.replay(&world.tenant.id, &id, world.phone.as_ref()).await? else { continue };
        for turn in told.turns.iter().filter(|turn| !turn.is_same()) {
            let where_ = turn.differences.iter().map(|d| format!("{}: {} / {}", d.what.name(), d.then, d.now));
            let where_ = where_.collect::<Vec<_>>().join("; ");
            wrong.push(format!("turn {} comes out differently when it is replayed: {where_}", turn.seq));
        }
        if let Some(state) = told.state {
            wrong.push(format!("the turns lead to another state: {} / {}", state.then, state.now));
        }
    }
    Ok(())
}
