//! A deed is noted with its change, or not at all; and linked once.

use crate::dice::Dice;
use crate::forger::rows;
use crate::world::{Ticking, World, at, grow, member, some_deed};
use frontdesk_audit::{By, Chainer, Deed, Keys, Known, Verb, Wanted, link_waiting, note, note_for, verify};
use frontdesk_domain::{MemberId, TenantId};
use frontdesk_store::audit::{self, Entry, Head};
use frontdesk_store::{Error, HOUSE, Scoped};
use tokio::sync::oneshot;

macro_rules! cases {
    ($($case:ident)*) => {$(
        mod $case {
            #[test]
            fn in_a_file() {
                crate::world::on_a_file(super::$case);
            }

            #[test]
            fn on_postgres() {
                crate::world::on_postgres(super::$case);
            }
        }
    )*};
}

cases! {
    a_deed_commits_with_its_change
    the_house_notes_in_the_trails_concerned
    a_trail_grows_and_stays_whole
    an_unfinished_batch_leaves_the_chain_as_it_was
    a_chain_that_was_put_back_is_told_by_what_was_kept_elsewhere
    earlier_keys_are_trusted_when_they_are_named
    the_last_deeds_are_linked_at_the_end
}

async fn entries(trail: &Scoped) -> Vec<Entry> {
    let wanted = Wanted::default();
    trail.read(move |tx| Box::pin(async move { audit::list(tx, &wanted, None, true, 1_000).await })).await.unwrap()
}

async fn a_deed_commits_with_its_change(world: World) {
    let (by, member_id) = (member(3), MemberId::at(5, [5; 10]));
    let deed = Deed::of(Verb::MemberDisabled, &member_id).changed("role", "agent", "manager").because("left");
    let given_up = world.trail();
    let (noter, noted) = (by.clone(), deed.clone());
    let refused = given_up.write(move |tx| {
        Box::pin(async move {
            note(tx, &noter, noted);
            Err::<(), _>(Error::Withdrawn)
        })
    });
    assert_eq!(refused.await, Err(Error::Withdrawn));
    assert!(entries(&world.trail()).await.is_empty(), "nothing was done, so nothing is noted");

    let trail = world.trail();
    let done = trail.write(move |tx| {
        Box::pin(async move {
            note(tx, &by, deed);
            Ok(())
        })
    });
    done.await.unwrap();
    let [entry] = entries(&world.trail()).await.try_into().unwrap();
    assert_eq!((entry.actor.as_str(), entry.verb.as_str()), (MemberId::at(1, [3; 10]).as_str(), "member.disabled"));
    assert_eq!(entry.object.as_deref(), Some(member_id.as_str()));
    assert_eq!(entry.changes, r#"[{"what":"role","before":"agent","after":"manager"}]"#);
    assert_eq!(entry.origin, "203.0.113.0/24 0303030303030303");
    assert_eq!(entry.why.as_deref(), Some("left"));
}

async fn the_house_notes_in_the_trails_concerned(world: World) {
    let (by, mine) = (By::operator(Ticking::new(1)), world.tenant.clone());
    let house = world.store.house();
    let noted = house.write(move |tx| {
        Box::pin(async move {
            let deed = Deed::of(Verb::MemberDisabled, &MemberId::at(5, [5; 10]));
            note(tx, &by, deed.clone());
            note_for(tx, &mine, &by, deed);
            Ok(())
        })
    });
    noted.await.unwrap();
    let chainer = Chainer::new(world.store.clone(), world.keys.clone(), Ticking::new(2));
    assert_eq!(chainer.look().await.unwrap(), 2);
    let house = world.store.tenant(&TenantId::parse(HOUSE).unwrap());
    for trail in [house, world.trail()] {
        assert_eq!(verify(&trail, &world.keys.trusted(), Vec::new()).await.unwrap().unwrap().links, 1);
        assert_eq!(entries(&trail).await[0].actor, "operator");
    }
}

async fn a_trail_grows_and_stays_whole(world: World) {
    let trusted = world.keys.trusted();
    let empty = verify(&world.trail(), &trusted, Vec::new()).await.unwrap().unwrap();
    assert_eq!((empty.links, empty.waiting), (0, 0));
    let mut known = Vec::new();
    for seed in 1..8 {
        grow(&world, 9, &mut Dice::new(seed)).await;
        let sound = verify(&world.trail(), &trusted, known.clone()).await.unwrap().unwrap();
        assert_eq!((sound.links, sound.waiting), (9 * seed as i64, 0));
        known.push(Known { seq: sound.links, hash: sound.hash });
    }
    let (by, trail) = (member(9), world.trail());
    let more = trail.write(move |tx| {
        Box::pin(async move {
            (0..600).for_each(|n| note(tx, &by, some_deed(n)));
            Ok(())
        })
    });
    more.await.unwrap();
    assert_eq!(verify(&world.trail(), &trusted, known.clone()).await.unwrap().unwrap().waiting, 600);
    let mut batches = Vec::new();
    while let count @ 1.. = link_waiting(&world.trail(), &world.keys, at(9)).await.unwrap() {
        batches.push(count);
    }
    assert_eq!(batches, [256, 256, 88], "a batch has a bound");
    assert_eq!(verify(&world.trail(), &trusted, known).await.unwrap().unwrap().links, 663);
}

async fn an_unfinished_batch_leaves_the_chain_as_it_was(world: World) {
    grow(&world, 5, &mut Dice::new(1)).await;
    let before = rows(&world.trail()).await;
    let (by, trail) = (member(2), world.trail());
    let noted = trail.write(move |tx| {
        Box::pin(async move {
            note(tx, &by, some_deed(1));
            Ok(())
        })
    });
    noted.await.unwrap();
    let unfinished = trail.write(|tx| {
        Box::pin(async move {
            let end = audit::end(tx).await?.unwrap();
            let [entry] = audit::waiting(tx, 9).await?.try_into().unwrap();
            let link = audit::Link { seq: end.seq + 1, entry: entry.id, hash: "h".into() };
            let text = |t: &str| t.to_owned();
            let head = Head {
                seq: link.seq,
                hash: text("h"),
                marks: text("m"),
                at: 1,
                key_id: text("k"),
                signature: text("s"),
            };
            audit::link(tx, &[link], &head);
            Err::<(), _>(Error::Withdrawn)
        })
    });
    assert!(unfinished.await.is_err());
    assert_eq!(rows(&world.trail()).await, before);
    assert_eq!(link_waiting(&world.trail(), &world.keys, at(9)).await.unwrap(), 1);
    assert_eq!(verify(&world.trail(), &world.keys.trusted(), Vec::new()).await.unwrap().unwrap().links, 6);
}

async fn a_chain_that_was_put_back_is_told_by_what_was_kept_elsewhere(world: World) {
    grow(&world, 10, &mut Dice::new(1)).await;
    let early = rows(&world.trail()).await;
    grow(&world, 10, &mut Dice::new(2)).await;
    let late = verify(&world.trail(), &world.keys.trusted(), Vec::new()).await.unwrap().unwrap();
    let known = vec![Known { seq: late.links, hash: late.hash }];
    world.becomes(&early).await;
    let alone = verify(&world.trail(), &world.keys.trusted(), Vec::new()).await.unwrap();
    assert_eq!(alone.unwrap().links, 10, "by itself a trail that was put back whole is as good as any");
    let fault = verify(&world.trail(), &world.keys.trusted(), known.clone()).await.unwrap().unwrap_err();
    assert_eq!((fault.seq, fault.what.name()), (Some(11), "short"));
    grow(&world, 12, &mut Dice::new(3)).await;
    let fault = verify(&world.trail(), &world.keys.trusted(), known).await.unwrap().unwrap_err();
    assert_eq!((fault.seq, fault.what.name()), (Some(20), "other"), "it went on another way");
}

async fn earlier_keys_are_trusted_when_they_are_named(world: World) {
    grow(&world, 5, &mut Dice::new(1)).await;
    let new = Keys::of(&[9; 32]).unwrap();
    let fault = verify(&world.trail(), &new.trusted(), Vec::new()).await.unwrap().unwrap_err();
    assert_eq!(fault.what.name(), "unknown_key");
    assert!(fault.to_string().contains("earlier"), "{fault}");
    let trusted = new.trusted().and_hex(&world.keys.public()).unwrap();
    assert!(verify(&world.trail(), &trusted, Vec::new()).await.unwrap().is_ok());
}

async fn the_last_deeds_are_linked_at_the_end(world: World) {
    let (by, trail) = (member(2), world.trail());
    let (stop, stopped) = oneshot::channel::<()>();
    let chainer = Chainer::new(world.store.clone(), world.keys.clone(), Ticking::new(2));
    let work = tokio::spawn(chainer.work(async move {
        let _ = stopped.await;
    }));
    let noted = trail.write(move |tx| {
        Box::pin(async move {
            note(tx, &by, some_deed(1));
            Ok(())
        })
    });
    noted.await.unwrap();
    stop.send(()).unwrap();
    work.await.unwrap();
    assert_eq!(verify(&world.trail(), &world.keys.trusted(), Vec::new()).await.unwrap().unwrap().links, 1);
}
