//! Every noun: what is written is read back, and what may happen twice happens once.

use crate::cases;
use crate::world::*;
use frontdesk_domain::*;
use frontdesk_store::*;

cases! {
    tenants_and_the_directory
    an_address_belongs_to_one_tenant
    contacts_are_one_per_address
    a_call_finds_its_conversation_and_its_answers
    a_conversation_is_saved_and_found
    a_conversation_that_changed_meanwhile_is_not_saved
    deliveries_are_filed_once
    bookings_are_kept_and_found
    the_journal_knows_what_was_tried
    events_and_timers
    papers_are_kept_once
    odd_text_survives
}

async fn tenants_and_the_directory(world: World) {
    settle_clinic(&world).await;
    let store = &world.store;
    assert_eq!(store.route(ChannelKind::Twilio, "+15875550100").await.unwrap(), Some(world.tenant.clone()));
    assert_eq!(store.route(ChannelKind::Twilio, "+15875550199").await.unwrap(), None);
    assert_eq!(store.route(ChannelKind::Web, "+15875550100").await.unwrap(), None);
    assert_eq!(store.tenants().await.unwrap(), [world.tenant.clone()]);
    store.ready().await.unwrap();
    store.note_unknown_call("+15550000000", at(0)).await.unwrap();
    store.note_unknown_call("+15550000000", at(1)).await.unwrap();

    let loaded = world.mine().read(|tx| Box::pin(tenants::load(tx))).await.unwrap();
    assert_eq!(loaded, Some(clinic(&world.tenant, "+15875550100")));
    assert_eq!(world.theirs().read(|tx| Box::pin(tenants::load(tx))).await.unwrap(), None);

    let mut moved = clinic(&world.tenant, "+15875550111");
    moved.channels[0].id = ChannelId::parse("chn_other").unwrap();
    world.mine().write(move |tx| Box::pin(async move { tenants::save(tx, &moved, at(1)).await })).await.unwrap();
    assert_eq!(store.route(ChannelKind::Twilio, "+15875550100").await.unwrap(), None, "the old channel is gone");
    assert_eq!(store.route(ChannelKind::Twilio, "+15875550111").await.unwrap(), Some(world.tenant));
}

async fn papers_are_kept_once(world: World) {
    settle_clinic(&world).await;
    let (one, other) = (Digest::of("one"), Digest::of("other"));
    let keep = work(move |tx| {
        Box::pin(async move {
            papers::keep(tx, papers::Kind::Prompt, one, "one", at(0));
            papers::keep(tx, papers::Kind::Prompt, one, "changed", at(1));
            papers::keep(tx, papers::Kind::Prompt, other, "other", at(1));
            Ok(())
        })
    });
    world.mine().write(keep).await.unwrap();
    let find =
        |kind, digits: String| work(move |tx| Box::pin(async move { papers::beginning(tx, kind, &digits).await }));
    let half = one.to_string()[..8].to_owned();
    let found = world.mine().read(find(papers::Kind::Prompt, half.clone())).await.unwrap();
    assert_eq!(found.as_deref(), Some("one"), "the first that was kept stays");
    assert_eq!(world.mine().read(find(papers::Kind::Playbook, half.clone())).await.unwrap(), None);
    assert_eq!(world.theirs().read(find(papers::Kind::Prompt, half)).await.unwrap(), None, "it is another tenant's");

    // What stood in the settings is kept when they change.
    let mut moved = clinic(&world.tenant, "+15875550111");
    let was = serde_json::to_string(&clinic(&world.tenant, "+15875550100")).unwrap();
    moved.name = "Another".into();
    world.mine().write(move |tx| Box::pin(async move { tenants::save(tx, &moved, at(1)).await })).await.unwrap();
    let digits = Digest::of(&was).to_string();
    assert_eq!(world.mine().read(find(papers::Kind::Settings, digits)).await.unwrap(), Some(was));
}

async fn an_address_belongs_to_one_tenant(world: World) {
    settle_clinic(&world).await;
    let thief = clinic(&world.other, "+15875550100");
    let taken = world.theirs().write(move |tx| Box::pin(async move { tenants::save(tx, &thief, at(0)).await })).await;
    assert!(matches!(taken, Err(Error::Conflict(_))), "{taken:?}");
}

async fn contacts_are_one_per_address(world: World) {
    let (a, b) = (new_id!(ContactId), new_id!(ContactId));
    let first = a.clone();
    let job = work(move |tx| {
        Box::pin(async move {
            let contact = contacts::find_or_create(tx, &phone(1), a.clone(), at(0)).await?;
            assert_eq!((&contact.id, contact.sms), (&a, Consent::Implied));
            assert_eq!(contacts::find_or_create(tx, &phone(1), b.clone(), at(1)).await?.id, a);
            assert_eq!(contacts::find_or_create(tx, &phone(2), b.clone(), at(1)).await?.id, b);
            contacts::set_name(tx, &a, "José García");
            contacts::set_consent(tx, &a, Consent::Withdrawn);
            contacts::set_language(tx, &a, Language::Es);
            contacts::set_greet_by_name(tx, &a, true);
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
    let id = first.clone();
    let found = world.mine().read(move |tx| Box::pin(async move { contacts::get(tx, &id).await })).await.unwrap();
    let wanted = Contact {
        id: first,
        name: Some("José García".into()),
        language: Some(Language::Es),
        address: phone(1),
        greet_by_name: true,
        sms: Consent::Withdrawn,
    };
    assert_eq!(found, Some(wanted));
}

async fn a_call_finds_its_conversation_and_its_answers(world: World) {
    let open = conversation(&world.mine(), 1).await;
    let id = open.conversation.id.clone();
    let turn = new_id!(TurnId);
    let wanted = open.clone();
    let job = work(move |tx| {
        Box::pin(async move {
            assert_eq!(conversations::for_call(tx, "CA1", "k1").await?, None);
            calls::start(tx, "CA1", &id, "in-progress", at(0));
            assert_eq!(conversations::for_call(tx, "CA1", "k1").await?, Some((wanted, None)));
            let new = turns::NewTurn {
                id: &turn,
                conversation: &id,
                seq: 1,
                key: "k1",
                medium: Medium::Voice,
                heard: "tomorrow at two",
                record: "{}",
                answer: "<Response>ü\r\n</Response>",
                at: at(1),
            };
            turns::insert(tx, &new);
            let (_, answer) = conversations::for_call(tx, "CA1", "k1").await?.unwrap();
            assert_eq!(answer.as_deref(), Some("<Response>ü\r\n</Response>"));
            assert_eq!(turns::of(tx, &id).await?.len(), 1);
            assert_eq!(turns::latest_answer(tx, &id).await?, answer);
            assert_eq!(conversations::latest_of(tx, &phone(1)).await?.as_ref(), Some(&id));
            assert_eq!(conversations::latest_of(tx, &phone(9)).await?, None);
            assert!(calls::end(tx, "CA1", "completed", at(2)).await?);
            assert!(!calls::end(tx, "CA1", "completed", at(3)).await?, "the end is told twice");
            let call = calls::get(tx, "CA1").await?.unwrap();
            assert_eq!((call.status.as_str(), call.ended_at), ("completed", Some(at(2))));
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();

    let same_seq = world.mine().write(turn_with(&open.conversation.id, 1, "k9")).await;
    assert!(matches!(same_seq, Err(Error::Conflict(_))), "turns do not run side by side: {same_seq:?}");
}

fn turn_with(
    conversation: &ConversationId,
    seq: i64,
    key: &'static str,
) -> impl for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<()>> + Send + 'static {
    let (id, conversation) = (new_id!(TurnId), conversation.clone());
    move |tx| {
        let new = turns::NewTurn {
            id: &id,
            conversation: &conversation,
            seq,
            key,
            medium: Medium::Voice,
            heard: "",
            record: "{}",
            answer: "",
            at: at(0),
        };
        turns::insert(tx, &new);
        Box::pin(std::future::ready(Ok(())))
    }
}

async fn a_conversation_is_saved_and_found(world: World) {
    let open = conversation(&world.mine(), 1).await;
    assert_eq!((open.epoch, open.turn_count, open.dialogue.as_str()), (0, 0, "{}"));
    let (id, contact) = (open.conversation.id.clone(), open.contact.id.clone());
    let job = work(move |tx| {
        Box::pin(async move {
            let mut saved = conversations::Saved {
                dialogue: r#"{"flow":"book"}"#,
                language: Language::Es,
                status: ConversationStatus::Open,
                holder: Holder::Assistant,
                medium: Medium::Sms,
                turn_count: 3,
                last_at: at(5),
                seen: 0,
            };
            conversations::save(tx, &id, &saved);
            let found = conversations::open_for_contact(tx, &contact, at(5)).await?.unwrap();
            assert_eq!((found.epoch, found.turn_count, found.version), (0, 3, 1));
            assert_eq!(found.dialogue, r#"{"flow":"book"}"#);
            assert_eq!((found.conversation.language, found.conversation.medium), (Language::Es, Medium::Sms));
            assert_eq!(conversations::open_for_contact(tx, &contact, at(6)).await?, None, "too long ago");
            assert_eq!(conversations::quiet_since(tx, at(6), 10).await?, [id.clone()]);
            saved.holder = Holder::Member;
            saved.seen = 1;
            conversations::save(tx, &id, &saved);
            saved.seen = 2;
            conversations::save(tx, &id, &saved);
            assert_eq!(conversations::get(tx, &id).await?.unwrap().epoch, 1, "one change of hands");
            conversations::touch(tx, &id, at(5));
            conversations::hand_over(tx, &id, Holder::Queue);
            assert_eq!(conversations::get(tx, &id).await?.unwrap().version, 5, "every change is another version");
            saved.seen = 5;
            saved.status = ConversationStatus::Closed;
            conversations::save(tx, &id, &saved);
            assert_eq!(conversations::open_for_contact(tx, &contact, at(0)).await?, None);
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
}

/// Two who read the same state and save it one after the other: the second would undo what the first did.
async fn a_conversation_that_changed_meanwhile_is_not_saved(world: World) {
    let id = conversation(&world.mine(), 1).await.conversation.id;
    let save = |seen, turn_count| {
        let id = id.clone();
        work(move |tx| {
            let saved = conversations::Saved {
                dialogue: "{}",
                language: Language::En,
                status: ConversationStatus::Open,
                holder: Holder::Assistant,
                medium: Medium::Voice,
                turn_count,
                last_at: at(1),
                seen,
            };
            conversations::save(tx, &id, &saved);
            Box::pin(std::future::ready(Ok(())))
        })
    };
    world.mine().write(save(0, 1)).await.unwrap();
    let stale = world.mine().write(save(0, 2)).await;
    assert!(matches!(&stale, Err(e @ Error::Conflict(_)) if e.is_retry()), "{stale:?}");
    world.mine().write(save(1, 2)).await.unwrap();
}

async fn deliveries_are_filed_once(world: World) {
    let open = conversation(&world.mine(), 1).await;
    let id = open.conversation.id;
    let turn = new_id!(TurnId);
    assert!(world.store.due(at(9)).await.unwrap().is_empty());
    let filed = id.clone();
    let job = work(move |tx| {
        Box::pin(async move {
            assert!(inbox::file(tx, "SM1", Some(&filed), "1", at(1)).await?);
            assert!(!inbox::file(tx, "SM1", Some(&filed), "1", at(2)).await?);
            inbox::leave_until(tx, "SM1", at(9));
            assert_eq!(inbox::conversations_waiting(tx, at(8), 9).await?, [], "left to whoever filed it");
            assert_eq!(inbox::conversations_waiting(tx, at(9), 9).await?.len(), 1);
            inbox::leave_until(tx, "SM1", at(1));
            assert!(inbox::file(tx, "SM2", Some(&filed), "2", at(2)).await?);
            assert!(inbox::file(tx, "SM3", None, "3", at(2)).await?);
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
    let due = Due { tenant: world.tenant.clone(), inbox: true, outbox: false, timers: false };
    assert_eq!(world.store.due(at(9)).await.unwrap(), [due]);
    let job = work(move |tx| {
        Box::pin(async move {
            assert_eq!(inbox::conversations_waiting(tx, at(2), 5).await?, [id.clone()]);
            inbox::postpone(tx, &id, at(7));
            assert_eq!(inbox::failures(tx, &id).await?, 1);
            assert!(inbox::conversations_waiting(tx, at(6), 5).await?.is_empty());
            assert_eq!(inbox::conversations_waiting(tx, at(7), 5).await?.len(), 1);
            let waiting = inbox::waiting(tx, &id).await?;
            assert_eq!(waiting, [("SM1".into(), "1".into()), ("SM2".into(), "2".into())]);
            inbox::take(tx, &["SM1", "SM2"], &turn);
            assert!(inbox::waiting(tx, &id).await?.is_empty());
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
    assert!(world.store.due(at(9)).await.unwrap().is_empty());
}

async fn bookings_are_kept_and_found(world: World) {
    let open = conversation(&world.mine(), 1).await;
    let booking = Booking {
        id: new_id!(BookingId),
        kind: BookingKind::Appointment,
        status: BookingStatus::Confirmed,
        reference: "ABC234".into(),
        offer: offer("res_patel", 0, 60, 30),
        name: "Anna Nowak".into(),
        address: phone(1),
        phone: Some("+15875550001".into()),
        booked_at: at(0),
    };
    let job = work(move |tx| {
        Box::pin(async move {
            let id = &booking.id;
            bookings::insert(tx, &booking, &open.contact.id, &open.conversation.id);
            assert_eq!(bookings::get(tx, id).await?.as_ref(), Some(&booking));
            assert_eq!(bookings::by_reference(tx, "ABC234").await?.as_ref(), Some(&booking));
            assert_eq!(bookings::upcoming(tx, &phone(1), None, at(60)).await?, [booking.clone()]);
            assert!(bookings::upcoming(tx, &phone(1), None, at(61)).await?.is_empty(), "it has begun");
            let visitor = Address::Visitor("vis_1".into());
            assert_eq!(bookings::upcoming(tx, &visitor, Some("+15875550001"), at(0)).await?.len(), 1);
            assert!(bookings::upcoming(tx, &visitor, None, at(0)).await?.is_empty());
            let moved = offer("res_chen", 1, 90, 45);
            bookings::update_offer(tx, id, &moved, at(1));
            assert_eq!(bookings::get(tx, id).await?.unwrap().offer, moved);
            assert!(bookings::cancel(tx, id, at(2)).await?);
            assert!(!bookings::cancel(tx, id, at(2)).await?);
            assert!(bookings::upcoming(tx, &phone(1), None, at(0)).await?.is_empty());
            assert_eq!(bookings::all(tx).await?[0].status, BookingStatus::Cancelled);
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
}

async fn the_journal_knows_what_was_tried(world: World) {
    let id = new_id!(JournalId);
    let job = work(move |tx| {
        Box::pin(async move {
            let entry = journal::NewEntry { id: &id, kind: "book", key: "cnv_1/3/book", detail: "{}" };
            assert_eq!(journal::start(tx, &entry, at(0)).await?, journal::Started::New);
            let again = journal::start(tx, &entry, at(1)).await?;
            let journal::Started::Already { state, attempt, .. } = again else { panic!("noted twice") };
            assert_eq!((state, attempt), (journal::State::Started, 1));
            journal::finish(tx, &id, journal::State::Failed, r#"{"code":"x"}"#, at(2));
            assert!(journal::again(tx, &id, at(3)).await?);
            journal::finish(tx, &id, journal::State::Done, r#"{"ok":1}"#, at(4));
            assert!(!journal::again(tx, &id, at(5)).await?, "done is done");
            let end = journal::start(tx, &entry, at(6)).await?;
            let wanted =
                journal::Started::Already { id, state: journal::State::Done, attempt: 2, detail: r#"{"ok":1}"#.into() };
            assert_eq!(end, wanted);
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
}

async fn events_and_timers(world: World) {
    let conversation = new_id!(ConversationId);
    let event = Event {
        id: new_id!(EventId),
        conversation: Some(conversation.clone()),
        at: at(0),
        what: Happened::ConversationClosed { why: "busy".into() },
    };
    let (one, two) = (new_id!(TimerId), new_id!(TimerId));
    let job = work(move |tx| {
        Box::pin(async move {
            events::append(tx, &event);
            assert_eq!(events::of(tx, &conversation).await?, [event]);
            let mut timer = timers::NewTimer {
                id: &one,
                kind: "reminder",
                key: "bkg_1/24h",
                due_at: at(10),
                conversation: Some(&conversation),
                booking: None,
                detail: "{}",
            };
            timers::set(tx, &timer);
            (timer.id, timer.due_at) = (&two, at(20));
            timers::set(tx, &timer);
            assert!(timers::claim(tx, at(10), at(15), 9).await?.is_empty(), "it was set anew");
            let due = timers::claim(tx, at(20), at(25), 9).await?;
            assert_eq!((due.len(), due[0].attempts, &due[0].id), (1, 1, &one));
            assert!(timers::claim(tx, at(24), at(30), 9).await?.is_empty(), "it is leased");
            let again = timers::claim(tx, at(25), at(30), 9).await?;
            assert_eq!(again[0].attempts, 2, "the lease ran out");
            let moved = timers::Due { due_at: at(10), ..again[0].clone() };
            assert!(!timers::done(tx, &moved, at(26)).await?, "it was set anew after that claim");
            assert!(timers::done(tx, &again[0], at(26)).await?);
            assert!(!timers::done(tx, &again[0], at(26)).await?, "once");
            timers::cancel(tx, "bkg_1/24h");
            assert!(timers::claim(tx, at(99), at(100), 9).await?.is_empty());
            timers::set(tx, &timer);
            timers::cancel(tx, "bkg_1/24h");
            assert!(timers::claim(tx, at(99), at(100), 9).await?.is_empty());
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
}

async fn odd_text_survives(world: World) {
    let names = ["O'Connor", "李小明", "a\"b\\c", "\u{1F600}", "two\nlines", ""];
    let id = new_id!(ContactId);
    let job = work(move |tx| {
        Box::pin(async move {
            contacts::find_or_create(tx, &phone(1), id.clone(), at(0)).await?;
            for name in names {
                contacts::set_name(tx, &id, name);
                assert_eq!(contacts::get(tx, &id).await?.unwrap().name.as_deref(), Some(name));
            }
            contacts::set_name(tx, &id, "nul\0in it");
            assert_eq!(contacts::get(tx, &id).await?.unwrap().name.as_deref(), Some("nul\u{FFFD}in it"));
            Ok(())
        })
    });
    world.mine().write(job).await.unwrap();
}
