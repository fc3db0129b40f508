//! The desk's own small pages, as browsers get them.

use crate::world::{World, ask};
use axum::http::Method;

cases! { pages_come_with_their_policy }

async fn pages_come_with_their_policy(world: World) {
    let get = async |path: &str| ask(&world.router, Method::GET, path, &[], None).await.expect(200);
    for page in ["account", "confirm-address", "first-run", "forgotten", "join", "new-password", "sign-in"] {
        let answer = get(&format!("/{page}")).await;
        let header = |name: &str| answer.headers[name].to_str().unwrap();
        assert_eq!(header("content-type"), "text/html; charset=utf-8", "{page}");
        let policy = header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'"), "{page}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{page}: {policy}");
        assert_eq!(header("referrer-policy"), "no-referrer", "{page}: the path before stands in no log");
        assert!(answer.text.contains(&format!("data-page=\"{page}\"")), "{page}");
        for part in answer.text.split(['"', '\'']).filter(|part| part.ends_with(".js") || part.ends_with(".css")) {
            assert!(part.starts_with('/'), "{page} loads {part}");
        }
    }
    for (part, kind, text) in [
        ("/pages.css", "text/css; charset=utf-8", "--accent"),
        ("/pages.js", "text/javascript; charset=utf-8", "export {"),
        ("/account.js", "text/javascript; charset=utf-8", "from \"/pages.js\""),
        ("/look.js", "text/javascript; charset=utf-8", "dataset.theme"),
        ("/words.js", "text/javascript; charset=utf-8", "export const language"),
    ] {
        let answer = get(part).await;
        assert_eq!(answer.headers["content-type"], kind, "{part}");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff", "{part}");
        assert!(answer.text.contains(text), "{part}");
    }
}
