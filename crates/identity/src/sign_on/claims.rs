//! What an ID token says, and whether it may be believed (OpenID Connect Core, 3.1.3.7).

use crate::crypt::{JwkSet, Jws, NotGood};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

/// How far the provider's clock may be off, in seconds.
const LEEWAY: i64 = 60;
/// Longer than any name a provider has for somebody.
const SUBJECT_BYTES_MAX: usize = 255;
const EMAIL_BYTES_MAX: usize = 254;
const ALGORITHMS: [&str; 3] = ["RS256", "ES256", "EdDSA"];

/// The claims of a token that was verified.
#[derive(Clone, Debug, Deserialize)]
pub struct Claims {
    iss: String,
    aud: Value,
    #[serde(default)]
    azp: Option<String>,
    pub sub: String,
    exp: i64,
    #[serde(default)]
    nbf: Option<i64>,
    #[serde(default)]
    iat: i64,
    #[serde(default)]
    nonce: Option<String>,
    #[serde(flatten)]
    more: Map<String, Value>,
}

/// For what the token has to have been made.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    pub issuer: &'a str,
    pub client_id: &'a str,
    pub nonce: &'a str,
    pub now: Timestamp,
}

impl Claims {
    pub fn verified(token: &str, keys: &JwkSet, expected: &Expected<'_>) -> Result<Self, NotGood> {
        let jws = Jws::read(token)?;
        if !ALGORITHMS.contains(&jws.alg()) {
            return Err(NotGood::Algorithm);
        }
        let key = keys.find(jws.kid(), jws.alg()).ok_or(NotGood::Key)?;
        let claims: Self = jws.verified(&key)?;
        claims.check(expected)?;
        Ok(claims)
    }

    fn check(&self, expected: &Expected<'_>) -> Result<(), NotGood> {
        let (for_us, several) = match &self.aud {
            Value::String(one) => (one == expected.client_id, false),
            Value::Array(all) => (all.iter().any(|one| one == expected.client_id), all.len() > 1),
            _ => (false, false),
        };
        // Made for several, it has to say that we are the one who asked for it.
        let asked_by_us = match &self.azp {
            Some(azp) => azp == expected.client_id,
            None => !several,
        };
        let ours = self.iss == expected.issuer && self.nonce.as_deref() == Some(expected.nonce);
        if !for_us || !asked_by_us || !ours {
            return Err(NotGood::Elsewhere);
        }
        let now = expected.now.as_second();
        let begun = self.nbf.unwrap_or(self.iat).max(self.iat) <= now.saturating_add(LEEWAY);
        if !begun || now >= self.exp.saturating_add(LEEWAY) {
            return Err(NotGood::Expired);
        }
        let named = !self.sub.is_empty() && self.sub.len() <= SUBJECT_BYTES_MAX;
        if named { Ok(()) } else { Err(NotGood::Malformed) }
    }

    pub fn tells(&self, name: &str) -> bool {
        self.more.contains_key(name)
    }

    /// What the provider told beside the token, if it is of the same person. What the token says itself stays.
    pub fn learn(&mut self, told: Map<String, Value>) {
        if told.get("sub").and_then(Value::as_str) != Some(&self.sub) {
            return;
        }
        for (name, value) in told {
            self.more.entry(name).or_insert(value);
        }
    }

    /// The address, in lower case, if the provider says that it was verified.
    pub fn verified_email(&self) -> Option<String> {
        let verified = match self.more.get("email_verified")? {
            Value::Bool(verified) => *verified,
            Value::String(text) => text == "true",
            _ => false,
        };
        let email = self.more.get("email")?.as_str()?.trim().to_lowercase();
        (verified && email.len() <= EMAIL_BYTES_MAX && email.split('@').count() == 2).then_some(email)
    }

    /// The name to call them by.
    pub fn name(&self) -> Option<String> {
        let name: String =
            self.more.get("name")?.as_str()?.chars().filter(|sign| !sign.is_control()).take(80).collect();
        let name = name.trim().to_owned();
        (!name.is_empty()).then_some(name)
    }

    /// A claim that is a word or a list of words.
    pub fn words(&self, name: &str) -> Vec<String> {
        match self.more.get(name) {
            Some(Value::String(word)) => vec![word.clone()],
            Some(Value::Array(words)) => words.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
