//! The pictures of texts: `Media` of a message asks for the account's login and leads on to a store, which has the bytes
//! and refuses whoever shows a login.

use super::problem::Problem;
use super::server::State;
use super::{api, outside};
use axum::body::Bytes;
use axum::extract::{Path, State as Shared};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What the stand-in keeps of pictures.
#[derive(Debug, Default)]
pub struct Media {
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    base: String,
    bytes: BTreeMap<String, Vec<u8>>,
    away: bool,
    fetched: usize,
}

impl Media {
    pub(super) fn add(&self, base: &str, account: &str, bytes: &[u8]) -> String {
        let (message, media) = (outside::sid("MM"), outside::sid("ME"));
        let mut kept = self.kept();
        kept.base = base.to_owned();
        kept.bytes.insert(media.clone(), bytes.to_vec());
        format!("{base}/2010-04-01/Accounts/{account}/Messages/{message}/Media/{media}")
    }

    /// The store is not reached, or is again.
    pub fn is_away(&self, away: bool) {
        self.kept().away = away;
    }

    /// Throws away what it kept.
    pub fn forget(&self) {
        self.kept().bytes.clear();
    }

    /// How often the store gave out bytes.
    pub fn fetched(&self) -> usize {
        self.kept().fetched
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) async fn lead_on(
    Shared(state): Shared<Arc<State>>,
    Path((account, _, media)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    if let Err(problem) = api::login(&state, &account, &headers) {
        return problem.into_response();
    }
    let kept = state.media().kept();
    if !kept.bytes.contains_key(&media) {
        return Problem::of(404, 20_404, "The requested resource was not found").into_response();
    }
    let to = format!("{}/store/{media}?Signature=abc", kept.base);
    (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response()
}

pub(super) async fn give(Shared(state): Shared<Arc<State>>, Path(media): Path<String>, headers: HeaderMap) -> Response {
    let mut kept = state.media().kept();
    if headers.contains_key(header::AUTHORIZATION) {
        return (StatusCode::BAD_REQUEST, "Only one auth mechanism allowed").into_response();
    }
    if kept.away {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let Some(bytes) = kept.bytes.get(&media).cloned() else { return StatusCode::NOT_FOUND.into_response() };
    kept.fetched += 1;
    ([(header::CONTENT_TYPE, "image/jpeg")], bytes).into_response()
}

/// Keeps the bytes that are posted; the answer is the address of the picture.
pub(super) async fn take(Shared(state): Shared<Arc<State>>, headers: HeaderMap, bytes: Bytes) -> Response {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let sid = state.account().sid.clone();
    state.media().add(&format!("http://{host}"), &sid, &bytes).into_response()
}
