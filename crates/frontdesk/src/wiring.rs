//! Puts a desk together: database, playbooks, vendors.

use crate::cli::Stored;
use crate::clock::{SystemClock, jitter};
use crate::settings::{Server, Where};
use anyhow::Context;
use frontdesk_channels::twilio::{Account, Twilio};
use frontdesk_connectors::mail::{Account as MailAccount, Smtp};
use frontdesk_connectors::model::{Account as Model, Connected};
use frontdesk_desk::advice::Advisers;
use frontdesk_desk::tryout::Tryout;
use frontdesk_desk::{Desk, Parts};
use frontdesk_dialogue::Playbook;
use frontdesk_domain::mail::Mailer;
use frontdesk_domain::outside::{Clock, Sender};
use frontdesk_domain::{ChannelKind, Secret};
use frontdesk_http::{Outgoing, Settings};
use frontdesk_identity::crypt::HouseKey;
use frontdesk_identity::{Identity, people};
use frontdesk_store::{Database, Store};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// The playbooks that are built in.
const PLAYBOOKS: &[&str] = &["appointments"];

/// SQLite in a folder, or PostgreSQL where a URL is given.
pub fn database(data: &Path, url: Option<&str>) -> anyhow::Result<Database> {
    if let Some(url) = url {
        return Ok(Database::Postgres { url: Secret::new(url) });
    }
    std::fs::create_dir_all(data)
        .with_context(|| format!("the data folder {} cannot be made; choose another with --data", data.display()))?;
    Ok(Database::Sqlite { file: data.join("frontdesk.db") })
}

/// The database that a command looks into; it has to be there.
pub async fn stored(stored: &Stored) -> anyhow::Result<Store> {
    let database = match &stored.database_url {
        None if !stored.data.join("frontdesk.db").exists() => {
            anyhow::bail!("there is no data in {}; name the folder with --data", stored.data.display())
        }
        url => database(&stored.data, url.as_deref())?,
    };
    Store::open(&database).await.context("the database cannot be opened")
}

/// The same where there may be none yet, or one that is away.
pub async fn opened(place: &Where) -> Option<Store> {
    let url = place.url.as_ref().map(Secret::expose);
    if url.is_none() && !place.data.join("frontdesk.db").exists() {
        return None;
    }
    Store::open(&database(&place.data, url).ok()?).await.ok()
}

pub fn playbooks() -> anyhow::Result<HashMap<String, Arc<Playbook>>> {
    PLAYBOOKS.iter().map(|name| Ok(((*name).to_owned(), Arc::new(playbook(name)?)))).collect()
}

/// The playbook that texts are understood with where there is no business.
pub const TRIED_OUT: &str = "appointments";

/// The understanding by itself, without a desk.
pub fn tryout() -> anyhow::Result<Tryout> {
    Ok(Tryout::new(Arc::new(playbook(TRIED_OUT)?)))
}

fn playbook(name: &str) -> anyhow::Result<Playbook> {
    let files = frontdesk_dialogue::builtin(name).with_context(|| format!("there is no playbook {name:?}"))?;
    let files: Vec<(String, String)> =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let playbook = Playbook::load(&files).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the playbook {name} has {} problems:\n{}", lines.len(), lines.join("\n"))
    })?;
    let lacking = playbook.lacks(frontdesk_desk::PHRASES);
    anyhow::ensure!(lacking.is_empty(), "the playbook {name} lacks these phrases; add them: {lacking:?}");
    Ok(playbook)
}

/// Twilio over the one port for outgoing calls.
pub fn twilio(account: Account) -> anyhow::Result<Arc<Twilio>> {
    let settings = Settings::default().allowing(&account.api_base);
    let http = Outgoing::new(settings, jitter).map_err(|e| anyhow::anyhow!("outgoing calls cannot be made: {e}"))?;
    Ok(Arc::new(Twilio::new(account, Arc::new(http))))
}

/// Each model by itself. The operator wrote their addresses, so those may be private.
pub fn connected(models: &[Model]) -> anyhow::Result<Vec<Connected>> {
    let settings = models.iter().fold(Settings::default(), |settings, model| settings.allowing(&model.base_url));
    let http = Outgoing::new(settings, jitter).map_err(|e| anyhow::anyhow!("outgoing calls cannot be made: {e}"))?;
    let http = Arc::new(http);
    Ok(models.iter().map(|model| Connected::new(model.clone(), http.clone())).collect())
}

pub fn desk(store: Store, sender: Arc<dyn Sender>, clock: Arc<dyn Clock>) -> anyhow::Result<Desk> {
    desk_with(store, HashMap::from([(ChannelKind::Twilio, sender)]), Advisers::default(), clock)
}

/// A desk whose texts leave by these senders, and which asks these advisers; where there is no sender for a channel,
/// none can be sent.
pub fn desk_with(
    store: Store,
    senders: HashMap<ChannelKind, Arc<dyn Sender>>,
    advisers: Advisers,
    clock: Arc<dyn Clock>,
) -> anyhow::Result<Desk> {
    Ok(Desk::new(Parts { store, clock, senders, playbooks: playbooks()?, advisers, fail_point: fail_point() }))
}

/// The mail server of the settings.
pub fn mailer(account: MailAccount) -> anyhow::Result<Arc<dyn Mailer>> {
    Ok(Arc::new(Smtp::new(account).map_err(anyhow::Error::msg)?))
}

/// Who may come in.
pub async fn identity(
    store: Store,
    clock: Arc<dyn Clock>,
    house_key: HouseKey,
    (rules, post): (people::Rules, Option<Arc<dyn Mailer>>),
    server: &Server,
) -> anyhow::Result<Arc<Identity>> {
    let parts = people::Parts {
        store,
        clock,
        house_key: Arc::new(house_key),
        rules,
        public_url: server.public_url.trim_end_matches('/').into(),
        post,
    };
    let identity = Identity::open(parts, &server.private_issuers, jitter).await;
    Ok(Arc::new(identity.context("signing in cannot be set up")?))
}

/// What signs the audit trail.
pub fn audit_keys(house_key: &HouseKey) -> anyhow::Result<frontdesk_audit::Keys> {
    Ok(frontdesk_audit::Keys::of(&house_key.part("audit"))?)
}

pub fn system_clock() -> Arc<dyn Clock> {
    Arc::new(SystemClock)
}

/// A debug build dies at the step that `FRONTDESK_FAIL_AT` names, for the crash tests. A release never does.
#[cfg(debug_assertions)]
fn fail_point() -> Option<frontdesk_desk::FailPoint> {
    #[expect(clippy::disallowed_methods, reason = "for crash tests only")]
    let step = std::env::var("FRONTDESK_FAIL_AT").ok()?;
    Some(frontdesk_desk::FailPoint::killing(step))
}

#[cfg(not(debug_assertions))]
fn fail_point() -> Option<frontdesk_desk::FailPoint> {
    None
}
