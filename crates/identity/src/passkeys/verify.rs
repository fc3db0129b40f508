//! Whether a browser's answer is good (WebAuthn, 7.1 and 7.2).

use super::authenticator::{AuthenticatorData, of_attestation};
use super::client::ClientData;
use super::site::Site;
use crate::crypt::PublicKey;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::digest::{SHA256, digest};
use serde::Deserialize;

/// Longer than any field of an answer.
const FIELD_SIGNS_MAX: usize = 32 * 1024;

/// Why an answer does not count. Whoever sent it is told that it does not, no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotVerified {
    #[error("it cannot be read")]
    Malformed,
    #[error("it is the answer to something else")]
    Ceremony,
    #[error("it comes from another page")]
    Origin,
    #[error("it was made for another site")]
    Site,
    #[error("the authenticator did not verify the person")]
    Person,
    #[error("its key is of a kind that is not taken")]
    Key,
    #[error("its signature does not fit")]
    Signature,
    #[error("the authenticator counts less than before: there are two of it")]
    Copied,
}

/// `navigator.credentials.create()`, as `toJSON` writes it.
#[derive(Clone, Debug, Deserialize)]
pub struct Registration {
    response: Attested,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Attested {
    #[serde(rename = "clientDataJSON")]
    client_data_json: String,
    attestation_object: String,
}

/// `navigator.credentials.get()`, as `toJSON` writes it.
#[derive(Clone, Debug, Deserialize)]
pub struct Assertion {
    /// The credential.
    id: String,
    response: Asserted,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asserted {
    #[serde(rename = "clientDataJSON")]
    client_data_json: String,
    authenticator_data: String,
    signature: String,
}

/// A passkey that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPasskey {
    /// The authenticator's name for it, in base64url.
    pub credential: String,
    pub key: PublicKey,
    pub signed: u32,
}

impl Registration {
    /// The challenge it answers, to be looked up before the rest is believed.
    pub fn challenge(&self) -> Result<String, NotVerified> {
        challenge(&self.response.client_data_json)
    }

    pub fn verify(&self, site: &Site) -> Result<NewPasskey, NotVerified> {
        let client = decoded(&self.response.client_data_json)?;
        ClientData::read(&client)?.check("webauthn.create", site)?;
        let data = of_attestation(&decoded(&self.response.attestation_object)?)?;
        let data = checked(&data, site)?;
        let (credential, key) = data.credential.ok_or(NotVerified::Malformed)?;
        Ok(NewPasskey { credential: BASE64.encode(credential), key, signed: data.signed })
    }
}

impl Assertion {
    pub fn challenge(&self) -> Result<String, NotVerified> {
        challenge(&self.response.client_data_json)
    }

    /// By which its passkey is found.
    pub fn credential(&self) -> Option<&str> {
        (self.id.len() <= 1400).then_some(self.id.as_str())
    }

    /// How often the authenticator has signed now. `before`: how often it had when it was last seen.
    pub fn verify(&self, site: &Site, key: &PublicKey, before: u32) -> Result<u32, NotVerified> {
        let client = decoded(&self.response.client_data_json)?;
        ClientData::read(&client)?.check("webauthn.get", site)?;
        let bytes = decoded(&self.response.authenticator_data)?;
        let data = checked(&bytes, site)?;
        let message = [bytes.as_slice(), digest(&SHA256, &client).as_ref()].concat();
        if !key.verifies_authenticator(&message, &decoded(&self.response.signature)?) {
            return Err(NotVerified::Signature);
        }
        // Passkeys that are kept in several devices do not count.
        let counts = before != 0 || data.signed != 0;
        if counts && data.signed <= before { Err(NotVerified::Copied) } else { Ok(data.signed) }
    }
}

fn checked(bytes: &[u8], site: &Site) -> Result<AuthenticatorData, NotVerified> {
    let data = AuthenticatorData::read(bytes)?;
    if data.site_hash != site.hash() {
        return Err(NotVerified::Site);
    }
    if data.is_verified() { Ok(data) } else { Err(NotVerified::Person) }
}

fn challenge(client_data_json: &str) -> Result<String, NotVerified> {
    Ok(ClientData::read(&decoded(client_data_json)?)?.challenge)
}

fn decoded(field: &str) -> Result<Vec<u8>, NotVerified> {
    if field.len() > FIELD_SIGNS_MAX {
        return Err(NotVerified::Malformed);
    }
    BASE64.decode(field.trim_end_matches('=')).map_err(|_| NotVerified::Malformed)
}

#[cfg(test)]
mod tests;
