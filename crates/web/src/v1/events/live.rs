//! The stream over a WebSocket: frames of JSON, told apart by `frame`.

use super::Wanted;
use super::said_by_page::{self, Manners};
use super::watch::{Says, Watch, still};
use crate::access::{Allowed, from_own_page};
use crate::asked::Asked;
use crate::{ApiError, App};
use axum::extract::State;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::ws::{Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::http::HeaderMap;
use axum::response::Response;
use bytes::Bytes;
use frontdesk_domain::Permission;
use frontdesk_domain::access::may;
use frontdesk_events::live::{Page, Present, Sign};
use std::time::Duration;
use tokio::time::Instant;
use tracing::{Instrument, Span};

/// A page says what is looked at and written there; nothing has to be said.
const FRAME_BYTES_MAX: usize = 1_024;
/// Read at once; without it each socket would keep 128 KiB, and zero them whenever it looks.
const READ_BYTES: usize = 1_024;
/// Who does not take a frame for so long is cut off.
const TAKEN_WITHIN: Duration = Duration::from_secs(10);

/// Opens the stream as a WebSocket; `docs/events.md` describes its frames.
#[utoipa::path(get, path = "/v1/events/live", tag = "Events", params(Wanted), responses(
    (status = 101, description = "The connection becomes a WebSocket"),
))]
pub async fn open(
    by: Allowed<may::EventsRead>,
    State(app): State<App>,
    headers: HeaderMap,
    Asked(wanted): Asked<Wanted>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Result<Response, ApiError> {
    let upgrade = upgrade.map_err(|_| ApiError::bad_request("Open this address as a WebSocket (RFC 6455)."))?;
    from_own_page(&app, &by.principal, &headers)?;
    // Who looks at which conversation is for those who may read conversations.
    let member = by.acting.by.actor.member().filter(|_| by.place.may(Permission::ConversationsRead));
    let watch = Watch::begin(&app, by.tenant(), still(&app, &headers, &by, member.is_some()), &wanted).await?;
    let page = member.map(|member| app.live.presence().enter(by.tenant(), member));
    let bounded = upgrade.max_message_size(FRAME_BYTES_MAX).max_frame_size(FRAME_BYTES_MAX);
    let (span, bounded) = (Span::current(), bounded.read_buffer_size(READ_BYTES));
    Ok(bounded.on_upgrade(move |socket| tell(socket, watch, page).instrument(span)))
}

/// Tells until one side goes away.
async fn tell(mut socket: WebSocket, mut watch: Watch, page: Option<(Page, Vec<Present>)>) {
    let ready = format!(r#"{{"frame":"ready","cursor":"{}"}}"#, watch.cursor());
    let mut goes_on = send(&mut socket, ready.into()).await;
    let (mut page, here) = page.unzip();
    for present in here.iter().flatten() {
        goes_on = goes_on && send(&mut socket, said_by_page::present(present)).await;
    }
    let mut manners = Manners::new(Instant::now());
    while goes_on {
        goes_on = tokio::select! {
            says = watch.next() => match frame(&says) {
                Some(frame) => send(&mut socket, frame).await && !matches!(says, Says::Resync(_)),
                None => false,
            },
            sign = another(&mut page) => match sign {
                Some(sign) => send(&mut socket, said_by_page::frame(&sign)).await,
                None => true,
            },
            heard = socket.recv() => match heard {
                Some(Ok(Message::Text(text))) => {
                    match said_by_page::take(text.as_str(), page.as_mut(), &mut manners, Instant::now()) {
                        Some(answer) => send(&mut socket, answer).await,
                        None => true,
                    }
                }
                heard => matches!(heard, Some(Ok(message)) if !matches!(message, Message::Close(_))),
            },
        };
    }
    // The other side may be gone already.
    let _ = tokio::time::timeout(TAKEN_WITHIN, socket.send(Message::Close(None))).await;
}

/// What somebody else does; a program is told nothing of that.
async fn another(page: &mut Option<Page>) -> Option<Sign> {
    match page {
        Some(page) => page.next().await,
        None => std::future::pending().await,
    }
}

fn frame(says: &Says) -> Option<Bytes> {
    match says {
        Says::Event(told) => Some(told.frame()),
        Says::Beat => Some(Bytes::from_static(br#"{"frame":"beat"}"#)),
        Says::Resync(resync) => Some(format!(r#"{{"frame":"resync","why":"{}"}}"#, resync.name()).into()),
        Says::Over => None,
    }
}

/// Whether it was taken.
async fn send(socket: &mut WebSocket, frame: Bytes) -> bool {
    let Ok(text) = Utf8Bytes::try_from(frame) else { return false };
    matches!(tokio::time::timeout(TAKEN_WITHIN, socket.send(Message::Text(text))).await, Ok(Ok(())))
}
