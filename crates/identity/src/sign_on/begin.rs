//! Sending a browser to a provider.

use super::place::Places;
use crate::crypt::HouseKey;
use crate::token::Token;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{OutsideError, Secret, SignOnId};
use frontdesk_http::Outgoing;
use frontdesk_store::challenges::{self, Challenge};
use frontdesk_store::sign_in_providers::{self as providers, Provider};
use frontdesk_store::{self as store, Store};
use jiff::SignedDuration;
use ring::digest::{SHA256, digest};
use std::sync::Arc;

pub(super) const PURPOSE: &str = "single sign-on";
/// How long somebody may take at the provider.
const PATIENCE: SignedDuration = SignedDuration::from_mins(10);

/// Single sign-on of the installation.
#[derive(Debug)]
pub struct SignOn {
    pub(super) store: Store,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) house_key: HouseKey,
    pub(super) places: Places,
    /// Where providers send browsers back to.
    pub(super) back: String,
}

/// Where the browser goes, and what it keeps meanwhile.
#[derive(Clone, Debug)]
pub struct Begun {
    pub url: String,
    /// For a cookie: only the browser that went may come back.
    pub browser: Secret,
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("the provider cannot be asked: {0}")]
    Provider(#[from] OutsideError),
}

impl SignOn {
    pub const BACK: &'static str = "/sign-in/back";

    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        house_key: HouseKey,
        http: Arc<Outgoing>,
        public_url: &str,
    ) -> Self {
        let back = format!("{}{}", public_url.trim_end_matches('/'), Self::BACK);
        Self { store, clock, house_key, places: Places::new(http), back }
    }

    /// Where providers send browsers back to; it has to be set up there.
    pub fn way_back(&self) -> &str {
        &self.back
    }

    /// `None`: there is no such provider. `then`: a path of the desk, where the browser goes when it has come back.
    pub async fn begin(&self, id: &SignOnId, then: &str) -> Result<Option<Begun>, Error> {
        let (house, wanted) = (self.store.house(), id.clone());
        let found = house.read(move |tx| Box::pin(async move { providers::get(tx, &wanted).await })).await?;
        let Some(provider) = found else { return Ok(None) };
        let now = self.clock.now();
        let place = self.places.of(&provider.issuer, now).await?;
        let (state, browser) = (Token::random(self.clock.as_ref()), Token::random(self.clock.as_ref()));
        let url = self.url(&place.told.authorization_endpoint, &provider, state.secret.expose());
        let challenge = Challenge {
            digest: state.digest,
            purpose: PURPOSE,
            subject: id.as_str().to_owned(),
            body: format!("{} {then}", browser.digest),
            expires_at: now + PATIENCE,
        };
        let house = self.store.house();
        house.write(move |tx| Box::pin(async move { challenges::put(tx, &challenge, now) })).await?;
        Ok(Some(Begun { url, browser: browser.secret }))
    }

    fn url(&self, endpoint: &str, provider: &Provider, state: &str) -> String {
        let verifier = self.verifier(state);
        let challenge = base64(digest(&SHA256, verifier.as_bytes()).as_ref());
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("response_type", "code")
            .append_pair("client_id", &provider.client_id)
            .append_pair("redirect_uri", &self.back)
            .append_pair("scope", "openid email profile")
            .append_pair("state", state)
            .append_pair("nonce", &self.nonce(state))
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256")
            .finish();
        let join = if endpoint.contains('?') { '&' } else { '?' };
        format!("{endpoint}{join}{query}")
    }

    /// Follows from the state, so that neither is stored.
    pub(super) fn nonce(&self, state: &str) -> String {
        self.house_key.mac("sign-on nonce", &[state])
    }

    pub(super) fn verifier(&self, state: &str) -> String {
        self.house_key.mac("sign-on verifier", &[state])
    }
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}
