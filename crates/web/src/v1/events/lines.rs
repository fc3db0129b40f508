//! The stream as server-sent events. An event's lines are written once for all who read them.

use super::watch::{Says, Watch};
use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures::stream::{once, unfold};
use futures::{StreamExt, future};
use std::convert::Infallible;

/// Milliseconds after which a browser connects again.
const AGAIN_MS: u32 = 2_000;

pub(super) fn answer(watch: Watch) -> Response {
    let cursor = watch.cursor();
    let first = format!("retry: {AGAIN_MS}\nid: {cursor}\nevent: ready\ndata: {{\"cursor\":\"{cursor}\"}}\n\n");
    let first = once(future::ready(Bytes::from(first)));
    let rest = unfold(watch, async |mut watch| Some((line(watch.next().await)?, watch)));
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        // Proxies that gather an answer before they pass it on would hold it back.
        (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    (headers, Body::from_stream(first.chain(rest).map(Ok::<_, Infallible>))).into_response()
}

fn line(says: Says) -> Option<Bytes> {
    match says {
        Says::Event(told) => Some(told.line()),
        Says::Beat => Some(Bytes::from_static(b": beat\n\n")),
        // Without an id, so that the browser does not come back with the cursor that was of no use.
        Says::Resync(resync) => Some(format!("id\nevent: resync\ndata: {{\"why\":\"{}\"}}\n\n", resync.name()).into()),
        Says::Over => None,
    }
}
