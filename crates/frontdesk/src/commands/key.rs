//! `frontdesk key`: API keys, for whoever runs the installation.

use super::print;
use crate::cli::{Key, KeyCommand, NewKey};
use crate::wiring;
use anyhow::{Context, bail};
use frontdesk_domain::audit::By;
use frontdesk_domain::{KeyId, PermissionSet, TenantId};
use frontdesk_identity::keys::{self, NewApiKey};
use frontdesk_store::api_keys::{self, ApiKey, KEYS_MAX};
use frontdesk_store::{Scoped, Store};
use jiff::SignedDuration;

pub async fn run(key: Key) -> anyhow::Result<()> {
    let store = wiring::stored(&key.stored).await?;
    let tenant = tenant(&store, key.tenant.as_deref()).await?;
    let (scoped, by) = (store.tenant(&tenant), By::operator(wiring::system_clock()));
    match key.command {
        KeyCommand::Create(new) => create(&scoped, by, new).await,
        KeyCommand::List => list(&scoped, &by).await,
        KeyCommand::Revoke { key } => revoke(&scoped, by, &key).await,
    }
}

async fn create(scoped: &Scoped, by: By, new: NewKey) -> anyhow::Result<()> {
    let permissions = PermissionSet::parse(&new.may).map_err(|unknown| {
        let all = PermissionSet::ALL.words().replace(' ', ", ");
        anyhow::anyhow!("{unknown}; there are: {all}")
    })?;
    let expires_at = new.days.map(|days| by.clock.now() + SignedDuration::from_hours(24 * i64::from(days)));
    let new = NewApiKey { name: new.name, permissions, expires_at };
    let made = scoped
        .write(move |tx| Box::pin(async move { keys::make(tx, &by, PermissionSet::ALL, new).await }))
        .await?
        .map_err(|refused| anyhow::anyhow!("{refused}"))?;
    // The key alone goes to standard output, so that a script can take it.
    tell(&format!("{} is shown this once; keep it like a password.", made.key.id));
    print(made.secret.expose());
    Ok(())
}

async fn list(scoped: &Scoped, by: &By) -> anyhow::Result<()> {
    let now = by.clock.now();
    let mut after = None;
    loop {
        let from: Option<KeyId> = after.clone();
        let page =
            scoped.read(move |tx| Box::pin(async move { api_keys::list(tx, from.as_ref(), KEYS_MAX).await })).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.id.clone());
        for key in &page {
            let state = if key.is_good(now) { "good" } else { state(key) };
            let used = key.used_at.map_or_else(|| "never used".into(), |at| format!("last used {at:.0}"));
            print(&format!(
                "{}  fdk_{}_…  {state}  {used}  {:?}  {}",
                key.id,
                key.prefix,
                key.name,
                key.permissions.words()
            ));
        }
    }
}

fn state(key: &ApiKey) -> &'static str {
    if key.revoked_at.is_some() { "revoked" } else { "ran out" }
}

async fn revoke(scoped: &Scoped, by: By, key: &str) -> anyhow::Result<()> {
    let id = KeyId::parse(key).context("name the key by its id (key_…); `frontdesk key list` shows them")?;
    let revoked = scoped.write(move |tx| Box::pin(async move { keys::revoke(tx, &by, &id).await })).await?;
    if !revoked {
        bail!("this business has no such key, or it was revoked before");
    }
    print("revoked");
    Ok(())
}

/// The business that is meant; where there is only one, it need not be named.
pub(super) async fn tenant(store: &Store, named: Option<&str>) -> anyhow::Result<TenantId> {
    let all = store.tenants().await?;
    let names = || all.iter().map(TenantId::as_str).collect::<Vec<_>>().join(", ");
    match (named, all.as_slice()) {
        (Some(name), _) => {
            let found = all.iter().find(|id| id.as_str() == name).cloned();
            found.with_context(|| format!("there is no business {name:?}; there are: {}", names()))
        }
        (None, [only]) => Ok(only.clone()),
        (None, []) => bail!("there is no business yet; `frontdesk serve` makes those of the settings file"),
        (None, _) => bail!("there are several businesses; name one with --tenant: {}", names()),
    }
}

#[expect(clippy::print_stderr, reason = "said to the person at the terminal, beside the key for the script")]
fn tell(line: &str) {
    eprintln!("{line}");
}
