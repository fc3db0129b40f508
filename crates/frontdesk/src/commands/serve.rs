//! `frontdesk serve`: the businesses of the settings file and of the database, for real callers.

use super::{configured, doctor};
use crate::cli::Configured;
use crate::settings::Settings;
use crate::telling::Telling;
use crate::{advisers, businesses, first_run, house_key, server, wiring};
use anyhow::Context;
use frontdesk_domain::outside::{Clock, Sender};
use frontdesk_domain::{ChannelKind, Secret, Tenant, hex};
use frontdesk_store::Store;
use frontdesk_web::access::Shared;
use std::collections::HashMap;
use std::sync::Arc;

/// What stands in frontdesk.example.toml.
const EXAMPLES_TOKEN: &str = "replace-me";

pub async fn run(configured: Configured) -> anyhow::Result<()> {
    let settings = configured::to_serve(&configured)?;
    anyhow::ensure!(
        settings.twilio.as_ref().is_none_or(|account| account.token.expose() != EXAMPLES_TOKEN),
        "the auth token is still the example's, which everybody knows; set FRONTDESK_TWILIO_AUTH_TOKEN to the one of your account"
    );
    let clock = wiring::system_clock();
    let listener = server::bind(settings.server.listen).await?;
    let store = open(&settings).await?;
    let tenants = businesses::all(&store, &settings.tenants, clock.clone()).await?;
    time_zones(&businesses::documents(&store, &settings.tenants).await?, clock.as_ref());
    let (token, redis) = (token(&settings, clock.as_ref()), settings.redis.clone());
    let (server, many) = (settings.server.clone(), tenants.len());
    let advisers = advisers::of(&settings)?;
    let house_key = house_key::of(&settings.database, clock.as_ref())?;
    let telling = Telling::new(&store, clock.clone(), house_key.clone(), &settings.server.webhook_hosts)?;
    let audit = wiring::audit_keys(&house_key)?;
    let identity = {
        let post = settings.mail.clone().map(wiring::mailer).transpose()?;
        let signing_in = (settings.identity, post);
        wiring::identity(store.clone(), clock.clone(), house_key, signing_in, &settings.server).await?
    };
    first_run::offer(&identity).await?;
    let shared = shared(redis.as_ref()).await?;
    let beside = server::Beside { identity, audit, telling, shared };
    let desk = wiring::desk_with(store, senders(settings)?, advisers, clock)?;
    for tenant in &tenants {
        let kept = desk.keep_version(tenant, env!("CARGO_PKG_VERSION")).await;
        kept.with_context(|| format!("the business {tenant} cannot be served"))?;
    }
    let app = server::app(desk.clone(), token, &beside, &server, server::metrics()?)?;
    let at = listener.local_addr().context("the address it listens on cannot be told")?;
    tracing::info!(businesses = many, listen = %at, public_url = %server.public_url, database = desk.store().backend(), "serving");
    server::serve(listener, desk, beside, frontdesk_web::router(app)).await
}

/// Old time zone data books an hour off without any error, so it is said at every start.
fn time_zones(tenants: &[Tenant], clock: &dyn Clock) {
    for finding in doctor::time_zones(tenants, clock.now()) {
        if finding.verdict != doctor::Verdict::Ok {
            tracing::warn!("{}", finding.text);
        }
    }
}

async fn open(settings: &Settings) -> anyhow::Result<Store> {
    let place = &settings.database;
    let database = wiring::database(&place.data, place.url.as_ref().map(Secret::expose))?;
    if place.migrate {
        let migrated = Store::migrate(&database).await.context("the database cannot be brought up to date")?;
        if let Some(version) = migrated.applied.last() {
            tracing::info!(version, "the database was brought up to date");
        }
    }
    Store::open(&database).await.context("the database cannot be opened")
}

/// Where Redis is away it is tried again; nothing waits for it.
async fn shared(redis: Option<&Secret>) -> anyhow::Result<Option<Arc<Shared>>> {
    let Some(url) = redis else { return Ok(None) };
    let shared = Arc::new(Shared::new(url).context("[redis] has an address that is none of Redis")?);
    shared.connect().await;
    Ok(Some(shared))
}

/// Signs webhooks. Without a phone account there is nobody who could sign one, so nobody knows the token.
fn token(settings: &Settings, clock: &dyn Clock) -> Secret {
    let nobodys = || Secret::new(hex(&clock.random()));
    settings.twilio.as_ref().map_or_else(nobodys, |account| account.token.clone())
}

fn senders(settings: Settings) -> anyhow::Result<HashMap<ChannelKind, Arc<dyn Sender>>> {
    let mut senders: HashMap<ChannelKind, Arc<dyn Sender>> = HashMap::new();
    if let Some(account) = settings.twilio {
        senders.insert(ChannelKind::Twilio, wiring::twilio(account)?);
    }
    Ok(senders)
}
