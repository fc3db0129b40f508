//! The dashboard's addresses over HTTP, with the pages built in or without.

use crate::world::{World, ask};
use axum::http::Method;

cases! { its_own_addresses_alone_answer_with_the_page }

async fn its_own_addresses_alone_answer_with_the_page(world: World) {
    let (router, get) = (&world.router, Method::GET);
    for path in ["/", "/inbox", "/inbox/cnv_1", "/settings/hours"] {
        let page = ask(router, get.clone(), path, &[], None).await;
        match page.status.as_u16() {
            200 => carries_its_number(&page.text, page.headers["content-security-policy"].to_str().unwrap()),
            503 => assert!(page.text.contains("npm run build"), "{}", page.text),
            other => panic!("{path}: {other}"),
        }
        assert_eq!(page.headers["cache-control"], "no-store");
        assert_eq!(page.headers["x-frame-options"], "DENY");
    }
    for path in ["/wp-admin", "/v1/nothing", "/assets/nothing.js", "/inboxes", "/index.html"] {
        ask(router, get.clone(), path, &[], None).await.refused(404, "not_found");
    }
    ask(router, Method::POST, "/inbox", &[], None).await.refused(404, "not_found");
}

/// What the policy lets run is what the page carries.
fn carries_its_number(page: &str, policy: &str) {
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap();
    assert_eq!(nonce.len(), 32);
    assert!(page.contains(&format!("nonce=\"{nonce}\"")) && !page.contains("__NONCE__"));
}
