//! Refresh tokens: `fdr_`, the family, the turn, and a code over both that only the house can make. None is stored.

use crate::crypt::HouseKey;
use frontdesk_domain::{FamilyId, Secret};
use frontdesk_store::token_families::Family;

const MARK: &str = "fdr_";
const PURPOSE: &str = "refresh token";

/// A refresh token taken apart, and not believed yet.
#[derive(Clone, PartialEq, Eq)]
pub struct ShownRefresh {
    pub family: FamilyId,
    pub turn: i64,
    mac: String,
}

impl ShownRefresh {
    /// The token of this turn of the family.
    pub fn of(family: &Family, turn: i64, house_key: &HouseKey) -> Secret {
        let mac = house_key.mac(PURPOSE, &[family.id.as_str(), &family.salt, &turn.to_string()]);
        let (_, id) = family.id.as_str().split_once('_').unwrap_or_default();
        Secret::new(format!("{MARK}{id}_{turn}_{mac}"))
    }

    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.strip_prefix(MARK)?.splitn(3, '_');
        let (family, turn, mac) = (parts.next()?, parts.next()?, parts.next()?);
        let family = FamilyId::parse(&format!("{}_{family}", FamilyId::PREFIX))?;
        let turn: i64 = turn.parse().ok().filter(|turn| *turn >= 0)?;
        (mac.len() == 43).then(|| Self { family, turn, mac: mac.to_owned() })
    }

    /// Whether the house made it.
    pub fn is_genuine(&self, family: &Family, house_key: &HouseKey) -> bool {
        let parts = [family.id.as_str(), &family.salt, &self.turn.to_string()];
        family.id == self.family && house_key.fits(PURPOSE, &parts, &self.mac)
    }
}

impl std::fmt::Debug for ShownRefresh {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ShownRefresh({} {})", self.family, self.turn)
    }
}
