//! Webhooks as the team sees them: added, changed, given a new secret, replayed, removed.

use super::refused::Refused;
use super::secrets::KnownSecrets;
use crate::schema::TYPES;
use frontdesk_audit::{By, Deed, Verb, note};
use frontdesk_domain::outside::{Clock, mint};
use frontdesk_domain::{DeliveryId, OutsideError, Secret, WebhookId};
use frontdesk_http::Outgoing;
use frontdesk_identity::crypt::HouseKey;
use frontdesk_store::deliveries::{self, Delivery, State};
use frontdesk_store::stream::{self, Position};
use frontdesk_store::webhooks::{self, Sending, Stored};
use frontdesk_store::{Error, Result, Scoped, Tx};
use jiff::Timestamp;
use std::sync::Arc;

/// Webhooks of one tenant.
pub const WEBHOOKS_MAX: usize = 20;
/// Deliveries of a page of the log.
pub const DELIVERIES_PAGE_MAX: usize = 100;
const URL_MAX: usize = 2_000;
const DESCRIPTION_MAX: usize = 200;

/// What webhooks need. Clones share it.
#[derive(Clone, Debug)]
pub struct Webhooks {
    /// Their own way out: its guard knows what the operator allowed for webhooks alone.
    pub http: Arc<Outgoing>,
    pub key: HouseKey,
    pub clock: Arc<dyn Clock>,
}

/// A webhook to be added.
#[derive(Clone, Debug)]
pub struct NewWebhook {
    pub url: String,
    pub description: String,
    /// None means all.
    pub types: Vec<String>,
}

/// What is to change; the rest stays.
#[derive(Clone, Debug, Default)]
pub struct Change {
    pub url: Option<String>,
    pub description: Option<String>,
    pub types: Option<Vec<String>>,
    pub enabled: Option<bool>,
}

type Answer<T> = Result<std::result::Result<T, Refused>>;

impl Webhooks {
    /// Adds one, which is told what happens from now on, and gives its secret, shown this once.
    pub async fn add(&self, scoped: &Scoped, by: By, new: NewWebhook) -> Answer<(Stored, Secret)> {
        if let Err(refused) = self.check(Some(&new.url), Some(&new.description), Some(&new.types)) {
            return Ok(Err(refused));
        }
        let (now, secrets) = (self.clock.now(), KnownSecrets::new(&*self.clock));
        let id = mint(&*self.clock, WebhookId::at);
        let sealed = secrets.sealed(&self.key, &id, &*self.clock);
        let secret = secrets.newest().cloned().ok_or_else(|| Error::Broken("a webhook has no secret".into()))?;
        let stored = stored(id, new, sealed, now);
        let added = scoped.write(move |tx| Box::pin(async move { add(tx, &by, stored).await })).await?;
        Ok(added.map(|stored| (stored, secret)))
    }

    /// Changes one that is still at the version the caller saw.
    pub async fn change(&self, scoped: &Scoped, by: By, seen: Stored, change: Change) -> Answer<Stored> {
        let (url, description, types) = (&change.url, &change.description, &change.types);
        if let Err(refused) = self.check(url.as_deref(), description.as_deref(), types.as_deref()) {
            return Ok(Err(refused));
        }
        let (deed, changed) = changed(&seen, change, self.clock.now());
        self.save(scoped, by, deed, changed).await
    }

    /// Gives it a new secret; the old one signs too for a day.
    pub async fn rotate(&self, scoped: &Scoped, by: By, seen: Stored) -> Answer<(Stored, Secret)> {
        let mut secrets = self.secrets(&seen)?;
        secrets.rotate(&*self.clock);
        let secret = secrets.newest().cloned().ok_or_else(|| Error::Broken("a webhook has no secret".into()))?;
        let sealed = secrets.sealed(&self.key, &seen.id, &*self.clock);
        let deed = Deed::of(Verb::WebhookSecretRotated, &seen.id);
        let rotated = Stored { secrets: sealed, changed_at: self.clock.now(), ..seen };
        Ok(self.save(scoped, by, deed, rotated).await?.map(|stored| (stored, secret)))
    }

    /// Sends everything again that happened since then.
    pub async fn replay_since(&self, scoped: &Scoped, by: By, id: WebhookId, since: Timestamp) -> Result<()> {
        let now = self.clock.now();
        let replayed = scoped.write(move |tx| {
            Box::pin(async move {
                let before = stream::before(tx, since).await?;
                webhooks::go_to(tx, &id, before.position, now);
                note(tx, &by, Deed::of(Verb::WebhookReplayed, &id).set("since", since));
                Ok(())
            })
        });
        replayed.await
    }

    /// Sends one delivery again. False: there is none.
    pub async fn replay(&self, scoped: &Scoped, by: By, id: WebhookId, delivery: DeliveryId) -> Result<bool> {
        let now = self.clock.now();
        let again = scoped.write(move |tx| {
            Box::pin(async move {
                let Some(found) = deliveries::get(tx, &id, &delivery).await? else { return Ok(false) };
                let again = Delivery { state: State::Waiting, attempts: 0, due_at: now, ended_at: None, ..found };
                deliveries::keep(tx, &again);
                webhooks::look_at(tx, &id, now);
                note(tx, &by, Deed::of(Verb::WebhookReplayed, &id).set("delivery", &again.id));
                Ok(true)
            })
        });
        again.await
    }

    /// False: there is none.
    pub async fn remove(&self, scoped: &Scoped, by: By, id: WebhookId) -> Result<bool> {
        let removed = scoped.write(move |tx| {
            Box::pin(async move {
                let there = webhooks::remove(tx, &id).await?;
                if there {
                    note(tx, &by, Deed::of(Verb::WebhookRemoved, &id));
                }
                Ok(there)
            })
        });
        removed.await
    }

    pub(super) fn secrets(&self, stored: &Stored) -> Result<KnownSecrets> {
        let opened = KnownSecrets::opened(&self.key, &stored.id, &stored.secrets);
        opened.ok_or_else(|| Error::Broken("a webhook's secret was sealed by another house key".into()))
    }

    async fn save(&self, scoped: &Scoped, by: By, deed: Deed, changed: Stored) -> Answer<Stored> {
        let saved = scoped.write(move |tx| {
            Box::pin(async move {
                if !webhooks::change(tx, &changed).await? {
                    return Ok(Err(Refused::Stale));
                }
                if changed.enabled {
                    webhooks::look_at(tx, &changed.id, changed.changed_at);
                }
                note(tx, &by, deed);
                Ok(Ok(Stored { version: changed.version + 1, ..changed }))
            })
        });
        saved.await
    }

    fn check(
        &self,
        url: Option<&str>,
        description: Option<&str>,
        types: Option<&[String]>,
    ) -> std::result::Result<(), Refused> {
        if url.is_some_and(|url| url.len() > URL_MAX) {
            return Err(Refused::Url(format!("it is longer than {URL_MAX} characters")));
        }
        if description.is_some_and(|text| text.chars().count() > DESCRIPTION_MAX) {
            return Err(Refused::Description(DESCRIPTION_MAX));
        }
        if let Some(Err(error)) = url.map(|url| self.http.check(url)) {
            return Err(Refused::Url(reason(error)));
        }
        let unknown = types.into_iter().flatten().find(|kind| !TYPES.contains(&kind.as_str()));
        unknown.map_or(Ok(()), |kind| Err(Refused::Type(kind.chars().take(60).collect())))
    }
}

fn reason(error: OutsideError) -> String {
    match error {
        OutsideError::Rejected { code, .. } if code == "address_not_allowed" => "it lies in a private network".into(),
        OutsideError::Rejected { code, .. } if code == "bad_url" => "write https://, a host and a path".into(),
        OutsideError::Rejected { reason, .. } => reason,
        other => other.to_string(),
    }
}

fn stored(id: WebhookId, new: NewWebhook, secrets: String, now: Timestamp) -> Stored {
    Stored {
        id,
        url: new.url,
        description: new.description,
        types: new.types,
        secrets,
        enabled: true,
        why_off: None,
        version: 0,
        created_at: now,
        changed_at: now,
        state: Sending {
            position: Position::START,
            failing_since: None,
            failures: 0,
            delivered_at: None,
            due_at: webhooks::NEVER,
        },
    }
}

async fn add(tx: &mut Tx, by: &By, mut new: Stored) -> Answer<Stored> {
    tx.lock("webhooks").await;
    if webhooks::all(tx).await?.len() >= WEBHOOKS_MAX {
        return Ok(Err(Refused::TooMany(WEBHOOKS_MAX)));
    }
    new.state.position = stream::head(tx).await?.position;
    webhooks::add(tx, &new);
    note(tx, by, Deed::of(Verb::WebhookAdded, &new.id).set("types", known(&new.types)));
    Ok(Ok(new))
}

/// What it becomes, and the deed as the trail may know it: an address may say a lot about somebody.
fn changed(seen: &Stored, change: Change, now: Timestamp) -> (Deed, Stored) {
    let (mut deed, mut stored) = (Deed::of(Verb::WebhookChanged, &seen.id), seen.clone());
    if let Some(url) = change.url {
        deed = deed.hidden("url");
        stored.url = url;
    }
    if let Some(description) = change.description {
        deed = deed.hidden("description");
        stored.description = description;
    }
    if let Some(types) = change.types {
        deed = deed.changed("types", known(&stored.types), known(&types));
        stored.types = types;
    }
    if let Some(enabled) = change.enabled {
        deed = deed.changed("enabled", stored.enabled, enabled);
        stored.enabled = enabled;
        stored.why_off = (!enabled).then(|| "asked".to_owned());
    }
    stored.changed_at = now;
    (deed, stored)
}

fn known(types: &[String]) -> Vec<&'static str> {
    TYPES.iter().copied().filter(|kind| types.iter().any(|one| one == kind)).collect()
}
