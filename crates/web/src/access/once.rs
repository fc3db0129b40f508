//! `Idempotency-Key`: a request that is sent twice is done once, and answered the same.

use super::caller::caller;
use super::tenant::chosen;
use crate::{ApiError, App};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use bytes::Bytes;
use frontdesk_domain::{TenantId, hex};
use frontdesk_store::requests::{self, Before};
use frontdesk_store::{BoxFuture, HOUSE, Store, Tx};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
const KEY_CHARS_MAX: usize = 255;
const BODY_BYTES_MAX: usize = 64 * 1024;
const ANSWER_BYTES_MAX: usize = 256 * 1024;
/// Longer than any request may take.
const LEASE: SignedDuration = SignedDuration::from_secs(60);
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24);

/// The key under which a request is done once; guards hand it to the use case.
#[derive(Clone, Debug)]
pub(super) struct Once(pub String);

/// Set on an answer with a secret in it, which is told once and kept nowhere.
#[derive(Clone, Copy, Debug)]
pub struct Unkept;

/// Runs the request, or answers what it was answered before. Without a key, or without somebody whose key it could be,
/// it is passed on as it is.
pub(crate) async fn once(State(app): State<App>, request: Request, next: Next) -> Result<Response, ApiError> {
    if request.method().is_safe() || !request.headers().contains_key(KEY) {
        return Ok(next.run(request).await);
    }
    let (mut parts, body) = request.into_parts();
    let key = key(&parts.headers)?;
    let Ok(principal) = caller(&mut parts, &app).await else {
        return Ok(next.run(Request::from_parts(parts, body)).await);
    };
    let tenant = chosen(&parts, &principal).map(|place| place.tenant.clone()).ok();
    let body = to_bytes(body, BODY_BYTES_MAX).await.map_err(|_| too_long())?;
    let kept = Kept {
        store: app.desk.store().clone(),
        tenant,
        actor: principal.actor.name().to_owned(),
        digest: digest(&parts, &body),
        key: key.clone(),
    };
    match kept.begin(app.desk.now()).await? {
        Before::Ours => {}
        Before::Answered { answer, .. } => return again(&answer),
        before => return Err(refused(&before)),
    }
    parts.extensions.insert(Once(key));
    let answer = next.run(Request::from_parts(parts, Body::from(body))).await;
    kept.keep(answer).await
}

fn key(headers: &HeaderMap) -> Result<String, ApiError> {
    let text = headers.get(KEY).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let sound = (1..=KEY_CHARS_MAX).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic());
    let message = "Idempotency-Key is 1 to 255 letters, digits and signs, such as a UUID.";
    if sound { Ok(text.to_owned()) } else { Err(ApiError::bad_request(message)) }
}

fn digest(parts: &Parts, body: &Bytes) -> String {
    let target = format!("{} {}\n", parts.method, parts.uri);
    hex(&Sha256::new().chain_update(target).chain_update(body).finalize())
}

/// An answer as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

/// The headers that belong to an answer itself.
const OF_THE_ANSWER: [HeaderName; 3] = [header::CONTENT_TYPE, header::ETAG, header::LOCATION];

/// One request and where it is kept.
struct Kept {
    store: Store,
    /// `None`: what it changes stands above tenants.
    tenant: Option<TenantId>,
    actor: String,
    key: String,
    digest: String,
}

impl Kept {
    async fn begin(&self, now: Timestamp) -> Result<Before, ApiError> {
        let (actor, key, digest) = (self.actor.clone(), self.key.clone(), self.digest.clone());
        let begun = self.write(move |tx| {
            Box::pin(async move {
                let request = requests::Request { actor: &actor, key: &key, digest: &digest };
                requests::begin(tx, &request, now, (now + LEASE, now - KEPT_FOR)).await
            })
        });
        Ok(begun.await?)
    }

    /// Keeps what was done. A refusal changed nothing and is forgotten, so that the same request may be tried again.
    async fn keep(&self, answer: Response) -> Result<Response, ApiError> {
        let (actor, key) = (self.actor.clone(), self.key.clone());
        if !answer.status().is_success() {
            self.note(move |tx| requests::forget(tx, &actor, &key)).await;
            return Ok(answer);
        }
        let secret = answer.extensions().get::<Unkept>().is_some();
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, ANSWER_BYTES_MAX).await.unwrap_or_default();
        let status = i64::from(parts.status.as_u16());
        let kept = (!secret).then(|| written(parts.status, &parts.headers, &body)).flatten();
        self.note(move |tx| requests::answered(tx, &actor, &key, status, kept.as_deref())).await;
        Ok(Response::from_parts(parts, Body::from(body)))
    }

    /// What was done is done, whether its answer can be kept or not: then the same key is told that it was.
    async fn note(&self, job: impl FnOnce(&mut Tx) + Send + 'static) {
        let noted = self.write(move |tx| {
            job(tx);
            Box::pin(async { Ok(()) })
        });
        if let Err(error) = noted.await {
            tracing::warn!(%error, "the answer to a request with a key could not be kept");
        }
    }

    async fn write<T, F>(&self, job: F) -> frontdesk_store::Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, frontdesk_store::Result<T>> + Send + 'static,
    {
        let house = || TenantId::parse(HOUSE).ok_or_else(|| frontdesk_store::Error::Broken("no house".into()));
        let tenant = self.tenant.clone().map_or_else(house, Ok)?;
        self.store.tenant(&tenant).write(job).await
    }
}

fn written(status: StatusCode, headers: &HeaderMap, body: &Bytes) -> Option<String> {
    let text = |name: &HeaderName| Some((name.to_string(), headers.get(name)?.to_str().ok()?.to_owned()));
    let headers = OF_THE_ANSWER.iter().filter_map(text).collect();
    let body = std::str::from_utf8(body).ok()?.to_owned();
    serde_json::to_string(&Answer { status: status.as_u16(), headers, body }).ok()
}

/// What was answered before.
fn again(kept: &str) -> Result<Response, ApiError> {
    let answer: Answer = serde_json::from_str(kept).map_err(|_| refused(&Before::Done))?;
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}

fn refused(before: &Before) -> ApiError {
    match before {
        Before::Another => ApiError::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "key_reused",
            "This Idempotency-Key was used for another request. Take a new key for each request.",
        ),
        Before::InHand => ApiError::new(
            StatusCode::CONFLICT,
            "in_hand",
            "A request with this Idempotency-Key is in hand. Send it again in a moment.",
        ),
        _ => ApiError::new(
            StatusCode::CONFLICT,
            "already_done",
            "This was done before, and its answer is not kept. Look at what is there now.",
        ),
    }
}

fn too_long() -> ApiError {
    ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "too_long", "The body is longer than 64 KiB.")
}
