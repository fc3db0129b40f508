//! Whether a webhook is really Twilio's: base64(HMAC-SHA1(auth token, URL + sorted form fields)).
//!
//! The URL is the one Twilio called, as seen outside every proxy. Twilio has signed URLs with and without the
//! port over the years, so each way is tried. See <https://www.twilio.com/docs/usage/security>.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use frontdesk_domain::outside::{Refused, Webhook};
use frontdesk_domain::{Secret, hex};
use hmac::{Hmac, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256};

/// Accepts the webhook, or `Refused::Forbidden`. A body that is no form (JSON) is held by `bodySHA256` in the
/// URL's query, which is then all that is signed.
pub fn verify(token: &Secret, webhook: &Webhook, signature: Option<&str>) -> Result<(), Refused> {
    let given = signature.and_then(|s| STANDARD.decode(s.trim()).ok()).ok_or(Refused::Forbidden)?;
    if webhook.form.is_empty() && !webhook.body.is_empty() {
        intact(&webhook.url, &webhook.body)?;
    }
    let fields = sorted(&webhook.form);
    let mut ways = with_and_without_port(&webhook.url);
    if ways.any(|url| keyed(token, &url, &fields).verify_slice(&given).is_ok()) {
        Ok(())
    } else {
        Err(Refused::Forbidden)
    }
}

/// The signature Twilio makes; for stand-ins that play its side.
pub fn sign(token: &Secret, url: &str, form: &[(String, String)]) -> String {
    STANDARD.encode(keyed(token, url, &sorted(form)).finalize().into_bytes())
}

/// Lower-case hexadecimal SHA-256 of a body, as it stands in `bodySHA256`.
pub fn body_hash(body: &[u8]) -> String {
    hex(&Sha256::digest(body))
}

fn keyed(token: &Secret, url: &str, fields: &str) -> Hmac<Sha1> {
    // HMAC takes a key of any length, so the fallback is never reached; it keeps this free of panics.
    let mut mac = Hmac::<Sha1>::new_from_slice(token.expose().as_bytes())
        .unwrap_or_else(|_| <Hmac<Sha1> as hmac::digest::KeyInit>::new(&Default::default()));
    mac.update(url.as_bytes());
    mac.update(fields.as_bytes());
    mac
}

/// Names and values end to end, sorted by name and then by value, equal pairs once.
fn sorted(form: &[(String, String)]) -> String {
    let mut pairs: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs.into_iter().flat_map(|(k, v)| [k, v]).collect()
}

fn intact(url: &str, body: &[u8]) -> Result<(), Refused> {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let (_, said) =
        form_urlencoded::parse(query.as_bytes()).find(|(k, _)| k == "bodySHA256").ok_or(Refused::Forbidden)?;
    // The hash is no secret: an ordinary comparison gives nothing away.
    if said.eq_ignore_ascii_case(&body_hash(body)) { Ok(()) } else { Err(Refused::Forbidden) }
}

/// The URL as it is, without its port, and with the scheme's own port.
fn with_and_without_port(url: &str) -> impl Iterator<Item = String> {
    let parts = Parts::of(url);
    let stripped = parts.as_ref().filter(|p| p.port.is_some()).map(|p| p.with_port(None));
    let default = parts.as_ref().filter(|p| p.port.is_none()).and_then(|p| {
        let port = match p.scheme {
            "https" => "443",
            "http" => "80",
            _ => return None,
        };
        Some(p.with_port(Some(port)))
    });
    std::iter::once(url.to_owned()).chain(stripped).chain(default)
}

struct Parts<'a> {
    scheme: &'a str,
    host: &'a str,
    port: Option<&'a str>,
    rest: &'a str,
}

impl<'a> Parts<'a> {
    fn of(url: &'a str) -> Option<Self> {
        let (scheme, after) = url.split_once("://")?;
        let (authority, rest) = after.split_at(after.find(['/', '?', '#']).unwrap_or(after.len()));
        let (host, port) = match authority.rsplit_once(':') {
            // The colons of an IPv6 address in brackets are none before a port.
            Some((host, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => (host, Some(port)),
            _ => (authority, None),
        };
        Some(Self { scheme, host, port, rest })
    }

    fn with_port(&self, port: Option<&str>) -> String {
        let Self { scheme, host, rest, .. } = self;
        match port {
            Some(port) => format!("{scheme}://{host}:{port}{rest}"),
            None => format!("{scheme}://{host}{rest}"),
        }
    }
}

#[cfg(test)]
mod tests;
