//! A call that goes on, as somebody finds it who wants to do something with it.

use crate::acting::Acting;
use crate::call::Attended;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::{ConversationId, ConversationStatus, Medium, MemberId, TenantId};
use frontdesk_store::held::Held;
use frontdesk_store::{self as store, Tx};

/// What is looked up before the transaction that does it.
#[derive(Clone, Debug)]
pub(in crate::inbox) struct OnTheLine {
    /// The vendor's id.
    pub call: String,
    /// Whom the caller will speak with, by their first name.
    pub person: Option<String>,
}

/// Whether it is a call that has not ended.
pub(in crate::inbox) fn is_on(held: &Held) -> bool {
    held.conversation.medium == Medium::Voice && held.conversation.status == ConversationStatus::Open
}

impl Desk {
    /// `None`: no call goes on in this conversation.
    pub(in crate::inbox) async fn on_the_line(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        joins: Option<&MemberId>,
    ) -> Result<Option<OnTheLine>> {
        let conversation = id.clone();
        let found = self.look(tenant, move |tx| Box::pin(async move { call_of(tx, &conversation).await })).await?;
        let Some(call) = found else { return Ok(None) };
        Ok(Some(OnTheLine { call, person: self.first_name(tenant, joins).await? }))
    }

    async fn first_name(&self, tenant: &TenantId, member: Option<&MemberId>) -> Result<Option<String>> {
        let Some(member) = member.cloned() else { return Ok(None) };
        let team = self.store().house().beside(tenant);
        let found = team.read(move |tx| Box::pin(async move { store::memberships::get(tx, &member).await })).await?;
        Ok(found.and_then(|colleague| colleague.name.split_whitespace().next().map(str::to_owned)))
    }

    /// Has the vendor ask at once what is to be said, so that the assistant is cut short. Where that fails it asks at the
    /// next turn, which is soon.
    pub(in crate::inbox) fn cut_in(&self, tenant: &TenantId, id: &ConversationId, line: OnTheLine) {
        let (desk, tenant, id) = (self.clone(), tenant.clone(), id.clone());
        self.in_hand(async move {
            if let Err(error) = desk.try_cut_in(&tenant, &id, &line.call).await {
                tracing::warn!(%tenant, conversation = %id, %error, "a call could not be cut into; it is at its next turn");
            }
        });
    }

    async fn try_cut_in(&self, tenant: &TenantId, id: &ConversationId, call: &str) -> Result<()> {
        let business = self.business(tenant).await?;
        let conversation = id.clone();
        let held = self.look(tenant, move |tx| Box::pin(async move { store::held::get(tx, &conversation).await }));
        let Some(held) = held.await? else { return Ok(()) };
        let Some(channel) = business.channel(&held.conversation.channel) else { return Ok(()) };
        let Some(sender) = self.0.senders.get(&channel.kind) else { return Ok(()) };
        if let Err(error) = sender.interrupt(channel, call, &self.request_id()).await {
            tracing::warn!(%tenant, conversation = %id, %error, "a call could not be cut into; it is at its next turn");
        }
        Ok(())
    }
}

async fn call_of(tx: &mut Tx, id: &ConversationId) -> store::Result<Option<String>> {
    match store::held::get(tx, id).await? {
        Some(held) if is_on(&held) => store::calls::going_on(tx, id).await,
        _ => Ok(None),
    }
}

/// Whose name the caller is told.
pub(in crate::inbox) fn myself(acting: &Acting) -> Option<&MemberId> {
    acting.by.actor.member()
}

/// Changes what the next answer of the call needs.
pub(in crate::inbox) async fn attend(
    tx: &mut Tx,
    line: &OnTheLine,
    change: impl FnOnce(Attended) -> Attended,
) -> Result<()> {
    let attended = Attended::of(tx, &line.call).await?;
    change(attended).keep(tx, &line.call)
}
