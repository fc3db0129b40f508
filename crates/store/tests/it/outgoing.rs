//! Messages and the outbox: each is claimed by one sender, and a silent one is found out.

use crate::world::*;
use crate::{cases, lasting_cases};
use frontdesk_domain::*;
use frontdesk_store::*;

cases! {
    a_message_is_claimed_sent_and_reported
    a_report_may_be_faster_than_the_receipt
    a_lease_that_ran_out_is_found
    what_fails_is_tried_again_or_given_up
    many_are_settled_at_once_each_in_its_way
    a_takeover_cancels_what_the_assistant_queued
    the_number_it_goes_to_decides_about_consent
    reminders_of_a_booking_are_taken_back
}
lasting_cases! {
    two_workers_get_each_row_once
    a_report_at_the_moment_of_the_receipt_counts
}

struct Queued {
    out: OutboxId,
    message: MessageId,
    conversation: ConversationId,
}

async fn queue(world: &World, author: Author) -> Queued {
    queue_in(world, conversation(&world.mine(), 1).await.conversation.id, author).await
}

async fn queue_in(world: &World, conversation: ConversationId, author: Author) -> Queued {
    queue_about(world, conversation, author, Purpose::Confirmation, None).await
}

async fn queue_about(
    world: &World,
    conversation: ConversationId,
    author: Author,
    purpose: Purpose,
    booking: Option<BookingId>,
) -> Queued {
    let queued = Queued { out: new_id!(OutboxId), message: new_id!(MessageId), conversation };
    let message = Message {
        id: queued.message.clone(),
        conversation: queued.conversation.clone(),
        medium: Medium::Sms,
        author,
        from: "+15875550100".into(),
        to: "+15875550001".into(),
        body: "You're booked.".into(),
        purpose,
        booking,
        delivery: Delivery::Queued,
        at: at(0),
    };
    let out = queued.out.clone();
    let job = work(move |tx| {
        messages::insert(tx, &message);
        let channel = ChannelId::parse("chn_voice").unwrap();
        let new = outbox::NewOutbox {
            id: &out,
            message: &message.id,
            channel: &channel,
            conversation: &message.conversation,
            epoch: 0,
            purpose,
            queued_at: at(0),
            not_before: at(1),
        };
        outbox::queue(tx, &new);
        Box::pin(std::future::ready(Ok(())))
    });
    world.mine().write(job).await.unwrap();
    queued
}

async fn claim(world: &World, now: i64) -> Vec<outbox::Claimed> {
    world.mine().write(move |tx| Box::pin(outbox::claim(tx, at(now), at(now + 5), 10))).await.unwrap().claimed
}

async fn settle(world: &World, id: &OutboxId, end: outbox::Settled) {
    let id = id.clone();
    world
        .mine()
        .write(move |tx| Box::pin(async move { outbox::settle(tx, &[outbox::End { id: &id, settled: &end }]).await }))
        .await
        .unwrap();
}

fn to_send(world: &World) -> Due {
    Due { tenant: world.tenant.clone(), inbox: false, outbox: true, timers: false }
}

async fn report(world: &World, provider: &'static str, to: Delivery, code: Option<&'static str>) -> Option<MessageId> {
    let found = world.mine().write(move |tx| Box::pin(messages::advance(tx, provider, to, code))).await.unwrap();
    found.map(|(message, _)| message)
}

async fn kept(world: &World) -> Vec<messages::Kept> {
    world.mine().read(|tx| Box::pin(messages::all(tx))).await.unwrap()
}

fn sent(provider: &str) -> outbox::Settled {
    outbox::Settled::Sent { provider_id: provider.into(), delivery: Delivery::Sent }
}

async fn a_message_is_claimed_sent_and_reported(world: World) {
    settle_clinic(&world).await;
    let queued = queue(&world, Author::Assistant).await;
    assert!(world.store.due(at(0)).await.unwrap().is_empty());
    assert_eq!(world.store.due(at(1)).await.unwrap(), [to_send(&world)]);
    assert!(claim(&world, 0).await.is_empty());
    let depth = world.mine().read(|tx| Box::pin(outbox::depth(tx, at(1)))).await.unwrap();
    assert_eq!(depth, (1, Some(at(0))));
    let claimed = claim(&world, 1).await;
    assert_eq!((claimed.len(), claimed[0].attempts, claimed[0].was_sending), (1, 1, false));
    assert_eq!(claimed[0].message.body, "You're booked.");
    assert_eq!(claimed[0].consent, Consent::Implied);
    assert_eq!(claimed[0].channel.as_ref().unwrap().address, "+15875550100");
    assert!(claim(&world, 1).await.is_empty());
    settle(&world, &queued.out, sent("SM9")).await;
    settle(&world, &queued.out, outbox::Settled::Failed { code: "30003".into() }).await;
    assert_eq!(kept(&world).await[0].message.delivery, Delivery::Sent, "what is settled stays settled");
    let exchanged = |after: Option<MessageId>| {
        let scoped = world.mine();
        async move {
            let job =
                work(move |tx| Box::pin(async move { messages::with_contact(tx, &phone(1), after.as_ref()).await }));
            scoped.read(job).await.unwrap().len()
        }
    };
    assert_eq!((exchanged(None).await, exchanged(Some(queued.message.clone())).await), (1, 0));
    assert_eq!(report(&world, "SM9", Delivery::Delivered, None).await, Some(queued.message.clone()));
    assert_eq!(report(&world, "SM9", Delivery::Sent, None).await, Some(queued.message));
    assert_eq!(kept(&world).await[0].message.delivery, Delivery::Delivered);
    assert!(world.store.due(at(99)).await.unwrap().is_empty());
}

/// Neither of the two transactions sees what the other has not committed yet.
async fn a_report_at_the_moment_of_the_receipt_counts(world: World) {
    settle_clinic(&world).await;
    let conversation = conversation(&world.mine(), 1).await.conversation.id;
    for n in 0..40 {
        let queued = queue_in(&world, conversation.clone(), Author::Assistant).await;
        let provider_id = format!("SM{n}");
        let receipt = outbox::Settled::Sent { provider_id: provider_id.clone(), delivery: Delivery::Queued };
        let out = queued.out;
        let mine = world.mine();
        let (settled, reported) = tokio::join!(
            mine.write(move |tx| {
                let end = async move { outbox::settle(tx, &[outbox::End { id: &out, settled: &receipt }]).await };
                Box::pin(end)
            }),
            mine.write(move |tx| {
                Box::pin(async move { messages::advance(tx, &provider_id, Delivery::Delivered, None).await })
            }),
        );
        settled.unwrap();
        reported.unwrap();
    }
    assert!(kept(&world).await.iter().all(|kept| kept.message.delivery == Delivery::Delivered));
}

async fn a_report_may_be_faster_than_the_receipt(world: World) {
    settle_clinic(&world).await;
    let queued = queue(&world, Author::Assistant).await;
    claim(&world, 1).await;
    assert_eq!(report(&world, "SM9", Delivery::Failed, Some("30007")).await, None);
    assert_eq!(report(&world, "SM9", Delivery::Sent, None).await, None);
    settle(&world, &queued.out, sent("SM9")).await;
    let kept = kept(&world).await;
    assert_eq!((kept[0].message.delivery, kept[0].error_code.as_deref()), (Delivery::Failed, Some("30007")));
}

async fn a_lease_that_ran_out_is_found(world: World) {
    queue(&world, Author::Assistant).await;
    assert_eq!(claim(&world, 1).await[0].channel, None, "the tenant has no such channel");
    assert!(claim(&world, 5).await.is_empty());
    assert_eq!(world.store.due(at(6)).await.unwrap(), [to_send(&world)]);
    let again = claim(&world, 6).await;
    assert_eq!((again.len(), again[0].attempts, again[0].was_sending), (1, 2, true));
}

async fn what_fails_is_tried_again_or_given_up(world: World) {
    let queued = queue(&world, Author::Assistant).await;
    claim(&world, 1).await;
    settle(&world, &queued.out, outbox::Settled::Retry { not_before: at(9), code: "503".into() }).await;
    assert!(claim(&world, 8).await.is_empty());
    let again = claim(&world, 9).await;
    assert_eq!((again[0].attempts, again[0].was_sending), (2, false));
    settle(&world, &queued.out, outbox::Settled::Failed { code: "30003".into() }).await;
    let kept = kept(&world).await;
    assert_eq!((kept[0].message.delivery, kept[0].error_code.as_deref()), (Delivery::Failed, Some("30003")));
    assert!(claim(&world, 99).await.is_empty());
}

async fn many_are_settled_at_once_each_in_its_way(world: World) {
    settle_clinic(&world).await;
    let conversation = conversation(&world.mine(), 1).await.conversation.id;
    let mut queued = Vec::new();
    for _ in 0..5 {
        queued.push(queue_in(&world, conversation.clone(), Author::System).await);
    }
    claim(&world, 1).await;
    let again = outbox::Settled::Retry { not_before: at(1), code: "503".into() };
    settle(&world, &queued[3].out, again).await;
    settle(&world, &queued[4].out, sent("SM4")).await;
    report(&world, "SM1", Delivery::Delivered, None).await;
    let ends = [
        sent("SM0"),
        sent("SM1"),
        outbox::Settled::Failed { code: "30003".into() },
        outbox::Settled::Cancelled,
        outbox::Settled::Failed { code: "late".into() },
    ];
    let outs: Vec<_> = queued.iter().map(|q| q.out.clone()).collect();
    let job = work(move |tx| {
        Box::pin(async move {
            let ends: Vec<_> = outs.iter().zip(&ends).map(|(id, settled)| outbox::End { id, settled }).collect();
            outbox::settle(tx, &ends).await
        })
    });
    world.mine().write(job).await.unwrap();
    let kept = kept(&world).await;
    let came = |n: usize| {
        let kept = kept.iter().find(|kept| kept.message.id == queued[n].message).unwrap();
        (kept.message.delivery, kept.provider_id.as_deref(), kept.error_code.as_deref())
    };
    assert_eq!(came(0), (Delivery::Sent, Some("SM0"), None));
    assert_eq!(came(1), (Delivery::Delivered, Some("SM1"), None), "the report was faster");
    assert_eq!(came(2), (Delivery::Failed, None, Some("30003")));
    assert_eq!(came(3), (Delivery::Failed, None, Some("cancelled")));
    assert_eq!(came(4), (Delivery::Sent, Some("SM4"), None), "what is settled stays settled");
    let states: Vec<_> = queued.iter().map(|q| q.out.clone()).collect();
    let expected =
        [("sent", None), ("sent", None), ("failed", Some("30003")), ("cancelled", Some("503")), ("sent", None)];
    for (id, (state, error)) in states.into_iter().zip(expected) {
        assert_eq!(row(&world, id).await, (state.to_owned(), error.map(str::to_owned)));
    }
    assert!(world.store.due(at(99)).await.unwrap().is_empty());
}

/// The state of a row and what went wrong with it last.
async fn row(world: &World, id: OutboxId) -> (String, Option<String>) {
    let job = work(move |tx| {
        Box::pin(async move {
            let tenant = tx.tenant();
            let sql = "SELECT state, last_error FROM outbox WHERE tenant_id = $1 AND id = $2";
            let mut row = tx.one(sql, &[(&tenant).into(), (&id).into()]).await?.unwrap();
            Ok((row.text()?, row.text_or_null()?))
        })
    });
    world.mine().read(job).await.unwrap()
}

async fn a_takeover_cancels_what_the_assistant_queued(world: World) {
    let queued = queue(&world, Author::Assistant).await;
    queue_in(&world, queued.conversation.clone(), Author::Member).await;
    let job = work(move |tx| {
        let taken = conversations::Saved {
            dialogue: "{}",
            language: Language::En,
            status: ConversationStatus::Open,
            holder: Holder::Member,
            medium: Medium::Sms,
            turn_count: 1,
            last_at: at(1),
            seen: 0,
        };
        conversations::save(tx, &queued.conversation, &taken);
        Box::pin(std::future::ready(Ok(())))
    });
    world.mine().write(job).await.unwrap();
    let claimed = claim(&world, 1).await;
    assert_eq!(claimed.len(), 1);
    assert_eq!(claimed[0].message.author, Author::Member);
    let cancelled: Vec<_> =
        kept(&world).await.into_iter().filter(|k| k.error_code.as_deref() == Some("cancelled")).collect();
    assert_eq!(cancelled.len(), 1);
    assert_eq!(cancelled[0].message.author, Author::Assistant);
}

/// The visitor of a chat gave a number whose owner wrote STOP.
async fn the_number_it_goes_to_decides_about_consent(world: World) {
    let asking = conversation(&world.mine(), 2).await;
    queue_in(&world, asking.conversation.id, Author::Assistant).await;
    let job = work(move |tx| {
        Box::pin(async move {
            let owner = contacts::find_or_create(tx, &phone(1), new_id!(ContactId), at(0)).await?;
            assert_eq!(owner.address.value(), "+15875550001");
            contacts::set_consent(tx, &owner.id, Consent::Withdrawn);
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
    assert_eq!(claim(&world, 1).await[0].consent, Consent::Withdrawn);
}

async fn reminders_of_a_booking_are_taken_back(world: World) {
    let id = conversation(&world.mine(), 1).await.conversation.id;
    let (moved, other) = (new_id!(BookingId), new_id!(BookingId));
    let kinds = [(Purpose::Reminder, &moved), (Purpose::Confirmation, &moved), (Purpose::Reminder, &other)];
    let mut queued = Vec::new();
    for (purpose, booking) in kinds {
        queued.push(queue_about(&world, id.clone(), Author::Assistant, purpose, Some(booking.clone())).await);
    }
    let job = work(move |tx| {
        outbox::forget_reminders(tx, &moved);
        Box::pin(std::future::ready(Ok(())))
    });
    world.mine().write(job).await.unwrap();
    let claimed: Vec<_> = claim(&world, 1).await.into_iter().map(|c| c.id).collect();
    assert_eq!(claimed.len(), 2);
    assert!(!claimed.contains(&queued[0].out));
    let gone = kept(&world).await.into_iter().find(|k| k.message.id == queued[0].message).unwrap();
    assert_eq!((gone.message.delivery, gone.error_code.as_deref()), (Delivery::Failed, Some("cancelled")));
}

async fn two_workers_get_each_row_once(world: World) {
    let conversation = conversation(&world.mine(), 1).await.conversation.id;
    for _ in 0..30 {
        queue_in(&world, conversation.clone(), Author::System).await;
    }
    let second = Store::open(&world.database).await.unwrap();
    let workers = [world.mine(), second.tenant(&world.tenant), world.mine(), second.tenant(&world.tenant)];
    let claims = workers.into_iter().map(|scoped| {
        tokio::spawn(async move {
            let mut mine = Vec::new();
            loop {
                let some = scoped.write(|tx| Box::pin(outbox::claim(tx, at(1), at(60), 4))).await.unwrap().claimed;
                if some.is_empty() {
                    return mine;
                }
                mine.extend(some.into_iter().map(|c| c.id));
            }
        })
    });
    let mut all: Vec<_> =
        futures::future::join_all(claims).await.into_iter().flat_map(|claimed| claimed.unwrap()).collect();
    all.sort();
    let count = all.len();
    all.dedup();
    assert_eq!((count, all.len()), (30, 30));
}
