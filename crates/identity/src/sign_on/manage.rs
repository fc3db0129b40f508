//! Setting up single sign-on for a tenant.

use super::begin::SignOn;
use super::rules::Rules;
use crate::crypt::HouseKey;
use frontdesk_audit::note;
use frontdesk_domain::access::{PermissionSet, Role};
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::mint;
use frontdesk_domain::{Secret, SignOnId};
use frontdesk_store::sign_in_providers::{self as providers, Provider};
use frontdesk_store::{self as store, Scoped, roles};
use serde::Deserialize;

const PROVIDERS_MAX: usize = 10;
const TEXT_SIGNS_MAX: usize = 200;

/// A provider to be set up.
#[derive(Clone, Debug, Deserialize)]
pub struct NewProvider {
    /// As it stands on the button.
    pub name: String,
    /// Exactly as the provider calls itself.
    pub issuer: String,
    pub client_id: String,
    /// `None`: a public client.
    #[serde(default)]
    pub client_secret: Option<Secret>,
    #[serde(default)]
    pub rules: Rules,
}

/// Why it was not set up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    #[error("Name, issuer and client id are texts of 1 to {TEXT_SIGNS_MAX} signs.")]
    Text,
    #[error(
        "The issuer is an https address, exactly as the provider writes it. http is for one that the operator named."
    )]
    Issuer,
    #[error("There is no role {0:?} in this tenant.")]
    NoRole(String),
    #[error("Nobody can let others in with more than they may do themselves. Ask an owner.")]
    BeyondYours,
    #[error("A tenant has {PROVIDERS_MAX} providers at most. Remove one first.")]
    TooMany,
}

impl SignOn {
    /// `may`: what whoever sets it up may do in the tenant.
    pub async fn add(
        &self,
        scoped: &Scoped,
        by: &By,
        may: PermissionSet,
        new: NewProvider,
    ) -> store::Result<Result<Provider, Wrong>> {
        if let Err(wrong) = check(&new) {
            return Ok(Err(wrong));
        }
        let provider = self.sealed(scoped, &new);
        let by = by.clone();
        scoped
            .write(move |tx| {
                Box::pin(async move {
                    // Whoever runs such a provider can sign in as anybody of this tenant, its owners too.
                    if new.rules.link_by_email && !may.covers(PermissionSet::ALL) {
                        return Ok(Err(Wrong::BeyondYours));
                    }
                    if let Err(wrong) = roles_are_theirs(tx, &new.rules, may).await? {
                        return Ok(Err(wrong));
                    }
                    if providers::list(tx).await?.len() >= PROVIDERS_MAX {
                        return Ok(Err(Wrong::TooMany));
                    }
                    providers::add(tx, &provider);
                    note(tx, &by, Deed::of(Verb::SignOnAdded, &provider.id));
                    Ok(Ok(provider))
                })
            })
            .await
    }

    pub async fn list(&self, scoped: &Scoped) -> store::Result<Vec<Provider>> {
        scoped.read(|tx| Box::pin(providers::list(tx))).await
    }

    /// False: there is none such.
    pub async fn remove(&self, scoped: &Scoped, by: &By, id: &SignOnId) -> store::Result<bool> {
        let (by, id) = (by.clone(), id.clone());
        scoped
            .write(move |tx| {
                Box::pin(async move {
                    let removed = providers::remove(tx, &id).await?;
                    if removed {
                        note(tx, &by, Deed::of(Verb::SignOnRemoved, &id));
                    }
                    Ok(removed)
                })
            })
            .await
    }

    fn sealed(&self, scoped: &Scoped, new: &NewProvider) -> Provider {
        let id = mint(self.clock.as_ref(), SignOnId::at);
        let seal = |secret: &Secret| self.house_key.seal(&place(&id), secret.expose().as_bytes(), self.clock.as_ref());
        Provider {
            tenant: scoped.id().clone(),
            name: new.name.trim().to_owned(),
            issuer: new.issuer.trim().to_owned(),
            client_id: new.client_id.trim().to_owned(),
            client_secret: new.client_secret.as_ref().map(seal).unwrap_or_default(),
            rules: serde_json::to_string(&new.rules).unwrap_or_default(),
            created_at: self.clock.now(),
            version: 1,
            id,
        }
    }
}

/// What the tenant made of it. Rules that cannot be read let nobody in.
pub fn rules(provider: &Provider) -> Rules {
    serde_json::from_str(&provider.rules).unwrap_or_default()
}

pub(super) fn secret(house_key: &HouseKey, provider: &Provider) -> store::Result<Option<Secret>> {
    if provider.client_secret.is_empty() {
        return Ok(None);
    }
    let opened = house_key.open(&place(&provider.id), &provider.client_secret).and_then(|b| String::from_utf8(b).ok());
    let other = || store::Error::Schema("a provider's secret was sealed by another house key; set it up again".into());
    opened.map(|text| Some(Secret::new(text))).ok_or_else(other)
}

fn place(id: &SignOnId) -> String {
    format!("client secret {id}")
}

fn check(new: &NewProvider) -> Result<(), Wrong> {
    let plain =
        |text: &str| (1..=TEXT_SIGNS_MAX).contains(&text.trim().chars().count()) && !text.chars().any(char::is_control);
    if ![&new.name, &new.issuer, &new.client_id].into_iter().all(|text| plain(text)) {
        return Err(Wrong::Text);
    }
    let issuer = new.issuer.trim();
    let is_url = issuer.starts_with("https://") || issuer.starts_with("http://");
    if is_url && !issuer.contains(['?', '#', '@', ' ']) { Ok(()) } else { Err(Wrong::Issuer) }
}

async fn roles_are_theirs(tx: &mut store::Tx, rules: &Rules, may: PermissionSet) -> store::Result<Result<(), Wrong>> {
    for role in rules.roles.values().chain(&rules.usual_role) {
        let given = match role {
            Role::Custom(id) => roles::get(tx, id).await?.map(|role| role.permissions),
            built_in => built_in.permissions(),
        };
        match given {
            None => return Ok(Err(Wrong::NoRole(role.name().to_owned()))),
            Some(given) if !may.covers(given) => return Ok(Err(Wrong::BeyondYours)),
            Some(_) => {}
        }
    }
    Ok(Ok(()))
}
