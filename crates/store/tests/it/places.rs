//! Nobody gets a place that somebody else has: politely refused on the normal way, refused with an error on
//! every other.

use crate::world::*;
use crate::{cases, lasting_cases};
use frontdesk_domain::*;
use frontdesk_store::*;

cases! {
    a_hold_keeps_others_out_and_runs_out
    a_hold_becomes_a_booking_and_is_freed
    what_takes_long_is_seen_to_its_end
    seats_are_places_of_their_own
    an_overlap_by_raw_sql_is_refused
}
lasting_cases! { two_processes_race_for_one_slot }

fn hold(offer: Offer, until: i64) -> Hold {
    Hold { id: new_id!(HoldId), offer, expires_at: at(until) }
}

async fn a_hold_keeps_others_out_and_runs_out(world: World) {
    let (a, b) = (new_id!(ConversationId), new_id!(ConversationId));
    let job = work(move |tx| {
        Box::pin(async move {
            let mine = hold(offer("res_patel", 0, 60, 30), 5);
            let overlapping = hold(offer("res_patel", 0, 75, 30), 9);
            assert!(allocations::hold(tx, &mine, at(100), &a, at(0)).await?, "with ten minutes of buffer");
            assert!(!allocations::hold(tx, &overlapping, at(105), &b, at(0)).await?);
            let behind = hold(offer("res_patel", 0, 95, 30), 9);
            assert!(!allocations::hold(tx, &behind, at(125), &b, at(0)).await?, "the buffer is taken too");
            let adjacent = hold(offer("res_patel", 0, 100, 30), 9);
            assert!(allocations::hold(tx, &adjacent, at(130), &b, at(0)).await?);
            assert_eq!(allocations::release(tx, &b).await?, Some(adjacent.id));
            assert_eq!(allocations::release(tx, &b).await?, None);

            assert_eq!(allocations::of(tx, &a, at(4)).await?, Some(mine.clone()));
            assert_eq!(allocations::of(tx, &a, at(5)).await?, None);
            let taken = allocations::Busy {
                resource: mine.offer.resource.clone(),
                seat: 0,
                starts_at: at(60),
                ends_at: at(100),
            };
            assert_eq!(allocations::busy(tx, (at(0), at(200)), at(4), Some(&b), None).await?, [taken.clone()]);
            assert_eq!(allocations::busy(tx, (at(0), at(200)), at(4), None, None).await?, [taken]);
            assert!(allocations::busy(tx, (at(0), at(200)), at(4), Some(&a), None).await?.is_empty());
            assert!(allocations::busy(tx, (at(0), at(200)), at(5), None, None).await?.is_empty(), "it ran out");
            assert!(allocations::busy(tx, (at(100), at(200)), at(4), None, None).await?.is_empty());

            assert!(allocations::hold(tx, &overlapping, at(105), &b, at(5)).await?, "what ran out gives way");
            assert!(!allocations::book(tx, &mine, &new_id!(BookingId)).await?);
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
}

/// Short times and long ones are looked for apart: at four hours one ends and the other begins.
async fn what_takes_long_is_seen_to_its_end(world: World) {
    let job = work(move |tx| {
        Box::pin(async move {
            for (seat, minutes) in [(0, 239), (1, 240), (2, 241), (3, 5_000)] {
                let long = hold(offer("res_hall", seat, 0, minutes), 9_999);
                assert!(allocations::hold(tx, &long, at(minutes), &new_id!(ConversationId), at(0)).await?);
            }
            for (from, taken) in [(0, 4), (238, 4), (239, 3), (240, 2), (241, 1), (4_999, 1), (5_000, 0)] {
                let busy = allocations::busy(tx, (at(from), at(from + 1)), at(0), None, None).await?;
                assert_eq!(busy.len(), taken, "from minute {from}");
            }
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
}

async fn a_hold_becomes_a_booking_and_is_freed(world: World) {
    let (a, b) = (new_id!(ConversationId), new_id!(ConversationId));
    let booking = new_id!(BookingId);
    let job = work(move |tx| {
        Box::pin(async move {
            let mine = hold(offer("res_patel", 0, 60, 30), 5);
            assert!(allocations::hold(tx, &mine, at(90), &a, at(0)).await?);
            assert!(allocations::book(tx, &mine, &booking).await?, "late, but nobody else took it");
            assert!(!allocations::book(tx, &mine, &new_id!(BookingId)).await?, "once");
            assert_eq!(allocations::release(tx, &a).await?, None, "a booking is not released");
            let other = hold(offer("res_patel", 0, 60, 30), 1_000);
            assert!(!allocations::hold(tx, &other, at(90), &b, at(500)).await?, "a booking does not run out");
            assert_eq!(allocations::busy(tx, (at(0), at(99)), at(9), None, None).await?.len(), 1);
            assert!(allocations::busy(tx, (at(0), at(99)), at(9), None, Some(&booking)).await?.is_empty());
            allocations::free(tx, &booking, &mine.offer);
            assert!(allocations::hold(tx, &other, at(90), &b, at(500)).await?);
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
}

async fn seats_are_places_of_their_own(world: World) {
    let job = work(move |tx| {
        Box::pin(async move {
            for (seat, free) in [(0, true), (1, true), (0, false), (1, false)] {
                let wanted = hold(offer("res_room", seat, 60, 30), 5);
                let got = allocations::hold(tx, &wanted, at(90), &new_id!(ConversationId), at(0)).await?;
                assert_eq!(got, free, "seat {seat}");
            }
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
    let job = work(move |tx| {
        Box::pin(async move {
            let wanted = hold(offer("res_room", 0, 60, 30), 5);
            allocations::hold(tx, &wanted, at(90), &new_id!(ConversationId), at(0)).await
        })
    });
    assert!(world.theirs().write(job).await.unwrap(), "another tenant's room of the same name");
}

async fn an_overlap_by_raw_sql_is_refused(world: World) {
    const RAW: &str = "INSERT INTO allocations (tenant_id, id, resource_id, seat, service_id, starts_at, offer_ends_at,
        ends_at, booking_id) VALUES ($1, $2, 'res_patel', 0, 'svc_checkup', $3, $4, $4, $2)";
    let insert = |id: &'static str, from: i64, to: i64| {
        work(move |tx| {
            Box::pin(async move {
                let tenant = tx.tenant();
                tx.exec(RAW, &[(&tenant).into(), id.into(), at(from).into(), at(to).into()]).await
            })
        })
    };
    world.mine().write(insert("bkg_1", 60, 90)).await.unwrap();
    world.mine().write(insert("bkg_2", 90, 120)).await.unwrap();
    world.mine().write(insert("bkg_3", 0, 60)).await.unwrap();
    for (from, to) in [(60, 90), (59, 61), (89, 91), (61, 62), (-100, 500)] {
        let refused = world.mine().write(insert("bkg_4", from, to)).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{from}–{to}: {refused:?}");
    }
    let moved = work(|tx| {
        Box::pin(async move {
            let tenant = tx.tenant();
            let sql = "UPDATE allocations SET starts_at = $1 WHERE tenant_id = $2 AND id = 'bkg_2'";
            tx.exec(sql, &[at(89).into(), (&tenant).into()]).await
        })
    });
    let refused = world.mine().write(moved).await;
    assert!(matches!(refused, Err(Error::Conflict(_))), "moving into another: {refused:?}");
    let shortened = work(|tx| {
        Box::pin(async move {
            let tenant = tx.tenant();
            let sql = "UPDATE allocations SET starts_at = $1 WHERE tenant_id = $2 AND id = 'bkg_2'";
            tx.exec(sql, &[at(91).into(), (&tenant).into()]).await
        })
    });
    assert_eq!(world.mine().write(shortened).await.unwrap(), 1, "a row does not stand in its own way");
}

async fn two_processes_race_for_one_slot(world: World) {
    let second = Store::open(&world.database).await.unwrap();
    let tries = (0..50).map(|i| {
        let scoped = if i % 2 == 0 { world.mine() } else { second.tenant(&world.tenant) };
        tokio::spawn(async move {
            loop {
                let wanted = hold(offer("res_patel", 0, 60, 30), 5);
                let conversation = new_id!(ConversationId);
                let job = work(move |tx| {
                    Box::pin(async move {
                        let got = allocations::hold(tx, &wanted, at(90), &conversation, at(0)).await?;
                        Ok(got && allocations::book(tx, &wanted, &new_id!(BookingId)).await?)
                    })
                });
                // As every caller does; on a busy machine fifty may wait long for a connection.
                match scoped.write(job).await {
                    Err(error) if error.is_retry() => continue,
                    answer => return answer,
                }
            }
        })
    });
    let answers = futures::future::join_all(tries).await;
    let won = answers.into_iter().filter(|a| *a.as_ref().unwrap().as_ref().unwrap()).count();
    assert_eq!(won, 1);
}
