//! All turns of a conversation, taken again from its first.

use super::again::{Again, Kept, again};
use super::difference::{Difference, What, differences};
use super::papers::Papers;
use crate::business::Business;
use crate::desk::Desk;
use crate::error::Result;
use crate::turn::{MadeOf, Record};
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_domain::{Author, ConversationId, Medium, Message, TenantId, TurnId};
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;
use std::sync::Arc;

/// A conversation with all its turns, as they were and as they come out now.
#[derive(Debug)]
pub struct Told {
    pub business: Arc<Business>,
    pub conversation: ConversationId,
    pub turns: Vec<Replayed>,
    /// What the desk wrote outside any turn: a receipt of a keyword, a person's words.
    pub beside: Vec<Message>,
    /// What they were decided by, where it is not what stands now.
    pub papers: Papers,
    /// What the stored state of the dialogue differs in from the one its turns lead to, where it does.
    pub state: Option<Difference>,
}

#[derive(Debug)]
pub struct Replayed {
    pub id: TurnId,
    pub seq: i64,
    pub at: Timestamp,
    pub medium: Medium,
    pub heard: String,
    pub answer: String,
    /// As it was written then.
    pub record: Record,
    /// As it comes out now.
    pub again: Again,
    pub differences: Vec<Difference>,
    /// The first turn before this one that comes out differently: from there on the state before is not what it was.
    pub astray_since: Option<i64>,
    /// What stands in settings and playbook now, where it is not what stood there then.
    pub made_of_now: Option<MadeOf>,
    /// It was taken again with the settings of then, which are others now.
    pub of_then: bool,
    /// The version of Frontdesk that took it, where the playbook was another one.
    pub version_then: Option<String>,
    /// What was texted in this turn.
    pub texts: Vec<Message>,
}

impl Replayed {
    pub fn is_same(&self) -> bool {
        self.differences.is_empty() && self.astray_since.is_none()
    }
}

/// What a conversation left in the store.
struct Stored<T> {
    open: store::conversations::Open,
    turns: Vec<T>,
    messages: Vec<Message>,
}

impl Desk {
    /// The conversation a turn belongs to. `None`: this tenant has no such turn.
    pub async fn conversation_of(&self, tenant: &TenantId, turn: &TurnId) -> Result<Option<ConversationId>> {
        let turn = turn.clone();
        Ok(self
            .tenant(tenant)
            .read(move |tx| Box::pin(async move { store::turns::conversation(tx, &turn).await }))
            .await?)
    }

    /// The latest conversation of whoever calls or writes from this number.
    pub async fn conversation_with(&self, tenant: &TenantId, number: &str) -> Result<Option<ConversationId>> {
        let address = frontdesk_domain::Address::Phone(number.to_owned());
        let rows = self.tenant(tenant);
        Ok(rows.read(move |tx| Box::pin(async move { store::conversations::latest_of(tx, &address).await })).await?)
    }

    /// Every conversation of a business, oldest first.
    pub async fn conversations(&self, tenant: &TenantId) -> Result<Vec<ConversationId>> {
        Ok(self.tenant(tenant).read(|tx| Box::pin(store::conversations::all(tx))).await?)
    }

    /// Takes every turn of a conversation again and compares. `None`: this tenant has no such conversation.
    pub async fn replay(
        &self,
        tenant: &TenantId,
        conversation: &ConversationId,
        phone: &dyn PhoneAdapter,
    ) -> Result<Option<Told>> {
        let id = conversation.clone();
        let stored = self.tenant(tenant).read(move |tx| Box::pin(async move { load(&id, tx).await })).await?;
        let Some(stored) = stored else { return Ok(None) };
        let business = self.business(tenant).await?;
        let kept = stored.turns.into_iter().map(Kept::of).collect::<Result<Vec<_>>>()?;
        let records: Vec<Record> = kept.iter().map(|kept| kept.record.clone()).collect();
        let papers = self.papers(&business, &records).await?;
        let stored = Stored { open: stored.open, turns: kept, messages: stored.messages };
        told(self, (business, papers), stored, phone).map(Some)
    }
}

async fn load(id: &ConversationId, tx: &mut Tx) -> store::Result<Option<Stored<store::turns::Turn>>> {
    let Some(open) = store::conversations::get(tx, id).await? else { return Ok(None) };
    let (turns, messages) = (store::turns::of(tx, id).await?, store::messages::of(tx, id).await?);
    Ok(Some(Stored { open, turns, messages }))
}

fn told(
    desk: &Desk,
    (business, papers): (Arc<Business>, Papers),
    stored: Stored<Kept>,
    phone: &dyn PhoneAdapter,
) -> Result<Told> {
    let Stored { open, turns, messages } = stored;
    let mut messages: Vec<Message> = messages.into_iter().filter(|m| m.author != Author::Contact).collect();
    let mut before = store::conversations::Open { dialogue: String::new(), ..open.clone() };
    let mut told: Vec<Replayed> = Vec::with_capacity(turns.len());
    let mut astray_since = None;
    for kept in turns {
        before.turn_count = kept.turn.seq - 1;
        if told.is_empty() {
            before.conversation.language = kept.record.language.unwrap_or(before.conversation.language);
        }
        let was = papers.business(&business, kept.record.made_of);
        let of_then = !Arc::ptr_eq(was, &business);
        let again = again(desk, was, before.clone(), &kept, phone)?;
        let (texts, rest): (Vec<_>, _) = messages.into_iter().partition(|m| m.at == kept.turn.at);
        messages = rest;
        let differences = differences(&kept, &again, &texts);
        before.dialogue.clone_from(&again.state);
        before.conversation.language = again.language;
        let (seq, differs) = (kept.turn.seq, !differences.is_empty());
        let version_then = papers.version(kept.record.made_of).map(str::to_owned);
        told.push(Replayed { of_then, version_then, ..replayed(kept, again, differences, astray_since, texts) });
        astray_since = astray_since.or(differs.then_some(seq));
    }
    let state = (open.dialogue != before.dialogue && !told.is_empty()).then_some(Difference {
        what: What::State,
        then: open.dialogue,
        now: before.dialogue,
    });
    Ok(Told { business, conversation: open.conversation.id, turns: told, beside: messages, papers, state })
}

fn replayed(
    kept: Kept,
    again: Again,
    differences: Vec<Difference>,
    astray_since: Option<i64>,
    texts: Vec<Message>,
) -> Replayed {
    let Kept { turn, record } = kept;
    let made_of_now = Some(again.record.made_of).filter(|now| *now != record.made_of);
    Replayed {
        id: turn.id,
        seq: turn.seq,
        at: turn.at,
        medium: turn.medium,
        heard: turn.heard,
        answer: turn.answer,
        record,
        again,
        differences,
        astray_since,
        made_of_now,
        of_then: false,
        version_then: None,
        texts,
    }
}
