//! Everything by which somebody is recognised, in one place.

use crate::factors::Factors;
use crate::keyring::Keyring;
use crate::keys::KnownKeys;
use crate::people::{Parts, People};
use crate::sign_on::SignOn;
use crate::standing::Standings;
use crate::tokens::{Issuer, Tokens};
use async_trait::async_trait;
use frontdesk_domain::access::{Actor, Credential, Identify, Place, Principal, Proof, Shown};
use frontdesk_domain::outside::{Clock, OutsideError};
use frontdesk_http::{Jitter, Outgoing, Settings};
use frontdesk_store::{Error, Result, Store};
use std::sync::Arc;
use std::time::Duration;

/// How often the signing keys are looked after.
const KEEP_EVERY: Duration = Duration::from_secs(3600);

/// The identity of the installation. What it remembers is a second old at most.
#[derive(Debug)]
pub struct Identity {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub keys: KnownKeys,
    pub tokens: Tokens,
    pub standings: Standings,
    pub people: People,
    pub factors: Factors,
    pub sign_on: SignOn,
}

impl Identity {
    /// Members name providers of single sign-on, and `private_issuers` those that may be inside the house. Fails where the
    /// database was set up with another house key.
    pub async fn open(parts: Parts, private_issuers: &[String], jitter: Jitter) -> Result<Self> {
        let settings = private_issuers.iter().fold(Settings::default(), |all, issuer| all.allowing(issuer));
        let http = Outgoing::new(settings, jitter).map_err(|error| Error::Schema(error.to_string()))?;
        let (store, clock) = (parts.store.clone(), parts.clock.clone());
        let house_key = parts.house_key.as_ref().clone();
        let keyring = Arc::new(Keyring::new(store.clone(), clock.clone(), house_key.clone()));
        keyring.keep().await?;
        Ok(Self {
            keys: KnownKeys::new(store.clone(), clock.clone()),
            tokens: Tokens::new(store.clone(), clock.clone(), keyring, Issuer::new(&parts.public_url)),
            standings: Standings::default(),
            factors: Factors::new(store.clone(), clock.clone(), house_key.clone(), &parts.public_url),
            sign_on: SignOn::new(store.clone(), clock.clone(), house_key, Arc::new(http), &parts.public_url),
            people: People::new(parts),
            store,
            clock,
        })
    }

    /// After a change of members, keys, tokens or rules was made here: it counts at once. Other replicas follow within
    /// a second.
    pub fn forget(&self) {
        self.keys.forget();
        self.tokens.forget();
        self.standings.forget();
        self.people.forget();
    }

    /// What has to be done from time to time, until `stopped`.
    pub async fn work(&self, stopped: impl Future<Output = ()>) {
        let keeping = async {
            loop {
                tokio::time::sleep(KEEP_EVERY).await;
                if let Err(error) = self.people.tidy().await {
                    tracing::warn!(%error, "old sessions and links could not be forgotten");
                }
                if let Err(error) = self.tokens.keyring().keep().await {
                    tracing::warn!(%error, "the signing keys could not be looked after");
                }
            }
        };
        let posting = async {
            self.people.deliver().await;
            std::future::pending::<()>().await;
        };
        tokio::select! {
            () = keeping => {}
            () = posting => {}
            () = stopped => {}
        }
    }

    async fn bearer(&self, text: &str) -> Result<Option<Arc<Principal>>> {
        if text.starts_with(crate::keys::ShownKey::MARK) {
            return self.keys.identify(text).await;
        }
        self.token(text).await
    }

    /// A token may do what its member may there, and its family was given.
    async fn token(&self, text: &str) -> Result<Option<Arc<Principal>>> {
        let Ok((access, family)) = self.tokens.check(text).await? else { return Ok(None) };
        let standing = self.standings.of(&self.store, &access.member, self.clock.now()).await?;
        let place = standing.and_then(|all| all.places.iter().find(|place| place.tenant == access.tenant).cloned());
        let Some(place) = place else { return Ok(None) };
        let place = Place { may: place.may.both(family.permissions), ..place };
        Ok(Some(Arc::new(Principal {
            actor: Actor::Member(access.member),
            by: Credential::Token(access.family),
            places: vec![place],
            organizations: Vec::new(),
            proof: Proof { second_factor: family.second_factor, shown_at: family.shown_at },
        })))
    }
}

#[async_trait]
impl Identify for Identity {
    async fn identify(&self, shown: Shown<'_>) -> std::result::Result<Option<Arc<Principal>>, OutsideError> {
        let found = match shown {
            Shown::Bearer(text) => self.bearer(text).await,
            Shown::Session(cookie) => self.people.by_cookie(cookie).await,
        };
        found.map_err(|error: Error| OutsideError::Retry { after: None, reason: error.to_string() })
    }
}
