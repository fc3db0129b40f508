//! Argon2id, kept in PHC form: the text says by itself how it was made.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::ops::RangeInclusive;

/// What a hash costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// How often the memory is gone through.
    pub passes: u32,
}

impl Cost {
    /// OWASP's first recommendation for Argon2id: 19 MiB, two passes.
    pub const USUAL: Self = Self { memory: 19 * 1024, passes: 2 };
    /// Below, a graphics card tries too many; above, a few sign-ins fill the machine.
    pub const MEMORY: RangeInclusive<u32> = 7 * 1024..=1024 * 1024;
    pub const PASSES: RangeInclusive<u32> = 1..=20;

    fn params(self) -> Params {
        Params::new(self.memory, self.passes, 1, None).unwrap_or(Params::DEFAULT)
    }
}

/// In PHC form. `None`: there is no memory for it.
pub(super) fn hash(password: &str, salt: [u8; 16], cost: Cost) -> Option<String> {
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params());
    let hash: PasswordHash = argon.hash_password_with_salt(password.as_bytes(), &salt).ok()?;
    Some(hash.to_string())
}

/// By the parameters it was made with.
pub(super) fn fits(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

/// Whether it was made with other parameters than those of now.
pub(super) fn is_old(stored: &str, cost: Cost) -> bool {
    let made = PasswordHash::new(stored).ok();
    let same = |hash: &PasswordHash| {
        let params = Params::try_from(hash).ok();
        hash.algorithm == Algorithm::Argon2id.ident()
            && params.is_some_and(|p| (p.m_cost(), p.t_cost(), p.p_cost()) == (cost.memory, cost.passes, 1))
    };
    !made.as_ref().is_some_and(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost { memory: 64, passes: 1 };

    #[test]
    fn a_hash_says_how_it_was_made() {
        let stored = hash("quiet hallway", [7; 16], CHEAP).unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{stored}");
        assert!(fits("quiet hallway", &stored) && !fits("quiet hallways", &stored));
        assert!(!is_old(&stored, CHEAP));
        assert!(is_old(&stored, Cost { passes: 2, ..CHEAP }) && is_old("nonsense", CHEAP));
        assert!(!fits("", "nonsense") && !fits("x", "$argon2id$v=19$m=64,t=1,p=1$AAAA"));
    }
}
