//! Times in which nothing can be booked keep bookings out, and bookings keep them out.

use crate::cases;
use crate::world::*;
use frontdesk_domain::*;
use frontdesk_store::blocks::InTheWay;
use frontdesk_store::*;

cases! {
    a_block_keeps_holds_out_until_it_is_removed
    what_is_in_the_way_is_told
}

fn block(resources: &[&str], from: i64, to: i64) -> Block {
    let resources = resources.iter().map(|id| ResourceId::parse(id).unwrap()).collect();
    Block { id: new_id!(BlockId), resources, starts_at: at(from), ends_at: at(to), note: "Away".into() }
}

fn hold(offer: Offer) -> Hold {
    Hold { id: new_id!(HoldId), offer, expires_at: at(5) }
}

async fn a_block_keeps_holds_out_until_it_is_removed(world: World) {
    let away = block(&["res_patel"], 0, 10_000);
    let kept = away.clone();
    let job = work(move |tx| {
        Box::pin(async move {
            let someone = new_id!(ConversationId);
            let ran_out = hold(offer("res_patel", 0, 60, 30));
            assert!(allocations::hold(tx, &ran_out, at(90), &someone, at(0)).await?);
            let patel = ResourceId::parse("res_patel").unwrap();
            assert!(!blocks::take(tx, &away, &patel, 0, at(1)).await?, "somebody is deciding");
            blocks::insert(tx, &away, at(6));
            assert!(blocks::take(tx, &away, &patel, 0, at(6)).await?, "what ran out gives way");
            assert!(!allocations::hold(tx, &hold(offer("res_patel", 0, 60, 30)), at(90), &someone, at(6)).await?);
            assert!(allocations::hold(tx, &hold(offer("res_patel", 1, 60, 30)), at(90), &someone, at(6)).await?);
            let busy = allocations::busy(tx, (at(9_990), at(9_999)), at(6), None, None).await?;
            assert_eq!(busy.len(), 1, "to its end");
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
    let look = work(move |tx| {
        Box::pin(async move {
            assert_eq!(blocks::get(tx, &kept.id).await?, Some(kept.clone()));
            assert_eq!(blocks::between(tx, at(9_999), at(20_000), 10).await?, [kept.clone()]);
            assert!(blocks::between(tx, at(10_000), at(20_000), 10).await?.is_empty());
            blocks::remove(tx, &kept);
            assert_eq!(blocks::get(tx, &kept.id).await?, None);
            assert!(allocations::busy(tx, (at(9_990), at(9_999)), at(6), None, None).await?.is_empty());
            Ok(())
        })
    });
    world.mine().write(look).await.unwrap();
}

async fn what_is_in_the_way_is_told(world: World) {
    let job = work(move |tx| {
        Box::pin(async move {
            let (deciding, sure, booking) = (new_id!(ConversationId), new_id!(ConversationId), new_id!(BookingId));
            assert!(allocations::hold(tx, &hold(offer("res_hall", 0, 60, 30)), at(90), &deciding, at(0)).await?);
            let booked = hold(offer("res_hall", 1, 60, 30));
            assert!(allocations::hold(tx, &booked, at(90), &sure, at(0)).await?);
            assert!(allocations::book(tx, &booked, &booking).await?);
            let (hall, away) = (ResourceId::parse("res_hall").unwrap(), block(&["res_hall"], 90, 120));
            blocks::insert(tx, &away, at(0));
            assert!(blocks::take(tx, &away, &hall, 0, at(0)).await?);
            assert!(blocks::take(tx, &away, &hall, 1, at(0)).await?);

            let mut found = InTheWay::default();
            blocks::in_the_way(tx, &hall, (at(0), at(60)), at(1), &mut found).await?;
            assert!(found.is_nothing(), "one ends as the other begins");
            blocks::in_the_way(tx, &hall, (at(0), at(100)), at(1), &mut found).await?;
            assert_eq!(found, InTheWay { bookings: vec![booking.clone()], blocks: vec![away.id.clone()], held: 1 });
            let mut later = InTheWay::default();
            blocks::in_the_way(tx, &hall, (at(0), at(90)), at(6), &mut later).await?;
            assert_eq!(later, InTheWay { bookings: vec![booking], ..InTheWay::default() }, "the hold ran out");
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
}
