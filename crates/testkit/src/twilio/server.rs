//! The running stand-in and what a test does with it.

use super::callbacks::Reports;
use super::line::{Lines, Scissors};
use super::{Account, Faults, Media, Text, api, callbacks, outside};
use anyhow::{Context, bail};
use axum::Router;
use frontdesk_domain::Secret;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// A call that was led elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    pub call: String,
    pub url: String,
    pub method: String,
}

/// A Twilio that listens on this machine. Ends when it is dropped.
#[derive(Debug)]
pub struct Twilio {
    pub(super) state: Arc<State>,
    base: String,
    serving: JoinHandle<()>,
}

#[derive(Debug)]
pub(super) struct State {
    pub(super) http: reqwest::Client,
    pub(super) faults: Faults,
    account: Mutex<Account>,
    texts: Mutex<Vec<Text>>,
    redirects: Mutex<Vec<Redirect>>,
    media: Media,
    changed: Notify,
}

impl Twilio {
    /// Listens on any free port.
    pub async fn start(account: Account) -> anyhow::Result<Self> {
        Self::start_on(0, account).await
    }

    pub async fn start_on(port: u16, account: Account) -> anyhow::Result<Self> {
        let state = Arc::new(State {
            http: outside::client()?,
            faults: Faults::default(),
            account: Mutex::new(account),
            texts: Mutex::default(),
            redirects: Mutex::default(),
            media: Media::default(),
            changed: Notify::new(),
        });
        let listener = TcpListener::bind(("127.0.0.1", port)).await.context("the port is taken")?;
        let base = format!("http://{}", listener.local_addr()?);
        let routes: Router = api::routes(state.clone());
        let service = routes.into_make_service_with_connect_info::<Scissors>();
        let serving = outside::spawn(async move {
            let _ = axum::serve(Lines(listener), service).await;
        });
        Ok(Self { state, base, serving })
    }

    /// Where its REST interface is: `http://127.0.0.1:…`.
    pub fn base(&self) -> &str {
        &self.base
    }

    pub fn faults(&self) -> &Faults {
        &self.state.faults
    }

    /// Changes the account: who opted out, who is unreachable, how delivery is reported.
    pub fn change(&self, change: impl FnOnce(&mut Account)) {
        change(&mut self.state.account());
    }

    /// Every text taken so far, oldest first.
    pub fn texts(&self) -> Vec<Text> {
        self.state.texts().clone()
    }

    /// The texts to one contact, oldest first.
    pub fn texts_to(&self, to: &str) -> Vec<Text> {
        self.state.texts().iter().filter(|text| text.to == to).cloned().collect()
    }

    /// The calls that were led elsewhere so far, in order.
    pub fn redirects(&self) -> Vec<Redirect> {
        self.state.redirects.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps a picture that somebody sends, and gives the address that the webhook names it by.
    pub fn picture(&self, bytes: &[u8]) -> String {
        let sid = self.state.account().sid.clone();
        self.state.media.add(&self.base, &sid, bytes)
    }

    /// The pictures, and how they are given out.
    pub fn media(&self) -> &Media {
        &self.state.media
    }

    /// Waits until a text fits, and gives it.
    pub async fn wait_for(&self, within: Duration, fits: impl Fn(&Text) -> bool) -> anyhow::Result<Text> {
        let waiting = async {
            loop {
                let changed = self.state.changed.notified();
                tokio::pin!(changed);
                changed.as_mut().enable();
                if let Some(text) = self.state.texts().iter().find(|text| fits(text)) {
                    return text.clone();
                }
                changed.await;
            }
        };
        match timeout(within, waiting).await {
            Ok(text) => Ok(text),
            Err(_) => bail!("no such text within {within:?}; there are {}", self.texts().len()),
        }
    }
}

impl Drop for Twilio {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl State {
    pub(super) fn account(&self) -> MutexGuard<'_, Account> {
        self.account.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn texts(&self) -> MutexGuard<'_, Vec<Text>> {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn media(&self) -> &Media {
        &self.media
    }

    pub(super) fn login(&self) -> (String, Secret) {
        let account = self.account();
        (account.sid.clone(), account.token.clone())
    }

    pub(super) fn redirected(&self, redirect: Redirect) {
        self.redirects.lock().unwrap_or_else(PoisonError::into_inner).push(redirect);
        self.changed.notify_waiters();
    }

    /// Keeps the text and begins to deliver it.
    pub(super) fn take(self: &Arc<Self>, text: Text) {
        let sid = text.sid.clone();
        self.texts().push(text);
        self.changed.notify_waiters();
        outside::spawn(callbacks::deliver(self.clone(), sid));
    }

    /// The text as it is after delivery was tried, and how that is reported.
    pub(super) fn settle(&self, sid: &str) -> Option<(Text, Reports)> {
        let (unreachable, reports) = {
            let account = self.account();
            (account.unreachable.clone(), account.reports)
        };
        let mut texts = self.texts();
        let text = texts.iter_mut().find(|text| text.sid == sid)?;
        text.error_code = unreachable.iter().find(|(to, _)| *to == text.to).map(|(_, code)| *code);
        text.status = if text.error_code.is_some() { "undelivered" } else { "delivered" }.into();
        text.sent_at = Some(outside::now());
        let settled = text.clone();
        drop(texts);
        self.changed.notify_waiters();
        Some((settled, reports))
    }
}
