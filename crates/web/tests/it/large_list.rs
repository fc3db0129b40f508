//! How long a page of the list and its counts take where there are 10,000 conversations with 50,000 messages. Not among the
//! usual tests, since it fills a database:
//!
//!     scripts/postgres.sh run cargo test --release -p frontdesk-web --test it large_list -- --ignored --nocapture

use crate::world::{Who, World, in_memory, on_postgres};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::*;
use frontdesk_store::{contacts, conversations, events, messages};
use jiff::SignedDuration;
use std::time::{Duration, Instant};

const CONVERSATIONS: i64 = 10_000;
const MESSAGES: i64 = 5;
/// Of a transaction.
const BATCH: i64 = 250;
const ASKED: usize = 50;
/// A bound that only a fault passes, also in a build for debugging on a busy machine.
const SLOWEST: Duration = Duration::from_millis(1_000);

#[test]
#[ignore = "fills a database with 10,000 conversations"]
fn in_memory_it_is_quick() {
    in_memory(pages_and_counts);
}

#[test]
#[ignore = "fills a database with 10,000 conversations"]
fn on_postgres_it_is_quick() {
    on_postgres(pages_and_counts);
}

async fn pages_and_counts(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    for first in (0..CONVERSATIONS).step_by(BATCH as usize) {
        fill(&world, first).await;
    }
    let begun = Instant::now();
    world.get(&agent, "/v1/inbox/counts").await.expect(200);
    eprintln!("{}: made from nothing in {:?}", world.store.backend(), begun.elapsed());
    let mut slowest = Duration::ZERO;
    for path in [
        "/v1/inbox?view=all",
        "/v1/inbox?view=waiting",
        "/v1/inbox?view=mine",
        "/v1/inbox?view=unassigned",
        "/v1/inbox?view=assistant",
        "/v1/inbox?view=closed",
        "/v1/inbox?view=failed",
        "/v1/inbox?view=all&q=umlaut%207777",
        "/v1/inbox?view=all&tag=vip",
        "/v1/inbox/counts",
    ] {
        slowest = slowest.max(time(&world, &agent, path).await);
    }
    let middle = world.get(&agent, "/v1/inbox?view=all&limit=200").await.expect(200);
    let next = middle.body["next"].as_str().unwrap();
    slowest = slowest.max(time(&world, &agent, &format!("/v1/inbox?view=all&after={next}")).await);
    // A look after something has happened.
    let begun = Instant::now();
    for n in 0..20 {
        world.writes(&world.ours, &format!("+1403999{n:04}"), "hello").await;
        world.get(&agent, "/v1/inbox?view=all").await.expect(200);
    }
    eprintln!("{}: a text, its turn and a look each {:?}", world.store.backend(), begun.elapsed() / 20);
    assert!(slowest < SLOWEST, "{slowest:?}");
}

/// The median.
async fn time(world: &World, who: &Who, path: &str) -> Duration {
    let mut took = Vec::new();
    let mut items = 0;
    for _ in 0..ASKED {
        let begun = Instant::now();
        let answer = world.get(who, path).await.expect(200);
        took.push(begun.elapsed());
        items = answer.body["items"].as_array().map_or(0, Vec::len);
    }
    took.sort();
    eprintln!("{}: {path}: {:?} ({items} items)", world.store.backend(), took[ASKED / 2]);
    took[ASKED / 2]
}

/// A tenth is closed, a tenth the team's, half of those unanswered; the rest is the assistant's.
async fn fill(world: &World, first: i64) {
    let (scoped, channel, now) =
        (world.store.tenant(&world.ours.id), world.ours.channels[0].id.clone(), world.clock.now());
    let filled = scoped.write(move |tx| {
        Box::pin(async move {
            for n in first..first + BATCH {
                let id = |kind: u8, k: i64| {
                    let mut random = [kind; 10];
                    random[2..].copy_from_slice(&(n * 10 + k).to_be_bytes());
                    random
                };
                let at = now - SignedDuration::from_secs(CONVERSATIONS - n);
                let ms = at.as_millisecond();
                let address = Address::Phone(format!("+1587{n:07}"));
                let contact = contacts::find_or_create(tx, &address, ContactId::at(ms, id(1, 0)), at).await?;
                let conversation = Conversation {
                    id: ConversationId::at(ms, id(2, 0)),
                    contact: contact.id,
                    channel: channel.clone(),
                    medium: Medium::Sms,
                    status: if n % 10 == 0 { ConversationStatus::Closed } else { ConversationStatus::Open },
                    holder: if n % 10 == 1 { Holder::Member } else { Holder::Assistant },
                    language: Language::En,
                    opened_at: at,
                    last_at: at,
                };
                conversations::create(tx, &conversation, "{}");
                for k in 0..MESSAGES {
                    let author = if (k + n / 10) % 2 == 0 { Author::Contact } else { Author::Assistant };
                    let message = Message {
                        id: MessageId::at(ms + k, id(3, k)),
                        conversation: conversation.id.clone(),
                        medium: Medium::Sms,
                        author,
                        from: "+1".into(),
                        to: "+2".into(),
                        body: format!("Message {k} of an Ümlaut {n}, and some more words as people write them."),
                        purpose: Purpose::Reply,
                        booking: None,
                        delivery: if n % 100 == 5 && k == 1 { Delivery::Failed } else { Delivery::Delivered },
                        at: at + SignedDuration::from_millis(k),
                    };
                    messages::insert(tx, &message);
                }
                let what = Happened::ConversationOpened { contact: None, channel: None, medium: None, language: None };
                let event = EventId::at(ms, id(4, 0));
                events::append(tx, &Event { id: event, conversation: Some(conversation.id), at, what });
            }
            Ok(())
        })
    });
    filled.await.unwrap();
}
