//! Fills the database of a demo that was started once with conversations, for `tests/browser/list_bench.js`.

use clap::Parser;
use frontdesk_domain::Secret;
use frontdesk_store::{Database, Store};
use frontdesk_testkit::bench;
use std::path::PathBuf;

#[derive(Debug, Parser)]
struct Arguments {
    /// The demo's folder.
    #[arg(long)]
    data: PathBuf,
    /// Its PostgreSQL database, where it has one.
    #[arg(long, env = "FRONTDESK_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
    #[arg(long, default_value_t = 10_000)]
    conversations: i64,
    /// Of each conversation.
    #[arg(long, default_value_t = 5)]
    messages: i64,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let database = match arguments.database_url {
        Some(url) => Database::Postgres { url: Secret::new(url) },
        None => Database::Sqlite { file: arguments.data.join("frontdesk.db") },
    };
    let store = Store::open(&database).await?;
    bench::fill(&store, arguments.conversations, arguments.messages).await
}
