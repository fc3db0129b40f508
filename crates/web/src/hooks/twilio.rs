//! Twilio's webhooks. Each is verified, read, and answered after its commit.

use super::origin::url_seen;
use crate::access::PassedOn;
use crate::{ApiError, App};
use axum::extract::State;
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use frontdesk_desk::call::TurnMade;
use frontdesk_domain::outside::{Hook, Webhook};
use frontdesk_domain::{ChannelKind, Inbound, InboundEvent};
use frontdesk_events::live::{Happens, InCall};
use std::time::Instant;

type Answer = Result<Response, ApiError>;

/// Makes the handler of one webhook: all have the same shape and differ in what they mean.
macro_rules! hook {
    ($(#[doc = $doc:literal] $name:ident $path:literal $hook:ident $answer:ident;)*) => {$(
        #[doc = $doc]
        #[utoipa::path(
            post, path = $path, tag = "Twilio",
            request_body(content_type = "application/x-www-form-urlencoded", description = "The fields Twilio sends, signed in X-Twilio-Signature"),
            responses(
                (status = 200, description = "TwiML", content_type = "text/xml"),
                (status = 400, description = "Signed, but a field is missing"),
                (status = 403, description = "The signature is missing or wrong; nothing was stored"),
                (status = 503, description = "The database is busy; nothing was changed"),
            )
        )]
        pub async fn $name(
            State(app): State<App>,
            PassedOn(by_proxy): PassedOn,
            uri: Uri,
            headers: HeaderMap,
            body: Bytes,
        ) -> Answer {
            // How long an answer takes is measured, not decided by: the wall clock changes nothing here.
            #[expect(clippy::disallowed_methods, reason = "a latency metric")]
            let begun = Instant::now();
            let url = url_seen(&app, by_proxy, &headers, &uri);
            let inbound = app.phone.receive(Hook::$hook, &webhook(url, &uri, &headers, &body))?;
            let answer = $answer(&app, inbound, begun).await;
            ::metrics::histogram!("frontdesk_webhook_seconds", "hook" => stringify!($name)).record(begun.elapsed());
            answer
        }
    )*};
}

hook! {
    /// A call begins.
    voice "/hooks/twilio/voice" Call call;
    /// The caller said something, pressed keys, or stayed silent.
    voice_turn "/hooks/twilio/voice/turn" CallTurn call;
    /// Twilio asks at once what is to be said, because it was asked to.
    voice_now "/hooks/twilio/voice/now" CallNow call;
    /// What the caller has said until now, while they speak. It is shown to whoever watches the call, and kept nowhere.
    voice_speaking "/hooks/twilio/voice/speaking" CallSpeaking speaking;
    /// The forwarded leg of a call ended.
    voice_dialed "/hooks/twilio/voice/dialed" CallDialed call;
    /// The caller left a message.
    voice_recorded "/hooks/twilio/voice/recorded" CallRecorded call;
    /// How far a call has come.
    voice_status "/hooks/twilio/voice/status" CallStatus call;
    /// A text arrived.
    sms "/hooks/twilio/sms" Text text;
    /// How far a text of ours has come.
    sms_status "/hooks/twilio/sms/status" TextStatus report;
}

async fn call(app: &App, inbound: Option<Inbound>, begun: Instant) -> Answer {
    let Some(inbound) = inbound else { return Ok(xml(app.phone.nothing())) };
    let (answer, made) = app.desk.answer_call(inbound, app.phone.clone()).await?;
    if let Some(TurnMade { tenant, conversation, number }) = made {
        let took_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let what = Happens::Answered { took_ms };
        app.live.presence().in_call(&tenant, InCall { conversation, turn: number, what });
    }
    Ok(xml(answer))
}

/// Asks the database nothing: the address that the vendor was given names the conversation.
async fn speaking(app: &App, inbound: Option<Inbound>, _: Instant) -> Answer {
    if let Some(Inbound { to, event: InboundEvent::Speaking { words, conversation, turn }, .. }) = inbound
        && let Some(tenant) = app.desk.tenant_at(ChannelKind::Twilio, &to).await?
    {
        let what = Happens::Speaks { words };
        app.live.presence().in_call(&tenant, InCall { conversation, turn, what });
    }
    Ok(xml(app.phone.nothing()))
}

/// Filed and answered at once; the reply leaves through the outbox.
async fn text(app: &App, inbound: Option<Inbound>, _: Instant) -> Answer {
    if let Some(inbound) = inbound {
        app.desk.hear_text(inbound).await?;
    }
    Ok(xml(app.phone.nothing()))
}

async fn report(app: &App, inbound: Option<Inbound>, _: Instant) -> Answer {
    if let Some(inbound) = inbound {
        app.desk.text_reported(inbound).await?;
    }
    Ok(xml(app.phone.nothing()))
}

fn xml(answer: String) -> Response {
    ([(header::CONTENT_TYPE, "text/xml; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], answer).into_response()
}

fn webhook(url: String, uri: &Uri, headers: &HeaderMap, body: &Bytes) -> Webhook {
    let pairs = |bytes: &[u8]| form_urlencoded::parse(bytes).into_owned().collect();
    let json = headers.get(header::CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"application/json"));
    let wanted = |name: &str| name.contains("twilio") || name == "content-type";
    Webhook {
        url,
        headers: headers
            .iter()
            .filter(|(name, _)| wanted(name.as_str()))
            .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
            .collect(),
        query: uri.query().map(|q| pairs(q.as_bytes())).unwrap_or_default(),
        form: if json { Vec::new() } else { pairs(body) },
        body: if json { body.to_vec() } else { Vec::new() },
    }
}
