//! What it costs to sign in, and to be recognised.

use super::proc;
use crate::front::Hand;
use anyhow::Context;
use frontdesk_domain::audit::{By, Origin};
use frontdesk_domain::{Actor, Secret};
use frontdesk_identity::Visit;
use frontdesk_identity::crypt::HouseKey;
use frontdesk_identity::people::{Parts, People, Rules};
use frontdesk_store::{Database, Store};
use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

const SIGN_INS: u32 = 40;
const RECOGNISED: u32 = 20_000;
const EMAIL: &str = "ana@riverside.example";
const PASSWORD: &str = "quiet hallway in march";

/// Measures on SQLite in memory and tells it, a line for each figure.
pub fn sign_in() -> anyhow::Result<String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(measured())
}

async fn measured() -> anyhow::Result<String> {
    let (people, visit) = house().await?;
    let password = Secret::new(PASSWORD);
    let before = proc::cpu(std::process::id())?;
    for _ in 0..SIGN_INS {
        people.sign_in(&visit, EMAIL, &password).await?;
    }
    let right = (proc::cpu(std::process::id())? - before) / SIGN_INS;
    let signed_in = people.sign_in(&visit, EMAIL, &password).await?;
    let before = proc::cpu(std::process::id())?;
    for _ in 0..RECOGNISED {
        people.by_cookie(signed_in.cookie.expose()).await?.context("the cookie opens nothing")?;
    }
    let known = (proc::cpu(std::process::id())? - before) / RECOGNISED;
    let before = proc::cpu(std::process::id())?;
    for _ in 0..RECOGNISED {
        people.forget();
        people.by_cookie(signed_in.cookie.expose()).await?.context("the cookie opens nothing")?;
    }
    let asked = (proc::cpu(std::process::id())? - before) / RECOGNISED;
    let mut text = "Signing in, on SQLite in memory, CPU time each\n".to_owned();
    let mut line = |what: &str, each: Duration| {
        let _ = writeln!(text, "  {what:<44} {:.3} ms", each.as_secs_f64() * 1e3);
    };
    line("a sign-in (Argon2id, 19 MiB, two passes)", right);
    line("a cookie that was shown a moment ago", known);
    line("a cookie that the database is asked about", asked);
    Ok(text)
}

async fn house() -> anyhow::Result<(People, Visit)> {
    let store = Store::open(&Database::SqliteMemory).await?;
    let clock = Arc::new(Hand::default());
    let people = People::new(Parts {
        store,
        clock: clock.clone(),
        house_key: Arc::new(HouseKey::new([7; 32])),
        rules: Rules::USUAL,
        public_url: "https://desk.example".into(),
        post: None,
    });
    let origin = Origin::network([203, 0, 113, 7].into(), [0; 8]);
    let visit = Visit::new(By::new(Actor::System, origin, clock), Some("Firefox/140.0 Linux"), None);
    let link = people.first_owner_link().await?.context("there is an owner already")?;
    let (_, token) = link.expose().split_once('#').context("a link without a secret")?;
    let who = ("Ana Souza", EMAIL);
    people.become_first_owner(&visit, &Secret::new(token), who, &Secret::new(PASSWORD)).await?;
    Ok((people, visit))
}
