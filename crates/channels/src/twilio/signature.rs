//! Whether a webhook is really Twilio's: base64(HMAC-SHA1(auth token, URL + sorted form fields)).
//!
//! The URL is the one Twilio called, as seen outside every proxy. Twilio has signed URLs with and without the
//! port over the years, so each way is tried. See <https://www.twilio.com/docs/usage/security>.

use super::Form;
use crate::Refused;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use frontdesk_domain::Secret;
use hmac::{Hmac, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// What the webhook carried.
#[derive(Clone, Copy, Debug)]
pub enum Body<'a> {
    Form(&'a Form),
    /// JSON or anything else: the URL's query has `bodySHA256`, and the URL alone is signed.
    Raw(&'a [u8]),
}

/// Accepts the webhook, or `Refused::Forbidden`.
pub fn verify(token: &Secret, url: &str, body: Body<'_>, signature: Option<&str>) -> Result<(), Refused> {
    let given = signature.and_then(|s| STANDARD.decode(s.trim()).ok()).ok_or(Refused::Forbidden)?;
    let fields = match body {
        Body::Form(form) => sorted(form),
        Body::Raw(bytes) => {
            intact(url, bytes)?;
            String::new()
        }
    };
    let mut ways = with_and_without_port(url);
    if ways.any(|url| keyed(token, &url, &fields).verify_slice(&given).is_ok()) {
        Ok(())
    } else {
        Err(Refused::Forbidden)
    }
}

/// The signature Twilio makes; for stand-ins that play its side.
pub fn sign(token: &Secret, url: &str, body: Body<'_>) -> String {
    let fields = match body {
        Body::Form(form) => sorted(form),
        Body::Raw(_) => String::new(),
    };
    STANDARD.encode(keyed(token, url, &fields).finalize().into_bytes())
}

/// Lower-case hexadecimal SHA-256 of a body, as it stands in `bodySHA256`.
pub fn body_hash(body: &[u8]) -> String {
    Sha256::digest(body).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
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
fn sorted(form: &Form) -> String {
    let mut pairs: Vec<_> = form.iter().collect();
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
mod tests {
    use super::*;

    fn base() -> Form {
        Form::of([
            ("CallSid", "CA1234567890ABCDE"),
            ("Digits", "1234"),
            ("From", "+14158675309"),
            ("To", "+18005551212"),
            ("Caller", "+14158675309"),
        ])
    }

    fn token() -> Secret {
        Secret::new("12345")
    }

    /// The vectors the vendor publishes with its own libraries.
    #[test]
    fn published_signatures_hold() {
        let vectors = [
            ("https://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
            // The port of an https URL was not signed.
            ("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
            // That of an http URL was.
            ("http://mycompany.com:1234/myapp.php?foo=1&bar=2", "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
            // Signed with the scheme's own port, which the receiver does not see.
            ("https://mycompany.com/myapp.php?foo=1&bar=2", "kvajT1Ptam85bY51eRf/AJRuM3w="),
            ("http://mycompany.com/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4="),
        ];
        for (url, signature) in vectors {
            assert_eq!(verify(&token(), url, Body::Form(&base()), Some(signature)), Ok(()), "{url}");
        }
    }

    #[test]
    fn a_json_body_is_held_by_its_hash() {
        let body = br#"{"property": "value", "boolean": true}"#;
        let url = "https://mycompany.com/myapp.php?foo=1&bar=2\
                   &bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        let signature = Some("a9nBmqA0ju/hNViExpshrM61xv4=");
        assert_eq!(verify(&token(), url, Body::Raw(body), signature), Ok(()));
        assert_eq!(verify(&token(), url, Body::Raw(b"{}"), signature), Err(Refused::Forbidden));
        assert_eq!(
            verify(&token(), "https://mycompany.com/myapp.php", Body::Raw(body), signature),
            Err(Refused::Forbidden)
        );
    }

    #[test]
    fn repeated_fields_are_sorted_and_counted_once() {
        let form = Form::of([
            ("Sid", "CA123"),
            ("SidAccount", "AC123"),
            ("Digits", "5678"),
            ("Digits", "1234"),
            ("Digits", "1234"),
        ]);
        let url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        assert_eq!(verify(&token(), url, Body::Form(&form), Some("IK+Dwps556ElfBT0I3Rgjkr1wJU=")), Ok(()));
    }

    #[test]
    fn what_is_not_signed_is_refused() {
        let url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        let good = sign(&token(), url, Body::Form(&base()));
        let bad = [None, Some(""), Some("AAAA"), Some("not base64 at all"), Some("RSOYDt4T1cUTdK1PDd93/VVr8B9=")];
        for signature in bad {
            assert_eq!(verify(&token(), url, Body::Form(&base()), signature), Err(Refused::Forbidden));
        }
        assert_eq!(verify(&Secret::new("12346"), url, Body::Form(&base()), Some(&good)), Err(Refused::Forbidden));
        let changed = Form::of(base().iter().map(|(k, v)| (k, if k == "Digits" { "9" } else { v })));
        assert_eq!(verify(&token(), url, Body::Form(&changed), Some(&good)), Err(Refused::Forbidden));
    }

    #[test]
    fn blank_fields_are_part_of_what_is_signed() {
        let blank = Form::parse(b"CallSid=CA1&FromZip=&SpeechResult=&Body=%E2%80%99+x");
        let url = "http://127.0.0.1:8080/hooks/twilio/voice";
        let signature = sign(&token(), url, Body::Form(&blank));
        assert_eq!(verify(&token(), url, Body::Form(&blank), Some(&signature)), Ok(()));
        let dropped = Form::parse(b"CallSid=CA1&Body=%E2%80%99+x");
        assert_eq!(verify(&token(), url, Body::Form(&dropped), Some(&signature)), Err(Refused::Forbidden));
    }

    #[test]
    fn an_ipv6_host_keeps_its_colons() {
        let ways: Vec<_> = with_and_without_port("http://[::1]:8080/x").collect();
        assert_eq!(ways, ["http://[::1]:8080/x", "http://[::1]/x"]);
        let ways: Vec<_> = with_and_without_port("http://[::1]/x").collect();
        assert_eq!(ways, ["http://[::1]/x", "http://[::1]:80/x"]);
    }
}
