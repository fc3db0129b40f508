//! Every request has an id. It stands in each log line that the request causes, and in the answer's
//! `X-Request-Id`; the path's parameters and the query stand nowhere.

use crate::access::Proxies;
use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::Response;
use frontdesk_desk::Desk;
use tokio::time::Instant;
use tracing::Instrument;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Gives the requests of these routes their ids. An id that comes with a request is kept only where one of the proxies
/// passed it on: otherwise strangers would choose what stands in the logs.
pub fn traced(router: Router, desk: Desk, proxies: Proxies) -> Router {
    router.layer(middleware::from_fn(move |request: Request, next: Next| {
        let given = proxies.passed_on(request.extensions()).then(|| given(request.headers())).flatten();
        let id = given.unwrap_or_else(|| desk.request_id());
        answer(id, request, next)
    }))
}

async fn answer(id: String, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    let span = tracing::info_span!("request", %id, method = %request.method(), route);
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let (status, ms) = (response.status().as_u16(), begun.elapsed().as_millis() as u64);
    tracing::debug!(parent: &span, status, ms, "answered");
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, id);
    }
    response
}

/// The proxy's id: 8 to 64 letters, digits, `-` and `_`.
fn given(headers: &HeaderMap) -> Option<String> {
    let id = headers.get(HEADER)?.to_str().ok()?;
    let plain = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    (plain && (8..=64).contains(&id.len())).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_could_break_a_log_line_is_not_taken() {
        let of = |text: &'static str| given(&HeaderMap::from_iter([(HEADER, HeaderValue::from_static(text))]));
        assert_eq!(of("3f2a-77_Xy"), Some("3f2a-77_Xy".into()));
        for text in ["", "short", "with space", "a{b}cdefgh", "+15875550111"] {
            assert_eq!(of(text), None, "{text:?}");
        }
        assert_eq!(given(&HeaderMap::new()), None);
    }
}
