//! STOP, HELP and START: what may be sent to a contact, by their own word.

use super::file::{Filed, happened};
use crate::act::Text;
use crate::business::Business;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::opening;
use crate::turn::Turn;
use frontdesk_domain::{Consent, Contact, Happened, Inbound, Keyword, Medium, Purpose};
use frontdesk_store::{self as store, Tx};
use std::sync::Arc;

/// The ledger is written whatever the carrier did by itself. STOP is answered by silence: the carrier confirms it.
pub(super) async fn obey(
    desk: &Desk,
    business: &Arc<Business>,
    inbound: &Inbound,
    contact: &Contact,
    keyword: Keyword,
    tx: &mut Tx,
) -> Result<Filed> {
    let event = serde_json::to_string(&inbound.event).map_err(|e| Error::json("an inbound event", &e))?;
    if !store::inbox::file(tx, &inbound.key, None, &event, desk.now()).await? {
        return Ok(Filed::default());
    }
    let consent = match keyword {
        Keyword::Stop => Some(Consent::Withdrawn),
        Keyword::Start => Some(Consent::Given),
        Keyword::Help => None,
    };
    let mut contact = contact.clone();
    let (open, opened) = conversation(desk, business, inbound, &contact, tx).await?;
    if let Some(consent) = consent {
        store::contacts::set_consent(tx, &contact.id, consent);
        store::conversations::contact_changed(tx, &contact.id);
        contact.sms = consent;
        happened(desk, &open.conversation.id, Happened::ConsentChanged { consent: consent.name().to_owned() }, tx);
    }
    let mut turn = Turn::of(desk, business.clone(), open, Medium::Sms)?;
    turn.contact = contact;
    let phrase = match keyword {
        Keyword::Stop => None,
        Keyword::Start => Some("text_started"),
        Keyword::Help => Some("text_help"),
    };
    if let Some(phrase) = phrase {
        Text::plain(&turn, phrase, Purpose::Reply)?.queue(&mut turn, tx).await?;
    } else {
        turn.close(tx, "opted out");
    }
    if !opened || keyword == Keyword::Stop {
        turn.keep(tx)?;
    }
    Ok(Filed { conversation: Some(turn.conversation.id.clone()), message: None, waiting: false, queued: turn.queued })
}

async fn conversation(
    desk: &Desk,
    business: &Business,
    inbound: &Inbound,
    contact: &Contact,
    tx: &mut Tx,
) -> Result<(store::conversations::Open, bool)> {
    let since = business.quiet_before(desk.now());
    if let Some(found) = store::conversations::open_for_contact(tx, &contact.id, since).await? {
        // A turn may be running in it: what it leaves is read once it is over, and kept.
        let id = found.conversation.id.clone();
        tx.lock(id.as_str()).await;
        let open = store::conversations::get(tx, &id).await?.unwrap_or(found);
        return Ok((open, false));
    }
    let channel = business.channel_at(&inbound.to).ok_or(Error::NotFound("channel"))?;
    let conversation = opening::conversation(desk, business, contact, &channel.id, Medium::Sms);
    Ok((opening::begin(tx, conversation, contact.clone()), true))
}
