//! What a rehearsal has said and left becomes what is expected.

use crate::scenario::answer::Answer;
use crate::scenario::end::is_somebody_elses;
use crate::scenario::perform::Performance;
use crate::scenario::script::{End, Expect, Wanted, WantedBooking, WantedText};
use frontdesk_desk::replay::Replayed;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Outcome, Purpose};
use frontdesk_store as store;

use super::draft::nowhere;

/// What happened for good.
const EFFECTS: &[&str] =
    &["booking_confirmed", "booking_moved", "booking_cancelled", "handoff_requested", "message_taken"];

/// The references that were drawn by chance.
pub fn drawn(turns: &[Replayed]) -> Vec<String> {
    let outcomes = turns.iter().flat_map(|turn| &turn.record.did).map(|did| &did.came);
    let booked = outcomes.filter_map(|outcome| match outcome {
        Outcome::Booked { booking } => Some(booking.reference.clone()),
        _ => None,
    });
    booked.collect()
}

/// Every word but those that are drawn by chance.
pub fn expect(answer: &Answer, drawn: &[String]) -> Expect {
    let mut parts = vec![answer.said.clone()];
    for reference in drawn {
        let cut = |part: String| part.split(reference.as_str()).map(str::to_owned).collect::<Vec<_>>();
        parts = parts.into_iter().flat_map(cut).collect();
    }
    let parts = parts.into_iter().map(|part| part.trim().to_owned());
    Expect {
        say: parts.filter(|part| part.chars().any(char::is_alphanumeric)).map(Wanted::Words).collect(),
        not: Vec::new(),
        options: answer.options.clone().filter(|options| !options.is_empty()),
        next: Some(answer.next.to_owned()).filter(|next| !next.is_empty()),
        language: None,
    }
}

pub async fn end(performance: &Performance<'_>) -> anyhow::Result<End> {
    let world = &performance.world;
    let now = world.clock.now();
    let rows = world.rows();
    let read = rows.read(move |tx| {
        Box::pin(async move {
            let (events, bookings) = (store::events::counts(tx).await?, store::bookings::all(tx).await?);
            Ok((events, bookings, store::messages::all(tx).await?, store::allocations::held(tx, now).await?))
        })
    });
    let (events, bookings, messages, held) = read.await?;
    let events = events.into_iter().filter(|(name, _)| EFFECTS.contains(&name.as_str()));
    let own = bookings.iter().filter(|b| !is_somebody_elses(performance.script, b));
    let taken = messages.into_iter().filter(|m| m.message.to == "team").map(|m| Wanted::Words(m.message.body));
    let open = performance.conversation().await?;
    let placed = |word: &str| Some((nowhere(), word.to_owned()));
    Ok(End {
        events: events.map(|(name, count)| (nowhere(), name, count)).collect(),
        texts: Some(texts(performance)),
        bookings: Some((nowhere(), own.map(|b| wanted(performance, b)).collect())),
        messages: Some((nowhere(), taken.collect())),
        holds: Some((nowhere(), held)),
        status: open.as_ref().and_then(|o| placed(o.conversation.status.name())),
        holder: open.as_ref().and_then(|o| placed(o.conversation.holder.name())),
        consent: open.as_ref().and_then(|o| placed(o.contact.sms.name())),
        language: open.as_ref().and_then(|o| placed(o.conversation.language.code())),
    })
}

/// Those that are no replies, which the steps expect already.
fn texts(performance: &Performance<'_>) -> Vec<WantedText> {
    let sent = performance.world.recorder.sent();
    let besides = sent.into_iter().filter(|s| s.message.purpose != Purpose::Reply || s.message.booking.is_some());
    let wanted = besides.map(|sent| WantedText {
        at: nowhere(),
        to: Some(sent.message.to),
        purpose: Some(sent.message.purpose.name().to_owned()),
        contains: Vec::new(),
        not: Vec::new(),
        sent_at: None,
    });
    wanted.collect()
}

fn wanted(performance: &Performance<'_>, booking: &frontdesk_domain::Booking) -> WantedBooking {
    let tenant = &performance.world.tenant;
    let offer = &booking.offer;
    WantedBooking {
        status: booking.status.name().to_owned(),
        starts_at: offer.starts_at,
        name: Some(booking.name.clone()),
        service: tenant.service(&offer.service).map(|s| s.name_in(tenant.locale.language).to_owned()),
        with: tenant.resource(&offer.resource).map(|r| r.name.clone()),
        minutes: Some(offer.ends_at.duration_since(offer.starts_at).as_mins()),
        phone: booking.phone.clone(),
    }
}
