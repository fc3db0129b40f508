//! A page that follows events and asks for one row at a time shows, after whatever happens, what it would show if it asked
//! anew: in each list the same rows in the same order. Rules and orders are those of `domain::lists`, which the database's
//! text for each list is held to by this too.

use crate::world::{Who, World};
use frontdesk_domain::lists::{Standing, View};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{ConversationId, ConversationStatus, Holder, MemberId, Role};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::time::Duration;

cases! { kept_by_events_and_asked_anew_are_one }

const STEPS: u64 = 200;
/// Steps between two looks.
const LOOK_EVERY: u64 = 5;
const CALLERS: u64 = 9;

/// What a page holds.
struct Kept {
    cursor: String,
    rows: HashMap<String, Value>,
}

async fn kept_by_events_and_asked_anew_are_one(world: World) {
    let members = [world.member(&world.ours, Role::Agent).await, world.member(&world.ours, Role::Owner).await];
    let mut kept = Kept { cursor: "start".into(), rows: HashMap::new() };
    let mut dice = 0x2545_f491_4f6c_dd1d_u64;
    let mut moved = 0;
    for step in 0..STEPS {
        dice = dice.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        world.clock.forward(SignedDuration::from_secs(1 + (dice >> 60) as i64));
        something_happens(&world, &members, dice >> 8).await;
        if step % LOOK_EVERY == 0 {
            moved += agree(&world, &members, &mut kept, step).await;
        }
    }
    assert!(moved > 20, "the lists hardly held anything: {moved}");
}

/// The database may be shared: then an event is told a moment later, when older transactions have ended.
async fn agree(world: &World, members: &[Who; 2], kept: &mut Kept, step: u64) -> usize {
    let mut why = String::new();
    for _ in 0..200 {
        kept.follow(world, &members[0]).await;
        match compare(world, members, kept, step).await {
            Ok(compared) => return compared,
            Err(difference) => why = difference,
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{why}");
}

async fn something_happens(world: &World, members: &[Who; 2], dice: u64) {
    let from = format!("+1403555{:04}", (dice >> 4) % CALLERS);
    let words =
        ["hello", "what are your opening hours?", "I want to speak to a person", "thank you", "gas leak, help!"];
    let who = &members[(dice >> 12) as usize % 2];
    let kind = dice % 15;
    if kind < 4 {
        world.writes(&world.ours, &from, words[(dice >> 16) as usize % words.len()]).await;
        return;
    }
    if kind == 4 {
        world.desk.work_once().await.unwrap();
        return;
    }
    let all = world.get(who, "/v1/conversations?limit=200").await.expect(200).body;
    let all = all["items"].as_array().unwrap();
    if all.is_empty() {
        return;
    }
    let id = all[(dice >> 20) as usize % all.len()]["id"].as_str().unwrap().to_owned();
    let (other, later) = (&members[(dice >> 30) as usize % 2], world.clock.now() + SignedDuration::from_secs(40));
    let (what, body) = match kind {
        5 => ("take-over", Value::Null),
        6 => ("hand-back", Value::Null),
        7 => ("messages", json!({ "body": "We are here.", "take": dice & 64 == 0 })),
        8 => ("close", Value::Null),
        9 => ("snooze", json!({ "until": later })),
        10 => ("assign", json!({ "member": other.member })),
        11 => ("notes", json!({ "body": "Please look.", "mentions": [other.member] })),
        12 => ("seen", json!({ "through": last_of(world, who, &id).await })),
        13 => ("unread", Value::Null),
        _ => ("no-answer-needed", Value::Null),
    };
    // What is refused is refused: nothing happens then.
    world.post(who, &format!("/v1/conversations/{id}/{what}"), body).await;
}

async fn last_of(world: &World, who: &Who, id: &str) -> Value {
    world.get(who, &format!("/v1/inbox/{id}")).await.expect(200).body["last"].clone()
}

impl Kept {
    /// Asks for the row of each conversation that something happened in.
    async fn follow(&mut self, world: &World, who: &Who) {
        loop {
            let page = world.get(who, &format!("/v1/events?limit=500&after={}", self.cursor)).await.expect(200).body;
            let events = page["items"].as_array().unwrap().clone();
            let Some(last) = events.last() else { return };
            self.cursor = last["cursor"].as_str().unwrap().to_owned();
            let mut touched: Vec<&str> = events.iter().filter_map(|event| event["conversation"].as_str()).collect();
            touched.sort_unstable();
            touched.dedup();
            for id in touched {
                let row = world.get(who, &format!("/v1/inbox/{id}")).await.expect(200).body;
                self.rows.insert(id.to_owned(), row);
            }
        }
    }
}

/// How many rows were compared, or what is different.
async fn compare(world: &World, members: &[Who; 2], kept: &Kept, step: u64) -> Result<usize, String> {
    let mut compared = 0;
    for who in members {
        let counts = world.get(who, "/v1/inbox/counts").await.expect(200).body;
        for view in View::ALL {
            let mut here: Vec<Standing> = kept.rows.values().map(standing).collect();
            here.retain(|it| view.shows(it, who.member.as_ref()));
            here.sort_by(|one, two| view.order(one, two));
            let here: Vec<String> = here.iter().map(|it| it.conversation.to_string()).collect();
            let anew = world.get(who, &format!("/v1/inbox?limit=200&view={}", view.name())).await.expect(200).body;
            let rows = anew["items"].as_array().unwrap();
            let unread = rows.iter().filter(|row| row["unread"] == true).count();
            if view == View::All && counts["unread"] != unread {
                return Err(format!("step {step}: {unread} rows are new, counted {}", counts["unread"]));
            }
            let anew: Vec<String> = rows.iter().map(|row| row["conversation"].as_str().unwrap().to_owned()).collect();
            let count = &counts[view.name()];
            if here != anew || !(count.is_null() || count == here.len()) {
                return Err(format!("step {step}, {}: kept {here:?}, anew {anew:?}, counted {count}", view.name()));
            }
            compared += anew.len();
        }
    }
    Ok(compared)
}

fn standing(row: &Value) -> Standing {
    let text = |name: &str| row[name].as_str();
    let at = |name: &str| text(name).map(|at| at.parse::<Timestamp>().unwrap());
    let status = match text("status") {
        Some("open") => ConversationStatus::Open,
        Some("snoozed") => ConversationStatus::Snoozed,
        _ => ConversationStatus::Closed,
    };
    let holder = match text("holder") {
        Some("assistant") => Holder::Assistant,
        Some("queue") => Holder::Queue,
        _ => Holder::Member,
    };
    Standing {
        conversation: ConversationId::parse(text("conversation").unwrap()).unwrap(),
        status,
        holder,
        assignee: text("assignee").and_then(MemberId::parse),
        at: at("at").unwrap(),
        waiting_since: at("waiting_since"),
        due_at: at("due_at"),
        urgent: row["urgent"] == true,
        failed: row["failed"] == true,
    }
}
