//! The secrets of a webhook: the newest signs, and for a while the ones before it too, so that the other side can take
//! the new one without losing a delivery.

use super::signature::{PREFIX, signature};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Secret, WebhookId};
use frontdesk_identity::crypt::HouseKey;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a secret that was replaced signs too.
pub const OVERLAP: SignedDuration = SignedDuration::from_hours(24);
/// Secrets that sign at the same time.
const SECRETS_MAX: usize = 3;

/// A webhook's secrets, newest first.
#[derive(Clone, Debug, Default)]
pub struct KnownSecrets(Vec<Known>);

#[derive(Clone, Debug)]
struct Known {
    secret: Secret,
    until: Option<Timestamp>,
}

/// As they are sealed.
#[derive(Serialize, Deserialize)]
struct Kept {
    secret: String,
    until: Option<Timestamp>,
}

impl KnownSecrets {
    pub(super) fn new(clock: &dyn Clock) -> Self {
        Self(vec![Known { secret: fresh(clock), until: None }])
    }

    /// Puts a new one in front.
    pub(super) fn rotate(&mut self, clock: &dyn Clock) {
        let now = clock.now();
        for known in &mut self.0 {
            known.until = known.until.or(Some(now + OVERLAP));
        }
        self.0.insert(0, Known { secret: fresh(clock), until: None });
        self.0.retain(|known| known.until.is_none_or(|until| until > now));
        self.0.truncate(SECRETS_MAX);
    }

    /// The one to give to the other side.
    pub fn newest(&self) -> Option<&Secret> {
        self.0.first().map(|known| &known.secret)
    }

    /// What stands in the header `webhook-signature`: one for each secret that is good now.
    pub(super) fn signatures(&self, id: &str, now: Timestamp, body: &str) -> String {
        let good = self.0.iter().filter(|known| known.until.is_none_or(|until| until > now));
        let signed = good.filter_map(|known| signature(known.secret.expose(), id, now.as_second(), body));
        signed.collect::<Vec<_>>().join(" ")
    }

    pub(super) fn sealed(&self, key: &HouseKey, whose: &WebhookId, clock: &dyn Clock) -> String {
        let keep = |known: &Known| Kept { secret: known.secret.expose().to_owned(), until: known.until };
        let kept: Vec<Kept> = self.0.iter().map(keep).collect();
        key.seal(&place(whose), &serde_json::to_vec(&kept).unwrap_or_default(), clock)
    }

    /// `None`: it was sealed by another house key.
    pub(super) fn opened(key: &HouseKey, whose: &WebhookId, sealed: &str) -> Option<Self> {
        let kept: Vec<Kept> = serde_json::from_slice(&key.open(&place(whose), sealed)?).ok()?;
        Some(Self(kept.into_iter().map(|one| Known { secret: Secret::new(one.secret), until: one.until }).collect()))
    }
}

fn fresh(clock: &dyn Clock) -> Secret {
    let halves = [clock.random(), clock.random()];
    Secret::new(format!("{PREFIX}{}", BASE64.encode(halves.as_flattened())))
}

fn place(whose: &WebhookId) -> String {
    format!("webhook {whose}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::webhooks::sender::testing::Hand;

    #[test]
    fn both_sign_for_a_day_and_then_the_new_one_alone() {
        let clock = Hand::default();
        let mut secrets = KnownSecrets::new(&clock);
        let old = secrets.newest().unwrap().clone();
        assert!(old.expose().starts_with("whsec_") && old.expose().len() > 40);
        secrets.rotate(&clock);
        let new = secrets.newest().unwrap().clone();
        assert_ne!(old, new);
        let (now, sign) =
            (clock.now(), |secret: &Secret, at: Timestamp| signature(secret.expose(), "evt_1", at.as_second(), "{}"));
        let both = format!("{} {}", sign(&new, now).unwrap(), sign(&old, now).unwrap());
        assert_eq!(secrets.signatures("evt_1", now, "{}"), both);
        let later = now + OVERLAP;
        assert_eq!(secrets.signatures("evt_1", later, "{}"), sign(&new, later).unwrap());
        for _ in 0..9 {
            secrets.rotate(&clock);
        }
        assert_eq!(secrets.0.len(), SECRETS_MAX);
    }

    #[test]
    fn they_open_with_the_key_and_for_the_webhook_they_were_sealed_for() {
        let (clock, key) = (Hand::default(), HouseKey::new([7; 32]));
        let (one, other) = (WebhookId::at(1, [1; 10]), WebhookId::at(1, [2; 10]));
        let secrets = KnownSecrets::new(&clock);
        let sealed = secrets.sealed(&key, &one, &clock);
        assert!(!sealed.contains("whsec_"));
        let opened = KnownSecrets::opened(&key, &one, &sealed).unwrap();
        assert_eq!(opened.newest(), secrets.newest());
        assert!(KnownSecrets::opened(&key, &other, &sealed).is_none());
        assert!(KnownSecrets::opened(&HouseKey::new([8; 32]), &one, &sealed).is_none());
    }
}
