//! Who is let past, and what the others are told.

use crate::world::{URL, World, ask};
use axum::http::Method;
use frontdesk_domain::{Permission, PermissionSet, Role};
use serde_json::json;

cases! { recognised_or_not a_page_of_another_site_changes_nothing several_tenants_are_told_apart }

const LIST: &str = "/v1/bookings";

async fn recognised_or_not(world: World) {
    let viewer = world.member(&world.ours, Role::Viewer).await;
    let key = world.key(&world.ours, PermissionSet::of(&[Permission::BookingsRead])).await;
    for who in [&viewer, &key] {
        world.get(who, LIST).await.expect(200);
        world.post(who, LIST, json!({})).await.refused(403, "not_permitted");
    }
    world.get(&key, "/v1/contacts").await.refused(403, "not_permitted");
    let nobody = [
        ("cookie", "__Host-frontdesk=0000".to_owned()),
        ("cookie", "frontdesk=0000".to_owned()),
        ("authorization", "Bearer fdk_0000".to_owned()),
        ("authorization", format!("Bearer {}x", key.header.1.trim_start_matches("Bearer "))),
        ("authorization", "Basic YTpi".to_owned()),
        ("x-nothing", String::new()),
    ];
    for (name, value) in &nobody {
        ask(&world.router, Method::GET, LIST, &[(name, value)], None).await.refused(401, "not_signed_in");
    }
    // A bearer that is no good is not outdone by a cookie that is.
    let both = [("authorization", "Bearer fdk_0000"), ("cookie", viewer.header.1.as_str())];
    ask(&world.router, Method::GET, LIST, &both, None).await.refused(401, "not_signed_in");
    let page = ask(&world.router, Method::GET, "/errors/not_signed_in", &[], None).await.expect(200);
    assert!(page.text.starts_with("# `not_signed_in`"));
    ask(&world.router, Method::GET, "/errors/none", &[], None).await.refused(404, "not_found");
    ask(&world.router, Method::GET, "/v1/nothing", &[], None).await.refused(404, "not_found");
    ask(&world.router, Method::PUT, LIST, &[], None).await.refused(405, "not_allowed");
}

async fn a_page_of_another_site_changes_nothing(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let conversation = world.writes(&world.ours, "+15875550177", "hello").await;
    let path = format!("/v1/conversations/{conversation}/take-over");
    let cookie = ("cookie", agent.header.1.as_str());
    let refused: [&[(&str, &str)]; 5] = [
        &[cookie],
        &[cookie, ("origin", "https://evil.example")],
        &[cookie, ("origin", "null")],
        &[cookie, ("sec-fetch-site", "same-site")],
        &[cookie, ("sec-fetch-site", "cross-site"), ("origin", URL)],
    ];
    for headers in refused {
        ask(&world.router, Method::POST, &path, headers, None).await.refused(403, "forbidden");
    }
    let read = world.get(&agent, &format!("/v1/conversations/{conversation}")).await;
    assert_eq!(read.body["holder"], "assistant", "nothing was changed");
    for headers in [[cookie, ("origin", URL)], [cookie, ("sec-fetch-site", "same-origin")]] {
        ask(&world.router, Method::POST, &path, &headers, None).await.expect(200);
    }
    // A program sends no cookie by itself.
    let key = world.key(&world.ours, PermissionSet::of(&[Permission::ConversationsReply])).await;
    let bearer = [("authorization", key.header.1.as_str()), ("origin", "https://evil.example")];
    let path = format!("{path}?from={}", agent.member.clone().unwrap());
    ask(&world.router, Method::POST, &path, &bearer, None).await.expect(200);
}

async fn several_tenants_are_told_apart(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let member = agent.member.clone().unwrap();
    let now = jiff::Timestamp::UNIX_EPOCH;
    let beside = world.store.house().beside(&world.theirs.id);
    let joined = beside
        .write(move |tx| Box::pin(async move { frontdesk_store::memberships::put(tx, &member, &Role::Viewer, now) }));
    joined.await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    world.clock.forward(jiff::SignedDuration::from_secs(3));
    world.get(&agent, LIST).await.refused(400, "tenant_wanted");
    for tenant in [&world.ours, &world.theirs] {
        let headers = [("frontdesk-tenant", tenant.id.as_str())];
        world.ask(Method::GET, LIST, &agent, &headers, None).await.expect(200);
        let writes = world.ask(Method::POST, LIST, &agent, &headers, Some(json!({}))).await;
        let expected = if tenant.id == world.ours.id { 422 } else { 403 };
        assert_eq!(writes.status.as_u16(), expected, "the role of each tenant counts there: {}", writes.text);
        world.get(&agent, &format!("{LIST}?tenant={}", tenant.id)).await.expect(200);
    }
    for other in ["ten_00000000000000000000000000000000", "nonsense", ""] {
        let headers = [("frontdesk-tenant", other)];
        world.ask(Method::GET, LIST, &agent, &headers, None).await.refused(404, "not_found");
    }
}
