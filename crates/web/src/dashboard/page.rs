//! The page, written anew for each answer: its policy names a number that no other answer has, and scripts and styles
//! that do not carry it do not run.

use super::file::File;
use super::places::is_ours;
use crate::App;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use std::fmt::Write;

include!(concat!(env!("OUT_DIR"), "/dashboard.rs"));

/// Stands in the page where the number goes.
const NONCE: &str = "__NONCE__";
const NOT_BUILT: &str = "The dashboard is not part of this build.\n\n\
    `make demo` builds it with the desk. By hand: npm ci && npm run build in the folder dashboard, then build frontdesk \
    again.\nThe API is there without it: see /docs.\n";

/// What the dashboard answers; `None` where the address is not its own.
pub(crate) fn answer(app: &App, method: &Method, path: &str, asked: &HeaderMap) -> Option<Response> {
    if !matches!(*method, Method::GET | Method::HEAD) {
        return None;
    }
    if let Some(file) = FILES.iter().find(|file| file.path == path) {
        return Some(file.answer(asked));
    }
    is_ours(path).then(|| INDEX.map_or_else(not_built, |index| page(index, app.desk.clock().random())))
}

fn page(index: &str, random: [u8; 16]) -> Response {
    let nonce = random.iter().fold(String::with_capacity(32), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    let mut answer = index.replace(NONCE, &nonce).into_response();
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(policy) = HeaderValue::try_from(policy(&nonce)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    answer
}

/// Our own files, and what carries the number; pictures may also be drawn by the page itself.
fn policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; \
         img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

fn not_built() -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (RETRY_AFTER, HeaderValue::from_static("600")),
    ];
    (StatusCode::SERVICE_UNAVAILABLE, headers, NOT_BUILT).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = include_str!("../../../../dashboard/index.html");

    #[test]
    fn every_script_and_style_of_the_page_carries_the_number_or_is_a_file() {
        assert!(SOURCE.contains(&format!("<meta property=\"csp-nonce\" nonce=\"{NONCE}\"")));
        assert!(!SOURCE.contains(" style=") && !SOURCE.contains(" onclick") && !SOURCE.contains("<style>"));
        for script in SOURCE.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(tag.contains("src=\"/") || tag.contains(NONCE), "{tag}");
        }
    }

    #[test]
    fn the_number_stands_in_the_policy_and_in_the_page_and_is_another_each_time() {
        let first = page(SOURCE, [1; 16]);
        let policy = first.headers()[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        assert!(policy.contains("script-src 'self' 'nonce-01010101010101010101010101010101';"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_ne!(first.headers()[CONTENT_SECURITY_POLICY], page(SOURCE, [2; 16]).headers()[CONTENT_SECURITY_POLICY]);
    }
}
