//! Web chat: visitors are known by a token that only they hold.

use crate::desk::Desk;
use crate::error::Result;
use crate::text::Filed;
use frontdesk_domain::{
    Address, Author, Channel, ChannelKind, ConversationId, Inbound, InboundEvent, Medium, MessageId, TenantId, hex,
};
use frontdesk_store::messages::Kept;
use frontdesk_store::{self as store, Tx};
use sha2::{Digest, Sha256};
use std::sync::Arc;

use crate::business::Business;

/// A browser in a tenant's chat.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub tenant: TenantId,
    pub business: Arc<Business>,
    pub channel: Channel,
    /// The hash of the token: knowing it opens nothing.
    pub id: String,
}

/// A message as the chat shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatMessage {
    pub id: MessageId,
    pub author: Author,
    pub body: String,
    pub at: jiff::Timestamp,
    /// The browser's own name for what it said.
    pub client_id: Option<String>,
    /// What may be tapped instead of typing; only on the latest message.
    pub options: Vec<String>,
}

impl Desk {
    /// The widget's channel and its business. `None`: the key is nobody's.
    pub async fn widget(&self, key: &str) -> Result<Option<(TenantId, Arc<Business>, Channel)>> {
        let Some(tenant) = self.tenant_at(ChannelKind::Web, key).await? else { return Ok(None) };
        let business = self.business(&tenant).await?;
        let channel = business.channel_at(key).cloned();
        Ok(channel.map(|channel| (tenant, business, channel)))
    }

    /// A new visitor's token: 256 bits, which the server does not keep.
    pub fn visitor_token(&self) -> String {
        let (a, b) = (self.0.clock.random(), self.0.clock.random());
        format!("vtk_{}{}", hex(&a), hex(&b))
    }

    /// Who holds this token in this chat. `None`: the key is nobody's, or the token is no token.
    pub async fn visitor(&self, key: &str, token: &str) -> Result<Option<Visitor>> {
        let sound =
            token.strip_prefix("vtk_").is_some_and(|t| t.len() == 64 && t.bytes().all(|b| b.is_ascii_hexdigit()));
        if !sound {
            return Ok(None);
        }
        let Some((tenant, business, channel)) = self.widget(key).await? else { return Ok(None) };
        let hash = Sha256::digest(format!("{key}\u{1f}{token}"));
        let id = format!("vis_{}", hex(hash.split_at(16).0));
        Ok(Some(Visitor { tenant, business, channel, id }))
    }

    /// The visitor opened the chat; the first time they are greeted.
    pub async fn chat_opened(&self, visitor: &Visitor) -> Result<Filed> {
        // One greeting for each visitor and day of silence: the conversation decides, the key only has to be new.
        let key = format!("open:{}:{}", visitor.id, self.now().as_microsecond());
        self.file(&visitor.tenant, visitor.inbound(key, InboundEvent::ChatOpened)).await
    }

    /// The visitor says something. `client_id` is the browser's own name for the message: said twice, heard once.
    pub async fn chat_said(&self, visitor: &Visitor, client_id: &str, body: &str) -> Result<Filed> {
        let key = format!("web:{}:{client_id}", visitor.id);
        let event = InboundEvent::Text { body: body.to_owned(), media: Vec::new(), keyword: None };
        self.file(&visitor.tenant, visitor.inbound(key, event)).await
    }

    /// The visitor's messages after the one named, oldest first.
    pub async fn chat_messages(&self, visitor: &Visitor, after: Option<MessageId>) -> Result<Vec<ChatMessage>> {
        let address = Address::Visitor(visitor.id.clone());
        Ok(self
            .tenant(&visitor.tenant)
            .read(move |tx| Box::pin(async move { Ok(messages_in(&address, after.as_ref(), tx).await?) }))
            .await?)
    }

    /// The conversation whose news concern this visitor.
    pub async fn chat_conversation(&self, visitor: &Visitor) -> Result<Option<ConversationId>> {
        let address = Address::Visitor(visitor.id.clone());
        Ok(self
            .tenant(&visitor.tenant)
            .read(move |tx| Box::pin(async move { store::conversations::latest_of(tx, &address).await }))
            .await?)
    }
}

impl Visitor {
    fn inbound(&self, key: String, event: InboundEvent) -> Inbound {
        Inbound {
            key,
            call: None,
            medium: Medium::Web,
            to: self.channel.address.clone(),
            from: Address::Visitor(self.id.clone()),
            round: None,
            event,
        }
    }
}

async fn messages_in(address: &Address, after: Option<&MessageId>, tx: &mut Tx) -> Result<Vec<ChatMessage>> {
    let messages = store::messages::with_contact(tx, address, after).await?;
    let in_chat = |k: &Kept| k.message.medium == Medium::Web && k.message.to != "team";
    let mut shown: Vec<ChatMessage> = messages.into_iter().filter(in_chat).map(shown).collect();
    let Some(last) = shown.last_mut().filter(|m| m.author == Author::Assistant) else { return Ok(shown) };
    let Some(conversation) = store::conversations::latest_of(tx, address).await? else { return Ok(shown) };
    let answer = store::turns::latest_answer(tx, &conversation).await?.unwrap_or_default();
    let answered: crate::text::Answered = serde_json::from_str(&answer).unwrap_or_default();
    if answered.message.as_ref() == Some(&last.id) {
        last.options = answered.options;
    }
    Ok(shown)
}

fn shown(kept: Kept) -> ChatMessage {
    let Kept { message, provider_id, .. } = kept;
    let client_id = provider_id.and_then(|id| Some(id.strip_prefix("web:")?.split_once(':')?.1.to_owned()));
    ChatMessage {
        id: message.id,
        author: message.author,
        body: message.body,
        at: message.at,
        client_id,
        options: Vec::new(),
    }
}
