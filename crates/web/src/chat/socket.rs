//! The chat's WebSocket: resumes after the last message seen, then tells what is new.

use super::frames::{FromClient, FromDesk};
use super::{messages, origin};
use crate::asked::Asked;
use crate::{ApiError, App};
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use frontdesk_desk::chat::Visitor;
use frontdesk_domain::{ConversationId, MessageId};
use frontdesk_events::live::{Doing, Sign};
use serde::Deserialize;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::{Receiver, error::RecvError};
use tokio::time::{Instant, interval};
use tracing::{Instrument, Span};
use utoipa::IntoParams;

const HELLO_WITHIN: Duration = Duration::from_secs(10);
const PING_EVERY: Duration = Duration::from_secs(20);
/// News of other replicas are not told to this one; it looks by itself.
const LOOK_EVERY: Duration = Duration::from_secs(1);
const FRAME_BYTES_MAX: usize = 16 * 1024;
/// Read at once; without it each socket would keep 128 KiB, and zero them whenever it looks.
const READ_BYTES: usize = 2_048;
/// The team is told no more often that a visitor is writing.
const TYPING_TOLD_EVERY: Duration = Duration::from_secs(2);
/// Who of the team has not been heard to type for so long has stopped.
const TYPES_FOR: Duration = Duration::from_secs(6);
/// Messages a visitor may say in a minute.
const SAID_PER_MINUTE_MAX: u32 = 60;

#[derive(Debug, Deserialize, IntoParams)]
pub struct Key {
    /// The widget's public key.
    key: String,
}

/// Opens the chat's WebSocket; `docs/widget-protocol.md` describes its frames.
#[utoipa::path(get, path = "/chat/socket", tag = "Chat", params(Key), responses(
    (status = 101, description = "The connection becomes a WebSocket"),
    (status = 403, description = "This page may not use the chat"),
    (status = 404, description = "No business has this key"),
))]
pub async fn open(
    State(app): State<App>,
    Asked(Key { key }): Asked<Key>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    let allowed = async {
        let (_, _, channel) = app.desk.widget(&key).await?.ok_or_else(ApiError::unknown_key)?;
        origin::check(&app, &channel, &headers)
    };
    match allowed.await {
        Ok(()) => {
            let span = Span::current();
            let bounded = upgrade.max_message_size(FRAME_BYTES_MAX).max_frame_size(FRAME_BYTES_MAX);
            let bounded = bounded.read_buffer_size(READ_BYTES);
            bounded.on_upgrade(move |socket| talk(app, key, socket).instrument(span))
        }
        Err(error) => error.into_response(),
    }
}

async fn talk(app: App, key: String, mut socket: WebSocket) {
    let Some((visitor, after)) = hello(&app, &key, &mut socket).await else { return };
    let mut line = Line { app, visitor, socket, after, said: 0, since: Instant::now(), watched: None, typed: None };
    let _ = line.run().await;
}

/// The first frame says who it is.
async fn hello(app: &App, key: &str, socket: &mut WebSocket) -> Option<(Visitor, Option<MessageId>)> {
    let first = tokio::time::timeout(HELLO_WITHIN, socket.recv()).await.ok()??.ok()?;
    let Message::Text(text) = first else { return None };
    let Ok(FromClient::Hello { token, after }) = serde_json::from_str(&text) else {
        refuse(socket, "bad_frame", "The first frame must be hello.").await;
        return None;
    };
    match app.desk.visitor(key, &token).await {
        Ok(Some(visitor)) => Some((visitor, after.as_deref().and_then(MessageId::parse))),
        Ok(None) => {
            refuse(socket, "unauthorized", "This chat session is no longer good. Open a new one.").await;
            None
        }
        Err(_) => {
            refuse(socket, "unavailable", "The desk is busy; try again.").await;
            None
        }
    }
}

async fn refuse(socket: &mut WebSocket, code: &'static str, message: &str) {
    let frame = FromDesk::Error { code, message: message.to_owned(), client_id: None };
    if let Ok(text) = serde_json::to_string(&frame) {
        let _ = socket.send(Message::Text(text.into())).await;
    }
}

/// The connection is gone.
struct Gone;

/// One visitor's open connection.
struct Line {
    app: App,
    visitor: Visitor,
    socket: WebSocket,
    /// The last message the browser has.
    after: Option<MessageId>,
    said: u32,
    since: Instant,
    watched: Option<ConversationId>,
    /// When the team was last told that the visitor is writing.
    typed: Option<Instant>,
}

impl Line {
    async fn run(&mut self) -> Result<(), Gone> {
        let mut news = self.app.desk.news();
        let stopping = self.app.desk.stopping().clone();
        let (mut ping, mut look) = (interval(PING_EVERY), interval(LOOK_EVERY));
        let mut team = self.app.live.presence().overhear(&self.visitor.tenant);
        let mut types_until: Option<Instant> = None;
        let business = self.visitor.business.clone();
        let (id, language) = (self.visitor.id.clone(), business.tenant.locale.language);
        self.tell(&FromDesk::Ready { visitor: &id, business: &business.tenant.name, language }).await?;
        if let Ok(filed) = self.app.desk.chat_opened(&self.visitor).await {
            self.watched = filed.conversation;
        }
        self.catch_up().await?;
        loop {
            tokio::select! {
                frame = self.socket.recv() => match frame {
                    Some(Ok(Message::Text(text))) => self.heard(&text).await?,
                    Some(Ok(Message::Close(_)) | Err(_)) | None => return Err(Gone),
                    Some(Ok(_)) => {}
                },
                mine = concerns(&mut news, self.watched.clone()) => if mine { self.catch_up().await? },
                _ = look.tick() => self.catch_up().await?,
                () = answered(&mut team, self.watched.clone()) => {
                    types_until = Some(Instant::now() + TYPES_FOR);
                    self.tell(&FromDesk::Typing { on: true }).await?;
                }
                () = until(types_until) => {
                    types_until = None;
                    self.tell(&FromDesk::Typing { on: false }).await?;
                }
                _ = ping.tick() => self.tell(&FromDesk::Ping).await?,
                () = stopping.cancelled() => return Ok(()),
            }
        }
    }

    async fn heard(&mut self, text: &str) -> Result<(), Gone> {
        match serde_json::from_str(text) {
            Ok(FromClient::Say { client_id, body }) => self.say(client_id, &body).await,
            Ok(FromClient::Typing) => {
                self.types();
                Ok(())
            }
            Ok(_) => Ok(()),
            Err(_) => self.complain("bad_frame", "This frame cannot be read.".into(), None).await,
        }
    }

    /// Tells the team, in measure.
    fn types(&mut self) {
        let Some(conversation) = &self.watched else { return };
        if self.typed.is_none_or(|told| told.elapsed() > TYPING_TOLD_EVERY) {
            self.typed = Some(Instant::now());
            self.app.live.presence().contact_writes(&self.visitor.tenant, conversation);
        }
    }

    async fn say(&mut self, client_id: String, body: &str) -> Result<(), Gone> {
        if let Err(error) = messages::checked(&client_id, body) {
            return self.complain(error.code, error.message, Some(client_id)).await;
        }
        if self.since.elapsed() > Duration::from_secs(60) {
            (self.said, self.since) = (0, Instant::now());
        }
        self.said += 1;
        if self.said > SAID_PER_MINUTE_MAX {
            return self.complain("too_many", "That was a lot at once. Wait a minute.".into(), Some(client_id)).await;
        }
        match self.app.desk.chat_said(&self.visitor, &client_id, body).await {
            Ok(filed) => {
                self.watched = filed.conversation.or(self.watched.take());
                if !filed.waiting {
                    self.repeat(&client_id).await?;
                }
                self.catch_up().await?;
                self.tell(&FromDesk::Typing { on: filed.waiting }).await
            }
            Err(error) => {
                let error = ApiError::from(error);
                self.complain("unavailable", error.message, Some(client_id)).await
            }
        }
    }

    /// Said before, or nobody answers by itself: the echo comes again.
    async fn repeat(&mut self, client_id: &str) -> Result<(), Gone> {
        let all = self.app.desk.chat_messages(&self.visitor, None).await.unwrap_or_default();
        let said =
            all.into_iter().find(|m| m.client_id.as_deref() == Some(client_id) && Some(&m.id) <= self.after.as_ref());
        match said {
            Some(message) => self.tell(&FromDesk::Message(message.into())).await,
            None => Ok(()),
        }
    }

    /// Everything after the last message the browser has.
    async fn catch_up(&mut self) -> Result<(), Gone> {
        let Ok(new) = self.app.desk.chat_messages(&self.visitor, self.after.clone()).await else { return Ok(()) };
        for message in new {
            self.after = Some(message.id.clone());
            self.tell(&FromDesk::Message(message.into())).await?;
        }
        Ok(())
    }

    async fn complain(&mut self, code: &'static str, message: String, client_id: Option<String>) -> Result<(), Gone> {
        self.tell(&FromDesk::Error { code, message, client_id }).await
    }

    async fn tell(&mut self, frame: &FromDesk<'_>) -> Result<(), Gone> {
        let text = serde_json::to_string(frame).map_err(|_| Gone)?;
        self.socket.send(Message::Text(text.into())).await.map_err(|_| Gone)
    }
}

/// Waits until somebody of the team writes an answer here.
async fn answered(team: &mut Receiver<Arc<Sign>>, watched: Option<ConversationId>) {
    loop {
        match team.recv().await {
            Ok(sign) => match &*sign {
                Sign::Member(present) if present.doing == Doing::Typing && present.conversation == watched => return,
                _ => {}
            },
            // The next one tells it again.
            Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}

async fn until(moment: Option<Instant>) {
    match moment {
        Some(moment) => tokio::time::sleep_until(moment).await,
        None => std::future::pending().await,
    }
}

/// Waits for the next news; whether they are of this conversation. A connection that fell behind looks itself.
pub(super) async fn concerns(news: &mut Receiver<ConversationId>, watched: Option<ConversationId>) -> bool {
    match news.recv().await {
        Ok(conversation) => watched.as_ref() == Some(&conversation),
        Err(RecvError::Lagged(_)) => true,
        Err(RecvError::Closed) => std::future::pending().await,
    }
}
