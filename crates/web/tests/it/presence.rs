//! Who looks and who writes, in two processes on one database.

use crate::world::World;
use frontdesk_domain::{ConversationId, MemberId};
use frontdesk_events::live::{Doing, Happens, InCall, Live, Page, Present, Sign};
use frontdesk_store::{Database, Store};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

cases! { colleagues_in_two_processes_see_each_other }

fn member(n: u8) -> MemberId {
    MemberId::at(1, [n; 10])
}

/// The next sign that is this one; others are passed by.
async fn until(page: &mut Page, what: &str, is: impl Fn(&Sign) -> bool) -> Sign {
    let next = async {
        loop {
            match page.next().await {
                Some(sign) if is(&sign) => return sign,
                _ => {}
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(20), next).await.unwrap_or_else(|_| panic!("nobody told: {what}"))
}

fn of(n: u8, doing: Doing) -> impl Fn(&Sign) -> bool {
    move |sign| matches!(sign, Sign::Member(present) if present.member == member(n) && present.doing == doing)
}

fn at(sign: &Sign, conversation: &ConversationId) -> bool {
    matches!(sign, Sign::Member(present) if present.conversation.as_ref() == Some(conversation))
}

async fn colleagues_in_two_processes_see_each_other(world: World) {
    // A database in memory has one process.
    let Database::Postgres { .. } = &world.database else { return };
    let (tenant, other) = (world.ours.id.clone(), world.theirs.id.clone());
    let lives = [Live::new(world.store.clone()), Live::new(Store::open(&world.database).await.unwrap())];
    let stop = CancellationToken::new();
    for live in &lives {
        let (live, stop) = (live.clone(), stop.clone());
        tokio::spawn(async move { live.run(&stop).await });
    }
    let [here, there] = lives.each_ref().map(Live::presence);
    let (mut ana, _) = here.enter(&tenant, &member(1));
    let (mut ben, _) = there.enter(&tenant, &member(2));
    let (mut stranger, nobody) = there.enter(&other, &member(3));
    assert_eq!(nobody, []);
    until(&mut ana, "that Ben is there", of(2, Doing::Watching)).await;

    let conversation = ConversationId::at(1, [9; 10]);
    ben.does(Doing::Typing, Some(conversation.clone()));
    let types = until(&mut ana, "that Ben writes", of(2, Doing::Typing)).await;
    let present = |doing| Present { member: member(2), conversation: Some(conversation.clone()), doing, ago: None };
    assert_eq!(types, Sign::Member(present(Doing::Typing)));
    there.contact_writes(&tenant, &conversation);
    until(&mut ana, "that the contact writes", |sign| *sign == Sign::Contact(conversation.clone())).await;
    let (_cleo, all) = here.enter(&tenant, &member(4));
    assert!(all.contains(&present(Doing::Typing)), "who comes later sees who is in the other process: {all:?}");

    ana.does(Doing::Watching, Some(conversation.clone()));
    until(&mut ben, "that Ana looks at it", |sign| of(1, Doing::Watching)(sign) && at(sign, &conversation)).await;
    let what = Happens::Speaks { words: "I would like a checkup".into() };
    let speaks = InCall { conversation: conversation.clone(), turn: 2, what };
    there.in_call(&tenant, speaks.clone());
    until(&mut ana, "what the caller says", |sign| *sign == Sign::Call(speaks.clone())).await;

    drop(ben);
    until(&mut ana, "that Ben left", of(2, Doing::Away)).await;
    assert!(away(&here.enter(&tenant, &member(5)).1, 2), "and since when");
    let heard = tokio::time::timeout(Duration::from_millis(300), stranger.next()).await;
    assert!(heard.is_err(), "another tenant is told nothing: {heard:?}");
    stop.cancel();
}

fn away(all: &[Present], n: u8) -> bool {
    all.iter().any(|present| present.member == member(n) && present.doing == Doing::Away && present.ago.is_some())
}
