//! A business of long standing: thousands of conversations by text, as they are found when somebody opens the inbox.

use anyhow::Context;
use frontdesk_domain::{
    Address, Author, ChannelId, ChannelKind, ContactId, Conversation, ConversationId, ConversationStatus, Delivery,
    Event, EventId, Happened, Holder, Language, Medium, Message, MessageId, Purpose,
};
use frontdesk_store::{Result, Scoped, Store, Tx, contacts, conversations, events, messages, tenants};
use jiff::{SignedDuration, Timestamp};

/// Conversations of one transaction.
const BATCH: i64 = 250;
/// Between two conversations.
const APART: SignedDuration = SignedDuration::from_mins(4);
const SECONDS: i64 = 20;
const WORDS: [&str; 8] = [
    "Hello, do you have time for a checkup next week?",
    "We have Tuesday at ten or Wednesday at half past two. Which suits you?",
    "Wednesday is fine, thank you. Do I need to bring anything?",
    "Only your card, please. We look forward to seeing you.",
    "My back has been hurting since Monday, could somebody look at it?",
    "Somebody from the team will call you back this afternoon.",
    "Can I move my appointment to the morning?",
    "Of course. I have moved it to a quarter past nine.",
];

/// Adds so many conversations of so many messages to the first business of a database, the last one a moment ago.
pub async fn fill(store: &Store, conversations: i64, messages: i64) -> anyhow::Result<()> {
    let tenant =
        store.tenants().await?.into_iter().next().context("the database has no business; start the demo once")?;
    let scoped = store.tenant(&tenant);
    let business = scoped.read(|tx| Box::pin(tenants::load(tx))).await?.context("the business is not there")?;
    let phone = business.channels.iter().find(|channel| channel.kind == ChannelKind::Twilio);
    let channel = phone.context("the business has no phone number")?.id.clone();
    #[expect(clippy::disallowed_methods, reason = "the conversations are of the last days")]
    let now = Timestamp::now();
    for first in (0..conversations).step_by(BATCH as usize) {
        let numbers = first..conversations.min(first + BATCH);
        let begun = move |n: i64| now - APART.saturating_mul(i32::try_from(conversations - n).unwrap_or(i32::MAX));
        some(&scoped, &channel, numbers.map(|n| (n, begun(n))).collect(), messages).await?;
    }
    Ok(())
}

async fn some(scoped: &Scoped, channel: &ChannelId, which: Vec<(i64, Timestamp)>, count: i64) -> Result<()> {
    let channel = channel.clone();
    let filled = scoped.write(move |tx| {
        let (channel, which) = (channel.clone(), which.clone());
        Box::pin(async move {
            for (n, at) in which {
                one(tx, &channel, n, at, count).await?;
            }
            Ok(())
        })
    });
    filled.await
}

/// The parts of an id that are not its time: of what kind, of which conversation, and which of it.
fn apart(kind: u8, n: i64, k: i64) -> [u8; 10] {
    let mut random = [kind; 10];
    random[2..].copy_from_slice(&(n * 1_000 + k).to_be_bytes());
    random
}

/// A tenth is closed, a tenth in the team's hands; every seventh ends with a question, a hundredth with a text that failed.
async fn one(tx: &mut Tx, channel: &ChannelId, n: i64, at: Timestamp, count: i64) -> Result<()> {
    let ms = at.as_millisecond();
    let address = Address::Phone(format!("+1587{n:07}"));
    let contact = contacts::find_or_create(tx, &address, ContactId::at(ms, apart(1, n, 0)), at).await?;
    let last_at = at + SignedDuration::from_secs(SECONDS * (count - 1));
    let conversation = Conversation {
        id: ConversationId::at(ms, apart(2, n, 0)),
        contact: contact.id,
        channel: channel.clone(),
        medium: Medium::Sms,
        status: if n % 10 == 0 { ConversationStatus::Closed } else { ConversationStatus::Open },
        holder: if n % 10 == 1 { Holder::Member } else { Holder::Assistant },
        language: Language::En,
        opened_at: at,
        last_at,
    };
    conversations::create(tx, &conversation, "{}");
    for k in 0..count {
        let theirs = (k % 2 == 0) == (n % 7 == 0 || count % 2 == 0);
        let message = Message {
            id: MessageId::at(ms + k, apart(3, n, k)),
            conversation: conversation.id.clone(),
            medium: Medium::Sms,
            author: if theirs { Author::Contact } else { Author::Assistant },
            from: "+15875550100".into(),
            to: address.value().to_owned(),
            body: format!("{} (Ümlaut {n})", WORDS[(n + k) as usize % WORDS.len()]),
            purpose: Purpose::Reply,
            booking: None,
            delivery: if n % 100 == 5 && !theirs { Delivery::Failed } else { Delivery::Delivered },
            at: at + SignedDuration::from_secs(SECONDS * k),
        };
        messages::insert(tx, &message);
    }
    let what = Happened::ConversationOpened { contact: None, channel: None, medium: None, language: None };
    events::append(tx, &Event { id: EventId::at(ms, apart(4, n, 0)), conversation: Some(conversation.id), at, what });
    Ok(())
}
