//! A call is over: its hold is freed, and what was left unfinished can go on in writing.

use super::dialed::{is_missed, missed};
use super::hear::can_text;
use super::round::not_said;
use crate::business::Business;
use crate::desk::Desk;
use crate::error::Result;
use crate::turn::{After, Turn};
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_domain::{ConversationStatus, Happened, Inbound, InboundEvent, Medium, TenantId};
use frontdesk_store::{self as store, Tx};
use std::sync::Arc;

impl Desk {
    pub(super) async fn call_ended(
        &self,
        tenant: &TenantId,
        business: Arc<Business>,
        inbound: Inbound,
        phone: Arc<dyn PhoneAdapter>,
    ) -> Result<String> {
        self.interrupt(tenant, inbound.call.as_deref().unwrap_or(&inbound.key));
        let desk = self.clone();
        let (answer, after) = self
            .commit(tenant, move |tx| {
                let (desk, business, inbound, phone) = (desk.clone(), business.clone(), inbound.clone(), phone.clone());
                Box::pin(async move { ended(&desk, business, inbound, phone.as_ref(), tx).await })
            })
            .await?;
        self.after(after);
        Ok(answer)
    }
}

async fn ended(
    desk: &Desk,
    business: Arc<Business>,
    inbound: Inbound,
    phone: &dyn PhoneAdapter,
    tx: &mut Tx,
) -> Result<(String, After)> {
    let InboundEvent::CallEnded { status } = inbound.event.clone() else {
        return Ok((phone.nothing(), After::default()));
    };
    let call = inbound.call.clone().unwrap_or_else(|| inbound.key.clone());
    tx.lock(&call).await;
    let Some((open, _)) = store::conversations::for_call(tx, &call, &inbound.key).await? else {
        if is_missed(&status) && can_text(&inbound.from) {
            let (_, after) = missed(desk, business, inbound, phone, &status, tx).await?;
            return Ok((phone.nothing(), after));
        }
        return Ok((phone.nothing(), After::default()));
    };
    if !store::calls::end(tx, &call, &status, desk.now()).await? {
        return Ok((phone.nothing(), After::default()));
    }
    let mut turn = Turn::of(desk, business, open, Medium::Voice)?;
    crate::act::release_hold(&turn, tx).await?;
    let (flow, step, language) = (turn.flow(), turn.at_step(), Some(turn.language()));
    turn.happened(tx, Happened::CallEnded { status, flow, step, language });
    let unsaid = not_said(&turn, tx).await?;
    if turn.conversation.status == ConversationStatus::Open {
        leave(&mut turn, &inbound, unsaid, tx);
        turn.keep(tx)?;
    }
    Ok((phone.nothing(), turn.after()))
}

/// A conversation that was broken off stays open for a text, also one in which somebody of the team was cut off; a
/// finished one is closed.
fn leave(turn: &mut Turn, inbound: &Inbound, unsaid: bool, tx: &mut Tx) {
    if (turn.state.is_idle() && !unsaid) || !can_text(&inbound.from) {
        turn.close(tx, "hung up");
    } else {
        turn.conversation.medium = Medium::Sms;
    }
}
