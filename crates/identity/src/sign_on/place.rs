//! Where a provider is: its endpoints and keys, as it tells them.

use crate::crypt::JwkSet;
use frontdesk_domain::{OutsideError, Secret};
use frontdesk_http::{Call, Outgoing};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How long what a provider told is believed without asking again.
const KNOWN_FOR: SignedDuration = SignedDuration::from_mins(10);
/// A key's name that is not known has the keys asked for again, but not more often than this.
const AGAIN_AFTER: SignedDuration = SignedDuration::from_secs(30);
const PROVIDERS_MAX: usize = 1000;

/// What a provider tells of itself (OpenID Connect Discovery).
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Told {
    pub(super) issuer: String,
    pub(super) authorization_endpoint: String,
    pub(super) token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    pub(super) userinfo_endpoint: Option<String>,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
}

impl Told {
    /// Whether the client's secret goes into the form. Where nothing is said, it goes into the header.
    pub(super) fn secret_in_form(&self) -> bool {
        let has = |methods: &Vec<String>, name: &str| methods.iter().any(|method| method == name);
        self.token_endpoint_auth_methods_supported
            .as_ref()
            .is_some_and(|methods| !has(methods, "client_secret_basic") && has(methods, "client_secret_post"))
    }
}

/// A provider that was found.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) told: Arc<Told>,
    pub(super) keys: Arc<JwkSet>,
    keys_at: Timestamp,
    told_at: Timestamp,
}

/// Asks providers where they are. Calls go through the one port: an issuer inside the house is called only where the
/// operator named it, whatever its name resolves to, and a redirect is not followed.
#[derive(Debug)]
pub(super) struct Places {
    pub(super) http: Arc<Outgoing>,
    known: Mutex<HashMap<String, Place>>,
}

impl Places {
    pub(super) fn new(http: Arc<Outgoing>) -> Self {
        Self { http, known: Mutex::default() }
    }

    pub(super) async fn of(&self, issuer: &str, now: Timestamp) -> Result<Place, OutsideError> {
        let known = self.known().get(issuer).cloned();
        if let Some(place) = known.filter(|place| now.duration_since(place.told_at).abs() < KNOWN_FOR) {
            return Ok(place);
        }
        let told = self.told(issuer).await?;
        let keys = self.keys(&told).await?;
        Ok(self.keep(issuer, Place { told: Arc::new(told), keys: Arc::new(keys), keys_at: now, told_at: now }))
    }

    /// The provider with its present keys, for a token whose key is not among those that are known.
    pub(super) async fn again(&self, place: Place, now: Timestamp) -> Result<Place, OutsideError> {
        if now.duration_since(place.keys_at).abs() < AGAIN_AFTER {
            return Ok(place);
        }
        let keys = Arc::new(self.keys(&place.told).await?);
        let issuer = place.told.issuer.clone();
        Ok(self.keep(&issuer, Place { keys, keys_at: now, ..place }))
    }

    async fn told(&self, issuer: &str) -> Result<Told, OutsideError> {
        let url = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let told: Told = self.get(&url).await?;
        if told.issuer != issuer {
            return Err(wrong("it calls itself by another name; write the issuer exactly as it does"));
        }
        let secure = issuer.starts_with("https://");
        let endpoints = [&told.authorization_endpoint, &told.token_endpoint, &told.jwks_uri];
        if secure && !endpoints.into_iter().chain(&told.userinfo_endpoint).all(|url| url.starts_with("https://")) {
            return Err(wrong("an endpoint of it is not https"));
        }
        Ok(told)
    }

    async fn keys(&self, told: &Told) -> Result<JwkSet, OutsideError> {
        self.get(&told.jwks_uri).await
    }

    /// What it tells of whoever the token is for.
    pub(super) async fn told_of(&self, endpoint: &str, token: &Secret) -> Result<Map<String, Value>, OutsideError> {
        let call = Call::get(endpoint).bearer(token).header("accept", "application/json");
        let answer = self.http.send(&call).await?;
        if answer.is_success() { answer.json() } else { Err(answer.error()) }
    }

    async fn get<T: serde::de::DeserializeOwned>(&self, url: &str) -> Result<T, OutsideError> {
        let answer = self.http.send(&Call::get(url).header("accept", "application/json")).await?;
        if answer.is_success() { answer.json() } else { Err(answer.error()) }
    }

    fn keep(&self, issuer: &str, place: Place) -> Place {
        let mut known = self.known();
        if known.len() >= PROVIDERS_MAX {
            known.clear();
        }
        known.insert(issuer.to_owned(), place.clone());
        place
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<String, Place>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn wrong(reason: &str) -> OutsideError {
    OutsideError::Rejected { code: "bad_provider".into(), reason: reason.into() }
}
