//! Access tokens: signed JSON, after RFC 9068.

use crate::crypt::{Jws, NotGood, PublicKey, SigningKey};
use frontdesk_domain::{FamilyId, MemberId, Secret, TenantId};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

pub const GOOD_FOR: SignedDuration = SignedDuration::from_mins(15);
/// How far two clocks may be apart.
const LEEWAY: SignedDuration = SignedDuration::from_secs(30);
const TYP: &str = "at+jwt";
const AUDIENCE_PATH: &str = "/v1";

/// For whom a token stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    pub member: MemberId,
    pub tenant: TenantId,
    pub family: FamilyId,
}

#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: MemberId,
    ten: TenantId,
    fam: FamilyId,
    iat: i64,
    nbf: i64,
    exp: i64,
}

/// Who issues tokens and takes them: this installation, by its public address.
#[derive(Clone, Debug)]
pub struct Issuer {
    url: String,
}

impl Issuer {
    pub fn new(public_url: &str) -> Self {
        Self { url: public_url.trim_end_matches('/').to_owned() }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn sign(&self, access: &Access, key: &SigningKey, now: Timestamp) -> Result<Secret, NotGood> {
        let claims = Claims {
            iss: self.url.clone(),
            aud: self.audience(),
            sub: access.member.clone(),
            ten: access.tenant.clone(),
            fam: access.family.clone(),
            iat: now.as_second(),
            nbf: now.as_second(),
            exp: (now + GOOD_FOR).as_second(),
        };
        Jws::sign(key, TYP, &claims)
    }

    /// What the token says, if this key signed it, for us, and it is its time.
    pub fn check(&self, jws: &Jws<'_>, key: &PublicKey, now: Timestamp) -> Result<Access, NotGood> {
        let claims: Claims = jws.verified(key)?;
        if jws.typ() != Some(TYP) || claims.iss != self.url || claims.aud != self.audience() {
            return Err(NotGood::Elsewhere);
        }
        let (now, leeway) = (now.as_second(), LEEWAY.as_secs());
        let lasting = claims.exp.saturating_sub(claims.nbf);
        let begun = claims.nbf <= now.saturating_add(leeway) && claims.iat <= now.saturating_add(leeway);
        if !begun || now >= claims.exp.saturating_add(leeway) || lasting > GOOD_FOR.as_secs() {
            return Err(NotGood::Expired);
        }
        parsed(claims)
    }

    fn audience(&self) -> String {
        format!("{}{AUDIENCE_PATH}", self.url)
    }
}

/// The ids were read as any text; only those with the right prefix are ids.
fn parsed(claims: Claims) -> Result<Access, NotGood> {
    let member = MemberId::parse(claims.sub.as_str()).ok_or(NotGood::Malformed)?;
    let tenant = TenantId::parse(claims.ten.as_str()).ok_or(NotGood::Malformed)?;
    let family = FamilyId::parse(claims.fam.as_str()).ok_or(NotGood::Malformed)?;
    Ok(Access { member, tenant, family })
}

#[cfg(test)]
mod tests;
