//! What a provider's word means for its tenant.

use super::claims::Claims;
use frontdesk_domain::access::Role;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Set by the tenant. Unless it says otherwise, nobody gets in who was not a member before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// The claim that tells what somebody is, such as `groups`; a word, or a list of words.
    pub role_claim: Option<String>,
    /// What its words mean. Whoever has several gets the first role of this house's order that fits.
    pub roles: BTreeMap<String, Role>,
    /// The role of whoever none of these words fits. `None`: they are not let in.
    pub usual_role: Option<Role>,
    /// Whether somebody whom nobody invited becomes a member by signing in.
    pub new_members: bool,
    /// The domains whose e-mail addresses are taken; empty: every one.
    pub domains: Vec<String>,
    /// Whether an account with the same verified address is taken for theirs. Otherwise the same address is not enough.
    pub link_by_email: bool,
    /// Whether the provider's word that a second factor was shown (`amr`) is believed.
    pub trusts_second_factor: bool,
}

impl Rules {
    /// The role that the claims give.
    pub fn role(&self, claims: &Claims) -> Option<Role> {
        let words = self.role_claim.as_deref().map(|name| claims.words(name)).unwrap_or_default();
        let given: Vec<&Role> = words.iter().filter_map(|word| self.roles.get(word)).collect();
        let first = Role::BUILT_IN.iter().find(|role| given.contains(role)).or(given.first().copied());
        first.cloned().or_else(|| self.usual_role.clone())
    }

    pub fn takes_address(&self, email: &str) -> bool {
        let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain);
        self.domains.is_empty() || self.domains.iter().any(|taken| taken.eq_ignore_ascii_case(domain))
    }

    /// Whether the provider showed a second factor, and is believed.
    pub fn second_factor(&self, claims: &Claims) -> bool {
        const SHOWN: [&str; 5] = ["mfa", "otp", "hwk", "fpt", "swk"];
        self.trusts_second_factor && claims.words("amr").iter().any(|word| SHOWN.contains(&word.as_str()))
    }
}
