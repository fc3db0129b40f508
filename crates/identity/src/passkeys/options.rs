//! What a browser is asked for: the JSON that `parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` take.

use super::site::Site;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use frontdesk_domain::MemberId;
use frontdesk_domain::outside::Clock;
use serde::Serialize;
use serde_json::{Value, json};

/// Milliseconds that the browser gives the person.
const PATIENCE_MS: u32 = 300_000;

/// A challenge: the text that comes back, signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub challenge: String,
}

impl Asked {
    pub fn random(clock: &dyn Clock) -> Self {
        let random = [clock.random(), clock.random()];
        Self { challenge: BASE64.encode(random.as_flattened()) }
    }
}

#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct CreationOptions(pub Value);

#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct RequestOptions(pub Value);

impl CreationOptions {
    /// `known`: the credentials they have; the authenticator of one of those makes no second.
    pub fn new(site: &Site, asked: &Asked, member: &MemberId, called: (&str, &str), known: &[String]) -> Self {
        let (email, name) = called;
        let named = |id: &String| json!({ "type": "public-key", "id": id });
        // Ed25519, P-256, RSA: in the order in which we like them.
        let kinds = [-8, -7, -257].map(|alg| json!({ "type": "public-key", "alg": alg }));
        Self(json!({
            "rp": { "id": site.id, "name": "Frontdesk" },
            "user": { "id": BASE64.encode(member.as_str()), "name": email, "displayName": name },
            "challenge": asked.challenge,
            "pubKeyCredParams": kinds,
            "timeout": PATIENCE_MS,
            "excludeCredentials": known.iter().map(named).collect::<Vec<_>>(),
            "authenticatorSelection": { "residentKey": "required", "requireResidentKey": true, "userVerification": "required" },
            "attestation": "none",
        }))
    }
}

impl RequestOptions {
    /// Whoever it is: the authenticator offers what it has for this site.
    pub fn new(site: &Site, asked: &Asked) -> Self {
        Self(json!({
            "rpId": site.id,
            "challenge": asked.challenge,
            "timeout": PATIENCE_MS,
            "allowCredentials": [],
            "userVerification": "required",
        }))
    }
}
