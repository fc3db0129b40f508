//! What the authenticator says, byte for byte (WebAuthn, 6.1), and its public key (COSE, RFC 9053).

use super::verify::NotVerified;
use crate::crypt::PublicKey;
use ciborium::Value;

const HASH_BYTES: usize = 32;
const MODEL_BYTES: usize = 16;
/// The standard's own bound.
const CREDENTIAL_BYTES_MAX: usize = 1023;

const PRESENT: u8 = 1;
const VERIFIED: u8 = 1 << 2;
const ATTESTED: u8 = 1 << 6;

/// A key of a kind that was not asked for, or that is not well made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the authenticator's key is of a kind that is not taken")]
pub struct BadKey;

/// What an authenticator signs.
#[derive(Debug)]
pub(super) struct AuthenticatorData {
    pub(super) site_hash: Vec<u8>,
    flags: u8,
    /// How often it has signed; 0 where it does not count.
    pub(super) signed: u32,
    /// A new credential: its name, and its key.
    pub(super) credential: Option<(Vec<u8>, PublicKey)>,
}

impl AuthenticatorData {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, NotVerified> {
        let mut rest = bytes;
        let site_hash = take(&mut rest, HASH_BYTES)?.to_vec();
        let flags = *take(&mut rest, 1)?.first().ok_or(NotVerified::Malformed)?;
        let signed = take(&mut rest, 4)?.iter().fold(0, |count: u32, byte| count << 8 | u32::from(*byte));
        let credential = if flags & ATTESTED == 0 { None } else { Some(credential(&mut rest)?) };
        Ok(Self { site_hash, flags, signed, credential })
    }

    /// Somebody was there, and was verified.
    pub(super) fn is_verified(&self) -> bool {
        self.flags & PRESENT != 0 && self.flags & VERIFIED != 0
    }
}

/// The authenticator's data out of an attestation; its statement is passed over.
pub(super) fn of_attestation(bytes: &[u8]) -> Result<Vec<u8>, NotVerified> {
    let attestation: Value = ciborium::from_reader(bytes).map_err(|_| NotVerified::Malformed)?;
    let Value::Map(fields) = attestation else { return Err(NotVerified::Malformed) };
    let data = fields.into_iter().find(|(name, _)| name.as_text() == Some("authData")).map(|(_, data)| data);
    match data {
        Some(Value::Bytes(data)) => Ok(data),
        _ => Err(NotVerified::Malformed),
    }
}

fn credential(rest: &mut &[u8]) -> Result<(Vec<u8>, PublicKey), NotVerified> {
    take(rest, MODEL_BYTES)?;
    let long = take(rest, 2)?.iter().fold(0_usize, |long, byte| long << 8 | usize::from(*byte));
    if long == 0 || long > CREDENTIAL_BYTES_MAX {
        return Err(NotVerified::Malformed);
    }
    let name = take(rest, long)?.to_vec();
    // What follows the key are extensions, of which none was asked for.
    let cose: Value = ciborium::from_reader(&mut *rest).map_err(|_| NotVerified::Malformed)?;
    Ok((name, key(&cose).map_err(|_| NotVerified::Key)?))
}

/// Ed25519, P-256 with SHA-256, or RSA with SHA-256, as they were asked for.
fn key(cose: &Value) -> Result<PublicKey, BadKey> {
    let fields = cose.as_map().ok_or(BadKey)?;
    let field = |label: i64| {
        let label = Value::from(label);
        fields.iter().find(|(name, _)| *name == label).map(|(_, value)| value)
    };
    let number = |label| field(label).and_then(Value::as_integer).and_then(|n| i64::try_from(n).ok());
    let bytes = |label| field(label).and_then(Value::as_bytes).cloned();
    let sized = |label, size| bytes(label).filter(|bytes| bytes.len() == size).ok_or(BadKey);
    match (number(1), number(3), number(-1)) {
        (Some(1), Some(-8), Some(6)) => Ok(PublicKey::Ed25519(sized(-2, 32)?)),
        (Some(2), Some(-7), Some(1)) => Ok(PublicKey::p256(&sized(-2, 32)?, &sized(-3, 32)?)),
        (Some(3), Some(-257), _) => Ok(PublicKey::Rsa { n: bytes(-1).ok_or(BadKey)?, e: bytes(-2).ok_or(BadKey)? }),
        _ => Err(BadKey),
    }
}

fn take<'a>(rest: &mut &'a [u8], many: usize) -> Result<&'a [u8], NotVerified> {
    let (taken, after) = rest.split_at_checked(many).ok_or(NotVerified::Malformed)?;
    *rest = after;
    Ok(taken)
}
