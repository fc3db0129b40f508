//! The desk's own small pages: signing in, joining, new passwords, the account. Plain files, built in.

use crate::App;
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// Nothing but our own files: no inline script, no frame, no form that leaves.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; \
     base-uri 'none'; frame-ancestors 'none'",
);

/// Pages by their paths.
macro_rules! pages {
    ($($name:literal)*) => {
        &[$((concat!("/", $name), include_str!(concat!("../../../pages/", $name, ".html")))),*]
    };
}

const PAGES: &[(&str, &str)] =
    pages!["account" "confirm-address" "first-run" "forgotten" "join" "new-password" "sign-in"];
const STYLE: &str = include_str!("../../../pages/pages.css");
const SCRIPT: &str = include_str!("../../../pages/pages.js");
const LOOK: &str = include_str!("../../../pages/look.js");
const WORDS: &str = include_str!("../../../pages/words.js");
const ACCOUNT: &str = include_str!("../../../pages/account.js");

pub(crate) fn routes() -> Router<App> {
    let pages = PAGES.iter().fold(Router::new(), |router, (path, text)| {
        router.route(path, get(move || async move { page(text, "text/html; charset=utf-8") }))
    });
    pages
        .route("/pages.css", get(|| async { page(STYLE, "text/css; charset=utf-8") }))
        .route("/account.js", get(|| async { page(ACCOUNT, "text/javascript; charset=utf-8") }))
        .route("/look.js", get(|| async { page(LOOK, "text/javascript; charset=utf-8") }))
        .route("/words.js", get(|| async { page(WORDS, "text/javascript; charset=utf-8") }))
        .route("/pages.js", get(|| async { page(SCRIPT, "text/javascript; charset=utf-8") }))
}

fn page(text: &'static str, kind: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    ];
    (headers, text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_holds_no_script_of_its_own_and_nothing_from_elsewhere() {
        for (path, text) in PAGES {
            assert!(text.contains(&format!("data-page=\"{}\"", &path[1..])), "{path}");
            assert!(!text.contains("<style") && !text.contains(" style=") && !text.contains("onclick"), "{path}");
            assert_eq!(text.matches("<script src=\"/").count(), 2, "{path}");
            assert_eq!(text.matches("<script").count(), 2, "{path}");
            assert!(!text.contains("//cdn") && !text.contains("http://") && !text.contains("https://"), "{path}");
            assert!(text.contains("lang=\"en\"") && text.contains("role=\"alert\""), "{path}");
        }
    }
}
