//! Starts the demo.

use super::people::watch_for_an_owner;
use super::{clinic, console::Console, page, token};
use crate::cli::Demo;
use crate::settings::Server;
use crate::telling::Telling;
use crate::{first_run, house_key, server, wiring};
use anyhow::Context;
use frontdesk_channels::twilio::Account;
use frontdesk_desk::Desk;
use frontdesk_domain::outside::Sender;
use frontdesk_domain::{Secret, Tenant};
use frontdesk_identity::people::Rules;
use frontdesk_store::{self as store, Store};
use frontdesk_web::access::Proxies;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

/// The account the demo's texts are sent from, where they go to a stand-in.
const ACCOUNT: &str = "AC00000000000000000000000000000001";

pub async fn run(demo: Demo) -> anyhow::Result<()> {
    let clock = wiring::system_clock();
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, demo.port));
    let public_url = format!("http://{listen}");
    let settings = Server {
        listen,
        public_url: public_url.clone(),
        proxies: Proxies::None,
        understand: true,
        webhook_hosts: Vec::new(),
        limits: false,
        private_issuers: Vec::new(),
    };
    let (auth, made) = token::token(demo.twilio_auth_token.as_deref(), &demo.data, clock.as_ref())?;
    let database = wiring::database(&demo.data, demo.database_url.as_deref())?;
    let listener = server::bind(listen).await?;
    Store::migrate(&database).await.context("the database cannot be brought up to date")?;
    let store = Store::open(&database).await.context("the database cannot be opened")?;
    seed(&store, &clinic::polyglot(demo.practitioners), clock.now()).await?;
    let sender = sender(&demo, &auth, &public_url)?;
    let house_key = house_key::kept(&demo.data, clock.as_ref())?;
    let telling = Telling::new(&store, clock.clone(), house_key.clone(), &[])?;
    let audit = wiring::audit_keys(&house_key)?;
    let identity = wiring::identity(store.clone(), clock.clone(), house_key, (Rules::USUAL, None), &settings).await?;
    let beside = server::Beside { identity, audit, telling, shared: None };
    let desk = wiring::desk(store, sender, clock)?;
    let metrics = server::metrics()?;
    let app = server::app(desk.clone(), auth.clone(), &beside, &settings, metrics)?;
    let page = page::Page::new(&desk, &auth, &public_url)?;
    if !demo.quiet {
        #[expect(clippy::disallowed_methods, reason = "ends with the desk")]
        tokio::spawn(watch_for_an_owner(page.people.clone(), page.clone()));
    }
    let page = page::router(page);
    let router = frontdesk_web::traced(page, desk.clone(), Proxies::None).merge(frontdesk_web::router(app));
    announce(&demo, &desk, made.then(|| auth.expose()));
    first_run::offer(&beside.identity).await?;
    server::serve(listener, desk, beside, router).await
}

/// Makes the clinic, unless somebody is here already. It is changed in the dashboard: there is no settings file.
pub async fn seed(store: &Store, tenant: &Tenant, now: jiff::Timestamp) -> anyhow::Result<()> {
    let scoped = store.tenant(&tenant.id);
    if !store.tenants().await?.is_empty() {
        // Earlier versions made a clinic that nobody could change.
        let kept = scoped.write(|tx| {
            Box::pin(async move {
                store::tenants::keep_here(tx);
                Ok(())
            })
        });
        return kept.await.context("the demo clinic cannot be written");
    }
    let tenant = tenant.clone();
    let made = scoped.write(move |tx| {
        Box::pin(async move {
            store::tenants::save(tx, &tenant, now).await?;
            store::tenants::keep_here(tx);
            Ok(())
        })
    });
    // Another process that starts at the same moment may have been quicker.
    match made.await {
        Err(error) if error.is_retry() && !store.tenants().await?.is_empty() => Ok(()),
        other => other.context("the demo clinic cannot be made"),
    }
}

fn sender(demo: &Demo, auth: &Secret, public_url: &str) -> anyhow::Result<Arc<dyn Sender>> {
    let Some(base) = &demo.twilio_api_base else { return Ok(Arc::new(Console)) };
    let account = Account {
        sid: ACCOUNT.to_owned(),
        token: auth.clone(),
        api_base: base.trim_end_matches('/').to_owned(),
        public_url: Some(public_url.to_owned()),
    };
    Ok(wiring::twilio(account)?)
}

#[expect(clippy::print_stdout, reason = "tells the person at the terminal where to click")]
fn announce(demo: &Demo, desk: &Desk, token: Option<&str>) {
    println!("Frontdesk demo: Riverside Clinic, on {} in {}", desk.store().backend(), demo.data.display());
    println!();
    println!("  Open        http://127.0.0.1:{}", demo.port);
    println!("  Call it     press \"Call the clinic\" and type: I'd like a checkup tomorrow at 2");
    println!("  Chat        write in the chat on the same page: What are your hours?");
    println!("  Miss a call press \"Call the line that rings the owner first\" and let nobody answer");
    println!("  Languages   speak or write Spanish, French, German, Italian, Portuguese or Dutch, also in mid-call");
    println!(
        "  Inbox       http://127.0.0.1:{}/inbox (after the first sign-in a few people call and write)",
        demo.port
    );
    println!("  API         http://127.0.0.1:{}/docs", demo.port);
    if let Some(token) = token {
        println!("  Webhooks are signed with the token {token} (kept in {})", demo.data.display());
    }
    println!();
    println!("Ctrl-C stops it; what was booked is kept.");
}
