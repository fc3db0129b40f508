//! `frontdesk chat`: talks with the demo clinic in the terminal.

use crate::cli::Chat;
use crate::demo::{self, Console, clinic};
use crate::wiring;
use frontdesk_desk::Desk;
use frontdesk_store::{Database, Store};
use std::sync::Arc;
use tokio::io::{AsyncBufReadExt, BufReader};

pub async fn run(chat: Chat) -> anyhow::Result<()> {
    let clock = wiring::system_clock();
    let database = match &chat.data {
        Some(data) => wiring::database(data, None)?,
        None => Database::SqliteMemory,
    };
    Store::migrate(&database).await?;
    let store = Store::open(&database).await?;
    demo::run::seed(&store, &clinic::polyglot(2), clock.now()).await?;
    let desk = wiring::desk(store, Arc::new(Console), clock)?;
    talk(&desk).await
}

/// The same way a visitor of the web chat goes.
async fn talk(desk: &Desk) -> anyhow::Result<()> {
    let token = desk.visitor_token();
    let visitor = desk.visitor(clinic::WIDGET_KEY, &token).await?;
    let visitor = visitor.ok_or_else(|| anyhow::anyhow!("this data folder has no demo clinic; leave --data out"))?;
    let mut seen = None;
    let mut said = 0_u64;
    desk.chat_opened(&visitor).await?;
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    super::print("Riverside Clinic, by text. An empty line ends it.\n");
    loop {
        desk.settled().await;
        for message in desk.chat_messages(&visitor, seen.clone()).await? {
            seen = Some(message.id);
            if message.author != frontdesk_domain::Author::Contact {
                super::print(&format!("clinic> {}", message.body));
                for (n, option) in message.options.iter().enumerate() {
                    super::print(&format!("        {} {option}", n + 1));
                }
            }
        }
        let Some(line) = lines.next_line().await?.filter(|l| !l.trim().is_empty()) else { return Ok(()) };
        said += 1;
        desk.chat_said(&visitor, &format!("terminal-{said}"), &line).await?;
    }
}
