//! What the browser says of the ceremony: which one, for which challenge, on which page.

use super::site::Site;
use super::verify::NotVerified;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    pub(super) challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
    #[serde(default)]
    top_origin: Option<String>,
}

impl ClientData {
    pub(super) fn read(json: &[u8]) -> Result<Self, NotVerified> {
        serde_json::from_slice(json).map_err(|_| NotVerified::Malformed)
    }

    /// `kind` is `webauthn.create` or `webauthn.get`.
    pub(super) fn check(&self, kind: &str, site: &Site) -> Result<(), NotVerified> {
        if self.kind != kind {
            return Err(NotVerified::Ceremony);
        }
        // Not inside a frame of somebody else's page either.
        let elsewhere = self.origin != site.origin || self.cross_origin || self.top_origin.is_some();
        if elsewhere { Err(NotVerified::Origin) } else { Ok(()) }
    }
}
