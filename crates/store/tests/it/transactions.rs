//! All or nothing: errors, panics and callers that go away, alone and among many.

use crate::world::*;
use crate::{cases, lasting_cases};
use frontdesk_domain::*;
use frontdesk_store::*;
use std::time::Duration;

cases! {
    one_failing_and_one_panicking_job_among_many
    one_failing_and_one_panicking_job_among_many_that_may_run_again
    a_swallowed_error_does_not_commit
    a_queued_write_that_fails_fails_the_transaction
    a_reader_cannot_write
    waiting_for_something_else_is_refused_or_harmless
    tenants_do_not_see_each_other
    a_ringing_call_finds_whom_it_is_from
}
lasting_cases! {
    a_caller_that_goes_away_changes_nothing
    turns_of_one_conversation_wait_for_each_other
    what_was_committed_is_there_after_opening_again
}

fn add(n: u32) -> impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<()>> + Send + 'static {
    let id = new_id!(ContactId);
    move |tx| Box::pin(async move { contacts::find_or_create(tx, &phone(n), id, at(0)).await.map(drop) })
}

async fn count(scoped: &Scoped) -> i64 {
    let job = work(|tx| {
        Box::pin(async move {
            let tenant = tx.tenant();
            let row = tx.one("SELECT count(*) FROM contacts WHERE tenant_id = $1", &[(&tenant).into()]).await?;
            row.unwrap().int()
        })
    });
    scoped.read(job).await.unwrap()
}

async fn one_failing_and_one_panicking_job_among_many(world: World) {
    let jobs = (0..100).map(|n| {
        let scoped = world.mine();
        tokio::spawn(async move {
            let job = work(move |tx| {
                Box::pin(async move {
                    add(n)(tx).await?;
                    match n {
                        33 => Err(Error::Broken("on purpose".into())),
                        66 => panic!("on purpose"),
                        _ => Ok(()),
                    }
                })
            });
            scoped.write(job).await
        })
    });
    let answers: Vec<_> = futures::future::join_all(jobs).await.into_iter().map(|a| a.unwrap()).collect();
    for (n, answer) in answers.iter().enumerate() {
        assert_eq!(answer.is_err(), n == 33 || n == 66, "{n}: {answer:?}");
    }
    assert_eq!(count(&world.mine()).await, 98);
}

/// Those that share a commit with one that fails are run again, and count once.
async fn one_failing_and_one_panicking_job_among_many_that_may_run_again(world: World) {
    let jobs = (0..100).map(|n| {
        let scoped = world.mine();
        let id = new_id!(ContactId);
        tokio::spawn(async move {
            let job = again(move |tx| {
                let id = id.clone();
                Box::pin(async move {
                    contacts::find_or_create(tx, &phone(n), id, at(0)).await?;
                    match n {
                        33 => Err(Error::Broken("on purpose".into())),
                        66 => panic!("on purpose"),
                        _ => Ok(n),
                    }
                })
            });
            scoped.write_again(job).await
        })
    });
    let answers: Vec<_> = futures::future::join_all(jobs).await.into_iter().map(|a| a.unwrap()).collect();
    for (n, answer) in answers.iter().enumerate() {
        assert_eq!(answer.as_ref().ok().copied(), (n != 33 && n != 66).then_some(n as u32), "{answer:?}");
    }
    assert_eq!(count(&world.mine()).await, 98);
}

/// Whoever is second with the same number is refused as a whole, and finds them when asked again.
async fn a_ringing_call_finds_whom_it_is_from(world: World) {
    let ring = async |call: &'static str| {
        let ask = work(move |tx| Box::pin(async move { calls::ringing(tx, call, &phone(1)).await }));
        world.mine().write(ask).await.unwrap()
    };
    assert_eq!(ring("CA1").await, calls::Ringing::New(None));
    let contact = Contact {
        id: new_id!(ContactId),
        name: None,
        language: None,
        address: phone(1),
        greet_by_name: false,
        sms: Consent::Implied,
    };
    let second = Contact { id: new_id!(ContactId), ..contact.clone() };
    let (known, conversation) = (contact.clone(), new_id!(ConversationId));
    let job = work(move |tx| {
        contacts::create(tx, &contact, at(0));
        calls::start(tx, "CA1", &conversation, "in-progress", at(0));
        open(tx, conversation.clone(), contact.id.clone());
        Box::pin(std::future::ready(Ok(())))
    });
    world.mine().write(job).await.unwrap();
    assert_eq!(ring("CA1").await, calls::Ringing::Begun);
    assert_eq!(ring("CA2").await, calls::Ringing::New(Some(known)));
    let job = work(move |tx| {
        contacts::create(tx, &second, at(0));
        calls::start(tx, "CA2", &new_id!(ConversationId), "in-progress", at(0));
        Box::pin(std::future::ready(Ok(())))
    });
    let refused = world.mine().write(job).await;
    assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
    assert!(matches!(ring("CA2").await, calls::Ringing::New(Some(_))), "the call was not kept either");
}

/// A closure that may be run again, as the compiler wants it written.
fn again<T, F>(job: F) -> F
where
    F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + Sync + 'static,
{
    job
}

async fn a_swallowed_error_does_not_commit(world: World) {
    let job = work(|tx| {
        Box::pin(async move {
            add(1)(tx).await?;
            let _ = tx.one("SELECT nonsense FROM contacts", &[]).await;
            let _ = add(2)(tx).await;
            Ok(())
        })
    });
    let answer = world.mine().write(job).await;
    assert!(matches!(answer, Err(Error::Broken(_))), "{answer:?}");
    assert_eq!(count(&world.mine()).await, 0);
    world.mine().write(add(3)).await.unwrap();
}

async fn a_queued_write_that_fails_fails_the_transaction(world: World) {
    let (a, b) = (new_id!(ConversationId), new_id!(ConversationId));
    let job = work(move |tx| {
        Box::pin(async move {
            calls::start(tx, "CA1", &a, "ringing", at(0));
            calls::start(tx, "CA1", &b, "ringing", at(0));
            Ok(())
        })
    });
    let answer = world.mine().write(job).await;
    assert!(matches!(&answer, Err(e) if e.is_retry()), "{answer:?}");
    let none = world.mine().read(|tx| Box::pin(calls::get(tx, "CA1"))).await.unwrap();
    assert_eq!(none, None);
}

async fn a_reader_cannot_write(world: World) {
    assert!(matches!(world.mine().read(add(1)).await, Err(Error::Broken(_))));
    let sly = work(|tx| {
        Box::pin(async move {
            let tenant = tx.tenant();
            let sql = "INSERT INTO contacts (tenant_id, id, address_kind, address, created_at)
                       VALUES ($1, 'con_1', 'phone', '+1', 0) RETURNING 1";
            tx.one(sql, &[(&tenant).into()]).await.map(drop)
        })
    });
    let _ = world.mine().read(sly).await;
    assert_eq!(count(&world.mine()).await, 0);
}

async fn waiting_for_something_else_is_refused_or_harmless(world: World) {
    let job = work(|tx| {
        Box::pin(async move {
            add(1)(tx).await?;
            tokio::task::yield_now().await;
            Ok(())
        })
    });
    // PostgreSQL has a transaction for each; the single writer of SQLite must not stand still.
    assert_eq!(world.mine().write(job).await.is_ok(), world.is_postgres());
    world.mine().write(add(2)).await.unwrap();
}

async fn tenants_do_not_see_each_other(world: World) {
    world.mine().write(add(1)).await.unwrap();
    assert_eq!((count(&world.mine()).await, count(&world.theirs()).await), (1, 0));
    world.theirs().write(add(1)).await.unwrap();
    assert_eq!((count(&world.mine()).await, count(&world.theirs()).await), (1, 1));
}

async fn a_caller_that_goes_away_changes_nothing(world: World) {
    for n in 0..40 {
        let scoped = world.mine();
        let caller = tokio::spawn(async move { scoped.write(add(n)).await });
        tokio::task::yield_now().await;
        caller.abort();
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    // Each is there or not there, and every connection is still good.
    let jobs = (0..40).map(|n| {
        let scoped = world.mine();
        async move { scoped.write(add(n)).await }
    });
    for answer in futures::future::join_all(jobs).await {
        answer.unwrap();
    }
    assert_eq!(count(&world.mine()).await, 40);
}

async fn turns_of_one_conversation_wait_for_each_other(world: World) {
    let open = conversation(&world.mine(), 1).await;
    let turns = (0..30).map(|_| {
        let (scoped, id) = (world.mine(), open.conversation.id.clone());
        tokio::spawn(async move {
            let job = work(move |tx| {
                Box::pin(async move {
                    tx.lock(id.as_str()).await;
                    let now = conversations::get(tx, &id).await?.unwrap();
                    let saved = conversations::Saved {
                        dialogue: &now.dialogue,
                        language: Language::En,
                        status: ConversationStatus::Open,
                        holder: Holder::Assistant,
                        medium: Medium::Voice,
                        turn_count: now.turn_count + 1,
                        last_at: at(1),
                        seen: now.version,
                    };
                    conversations::save(tx, &id, &saved);
                    Ok(())
                })
            });
            scoped.write(job).await
        })
    });
    for turn in futures::future::join_all(turns).await {
        turn.unwrap().unwrap();
    }
    let id = open.conversation.id;
    let end = world.mine().read(move |tx| Box::pin(async move { conversations::get(tx, &id).await })).await;
    assert_eq!(end.unwrap().unwrap().turn_count, 30);
}

async fn what_was_committed_is_there_after_opening_again(world: World) {
    world.mine().write(add(1)).await.unwrap();
    let again = Store::open(&world.database).await.unwrap();
    assert_eq!(count(&again.tenant(&world.tenant)).await, 1);
}
