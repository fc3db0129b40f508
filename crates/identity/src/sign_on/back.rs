//! A browser that comes back from a provider.

use super::begin::{Error, PURPOSE, SignOn};
use super::claims::{Claims, Expected};
use super::manage;
use super::place::Place;
use super::rules::Rules;
use crate::crypt::NotGood;
use crate::token::Token;
use frontdesk_domain::{OutsideError, Secret, SignOnId};
use frontdesk_http::Call;
use frontdesk_store::sign_in_providers::{self as providers, Provider};
use frontdesk_store::{self as store, challenges};
use serde::Deserialize;

/// What the browser brings back.
#[derive(Clone, Debug, Deserialize)]
pub struct Back {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    /// Why the provider did not let them in.
    #[serde(default)]
    error: Option<String>,
    /// Who the provider says it is (RFC 9207).
    #[serde(default)]
    iss: Option<String>,
}

/// Whom the provider vouches for.
#[derive(Clone, Debug)]
pub struct Came {
    pub provider: Provider,
    pub rules: Rules,
    pub claims: Claims,
    /// Where the browser wanted to go.
    pub then: String,
}

/// Why nobody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotBack {
    #[error("This sign-in was begun in another browser, was finished before or took too long. Begin again.")]
    State,
    #[error("The provider did not let you in. Ask whoever looks after it.")]
    Refused,
    #[error("The provider's answer cannot be believed. Begin again; if it stays so, tell whoever looks after it.")]
    NotGood(NotGood),
}

#[derive(Deserialize)]
struct Answer {
    id_token: String,
    #[serde(default)]
    access_token: Option<Secret>,
}

impl SignOn {
    /// `browser` is what the browser was given when it went.
    pub async fn back(&self, back: &Back, browser: &str) -> Result<Result<Came, NotBack>, Error> {
        let Some((provider, then)) = self.went(back, browser).await? else { return Ok(Err(NotBack::State)) };
        // Another provider's answer under our state: whoever mixed the two up is refused.
        if back.iss.as_ref().is_some_and(|iss| *iss != provider.issuer) {
            return Ok(Err(NotBack::NotGood(NotGood::Elsewhere)));
        }
        if back.error.is_some() || back.code.is_empty() || back.code.len() > 4096 {
            return Ok(Err(NotBack::Refused));
        }
        let now = self.clock.now();
        let place = self.places.of(&provider.issuer, now).await?;
        let Some(answer) = self.exchange(&provider, &place, back).await? else { return Ok(Err(NotBack::Refused)) };
        let told = place.told.clone();
        let mut claims = match self.believed(&provider, place, &answer.id_token, &back.state).await? {
            Ok(claims) => claims,
            Err(why) => return Ok(Err(NotBack::NotGood(why))),
        };
        // Many providers tell the address in the token; the standard has it asked for.
        if let (false, Some(endpoint), Some(token)) =
            (claims.tells("email"), &told.userinfo_endpoint, &answer.access_token)
        {
            claims.learn(self.places.told_of(endpoint, token).await?);
        }
        Ok(Ok(Came { rules: manage::rules(&provider), provider, claims, then }))
    }

    /// The provider that the browser was sent to, and where it wants to go; known once, and by that browser alone.
    async fn went(&self, back: &Back, browser: &str) -> store::Result<Option<(Provider, String)>> {
        let (house, now) = (self.store.house(), self.clock.now());
        let (state, browser) = (Token::digest(&back.state), Token::digest(browser));
        house
            .write(move |tx| {
                Box::pin(async move {
                    let Some((id, kept)) = challenges::take(tx, PURPOSE, &state, now).await? else { return Ok(None) };
                    let Some((of, then)) = kept.split_once(' ') else { return Ok(None) };
                    let Some(id) = SignOnId::parse(&id).filter(|_| of == browser) else { return Ok(None) };
                    Ok(providers::get(tx, &id).await?.map(|provider| (provider, then.to_owned())))
                })
            })
            .await
    }

    /// The code for an ID token. `None`: the provider does not take the code.
    async fn exchange(&self, provider: &Provider, place: &Place, back: &Back) -> Result<Option<Answer>, Error> {
        let verifier = self.verifier(&back.state);
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", &back.code),
            ("redirect_uri", &self.back),
            ("code_verifier", &verifier),
        ];
        let secret = manage::secret(&self.house_key, provider)?;
        let in_form = secret.is_none() || place.told.secret_in_form();
        if in_form {
            form.push(("client_id", &provider.client_id));
        }
        if let (true, Some(secret)) = (in_form, &secret) {
            form.push(("client_secret", secret.expose()));
        }
        let mut call = Call::post_form(&place.told.token_endpoint, form).header("accept", "application/json");
        if let (false, Some(secret)) = (in_form, &secret) {
            call = call.login(&encoded(&provider.client_id), &Secret::new(encoded(secret.expose())));
        }
        let answer = self.places.http.send(&call).await?;
        match answer.status {
            200 => Ok(Some(answer.json::<Answer>()?)),
            400 | 403 => Ok(None),
            _ => Err(answer.error().into()),
        }
    }

    async fn believed(
        &self,
        provider: &Provider,
        place: Place,
        token: &str,
        state: &str,
    ) -> Result<Result<Claims, NotGood>, OutsideError> {
        let (nonce, now) = (self.nonce(state), self.clock.now());
        let expected = Expected { issuer: &provider.issuer, client_id: &provider.client_id, nonce: &nonce, now };
        match Claims::verified(token, &place.keys, &expected) {
            // It may have changed its keys since they were read.
            Err(NotGood::Key) => {
                let place = self.places.again(place, now).await?;
                Ok(Claims::verified(token, &place.keys, &expected))
            }
            other => Ok(other),
        }
    }
}

/// As a form encodes it: what RFC 6749 wants of names and secrets in the header.
fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
